/** The look of help pages: headings, placeholders and lists in the user's language. */
import type { Command, HelpConfiguration, Option } from 'commander';
import type { Language } from '../../core/text.ts';

const VIETNAMESE: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  '[options]': '[tùy chọn]',
  '[command]': '[lệnh]',
};

/** Commander's own words come out of its help as English: they are put into Vietnamese here. */
export function helpWords(language: Language): HelpConfiguration {
  const translate = (text: string) => (language === 'vi' ? (VIETNAMESE[text] ?? text) : text);
  const inText = (text: string) => text.replace(/\[(?:options|command)\]/g, translate);
  return {
    styleTitle: translate,
    styleUsage: inText,
    subcommandTerm: (command: Command) => {
      const names = command.registeredArguments.map((argument) => {
        const word = argument.name() + (argument.variadic ? '...' : '');
        return argument.required ? `<${word}>` : `[${word}]`;
      });
      return [command.name(), ...names].join(' ');
    },
    commandDescription: (command: Command) => upperFirst(command.description()),
    optionDescription: ({ description, argChoices }: Option) =>
      argChoices ? `${description}: ${argChoices.join(', ')}` : description,
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A list under a heading, in two columns. */
export function helpList(title: string, entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return `\n${title}\n${entries.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`.trimEnd()).join('\n')}`;
}
