/** The ids that an element names in a state, by the table of fields: which field, in what role. */
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import { isNotApplicable, isUnknown } from '../../model/element.ts';
import { FIELDS, type FieldInfo, type RefPlace } from '../../model/generated/fields.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState } from '../../model/state.ts';

/**
 * - `flow`: the sender, the receiver or a stop of a flow. `link`: a link field, such as `uses`.
 * - `body`: a body that owns, runs, supplies, leads … it. `coverage`: it is done there, or is to be.
 * - `document`: cited as a source, a legal basis, a scheme, or as what announced a plan. `other`: all else, such as the
 *   indicator that measures a service, or what a task delivers.
 */
export type Role = 'flow' | 'link' | 'body' | 'coverage' | 'document' | 'other';

/** One id that an element names. */
export interface Named {
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly role: Role;
  /** What the long form of a link says of it. */
  readonly attributes?: JsonObject;
}

/**
 * All of them, each once a field: by default as they count in the state, where ids follow the successors of ended
 * elements; or as they are written in the files.
 */
export function namedBy(element: ElementState, as: 'value' | 'written' = 'value'): Named[] {
  const { collection } = element.element;
  const found = new Map<string, Named>();
  const add = (one: Named) => {
    const key = `${one.field} ${one.to}`;
    if (!found.has(key)) found.set(key, one);
  };
  for (const [field, info] of Object.entries<FieldInfo>(FIELDS[collection])) {
    if (!info.refs) continue;
    const value = element.get(field)?.[as];
    if (value === undefined) continue;
    if (info.link) linksIn(element.id, field, value).forEach(add);
    const role = collection === 'flows' && isFlowEnd(field) ? 'flow' : field === 'coverage' ? 'coverage' : undefined;
    for (const ref of info.refs) {
      if (info.link && isLinkPlace(ref)) continue;
      for (const to of idsAt(value, ref)) add({ from: element.id, to, field, role: role ?? roleOf(ref) });
    }
  }
  for (const { sources, planned } of element.layers) {
    for (const { document } of sources) {
      add({
        from: element.id,
        to: document,
        field: planned?.by === document ? 'planned' : 'sources',
        role: 'document',
      });
    }
  }
  return [...found.values()];
}

/** A field that holds the ends or the stops of a flow. */
function isFlowEnd(field: string): boolean {
  return field === 'from' || field === 'to' || field === 'via';
}

/** The links of one field, each with what its long form says. */
export function linksIn(from: string, field: string, value: Json): Named[] {
  return [...(linkTargets(value) ?? [])].map(([to, attributes]) => ({
    from,
    to,
    field,
    role: 'link',
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  }));
}

function isLinkPlace({ path }: RefPlace): boolean {
  return path.length === 0 || (path.length === 1 && (path[0] === '*' || path[0] === '{}'));
}

function roleOf({ to }: RefPlace): Role {
  if (to.length === 1 && to[0] === 'organizations') return 'body';
  return to.length > 0 && to.every((one) => one === 'documents' || one === 'tasks') && to.includes('documents')
    ? 'document'
    : 'other';
}

/** The ids at a place of a value; `id.facet` names the element before the dot where the place says so. */
function idsAt(value: Json, { path, key }: RefPlace): string[] {
  const found: string[] = [];
  const walk = (at: Json | undefined, step: number): void => {
    const name = path[step];
    if (name === undefined) {
      if (typeof at === 'string') found.push(key ? (at.split('.')[0] ?? at) : at);
    } else if (Array.isArray(at)) {
      if (name === '*') for (const item of at as readonly Json[]) walk(item, step + 1);
    } else if (isObject(at) && name !== '*' && !isUnknown(at) && !isNotApplicable(at)) {
      if (name === '{}') found.push(...Object.keys(at));
      else if (name === '{*}') for (const inner of Object.values(at)) walk(inner, step + 1);
      else if (Object.hasOwn(at, name)) walk(at[name], step + 1);
    }
  };
  walk(value, 0);
  return found;
}
