/** Each small model against the gaps that a human worked out for it: all of them, and no other. */
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../../src/analysis/gap/find-gaps.ts';
import { openWorkspace } from '../../../../src/input/open.ts';
import { memorySource } from '../../../../src/input/source/memory.ts';
import { day, TODAY } from '../gaps.ts';
import { type Case, HEAD } from './case.ts';
import { DEMANDS } from './demands.ts';
import { MEASURES } from './measures.ts';
import { PLANS } from './plans.ts';
import { BULK, STRUCTURE } from './structure.ts';
import { TRANSITION } from './transition.ts';

const ALL: Readonly<Record<string, readonly Case[]>> = { TRANSITION, PLANS, DEMANDS, MEASURES, STRUCTURE, BULK };

async function gapsOf({ from = '2018-08-31', to = '2020-12-31', today = TODAY, workspace = '', yaml }: Case) {
  const opened = await openWorkspace(
    memorySource([
      ['kientruc.yaml', `name: Thử\n${workspace}\n`],
      ['head.yaml', HEAD],
      ['model.yaml', `defaults: { sources: [bc] }\n${yaml}`],
    ]),
  );
  expect(opened.problems).toEqual([]);
  const { gaps } = findGaps(opened.architecture, {
    from: { written: from, day: day(from) },
    to: { written: to, day: day(to) },
    today: day(today),
  });
  return Object.fromEntries(gaps.map(({ key, verdict, plan }) => [key, `${verdict ?? 'none'}, ${plan}`]));
}

describe.each(Object.entries(ALL))('%s', (_, cases) => {
  it.each(cases)('$title', async (one) => {
    const wanted = Object.entries(one.gaps).map(([key, [verdict, plan]]) => [key, `${verdict}, ${plan}`]);
    expect(await gapsOf(one)).toEqual(Object.fromEntries(wanted));
  });

  it.each(cases)('$title: every gap has its reasoning, and so has that there is none', ({ gaps, none }) => {
    for (const [, , why] of Object.values(gaps)) expect(why.split(' ').length).toBeGreaterThan(2);
    expect(Object.keys(gaps).length === 0).toBe(none !== undefined);
  });
});
