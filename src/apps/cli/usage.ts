/** Mistakes in usage, in our words and both languages: what is wrong and what to do. */
import type { CommanderError } from 'commander';
import type { Text } from '../../core/text.ts';
import { didYouMean, meantBy } from './meant.ts';

/** How the program was called. */
export interface Call {
  readonly argv: readonly string[];
  /** The command, if it is one. */
  readonly called: string | undefined;
  readonly names: readonly string[];
}

/** What commander said, in one sentence, and whose help is worth reading. */
export function commanderMessage(error: CommanderError, { argv, called, names }: Call): Text {
  const about = argv[0] === 'help' ? argv[1] : undefined;
  const page = `kientruc ${called === undefined ? '' : `${called} `}--help`;
  const said =
    error.code === 'commander.help' && about !== undefined ? noCommand(about, names) : sentence(error, names);
  return { vi: `${said.vi} Xem: ${page}`, en: `${said.en} See: ${page}` };
}

function noCommand(word: string, names: readonly string[]): Text {
  const hint = didYouMean(meantBy(word, names));
  return { vi: `Không có lệnh "${word}".${hint.vi}`, en: `There is no command "${word}".${hint.en}` };
}

function sentence({ code, message }: CommanderError, names: readonly string[]): Text {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const [word = '', second = ''] = quoted;
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const hint = didYouMean(meant);
  switch (code) {
    case 'commander.unknownOption':
      return { vi: `Không có tùy chọn ${word}.${hint.vi}`, en: `There is no option ${word}.${hint.en}` };
    case 'commander.unknownCommand':
      return noCommand(word, names);
    case 'commander.missingArgument':
      return { vi: `Thiếu tham số <${word}>.`, en: `The argument <${word}> is missing.` };
    case 'commander.optionMissingArgument':
      return { vi: `Tùy chọn ${word} cần một giá trị.`, en: `The option ${word} needs a value.` };
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? '';
      const option = word.replace(/[ ,<].*$/, '').replace(/^-\w$/, word);
      return {
        vi: `${option} không nhận "${second}". Chọn một trong: ${allowed}.`,
        en: `${option} does not take "${second}". Choose one of: ${allowed}.`,
      };
    }
    case 'commander.excessArguments': {
      const [expected = '', got = ''] = [...message.matchAll(/\d+/g)].map((match) => match[0]).slice(-2);
      return {
        vi: `Thừa tham số: lệnh ${word} nhận ${expected}, ở đây có ${got}.`,
        en: `Too many arguments: ${word} takes ${expected}, here are ${got}.`,
      };
    }
    case 'commander.help':
      return { vi: 'Cần một lệnh.', en: 'A command is needed.' };
    default: {
      const plain = message.replace(/^error: /, '');
      return { vi: `${plain}.`, en: `${plain}.` };
    }
  }
}
