import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CITY, elementsOf, generateCity, shapeOf, TODAY } from '../../bench/city.ts';
import { judge } from '../../src/analysis/judge/judge.ts';
import { parseDay } from '../../src/core/dates.ts';
import { isObject } from '../../src/core/json.ts';
import { openWorkspace } from '../../src/input/open.ts';
import { memorySource } from '../../src/input/source/memory.ts';

const files = generateCity();

describe('the generated city', () => {
  it('is the same every time', () => {
    const hash = createHash('sha256');
    for (const file of files) hash.update(`${file.path}\0${file.text}\0`);
    // Figures of another city are not to be compared: a change of this line belongs into the change log.
    expect(hash.digest('hex').slice(0, 16)).toBe('f65aa59ff6dd41cb');
    expect(generateCity()).toEqual(files);
  });

  it('has the size of a city', () => {
    const counts: Record<string, number> = {};
    for (const { value } of files) {
      for (const [collection, elements] of Object.entries(value)) {
        if (isObject(elements)) counts[collection] = (counts[collection] ?? 0) + Object.keys(elements).length;
      }
    }
    expect(counts).toMatchObject({ services: 2000, systems: 300, flows: 1500, organizations: 130, indicators: 80 });
    expect(files).toHaveLength(150);
    const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
    expect(bytes).toBeGreaterThan(2_500_000);
    expect(bytes).toBeLessThan(2_700_000);
  });

  it('has nothing wrong, and its YAML says what was meant', async () => {
    const today = parseDay(TODAY);
    if (today === undefined) throw new Error('no date');
    const opened = await openWorkspace(memorySource(new Map(files.map((file) => [file.path, file.text]))));
    expect(opened.problems).toEqual([]);
    expect(judge(opened.architecture, { today })).toMatchObject({ problems: [], waived: [] });
    expect(opened.architecture.stats.elements).toBe(elementsOf(CITY));
    for (const file of files) expect(opened.files.get(file.path)?.value).toEqual(file.value);
  });

  it.each([1_000])('comes in other sizes: %i', async (elements) => {
    const other = generateCity(shapeOf(elements));
    const opened = await openWorkspace(memorySource(new Map(other.map((file) => [file.path, file.text]))));
    expect(opened.problems).toEqual([]);
    expect(opened.architecture.stats.elements).toBe(elements);
  });
});
