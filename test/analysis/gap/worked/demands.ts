import type { Case } from './case.ts';

const DOC = (status: string, changes = '') =>
  `documents:\n  kt: { name: Kiến trúc, asOf: 2018-06-30, status: ${status}${changes} }\n`;
const PLANNED = ', changes: [{ since: 2018-12-31, planned: kh, status: issued }]';
const DEMAND = (due = '') =>
  `requirements:\n  yc: { name: Ban hành, of: [kt], check: { field: status, is: issued }${due} }\n`;

export const DEMANDS: readonly Case[] = [
  {
    title: 'demanded, and nothing done',
    yaml: DOC('preparing') + DEMAND(),
    gaps: { 'kt.status': ['not-met', 'unplanned', 'it must be issued and is being prepared'] },
  },
  {
    title: 'demanded, and planned in time',
    yaml: DOC('preparing', PLANNED) + DEMAND(', due: 2018-12-31'),
    gaps: {
      'kt.status': ['none', 'planned', 'its day is to come, and a plan meets it by then: nothing falls short yet'],
    },
  },
  {
    title: 'demanded sooner than planned',
    yaml: DOC('preparing', PLANNED) + DEMAND(', due: 2018-10-31'),
    gaps: { 'kt.status': ['not-met', 'planned', 'the plan comes two months after the day of the demand'] },
  },
  {
    title: 'demanded, planned, and both days past',
    from: '2019-01-31',
    yaml: DOC('preparing', PLANNED) + DEMAND(', due: 2018-12-31'),
    gaps: { 'kt.status': ['not-met', 'lapsed', 'one key: the plan lapsed, and unmet is worse than not known'] },
  },
  {
    title: 'demanded, and its value is not known',
    yaml: DOC('{ unknown: không nêu }') + DEMAND(),
    gaps: { 'kt.status': ['not-enough-basis', 'unplanned', 'not known is neither met nor unmet'] },
  },
  {
    title: 'demanded, and its value is too old',
    from: '2026-06-30',
    to: '2030',
    workspace: 'staleAfter: P36M',
    yaml: DOC('preparing') + DEMAND(),
    gaps: { 'kt.status': ['not-enough-basis', 'unplanned', 'being prepared in 2018 says nothing of 2026'] },
  },
  {
    title: 'a final status never ages',
    from: '2026-06-30',
    to: '2030',
    workspace: 'staleAfter: P36M',
    yaml: DOC('issued') + DEMAND(),
    gaps: {},
    none: 'what was issued in 2018 is issued',
  },
  {
    title: 'only proposed',
    yaml: DOC('preparing') + DEMAND().replace('name: Ban hành', 'name: Ban hành, type: proposal'),
    gaps: {},
    none: 'a proposal binds nobody',
  },
  {
    title: 'to be attested, of no element',
    yaml: 'requirements:\n  yc: { name: Khai thác hạ tầng, check: { attested: unknown } }\n',
    gaps: { 'yc.rule': ['not-enough-basis', 'unplanned', 'nobody has stated anything; the demand is its own subject'] },
  },
  {
    title: 'to be attested, of two elements, stated as not met',
    yaml: `systems:
  a: { name: A, decision: keep }
  b: { name: B, decision: keep }
requirements:
  yc: { name: Diễn tập, of: [a, b], check: { attested: not-met } }
`,
    gaps: {
      'a.rule:yc': ['not-met', 'unplanned', 'the responsible body says so'],
      'b.rule:yc': ['not-met', 'unplanned', 'of each that the demand names'],
    },
  },
  {
    title: 'all are demanded, some are covered',
    yaml: `systems:
  he: { name: Hệ, decision: extend, coverage: { done: 2, total: 5 } }
requirements:
  yc: { name: Ở tất cả, of: [he], check: { field: coverage, is: all } }
`,
    gaps: { 'he.coverage': ['not-met', 'unplanned', 'two of five against all: one gap, not one of each basis'] },
  },
  {
    title: 'all are demanded, and of the rest nothing is known',
    yaml: `systems:
  he: { name: Hệ, decision: extend, coverage: { done: some, rest: { unknown: không nêu } } }
requirements:
  yc: { name: Ở tất cả, of: [he], check: { field: coverage, is: all } }
`,
    gaps: { 'he.coverage': ['not-enough-basis', 'unplanned', 'the rest may be done as well'] },
  },
  {
    title: 'of an element that has ended',
    yaml: `systems:
  cu: { name: Cũ, status: pilot, changes: [{ since: 2018-07-01, ends: {} }] }
requirements:
  yc: { name: Vận hành, of: [cu], check: { field: status, is: operating } }
`,
    gaps: { 'cu.status': ['not-enough-basis', 'unplanned', 'to what the demand applies now is not known'] },
  },
  {
    title: 'a demand that came after the first date',
    yaml: `${DOC('preparing')}requirements:
  yc: { name: Ban hành, since: 2019-03-15, of: [kt], check: { field: status, is: issued }, sources: [kh2] }
`,
    gaps: {},
    none: 'in August 2018 nobody demanded it',
  },
];
