import { isObject, own } from '../../core/json.ts';
import type { Element, Layer } from '../../model/element.ts';
import { COLLECTIONS } from '../../model/generated/fields.ts';
import type { OptionSpecs } from './options.ts';
import { dateOf, pathOfDate } from './places.ts';
import type { RuleWith } from './rule.ts';

/** A document is a source itself. */
const SOURCED = Object.keys(COLLECTIONS).filter((collection) => collection !== 'documents');

const OPTIONS = {
  collections: {
    kind: 'words',
    title: { vi: 'Các loại đối tượng phải có nguồn', en: 'Collections whose elements need a source' },
    among: SOURCED,
    default: SOURCED,
    example: ['services', 'systems', 'flows'],
  },
  changes: {
    kind: 'flag',
    title: { vi: 'Mỗi thay đổi cũng phải có nguồn', en: 'Changes need sources of their own' },
    default: true,
    example: false,
  },
} as const satisfies OptionSpecs;

export const sourceMissing: RuleWith<typeof OPTIONS> = {
  id: 'source-missing',
  severity: 'warning',
  title: { vi: 'Chưa có nguồn, minh chứng', en: 'No source' },
  description: {
    vi: 'Mỗi đối tượng và mỗi thay đổi nêu văn bản làm căn cứ: trường sources, hoặc defaults của tệp cho phần gốc. Văn bản tự là nguồn; kế hoạch lấy văn bản công bố nó. Điều do người lập mô hình giả định thì ghi confidence: assumed.',
    en: 'Every element and every change names the document behind it: sources, or for a base layer defaults of the file. A document is its own source; a plan has the document that announced it. What the modeller assumes says confidence: assumed.',
  },
  basis: { document: 'Mẫu số 03, trường Nguồn/minh chứng (dự thảo 13/9/2026)', at: 'tr. 71, 73', certainty: 'draft' },
  bad: [
    {
      title: { vi: 'Hệ thống và thay đổi không nguồn', en: 'A system and a change without source' },
      yaml: `documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: # expect: source-missing
    name: LGSP Hà Nội
  mot-cua:
    name: Một cửa điện tử
    sources: [qd-1]
    changes:
      - since: 2020-01-01 # expect: source-missing
        status: operating
`,
    },
  ],
  good: [
    {
      title: {
        vi: 'Nguồn ghi tại chỗ, cho cả tệp, hoặc nói rõ là giả định',
        en: 'A source of its own, of the file, or an assumption',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
  qd-2: { name: Quyết định số 2, date: 2019-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội }
  mot-cua:
    name: Một cửa điện tử
    changes:
      - { since: 2020-01-01, sources: [qd-2], status: operating }
      - { since: 2030-01-01, planned: qd-2, status: upgrading }
      - { since: 2026-01-01, confidence: assumed, operator: { unknown: chưa hỏi } }
`,
    },
  ],
  options: OPTIONS,
  check({ architecture, options }, report) {
    for (const element of architecture.elements.values()) {
      if (!options.collections.has(element.collection)) continue;
      for (const layer of options.changes ? element.layers : element.layers.slice(0, 1)) {
        if (layer.sources.length > 0 || layer.confidence === 'assumed' || areItsValuesSourced(element, layer)) continue;
        if (layer.index === 0) {
          report({
            message: {
              vi: 'Chưa có nguồn. Thêm sources, hoặc confidence: assumed nếu đây là giả định của người lập mô hình.',
              en: 'No source. Add sources, or confidence: assumed if this is an assumption of the modeller.',
            },
            element,
          });
          continue;
        }
        const date = dateOf(layer);
        const when = date.vi === '' ? date : { vi: ` (${date.vi})`, en: ` (${date.en})` };
        report({
          message: {
            vi: `Thay đổi này${when.vi} chưa có nguồn. Thêm sources, hoặc confidence: assumed nếu đây là giả định.`,
            en: `This change${when.en} has no source. Add sources, or confidence: assumed if it is an assumption.`,
          },
          element,
          path: pathOfDate(element, layer),
        });
      }
    }
  },
};

/** An indicator says little else than its figures; each may have sources of its own, and a target has its document. */
function areItsValuesSourced(element: Element, layer: Layer): boolean {
  const { values, targets } = layer.fields;
  if (element.collection !== 'indicators' || (values === undefined && targets === undefined)) return false;
  return !Array.isArray(values) || values.every((item) => isObject(item) && own(item, 'sources') !== undefined);
}
