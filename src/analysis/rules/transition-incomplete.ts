import { formatDay } from '../../core/dates.ts';
import { isObject, type Json, own } from '../../core/json.ts';
import { lowerFirst, type Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element, Layer } from '../../model/element.ts';
import { fieldInfo } from '../../model/generated/fields.ts';
import { concern } from '../../model/ours.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import { pathOfField } from './places.ts';
import type { Rule, RuleContext } from './rule.ts';

export const transitionIncomplete: Rule = {
  id: 'transition-incomplete',
  severity: 'warning',
  title: { vi: 'Phương án chuyển tiếp chưa đủ nội dung', en: 'Plan of transition with parts missing' },
  description: {
    vi: 'Hệ thống, tập dữ liệu hoặc trung tâm dữ liệu đang dùng mà phương án là hợp nhất (consolidate), thay thế/kết thúc (replace), hoặc có kế hoạch kết thúc, phải nêu tám nội dung chuyển tiếp trong decision.transition: dữ liệu, tài khoản, kết nối, quy trình, hợp đồng, tài sản, sao lưu, chuyển đổi vận hành. Nội dung chưa xác định hoặc không áp dụng thì ghi như vậy, và coi là đã nêu. Nội dung nêu ở decision của khoảng cách đã khai bao gồm đối tượng cũng được tính. Kế hoạch kết thúc của cơ quan khác thì cơ quan đó nêu; chỉ xét phương án của mình.',
    en: 'A system, data set or data centre in use that is to be consolidated or replaced, or whose end is planned, states the eight parts of its transition in decision.transition: data, accounts, connections, process, contracts, assets, backup, cut-over. A part that is not known or does not apply says so, and counts as stated. Parts in the decision of a declared gap that covers the element count too. What another body plans to end is for that body to state: of it only a decision that stands here is looked at.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'Mẫu số 01, mục VIII.8, tr. 48' },
  bad: [
    {
      title: { vi: 'Thay thế mà chỉ nói về dữ liệu; kết thúc mà chưa nói gì', en: 'Only the data, and nothing at all' },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
systems:
  mot-cua-cu:
    name: Hệ thống một cửa cũ
    status: operating
    decision: # expect: transition-incomplete
      option: replace
      transition: { data: Chuyển hồ sơ từ năm 2020 }
  thu-dien-tu:
    name: Thư điện tử của sở
    status: operating
    changes:
      - since: 2027-12-31
        planned: kh-1
        ends: {} # expect: transition-incomplete
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đủ tám nội dung, kể cả điều chưa xác định', en: 'All eight, what is not known among them' },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
systems:
  mot-cua-cu:
    name: Hệ thống một cửa cũ
    status: operating
    decision:
      option: replace
      transition:
        data: Chuyển hồ sơ từ năm 2020
        accounts: { unknown: chưa rà soát }
        connections: Chuyển sang nền tảng tích hợp, chia sẻ dữ liệu của tỉnh
        process: { unknown: chưa rà soát }
        contracts: Hết hạn cuối năm 2026
        assets: { notApplicable: dùng chung máy chủ }
        backup: Sao lưu trước khi chuyển
        cutover: Chạy song song một tháng
  thu-dien-tu:
    name: Thư điện tử của sở
    status: proposed
    decision: replace
`,
    },
  ],
  check(context, report) {
    let declared: ReadonlyMap<string, ReadonlySet<string>> | undefined;
    let isOurs: ((id: string) => boolean) | undefined;
    for (const element of context.architecture.elements.values()) {
      if (!holdsData(element)) continue;
      const intent = intentOf(element, context);
      if (!intent || !isInUse(element, context)) continue;
      declared ??= saidByGaps(context.architecture);
      const said = new Set([...partsIn(intent.decision), ...(declared.get(element.id) ?? [])]);
      const missing = PARTS.filter(({ key }) => !said.has(key));
      if (missing.length === 0) continue;
      // A decision in this architecture is the authority's, whosever the system is; an end may be what others announced.
      isOurs ??= oursToday(context);
      if (intent.field === 'ends' && !isOurs(element.id)) continue;
      report({
        element,
        path: pathOfField(element, intent.layer, intent.field),
        part: 'key',
        message: sayMissing(intent, missing),
      });
    }
  },
};

interface Part {
  readonly key: string;
  readonly name: Text;
}

/** The eight parts of a plan to merge, replace or end, as the schema has them. */
export const PARTS: readonly Part[] = Object.entries(
  fieldInfo('systems', 'decision')?.keys?.transition?.keys ?? {},
).map(([key, { title }]) => ({ key, name: { vi: lowerFirst(title.vi), en: lowerFirst(title.en) } }));

/** Its end leaves data or assets behind that somebody has to think of. */
export function holdsData({ collection, raw }: Element): boolean {
  return collection === 'systems' || collection === 'datasets' || own(raw, 'type') === 'data-center';
}

/** That it is to be merged, replaced or ended: by which layer, and the decision that says how. */
interface Intent {
  readonly field: 'decision' | 'ends';
  readonly layer: Layer;
  readonly decision: Json | undefined;
}

/** `undefined` where it is to stay, or is gone already: then it is history how that went. */
function intentOf({ layers }: Element, { today }: RuleContext): Intent | undefined {
  let [decided, ending]: (Layer | undefined)[] = [];
  for (const layer of layers) {
    if (layer.ends) {
      if (layer.kind === 'fact' && layer.day <= today) return undefined;
      ending = layer;
    }
    if (own(layer.fields, 'decision') !== undefined && layer.day >= (decided?.day ?? layer.day)) decided = layer;
  }
  const decision = decided && own(decided.fields, 'decision');
  const option = isObject(decision) ? own(decision, 'option') : decision;
  if (decided && (option === 'replace' || option === 'consolidate'))
    return { field: 'decision', layer: decided, decision };
  return ending && { field: 'ends', layer: ending, decision };
}

/** Whose it is needs the bodies as well; what is not there yet is nobody's. */
function oursToday({ architecture, states, today }: RuleContext): (id: string) => boolean {
  const state = states.find((at) => at.state.date === today)?.state;
  if (!state) return () => false;
  const whose = concern(architecture.workspace, state);
  return (id) => {
    const element = state.of(id);
    return element !== undefined && whose(element) === 'ours';
  };
}

/** Where nothing is said of the status, a decision about it speaks of something that is there. */
function isInUse({ layers }: Element, { today }: RuleContext): boolean {
  let last: Layer | undefined;
  for (const layer of layers) {
    if (layer.kind === 'plan' || layer.day > today || own(layer.fields, 'status') === undefined) continue;
    if (layer.day >= (last?.day ?? layer.day)) last = layer;
  }
  const status = last && own(last.fields, 'status');
  return status === undefined || (typeof status === 'string' && !NOT_IN_USE.has(status));
}

/** Statuses of what nobody depends on yet, or any more. */
export const NOT_IN_USE: ReadonlySet<string> = new Set(['proposed', 'building', 'ended']);

function partsIn(decision: Json | undefined): string[] {
  const transition = isObject(decision) ? own(decision, 'transition') : undefined;
  return isObject(transition) ? Object.keys(transition) : [];
}

/** What decisions of declared gaps say of the transition of the elements that they cover. */
function saidByGaps({ elements }: Architecture): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const { collection, layers } of elements.values()) {
    if (collection !== 'gaps') continue;
    const parts = layers.flatMap(({ fields }) => partsIn(own(fields, 'decision')));
    if (parts.length === 0) continue;
    for (const { fields } of layers) {
      const covers = own(fields, 'covers');
      for (const key of Array.isArray(covers) ? covers : []) {
        const id = String(key).split('.', 1)[0] ?? '';
        said.set(id, new Set([...(said.get(id) ?? []), ...parts]));
      }
    }
  }
  return said;
}

function sayMissing({ field, layer, decision }: Intent, missing: readonly Part[]): Text {
  const option = isObject(decision) ? own(decision, 'option') : decision;
  const what: Text =
    field === 'ends'
      ? {
          vi: `Kế hoạch kết thúc ngày ${formatDay(layer.day, 'vi')}`,
          en: `The plan to end it on ${formatDay(layer.day, 'en')}`,
        }
      : option === 'replace'
        ? { vi: 'Phương án thay thế/kết thúc', en: 'The decision to replace or retire it' }
        : { vi: 'Phương án hợp nhất/tổ chức lại', en: 'The decision to merge it' };
  const [vi, en] = [
    missing.map(({ key, name }) => `${name.vi} (${key})`).join(', '),
    missing.map(({ key }) => key).join(', '),
  ];
  return {
    vi: `${what.vi} chưa nêu ${missing.length} trong ${PARTS.length} nội dung chuyển tiếp: ${vi}. Ghi trong decision.transition; chưa xác định thì { unknown: lý do }, không áp dụng thì { notApplicable: lý do }.`,
    en: `${what.en} leaves out ${missing.length} of the ${PARTS.length} parts of a transition: ${en}. State them in decision.transition; what is not known as { unknown: reason }, what does not apply as { notApplicable: reason }.`,
  };
}
