/** Waivers as files write them: findings that somebody has accepted until a day, beside the element or for a file. */
import { type Day, parseDay } from '../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../core/json.ts';
import type { Path } from '../core/positions.ts';
import type { Element } from './element.ts';
import { textOf } from './raw.ts';

export interface Waiver {
  /** As it was written: there may be no such rule. */
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: Day;
  /** Only what is found under this field. */
  readonly field?: string;
  readonly by?: string;
  readonly file: string;
  /** Where it stands in the file: `['systems', 'lgsp', 'waivers', 0]`, `['waivers', 0]`. */
  readonly path: Path;
  /** The element beside which it stands; none: it is the file's own. */
  readonly element?: string;
  /** The file's own: only these elements. None: the whole file. As they were written, with their places in the list. */
  readonly elements?: readonly { readonly id: string; readonly at: number }[];
}

/** Those beside an element. */
export function waiversOf(raw: JsonObject, file: string, collection: string, id: string): Waiver[] {
  return waivers(own(raw, 'waivers'), file, [collection, id, 'waivers']).map((waiver) => ({ ...waiver, element: id }));
}

/** Those of a whole file; `value` is all that the file holds. */
export function fileWaivers(value: Json | undefined, file: string): Waiver[] {
  return isObject(value) ? waivers(own(value, 'waivers'), file, ['waivers']) : [];
}

/** Those that speak of an element: beside it, by its id, or of all that its file holds. */
export function waiversAbout({ id, file }: Pick<Element, 'id' | 'file'>, all: readonly Waiver[]): Waiver[] {
  return all.filter((waiver) => {
    if (waiver.element !== undefined) return waiver.element === id;
    return waiver.file === file && (waiver.elements?.some((named) => named.id === id) ?? true);
  });
}

/** What is no waiver is left out: the schema reports it, and waives nothing. */
function waivers(list: Json | undefined, file: string, path: Path): Waiver[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).flatMap((item, at) => {
    const waiver = isObject(item) ? waiverOf(item, file, [...path, at]) : undefined;
    return waiver ? [waiver] : [];
  });
}

function waiverOf(item: JsonObject, file: string, path: Path): Waiver | undefined {
  const [rule, reason] = [own(item, 'rule'), own(item, 'reason')];
  const [field, by, elements] = [own(item, 'field'), own(item, 'by'), own(item, 'elements')];
  const until = parseDay(textOf(item, 'until') ?? '');
  if (typeof rule !== 'string' || typeof reason !== 'string' || reason.trim() === '' || until === undefined)
    return undefined;
  // Narrower than it can be read would be wider than it was meant.
  if (field !== undefined && typeof field !== 'string') return undefined;
  if (elements !== undefined && !Array.isArray(elements)) return undefined;
  return {
    rule,
    reason,
    until,
    file,
    path,
    ...(field === undefined ? {} : { field }),
    ...(typeof by === 'string' ? { by } : {}),
    ...(elements === undefined ? {} : { elements: idsOf(elements as readonly Json[]) }),
  };
}

function idsOf(list: readonly Json[]): { id: string; at: number }[] {
  return list.flatMap((id, at) => (typeof id === 'string' ? [{ id, at }] : []));
}
