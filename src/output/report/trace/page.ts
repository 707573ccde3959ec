/** What the pages of `trace` share: words in the user's language, ids and names in columns. */
import { escapeTerminal } from '../../../core/escape.ts';
import { formatNumber, say, type Text } from '../../../core/text.ts';
import { nameOf } from '../../../model/describe.ts';
import { padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { momentText } from '../gap/words.ts';
import { type Paint, paint } from '../paint.ts';
import type { TraceOptions, TraceReport } from './reporter.ts';

const NARROWEST = 30;
/** Longer ids are rare, and only push their own line aside. */
const WIDEST_ID = 40;

/** The column that these ids need. */
export function idColumn(ids: readonly string[]): number {
  return Math.min(
    WIDEST_ID,
    ids.reduce((most, id) => Math.max(most, stringWidth(id)), 0),
  );
}

export class Page<Report extends TraceReport> {
  protected readonly report: Report;
  protected readonly options: TraceOptions;
  protected readonly color: Paint;

  constructor(report: Report, options: TraceOptions) {
    this.report = report;
    this.options = options;
    this.color = paint(options.colors);
  }

  protected t(words: Text): string {
    return escapeTerminal(say(words, this.options.language));
  }

  protected n(value: number): string {
    return formatNumber(value, this.options.language);
  }

  protected name(id: string): string {
    return escapeTerminal(nameOf(id, this.report.architecture.elements));
  }

  /** `Tên (id)` */
  protected called({ id }: { readonly id: string }): string {
    return `${this.name(id)} (${id})`;
  }

  protected wrapped(line: string, indent: number, further = indent): string[] {
    const [first = '', ...rest] = wrapColumns(line, Math.max(NARROWEST, this.options.width - further));
    return [' '.repeat(indent) + first, ...rest.map((part) => ' '.repeat(further) + part)];
  }

  /** An id in its column, and the name beside it. */
  protected node(id: string, indent: number, width: number): string[] {
    const [first = '', ...rest] = this.wrapped(this.name(id), indent + width + 2);
    return [`${' '.repeat(indent)}${padEnd(id, width)}  ${first.trimStart()}`, ...rest];
  }

  protected get at(): Text {
    return momentText(this.report.moment);
  }

  /** Of flows and links that are no way because they carry nothing. */
  protected idleLines(): string[] {
    const { idle } = this.report;
    if (idle === 0) return [];
    const one = idle === 1;
    return this.wrapped(
      this.t({
        vi: `Không tính ${this.n(idle)} luồng, liên kết chưa kết nối, mới dự kiến hoặc đã kết thúc trong cả mô hình.`,
        en: `${this.n(idle)} ${one ? 'flow or link' : 'flows and links'} of the model ${one ? 'is' : 'are'} not counted: not connected, proposed only, or over.`,
      }),
      0,
    );
  }
}
