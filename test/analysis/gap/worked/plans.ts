import type { Case } from './case.ts';

const ISSUED = `documents:
  kt:
    name: Kiến trúc
    asOf: 2018-06-30
    status: preparing
    changes:
      - { since: 2018-12-31, planned: kh, status: issued }
      - { since: 2020-06-30, planned: kh2, status: issued }
      - { since: 2021-09-06, status: issued }
`;
const COVERAGE = `systems:
  he: { name: Hệ, status: operating, decision: extend, coverage: { done: 2, total: 5 } }
`;
const PARTLY = 'two of five, and nothing says how many must be';
const declared = (task: string, tasks = '[nv]') => `${COVERAGE}gaps:
  nd: { name: Mở rộng, covers: [he.coverage], tasks: ${tasks} }
tasks:
  nv: { name: Làm, ${task} }
`;
const WHOLE = 'lead: so-a, result: Đủ 5 nơi, deadline: 2019-12-31, verification: Báo cáo, status: in-progress';

export const PLANS: readonly Case[] = [
  {
    title: 'planned, before its day',
    yaml: ISSUED,
    gaps: { 'kt.status': ['none', 'planned', 'to be issued by the end of 2018, which is still to come'] },
  },
  {
    title: 'past its day, and not moved yet',
    from: '2019-01-31',
    yaml: ISSUED,
    gaps: { 'kt.status': ['not-enough-basis', 'lapsed', 'the day is past, no fact, and the new plan comes in March'] },
  },
  {
    title: 'moved by a later announcement',
    from: '2019-04-30',
    yaml: ISSUED,
    gaps: { 'kt.status': ['none', 'planned', 'planned again for June 2020: a plan that was moved has not lapsed'] },
  },
  {
    title: 'lapsed again, and in fact fulfilled later',
    from: '2020-07-31',
    to: '2022-12-31',
    yaml: ISSUED,
    gaps: {
      'kt.status': ['not-enough-basis', 'lapsed', 'the fact of 2021 was not known in July 2020: it stands beside it'],
    },
  },
  {
    title: 'fulfilled, late',
    from: '2021-10-31',
    to: '2022-12-31',
    yaml: ISSUED,
    gaps: {},
    none: 'issued in September 2021: closed, if late',
  },
  {
    title: 'a fact that goes further than the plan',
    yaml: `systems:
  he: { name: Hệ, decision: keep, count: 30, changes: [{ since: 2019-12-31, planned: kh, count: 50 }, { asOf: 2018-06-30, count: 80 }] }
`,
    gaps: {},
    none: 'eighty are there: a plan of fifty takes none back',
  },
  {
    title: 'partial, and nobody has declared it',
    yaml: COVERAGE,
    gaps: { 'he.coverage': ['not-enough-basis', 'unplanned', PARTLY] },
  },
  {
    title: 'declared, with a whole task',
    yaml: declared(WHOLE),
    gaps: { 'he.coverage': ['not-enough-basis', 'planned', PARTLY] },
  },
  {
    title: 'declared, with a task without a criterion',
    yaml: declared(WHOLE.replace('verification: Báo cáo, ', '')),
    gaps: { 'he.coverage': ['not-enough-basis', 'incomplete', `${PARTLY}; how it is verified is not said`] },
  },
  {
    title: 'declared, with a task whose deadline is not known',
    yaml: declared(WHOLE.replace('2019-12-31', '{ unknown: chưa giao }')),
    gaps: { 'he.coverage': ['not-enough-basis', 'incomplete', `${PARTLY}; a deadline that is not known is none`] },
  },
  {
    title: 'declared, with a task that is done and verified',
    yaml: declared(WHOLE.replace('in-progress', 'verified')),
    gaps: { 'he.coverage': ['not-enough-basis', 'incomplete', 'the work is over and three are still missing'] },
  },
  {
    title: 'declared, with a task past its deadline',
    yaml: declared(WHOLE.replace('2019-12-31', '2018-06-30')),
    gaps: { 'he.coverage': ['not-enough-basis', 'late', 'two months past, not done'] },
  },
  {
    title: 'a task that nobody linked',
    yaml: `${COVERAGE}tasks:
  nv: { name: Làm, delivers: [he], ${WHOLE} }
`,
    gaps: { 'he.coverage': ['not-enough-basis', 'incomplete', 'it delivers the system; for which gap is not said'] },
  },
  {
    title: 'a lapsed plan with a late task',
    from: '2019-01-31',
    yaml: `${ISSUED}tasks:
  nv: { name: Làm, delivers: [kt], ${WHOLE.replace('2019-12-31', '2018-12-31')} }
`,
    gaps: { 'kt.status': ['not-enough-basis', 'lapsed', 'lapsed comes before late'] },
  },
  {
    title: 'an exception in force',
    yaml: `${declared(WHOLE.replace('2019-12-31', '2018-06-30'))}exceptions:
  nl: { name: Ngoại lệ, covers: [he.coverage], until: 2018-12-31 }
`,
    gaps: {
      'he.coverage': ['not-enough-basis', 'excepted', 'accepted to the end of the year, though the task is late'],
    },
  },
  {
    title: 'an exception that is over',
    from: '2019-01-31',
    yaml: `${COVERAGE}exceptions:
  nl: { name: Ngoại lệ, covers: [he.coverage], until: 2018-12-31 }
`,
    gaps: { 'he.coverage': ['not-enough-basis', 'unplanned', 'its last day is past: it excepts nothing any more'] },
  },
  {
    title: 'an exception of another facet',
    yaml: `${COVERAGE}exceptions:
  nl: { name: Ngoại lệ, covers: [he.decision], until: 2019-12-31 }
`,
    gaps: { 'he.coverage': ['not-enough-basis', 'unplanned', 'what is excepted is not the coverage'] },
  },
  {
    title: 'an exception of an element as a whole',
    yaml: `systems:
  he: { name: Hệ, coverage: { done: 2, total: 5 } }
exceptions:
  nl: { name: Ngoại lệ, covers: [he], until: 2019-12-31 }
`,
    gaps: {
      'he.coverage': ['not-enough-basis', 'excepted', 'an id without a facet covers all of its gaps'],
      'he.decision': ['not-enough-basis', 'excepted', 'that nobody has decided among them'],
    },
  },
  {
    title: 'a declared gap that covers nothing any more',
    yaml: `${declared(WHOLE).replace('done: 2, total: 5', 'done: all')}`,
    gaps: {},
    none: 'all are covered: the declared gap is listed as out of date and makes none',
  },
];
