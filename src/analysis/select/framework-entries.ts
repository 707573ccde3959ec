/** Everything that frameworks name, as people look for it: by id, by official label, by other names. */
import { Nearest } from '../../core/nearest.ts';
import { fold, type Text } from '../../core/text.ts';
import type { Framework, FrameworkComponent } from '../../model/framework.ts';
import { type FrameworkParts, PART_IDS, PARTS, type PartId } from '../../model/framework-parts.ts';

/** An entry of one of the lists, with the type that the list has. */
export type PartEntry = { [Id in PartId]: { readonly kind: Id; readonly item: FrameworkParts[Id][number] } }[PartId];

type Entry =
  | PartEntry
  | { readonly kind: 'component'; readonly item: FrameworkComponent }
  | { readonly kind: 'layer'; readonly item: Framework['layers'][number] }
  | { readonly kind: 'group'; readonly item: { readonly id: string; readonly label: Text }; readonly layer: string }
  | { readonly kind: 'crossCutting'; readonly item: Framework['crossCutting'][number] };

export type FrameworkEntry = Entry & { readonly framework: Framework };

/** All entries of a framework, the places first. */
export function* entriesOf(framework: Framework): Generator<FrameworkEntry> {
  for (const item of framework.layers) yield { framework, kind: 'layer', item };
  for (const layer of framework.layers)
    for (const item of layer.groups) yield { framework, kind: 'group', item, layer: layer.id };
  for (const item of framework.crossCutting) yield { framework, kind: 'crossCutting', item };
  for (const item of framework.components) yield { framework, kind: 'component', item };
  for (const id of PART_IDS) yield* listOf(framework, id);
}

function* listOf<Id extends PartId>(framework: Framework, kind: Id): Generator<FrameworkEntry> {
  // The compiler does not follow one id through both: what a list holds is what `PartEntry` says of its id.
  for (const item of framework.parts[kind]) yield { framework, kind, item } as unknown as FrameworkEntry;
}

/** What kind of thing it is: "nền tảng số dùng chung quốc gia". */
export function kindText({ kind }: FrameworkEntry): Text {
  return kind in PARTS ? PARTS[kind as PartId].one : PLACES[kind as keyof typeof PLACES];
}

const PLACES = {
  component: { vi: 'thành phần của khung', en: 'component of the framework' },
  layer: { vi: 'lớp của khung', en: 'layer of the framework' },
  group: { vi: 'thành phần trong lớp', en: 'component in the layer' },
  crossCutting: { vi: 'thành phần xuyên suốt', en: 'cross-cutting component' },
} as const satisfies Record<string, Text>;

/** All that the word names: its id, its label in one of the languages, or another name; diacritics and case do not count. */
export function findEntries(frameworks: Iterable<Framework>, word: string): FrameworkEntry[] {
  const wanted = fold(word);
  const found: FrameworkEntry[] = [];
  for (const framework of frameworks)
    for (const entry of entriesOf(framework))
      if (namesOf(entry).some((name) => fold(name) === wanted)) found.push(entry);
  return found;
}

/** At most so many are named: more is no help. */
const MOST_NEAR = 5;
/** What is shorter stands in everything. */
const SHORTEST_PART = 3;

/** Where nothing has just this name: what was most likely misspelt, else what has the word in its name. */
export function nearEntries(frameworks: Iterable<Framework>, word: string): FrameworkEntry[] {
  const all = [...frameworks].flatMap((framework) => [...entriesOf(framework)]);
  const byName = new Map<string, FrameworkEntry[]>();
  for (const entry of all) {
    for (const name of new Set(namesOf(entry).map(fold))) {
      const entries = byName.get(name);
      if (entries) entries.push(entry);
      else byName.set(name, [entry]);
    }
  }
  const nearest = new Nearest(byName.keys()).find(word);
  if (nearest !== undefined) return (byName.get(nearest) ?? []).slice(0, MOST_NEAR);
  const part = fold(word);
  if (part.length < SHORTEST_PART) return [];
  const holding = [...byName].filter(([name]) => name.includes(part)).sort(([a], [b]) => a.length - b.length);
  return [...new Set(holding.flatMap(([, entries]) => entries))].slice(0, MOST_NEAR);
}

function namesOf(entry: FrameworkEntry): readonly string[] {
  const { id, label } = entry.item;
  const names = [id, label.vi, label.en];
  switch (entry.kind) {
    case 'platforms':
      return [...names, ...entry.item.names];
    case 'terms':
      return entry.item.full === undefined ? names : [...names, entry.item.full];
    case 'levelSchemes':
      return [...names, entry.item.number];
    case 'decisions':
      return [...names, ...entry.item.also.flatMap((one) => [one.label.vi, one.label.en])];
    default:
      return names;
  }
}
