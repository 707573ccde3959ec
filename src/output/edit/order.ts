/**
 * The canonical order of keys, which is that of the schema: collections, what a file says for itself first; fields of an
 * element, then those of its layer, then its changes; keys inside a value. A change begins with its date. What authors
 * order stays as they ordered it: elements, items of lists, ids of links, names of states and rules.
 */
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  DEFAULTS,
  FIELDS,
  FILE_FIELDS,
  isCollection,
  type KeyInfo,
  LAYER_FIELDS,
  WORKSPACE_KEYS,
} from '../../model/generated/fields.ts';

/** How a map is ordered; items of a list are ordered as the list says. */
export interface Order {
  /** Its keys in their order, each with the order of what stands in it. None: they are the author's. */
  readonly keys?: ReadonlyMap<string, Order>;
  /** Where the keys are the author's: the order of what stands in each. */
  readonly each?: Order;
}

/** Nothing below has an order of the program's. */
export const FREE: Order = {};

const DATES = ['since', 'asOf', 'planned', 'asPlanned'];

const LAYER: Fields = { ...LAYER_FIELDS };

const MODEL: Order = {
  keys: new Map([
    ['defaults', fieldsOrder(DEFAULTS)],
    ...[...fieldsOrder(FILE_FIELDS).keys],
    ...(Object.keys(COLLECTIONS) as Collection[]).map((name): [string, Order] => [name, { each: elementOrder(name) }]),
  ]),
};

const WORKSPACE: Order = { keys: new Map(WORKSPACE_KEYS.map((key) => [key, FREE])) };

/** The order of a file with these keys at its top: kientruc.yaml has a name and no collection. */
export function orderOf(keys: readonly string[]): Order {
  return keys.includes('name') && !keys.some((key) => isCollection(key)) ? WORKSPACE : MODEL;
}

type Fields = Readonly<Record<string, KeyInfo>>;

function elementOrder(collection: Collection): Order {
  const { keys } = fieldsOrder({ ...FIELDS[collection], ...LAYER });
  return { keys: new Map([...keys, ['changes', changeOrder(collection)]]) };
}

function changeOrder(collection: Collection): Order {
  const { keys } = fieldsOrder({ ...FIELDS[collection], ...CHANGE_FIELDS, ...LAYER });
  const dates = DATES.map((name): [string, Order] => [name, keys.get(name) ?? FREE]);
  return { keys: new Map([...dates, ...[...keys].filter(([name]) => !DATES.includes(name))]) };
}

function fieldsOrder(fields: Fields): { readonly keys: ReadonlyMap<string, Order> } {
  return { keys: new Map(Object.entries(fields).map(([name, info]) => [name, valueOrder(info)])) };
}

function valueOrder({ keys, link }: KeyInfo): Order {
  if (!keys) return FREE;
  return link ? { each: fieldsOrder(keys) } : fieldsOrder(keys);
}
