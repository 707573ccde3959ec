/** Small worlds for property tests, made so that layers meet: few ids, few days, few values. */
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/core/json.ts';
import type { Collection } from '../../src/model/generated/fields.ts';
import type { RawElement } from '../../src/model/layers.ts';

export const DATES = [
  ...['2018-03-31', '2018-08-31', '2018-12-31', '2019-Q1', '2019-06-30', '2019-12', '2020-02-29', '2020-06-30'],
  ...['2020-Q4', '2021', '2021-09-06', '2022-03', '2022-12-31', '2023', '2024-02-29', '2024-12-31', '2025-07-01'],
];

export const dates = fc.constantFrom(...DATES);

const DOCUMENTS = ['qd-1', 'qd-2', 'qd-3', 'kh-1', 'bai-1'];
const BODIES = ['quan-1', 'quan-2', 'phuong-1', 'phuong-2'];
const SYSTEMS = ['he-1', 'he-2', 'he-3'];

const reasons = fc.constantFrom<Json>({ unknown: 'nguồn không nêu' }, { notApplicable: 'không thuộc phạm vi' });
const body = fc.constantFrom<Json>(...BODIES, ...BODIES, null);
const owner = fc.oneof({ weight: 6, arbitrary: body }, { weight: 1, arbitrary: reasons });

const link = fc.constantFrom<Json>({}, { status: 'pilot' }, { status: 'operating' }, { code: 'QH-1', status: 'pilot' });
const linkMap = fc.dictionary(
  fc.constantFrom(...SYSTEMS),
  fc.oneof({ weight: 4, arbitrary: link }, { weight: 1, arbitrary: fc.constant(null) }),
  { minKeys: 1, maxKeys: 3 },
);
const links = fc.oneof<fc.Arbitrary<Json>[]>(
  linkMap.map((map) => ({ ...map })),
  fc.uniqueArray(fc.constantFrom(...SYSTEMS), { minLength: 1, maxLength: 3 }),
  fc.constant<Json>({ unknown: 'chưa khảo sát' }),
  fc.constant(null),
);

const coverage = fc.oneof<fc.Arbitrary<Json>[]>(
  fc
    .record({
      of: fc.constantFrom<Json>(['quan-1', 'quan-2'], ['phuong-1']),
      done: fc.constantFrom<Json>('none', 'some', 'all'),
    })
    .map((value) => ({ ...value })),
  fc.constantFrom<Json>({ done: 'some' }, { done: 'all' }, { unknown: 'không nêu' }),
);

const systemFields = fields({
  name: fc.constantFrom('Một cửa', 'Một cửa điện tử'),
  type: fc.constantFrom('platform', 'application'),
  status: fc.oneof<fc.Arbitrary<Json>[]>(
    fc.constantFrom('building', 'pilot', 'operating', 'ended'),
    fc.constantFrom('pilot', 'operating'),
    reasons,
  ),
  count: fc.constantFrom<Json>(30, 50, 80, { unknown: 'không nêu' }),
  coverage,
  owner,
  uses: links,
});
const bodyFields = fields({ name: fc.constantFrom('Quận', 'Phường'), parent: body, count: fc.constantFrom(1, 2) });
const taskFields = fields({
  status: fc.constantFrom('not-started', 'in-progress', 'done'),
  lead: body,
  partners: fc.uniqueArray(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 3 }),
});
const documentFields = fields({ status: fc.constantFrom('preparing', 'submitted', 'issued'), owner });

function fields(model: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject> {
  return fc.record(model, { requiredKeys: [] }).map((some) => some as JsonObject);
}

const source: fc.Arbitrary<Json> = fc.oneof<fc.Arbitrary<Json>[]>(
  fc.constantFrom(...DOCUMENTS),
  fc.record({ document: fc.constantFrom(...DOCUMENTS), asOf: dates }).map((value) => ({ ...value })),
  fc
    .record({ document: fc.constantFrom(...DOCUMENTS), for: fc.constantFrom<Json>(['status'], ['owner', 'count']) })
    .map((value) => ({ ...value })),
);
const sources: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constant({}),
  fc.array(source, { minLength: 1, maxLength: 2 }).map((list) => ({ sources: list })),
);

const becomes = (ids: readonly string[]): fc.Arbitrary<JsonObject> =>
  fc.oneof<fc.Arbitrary<JsonObject>[]>(
    fc.constant({}),
    fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }).map((list) => ({ becomes: list })),
    fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.constantFrom('he-1', 'he-2', 'viec-1'))
      .map(([one, rest, referrer]) => ({ becomes: { [rest]: {}, [one]: { for: [referrer] } } })),
  );

function changes(contents: fc.Arbitrary<JsonObject>, ids: readonly string[]): fc.Arbitrary<JsonObject[]> {
  const dated = fc.oneof(
    { weight: 3, arbitrary: dates.map((since): JsonObject => ({ since })) },
    { weight: 2, arbitrary: dates.map((asOf): JsonObject => ({ asOf })) },
  );
  const planned = fc.constantFrom(...DOCUMENTS, 'viec-1').map((by): JsonObject => ({ planned: by }));
  const fact = fc.tuple(dated, contents, sources).map(([when, what, by]) => ({ ...when, ...what, ...by }));
  const plan = fc.tuple(dates, planned, contents).map(([since, by, what]) => ({ since, ...by, ...what }));
  const asPlanned = fc.tuple(dates, fact).map(([since, rest]) => ({ ...only(rest, 'count'), since, asPlanned: true }));
  const end = fc.tuple(dates, becomes(ids)).map(([since, ends]) => ({ since, ends }));
  const plannedEnd = fc.tuple(end, planned).map(([what, by]) => ({ ...what, ...by }));
  const change = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<JsonObject> }[]>(
    { weight: 7, arbitrary: fact },
    { weight: 7, arbitrary: plan },
    { weight: 1, arbitrary: asPlanned },
    { weight: 1, arbitrary: end },
    { weight: 1, arbitrary: plannedEnd },
  );
  return fc.array(change, { maxLength: 5 });
}

function only(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return value === undefined ? {} : { [key]: value };
}

function element(
  id: string,
  collection: Collection,
  contents: fc.Arbitrary<JsonObject>,
  ids: readonly string[],
): fc.Arbitrary<RawElement> {
  const base = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<JsonObject> }[]>(
    { weight: 3, arbitrary: dates.map((since) => ({ since })) },
    { weight: 2, arbitrary: dates.map((asOf) => ({ asOf })) },
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 4,
      arbitrary: fc.tuple(dates, fc.constantFrom(...DOCUMENTS)).map(([since, planned]) => ({ since, planned })),
    },
  );
  const defaults = fc.option(fc.constantFrom({ sources: ['qd-1'] }, { asOf: '2018-12-31' }), {
    nil: undefined,
    freq: 3,
  });
  return fc.tuple(base, contents, sources, changes(contents, ids), defaults).map(([when, what, by, list, common]) => ({
    id,
    collection,
    file: `${collection}.yaml`,
    raw: { name: id, ...what, ...when, ...by, ...(list.length > 0 ? { changes: list } : {}) },
    ...(common === undefined ? {} : { defaults: common }),
  }));
}

/** A document that announces: with its own date, or only a source of its own, or none at all. */
function announcer(id: string): fc.Arbitrary<RawElement> {
  const when = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<JsonObject> }[]>(
    { weight: 6, arbitrary: dates.map((date) => ({ date })) },
    { weight: 1, arbitrary: fc.tuple(dates, dates).map(([date, asOf]) => ({ date, asOf })) },
    { weight: 1, arbitrary: fc.constant({ sources: ['qd-1'] }) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
  return when.map((raw) => ({ id, collection: 'documents', file: 'documents.yaml', raw: { name: id, ...raw } }));
}

/** Documents that announce, bodies and systems that end, a task, a document that is planned itself. */
export const worlds: fc.Arbitrary<RawElement[]> = fc.tuple(
  ...DOCUMENTS.map((id) => announcer(id)),
  ...BODIES.map((id) => element(id, 'organizations', bodyFields, BODIES)),
  ...SYSTEMS.map((id) => element(id, 'systems', systemFields, SYSTEMS)),
  element('viec-1', 'tasks', taskFields, ['viec-1']),
  element('quy-che', 'documents', documentFields, ['qd-1']),
);

/** A world with two or three elements that have layers: for properties that ask about many states. */
export const smallWorlds: fc.Arbitrary<RawElement[]> = fc.tuple(
  ...DOCUMENTS.map((id) => announcer(id)),
  element('quan-1', 'organizations', bodyFields, BODIES),
  ...SYSTEMS.slice(0, 2).map((id) => element(id, 'systems', systemFields, SYSTEMS)),
);
