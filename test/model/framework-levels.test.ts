/** The official schemes of service levels, by the number of their document and by the day. */
import { describe, expect, it } from 'vitest';
import { loadFrameworks } from '../../src/input/framework/load.ts';
import { levelSchemeOf, levelSchemesOn } from '../../src/model/framework-levels.ts';
import { fieldWords } from '../../src/model/generated/words.ts';
import { day } from './model.ts';

const schemes = (await loadFrameworks(['vn-qd1425'])).frameworks.get('vn-qd1425')?.parts.levelSchemes ?? [];

describe('a level scheme', () => {
  it.each([
    ['43/2011/NĐ-CP', 'nd-43-2011'],
    ['42/2022/nd-cp', 'nd-42-2022'],
    ['224/2026/NĐ-CP', 'nd-224-2026'],
    ['01/2018/TT-VPCP', undefined],
  ])('of %s is %s', (number, id) => {
    expect(levelSchemeOf(number, schemes)?.id).toBe(id);
  });

  it.each([
    ['2010-01-01', []],
    ['2018-08-31', ['nd-43-2011']],
    // The day of the change is not known: neither is wrong.
    ['2022-09-30', ['nd-43-2011', 'nd-42-2022']],
    ['2023-01-01', ['nd-42-2022']],
    ['2026-06-30', ['nd-42-2022']],
    ['2026-07-01', ['nd-224-2026']],
  ])('of %s is %j', (date, ids) => {
    expect(levelSchemesOn(day(date), schemes).map(({ id }) => id)).toEqual(ids);
  });

  it('of a text that nobody read has no levels; the others have words that the field takes', () => {
    const taken = fieldWords('services', 'level')?.keys?.find(({ path }) => path === 'is')?.values ?? [];
    for (const { id, levels } of schemes) {
      if (id === 'nd-224-2026') expect(levels).toEqual([]);
      else expect(levels.length).toBeGreaterThan(1);
      for (const { is } of levels) expect(taken).toContain(is);
    }
  });
});
