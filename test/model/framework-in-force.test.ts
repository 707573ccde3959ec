/** Which framework judges on which day, and what is said where none does. */
import { describe, expect, it } from 'vitest';
import { loadFrameworks } from '../../src/input/framework/load.ts';
import { judgingOn } from '../../src/model/framework-in-force.ts';
import { day } from './model.ts';

const { frameworks } = await loadFrameworks(['vn-qd1425', 'vn-khung-2-0']);

describe('the framework that judges', () => {
  it.each([
    ['2019-12-30', undefined],
    ['2019-12-31', 'vn-khung-2-0'],
    ['2023-12-28', 'vn-khung-2-0'],
    ['2023-12-29', undefined],
    ['2026-07-28', undefined],
    ['2026-07-29', 'vn-qd1425'],
    ['2030-12-31', 'vn-qd1425'],
  ])('on %s is %s', (date, expected) => {
    const judging = judgingOn(frameworks, day(date));
    expect(judging && 'framework' in judging ? judging.framework.id : undefined).toBe(expected);
  });

  it('is none where none is in force, and that is said with the days of each', () => {
    expect(judgingOn(frameworks, day('2024-06-30'))).toEqual({
      notJudged: {
        vi: 'Ngày 30/6/2024 không có khung kiến trúc nào của mô hình có hiệu lực (vn-khung-2-0: 31/12/2019 đến 28/12/2023; vn-qd1425: từ 29/7/2026): vị trí trong khung (fits) không được xét ở thời điểm này.',
        en: 'On 30 June 2024 no framework of the workspace is in force (vn-khung-2-0: 31 December 2019 to 28 December 2023; vn-qd1425: from 29 July 2026): places in a framework (fits) are not judged at this date.',
      },
    });
  });

  it('is no matter where the workspace names none', () => {
    expect(judgingOn(new Map(), day('2024-06-30'))).toBeUndefined();
  });
});
