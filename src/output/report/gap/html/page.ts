/** How the report is written as a web page: words made safe, links to rows, sources in their short form. */
import type { Evidence, Gap } from '../../../../analysis/gap/gap.ts';
import type { GapReport } from '../../../../analysis/gap/report.ts';
import { formatDate } from '../../../../core/dates.ts';
import { escapeHtml } from '../../../../core/escape.ts';
import { formatNumber, say, type Text, upperFirst } from '../../../../core/text.ts';
import type { Element, SourceRef } from '../../../../model/element.ts';
import { reliabilityText, shortNames } from '../documents.ts';
import { Places } from '../places.ts';
import type { GapReportOptions } from '../reporter.ts';
import { confidenceText, deadlineTexts, planWithTasks } from '../words.ts';

export class HtmlPage {
  readonly report: GapReport;
  readonly options: GapReportOptions;
  readonly places: Places;
  readonly #short: ReadonlyMap<string, Text>;
  readonly #keys: ReadonlySet<string>;
  readonly #reliability: ReadonlyMap<string, Text>;

  constructor(report: GapReport, options: GapReportOptions) {
    this.report = report;
    this.options = options;
    this.places = new Places(report);
    this.#short = shortNames(report);
    this.#keys = new Set(report.gaps.map((gap) => gap.key));
    this.#reliability = new Map(report.sources.map((source) => [source.id, reliabilityText(source)]));
  }

  /** The program's own words: as they are. */
  t(vi: string, en: string): string {
    return this.options.language === 'vi' ? vi : en;
  }

  /** Words that may hold something from the model: safe. */
  say(text: Text): string {
    return escapeHtml(say(text, this.options.language));
  }

  /** The same, as a sentence begins. */
  capital(text: Text): string {
    return escapeHtml(upperFirst(say(text, this.options.language)));
  }

  name(element: Pick<Element, 'name'>): string {
    return escapeHtml(element.name);
  }

  n(value: number): string {
    return formatNumber(value, this.options.language);
  }

  date(written: string): string {
    return escapeHtml(formatDate(written, this.options.language));
  }

  plan(gap: Gap): string {
    return escapeHtml(upperFirst(planWithTasks(gap, this.options.language)));
  }

  /** The key of a gap, with a link to its row where it has one. */
  key(key: string): string {
    if (!this.#keys.has(key)) return code(key);
    return `<a class="key" href="#${escapeHtml(encodeURIComponent(rowId(key)))}">${breakable(escapeHtml(key))}</a>`;
  }

  keys(keys: readonly string[]): string {
    return keys.map((key) => this.key(key)).join(' ');
  }

  /** A document in a few words, with a link to its line in the list of sources. */
  document(id: string): string {
    if (!this.#short.has(id)) return escapeHtml(id);
    return `<a href="#${escapeHtml(encodeURIComponent(sourceId(id)))}">${this.shortName(id)}</a>`;
  }

  /** What a document is called in this report. */
  shortName(id: string): string {
    const short = this.#short.get(id);
    return short ? this.say(short) : escapeHtml(id);
  }

  documents(ids: Iterable<string>): string {
    return [...new Set(ids)].map((id) => this.document(id)).join('; ');
  }

  /** Documents with the place in each, and how far each can be relied on. */
  sources(sources: readonly SourceRef[]): string {
    const all = sources.map(({ document, at }) => {
      const reliability = this.#reliability.get(document);
      const how = reliability ? ` (${this.say(reliability)})` : '';
      return `${this.document(document)}${at === undefined ? '' : `, ${escapeHtml(at)}`}${how}`;
    });
    return all.join('; ') || this.t('chưa có nguồn', 'no source');
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

/** The id of the row of a gap. */
export function rowId(key: string): string {
  return `g-${key}`;
}

/** The id of the line of a source. */
export function sourceId(id: string): string {
  return `s-${id}`;
}

/** A key, an id or a path. */
export function code(text: string): string {
  return `<code>${breakable(escapeHtml(text))}</code>`;
}

/** Where a long key or path may go on in the next line. */
function breakable(safe: string): string {
  return safe.replace(/([./:])(?=[a-z])/g, '$1<wbr>');
}

/** A table with a caption for those who cannot see it; cells are safe already, the first of a row is its head. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  kind = '',
): string {
  // On a phone a wide table becomes cards, and each cell says what it is.
  const label = (at: number) => (kind === 'wide' ? ` data-l="${head[at + 1] ?? ''}"` : '');
  const line = ([first = '', ...cells]: readonly string[]) =>
    `<tr><th scope="row">${first}</th>${cells.map((cell, at) => `<td${label(at)}>${cell}</td>`).join('')}</tr>`;
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table${kind === '' ? '' : ` class="${kind}"`}><caption class="hidden">${caption}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map(line).join('\n')}</tbody></table></div>`,
  ].join('\n');
}

/** A list; its items are safe already. */
export function list(items: readonly string[], kind: 'ul' | 'ol' = 'ul'): string {
  return `<${kind}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${kind}>`;
}

/** A sign that says by its form what its colour says; for those who hear the page the words stand beside it. */
export function mark(look: string, sign: string): string {
  return `<span class="mark ${look}" aria-hidden="true">${sign}</span>`;
}
