/** Where gaps stand in people's plans. */
import { describe, expect, it } from 'vitest';
import { planText } from '../../../src/output/report/gap/words.ts';
import { compare, type GapTest, gapIn, gapOf } from './gaps.ts';

const SYSTEM = `systems:
  he: { name: Hệ, asOf: 2018-08-31, status: operating, decision: keep, coverage: { done: 2, total: 5 }, sources: [bao-1] }
organizations:
  so: { name: Sở, asOf: 2018-08-31, sources: [bao-1] }
`;
const FULL = 'lead: so, result: Có ở 5 nơi, deadline: 2018-12-31, verification: Báo cáo, status: in-progress';
const KEY = 'he.coverage';

const declared = (task: string, covers = KEY) => `${SYSTEM}gaps:
  nd: { name: Mở rộng, asOf: 2018-08-31, covers: [${covers}], tasks: [nv], sources: [bao-1] }
tasks:
  nv: { name: Mở rộng, code: NV-1, asOf: 2018-08-31, sources: [bao-1], ${task} }
`;

describe('the plan state', () => {
  it('unplanned: nobody has declared it', () => {
    const gap = gapIn(SYSTEM, KEY);
    expect(gap.plan).toBe('unplanned');
    expect(planText(gap).vi).toBe('chưa có nhiệm vụ');
  });

  it('planned: a task with lead, result, deadline and criterion', () => {
    expect(gapIn(declared(FULL), KEY).plan).toBe('planned');
  });

  it.each([
    ['lead', FULL.replace('lead: so, ', ''), 'đơn vị chủ trì'],
    ['result', FULL.replace('result: Có ở 5 nơi', 'result: { unknown: không nêu }'), 'kết quả cần đạt'],
    ['deadline', FULL.replace('deadline: 2018-12-31, ', ''), 'thời hạn'],
    ['verification', FULL.replace('verification: Báo cáo, ', ''), 'tiêu chí kiểm chứng'],
  ])('incomplete without %s', (_, task, words) => {
    const gap = gapIn(declared(task), KEY);
    expect(gap.plan).toBe('incomplete');
    expect(planText(gap).vi).toBe(`có nhiệm vụ, thiếu ${words}`);
  });

  it('incomplete: declared, and no task', () => {
    const gap = gapIn(
      `${SYSTEM}gaps:\n  nd: { name: Mở rộng, asOf: 2018-08-31, covers: [${KEY}], sources: [bao-1] }\n`,
      KEY,
    );
    expect(gap.plan).toBe('incomplete');
    expect(planText(gap).vi).toBe('đã ghi nhận, chưa có nhiệm vụ');
  });

  it('incomplete: one declared gap has its task, the other one none', () => {
    const gap = gapIn(
      `${declared(FULL)}---\n`
        .replace('---\n', '')
        .replace('gaps:\n', `gaps:\n  nd-2: { name: Khác, asOf: 2018-08-31, covers: [${KEY}], sources: [bao-1] }\n`),
      KEY,
    );
    expect(gap.plan).toBe('incomplete');
    expect(planText(gap).vi).toBe('một phần chưa có nhiệm vụ');
  });

  it.each(['stopped', 'verified'])('incomplete: its task is %s, and the gap is still there', (status) => {
    const gap = gapIn(declared(FULL.replace('in-progress', status)), KEY);
    expect(gap.plan).toBe('incomplete');
    expect(planText(gap).en).toBe('the task is over, the gap is not');
  });

  it.each([
    ['its deadline is past', FULL.replace('2018-12-31', '2018-06-30')],
    ['it says so itself', FULL.replace('in-progress', 'late')],
  ])('late: %s', (_, task) => {
    const gap = gapIn(declared(task), KEY);
    expect(gap.plan).toBe('late');
    expect(planText(gap).vi).toBe('nhiệm vụ chậm');
  });

  it('late, of a task whose status nobody knows: only that the deadline is past', () => {
    const gap = gapIn(declared(FULL.replace('2018-12-31', '2018-06-30').replace(', status: in-progress', '')), KEY);
    expect(gap.plan).toBe('late');
    expect(planText(gap).vi).toBe('nhiệm vụ đã quá hạn, chưa rõ kết quả');
  });

  it.each(['2018-08-31', '2018-08', '2018'])('not late on the last day of its deadline, %s', (deadline) => {
    expect(gapIn(declared(FULL.replace('2018-12-31', deadline)), KEY).plan).toBe('planned');
  });

  it('late is judged on the first day, not today', () => {
    expect(gapIn(declared(FULL), KEY, { today: '2026-11-23' }).plan).toBe('planned');
  });

  it('not late once it is done', () => {
    expect(gapIn(declared(FULL.replace('2018-12-31', '2018-06-30').replace('in-progress', 'done')), KEY).plan).toBe(
      'planned',
    );
  });

  const PLAN = `documents:
  van-ban: { name: Văn bản, asOf: 2018-08-31, status: preparing, sources: [bao-1], changes: [{ since: 2018-12-31, planned: bao-1, status: issued }] }
`;

  it('planned: the announced plan itself, though nobody declared a gap', () => {
    expect(gapIn(PLAN, 'van-ban.status').plan).toBe('planned');
  });

  it('incomplete: announced, declared, and its task lacks a lead', () => {
    const yaml = `${PLAN}gaps:
  nd: { name: Ban hành, asOf: 2018-08-31, covers: [van-ban], tasks: [nv], sources: [bao-1] }
tasks:
  nv: { name: Xây dựng, asOf: 2018-08-31, deadline: 2018-12-31, sources: [bao-1] }
`;
    expect(gapIn(yaml, 'van-ban.status').plan).toBe('incomplete');
  });

  it('lapsed comes before late', () => {
    const yaml = `${PLAN}tasks:
  nv: { name: Xây dựng, code: NV-4, asOf: 2018-08-31, delivers: [van-ban], deadline: 2018-12-31, status: late, sources: [bao-1] }
`;
    const gap = gapIn(yaml, 'van-ban.status', { from: '2019-01-31', to: '2019-12-31' });
    expect(gap.plan).toBe('lapsed');
    expect(gap.related.map((task) => task.late)).toEqual([true]);
  });
});

describe('matching', () => {
  it('covers by the id of the element: every gap of it', () => {
    const yaml = declared(FULL, 'he').replace('decision: keep, ', '');
    const report = compare(yaml);
    for (const key of [KEY, 'he.decision']) {
      expect(gapOf(report, key).covers.map((cover) => cover.gap.id)).toEqual(['nd']);
      expect(gapOf(report, key).plan).toBe('planned');
    }
    expect(report.idle).toEqual([]);
  });

  it('covers by the key: that one, and no other gap of the element', () => {
    const yaml = declared(FULL).replace('decision: keep, ', '');
    expect(gapIn(yaml, KEY).plan).toBe('planned');
    expect(gapIn(yaml, 'he.decision').plan).toBe('unplanned');
  });

  it('a task that delivers the subject is about it, and no plan for this gap until somebody links them', () => {
    const yaml = `${SYSTEM}tasks:
  nv: { name: Mở rộng, code: NV-1, asOf: 2018-08-31, delivers: [he], sources: [bao-1], ${FULL} }
`;
    const gap = gapIn(yaml, KEY);
    expect(gap.plan).toBe('incomplete');
    expect(gap.related.map((task) => task.task.id)).toEqual(['nv']);
    expect(planText(gap).vi).toBe('có nhiệm vụ liên quan, chưa gắn với khoảng cách này');
    expect(compare(yaml).tasks.map((line) => line.covers)).toEqual([[KEY]]);
  });

  it('what to do with an element is the result of no task', () => {
    const yaml = `${SYSTEM.replace('decision: keep, ', '')}tasks:
  nv: { name: Mở rộng, asOf: 2018-08-31, delivers: [he], sources: [bao-1], ${FULL} }
`;
    expect(gapIn(yaml, 'he.decision')).toMatchObject({ plan: 'unplanned', related: [] });
  });

  it('a task is no plan for a gap once it was stopped', () => {
    const yaml = `${SYSTEM}tasks:
  nv: { name: Mở rộng, asOf: 2018-08-31, delivers: [he], sources: [bao-1], ${FULL.replace('in-progress', 'stopped')} }
`;
    expect(gapIn(yaml, KEY).plan).toBe('unplanned');
  });

  it('lists declared gaps of which nothing is derived any more', () => {
    const report = compare(declared(FULL).replace('done: 2', 'done: 5'));
    expect(report.gaps).toEqual([]);
    expect(report.idle.map((element) => element.id)).toEqual(['nd']);
  });

  it('says who answers for a gap: owner, operator, lead of its task; else whom to ask', () => {
    const owned = (who: string): GapTest & { yaml: string } => ({
      yaml: declared(FULL).replace('decision: keep', `decision: keep, ${who}`),
    });
    expect(gapIn(owned('owner: so').yaml, KEY).owner?.id).toBe('so');
    expect(gapIn(owned('owner: { unknown: không nêu }, operator: so').yaml, KEY).owner?.id).toBe('so');
    expect(gapIn(owned('owner: { unknown: không nêu }').yaml, KEY).owner?.id).toBe('so');
    const asked = owned('owner: { unknown: không nêu, contact: Văn phòng UBND }').yaml.replace('lead: so, ', '');
    expect(gapIn(asked, KEY)).toMatchObject({ contact: 'Văn phòng UBND' });
    expect(gapIn(asked, KEY).owner).toBeUndefined();
  });
});

describe('an exception in force', () => {
  const excepted = (rest: string) => `${SYSTEM}exceptions:
  nl: { name: Chưa mở rộng, code: NL-1, asOf: 2018-08-31, covers: [${KEY}], sources: [bao-1], ${rest} }
`;

  it('stands beside the gap with who answers for it, until when, and what is done meanwhile; the result stays', () => {
    const gap = gapIn(excepted('owner: so, until: 2018-12-31, controls: Tiếp nhận bản giấy'), KEY);
    expect([gap.plan, gap.verdict]).toEqual(['excepted', 'not-enough-basis']);
    expect(gap.exception).toMatchObject({ exception: { id: 'nl' }, owner: { id: 'so' }, until: '2018-12-31' });
    expect(planText(gap)).toEqual({
      vi: 'ngoại lệ NL-1 đến 31/12/2018; chịu trách nhiệm: Sở; biện pháp kiểm soát: Tiếp nhận bản giấy',
      en: 'exception NL-1 until 31 December 2018; responsible: Sở; controls: Tiếp nhận bản giấy',
    });
  });

  it('holds on its last day, and not on the day after it', () => {
    const on = (from: string) => gapIn(excepted('until: 2018-12-31'), KEY, { from, to: '2020' });
    expect(on('2018-12-31').plan).toBe('excepted');
    expect(on('2019-01-01').plan).toBe('unplanned');
    expect(on('2019-01-01').exception).toBeUndefined();
  });

  it('that was declared only later holds nothing on the day before', () => {
    const later = excepted('until: 2019-12-31').replace('asOf: 2018-08-31, covers', 'asOf: 2018-10-31, covers');
    expect(gapIn(later, KEY).plan).toBe('unplanned');
    expect(gapIn(later, KEY, { from: '2018-10-31', to: '2020' }).plan).toBe('excepted');
  });
});
