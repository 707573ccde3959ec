/** What holds for every model, and how long it may take. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import type { Architecture } from '../../../src/model/architecture.ts';
import type { Collection } from '../../../src/model/generated/fields.ts';
import type { RawElement } from '../../../src/model/layers.ts';
import { architectureFrom, compare, day, keys } from './gaps.ts';

const DATES = ['2018-06-30', '2018-08-31', '2018-12-31', '2019-06-30', '2020', '2021-03'];
const date = fc.constantFrom(...DATES);
const status = fc.constantFrom('proposed', 'pilot', 'operating', 'ended');
const fields = fc.oneof(
  status.map((one) => `status: ${one}`),
  fc.constantFrom('coverage: { done: some }', 'coverage: { done: all }', 'coverage: { done: 2, total: 5 }', 'count: 3'),
  fc.constantFrom('decision: keep', 'owner: { unknown: không nêu }', 'ends: {}', 'ends: { becomes: [he-1] }'),
);
const change = fc
  .tuple(date, fields, fc.constantFrom('', ', planned: bao-1', ', planned: kh-2'))
  .map(([since, what, planned]) => `{ since: ${since}, ${what}${planned === '' ? ', sources: [bao-1]' : planned} }`);
const element = fc
  .tuple(
    fields.filter((one) => !one.startsWith('ends')),
    fc.array(change, { maxLength: 4 }),
  )
  .map(
    ([base, changes]) => `{ name: Hệ, asOf: 2018-06-30, sources: [bao-1], ${base}, changes: [${changes.join(', ')}] }`,
  );
const model = fc
  .array(element, { minLength: 1, maxLength: 4 })
  .map((elements) => `systems:\n${elements.map((one, at) => `  he-${at + 1}: ${one}\n`).join('')}`);

const TRANSITION = new Set(['new', 'changed', 'ending']);

describe('every model', () => {
  it('a state against itself has no transition', () => {
    fc.assert(
      fc.property(model, date, (yaml, from) => {
        const { gaps } = compare(yaml, { from, to: from });
        expect(gaps.flatMap((gap) => gap.reasons).filter((reason) => TRANSITION.has(reason))).toEqual([]);
      }),
    );
  });

  it('has each key once, each with a line to look at and words in both languages', () => {
    fc.assert(
      fc.property(model, date, (yaml, from) => {
        const { gaps } = compare(yaml, { from, to: '2025' });
        expect(new Set(gaps.map((gap) => gap.key)).size).toBe(gaps.length);
        for (const gap of gaps) {
          expect([...gap.evidence, ...gap.demands].length).toBeGreaterThan(0);
          for (const text of [gap.from.text, gap.to.text]) expect(text.vi !== '' && text.en !== '').toBe(true);
          // Pure transition has no verdict, and nothing else is without one.
          expect(gap.verdict === undefined).toBe(gap.reasons.every((reason) => TRANSITION.has(reason)));
        }
      }),
    );
  });

  it('what was known on a day is not changed by what was announced or happened later', () => {
    fc.assert(
      fc.property(model, change, (yaml, more) => {
        // All that is added is dated, or announced, after the day of the comparison.
        const later = more.replace(/since: \S+,/, 'since: 2022-12-31,').replace('planned: bao-1', 'planned: kh-2');
        const before = compare(yaml, { from: '2018-12-31', to: '2019-03-31', today: '2026-11-23' });
        const added = yaml.replace(
          /changes: \[(.*)\] \}$/gm,
          (_, all: string) => `changes: [${all === '' ? '' : `${all}, `}${later}] }`,
        );
        const after = compare(added, { from: '2018-12-31', to: '2019-03-31' });
        const said = (report: typeof before) =>
          report.gaps.map(({ key, reasons, verdict, plan, from, to }) => ({ key, reasons, verdict, plan, from, to }));
        expect(said(after)).toEqual(said(before));
      }),
    );
  });

  it('adding a task that closes a gap never makes another one', () => {
    fc.assert(
      fc.property(model, (yaml) => {
        const before = compare(yaml, { to: '2025' });
        const [first] = before.gaps;
        if (!first) return;
        const task = `tasks:\n  nv: { name: Việc, asOf: 2018-08-31, lead: so, result: Xong, deadline: 2024, verification: Báo cáo, sources: [bao-1] }\ngaps:\n  nd: { name: Nội dung, asOf: 2018-08-31, covers: [${first.key}], tasks: [nv], sources: [bao-1] }\n`;
        const after = compare(yaml + task, { to: '2025' });
        expect(keys(after)).toEqual(keys(before));
        const unplanned = (report: typeof before) => report.gaps.filter((gap) => gap.plan === 'unplanned').length;
        expect(unplanned(after)).toBeLessThanOrEqual(unplanned(before));
      }),
    );
  });

  it('the order of its elements does not matter', () => {
    fc.assert(
      fc.property(model, (yaml) => {
        const [head = '', ...rest] = yaml.trimEnd().split('\n');
        const turned = [head, ...rest.reverse()].join('\n');
        expect(keys(compare(turned, { to: '2025' }))).toEqual(keys(compare(yaml, { to: '2025' })));
      }),
    );
  });
});

/** The generated world of `size` systems, half of them undecided, a fifth partly covered, a quarter with a lapsed plan. */
function world(size: number) {
  const raws: RawElement[] = [];
  const add = (collection: Collection, id: string, raw: JsonObject) =>
    raws.push({ id, collection, file: 'model.yaml', raw: { name: id, ...raw } });
  add('documents', 'bao-1', { asOf: '2018-08-31' });
  add('organizations', 'ubnd', { asOf: '2018-01-01' });
  for (let at = 0; at < 100; at += 1) add('organizations', `so-${at}`, { asOf: '2018-01-01', parent: 'ubnd' });
  for (let at = 0; at < size; at += 1) {
    add('systems', `he-${at}`, {
      asOf: '2018-08-31',
      status: 'pilot',
      sources: ['bao-1'],
      owner: `so-${at % 100}`,
      ...(at % 2 === 0 ? { decision: 'keep' } : {}),
      ...(at % 5 === 0 ? { coverage: { done: 2, total: 5 } } : {}),
      ...(at % 4 === 0 ? { changes: [{ since: '2018-12-01', planned: 'bao-1', status: 'operating' }] } : {}),
    });
  }
  return architectureFrom(raws, { authority: 'ubnd', staleAfter: 'P36M' });
}

describe('20,000 elements', () => {
  it('take four times the work of 5,000: a slow machine is slow for both', () => {
    const moment = (written: string) => ({ written, day: day(written) });
    const options = { from: moment('2018-08-31'), to: moment('2018-12-31'), today: day('2026-11-23') };
    const seconds = (architecture: Architecture, gaps: number): number => {
      const start = process.cpuUsage();
      expect(findGaps(architecture, options).gaps.length).toBe(gaps);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    const [small, large] = [world(5000), world(20_000)];
    // The best of three of each, in turns: other programs run on the machine too. The first run of all warms up.
    seconds(small, 1250 + 1000 + 2500);
    const runs = [1, 2, 3].map(
      () => [seconds(small, 1250 + 1000 + 2500), seconds(large, 5000 + 4000 + 10_000)] as const,
    );
    const best = (at: 0 | 1) => Math.min(...runs.map((run) => run[at]));
    // 16 if every element were compared with every other.
    expect(best(1) / best(0)).toBeLessThan(8);
  }, 60_000);
});
