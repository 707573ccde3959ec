import { type Day, formatDay, parseDay } from '../../../core/dates.ts';
import { fold, type Text } from '../../../core/text.ts';
import { seenDay } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import type { Judgement, Norm } from './norm.ts';
import { isOver } from './subjects.ts';

export const twoTiers: Norm = {
  id: 'two-tiers',
  number: 'R37',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Chính quyền địa phương hai cấp', en: 'Two tiers of local government' },
  demand: {
    vi: 'Từ ngày 01/7/2025 không còn cơ quan cấp huyện; hệ thống theo mô hình ba cấp phải ghi ngày kết thúc hoặc ngày của số liệu',
    en: 'Since 1 July 2025 there is no district body; a system of the three-tier model states when it ended or of when its figures are',
  },
  description: {
    vi: 'Cơ quan có tier: district còn trong mô hình ở thời điểm xét là chưa đáp ứng: ghi ends và cơ quan kế thừa. Hệ thống, dịch vụ mà tên nói "3 cấp": đang vận hành theo số liệu sau ngày 01/7/2025 là chưa đáp ứng; số liệu cuối trước ngày đó thì chưa đủ cơ sở.',
    en: 'A body with tier: district that is still there is not met: end it and name its successor. A system or service whose name speaks of "3 cấp" (three tiers): in use by figures of after 1 July 2025 is not met; with older figures there is not enough basis.',
  },
  basis: { document: 'Tổ chức chính quyền địa phương hai cấp từ 01/7/2025', certainty: 'secondary' },
  validFrom: '2025-07-01',
  remedy: {
    vi: 'Ghi ends với ngày và đối tượng kế thừa, hoặc cập nhật tên và số liệu theo mô hình hai cấp.',
    en: 'Write ends with its day and the successor, or bring name and figures up to the two-tier model.',
  },
  examples: [
    {
      title: { vi: 'Cấp huyện còn ghi; hệ thống ba cấp', en: 'A district that is still there; a three-tier system' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `documents:
  bc-2024: { name: Báo cáo năm 2024, date: 2024-12-31 }
  bc-2026: { name: Báo cáo năm 2026, date: 2026-06-30 }
organizations:
  huyen-a: { name: Ủy ban nhân dân huyện A, tier: district, sources: [bc-2024] } # not-met
systems:
  mot-cua-1: { name: Một cửa điện tử 3 cấp, status: operating, sources: [bc-2026] } # not-met
  mot-cua-2: { name: Một cửa điện tử ba cấp, status: operating, sources: [bc-2024] } # not-enough-basis
`,
    },
    {
      title: { vi: 'Cấp huyện đã ghi kết thúc', en: 'The district has ended' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `# the model: every district has ended # met
documents:
  nq-2025: { name: Nghị quyết sắp xếp, date: 2025-06-16 }
organizations:
  xa-a: { name: Ủy ban nhân dân xã A, tier: commune, since: 2025-07-01, sources: [nq-2025] }
  huyen-a:
    name: Ủy ban nhân dân huyện A
    tier: district
    sources: [{ document: nq-2025, asOf: 2025-01-01 }]
    asOf: 2025-01-01
    changes:
      - { since: 2025-07-01, ends: { becomes: [xa-a] }, sources: [nq-2025] }
`,
    },
    {
      title: { vi: 'Mô hình không ghi cấp huyện', en: 'No district in the model' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `# the model: names no district # not-applicable
organizations:
  so-a: { name: Sở A, tier: department }
`,
    },
  ],
  *judge({ architecture, state }) {
    let active = false;
    for (const subject of state.elements()) {
      const { collection, name } = subject.element;
      if (collection === 'organizations') {
        if (subject.known('tier') !== 'district') continue;
        active = true;
        yield { subject, field: 'tier', verdict: 'not-met', why: ACTIVE };
      } else if (
        (collection === 'systems' || collection === 'services') &&
        THREE.test(fold(name)) &&
        !isOver(subject)
      ) {
        yield { subject, field: 'status', ...legacy(subject) };
      }
    }
    if (active) return;
    const ever = [...architecture.elements.values()].some(
      ({ collection, layers }) =>
        collection === 'organizations' && layers.some(({ fields }) => fields.tier === 'district'),
    );
    yield ever ? { verdict: 'met', why: ENDED } : { verdict: 'not-applicable', why: NONE };
  },
};

const REFORM = parseDay('2025-07-01') as Day;
const THREE = /\b(?:3|ba) cap\b/;

/** Something of the three-tier model: in use after the reform, or only known from before it. */
function legacy(subject: ElementState): Pick<Judgement, 'verdict' | 'why'> {
  const said = subject.get('status');
  const seen = said ? seenDay(said.layer, 'status') : -Infinity;
  if (seen < REFORM) {
    const on = Number.isFinite(seen) ? seen : undefined;
    return { verdict: 'not-enough-basis', why: on === undefined ? UNDATED : before(on) };
  }
  if (subject.known('status') === undefined) return { verdict: 'not-enough-basis', why: STATUS };
  return {
    verdict: 'not-met',
    why: {
      vi: `tên theo mô hình ba cấp, còn ghi hoạt động ngày ${formatDay(seen, 'vi')}`,
      en: `named after the three-tier model, and in use on ${formatDay(seen, 'en')}`,
    },
  };
}

function before(day: Day): Text {
  return {
    vi: `tên theo mô hình ba cấp, số liệu cuối là ngày ${formatDay(day, 'vi')}, trước 01/7/2025`,
    en: `named after the three-tier model, last seen on ${formatDay(day, 'en')}, before 1 July 2025`,
  };
}

const ACTIVE: Text = { vi: 'cơ quan cấp huyện chưa ghi kết thúc', en: 'a district body that has not ended' };
const ENDED: Text = { vi: 'cơ quan cấp huyện đã ghi kết thúc', en: 'district bodies have ended' };
const NONE: Text = { vi: 'mô hình không ghi cơ quan cấp huyện', en: 'the model has no district bodies' };
const UNDATED: Text = {
  vi: 'tên theo mô hình ba cấp, số liệu không có ngày',
  en: 'named after the three-tier model, its figures undated',
};
const STATUS: Text = {
  vi: 'tên theo mô hình ba cấp, chưa rõ còn hoạt động hay không',
  en: 'named after the three-tier model, whether it is in use is not known',
};
