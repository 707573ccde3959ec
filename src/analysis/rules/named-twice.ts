import type { Reference } from '../../model/architecture.ts';
import { placeIn } from '../../model/element.ts';
import { wholeness } from './grounds.ts';
import { valueAt } from './places.ts';
import type { Rule } from './rule.ts';

export const namedTwice: Rule = {
  id: 'named-twice',
  severity: 'warning',
  title: { vi: 'Nêu hai lần trong một danh sách', en: 'Named twice in one list' },
  description: {
    vi: 'Mỗi định danh chỉ đứng một lần trong một danh sách: một cặp nội dung cần hoàn thiện – nhiệm vụ chỉ ghi một lần, một cơ quan trong coverage.done chỉ được đếm một lần. Danh sách via thì có thể đi qua một nơi hai lần.',
    en: 'An id stands once in a list: a pair of gap and task is written once, a body in coverage.done is counted once. Only via may pass one place twice.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: 'Một nhiệm vụ hai lần; một sở được đếm hai lần', en: 'A task twice; a body counted twice' },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
organizations:
  so-a: { name: Sở A }
  so-b: { name: Sở B }
systems:
  ky-so:
    name: Hệ thống ký số dùng chung
    coverage:
      done: [so-a, so-b, so-a] # expect: named-twice
gaps:
  nd-ky-so:
    name: Còn đơn vị chưa dùng ký số
    covers: [ky-so.coverage, ky-so.decision]
    tasks: [nv-ky-so, nv-ky-so] # expect: named-twice
tasks:
  nv-ky-so: { name: Mở rộng ký số }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mỗi định danh một lần', en: 'Each id once' },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
organizations:
  so-a: { name: Sở A }
  so-b: { name: Sở B }
systems:
  ky-so: { name: Hệ thống ký số dùng chung, coverage: { done: [so-a, so-b] } }
gaps:
  nd-ky-so: { name: Còn đơn vị chưa dùng ký số, covers: [ky-so.coverage, ky-so.decision], tasks: [nv-ky-so] }
tasks:
  nv-ky-so: { name: Mở rộng ký số }
`,
    },
  ],
  check({ architecture }, report) {
    let before: Reference | undefined;
    const named = new Map<string, Reference>();
    // The references of one list follow each other.
    for (const reference of architecture.references) {
      if (typeof reference.path[reference.path.length - 1] !== 'number' || reference.field === 'via') continue;
      const [last, isSame] = [before, before !== undefined && areInOneList(before, reference)];
      before = reference;
      if (!isSame) {
        named.clear();
        continue;
      }
      // Most lists name one: what is written is looked up from the second on.
      if (named.size === 0 && last) named.set(writtenAt(last), last);
      const written = writtenAt(reference);
      const first = named.get(written);
      if (!first) {
        named.set(written, reference);
        continue;
      }
      const { from, field, path } = reference;
      report({
        element: from,
        path,
        message: {
          vi: `"${written}" có hai lần trong ${field}. Bỏ một lần.`,
          en: `"${written}" stands twice in ${field}. Remove one.`,
        },
        related: [{ message: { vi: 'Lần đầu ở đây', en: 'First here' }, place: placeIn(from, first.path) }],
        detail: written,
      });
    }
  },
};

/** With the facet, where a key of a gap is named: the reference itself knows only the element. */
function writtenAt({ from, path }: Reference): string {
  return String(valueAt(from.raw, path));
}

function areInOneList(a: Reference, b: Reference): boolean {
  if (a.from !== b.from || a.path.length !== b.path.length) return false;
  for (let index = a.path.length - 2; index >= 0; index -= 1) if (a.path[index] !== b.path[index]) return false;
  return true;
}
