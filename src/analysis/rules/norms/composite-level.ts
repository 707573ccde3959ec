import { linkTargets } from '../../../model/links.ts';
import type { ElementState } from '../../../model/state.ts';
import { levelOf } from './levels.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { elementsOf, ours } from './subjects.ts';

export const compositeLevel: Norm = {
  id: 'composite-level',
  number: 'R38',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Cấp độ của hệ thống tổng thể', en: 'Level of a system that has parts' },
  demand: {
    vi: 'Hệ thống gồm nhiều hệ thống thành phần có cấp độ không thấp hơn cấp độ cao nhất của các thành phần',
    en: 'A system of several parts has a level that is not lower than the highest of its parts',
  },
  description: {
    vi: 'Xét hệ thống, hạ tầng của cơ quan có phần (partOf). Cấp độ thấp hơn cấp độ của một phần là chưa đáp ứng; không được chia nhỏ hoặc gộp để hạ cấp độ. Phần không có cấp độ riêng thì xét cùng hệ thống chứa nó; không phần nào có cấp độ riêng thì không áp dụng. Chưa rõ cấp độ của hệ thống, hoặc của một phần, thì chưa đủ cơ sở đánh giá.',
    en: 'Looks at systems and infrastructure of the authority that have parts (partOf). A level below that of a part is not met; nothing is split or merged to lower a level. A part without a level of its own is judged with the whole; it does not apply where no part has one. Where the level of the system, or of a part, is not known, it cannot be judged.',
  },
  basis: { document: 'Nghị định 331/2026/NĐ-CP', at: 'Điều 8', certainty: 'secondary' },
  remedy: {
    vi: 'Xác định lại cấp độ theo cấp độ cao nhất của các phần, trình phê duyệt và nêu quyết định ở sources.',
    en: 'Set the level by the highest of the parts, have it approved, and name the decision in sources.',
  },
  examples: [
    {
      title: { vi: 'Bằng phần cao nhất; thấp hơn; chưa rõ; không có', en: 'As the highest; lower; not known; none' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `documents:
  qd-cap-do: { name: Quyết định phê duyệt cấp độ, type: decision, date: 2026-09-01 }
systems:
  he-thong-a: { name: Hệ thống A, securityLevel: 3, sources: [qd-cap-do] } # met
  phan-a: { name: Phần của A, securityLevel: 3, partOf: he-thong-a, sources: [qd-cap-do] }
  he-thong-b: { name: Hệ thống B, securityLevel: 2, sources: [qd-cap-do] } # not-met
  phan-b: { name: Phần của B, securityLevel: 3, partOf: he-thong-b, sources: [qd-cap-do] }
  he-thong-c: { name: Hệ thống C, securityLevel: 3, sources: [qd-cap-do] } # not-enough-basis
  phan-c: { name: Phần của C, securityLevel: { unknown: đang xác định }, partOf: he-thong-c, sources: [qd-cap-do] }
  he-thong-d: { name: Hệ thống D, sources: [qd-cap-do] } # not-enough-basis
  phan-d: { name: Phần của D, securityLevel: 4, partOf: he-thong-d, sources: [qd-cap-do] }
  he-thong-e: { name: Hệ thống E, securityLevel: 3, sources: [qd-cap-do] } # not-applicable
  phan-e: { name: Phần của E, partOf: he-thong-e, sources: [qd-cap-do] }
`,
    },
  ],
  *judge(context) {
    const parts = partsByWhole(context);
    if (parts.size === 0) return;
    for (const subject of ours(context, 'systems', 'infrastructure')) {
      const own = parts.get(subject.id);
      if (own) yield judged(subject, own);
    }
  },
};

/** Parts that stand in the state, by the system that they are part of. */
function partsByWhole(context: NormContext): Map<string, ElementState[]> {
  const found = new Map<string, ElementState[]>();
  for (const part of elementsOf(context, 'systems', 'infrastructure')) {
    for (const id of linkTargets(part.get('partOf')?.value)?.keys() ?? []) {
      const siblings = found.get(id);
      if (siblings) siblings.push(part);
      else found.set(id, [part]);
    }
  }
  return found;
}

function judged(subject: ElementState, parts: readonly ElementState[]): Judgement {
  const field = 'securityLevel';
  const levels = parts.filter((part) => part.get(field) !== undefined).map(levelOf);
  const known = levels.flatMap((level) => ('is' in level ? [level.is] : []));
  if (levels.every((level) => 'why' in level && level.verdict === 'not-applicable')) {
    return { subject, verdict: 'not-applicable', why: NO_PART };
  }
  const highest = Math.max(0, ...known);
  const own = subject.known(field);
  if (typeof own !== 'number') {
    const why = {
      vi: 'có phần đã ghi cấp độ, chưa ghi cấp độ của cả hệ thống',
      en: 'parts have levels, and the system as a whole has none',
    };
    return { subject, verdict: 'not-enough-basis', why, field };
  }
  if (own < highest) {
    const why = {
      vi: `cấp độ ${own}, thấp hơn phần có cấp độ ${highest}`,
      en: `level ${own}, lower than a part of level ${highest}`,
    };
    return { subject, verdict: 'not-met', why, field };
  }
  if (levels.some((level) => 'why' in level && level.verdict === 'not-enough-basis')) {
    return { subject, verdict: 'not-enough-basis', why: OPEN, field };
  }
  const why = {
    vi: `cấp độ ${own}, phần cao nhất cấp độ ${highest}`,
    en: `level ${own}, its highest part is of level ${highest}`,
  };
  return { subject, verdict: 'met', why, field };
}

const NO_PART = { vi: 'không phần nào có cấp độ riêng', en: 'no part has a level of its own' };
const OPEN = { vi: 'có phần chưa xác định cấp độ', en: 'the level of a part is not known' };
