import { isObject, type Json, own } from '../../../core/json.ts';
import type { Text } from '../../../core/text.ts';
import { isNotApplicable } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { decision } from './grounds.ts';
import { levelOf, speaksOfLevel } from './levels.ts';
import type { Judgement, Norm } from './norm.ts';
import { saidInside } from './parts.ts';
import { ours } from './subjects.ts';

export const continuity: Norm = {
  id: 'continuity',
  number: 'R40',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Sao lưu, dự phòng, phục hồi ở cấp độ 4 và 5', en: 'Backup, redundancy and recovery at levels 4 and 5' },
  demand: {
    vi: 'Hệ thống thông tin cấp độ 4 và 5 bắt buộc phải có giải pháp sao lưu, dự phòng và phục hồi thảm họa',
    en: 'Information systems of levels 4 and 5 must have backup, redundancy and disaster recovery',
  },
  description: {
    vi: 'Hệ thống, hạ tầng của cơ quan có securityLevel là 4 hoặc 5 phải nêu backup, redundancy và recovery trong continuity. Ghi không áp dụng là chưa đáp ứng: ở hai cấp độ này đó là bắt buộc; giải pháp do nơi cho thuê hạ tầng cung cấp thì nêu giải pháp đó. Chưa nêu, chưa xác định, hoặc chưa rõ cấp độ thì chưa đủ cơ sở đánh giá. Cấp độ 1 đến 3, và phần của hệ thống khác mà không có cấp độ riêng, thì không áp dụng.',
    en: 'A system or infrastructure of the authority whose securityLevel is 4 or 5 says backup, redundancy and recovery in continuity. Not applicable is not met: at these levels they are mandatory; what the supplier of the infrastructure provides is named. What is not said or not known, and what has no known level, cannot be judged. It does not apply to levels 1 to 3, nor to a part of another system that has no level of its own.',
  },
  basis: decision('mục II.4.a, tr. 22'),
  remedy: {
    vi: 'Nêu giải pháp trong continuity: backup, redundancy, recovery; chưa có thì lập nhiệm vụ để bổ sung.',
    en: 'State what there is in continuity: backup, redundancy, recovery; where there is nothing, make it a task.',
  },
  examples: [
    {
      title: { vi: 'Đủ; không có dự phòng; chưa xác định; cấp độ thấp hơn', en: 'All; none; not known; a lower level' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `documents:
  qd-cap-do: { name: Quyết định phê duyệt cấp độ, type: decision, date: 2026-09-01 }
systems:
  he-thong-a: # met
    name: Hệ thống A
    securityLevel: 4
    continuity: { backup: Hằng ngày, redundancy: Hai cụm song song, recovery: Trung tâm dự phòng; diễn tập mỗi năm }
    sources: [qd-cap-do]
  he-thong-b: # not-met
    name: Hệ thống B
    securityLevel: 5
    continuity: { backup: Hằng ngày, redundancy: { notApplicable: chỉ có một trung tâm dữ liệu }, recovery: Chưa diễn tập }
    sources: [qd-cap-do]
  he-thong-c: # not-enough-basis
    name: Hệ thống C
    securityLevel: 4
    continuity: { backup: Hằng ngày, recovery: { unknown: chưa có phương án } }
    sources: [qd-cap-do]
  he-thong-d: { name: Hệ thống D, sources: [qd-cap-do] } # not-enough-basis
  he-thong-e: { name: Hệ thống E, securityLevel: 3, sources: [qd-cap-do] } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const subject of ours(context, 'systems', 'infrastructure')) {
      if (speaksOfLevel(subject)) yield judged(subject);
    }
  },
};

function judged(subject: ElementState): Judgement {
  const level = levelOf(subject);
  if ('why' in level) return { subject, ...level, field: 'securityLevel' };
  if (level.is < 4) {
    const why = { vi: `cấp độ ${level.is}`, en: `level ${level.is}` };
    return { subject, verdict: 'not-applicable', why, field: 'securityLevel' };
  }
  const value = subject.get('continuity')?.value;
  const [none, open] = [
    PARTS.filter((part) => isNone(value, part.key)),
    PARTS.filter((part) => isOpen(value, part.key)),
  ];
  if (none.length > 0) return { subject, verdict: 'not-met', why: said(level.is, none, NONE), field: 'continuity' };
  if (open.length > 0)
    return { subject, verdict: 'not-enough-basis', why: said(level.is, open, OPEN), field: 'continuity' };
  return { subject, verdict: 'met', why: said(level.is, PARTS, THERE), field: 'continuity' };
}

const PARTS: readonly { readonly key: string; readonly name: Text }[] = [
  { key: 'backup', name: { vi: 'sao lưu', en: 'backup' } },
  { key: 'redundancy', name: { vi: 'dự phòng', en: 'redundancy' } },
  { key: 'recovery', name: { vi: 'phục hồi thảm họa', en: 'disaster recovery' } },
];

/** Said not to apply: for this part, or for all. */
function isNone(value: Json | undefined, key: string): boolean {
  return isNotApplicable(value) || (isObject(value) && isNotApplicable(own(value, key)));
}

function isOpen(value: Json | undefined, key: string): boolean {
  const inside = saidInside(value, key);
  return inside === 'missing' || inside === 'unknown';
}

const NONE = { vi: 'ghi không áp dụng', en: 'said not to apply' };
const OPEN = { vi: 'chưa nêu giải pháp', en: 'not said' };
const THERE = { vi: 'có', en: 'there is' };

function said(level: number, parts: readonly { readonly name: Text }[], what: Text): Text {
  const names = (language: keyof Text) => parts.map(({ name }) => name[language]).join(', ');
  return {
    vi: `cấp độ ${level}, ${what.vi} ${names('vi')}`,
    en: `level ${level}, ${what.en}: ${names('en')}`,
  };
}
