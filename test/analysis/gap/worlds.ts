/** Random small worlds with something of everything that gaps are derived from, made so that it meets. */
import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import type { Collection } from '../../../src/model/generated/fields.ts';
import type { RawElement } from '../../../src/model/layers.ts';

export const DATES = ['2018-03-31', '2018-08-31', '2018-12-31', '2019-06-30', '2019-12-31', '2020-08-31', '2021-03-31'];
export const date = fc.constantFrom(...DATES);

const unknown: Json = { unknown: 'nguồn không nêu' };
const maybe = (field: string, ...values: Json[]): fc.Arbitrary<JsonObject> =>
  fc.constantFrom<JsonObject>({}, ...values.map((value) => ({ [field]: value })));
const all = (...parts: fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> =>
  fc.tuple(...parts).map((some) => Object.assign({}, ...some) as JsonObject);

const status = maybe('status', 'proposed', 'building', 'pilot', 'operating', 'ended', unknown);
const coverage = maybe('coverage', { done: 'some' }, { done: 'all' }, { done: 2, total: 5 }, unknown);
const owner = maybe('owner', 'so-a', 'so-b', 'bo', unknown);
const decision = maybe('decision', 'keep', 'replace', unknown);
const realizes = maybe('realizes', ['nl-1'], ['nl-1', 'nl-2']);

/** A change: a fact, or a plan that was announced in 2018, 2019 or 2020. */
export const change: fc.Arbitrary<JsonObject> = fc
  .tuple(
    date,
    fc.oneof(
      ...[status, coverage, owner, decision].map((one) => one.filter((fields) => Object.keys(fields).length > 0)),
      fc.constantFrom<JsonObject>({ ends: {} }, { ends: { becomes: ['he-1'] } }),
    ),
    maybe('planned', 'kh-1', 'kh-2', 'kh-3'),
  )
  .map(([since, what, planned]) => ({ since, ...what, ...planned }));

const system = all(
  ...[status, coverage, owner, decision, realizes],
  fc.oneof(maybe('planned', 'kh-1'), fc.constant<JsonObject>({})),
  maybe('since', '2018-03-31', '2018-08-31', '2019-06-30'),
  fc.array(change, { maxLength: 3 }).map((changes) => ({ changes })),
).map((raw): JsonObject => ('planned' in raw ? { since: '2019-06-30', ...raw } : raw));

const service = all(status, decision, owner, maybe('usage', 'tl-1', unknown), maybe('count', 10, unknown));
const entry = fc.record({ asOf: date, value: fc.constantFrom<Json>(40, 60, 80, unknown) });
const target = fc.record({ due: date, value: fc.constantFrom(50, 70), planned: fc.constantFrom('kh-1', 'kh-2') });
const indicator = all(
  fc.array(entry, { maxLength: 3 }).map((values) => (values.length > 0 ? { values } : {})),
  fc.array(target, { maxLength: 2 }).map((targets) => (targets.length > 0 ? { targets } : {})),
  maybe('direction', 'up', 'down'),
);
const capability = all(maybe('type', 'business-function', 'logical-component'), owner, maybe('partOf', ['nl-1']));
const requirement = all(
  maybe('of', ['he-1'], ['he-1', 'he-2'], ['dv-1'], ['nl-1', 'nl-2'], ['tl-1']),
  maybe(
    'check',
    { field: 'status', is: 'operating' },
    { field: 'coverage', is: 'all' },
    { indicator: 'tl-1', measured: true },
    { indicator: 'tl-2', atLeast: 50 },
    { attested: 'unknown' },
    { attested: 'not-met' },
    { attested: 'met' },
  ),
  maybe('due', '2018-12-31', '2020-08-31'),
  maybe('type', 'demand', 'proposal'),
);
const flow = all(
  fc.constantFrom<JsonObject>({ from: 'he-1', to: 'he-2' }, { from: 'dv-1', to: 'he-1' }, { from: 'so-a', to: 'so-b' }),
  maybe('via', ['he-3'], unknown),
  maybe('mechanism', 'api', 'lgsp'),
  maybe('status', 'operating', 'proposed'),
);

const KEYS = ['he-1', 'he-1.coverage', 'he-1.decision', 'he-2.status', 'dv-1.use', 'nl-1.presence', 'tl-2.value'];
const some = (words: readonly string[]) => fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const declared = fc.tuple(some(KEYS), maybe('tasks', ['nv-1'], ['nv-1', 'nv-2']), decision);
const gap = declared.map(([covers, tasks, decided]): JsonObject => ({ covers, ...tasks, ...decided }));
export const task = all(
  maybe('lead', 'so-a', unknown),
  maybe('result', 'Xong'),
  maybe('deadline', '2018-06-30', '2019-06-30', unknown),
  maybe('verification', 'Báo cáo'),
  maybe('status', 'in-progress', 'done', 'verified', 'stopped', 'late'),
  maybe('delivers', ['he-1'], ['he-2', 'dv-1'], ['tl-2']),
);
const exception = fc.tuple(some(KEYS), maybe('until', '2018-12-31', '2021-03-31'));

const fixed: readonly RawElement[] = [
  raw('documents', 'bc', { date: '2018-01-31' }),
  raw('documents', 'kh-1', { date: '2018-02-28' }),
  raw('documents', 'kh-2', { date: '2019-03-15' }),
  raw('documents', 'kh-3', { date: '2020-03-15' }),
  raw('organizations', 'tinh', {}),
  raw('organizations', 'so-a', { parent: 'tinh' }),
  raw('organizations', 'so-b', { parent: 'tinh' }),
  raw('organizations', 'bo', {}),
];

/** As of January 2018 where it says no day of its own. */
export function raw(collection: Collection, id: string, fields: JsonObject): RawElement {
  const dated = 'since' in fields || 'date' in fields ? {} : { asOf: '2018-01-31' };
  const sources = collection === 'documents' ? {} : { sources: ['bc'] };
  return { id, collection, file: 'model.yaml', raw: { name: id, ...dated, ...sources, ...fields } };
}

const numbered = (collection: Collection, prefix: string, one: fc.Arbitrary<JsonObject>, most: number) =>
  fc
    .array(one, { maxLength: most })
    .map((list) => list.map((fields, at) => raw(collection, `${prefix}-${at + 1}`, fields)));

/** The elements of a world; ids that they name may not be there. */
export const world: fc.Arbitrary<readonly RawElement[]> = fc
  .tuple(
    numbered('systems', 'he', system, 3),
    numbered('services', 'dv', service, 2),
    numbered('indicators', 'tl', indicator, 2),
    numbered('capabilities', 'nl', capability, 2),
    numbered('requirements', 'yc', requirement, 3),
    numbered('flows', 'luong', flow, 2),
    numbered('gaps', 'nd', gap, 2),
    numbered('tasks', 'nv', task, 2),
    numbered(
      'exceptions',
      'nl-ex',
      exception.map(([covers, until]): JsonObject => ({ covers, ...until })),
      1,
    ),
  )
  .map((parts) => [...fixed, ...parts.flat()]);
