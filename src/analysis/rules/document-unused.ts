import { own } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, isUnknown } from '../../model/element.ts';
import type { Rule } from './rule.ts';

export const documentUnused: Rule = {
  id: 'document-unused',
  severity: 'info',
  title: { vi: 'Văn bản không được dẫn', en: 'Document that nothing cites' },
  description: {
    vi: 'Văn bản được khai mà không đối tượng nào dẫn làm nguồn, căn cứ hay kế hoạch: có thể quên dẫn ở sources, hoặc không cần nữa. Văn bản mà chính mô hình nói đến thì không xét: văn bản đang xây dựng hoặc đã trình, có nguồn của mình, hoặc có thay đổi theo thời gian.',
    en: 'A document that nothing names as a source, a basis or a plan: it may have been forgotten in sources, or is not needed any more. Documents that the model itself speaks of are left out: those in preparation or submitted, with sources of their own, or with changes over time.',
  },
  basis: { document: 'Tính toàn vẹn của mô hình', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Báo cáo đã khai mà chưa dẫn', en: 'A report that was declared and not cited' },
      yaml: `documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
  bc-1: # expect: document-unused
    name: Báo cáo rà soát
    date: 2018-06-30
systems:
  lgsp: { name: LGSP Hà Nội, sources: [qd-1] }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Được dẫn, hoặc là điều mô hình theo dõi', en: 'Cited, or followed by the model itself' },
      yaml: `documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
  de-an: { name: Đề án đô thị thông minh, status: preparing, sources: [qd-1] }
systems:
  lgsp: { name: LGSP Hà Nội, sources: [qd-1] }
`,
    },
  ],
  check({ architecture }, report) {
    // What broken elements cite is not known.
    if (architecture.broken.size > 0) return;
    let cited: ReadonlySet<string> | undefined;
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'documents' || isFollowed(element)) continue;
      cited ??= citedIn(architecture);
      if (cited.has(element.id)) continue;
      report({
        element,
        message: {
          vi: `Không đối tượng nào dẫn văn bản này. Dẫn nó ở chỗ nó làm căn cứ: sources: [${element.id}], hoặc bỏ nó.`,
          en: `Nothing cites this document. Name it where it is the basis: sources: [${element.id}], or remove it.`,
        },
      });
    }
  },
};

/** Ids that something else than the element itself names. */
function citedIn({ references, fileReferences }: Architecture): Set<string> {
  const cited = new Set<string>();
  for (const { from, to } of references) if (from.id !== to) cited.add(to);
  for (const { to } of fileReferences) cited.add(to);
  return cited;
}

/** The model says how the document itself stands: it is no mere source. */
function isFollowed({ raw }: Element): boolean {
  const status = own(raw, 'status');
  const isUnderWay = status === 'preparing' || status === 'submitted' || isUnknown(status);
  return isUnderWay || own(raw, 'sources') !== undefined || own(raw, 'changes') !== undefined;
}
