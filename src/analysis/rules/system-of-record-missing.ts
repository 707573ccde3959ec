import { own } from '../../core/json.ts';
import type { Element } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import { concern } from '../../model/ours.ts';
import type { State } from '../../model/state.ts';
import { ONE_RECORD } from './grounds.ts';
import type { Rule } from './rule.ts';
import { severalIn } from './several.ts';
import { IN_USE, inWhich } from './states.ts';

export const systemOfRecordMissing: Rule = {
  id: 'system-of-record-missing',
  severity: 'info',
  title: { vi: 'Chưa nói hệ thống nào lưu dữ liệu gốc', en: 'System of record is not said' },
  description: {
    vi: 'Tập dữ liệu của cơ quan đang vận hành mà chưa bao giờ nói hệ thống lưu dữ liệu gốc (systemOfRecord). Nói rõ, hoặc ghi unknown. Tập dữ liệu của cơ quan khác, bản ghi đại diện cho nhiều tập dữ liệu, và phần của nhóm đã nói thì không bị báo.',
    en: 'A data set of the authority is in use, and its system of record (systemOfRecord) is never said. Say it, or that it is unknown. Data sets of others, records that stand for several, and parts of a group that says it get no finding.',
  },
  basis: ONE_RECORD,
  bad: [
    {
      title: {
        vi: 'Cơ sở dữ liệu đang vận hành, không rõ gốc ở đâu',
        en: 'A database in use, and nobody says where it arises',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
datasets:
  thua-dat: # expect: system-of-record-missing
    name: Dữ liệu thửa đất
    status: operating
`,
    },
  ],
  good: [
    {
      title: { vi: 'Nói rõ, hoặc nói là chưa biết', en: 'Said, or said to be unknown' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  dat-dai: { name: Hệ thống thông tin đất đai }
datasets:
  thua-dat: { name: Dữ liệu thửa đất, status: operating, systemOfRecord: [dat-dai] }
  ho-so: { name: Dữ liệu hồ sơ, status: operating, systemOfRecord: { unknown: đang rà soát } }
  sau-nay: { name: Dữ liệu sau này, status: proposed }
`,
    },
  ],
  check(context, report) {
    const { elements, workspace } = context.architecture;
    const silent = [...elements.values()].filter(
      (element) => element.collection === 'datasets' && !saysRecord(element) && element.layers.some(mayBeInUse),
    );
    if (silent.length === 0) return;
    const areSeveral = severalIn(context.architecture);
    const told = new Set<Element>();
    // Whose it is needs the bodies as well.
    for (const at of context.states) {
      const whose = concern(workspace, at.state);
      for (const element of silent) {
        const dataset = at.state.of(element.id);
        if (!dataset || told.has(element) || !IN_USE.has(dataset.get('status')?.value)) continue;
        if (whose(dataset) !== 'ours' || areSeveral(element.id) || groupSays(element.id, at.state)) continue;
        told.add(element);
        const when = inWhich(at, context.today);
        report({
          element,
          message: {
            vi: `Tập dữ liệu ${when.vi} đang được vận hành mà chưa nói hệ thống nào lưu dữ liệu gốc. Ghi systemOfRecord: [hệ thống], hoặc systemOfRecord: { unknown: lý do }.`,
            en: `The data set is in use ${when.en}, and its system of record is not said. Add systemOfRecord: [system], or systemOfRecord: { unknown: why }.`,
          },
        });
      }
    }
  },
};

function saysRecord({ layers }: Element): boolean {
  return layers.some(({ fields }) => (own(fields, 'systemOfRecord') ?? null) !== null);
}

function mayBeInUse({ fields }: Element['layers'][number]): boolean {
  return IN_USE.has(own(fields, 'status'));
}

/** A group that it is part of says it for all. */
function groupSays(id: string, state: State): boolean {
  const passed = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (passed.has(at)) continue;
    passed.add(at);
    const element = state.of(at);
    if (element?.get('systemOfRecord')) return true;
    for (const group of linkTargets(element?.get('partOf')?.value)?.keys() ?? []) open.push(group);
  }
  return false;
}
