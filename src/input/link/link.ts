/** Files that were read → the linked architecture. The order of files never matters. */
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import { once } from '../../core/once.ts';
import type { Place } from '../../core/positions.ts';
import { compareIds } from '../../core/text.ts';
import type { Architecture, FileReference, Workspace } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import type { Framework } from '../../model/framework.ts';
import { isCollection } from '../../model/generated/fields.ts';
import { buildElements, type Defaults, type RawElement } from '../../model/layers.ts';
import { fileWaivers, type Waiver, waiversOf } from '../../model/waivers.ts';
import { isId } from '../read/id.ts';
import { repairId } from '../read/schema-repair.ts';
import type { SourceFile } from '../read/source-file.ts';
import { byPath } from '../source/source.ts';
import { namedInDefaults, referencesOf } from './references.ts';

export function link(
  files: readonly SourceFile[],
  workspace: Workspace,
  framework: ReadonlyMap<string, Framework>,
): Architecture {
  const models = files.filter((file) => file.kind === 'model').sort(byPath);
  const gathered = gather(models);
  const elements = buildElements(gathered.raws);
  // `nền-tảng` is told once: what names it as it should be called does not dangle.
  for (const id of [...gathered.broken]) {
    const meant = isId(id) ? undefined : repairId(id);
    if (meant !== undefined) gathered.broken.add(meant);
  }
  for (const id of elements.keys()) gathered.broken.delete(id);
  // None is needed to list or draw: each is worked out when somebody asks.
  const references = once(() => referencesOf(elements));
  const stats = once(() => ({ files: files.length, ...count(elements) }));
  return {
    workspace,
    elements,
    duplicates: gathered.duplicates,
    get references() {
      return references();
    },
    fileReferences: [...fileReferences(models, workspace, elements)],
    broken: gathered.broken,
    waivers: [...waiversIn(models, elements)],
    framework,
    sensitive: new Map(files.filter((file) => file.sensitive.length > 0).map((file) => [file.path, file.sensitive])),
    get stats() {
      return stats();
    },
  };
}

interface Gathered {
  readonly raws: RawElement[];
  readonly broken: Set<string>;
  readonly duplicates: { id: string; places: Place[] }[];
}

/** All elements in the order of files and lines. Of several with one id the first is taken. */
function gather(files: readonly SourceFile[]): Gathered {
  const raws: RawElement[] = [];
  const broken = new Set<string>();
  const firsts = new Map<string, { readonly file: string; readonly collection: string; all?: Place[] }>();
  const duplicates: Gathered['duplicates'] = [];
  for (const file of files) {
    const defaults = defaultsOf(file);
    for (const { collection, id, broken: isBroken } of file.elements) {
      const raw = rawOf(file.value, collection, id);
      // Of a file that cannot be read, ids are a guess: good to keep references alive, not to call anything a double.
      if (raw === undefined || !isCollection(collection)) {
        broken.add(id);
        continue;
      }
      const first = firsts.get(id);
      if (first === undefined) {
        firsts.set(id, { file: file.path, collection });
        if (isBroken || !isObject(raw)) broken.add(id);
        else
          raws.push(
            defaults ? { id, collection, file: file.path, raw, defaults } : { id, collection, file: file.path, raw },
          );
        continue;
      }
      if (!first.all) {
        first.all = [keyOf(first.file, first.collection, id)];
        duplicates.push({ id, places: first.all });
      }
      first.all.push(keyOf(file.path, collection, id));
    }
  }
  return { raws, broken, duplicates: duplicates.sort((a, b) => compareIds(a.id, b.id)) };
}

function keyOf(file: string, collection: string, id: string): Place {
  return { file, path: [collection, id], part: 'key' };
}

function rawOf(value: Json | undefined, collection: string, id: string): Json | undefined {
  const content = isObject(value) ? own(value, collection) : undefined;
  return isObject(content) ? own(content, id) : undefined;
}

function defaultsObject(file: SourceFile): JsonObject | undefined {
  const defaults = isObject(file.value) ? own(file.value, 'defaults') : undefined;
  return isObject(defaults) ? defaults : undefined;
}

function defaultsOf(file: SourceFile): Defaults | undefined {
  const defaults = defaultsObject(file);
  if (!defaults) return undefined;
  const [sources, asOf, confirmedBy] = [own(defaults, 'sources'), own(defaults, 'asOf'), own(defaults, 'confirmedBy')];
  return {
    ...(Array.isArray(sources) ? { sources: sources as readonly Json[] } : {}),
    ...(typeof asOf === 'string' || typeof asOf === 'number' ? { asOf: String(asOf) } : {}),
    ...(typeof confirmedBy === 'string' ? { confirmedBy } : {}),
  };
}

function* waiversIn(files: readonly SourceFile[], elements: ReadonlyMap<string, Element>): Generator<Waiver> {
  for (const { raw, file, collection, id } of elements.values()) {
    if (Object.hasOwn(raw, 'waivers')) yield* waiversOf(raw, file, collection, id);
  }
  for (const { value, path } of files) yield* fileWaivers(value, path);
}

const BODIES = ['organizations'] as const;
const DOCUMENTS = ['documents'] as const;

/** Only ids: what is none is reported by the schema. */
function* fileReferences(
  files: readonly SourceFile[],
  { file, authority, issuedAs, decisions }: Workspace,
  elements: ReadonlyMap<string, Element>,
): Generator<FileReference> {
  if (authority !== undefined && isId(authority)) {
    const place: Place = { file, path: ['authority'], part: 'value' };
    const target = elements.get(authority);
    yield { field: 'authority', to: authority, allowed: ['organizations'], target, place };
  }
  if (issuedAs !== undefined && isId(issuedAs)) {
    const place: Place = { file, path: ['issuedAs'], part: 'value' };
    yield { field: 'issuedAs', to: issuedAs, allowed: ['documents'], target: elements.get(issuedAs), place };
  }
  for (const { index, for: selection, sources } of decisions) {
    const named = [
      ...(selection.ids ?? []).map((to, at) => ({ field: 'ids', to, allowed: [], at: ['for', 'ids', at] })),
      ...(selection.owner ?? []).map((to, at) => ({ field: 'owner', to, allowed: BODIES, at: ['for', 'owner', at] })),
      ...sources.map(({ document: to }, at) => ({ field: 'sources', to, allowed: DOCUMENTS, at: ['sources', at] })),
    ];
    for (const { field, to, allowed, at } of named) {
      const place: Place = { file, path: ['decisions', index, ...at], part: 'value' };
      if (isId(to)) yield { field, to, allowed, target: elements.get(to), place };
    }
  }
  for (const model of files) {
    for (const waiver of fileWaivers(model.value, model.path)) {
      for (const { id, at } of waiver.elements ?? []) {
        const place: Place = { file: model.path, path: [...waiver.path, 'elements', at], part: 'value' };
        if (isId(id)) yield { field: 'elements', to: id, allowed: [], target: elements.get(id), place };
      }
    }
    const defaults = defaultsObject(model);
    if (!defaults) continue;
    for (const { field, to, allowed, path, part } of namedInDefaults(defaults)) {
      const place: Place = { file: model.path, path: ['defaults', ...path], part };
      if (isId(to)) yield { field, to, allowed, target: elements.get(to), place };
    }
  }
}

function count(elements: ReadonlyMap<string, Element>): Omit<Architecture['stats'], 'files'> {
  let [flows, indicators, unknowns] = [0, 0, 0];
  for (const { collection, raw } of elements.values()) {
    if (collection === 'flows') flows += 1;
    else if (collection === 'indicators') indicators += 1;
    unknowns += countUnknown(raw);
  }
  return { elements: elements.size, flows, indicators, unknowns };
}

/** Values `{ unknown: … }` anywhere in the element, changes included. */
function countUnknown(value: JsonObject | readonly Json[]): number {
  if (!Array.isArray(value) && Object.hasOwn(value, 'unknown')) return 1;
  let sum = 0;
  for (const inner of Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) sum += countUnknown(inner);
  }
  return sum;
}
