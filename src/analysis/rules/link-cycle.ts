import { isObject, type Json, own } from '../../core/json.ts';
import { compareIds, same } from '../../core/text.ts';
import type { Reference } from '../../model/architecture.ts';
import { type Element, placeIn } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState, State } from '../../model/state.ts';
import type { OptionSpecs } from './options.ts';
import { layerAt, valueAt, whereNamed } from './places.ts';
import type { NamedState, RuleWith } from './rule.ts';
import { inWhich } from './states.ts';

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
    vi: 'Đi theo parent, partOf hoặc dependsOn (từng trường riêng, xem tùy chọn fields) không được quay lại chỗ bắt đầu. Liên kết có thay đổi theo thời gian thì xét tại từng thời điểm có tên và hôm nay: các liên kết chưa từng cùng tồn tại không tạo thành vòng.',
    en: 'Following parent, partOf or dependsOn (each field apart; see the option fields) may not lead back to the start. Links that change over time are followed in each named state and today: those that never held together make no ring.',
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
  check(context, report) {
    const { fields, rings } = context.options;
    for (const field of fields) {
      const references = context.architecture.references.filter((one) => one.field === field && one.target);
      const told = new Set<string>();
      const tell = (ring: readonly Reference[], at?: NamedState) => {
        const [first, ...others] = ring;
        const key = ring.map(({ from }) => from.id).join(' ');
        if (!first || told.size >= rings || told.has(key)) return;
        told.add(key);
        const named = ring.slice(0, MOST_NAMED).map(({ from }) => from.id);
        const ids = [...named, ...(ring.length > MOST_NAMED ? ['…'] : []), first.from.id].join(' → ');
        const when = at ? inWhich(at, context.today) : same('');
        report({
          ...whereNamed(first),
          message: {
            vi: `${field}${when.vi && ` ${when.vi}`} thành vòng: ${ids}. Bỏ hoặc sửa một liên kết trong vòng.`,
            en: `${field} runs in a ring${when.en && ` ${when.en}`}: ${ids}. Remove or correct one link of it.`,
          },
          related: others.slice(0, MOST_NAMED).map(({ from, path, part, to }) => ({
            message: { vi: `${from.id} trỏ tới ${to}`, en: `${from.id} leads to ${to}` },
            place: placeIn(from, path, part),
          })),
          detail: ids,
        });
      };
      const holders = new Set(references.map(({ from }) => from));
      const changing = new Set([...holders].filter((element) => changes(element, field)));
      // What never changes is told without a date, whatever states there are.
      for (const ring of ringsOf(unchangingLinks(references, changing), rings)) tell(ring);
      if (changing.size === 0) continue;
      for (const at of context.statesOf(holders)) {
        for (const ring of ringsOf(linksIn(at.state, field, references), rings)) tell(ring, at);
      }
    }
  },
};

/** The links of each element, by its id. */
type Links = ReadonlyMap<string, readonly Reference[]>;

function changes({ layers }: Element, field: string): boolean {
  return layers.some(({ index, fields }) => index > 0 && own(fields, field) !== undefined);
}

function unchangingLinks(references: readonly Reference[], changing: ReadonlySet<Element>): Links {
  const links = new Map<string, Reference[]>();
  for (const reference of references) {
    const { from, path } = reference;
    if (!changing.has(from) && !hasEnded(valueAt(from.raw, path))) add(links, from.id, reference);
  }
  return links;
}

/** The links that hold in a state, each as it is written where it was said last. */
function linksIn(state: State, field: string, references: readonly Reference[]): Links {
  const written = new Map<string, Reference[]>();
  for (const reference of references) add(written, `${reference.from.id} ${reference.to}`, reference);
  const links = new Map<string, Reference[]>();
  for (const element of state.elements()) {
    for (const [to, attributes] of linkTargets(element.get(field)?.written) ?? []) {
      const reference = hasEnded(attributes) ? undefined : lastSaid(written.get(`${element.id} ${to}`), element);
      if (reference) add(links, element.id, reference);
    }
  }
  return links;
}

/** What `asPlanned` took stands in a plan, which is no layer of the state itself: then that place. */
function lastSaid(references: readonly Reference[] = [], { layers }: ElementState): Reference | undefined {
  const rank = ({ path }: Reference) => layers.findIndex(({ index }) => index === layerAt(path));
  return references.reduce<Reference | undefined>(
    (last, reference) => (last && rank(last) > rank(reference) ? last : reference),
    undefined,
  );
}

/** `dependsOn: { lgsp: { status: ended } }` depends no more. */
function hasEnded(attributes: Json | undefined): boolean {
  return isObject(attributes) && own(attributes, 'status') === 'ended';
}

function add(links: Map<string, Reference[]>, key: string, reference: Reference): void {
  const known = links.get(key);
  if (known) known.push(reference);
  else links.set(key, [reference]);
}

/** Depth first, with a stack of its own: a chain may be longer than the call stack. Each link that closes a ring is one. */
function ringsOf(links: Links, most: number): Reference[][] {
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
