/** Documents in a few words, so that a report does not say a title of two lines twenty times. */
import type { GapReport } from '../../../analysis/gap/report.ts';
import { type Text, upperFirst } from '../../../core/text.ts';
import { tokenText } from '../../../model/describe.ts';
import type { Element } from '../../../model/element.ts';

/** By id: `Quyết định 4097/QĐ-UBND`, `Báo Pháp luật & Xã hội, 2018`; the name where neither tells it from the others. */
export function shortNames({ sources, architecture }: GapReport): Map<string, Text> {
  const short = new Map<string, Text>();
  const times = new Map<string, number>();
  for (const source of sources) {
    const text = numbered(source) ?? published(source, architecture.elements) ?? nameOf(source);
    short.set(source.id, text);
    times.set(text.vi, (times.get(text.vi) ?? 0) + 1);
  }
  for (const source of sources) {
    if ((times.get(short.get(source.id)?.vi ?? '') ?? 0) > 1) short.set(source.id, nameOf(source));
  }
  return short;
}

function nameOf({ name }: Element): Text {
  return { vi: name, en: name };
}

/** Kinds of documents that are called by their number. */
function numbered({ raw }: Element): Text | undefined {
  const { number, type } = raw;
  if (typeof number !== 'string' || number === '') return undefined;
  if (typeof type !== 'string' || type === 'other') return { vi: number, en: number };
  const kind = tokenText('documents', 'type', type);
  return { vi: `${upperFirst(kind.vi)} ${number}`, en: `${upperFirst(kind.en)} ${number}` };
}

/** An article is called by its paper and year. */
function published({ raw }: Element, elements: ReadonlyMap<string, Element>): Text | undefined {
  if (raw.type !== 'article' || typeof raw.issuer !== 'string') return undefined;
  const issuer = elements.get(raw.issuer)?.name;
  const year = /^\d{4}/.exec(String(raw.date ?? raw.asOf ?? ''))?.[0];
  if (issuer === undefined || year === undefined) return undefined;
  return { vi: `${issuer}, ${year}`, en: `${issuer}, ${year}` };
}

/** How far a document can be relied on, in words; that nobody has said it, where nobody has. */
export function reliabilityText({ raw }: Element): Text {
  return typeof raw.reliability === 'string'
    ? tokenText('documents', 'reliability', raw.reliability)
    : { vi: 'chưa nêu độ tin cậy', en: 'reliability not stated' };
}
