/** How the report is written in Markdown: words made safe, tables, code spans, sources in their short form. */
import type { Evidence, Gap } from '../../../../analysis/gap/gap.ts';
import type { GapReport } from '../../../../analysis/gap/report.ts';
import { formatDate } from '../../../../core/dates.ts';
import { escapeMarkdown, escapeTerminal } from '../../../../core/escape.ts';
import type { Basis } from '../../../../core/findings.ts';
import { formatNumber, say, type Text, upperFirst } from '../../../../core/text.ts';
import type { Element, SourceRef } from '../../../../model/element.ts';
import { shortNames } from '../documents.ts';
import type { GapReportOptions } from '../reporter.ts';
import { basisText, confidenceText, deadlineTexts, planWithTasks } from '../words.ts';

/** Lists of names longer than this are cut, and say so. */
const NAMED = 12;

export class Page {
  readonly report: GapReport;
  readonly options: GapReportOptions;
  readonly #short: ReadonlyMap<string, Text>;

  constructor(report: GapReport, options: GapReportOptions) {
    this.report = report;
    this.options = options;
    this.#short = shortNames(report);
  }

  /** The program's own words: as they are. */
  t(vi: string, en: string): string {
    return this.options.language === 'vi' ? vi : en;
  }

  /** Words that may hold something from the model: safe. */
  say(text: Text): string {
    return safe(say(text, this.options.language));
  }

  /** The same, as a sentence begins. */
  capital(text: Text): string {
    return safe(upperFirst(say(text, this.options.language)));
  }

  name(element: Pick<Element, 'name'>): string {
    return safe(element.name);
  }

  /** Names in a row; of many, the first and how many more. */
  names(elements: readonly Pick<Element, 'name'>[]): string {
    const more = elements.length - NAMED;
    const names = elements.slice(0, NAMED).map((element) => this.name(element));
    return (
      names.join('; ') + (more > 0 ? this.t(` và ${this.n(more)} đối tượng khác`, ` and ${this.n(more)} more`) : '')
    );
  }

  n(value: number): string {
    return formatNumber(value, this.options.language);
  }

  date(written: string): string {
    return safe(formatDate(written, this.options.language));
  }

  plan(gap: Gap): string {
    return safe(planWithTasks(gap, this.options.language));
  }

  /** Keys and ids, each as code. */
  keys(keys: readonly string[]): string {
    return keys.map(code).join(' ');
  }

  /** A document in a few words: its number, or who issued it and when; the list of sources has the whole. */
  document(id: string): string {
    const short = this.#short.get(id);
    return short ? this.say(short) : safe(id);
  }

  sources(sources: readonly SourceRef[]): string {
    const all = sources.map(({ document, at }) => this.document(document) + (at === undefined ? '' : `, ${safe(at)}`));
    return all.join('; ') || this.t('chưa có nguồn', 'no source');
  }

  basis(basis: Basis): string {
    return this.say(basisText(basis));
  }

  /** The days by which it was demanded, with the documents that say so. */
  deadlines(gap: Gap): string[] {
    const said = deadlineTexts(gap, ({ sources }) => {
      const ids = [...new Set(sources.map(({ document }) => document))];
      return ids.map((id) => say(this.#short.get(id) ?? { vi: id, en: id }, this.options.language)).join('; ');
    });
    return [...new Set(said.map((text) => this.say(text)))];
  }

  /** Source, date, line, and how sure it is where it is less than stated. */
  evidence(evidence: Evidence): string {
    const date = evidence.written === undefined ? '' : `, ${this.date(evidence.written)}`;
    const plan = evidence.plan ? `${this.t('kế hoạch công bố', 'plan announced')}: ` : '';
    return `${plan}${this.sources(evidence.sources)}${date}; ${this.where(evidence)}${this.say(confidenceText(evidence))}`;
  }

  where({ place }: Pick<Evidence, 'place'>): string {
    const line = this.options.line(place);
    return code(`${this.options.prefix}${place.file}${line === undefined ? '' : `:${line}`}`);
  }
}

/** Text of the model in running text or a cell: no Markdown, no HTML, no link, no mention of anybody. */
export function safe(text: string): string {
  const known = SAFE.get(text);
  if (known !== undefined) return known;
  const made = makeSafe(text);
  if (SAFE.size < MOST_KNOWN) SAFE.set(text, made);
  return made;
}

/** A page says the same names, dates and words many times. */
const SAFE = new Map<string, string>();
const MOST_KNOWN = 10_000;

function makeSafe(text: string): string {
  return escapeMarkdown(text)
    .replace(/ {2,}/g, ' ')
    .replace(/(\w)@(?=\w)/g, '$1&#64;')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/\\#(?=\d)/g, '\\#\u200b');
}

/** A code span; what would end the span or its cell is written as plain text. */
export function code(text: string): string {
  const plain = escapeTerminal(text);
  return /^[^`|<>\\]+$/.test(plain) && plain.trim() === plain ? `\`${plain}\`` : safe(plain);
}

/** Rows of a table. Cells are safe already; a line break would end the row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/[\r\n]+/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}
