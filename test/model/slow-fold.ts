/**
 * What an architecture looks like on a day, worked out a second time: slowly, naively, and from the text of the design
 * rather than from the program. It shares nothing with `stateAt` but the reading of dates and the equality of JSON.
 */
import { type Duration, parsePeriod, subtract } from '../../src/core/dates.ts';
import { equalJson, type Json, type JsonObject } from '../../src/core/json.ts';

export interface SlowElement {
  readonly id: string;
  readonly collection: string;
  readonly raw: JsonObject;
  readonly defaults?: { readonly sources?: readonly Json[]; readonly asOf?: string };
}

export interface SlowField {
  readonly value: Json;
  readonly written: Json;
  /** 0 the base, 1 the first change … */
  readonly layer: number;
  readonly lost?: 'stale' | 'reference-ended';
  readonly dangling?: readonly string[];
}

export interface SlowState {
  readonly presence: 'present' | 'planned' | 'unconfirmed' | 'not-attested' | 'ended';
  readonly fields: Readonly<Record<string, SlowField>>;
}

// What the schema says of the fields, written out by hand.
const LINKS = ['partOf', 'channels', 'supportedBy', 'uses', 'dependsOn', 'hostedOn', 'after'];
const FOLLOWING = [
  ...['owner', 'operator', 'provider', 'parent', 'lead', 'partners', 'from', 'to', 'via'],
  ...['partOf', 'channels', 'supportedBy', 'uses', 'dependsOn', 'hostedOn'],
];
// `values` are a series: each has a date of its own.
const AGING = ['status', 'coverage', 'count', 'ourUse'];
const DESCRIBING = ['name', 'type', 'description', 'fits', 'tags'];
const NOT_FIELDS = [
  ...['since', 'asOf', 'planned', 'asPlanned', 'ends', 'sources', 'confidence', 'note'],
  ...['confirmedBy', 'changes', 'code'],
];
const LIVES: Record<string, string[]> = {
  documents: ['preparing', 'submitted', 'issued', 'expired'],
  flows: ['not-connected', 'proposed', 'pilot', 'operating', 'upgrading', 'ended'],
  systems: ['proposed', 'building', 'pilot', 'operating', 'upgrading', 'merging', 'replacing', 'ended'],
  services: ['proposed', 'building', 'pilot', 'operating', 'upgrading', 'merging', 'replacing', 'ended'],
  infrastructure: ['proposed', 'building', 'pilot', 'operating', 'upgrading', 'merging', 'replacing', 'ended'],
};
const FINAL: Record<string, string[]> = {
  documents: ['issued', 'expired'],
  tasks: ['done', 'verified', 'stopped'],
  flows: ['ended'],
  systems: ['ended'],
  services: ['ended'],
  infrastructure: ['ended'],
};

interface SlowLayer {
  readonly index: number;
  readonly day: number;
  readonly first: number;
  readonly asOf: boolean;
  readonly plan: boolean;
  readonly announced: number | undefined;
  readonly asPlanned: boolean;
  readonly sources: readonly { readonly day: number; readonly for?: readonly string[] }[];
  fields: Record<string, Json>;
  ends: Json | undefined;
}

export function slowFold(
  elements: readonly SlowElement[],
  date: number,
  knownAt: number,
  staleAfter?: Duration,
): Map<string, SlowState> {
  const world = new Map(elements.map((element) => [element.id, layersOf(element, elements)]));

  // First: which elements have ended in this state, and what becomes of each?
  const ended = new Map<string, Json>();
  for (const element of elements) {
    const end = endOf(element, world.get(element.id) ?? [], date, knownAt);
    if (end !== undefined) ended.set(element.id, end);
  }

  const states = new Map<string, SlowState>();
  for (const element of elements) {
    const layers = world.get(element.id) ?? [];
    const state = ended.has(element.id)
      ? ({ presence: 'ended', fields: {} } as const)
      : oneElement(element, layers, date, knownAt, staleAfter, ended);
    states.set(element.id, state);
  }
  return states;
}

function oneElement(
  element: SlowElement,
  layers: readonly SlowLayer[],
  date: number,
  knownAt: number,
  staleAfter: Duration | undefined,
  ended: ReadonlyMap<string, Json>,
): SlowState {
  if (!isAttested(element, layers, date, knownAt)) return { presence: 'not-attested', fields: {} };
  const until = Math.min(date, knownAt);
  const facts = layers.filter((layer) => !layer.plan && layer.day <= until);
  const plans = layers.filter((layer) => comesByPlan(layer, date, knownAt));

  const laid: Record<string, { value: Json; layer: SlowLayer }> = {};
  const base = layers.find((layer) => layer.index === 0);
  // Of a base that is only planned, name, type, description and fits describe the element whenever it exists.
  if (base?.plan) {
    for (const field of DESCRIBING) {
      const value = base.fields[field];
      if (value !== undefined) lay(laid, field, value, base);
    }
  }
  for (const fact of sorted(facts)) {
    for (const [field, value] of Object.entries(fact.fields)) lay(laid, field, value, fact);
  }
  for (const plan of sorted(plans)) {
    for (const [field, value] of Object.entries(plan.fields)) {
      if (plan === base && DESCRIBING.includes(field)) continue;
      if (stands(element, layers, plan, field, knownAt)) lay(laid, field, value, plan);
    }
  }

  const oldest = staleAfter === undefined ? -Infinity : subtract(until, staleAfter);
  const fields: Record<string, SlowField> = {};
  for (const [field, { value: written, layer }] of Object.entries(laid)) {
    if (written !== null) fields[field] = asItCounts(element, field, written, layer, oldest, ended);
  }

  if (facts.length === 0) return { presence: 'planned', fields };
  const fresh = facts.some((fact) => fact.day === -Infinity || newestDay(fact) >= oldest);
  const status = laid.status?.value;
  const final = typeof status === 'string' && (FINAL[element.collection] ?? []).includes(status);
  const runs = ['services', 'systems', 'infrastructure', 'flows'].includes(element.collection);
  return { presence: runs && !fresh && !final ? 'unconfirmed' : 'present', fields };
}

function asItCounts(
  element: SlowElement,
  field: string,
  written: Json,
  layer: SlowLayer,
  oldest: number,
  ended: ReadonlyMap<string, Json>,
): SlowField {
  const stays = { value: written, written, layer: layer.index };
  if (!says(written)) return stays;
  if (AGING.includes(field) && !layer.plan && layer.day !== -Infinity) {
    const final = field === 'status' && (FINAL[element.collection] ?? []).includes(String(written));
    if (!final && seenDay(layer, field) < oldest) return { ...stays, value: 'lost', lost: 'stale' };
  }
  if (field === 'coverage') {
    const { of, done } = written as JsonObject;
    const named = [...(Array.isArray(of) ? of : []), ...(Array.isArray(done) ? done : [])];
    if (named.some((id) => ended.has(String(id)))) return { ...stays, value: 'lost', lost: 'reference-ended' };
  }
  if (!FOLLOWING.includes(field)) return stays;
  const dangling: string[] = [];
  const now = (id: string, single: boolean): string[] => {
    const next = standIns(id, element.id, ended, []);
    if (next.length === 1 || (next.length > 1 && !single)) return next;
    dangling.push(id);
    return [id];
  };
  let value: Json = written;
  if (typeof written === 'string') {
    const next = now(written, !LINKS.includes(field));
    value = next.length === 1 ? (next[0] as string) : next;
  } else if (Array.isArray(written)) {
    const list: Json[] = [];
    for (const id of written as Json[]) {
      for (const next of now(String(id), !LINKS.includes(field))) if (!list.includes(next)) list.push(next);
    }
    value = list;
  } else {
    // A link that the file already has to the successor is the truer one.
    const written1 = written as JsonObject;
    const links: Record<string, Json> = {};
    for (const [id, detail] of Object.entries(written1)) {
      for (const next of now(id, false)) {
        if (next === id) links[next] = detail;
        else if (!(next in written1) && !(next in links)) links[next] = detail;
      }
    }
    value = links;
  }
  return dangling.length > 0 ? { ...stays, value, dangling } : { ...stays, value };
}

/** Those that stand in the place of `id` for `referrer`, in the order written; none where the files do not say. */
function standIns(id: string, referrer: string, ended: ReadonlyMap<string, Json>, passed: string[]): string[] {
  if (passed.includes(id)) return [];
  passed.push(id);
  const end = ended.get(id) as JsonObject | undefined;
  if (end === undefined) return id === referrer && passed.length > 1 ? [] : [id];
  const { becomes } = end;
  const choices: { id: string; for?: Json }[] = Array.isArray(becomes)
    ? (becomes as string[]).map((name) => ({ id: name }))
    : Object.entries((becomes ?? {}) as JsonObject).map(([name, detail]) => ({ id: name, ...(detail as JsonObject) }));
  const named = choices.filter((choice) => Array.isArray(choice.for) && choice.for.includes(referrer));
  const rest = choices.filter((choice) => choice.for === undefined);
  const found: string[] = [];
  for (const choice of named.length > 0 ? named : rest) {
    for (const next of standIns(choice.id, referrer, ended, passed)) if (!found.includes(next)) found.push(next);
  }
  return found;
}

/** In the state at all: a fact says so, or a plan that still stands brings it about. */
function isAttested(element: SlowElement, layers: readonly SlowLayer[], date: number, knownAt: number): boolean {
  if (layers.some((layer) => !layer.plan && layer.day <= Math.min(date, knownAt))) return true;
  for (const plan of layers) {
    if (!comesByPlan(plan, date, knownAt)) continue;
    const fields = Object.keys(plan.fields);
    if (plan.index === 0 || (fields.length === 0 && plan.ends === undefined)) {
      if (beginningStands(layers, plan, knownAt)) return true;
    } else if (fields.some((field) => stands(element, layers, plan, field, knownAt))) return true;
  }
  return false;
}

/** A beginning is planned anew by a later announcement of its values, of another day, or made after it had lapsed. */
function beginningStands(layers: readonly SlowLayer[], plan: SlowLayer, knownAt: number): boolean {
  for (const later of laterPlans(layers, plan, knownAt)) {
    if (later.ends !== undefined) continue;
    if (Object.keys(later.fields).length === 0 || plan.day <= (later.announced as number)) return false;
    for (const [field, value] of Object.entries(later.fields)) {
      if (DESCRIBING.includes(field) || !(field in plan.fields)) continue;
      if (saidAgain(field, value, plan.fields[field] as Json)) return false;
    }
  }
  return true;
}

/** The end of existence that counts: it exists before that day. */
function endOf(element: SlowElement, layers: readonly SlowLayer[], date: number, knownAt: number): Json | undefined {
  const until = Math.min(date, knownAt);
  for (const layer of sorted(layers))
    if (layer.ends !== undefined && !layer.plan && layer.day <= until) return layer.ends;
  if (!isAttested(element, layers, date, knownAt)) return undefined;
  for (const layer of sorted(layers)) {
    if (layer.ends === undefined || !comesByPlan(layer, date, knownAt)) continue;
    if (!laterPlans(layers, layer, knownAt).some((later) => later.ends !== undefined)) return layer.ends;
  }
  return undefined;
}

function comesByPlan(layer: SlowLayer, date: number, knownAt: number): boolean {
  if (!layer.plan || layer.announced === undefined) return false;
  return layer.announced <= knownAt && knownAt < layer.day && layer.day <= date;
}

function laterPlans(layers: readonly SlowLayer[], plan: SlowLayer, knownAt: number): SlowLayer[] {
  return layers.filter((later) => {
    if (!later.plan || later.announced === undefined || later.day === Infinity) return false;
    return later.announced <= knownAt && later.announced > (plan.announced as number);
  });
}

/** Whether a planned value that lies ahead still stands: not announced anew, not reached, not overtaken by a fact. */
function stands(
  element: SlowElement,
  layers: readonly SlowLayer[],
  plan: SlowLayer,
  field: string,
  knownAt: number,
): boolean {
  const value = plan.fields[field] as Json;
  for (const later of laterPlans(layers, plan, knownAt)) {
    const instead = later.fields[field];
    if (instead === undefined) continue;
    if (saidAgain(field, instead, value)) return false;
    const sameDays = later.day === plan.day;
    if (sameDays && speaksOfAll(field, instead, value)) return false;
  }

  // Day by day: what was so, and what was so when the plan was announced.
  const announced = plan.announced as number;
  let now: Json | undefined;
  let before: Json | undefined;
  let known: Json | undefined;
  let overtaken = false;
  const facts = sorted(layers).filter((layer) => !layer.plan && layer.day <= knownAt && field in layer.fields);
  for (const fact of facts) if (fact.day <= announced) before = over(field, before, fact.fields[field] as Json);
  if (reaches(field, before, value)) return false;
  if (says(before)) known = before;
  now = before;
  for (const fact of facts.filter((one) => one.day > announced)) {
    now = over(field, now, fact.fields[field] as Json);
    if (reaches(field, now, value)) return false;
    if (!says(now)) continue;
    const here = rank(element, field, now, value);
    const goal = rank(element, field, value, now);
    const from = rank(element, field, before, value);
    const isCut = from !== undefined && from > (rank(element, field, value, before) ?? Infinity);
    if (goal !== undefined && here !== undefined && (isCut ? here < goal : here > goal)) return false;
    if (!['status', 'count', 'coverage'].includes(field) || (field === 'status' && !LIVES[element.collection])) {
      if (turnsAway(field, plan, known, now)) overtaken = true;
    }
    known = now;
  }
  return !overtaken;
}

/** A fact made a value without an order something else than it was, and not what is planned. */
function turnsAway(field: string, plan: SlowLayer, was: Json | undefined, is: Json): boolean {
  if (!LINKS.includes(field)) return was === undefined ? plan.index === 0 : !equalJson(was, is);
  const goal = plan.fields[field] as Json;
  if (was === undefined || !says(goal) || !(Array.isArray(goal) || typeof goal === 'string')) return false;
  const [a, b, c] = [was, is, goal].map((links) => Object.keys(long(links))) as [string[], string[], string[]];
  const came = b.filter((id) => !a.includes(id));
  const went = a.filter((id) => !b.includes(id));
  return came.some((id) => !c.includes(id)) || went.some((id) => c.includes(id));
}

/** What facts say is what is planned; a planned map of links speaks of its own targets only. */
function reaches(field: string, fact: Json | undefined, plan: Json): boolean {
  if (fact === undefined) return false;
  if (LINKS.includes(field) && says(plan) && (says(fact) || fact === null)) {
    const has = long(fact);
    if (Array.isArray(plan) || typeof plan === 'string') {
      return equalJson(Object.keys(has).sort(), Object.keys(long(plan)).sort());
    }
    return Object.entries(plan as JsonObject).every(([id, detail]) => {
      if (detail === null || !(id in has)) return detail === null && !(id in has);
      return Object.entries(detail as JsonObject).every(([k, v]) => equalJson((has[id] as JsonObject)[k], v));
    });
  }
  if (field === 'coverage' && says(fact) && says(plan)) {
    const [a, b] = [fact as JsonObject, plan as JsonObject];
    if (a.of !== undefined && b.of !== undefined && !equalJson(a.of, b.of)) return false;
    return equalJson(a.done, b.done);
  }
  return equalJson(fact, plan);
}

/** A later announcement plans the same once more. */
function saidAgain(field: string, later: Json, plan: Json): boolean {
  if (!LINKS.includes(field) || !isMap(later)) return reaches(field, later, plan);
  if (!isMap(plan)) return false;
  return Object.entries(plan).every(([id, detail]) => id in later && equalJson(later[id], detail));
}

/** A later announcement says something of everything that the plan says. */
function speaksOfAll(field: string, later: Json, plan: Json): boolean {
  if (!LINKS.includes(field) || !isMap(later)) return true;
  return isMap(plan) && Object.keys(plan).every((id) => id in later);
}

function isMap(value: Json): value is JsonObject {
  return says(value) && typeof value === 'object' && !Array.isArray(value);
}

/** Where a value stands in its order (numbers, life cycles, how much of all is done) beside another one. */
function rank(
  element: SlowElement,
  field: string,
  value: Json | undefined,
  beside: Json | undefined,
): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (field === 'count' && typeof value === 'number') return value;
  if (field === 'status') {
    const at = (LIVES[element.collection] ?? []).indexOf(String(value));
    return at < 0 ? undefined : at;
  }
  if (field === 'coverage' && typeof value === 'object') {
    const { of, done } = value as JsonObject;
    const other = says(beside) ? (beside as JsonObject).of : undefined;
    if (of !== undefined && other !== undefined && !equalJson(of, other)) return undefined;
    if (done === 'none') return 0;
    if (done === 'some') return 1;
    if (done === 'all') return 2;
  }
  return undefined;
}

function lay(
  laid: Record<string, { value: Json; layer: SlowLayer }>,
  field: string,
  value: Json,
  layer: SlowLayer,
): void {
  laid[field] = { value: over(field, laid[field]?.value, value), layer };
}

function over(field: string, before: Json | undefined, value: Json): Json {
  if (!LINKS.includes(field) || Array.isArray(value) || !says(value) || typeof value !== 'object') return value;
  const links: Record<string, Json> = { ...long(before) };
  for (const [id, detail] of Object.entries(value as JsonObject)) {
    const code = (links[id] as JsonObject | undefined)?.code;
    if (detail === null) delete links[id];
    else links[id] = code === undefined ? detail : { code, ...(detail as JsonObject) };
  }
  return links;
}

function long(value: Json | undefined): JsonObject {
  if (!says(value)) return {};
  if (typeof value === 'string') return { [value]: {} };
  if (Array.isArray(value)) return Object.fromEntries(value.map((id) => [String(id), {}]));
  return typeof value === 'object' ? (value as JsonObject) : {};
}

/** Neither absent nor unknown nor not applicable. */
function says(value: Json | undefined): value is Exclude<Json, null> {
  if (value === undefined || value === null) return false;
  return !(typeof value === 'object' && ('unknown' in value || 'notApplicable' in value));
}

/** By day; of plans for one day the later announcement lies over the earlier. */
function sorted(layers: readonly SlowLayer[]): SlowLayer[] {
  return [...layers].sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    return (a.announced ?? 0) - (b.announced ?? 0) || a.index - b.index;
  });
}

function newestDay(layer: SlowLayer): number {
  return Math.max(
    ...['', ...layer.sources.flatMap((source) => source.for ?? [])].map((field) => seenDay(layer, field)),
  );
}

/** The newest day on which a field was said to be so. What was seen on a day is as old as that day. */
function seenDay(layer: SlowLayer, field: string): number {
  if (layer.asOf) return layer.day;
  const behind = layer.sources.filter((source) => source.for === undefined || source.for.includes(field));
  return Math.max(layer.day, ...behind.map((source) => source.day));
}

// ── from what is written to layers ────────────────────────────────────────────────────────────────────────────────

function layersOf(element: SlowElement, all: readonly SlowElement[]): SlowLayer[] {
  const layers: SlowLayer[] = [];
  const raws = [element.raw, ...((element.raw.changes ?? []) as JsonObject[])];
  raws.forEach((raw, index) => {
    const said = raw.sources ?? (index === 0 ? (element.defaults?.sources ?? []) : []);
    const sources = (said as Json[]).map((source) => sourceOf(source, all));
    const period = periodOf(element, raw, index, all);
    const fields: Record<string, Json> = {};
    for (const [field, value] of Object.entries(raw)) if (!NOT_FIELDS.includes(field)) fields[field] = value;
    layers.push({
      index,
      day: period.last,
      first: period.first,
      asOf: raw.since === undefined && (raw.asOf !== undefined || (index === 0 && period.asOf === true)),
      plan: raw.planned !== undefined,
      announced: raw.planned === undefined ? undefined : dayOf(String(raw.planned), all),
      asPlanned: raw.asPlanned === true,
      sources,
      fields,
      ends: raw.ends,
    });
  });
  takePlans(layers);
  return layers;
}

interface SlowPeriod {
  readonly first: number;
  readonly last: number;
  readonly asOf?: boolean;
}

function periodOf(element: SlowElement, raw: JsonObject, index: number, all: readonly SlowElement[]): SlowPeriod {
  const written = raw.since ?? raw.asOf;
  if (written !== undefined) return parsePeriod(String(written)) as SlowPeriod;
  if (index > 0 || raw.planned !== undefined) return { first: Infinity, last: Infinity };
  if (element.collection === 'documents' && typeof raw.date === 'string') return parsePeriod(raw.date) as SlowPeriod;
  if (element.defaults?.asOf !== undefined)
    return { ...(parsePeriod(element.defaults.asOf) as SlowPeriod), asOf: true };
  const said = (raw.sources ?? element.defaults?.sources ?? []) as Json[];
  // A document that is its own source dates nothing.
  const others = said.filter((source) => source !== element.id && (source as JsonObject).document !== element.id);
  const days = others.map((source) => sourceOf(source, all).day);
  const newest = Math.max(-Infinity, ...days);
  return { first: newest, last: newest };
}

function sourceOf(source: Json, all: readonly SlowElement[]): { day: number; for?: readonly string[] } {
  if (typeof source === 'string') return { day: dayOf(source, all) ?? -Infinity };
  const { document, asOf, for: fields } = source as JsonObject;
  const day =
    asOf === undefined ? (dayOf(String(document), all) ?? -Infinity) : (parsePeriod(String(asOf))?.last ?? -Infinity);
  return fields === undefined ? { day } : { day, for: fields as readonly string[] };
}

/** The day of a document or a task: its own date, else that of its base. */
function dayOf(id: string, all: readonly SlowElement[]): number | undefined {
  const element = all.find((one) => one.id === id);
  if (!element) return undefined;
  const own = element.collection === 'documents' && typeof element.raw.date === 'string' ? element.raw.date : undefined;
  const day = own === undefined ? periodOf(element, element.raw, 0, all).last : parsePeriod(own)?.last;
  return day === undefined || !Number.isFinite(day) ? undefined : day;
}

/** `asPlanned: true`: the fact says what the first open plan, known on its day, had said. */
function takePlans(layers: SlowLayer[]): void {
  const taken: SlowLayer[] = [];
  for (const fact of sorted(layers)) {
    if (fact.plan || !fact.asPlanned) continue;
    const known = sorted(layers).filter(
      (plan) => plan.plan && plan.announced !== undefined && plan.announced <= fact.day,
    );
    const open = known.filter((plan) => {
      const planned = Object.keys(plan.fields);
      if (taken.includes(plan)) return false;
      const fulfilled = layers.some(
        (other) =>
          !other.plan &&
          !other.asPlanned &&
          other.day <= fact.day &&
          other !== fact &&
          other.day >= (plan.announced as number) &&
          planned.length > 0 &&
          planned.every((field) => reaches(field, other.fields[field], plan.fields[field] as Json)),
      );
      const moved = known.some((later) => {
        const both = planned.filter((field) => field in later.fields);
        if ((later.announced as number) <= (plan.announced as number)) return false;
        const bothEnd = plan.ends !== undefined && later.ends !== undefined;
        if (both.length === 0 && !bothEnd) return false;
        return both.every((field) => saidAgain(field, later.fields[field] as Json, plan.fields[field] as Json));
      });
      return !fulfilled && !moved;
    });
    // The one for that very day, else the first; of two for one day the one announced last.
    const day = open.find((one) => one.day === fact.day)?.day ?? open[0]?.day;
    const forDay = open.filter((one) => one.day === day);
    const newest = Math.max(...forDay.map((one) => one.announced as number));
    const plan = forDay.find((one) => one.announced === newest);
    if (!plan) continue;
    taken.push(plan);
    fact.fields = { ...plan.fields, ...fact.fields };
    fact.ends ??= plan.ends;
  }
}
