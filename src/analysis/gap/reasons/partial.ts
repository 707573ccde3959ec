import { isObject, type Json, own } from '../../../core/json.ts';
import { describeCoverage } from '../../../model/describe.ts';
import { isNotApplicable, isUnknown } from '../../../model/element.ts';
import { compareOrdered } from '../../../model/equality.ts';
import type { Collection } from '../../../model/generated/fields.ts';
import { isOver } from '../context.ts';
import { evidenceOf } from '../evidence.ts';
import type { Reason } from '../reason.ts';
import { sayLost } from '../said.ts';

export const partial: Reason = {
  id: 'partial',
  title: { vi: 'Mới thực hiện một phần', en: 'Partial' },
  question: {
    vi: 'Cái gì mới có ở một số nơi, và còn bao nhiêu nơi chưa có hoặc chưa rõ?',
    en: 'What exists in some places only, and how many are left or not known?',
  },
  description: {
    vi: 'Phạm vi chưa phải là tất cả. Chưa đáp ứng khi có yêu cầu phải thực hiện ở tất cả; khi không có yêu cầu hoặc chưa rõ phần còn lại thì chưa đủ cơ sở đánh giá.',
    en: 'The coverage is not all. Not met where a requirement demands all; where there is no such requirement, or nothing is known of the rest, there is not enough basis.',
  },
  bad: {
    title: { vi: 'Thí điểm ở "một số" sở', en: 'A pilot at "some" departments' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: ['mot-cua.coverage'],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
organizations:
  cac-so: { name: Các sở, type: group, sources: [bao-1] }
systems:
  mot-cua:
    name: Một cửa điện tử dùng chung
    sources: [bao-1]
    decision: extend
    coverage: { of: [cac-so], done: some }
`,
  },
  good: {
    title: { vi: 'Đã có ở tất cả', en: 'It exists everywhere' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: [],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
organizations:
  cac-so: { name: Các sở, type: group, sources: [bao-1] }
systems:
  mot-cua:
    name: Một cửa điện tử dùng chung
    sources: [bao-1]
    decision: extend
    coverage: { of: [cac-so], done: all }
`,
  },
  *derive({ architecture, from, concernsUs }) {
    for (const state of from.elements()) {
      const coverage = state.get('coverage');
      if (!coverage || isComplete(state.element.collection, coverage.value)) continue;
      if (isOver(state) || !concernsUs(state)) continue;
      const said = describeCoverage(coverage.written, architecture.elements);
      const left = remaining(coverage.value);
      yield {
        subject: state.element,
        facet: 'coverage',
        // Against a requirement of all, `requirements.ts` says "not met"; the worse of both counts.
        verdict: 'not-enough-basis',
        from: { text: coverage.lost ? sayLost(coverage, 'coverage', said) : said, value: coverage.value },
        // What must be covered, a demand says; where there is none, nobody has said it.
        to: { text: { vi: 'chưa nêu phạm vi phải đạt', en: 'how far it must reach is not stated' } },
        evidence: evidenceOf(state, 'coverage'),
        ...(left === undefined ? {} : { size: left }),
      };
    }
  },
};

function isComplete(collection: Collection, coverage: Json): boolean {
  if (isNotApplicable(coverage)) return true;
  if (isUnknown(coverage)) return false;
  return (compareOrdered(collection, 'coverage', coverage, { done: 'all' }) ?? -1) >= 0;
}

function remaining(coverage: Json): number | undefined {
  if (!isObject(coverage)) return undefined;
  const [done, total] = [own(coverage, 'done'), own(coverage, 'total')];
  const count = done === 'none' ? 0 : Array.isArray(done) ? done.length : done;
  return typeof count === 'number' && typeof total === 'number' ? total - count : undefined;
}
