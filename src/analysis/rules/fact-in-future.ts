import { parsePeriod } from '../../core/dates.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element, Layer } from '../../model/element.ts';
import { textOf } from '../../model/raw.ts';
import { TIME_MODEL } from './grounds.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const factInFuture: Rule = {
  id: 'fact-in-future',
  severity: 'error',
  title: { vi: 'Thực tế ghi nhận có ngày ở tương lai', en: 'Fact with a date in the future' },
  description: {
    vi: 'Điều chưa xảy ra là kế hoạch và phải nói văn bản nào công bố (planned); ghi như thực tế đã xảy ra thì không thuộc thời điểm nào và bị bỏ qua. Kỳ chưa hết (tháng này, năm nay) thì được.',
    en: 'What has not happened yet is a plan, and says which document announced it (planned); written as a fact it is in no state and would be ignored. A period that has begun (this month, this year) is fine.',
  },
  basis: TIME_MODEL,
  bad: [
    {
      title: { vi: 'Ngày dự kiến ghi như đã xảy ra', en: 'A day that is planned, written as if it had come' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
  qd-2: { name: Quyết định số 2, date: 2030-01-01 } # expect: fact-in-future
systems:
  mot-cua:
    name: Một cửa điện tử
    changes:
      - status: operating
        sources: [qd-2]
        since: 2030-06-30 # expect: fact-in-future
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có văn bản công bố kế hoạch', en: 'A document announced it' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    changes:
      - { status: operating, since: 2030-06-30, planned: qd-1 }
`,
    },
  ],
  check({ architecture, today, lookingBack }, report) {
    if (lookingBack && isWrittenLater(architecture, today)) return;
    const toldOfFile = new Set<string>();
    for (const element of architecture.elements.values()) {
      // Nearly all: nothing in it is later than today.
      if (!element.layers.some((layer) => mayBeAhead(element, layer, today))) continue;
      for (const { layer, path, raw } of writtenLayers(element)) {
        if (!mayBeAhead(element, layer, today)) continue;
        const key = ['since', 'asOf', 'date'].find((name) => isAhead(textOf(raw, name), today));
        if (key !== undefined) {
          const written = textOf(raw, key) ?? '';
          report({ element, path: [...path, key], message: notPlanned(written), detail: written });
        } else if (layer.index === 0 && layer.dating === 'asOf' && !toldOfFile.has(element.file)) {
          // The date is that of the file: one mistake, however many elements it dates.
          toldOfFile.add(element.file);
          const place: Path = ['defaults', 'asOf'];
          report({
            place: { file: element.file, path: place, part: 'value' },
            message: notPlanned(layer.written ?? ''),
            detail: layer.written ?? '',
          });
        }
      }
    }
  },
};

/**
 * The model knows of days after `today`, and shows it: several later documents, or a later fact with a later document
 * behind it. Then it is looked at from a day before it was written, and what comes after is no mistake.
 */
function isWrittenLater({ elements }: Architecture, today: number): boolean {
  const isLater = (element: Element | undefined): boolean =>
    element?.collection === 'documents' &&
    element.layers.some(({ kind, fields }) => kind === 'fact' && isAhead(textOf(fields, 'date'), today));
  let documents = 0;
  for (const element of elements.values()) {
    if (isLater(element)) documents += 1;
    const later = element.layers.filter((layer) => mayBeAhead(element, layer, today));
    if (later.some(({ sources }) => sources.some(({ document }) => isLater(elements.get(document))))) return true;
  }
  return documents > 1;
}

/** A layer that is dated by a document says nothing of its own: the document is told. */
function mayBeAhead({ collection }: Element, { kind, dating, period, fields }: Layer, today: number): boolean {
  if (kind !== 'fact') return false;
  if (collection === 'documents' && isAhead(textOf(fields, 'date'), today)) return true;
  return dating !== 'undated' && dating !== 'sources' && period.first > today;
}

function isAhead(written: string | undefined, today: number): boolean {
  const period = written === undefined ? undefined : parsePeriod(written);
  return period !== undefined && period.first > today;
}

function notPlanned(written: string): Text {
  return {
    vi: `Ngày ${written} còn ở tương lai mà không có planned. Thêm planned: <văn bản công bố>, hoặc sửa ngày.`,
    en: `${written} is in the future, and there is no planned. Add planned: <document that announced it>, or correct the date.`,
  };
}
