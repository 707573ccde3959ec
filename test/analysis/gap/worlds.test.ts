/** What holds for every world: of one date, of a date between, of more tasks, of other files, of later plans. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import { REASON_IDS } from '../../../src/analysis/gap/reasons/registry.ts';
import type { GapReport } from '../../../src/analysis/gap/report.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import type { RawElement } from '../../../src/model/layers.ts';
import { architectureFrom, day, TODAY } from './gaps.ts';
import { change, DATES, date, raw, task, world } from './worlds.ts';

const report = (raws: readonly RawElement[], from: string, to: string, today = TODAY): GapReport =>
  findGaps(architectureFrom(raws, { authority: 'tinh', staleAfter: 'P24M' }), {
    from: { written: from, day: day(from) },
    to: { written: to, day: day(to) },
    today: day(today),
  });

/** All that a reader sees of the gaps, in their order. */
const said = ({ gaps }: GapReport) =>
  gaps.map(({ key, reasons, verdict, plan, from, to, owner }) => ({
    ...{ key, reasons, verdict, plan, owner: owner?.id },
    from: from.text,
    to: to.text,
  }));

const later = fc.tuple(date, date).map(([a, b]) => (day(a) <= day(b) ? ([a, b] as const) : ([b, a] as const)));
const RUNS = { numRuns: 200 };

describe('every world', () => {
  it('has no transition against itself', () => {
    fc.assert(
      fc.property(world, date, (raws, at) => {
        const found = report(raws, at, at);
        const reasons = found.gaps.flatMap((gap) => gap.reasons);
        expect(reasons.filter((reason) => ['new', 'changed', 'ending'].includes(reason))).toEqual([]);
        for (const row of found.transition) expect([row.from, row.changes]).toEqual([row.to, []]);
      }),
      RUNS,
    );
  });

  it('goes from one date to another by any date between, with what was known on one day', () => {
    fc.assert(
      fc.property(world, later, date, (raws, [a, b], middle) => {
        fc.pre(day(a) <= day(middle) && day(middle) <= day(b));
        // Known is what is known on the first day, for all three.
        const [whole, first, second] = [report(raws, a, b, a), report(raws, a, middle, a), report(raws, middle, b, a)];
        const at = ({ transition }: GapReport, id: string, side: 'from' | 'to') =>
          transition.find(({ element }) => element.id === id)?.[side] ?? 'absent';
        const there = (presence: string) => presence !== 'absent' && presence !== 'ended';
        for (const { id, collection } of raws) {
          if (collection !== 'systems' && collection !== 'services') continue;
          expect(there(at(first, id, 'to'))).toBe(there(at(second, id, 'from')));
          expect(there(at(whole, id, 'from'))).toBe(there(at(first, id, 'from')));
          expect(there(at(whole, id, 'to'))).toBe(there(at(second, id, 'to')));
        }
      }),
      RUNS,
    );
  });

  it('has no unplanned gap more for a task more, whatever it says', () => {
    fc.assert(
      fc.property(world, later, task, (raws, [a, b], fields) => {
        const unplanned = (found: GapReport) =>
          found.gaps.filter((gap) => gap.plan === 'unplanned').map(({ key }) => key);
        const before = report(raws, a, b);
        const after = report([...raws, raw('tasks', 'nv-9', fields)], a, b);
        expect(after.gaps.map(({ key }) => key).sort()).toEqual(before.gaps.map(({ key }) => key).sort());
        for (const key of unplanned(after)) expect(unplanned(before)).toContain(key);
      }),
      RUNS,
    );
  });

  it('says the same in whatever files and order its elements stand', () => {
    fc.assert(
      fc.property(world, later, fc.array(fc.nat(9), { minLength: 30, maxLength: 30 }), (raws, [a, b], dice) => {
        const spread = raws
          .map((one, at) => ({ ...one, file: `${dice[at] ?? 0}.yaml` }))
          .map((one, at) => ({ one, at: (dice[at] ?? 0) * 100 - at }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        expect(said(report(spread, a, b))).toEqual(said(report(raws, a, b)));
      }),
      RUNS,
    );
  });

  it('is judged for a day as before, whatever is planned or happens later', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom('2018-08-31', '2018-12-31'),
        change,
        fc.boolean(),
        (raws, at, more, isPlan) => {
          // Announced in March 2020, or a fact of the end of 2020: neither was known in 2018.
          const layer = isPlan ? { ...more, planned: 'kh-3' } : { ...more, since: '2020-12-31' };
          const { planned: _, ...fact } = layer as JsonObject;
          const added = raws.map((one) =>
            one.collection === 'systems'
              ? {
                  ...one,
                  raw: { ...one.raw, changes: [...((one.raw.changes as never[]) ?? []), isPlan ? layer : fact] },
                }
              : one,
          );
          expect(said(report(added, at, '2021-03-31'))).toEqual(said(report(raws, at, '2021-03-31')));
        },
      ),
      RUNS,
    );
  });

  it('is a world in which each reason occurs', () => {
    const seen = new Set<string>();
    for (const raws of fc.sample(world, { numRuns: 400, seed: 7 })) {
      for (const from of ['2018-08-31', '2019-12-31']) {
        for (const gap of report(raws, from, DATES.at(-1) ?? '').gaps)
          for (const reason of gap.reasons) seen.add(reason);
      }
    }
    expect([...seen].sort()).toEqual([...REASON_IDS].sort());
  });
});
