import { formatDay } from '../../../core/dates.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import type { Finding, Severity, Waived } from '../../../core/findings.ts';
import { say, type Text } from '../../../core/text.ts';
import { padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { type Paint, paint } from '../paint.ts';
import { codeFrame, linesOf } from './frame.ts';
import type { FindingReporter, ReportOptions, ValidationResult } from './reporter.ts';
import { summary } from './summary.ts';

const LABEL: Readonly<Record<Severity, Text>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
};

const WAIVED: Text = { vi: 'Được miễn trừ', en: 'Waived' };

/** More than these frames nobody reads at once; the rest is listed by line. */
const FRAMES = 50;
const FRAME_INDENT = 3;
/** Narrower than this a sentence is hard to read. */
const NARROWEST = 24;

/** For people at a terminal: by file, each finding with its place, its sentence and the lines around it. */
export const stylish: FindingReporter = (result, options) => {
  const color = paint(options.colors);
  const shown = result.findings.filter((finding) => finding.severity === 'error' || options.warnings);
  const waived = options.waived ? result.waived : [];
  const sheet = new Sheet(result, options, [...shown, ...waived], color);
  const lines = sheet.list(shown, FRAMES);
  if (waived.length > 0) lines.push(color.bold(say(WAIVED, options.language)), '', ...sheet.list(waived, 0));
  lines.push(...summary(result, result.findings.length - shown.length, options, color));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
};

/** The columns that all findings of one report share, so that labels, sentences and rules stand under each other. */
class Sheet {
  readonly #result: ValidationResult;
  readonly #options: ReportOptions;
  readonly #color: Paint;
  readonly #placeWidth: number;
  readonly #labelWidth: number;
  readonly #wordsWidth: number;
  /** Of the file that is being listed: findings come by file. */
  #lines: { readonly file: string; readonly lines: readonly string[] } | undefined;

  constructor(result: ValidationResult, options: ReportOptions, shown: readonly Finding[], color: Paint) {
    this.#result = result;
    this.#options = options;
    this.#color = color;
    const widest = (measure: (finding: Finding) => number) =>
      shown.reduce((most, finding) => Math.max(most, measure(finding)), 0);
    this.#placeWidth = Math.max(
      6,
      widest((finding) => placeOf(finding).length),
    );
    this.#labelWidth = widest((finding) => stringWidth(this.#label(finding)));
    const room = Math.max(NARROWEST, options.width - this.#indent - 2 - widest((finding) => finding.rule.length));
    this.#wordsWidth = widest((finding) => Math.max(...this.#words(finding, room).map(stringWidth)));
  }

  /** Under the names of their files; the first `frames` with the lines around them. */
  list(findings: readonly Finding[], frames: number): string[] {
    const lines: string[] = [];
    let file: string | undefined;
    findings.forEach((finding, index) => {
      if (finding.file !== file) {
        file = finding.file;
        lines.push(this.#color.underline(escapeTerminal(this.#result.pathOf(file))), '');
      }
      lines.push(...this.#entry(finding, index < frames), '');
    });
    return lines;
  }

  #entry(finding: Finding, framed: boolean): string[] {
    const color = this.#color;
    const tone = { error: color.red, warning: color.yellow, info: color.blue }[finding.severity];
    const place = placeOf(finding).padStart(this.#placeWidth);
    const label = tone(padEnd(this.#label(finding), this.#labelWidth));
    const [first = '', ...rest] = this.#words(finding, this.#wordsWidth);
    const lines = [`${place}  ${label}  ${padEnd(first, this.#wordsWidth)}  ${color.dim(finding.rule)}`];
    for (const part of rest) lines.push(' '.repeat(this.#indent) + part);
    if (framed) lines.push(...this.#frame(finding));
    for (const related of finding.related ?? []) {
      const at = related.range ? `:${related.range.start.line}:${related.range.start.column}` : '';
      const where = escapeTerminal(`${this.#result.pathOf(related.place.file)}${at}`);
      const words = escapeTerminal(say(related.message, this.#options.language));
      lines.push(`${' '.repeat(FRAME_INDENT + 2)}→ ${words}: ${color.dim(where)}`);
    }
    if (finding.waived) lines.push(...this.#waiver(finding.waived));
    return lines;
  }

  /** Until when, why, and who accepted it. */
  #waiver({ until, reason, by }: Waived): string[] {
    const { language, width } = this.#options;
    const head = language === 'vi' ? `đến hết ${formatDay(until, 'vi')}` : `until ${formatDay(until, 'en')}`;
    const words = escapeTerminal(`${head}: ${reason}${by === undefined ? '' : ` (${by})`}`);
    const room = Math.max(NARROWEST, width - this.#indent);
    return wrapColumns(words, room).map((line) => ' '.repeat(this.#indent) + this.#color.dim(line));
  }

  #frame({ file, range }: Finding): string[] {
    if (this.#lines?.file !== file) this.#lines = { file, lines: linesOf(this.#result.text(file) ?? '') };
    const { lines } = this.#lines;
    if (lines.length === 1 && lines[0] === '') return [];
    const room = this.#options.width - FRAME_INDENT;
    return codeFrame(lines, range, this.#color, room, this.#result.hidden(file)).map(
      (line) => ' '.repeat(FRAME_INDENT) + line,
    );
  }

  #label({ severity }: Finding): string {
    return say(LABEL[severity], this.#options.language);
  }

  #words(finding: Finding, width: number): string[] {
    return wrapColumns(escapeTerminal(say(finding.message, this.#options.language)), width);
  }

  /** Columns before the sentence. */
  get #indent(): number {
    return this.#placeWidth + 2 + this.#labelWidth + 2;
  }
}

function placeOf({ range }: Finding): string {
  return `${range.start.line}:${range.start.column}`;
}
