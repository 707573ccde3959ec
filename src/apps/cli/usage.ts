/** What commander says, in our words and both languages. */
import type { CommanderError, HelpConfiguration } from 'commander';
import type { Language, Text } from '../../core/text.ts';

/** Headings of the help pages. */
export function helpTitles(language: Language): HelpConfiguration {
  if (language === 'en') return {};
  const titles: Readonly<Record<string, string>> = {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Tham số:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Các lệnh:',
  };
  return { styleTitle: (title) => titles[title] ?? title };
}

/** A mistake in usage, in one sentence, with what to do. The words in quotes are the user's. */
export function commanderMessage(error: CommanderError): Text {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const help: Text = { vi: ' Xem: kientruc --help', en: ' See: kientruc --help' };
  const known = MESSAGES[error.code];
  if (!known) return { vi: `${error.message.replace(/^error: /, '')}.${help.vi}`, en: `${error.message.replace(/^error: /, '')}.${help.en}` };
  const said = known(quoted);
  return { vi: said.vi + help.vi, en: said.en + help.en };
}

const MESSAGES: Readonly<Record<string, (quoted: string) => Text>> = {
  'commander.unknownOption': (word) => ({ vi: `Không có tùy chọn ${word}.`, en: `There is no option ${word}.` }),
  'commander.unknownCommand': (word) => ({ vi: `Không có lệnh "${word}".`, en: `There is no command "${word}".` }),
  'commander.missingArgument': (word) => ({ vi: `Thiếu tham số <${word}>.`, en: `The argument <${word}> is missing.` }),
  'commander.missingMandatoryOptionValue': (word) => ({ vi: `Thiếu tùy chọn ${word}.`, en: `The option ${word} is missing.` }),
  'commander.optionMissingArgument': (word) => ({ vi: `Tùy chọn ${word} cần một giá trị.`, en: `The option ${word} needs a value.` }),
  'commander.excessArguments': () => ({ vi: 'Thừa tham số.', en: 'There are too many arguments.' }),
  'commander.help': () => ({ vi: 'Cần một lệnh.', en: 'A command is needed.' }),
};
