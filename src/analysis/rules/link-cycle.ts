import { compareIds } from '../../core/text.ts';
import type { Reference } from '../../model/architecture.ts';
import { placeIn } from '../../model/element.ts';
import type { OptionSpecs } from './options.ts';
import { layerAt, whereNamed } from './places.ts';
import type { RuleWith } from './rule.ts';

/** Elements named of one ring. */
const MOST_NAMED = 12;

const OPTIONS = {
  fields: {
    kind: 'words',
    title: { vi: 'Các trường liên kết được xét', en: 'Link fields that are followed' },
    among: ['parent', 'partOf', 'dependsOn', 'hostedOn', 'uses', 'after'],
    default: ['parent', 'partOf', 'dependsOn'],
    example: ['parent', 'partOf'],
  },
  // Where there are more, mending these changes the others.
  rings: {
    kind: 'number',
    title: { vi: 'Số vòng được báo cho mỗi trường, nhiều nhất', en: 'Rings told of one field, at most' },
    least: 1,
    most: 1000,
    default: 20,
    example: 5,
  },
} as const satisfies OptionSpecs;

export const linkCycle: RuleWith<typeof OPTIONS> = {
  id: 'link-cycle',
  severity: 'error',
  title: { vi: 'Liên kết thành vòng', en: 'Links in a ring' },
  description: {
    vi: 'Đi theo parent, partOf hoặc dependsOn (từng trường riêng, xem tùy chọn fields) không được quay lại chỗ bắt đầu. Trường có thay đổi theo thời gian thì không xét, vì các liên kết có thể chưa từng cùng tồn tại.',
    en: 'Following parent, partOf or dependsOn (each field apart; see the option fields) may not lead back to the start. A field that changes over time is left out: its links may never have held together.',
  },
  basis: { document: 'Tính toàn vẹn của mô hình', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Hai đơn vị là cấp trên của nhau', en: 'Two organizations above each other' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  phong-a:
    name: Phòng A
    parent: phong-b # expect: link-cycle
  phong-b: { name: Phòng B, parent: phong-a }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Cây có gốc', en: 'A tree with a root' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-a: { name: Sở A }
  phong-b: { name: Phòng B, parent: so-a }
`,
    },
  ],
  options: OPTIONS,
  check({ architecture, options: { fields, rings } }, report) {
    for (const field of fields) {
      for (const ring of ringsOf(
        architecture.references.filter((reference) => reference.field === field),
        rings,
      )) {
        const [first, ...others] = ring;
        if (!first) continue;
        const named = ring.slice(0, MOST_NAMED).map(({ from }) => from.id);
        const ids = [...named, ...(ring.length > MOST_NAMED ? ['…'] : []), first.from.id].join(' → ');
        report({
          ...whereNamed(first),
          message: {
            vi: `${field} thành vòng: ${ids}. Bỏ hoặc sửa một liên kết trong vòng.`,
            en: `${field} runs in a ring: ${ids}. Remove or correct one link of it.`,
          },
          related: others.slice(0, MOST_NAMED).map(({ from, path, part, to }) => ({
            message: { vi: `${from.id} trỏ tới ${to}`, en: `${from.id} leads to ${to}` },
            place: placeIn(from, path, part),
          })),
          detail: ids,
        });
      }
    }
  },
};

/** Depth first, with a stack of its own: a chain may be longer than the call stack. Each link that closes a ring is one. */
function ringsOf(references: readonly Reference[], most: number): Reference[][] {
  const changing = new Set(references.filter(({ path }) => layerAt(path) > 0).map(({ from }) => from.id));
  const links = new Map<string, Reference[]>();
  for (const reference of references) {
    const { id } = reference.from;
    if (!reference.target || changing.has(id)) continue;
    const known = links.get(id);
    if (known) known.push(reference);
    else links.set(id, [reference]);
  }
  const rings: Reference[][] = [];
  const done = new Set<string>();
  for (const root of [...links.keys()].sort(compareIds)) {
    if (done.has(root)) continue;
    const trail: Reference[] = [];
    const depth = new Map([[root, 0]]);
    const stack = [{ id: root, next: 0 }];
    for (let top = stack.at(-1); top && rings.length < most; top = stack.at(-1)) {
      const link = links.get(top.id)?.[top.next];
      top.next += 1;
      if (!link) {
        done.add(top.id);
        depth.delete(top.id);
        stack.pop();
        trail.pop();
        continue;
      }
      const start = depth.get(link.to);
      if (start !== undefined) rings.push(fromFirst([...trail.slice(start), link]));
      else if (!done.has(link.to)) {
        depth.set(link.to, stack.length);
        stack.push({ id: link.to, next: 0 });
        trail.push(link);
      }
    }
  }
  return rings;
}

/** The ring from its alphabetically first element on, so that it is told in one place wherever it was entered. */
function fromFirst(ring: readonly Reference[]): Reference[] {
  let first = 0;
  ring.forEach(({ from }, at) => {
    if (compareIds(from.id, ring[first]?.from.id ?? '') < 0) first = at;
  });
  return [...ring.slice(first), ...ring.slice(0, first)];
}
