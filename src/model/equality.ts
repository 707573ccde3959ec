/** When two values of a field say the same, and which of two ordered values is further. */
import { equalJson, isObject, type Json, type JsonObject, own } from '../core/json.ts';
import { isKnown } from './element.ts';
import { type Collection, fieldInfo } from './generated/fields.ts';
import { linkTargets } from './links.ts';

/**
 * The value that facts give a field fulfils the planned one: equal, whichever form the author chose. A planned map of
 * links is fulfilled by its own targets, whatever other links there are; a planned list by just these targets.
 */
export function closes(collection: Collection, field: string, fact: Json | undefined, plan: Json | undefined): boolean {
  if (fact === undefined || plan === undefined) return false;
  if (!isKnown(plan) || !(isKnown(fact) || fact === null)) return equalJson(fact, plan);
  if (fieldInfo(collection, field)?.link) return fulfilsLinks(linkTargets(fact) ?? new Map(), plan);
  if (field === 'coverage') return compareCoverage(fact, plan) === 0 || isSomeAsPlanned(fact, plan);
  return equalJson(fact, plan);
}

function fulfilsLinks(links: ReadonlyMap<string, JsonObject>, plan: Json): boolean {
  if (!isObject(plan)) {
    const targets = linkTargets(plan);
    return targets?.size === links.size && [...targets.keys()].every((id) => links.has(id));
  }
  return Object.entries(plan).every(([id, planned]) => {
    const link = links.get(id);
    if (planned === null || !link) return (planned === null) === !link;
    return !isObject(planned) || Object.entries(planned).every(([key, value]) => equalJson(own(link, key), value));
  });
}

/**
 * A later plan of a field takes the place of an earlier one: `again`, the same value anew; `over`, another value, which
 * counts where both are for the same days. A map of links speaks of its own targets only.
 */
export function replaces(collection: Collection, field: string, later: Json, plan: Json): 'again' | 'over' | undefined {
  const isMap = (value: Json): value is JsonObject => isObject(value) && isKnown(value);
  if (!fieldInfo(collection, field)?.link || !isMap(later)) {
    return closes(collection, field, later, plan) ? 'again' : 'over';
  }
  if (!isMap(plan) || !Object.keys(plan).every((id) => Object.hasOwn(later, id))) return undefined;
  return Object.entries(plan).every(([id, planned]) => equalJson(own(later, id), planned)) ? 'again' : 'over';
}

/**
 * Which of two values is further, for fields whose values have an order (life cycle, counts, coverage): negative when
 * `a` is behind `b`. `undefined` where the two cannot be compared.
 */
export function compareOrdered(collection: Collection, field: string, a: Json, b: Json): number | undefined {
  const ordered = fieldInfo(collection, field)?.ordered;
  if (!ordered || !isKnown(a) || !isKnown(b)) return undefined;
  if (ordered === 'coverage') return compareCoverage(a, b);
  if (ordered === 'number') return typeof a === 'number' && typeof b === 'number' ? a - b : undefined;
  const [at, bt] = [ordered.indexOf(String(a)), ordered.indexOf(String(b))];
  return at < 0 || bt < 0 ? undefined : at - bt;
}

function compareCoverage(a: Json, b: Json): number | undefined {
  if (!isObject(a) || !isObject(b)) return undefined;
  // Of the departments and of the districts: two things, whatever is done of each.
  if (differ(idsOf(a, 'of'), idsOf(b, 'of')) || differ(own(a, 'measure'), own(b, 'measure'))) return undefined;
  const [x, y] = [extent(a), extent(b)];
  if (x === undefined || y === undefined) return undefined;
  // "some" lies somewhere between none and all: it has no number to compare with another one between them.
  if (x === 'some' || y === 'some') {
    if (x === y) return 0;
    const other = x === 'some' ? y : x;
    if (other !== 0 && other !== Infinity) return undefined;
    const sign = other === 0 ? 1 : -1;
    return x === 'some' ? sign : -sign;
  }
  const [idsA, idsB] = [idsOf(a, 'done'), idsOf(b, 'done')];
  if (idsA && idsB) return compareSets(new Set(idsA), new Set(idsB));
  return x === y ? 0 : x - y;
}

/** What is planned is "some" without a number, and the fact says how many. */
function isSomeAsPlanned(fact: Json, plan: Json): boolean {
  if (!isObject(fact) || !isObject(plan) || own(plan, 'done') !== 'some') return false;
  return (
    compareCoverage({ ...fact, done: 'some' }, plan) === 0 &&
    (Number(extent(fact)) || 0) > 0 &&
    extent(fact) !== Infinity
  );
}

function extent(coverage: JsonObject): number | 'some' | undefined {
  const done = own(coverage, 'done');
  const total = own(coverage, 'total');
  if (done === 'none') return 0;
  if (done === 'some') return 'some';
  if (done === 'all') return Infinity;
  const ids = idsOf(coverage, 'done');
  const of = idsOf(coverage, 'of');
  if (ids && of?.every((id) => ids.includes(id))) return Infinity;
  const number = typeof done === 'number' ? done : ids?.length;
  return number !== undefined && typeof total === 'number' && number >= total ? Infinity : number;
}

function idsOf(coverage: JsonObject, key: 'of' | 'done'): string[] | undefined {
  const ids = own(coverage, key);
  return Array.isArray(ids) ? ids.map(String).sort() : undefined;
}

/** Both are said and they are not the same. */
function differ(a: Json | undefined, b: Json | undefined): boolean {
  return a !== undefined && b !== undefined && !equalJson(a, b);
}

/** More or fewer of the same things; `undefined` where each has what the other lacks. */
function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string>): number | undefined {
  const both = [...a].filter((id) => b.has(id)).length;
  return both === a.size || both === b.size ? a.size - b.size : undefined;
}
