/** The gaps about one element are those of the whole comparison, without its cost; also of a declared gap or a task. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findGaps, gapsAbout } from '../../../src/analysis/gap/find-gaps.ts';
import type { Gap } from '../../../src/analysis/gap/gap.ts';
import type { Moment } from '../../../src/analysis/gap/report.ts';
import { parseDay } from '../../../src/core/dates.ts';
import type { Architecture } from '../../../src/model/architecture.ts';
import { openHanoi, TODAY } from '../../architecture/hanoi.ts';

const moment = (written: string): Moment => ({ written, day: parseDay(written) ?? 0 });

describe('gaps about one element of Hanoi', () => {
  let architecture: Architecture;

  beforeAll(async () => {
    architecture = (await openHanoi()).architecture;
  });

  it.each([
    ['2018-08-31', '2018-12-31'],
    ['2019-06-30', '2026-11-30'],
    ['2026-11', '2030'],
  ])('from %s to %s', (first, last) => {
    const options = { from: moment(first), to: moment(last), today: TODAY };
    const all = findGaps(architecture, options).gaps;
    expect(all.length).toBeGreaterThan(5);
    for (const element of architecture.elements.values()) {
      const isAbout = ({ subject, covers, related }: Gap) =>
        subject === element ||
        [
          ...covers.flatMap(({ gap, tasks }) => [gap, ...tasks.map(({ task }) => task)]),
          ...related.map(({ task }) => task),
        ].includes(element);
      const expected = all.filter(isAbout);
      expect(gapsAbout(architecture, element, options)).toEqual(expected);
    }
  });
});
