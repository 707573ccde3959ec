import { same, type Text } from '../../../core/text.ts';
import { isNotApplicable } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { severalIn } from '../several.ts';
import { idsOf } from './flow-ends.ts';
import type { Judgement, Norm } from './norm.ts';
import { ours } from './subjects.ts';

export const oneRecord: Norm = {
  id: 'one-record',
  number: 'R29',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Dữ liệu chủ lưu tại một hệ thống', en: 'Master data in one system' },
  demand: {
    vi: 'Dữ liệu chủ chỉ lưu tại một hệ thống số, hệ thống khác truy cập trực tuyến',
    en: 'Master data are kept in one system only; others read them online',
  },
  description: {
    vi: 'Xét tập dữ liệu của cơ quan: systemOfRecord nêu một hệ thống là đáp ứng; nêu nhiều hệ thống là chưa đáp ứng, và quy tắc system-of-record báo điều đó; chưa nêu là chưa đủ cơ sở. Nhóm tập dữ liệu, tập dữ liệu có các phần riêng thì xét ở từng phần.',
    en: 'Of our own data sets: one system in systemOfRecord is met; several are not, and told by system-of-record; none is not enough basis. Of a group, or of a data set that has parts, the parts are judged.',
  },
  basis: { document: 'Nghị định 224/2026/NĐ-CP', at: 'Điều 23 khoản 5 điểm b', certainty: 'secondary' },
  remedy: {
    vi: 'Giữ một hệ thống trong systemOfRecord; hệ thống khác truy cập trực tuyến hoặc giữ bản sao (copies).',
    en: 'Keep one system in systemOfRecord; others read online or stand in copies.',
  },
  examples: [
    {
      title: { vi: 'Một hệ thống; hai hệ thống; chưa nêu; nhóm', en: 'One system; two; not said; a group' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `systems:
  dat-dai: { name: Hệ thống đất đai }
  thue: { name: Hệ thống thuế đất }
datasets:
  thua-dat: { name: Dữ liệu thửa đất, systemOfRecord: [dat-dai] } # met
  gia-dat: { name: Dữ liệu giá đất, systemOfRecord: [dat-dai, thue] } # not-met
  quy-hoach: { name: Dữ liệu quy hoạch } # not-enough-basis
  chuyen-nganh: { name: Các cơ sở dữ liệu chuyên ngành, count: 2, systemOfRecord: [dat-dai, thue] } # not-applicable
`,
    },
  ],
  *judge(context) {
    const areSeveral = severalIn(context.architecture);
    for (const subject of ours(context, 'datasets')) {
      yield { subject, field: 'systemOfRecord', ...judged(subject, areSeveral(subject.id)) };
    }
  },
};

function judged(subject: ElementState, isGroup: boolean): Pick<Judgement, 'verdict' | 'why' | 'told'> {
  const said = subject.get('systemOfRecord')?.value;
  if (isNotApplicable(said)) return { verdict: 'not-applicable', why: same(said.notApplicable) };
  if (isGroup) return { verdict: 'not-applicable', why: GROUP };
  const [first, ...more] = idsOf(subject.known('systemOfRecord'));
  if (first === undefined) return { verdict: 'not-enough-basis', why: NOT_SAID };
  if (more.length === 0) return { verdict: 'met', why: { vi: `lưu tại ${first}`, en: `kept in ${first}` } };
  const ids = [first, ...more].join(', ');
  return {
    verdict: 'not-met',
    why: { vi: `lưu tại nhiều hệ thống: ${ids}`, en: `kept in several: ${ids}` },
    told: 'system-of-record',
  };
}

const GROUP: Text = { vi: 'nhóm tập dữ liệu, xét ở từng phần', en: 'a group; its parts are judged' };
const NOT_SAID: Text = { vi: 'chưa rõ hệ thống lưu dữ liệu gốc', en: 'the system of record is not known' };
