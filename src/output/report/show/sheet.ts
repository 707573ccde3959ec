/** What the sections of a sheet share: words in the user's language, lines in two columns, colours. */
import { escapeTerminal } from '../../../core/escape.ts';
import { say, type Text } from '../../../core/text.ts';
import { padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { type Paint, paint } from '../paint.ts';
import type { ElementReport, ShowOptions } from './reporter.ts';

/** Narrower than this a column is hard to read. */
const NARROWEST = 30;

/** One entry of a section: what it is about, and lines beside it. */
export interface Entry {
  readonly head: string;
  readonly lines: readonly EntryLine[];
}

export interface EntryLine {
  readonly text: string;
  readonly tone?: 'bold' | 'dim';
}

export class Sheet {
  readonly report: ElementReport;
  readonly options: ShowOptions;
  readonly color: Paint;

  constructor(report: ElementReport, options: ShowOptions) {
    this.report = report;
    this.options = options;
    this.color = paint(options.colors);
  }

  /** In the user's language, safe for a terminal. */
  t(text: Text): string {
    return escapeTerminal(say(text, this.options.language));
  }

  /** Nothing where there is nothing below the title. */
  section(title: Text, lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : [this.color.bold(this.t(title)), ...lines, ''];
  }

  /** Heads in one column, their lines in the other. */
  entries(entries: readonly Entry[]): string[] {
    const width = entries.reduce((most, { head }) => Math.max(most, stringWidth(head)), 0);
    const room = Math.max(NARROWEST, this.options.width - width - 4);
    const indent = ' '.repeat(width + 4);
    return entries.flatMap(({ head, lines }) => {
      const wrapped = lines.flatMap(({ text, tone }) => {
        const parts = wrapColumns(escapeTerminal(text), room);
        return tone === undefined ? parts : parts.map((part) => this.color[tone](part));
      });
      const [first = '', ...rest] = wrapped;
      return [`  ${padEnd(head, width)}  ${first}`.trimEnd(), ...rest.map((line) => indent + line)];
    });
  }

  /** Lines of their own, each wrapped with what follows two columns further in. */
  plain(lines: readonly string[]): string[] {
    return lines.flatMap((line) => {
      const [first = '', ...rest] = wrapColumns(escapeTerminal(line), Math.max(NARROWEST, this.options.width - 4));
      return [`  ${first}`, ...rest.map((part) => `    ${part}`)];
    });
  }
}
