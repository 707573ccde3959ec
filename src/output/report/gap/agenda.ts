/** The gaps as items of an agenda: what is alike is one item, said once, with what has to be decided about it. */
import type { Gap } from '../../../analysis/gap/gap.ts';
import { isObject, type Json, own } from '../../../core/json.ts';
import type { Text } from '../../../core/text.ts';
import { isKnown } from '../../../model/element.ts';
import { facetText, missingIn, taskNames } from './words.ts';

export interface AgendaItem {
  /** What it is about, in a few words: a heading. */
  readonly title: Text;
  /** Of one kind, the most urgent first. */
  readonly gaps: readonly Gap[];
  /** What somebody has to do about it; the plan state of all of them says so. */
  readonly action: Text;
}

/** The most urgent first. What is planned and demanded by nobody needs no decision: it is not on the agenda. */
export function agenda(gaps: readonly Gap[]): AgendaItem[] {
  const items = new Map<string, { kind: Kind; gaps: Gap[] }>();
  for (const gap of gaps) {
    // So does what was accepted for a time.
    if (gap.plan === 'excepted') continue;
    if (gap.plan === 'planned' && gap.demands.length === 0) continue;
    const kind = kindOf(gap);
    // What is alone in its kind is one item whatever stands in the plans; of many, each plan state is one.
    const key = kind.together ? kind.id : `${kind.id} ${gap.facet} ${gap.subject.collection} ${gap.plan}`;
    const item = items.get(key);
    if (item) item.gaps.push(gap);
    else items.set(key, { kind, gaps: [gap] });
  }
  return [...items.values()].map(({ kind, gaps }) => ({
    title: kind.title(gaps[0] as Gap),
    gaps,
    action: actionFor(kind, gaps),
  }));
}

interface Kind {
  readonly id: string;
  readonly title: (gap: Gap) => Text;
  /** One item, though the plans of its gaps differ. */
  readonly together?: true;
  readonly action?: Text;
  /** What to do where nobody has a task, if it is not just that. */
  readonly unplanned?: Text;
}

const text = (vi: string, en: string) => () => ({ vi, en });

function kindOf(gap: Gap): Kind {
  if (gap.facet === 'decision') return UNDECIDED;
  if (gap.reasons.includes('lapsed')) return LAPSED;
  if (gap.reasons[0] === 'missing') return gap.verdict === 'not-met' ? NOT_THERE : MISSING;
  if (gap.facet === 'route') return PAST_THE_PLATFORM;
  if (gap.reasons[0] === 'unknown' && gap.demands.length === 0) return NOBODY_DECIDES;
  if (gap.facet === 'use') return gap.verdict === 'not-met' ? LOW_USE : gap.verdict === 'met' ? FALLING : UNKNOWN_USE;
  if (gap.facet === 'coverage' && gap.verdict) return gap.verdict === 'not-met' ? NOT_EVERYWHERE : PARTIAL;
  if (gap.facet.startsWith('rule:') && gap.norms.length > 0 && gap.demands.length === 0) return NORMS_UNMET;
  if (gap.facet.startsWith('rule:')) return gap.verdict === 'not-met' ? UNMET : NO_BASIS;
  if (gap.verdict === undefined) return COMING;
  return gap.verdict === 'not-met' ? FALLS_SHORT : CANNOT_SAY;
}

const UNDECIDED: Kind = {
  id: 'undecided',
  together: true,
  title: text('Chưa nêu phương án hoàn thiện', 'No decision stated'),
  action: {
    vi: 'chọn phương án: tiếp tục sử dụng, kết nối, nâng cấp, hợp nhất, thay thế hoặc bổ sung',
    en: 'decide: keep, integrate, extend, consolidate, replace or add',
  },
};
const LAPSED: Kind = {
  id: 'lapsed',
  together: true,
  title: text('Kế hoạch đã quá hạn, chưa rõ kết quả', 'Plans past their date, outcome not known'),
  action: { vi: 'xác nhận kết quả, hoặc đặt thời hạn mới', en: 'confirm the outcome, or set a new date' },
};
const NOT_THERE: Kind = { id: 'not-there', title: text('Phải có mà chưa có', 'Must exist, and does not') };
const MISSING: Kind = {
  id: 'missing',
  title: text(
    'Phải có mà mô hình chưa nêu đối tượng đáp ứng',
    'Must exist, and the model names nothing that supplies it',
  ),
  unplanned: {
    vi: 'xác nhận đã có gì đáp ứng; nếu chưa có thì giao nhiệm vụ',
    en: 'find out what supplies it; where nothing does, assign a task',
  },
};
const PAST_THE_PLATFORM: Kind = {
  id: 'past-the-platform',
  title: text('Kết nối giữa các cơ quan không qua nền tảng dùng chung', 'Connections past the shared platform'),
  unplanned: {
    vi: 'làm rõ đường kết nối; chuyển qua nền tảng dùng chung, hoặc ghi nhận ngoại lệ',
    en: 'find out the way; move it to the shared platform, or record an exception',
  },
};
const NOBODY_DECIDES: Kind = {
  id: 'nobody-decides',
  together: true,
  title: text('Chưa rõ cơ quan nào quyết định phương án', 'Nobody is known who would decide'),
  action: { vi: 'xác định cơ quan chủ quản', en: 'find out who owns it' },
};
const UNKNOWN_USE: Kind = {
  id: 'unknown-use',
  title: text('Chưa biết được dùng đến đâu', 'How far it is used is not known'),
};
const LOW_USE: Kind = { id: 'low-use', title: text('Mức sử dụng thấp hơn mức cần đạt', 'Used less than required') };
const FALLING: Kind = { id: 'falling', title: text('Mức sử dụng đang giảm', 'Its use is falling') };
const PARTIAL: Kind = {
  id: 'partial',
  title: (gap) => partialTitle(gap.from.value),
  unplanned: {
    vi: 'làm rõ phần còn lại và phạm vi phải đạt, rồi giao nhiệm vụ',
    en: 'find out about the rest and how far it must reach, then assign a task',
  },
};
const NOT_EVERYWHERE: Kind = {
  id: 'not-everywhere',
  title: text('Chưa thực hiện đủ phạm vi được yêu cầu', 'Not done as far as demanded'),
};
const UNMET: Kind = { id: 'unmet', together: true, title: text('Yêu cầu chưa đáp ứng', 'Demands not met') };
const NORMS_UNMET: Kind = {
  id: 'norms',
  title: text('Quy định của khung kiến trúc chưa đáp ứng', 'Norms of the framework not met'),
};
const NO_BASIS: Kind = {
  id: 'no-basis',
  together: true,
  title: text('Yêu cầu chưa đủ cơ sở đánh giá', 'Demands that cannot be assessed'),
};
const COMING: Kind = {
  id: 'coming',
  together: true,
  title: text('Phải hoàn thành theo kế hoạch', 'To be completed as planned'),
};
const FALLS_SHORT: Kind = {
  id: 'short',
  title: (gap) => ({ vi: `Chưa đáp ứng yêu cầu về ${facetText(gap).vi}`, en: `Demand not met: ${facetText(gap).en}` }),
};
const CANNOT_SAY: Kind = {
  id: 'cannot-say',
  title: (gap) => ({ vi: `Chưa rõ ${facetText(gap).vi}`, en: `Not known: ${facetText(gap).en}` }),
};

function actionFor(kind: Kind, gaps: readonly Gap[]): Text {
  if (kind.action) return kind.action;
  const [first] = gaps as [Gap];
  const states = new Set(gaps.map((gap) => gap.plan));
  if (states.has('unplanned')) {
    const open = gaps.filter((gap) => gap.plan !== 'unplanned');
    const some = open.length > 0 ? gaps.length - open.length : undefined;
    return some === undefined
      ? (kind.unplanned ?? ASSIGN)
      : {
          vi: `giao nhiệm vụ cho ${some} nội dung chưa có; gắn nhiệm vụ đã có với nội dung còn lại`,
          en: `assign a task to the ${some} without one; link the tasks there are to the rest`,
        };
  }
  const tasks = taskNames(first).join(', ');
  switch (first.plan) {
    case 'late':
      return { vi: `đôn đốc ${tasks}, hoặc điều chỉnh thời hạn`, en: `press on with ${tasks}, or set a new deadline` };
    case 'incomplete':
      return completeText(first, tasks);
    default:
      return { vi: 'theo dõi đến thời hạn', en: 'follow up to the deadline' };
  }
}

function completeText(gap: Gap, tasks: string): Text {
  const missing = missingIn(gap.covers.flatMap((cover) => cover.tasks).filter((task) => task.open));
  if (missing) return { vi: `xác định ${missing.vi} cho ${tasks}`, en: `name the ${missing.en} of ${tasks}` };
  return gap.covers.length === 0
    ? { vi: `gắn ${tasks} với khoảng cách này, hoặc giao nhiệm vụ`, en: `link ${tasks} to this gap, or assign a task` }
    : ASSIGN;
}

const ASSIGN: Text = {
  vi: 'giao nhiệm vụ: đơn vị chủ trì, kết quả, thời hạn',
  en: 'assign a task: lead, result, deadline',
};

/** Only as much as is known: that the rest is not known does not mean that it is not done. */
function partialTitle(coverage: Json | undefined): Text {
  const done = isObject(coverage) ? own(coverage, 'done') : undefined;
  if (!isObject(coverage) || !isKnown(done)) {
    return { vi: 'Chưa rõ đã thực hiện đến đâu', en: 'How far it is done is not known' };
  }
  if (own(coverage, 'rest') === undefined && isKnown(own(coverage, 'total'))) {
    return { vi: 'Mới thực hiện một phần', en: 'Done in part only' };
  }
  return done === 'some'
    ? { vi: 'Mới có ở một số nơi, chưa rõ bao nhiêu', en: 'Done in some places, nobody knows how many' }
    : { vi: 'Mới biết một phần, phần còn lại chưa rõ', en: 'Known in part, the rest is not' };
}
