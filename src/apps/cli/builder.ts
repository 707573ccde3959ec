/** What the commands have in common: shared options, headings, examples, in the user's language. */
import { Command, Option } from 'commander';
import { say, type Text } from '../../core/text.ts';
import { helpList, helpWords } from './help.ts';
import type { Output, Run } from './io.ts';

/** Columns of help that goes to a file or a pipe. */
const HELP_WIDTH = 100;

export class Builder {
  readonly root: Command;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    const { io } = run;
    this.root = new Command('kientruc')
      .enablePositionalOptions()
      .exitOverride()
      .configureOutput({
        writeOut: (text) => void io.stdout.write(text),
        writeErr: (text) => void io.stderr.write(text),
        outputError: () => undefined,
        getOutHelpWidth: () => helpWidth(io.stdout),
        getErrHelpWidth: () => helpWidth(io.stderr),
      })
      .configureHelp(helpWords(run.language));
  }

  readonly t = (vi: string, en: string): string => say({ vi, en }, this.#run.language);

  /** A command of its own: what it does, and how it is called. */
  command(name: string, description: Text, examples: readonly string[]): Command {
    const command = this.root.command(name).description(say(description, this.#run.language));
    this.examples(command, examples);
    return command;
  }

  examples(command: Command, lines: readonly string[]): void {
    const list = helpList(
      this.t('Ví dụ:', 'Examples:'),
      lines.map((line) => [`kientruc ${line}`, '']),
    );
    command.addHelpText('after', list);
  }

  /** Options that every command takes, before or after its name. */
  shared(command: Command): Command {
    const { t } = this;
    const language = new Option(
      `--lang <${t('ngôn ngữ', 'language')}>`,
      t('ngôn ngữ (mặc định: của mô hình, rồi của hệ điều hành)', "language (default: the model's, then the locale's)"),
    ).choices(['vi', 'en']);
    return command
      .optionsGroup(t('Tùy chọn chung:', 'Common options:'))
      .option(
        `-w, --workspace <${t('thư mục', 'folder')}>`,
        t(
          'thư mục mô hình (mặc định: gần nhất có kientruc.yaml, rồi đến ./architecture)',
          'folder of the model (default: the nearest with kientruc.yaml, then ./architecture)',
        ),
      )
      .addOption(language)
      .option(
        `--today <${t('ngày', 'date')}>`,
        t(
          'coi ngày này là hôm nay, để kết quả lặp lại được',
          'take this day as today, for results that can be repeated',
        ),
      )
      .option(
        '-q, --quiet',
        t('chỉ in lỗi và những gì được yêu cầu', 'print errors and what was asked for, nothing else'),
      )
      .option('--color', t('luôn dùng màu', 'always use colours'))
      .option('--no-color', t('không dùng màu', 'never use colours'))
      .option(
        '--no-cache',
        t(
          'đọc lại mọi tệp, không dùng và không giữ kết quả của lần chạy khác',
          'read every file anew; use and keep nothing of other runs',
        ),
      )
      .helpOption('-h, --help', t('xem hướng dẫn', 'show help'));
  }

  /** What a command was given: options before its name count too, those after it win. */
  settled<Options>(command: Command): Options {
    return { ...this.root.opts(), ...command.opts() } as Options;
  }

  at(command: Command): Command {
    const { t } = this;
    return command.option(
      `--at <${t('thời điểm', 'state')}>`,
      t(
        'thời điểm có tên, hoặc ngày như 2018-08-31 (mặc định: hôm nay)',
        'a named state, or a date such as 2018-08-31 (default: today)',
      ),
    );
  }

  format(command: Command, about: string): Command {
    return command.option(`--format <${this.t('định dạng', 'format')}>`, about, listed);
  }

  /** A filter: repeated, or a list with commas, any of its values will do. */
  filter(command: Command, name: string, value: string, about: string): Command {
    return command.option(`--${name} <${value}>`, about, listed);
  }

  /** A filter whose value may hold commas. */
  wordsFilter(command: Command, name: string, value: string, about: string): Command {
    return command.option(`--${name} <${value}>`, about, repeated);
  }

  outputFile(command: Command): Command {
    const { t } = this;
    return command.option(
      `--output-file <${t('tệp', 'file')}>`,
      t('tệp cho --format ở cùng vị trí; - là màn hình', 'file for the --format in the same place; - is stdout'),
      repeated,
    );
  }

  /** For commands that make files from a model. */
  out(command: Command): Command {
    const { t } = this;
    command.option(
      `--out <${t('thư mục', 'folder')}>`,
      t('thư mục kết quả (mặc định: out)', 'folder for results (default: out)'),
    );
    return this.allowErrors(command);
  }

  allowErrors(command: Command): Command {
    const { t } = this;
    return command.option(
      '--allow-errors',
      t(
        'vẫn lập kết quả khi mô hình còn lỗi, ghi rõ là không đầy đủ',
        'go on with a model that has errors; pages are marked as incomplete',
      ),
    );
  }

  failOn(command: Command, conditions: readonly (readonly [string, Text])[]): Command {
    const { t } = this;
    const list = conditions.map(([name, text]) => [name, say(text, this.#run.language)] as const);
    return command
      .option(
        `--fail-on <${t('điều kiện', 'conditions')}>`,
        t('kết thúc với mã 1 khi có một điều kiện (xem dưới)', 'end with 1 where a condition holds (see below)'),
        listed,
      )
      .addHelpText('after', helpList(t('Điều kiện của --fail-on:', 'Conditions of --fail-on:'), list));
  }
}

function helpWidth({ isTTY, columns }: Output): number {
  return isTTY ? (columns ?? HELP_WIDTH) : HELP_WIDTH;
}

/** Gathers the values of a repeatable option; each may be a list with commas. */
function listed(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), ...value.split(',')];
}

/** The same for file names, which may hold a comma. */
function repeated(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}
