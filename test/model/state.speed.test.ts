import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/core/dates.ts';
import type { Element } from '../../src/model/element.ts';
import { buildElements, type RawElement } from '../../src/model/layers.ts';
import { stateAt } from '../../src/model/state.ts';
import { cpu } from '../cpu.ts';

const DATE = parseDay('2026-11-23') ?? 0;

function city(size: number): ReadonlyMap<string, Element> {
  const raws: RawElement[] = [
    { id: 'qd', collection: 'documents', file: 'd.yaml', raw: { name: 'QĐ', date: '2018-08-31' } },
  ];
  for (let at = 0; at < size; at += 1) {
    const raw = { name: `Dịch vụ ${at}`, status: 'operating', owner: `so-${at % 20}`, sources: ['qd'] };
    raws.push({ id: `dv-${at}`, collection: 'services', file: 's.yaml', raw });
  }
  return buildElements(raws);
}

/** The best of several runs: what the work costs when nothing else runs. */
function milliseconds(elements: ReadonlyMap<string, Element>, runs = 25): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = cpu();
    stateAt(elements, DATE, { knownAt: DATE, staleAfter: { months: 24, days: 0 } });
    best = Math.min(best, cpu() - start);
  }
  return best;
}

describe('the cost of a state', () => {
  it('is at most 30 ms for 20,000 elements, and grows with their number and no faster', () => {
    const few = milliseconds(city(20_000));
    const many = milliseconds(city(100_000), 10);
    expect(few).toBeLessThan(30);
    // Five times as many; the rest is room for the memory of a busy machine.
    expect(many / few).toBeLessThan(5 * 3);
  });

  it('stays small for one element with thousands of layers', () => {
    const changes = Array.from({ length: 2000 }, (_, at) => ({
      since: `${1200 + Math.floor(at / 2)}`,
      status: at % 4 === 0 ? 'pilot' : 'operating',
      ...(at % 2 === 0 ? { planned: 'qd' } : {}),
    }));
    const elements = buildElements([
      { id: 'qd', collection: 'documents', file: 'd.yaml', raw: { name: 'QĐ', date: '1100' } },
      { id: 'he', collection: 'systems', file: 's.yaml', raw: { name: 'Hệ', since: '1000', changes } },
    ]);
    const start = cpu();
    const state = stateAt(elements, DATE, { knownAt: parseDay('1700') ?? 0 });
    expect(state.of('he')?.known('status')).toBe('operating');
    expect(cpu() - start).toBeLessThan(2000);
  });
});
