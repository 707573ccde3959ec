/** The tasks as a plan: order, way to the last deadline, load, what is in vain, what is not said, what is out of date. */
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import type { Plan } from '../../../src/analysis/gap/plan.ts';
import type { RawElement } from '../../../src/model/layers.ts';
import { deadlinesOf, impossibleText } from '../../../src/output/report/gap/plan-words.ts';
import { architectureFrom, compare, day, type GapTest } from './gaps.ts';

const HEAD = `organizations:
  so-a: { name: Sở A, asOf: 2018-08-31, sources: [bao-1] }
  so-b: { name: Sở B, asOf: 2018-08-31, sources: [bao-1] }
systems:
  he: { name: Hệ, asOf: 2018-08-31, status: operating, decision: keep, coverage: { done: 2, total: 5 }, sources: [bao-1] }
  du: { name: Đủ, asOf: 2018-08-31, status: operating, decision: keep, sources: [bao-1] }
`;

/** Tasks in short: `a: { deadline: … }`, each with a name, a day and a source. */
function planOf(tasks: Record<string, string>, more = '', options: GapTest = {}): Plan {
  const lines = Object.entries(tasks).map(
    ([id, rest]) =>
      `  ${id}: { name: Việc ${id}, asOf: 2018-08-31, sources: [bao-1]${rest === '' ? '' : `, ${rest}`} }\n`,
  );
  return compare(`${HEAD}tasks:\n${lines.join('')}${more}`, options).plan;
}

const ids = (elements: readonly { readonly id: string }[]) => elements.map(({ id }) => id);

describe('what waits for what', () => {
  it('a task due before what it waits for is impossible, by so many days', () => {
    const { impossible } = planOf({ a: 'deadline: 2019-06-30', b: 'deadline: 2019-06-01, after: [a]' });
    expect(impossible).toMatchObject([
      { task: { id: 'b' }, waitsFor: { id: 'a' }, why: 'date', days: 29, through: [] },
    ]);
  });

  it('on the same day, later, or by a whole year is in order', () => {
    expect(planOf({ a: 'deadline: 2019-06-30', b: 'deadline: 2019-06-30, after: [a]' }).impossible).toEqual([]);
    // "2019" means by the end of 2019, which is after its third quarter.
    expect(planOf({ a: 'deadline: 2019-Q3', b: 'deadline: 2019, after: [a]' }).impossible).toEqual([]);
  });

  it('looks through tasks without a deadline, and names them', () => {
    const { impossible } = planOf({
      a: 'deadline: 2019-12-31',
      giua: 'after: [a]',
      b: 'deadline: 2019-06-30, after: [giua]',
    });
    expect(impossible).toMatchObject([{ task: { id: 'b' }, waitsFor: { id: 'a' }, through: [{ id: 'giua' }] }]);
  });

  it('what is done holds nothing up; what was stopped never comes', () => {
    expect(planOf({ a: 'deadline: 2020, status: done', b: 'deadline: 2019, after: [a]' }).impossible).toEqual([]);
    expect(planOf({ a: 'status: stopped', b: 'deadline: 2019, after: [a]' }).impossible).toMatchObject([
      { task: { id: 'b' }, waitsFor: { id: 'a' }, why: 'stopped' },
    ]);
  });

  it('says both deadlines as they were written', () => {
    const report = compare(`${HEAD}tasks:
  a: { name: A, code: NV-1, asOf: 2018-08-31, deadline: 2019-Q4, sources: [bao-1] }
  b: { name: B, code: NV-2, asOf: 2018-08-31, deadline: 2019-06-30, after: [a], sources: [bao-1] }
`);
    const [order] = report.plan.impossible;
    expect(order && impossibleText(order, deadlinesOf(report.tasks))).toEqual({
      vi: 'NV-2 hạn 30/6/2019, nhưng phải chờ NV-1 đến quý IV/2019: sớm hơn 184 ngày',
      en: 'NV-2 is due 30 June 2019, yet waits for NV-1, due Q4 2019: 184 days too early',
    });
  });

  it('finds each ring once, also of one task, and no order within it', () => {
    const plan = planOf({
      a: 'deadline: 2019, after: [c]',
      b: 'deadline: 2018, after: [a]',
      c: 'after: [b]',
      d: 'after: [d]',
      e: 'deadline: 2020, after: [a]',
    });
    expect(plan.rings.map(ids)).toEqual([['a', 'b', 'c'], ['d']]);
    expect(plan.impossible).toEqual([]);
    expect(ids(plan.path.map(({ task }) => task))).toEqual(['e']);
  });

  it('a chain of thirty thousand tasks takes no depth of calls', () => {
    const raws: RawElement[] = Array.from({ length: 30_000 }, (_, at) => ({
      id: `t${at}`,
      collection: 'tasks',
      file: 'm.yaml',
      raw: { name: 'Việc', asOf: '2018-08-31', ...(at === 0 ? { deadline: '2030' } : { after: [`t${at - 1}`] }) },
    }));
    const last = {
      id: 'cuoi',
      collection: 'tasks',
      file: 'm.yaml',
      raw: { name: 'Cuối', asOf: '2018-08-31' },
    } as const;
    const moment = (written: string) => ({ written, day: day(written) });
    const { plan } = findGaps(
      architectureFrom([...raws, { ...last, raw: { ...last.raw, deadline: '2019', after: ['t29999'] } }]),
      { from: moment('2018-08-31'), to: moment('2018-12-31'), today: day('2026-11-23') },
    );
    expect(plan.rings).toEqual([]);
    expect(plan.path.map(({ task }) => task.id)).toEqual(['t0']);
    // Through 29,999 tasks without a deadline.
    expect(plan.impossible).toMatchObject([{ task: { id: 'cuoi' }, waitsFor: { id: 't0' } }]);
    expect(plan.impossible[0]?.through).toHaveLength(29_999);
  }, 60_000);

  it('the way to the last deadline goes back to the latest that each waits for', () => {
    const { path } = planOf({
      som: 'deadline: 2018-10-31',
      muon: 'deadline: 2018-11-30, after: [som]',
      khac: 'deadline: 2018-09-30',
      cuoi: 'deadline: 2018-12-31, after: [khac, muon]',
    });
    expect(path.map(({ task, slack }) => [task.id, slack])).toEqual([
      ['som', 30],
      ['muon', 31],
      ['cuoi', undefined],
    ]);
  });

  it('does not depend on the order of the file', () => {
    const all: [string, string][] = [
      ['a', 'deadline: 2019-12-31'],
      ['b', 'deadline: 2019-06-30, after: [a]'],
      ['c', 'deadline: 2019-12-31, after: [b]'],
    ];
    const said = (plan: Plan) => [plan.path.map(({ task }) => task.id), plan.impossible.map(({ task }) => task.id)];
    expect(said(planOf(Object.fromEntries(all)))).toEqual(said(planOf(Object.fromEntries([...all].reverse()))));
  });
});

describe('tasks in vain', () => {
  it('delivers nothing that is missing, or says nothing of what it delivers', () => {
    const { idle } = planOf({ ich: 'delivers: [he]', thua: 'delivers: [du]', trong: '' });
    expect(idle.map(({ task, delivers }) => [task.id, ids(delivers)])).toEqual([
      ['thua', ['du']],
      ['trong', []],
    ]);
  });

  it('what a useful one waits for is of use, however far back', () => {
    const { idle } = planOf({
      goc: '',
      giua: 'after: [goc]',
      ich: 'delivers: [he], after: [giua]',
      le: 'after: [ich]',
    });
    expect(idle.map(({ task }) => task.id)).toEqual(['le']);
  });

  it('what is over is not asked', () => {
    expect(planOf({ xong: 'status: done', dung: 'status: stopped' }).idle).toEqual([]);
  });
});

describe('load', () => {
  it('counts open tasks by lead and quarter, a year for itself, without a lead last', () => {
    const { load } = planOf({
      a: 'lead: so-b, deadline: 2019-05-15',
      b: 'lead: so-b, deadline: 2019-Q2',
      c: 'lead: so-b, deadline: 2019',
      d: 'lead: so-a',
      e: 'deadline: 2019-01-01',
      f: 'lead: so-b, deadline: 2019, status: done',
    });
    expect(
      load.map(({ lead, count, periods }) => [lead?.id, count, periods.map((p) => [p.period, ids(p.tasks)])]),
    ).toEqual([
      [
        'so-b',
        3,
        [
          ['2019-Q2', ['a', 'b']],
          ['2019', ['c']],
        ],
      ],
      ['so-a', 1, [[undefined, ['d']]]],
      [undefined, 1, [['2019-Q1', ['e']]]],
    ]);
  });
});

describe('what the form asks', () => {
  const FULL =
    'lead: so-a, result: Có, deadline: 2019, priority: high, resources: Ngân sách, verification: Báo cáo, delivers: [he]';

  it('nothing of a task that says it all', () => {
    expect(planOf({ a: FULL }).needs).toEqual([]);
  });

  it.each([
    ['lead', FULL.replace('lead: so-a, ', '')],
    ['resources', FULL.replace('resources: Ngân sách', 'resources: { unknown: chưa có dự toán, contact: Sở A }')],
    ['priority', FULL.replace('priority: high, ', '')],
    ['evidence', `${FULL}, status: verified`],
  ])('%s', (need, task) => {
    expect(planOf({ a: task }).needs).toMatchObject([{ element: { id: 'a' }, lacks: [need] }]);
  });

  it('gives the reason and whom to ask where the author says that it is unknown', () => {
    const [line] = planOf({
      a: FULL.replace('priority: high', 'priority: { unknown: chưa xếp, contact: Sở B }'),
    }).needs;
    expect(line?.said).toEqual([{ field: 'priority', reason: 'chưa xếp', contact: 'Sở B' }]);
  });

  it('of a declared gap a task once, a decision and a priority; nothing of a task that was stopped', () => {
    const gaps = `gaps:
  nd-1: { name: Một, asOf: 2018-08-31, covers: [he.coverage], sources: [bao-1] }
  nd-2: { name: Hai, asOf: 2018-08-31, covers: [he.coverage], tasks: [a, a], decision: extend, priority: low, sources: [bao-1] }
`;
    expect(planOf({ a: 'status: stopped' }, gaps).needs.map(({ element, lacks }) => [element.id, lacks])).toEqual([
      ['nd-1', ['tasks', 'decision', 'priority']],
      ['nd-2', ['same-task-twice']],
    ]);
  });
});

describe('a declared gap of which nothing is derived any more', () => {
  const gaps = (covers: string) =>
    `gaps:\n  nd: { name: Một, asOf: 2018-08-31, covers: [${covers}], tasks: [a], sources: [bao-1] }\n`;

  it('is closed where something says so of every key', () => {
    const { stale } = planOf({ a: '' }, gaps('du.status'));
    expect(stale).toMatchObject([
      { gap: { id: 'nd' }, state: 'closed', keys: [{ key: 'du.status', closing: { kind: 'fact' } }] },
    ]);
  });

  it('is out of date where nothing says why', () => {
    expect(planOf({ a: '' }, gaps('du.use')).stale).toMatchObject([
      { state: 'stale', keys: [{ closing: { kind: 'gone' } }] },
    ]);
  });

  it('is neither as long as one of its keys is open', () => {
    expect(planOf({ a: '' }, gaps('du.status, he.coverage')).stale).toEqual([]);
    expect(planOf({ a: '' }, gaps('he')).stale).toEqual([]);
  });
});

it('tasks late by their deadline or by their own word, and tasks without news', () => {
  const plan = compare(
    `${HEAD}tasks:
  cu: { name: Cũ, asOf: 2016-01-01, status: in-progress, sources: [bao-1] }
  qua: { name: Qua, asOf: 2018-08-31, deadline: 2018-06-30, status: in-progress, sources: [bao-1] }
  cham: { name: Chậm, asOf: 2018-08-31, deadline: 2019, status: late, sources: [bao-1] }
`,
    { staleAfter: 'P12M' },
  ).plan;
  expect(ids(plan.late).sort()).toEqual(['cham', 'qua']);
  expect(ids(plan.unconfirmed)).toEqual(['cu']);
});
