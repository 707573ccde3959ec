/**
 * What is included, ended and new between two dates, worked out a second time by other means: the layers of random
 * models as tables, and one query over them in SQLite (Debian's `sqlite3`; .ci/run installs it).
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { architectureFrom, day } from './gaps.ts';

const DOCUMENTS = { 'kh-1': '2018-02-28', 'kh-2': '2018-Q3', 'kh-3': '2019-03', 'kh-4': '2020' };
const DATES = [
  ...['2018-03-31', '2018-06', '2018-08-31', '2018-Q4', '2019-01-15', '2019-02', '2019-06-30', '2019', '2020-Q1'],
  ...['2020-02', '2020-08-31', '2020', '2021-06-30', '2021-Q3', '2022'],
];
const date = fc.constantFrom(...DATES);

/** One row of the table of layers; an empty one only says that the element is there. */
interface Layer {
  readonly since: string;
  readonly planned?: string;
  readonly kind: 'base' | 'empty' | 'status' | 'end';
}

const end = (planned: fc.Arbitrary<string | undefined>): fc.Arbitrary<Layer> =>
  fc.record({ since: date, planned, kind: fc.constant('end' as const) }).map(clean);
const later = fc.constantFrom('kh-2', 'kh-3', 'kh-4');
const status = fc.record({ since: date, kind: fc.constant('status' as const) });
const ends = end(fc.constantFrom(undefined, 'kh-1', 'kh-2', 'kh-3', 'kh-4'));

/** There from the beginning, or from some day on; it may be seen again, end, or be planned to end, again and again. */
const known = fc
  .tuple(fc.constantFrom('2018-01-31', ...DATES), fc.array(fc.oneof(status, ends), { maxLength: 3 }))
  .map(([since, changes]): Layer[] => [{ since, kind: 'base' }, ...changes]);
/** Announced; it may be announced again for another day, come about, end, or be planned to end. */
const planned = fc
  .tuple(
    date,
    fc.array(fc.oneof(status, ends, fc.record({ since: date, planned: later, kind: fc.constant('empty' as const) })), {
      maxLength: 3,
    }),
  )
  .map(([since, changes]): Layer[] => [{ since, planned: 'kh-1', kind: 'base' }, ...changes]);

const model = fc.record({
  elements: fc.array(fc.oneof(known, planned), { minLength: 1, maxLength: 8 }),
  dates: fc.tuple(date, date).filter(([a, b]) => day(a) <= day(b)),
  today: fc.constantFrom('2018-08-31', '2019-06-30', '2020-12-31', '2026-11-23'),
});
type Model = typeof model extends fc.Arbitrary<infer Value> ? Value : never;

function clean({ planned: by, ...layer }: Omit<Layer, 'planned'> & { planned: string | undefined }): Layer {
  return by === undefined ? layer : { ...layer, planned: by };
}

const MODELS = 1500;

const sqlite = (input: string) =>
  spawnSync('sqlite3', ['-batch', '-noheader', ':memory:'], { input, encoding: 'utf8' });
const installed = sqlite('select 1;').stdout?.trim() === '1';

describe.skipIf(!installed)('the matrix of transition', () => {
  it(`is that of a query over the tables, for ${MODELS} random models`, () => {
    const seed = Date.now() % 2 ** 31;
    const models = fc.sample(model, { numRuns: MODELS, seed });
    const { stdout, stderr } = sqlite([SCHEMA, ...rowsOf(models), QUERY].join('\n'));
    expect(stderr).toBe('');
    const byQuery = new Map<number, string[]>();
    for (const line of stdout.trim().split('\n')) {
      const [at = '', element, result] = line.split('|');
      byQuery.set(Number(at), [...(byQuery.get(Number(at)) ?? []), `${element} ${result}`]);
    }
    const counts = new Map<string, number>();
    for (const [at, one] of models.entries()) {
      const found = byProgram(one);
      expect(found, `seed ${seed}, model ${at}: ${JSON.stringify(one)}`).toEqual((byQuery.get(at) ?? []).sort());
      for (const line of found) {
        const result = line.split(' ')[1] ?? '';
        counts.set(result, (counts.get(result) ?? 0) + 1);
      }
    }
    // All three happen often: a query that finds nothing would prove nothing.
    for (const result of ['included', 'ended', 'new']) expect(counts.get(result)).toBeGreaterThan(MODELS / 20);
  });
});

function byProgram({ elements, dates: [a, b], today }: Model): string[] {
  const architecture = architectureFrom([
    ...Object.entries(DOCUMENTS).map(([id, written]) => ({
      ...{ id, collection: 'documents' as const, file: 'model.yaml' },
      raw: { name: id, date: written },
    })),
    ...elements.map((layers, at) => ({
      ...{ id: `he-${at}`, collection: 'systems' as const, file: 'model.yaml' },
      raw: { name: 'Hệ', ...rawOf(layers[0] as Layer), changes: layers.slice(1).map(rawOf) },
    })),
  ]);
  const [from, to] = [a, b].map((written) => ({ written, day: day(written) })) as [never, never];
  const { transition } = findGaps(architecture, { from, to, today: day(today) });
  return transition
    .map(({ element, from: was, to: is }) => {
      if (was === 'absent') return `${element.id} new`;
      return `${element.id} ${is === 'ended' ? 'ended' : 'included'}`;
    })
    .sort();
}

function rawOf({ since, planned: by, kind }: Layer): JsonObject {
  return {
    since,
    ...(by === undefined ? {} : { planned: by }),
    ...(kind === 'end' ? { ends: {} } : {}),
    ...(kind === 'status' ? { status: 'operating' } : {}),
  };
}

function rowsOf(models: readonly Model[]): string[] {
  const quoted = (text: string | undefined) => (text === undefined ? 'null' : `'${text}'`);
  const rows = ['begin;'];
  for (const [id, written] of Object.entries(DOCUMENTS)) {
    rows.push(`insert into document values (${quoted(id)}, ${quoted(written)});`);
  }
  for (const [
    at,
    {
      elements,
      dates: [a, b],
      today,
    },
  ] of models.entries()) {
    rows.push(`insert into comparison values (${at}, ${quoted(a)}, ${quoted(b)}, ${quoted(today)});`);
    for (const [number, layers] of elements.entries()) {
      for (const { since, planned: by, kind } of layers) {
        rows.push(`insert into layer values (${at}, 'he-${number}', ${quoted(since)}, ${quoted(by)}, '${kind}');`);
      }
    }
  }
  return [...rows, 'commit;'];
}

const SCHEMA = `
create table document (id text, written text);
create table comparison (model int, a text, b text, today text);
create table layer (model int, element text, since text, planned text, kind text);
`;

/** The last day of `2019`, `2019-02`, `2019-Q2`, `2019-02-15`. */
const lastDay = (column: string) => `case
  when length(${column}) = 4 then ${column} || '-12-31'
  when ${column} like '%-Q%' then date(substr(${column}, 1, 4) || '-01-01', (3 * substr(${column}, 7)) || ' months', '-1 day')
  when length(${column}) = 7 then date(${column} || '-01', '1 month', '-1 day')
  else ${column} end`;

/**
 * What is known on the first day (never after today) counts for both states. A state has the facts up to then, and of the
 * plans announced by then those for a later day, up to the state's own: each unless a fact has answered it, or a later
 * announcement of the same kind has taken its place.
 */
const QUERY = `
create table announcement as select id, ${lastDay('written')} as day from document;
create table dated as
  select model, element, kind = 'end' as ending, planned is not null as plan, ${lastDay('since')} as day,
         (select day from announcement where id = planned) as announced
  from layer;
create table side as
  select model, min(${lastDay('a')}, today) as known, 'from' as side, ${lastDay('a')} as day from comparison
  union all
  select model, min(${lastDay('a')}, today), 'to', ${lastDay('b')} from comparison;
create table fact as
  select s.model, s.side, d.element, d.ending from side s join dated d on d.model = s.model
  where not d.plan and d.day <= s.known;
create table ahead as
  select s.model, s.side, d.element, d.ending from side s join dated d on d.model = s.model
  where d.plan and d.announced <= s.known and d.day > s.known and d.day <= s.day
    and not exists (select 1 from dated f where f.model = d.model and f.element = d.element and not f.plan
                    and f.day <= s.known and (not d.ending or f.ending))
    and not exists (select 1 from dated n where n.model = d.model and n.element = d.element and n.plan
                    and n.ending = d.ending and n.announced > d.announced and n.announced <= s.known);
create table there as
  select distinct model, side, element,
         exists (select 1 from fact f where f.model = x.model and f.side = x.side and f.element = x.element and f.ending)
         or exists (select 1 from ahead p where p.model = x.model and p.side = x.side and p.element = x.element and p.ending)
         as ended
  from (select model, side, element from fact
        union select model, side, element from ahead where not ending) x;
create index there_by on there (model, element, side);
select e.model, e.element,
       case when f.element is null then 'new' when t.ended then 'ended' else 'included' end
from (select distinct model, element from there where not ended) e
left join there f on f.model = e.model and f.element = e.element and f.side = 'from' and not f.ended
left join there t on t.model = e.model and t.element = e.element and t.side = 'to'
order by e.model, e.element;
`;
