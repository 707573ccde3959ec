import type { Case } from './case.ts';

export const TRANSITION: readonly Case[] = [
  {
    title: 'replaced by two',
    yaml: `systems:
  cu: { name: Cũ, decision: replace, changes: [{ since: 2019-07-01, planned: kh, ends: { becomes: { a: { for: [dung] }, b: {} } } }] }
  a: { name: A, since: 2019-07-01, planned: kh }
  b: { name: B, since: 2019-07-01, planned: kh }
  dung: { name: Dùng, decision: keep, uses: [cu] }
`,
    gaps: {
      'cu.presence': ['none', 'planned', 'it exists now, and the plan of 2018 ends it in July 2019'],
      'a.presence': ['none', 'planned', 'not there now, brought about by the same plan'],
      'b.presence': ['none', 'planned', 'the second successor, likewise'],
      // dung.uses follows to A: that an id follows is no change.
    },
  },
  {
    title: 'merged from three',
    yaml: `systems:
  m1: { name: M1, decision: consolidate, changes: [{ since: 2019-12-31, planned: kh, ends: { becomes: [chung] } }] }
  m2: { name: M2, decision: consolidate, changes: [{ since: 2019-12-31, planned: kh, ends: { becomes: [chung] } }] }
  m3: { name: M3, changes: [{ since: 2019-12-31, planned: kh, ends: { becomes: [chung] } }] }
  chung: { name: Chung, since: 2019-12-31, planned: kh }
`,
    gaps: {
      'm1.presence': ['none', 'planned', 'ends into the common one'],
      'm2.presence': ['none', 'planned', 'ends into the common one'],
      'm3.presence': ['none', 'planned', 'no decision of its own, but the end that is planned says what becomes of it'],
      'chung.presence': ['none', 'planned', 'one new element, not three'],
    },
  },
  {
    title: 'merged into one that is there already',
    yaml: `systems:
  m1: { name: M1, changes: [{ since: 2019-12-31, planned: kh, ends: { becomes: [lon] } }] }
  lon: { name: Lớn, decision: extend }
`,
    gaps: { 'm1.presence': ['none', 'planned', 'it ends; what takes it over existed before and is not new'] },
  },
  {
    title: 'unknown now, known by plan',
    yaml: `systems:
  he: { name: Hệ, status: { unknown: không nêu }, changes: [{ since: 2019-12-31, planned: kh, status: operating }] }
`,
    gaps: { 'he.status': ['none', 'planned', 'whatever it is now, the plan says what it is to be'] },
  },
  {
    title: 'known now, and nothing said for later',
    yaml: `systems:
  he: { name: Hệ, status: pilot, decision: keep }
`,
    gaps: {},
    none: 'no plan changes anything: a status is not asked to go on',
  },
  {
    title: 'begun and ended between the dates',
    yaml: `systems:
  tam: { name: Tạm, since: 2019-01-01, planned: kh, changes: [{ since: 2020-06-30, planned: kh, ends: {} }] }
`,
    gaps: {},
    none: 'it is in neither state: nothing begins or ends between them that stays so',
  },
  {
    title: 'begun and ended between the dates, seen from the middle',
    from: '2018-08-31',
    to: '2019-12-31',
    yaml: `systems:
  tam: { name: Tạm, since: 2019-01-01, planned: kh, changes: [{ since: 2020-06-30, planned: kh, ends: {} }] }
`,
    gaps: { 'tam.presence': ['none', 'planned', 'by the end of 2019 it is there; its end is after the second date'] },
  },
  {
    title: 'first seen is not begun',
    yaml: `systems:
  he: { name: Hệ, asOf: 2019-06-30, decision: keep }
`,
    gaps: {},
    none: 'not attested in 2018, seen in 2019: nobody said that it began',
  },
  {
    title: 'seen being built, planned to operate',
    yaml: `systems:
  he: { name: Hệ, status: building, changes: [{ since: 2019-12-31, planned: kh, status: operating }] }
`,
    gaps: { 'he.status': ['none', 'planned', 'seen, so it exists; that it operates is still a plan'] },
  },
  {
    title: 'planned and not seen yet',
    yaml: `systems:
  he: { name: Hệ, status: operating, since: 2019-12-31, planned: kh }
`,
    gaps: { 'he.presence': ['none', 'planned', 'one gap, its coming to be; its status comes with it'] },
  },
  {
    title: 'two that become each other',
    yaml: `systems:
  a: { name: A, changes: [{ since: 2019-12-31, planned: kh, ends: { becomes: [b] } }] }
  b: { name: B, changes: [{ since: 2019-12-31, planned: kh, ends: { becomes: [a] } }] }
  dung: { name: Dùng, decision: keep, uses: [a] }
`,
    gaps: {
      'a.presence': ['none', 'planned', 'it ends, whatever is to follow'],
      'b.presence': ['none', 'planned', 'so does the other'],
    },
  },
  {
    title: 'ended before the first date',
    yaml: `systems:
  cu: { name: Cũ, status: operating, changes: [{ since: 2018-07-01, ends: {} }] }
`,
    gaps: {},
    none: 'it is in neither state, and nothing is asked of what is over',
  },
  {
    title: 'a plan for after the second date',
    yaml: `systems:
  he: { name: Hệ, status: pilot, changes: [{ since: 2025-12-31, planned: kh, status: operating }] }
`,
    gaps: {},
    none: 'the change is later than the second state; that it is planned says what is to become of it',
  },
  {
    title: 'a plan that was announced after the first date',
    yaml: `systems:
  he: { name: Hệ, status: pilot, changes: [{ since: 2019-12-31, planned: kh2, status: operating }] }
`,
    gaps: {
      'he.decision': ['not-enough-basis', 'unplanned', 'the plan is of 2019: in August 2018 nobody had said anything'],
    },
  },
  {
    title: 'an owner that ends, with a successor',
    yaml: `organizations:
  quan: { name: Quận, changes: [{ since: 2019-07-01, planned: kh, ends: { becomes: [phuong] } }] }
  phuong: { name: Phường, since: 2019-07-01, planned: kh }
systems:
  he: { name: Hệ, decision: keep, owner: quan }
`,
    gaps: {
      'quan.presence': ['none', 'planned', 'the body ends by plan'],
      'phuong.presence': ['none', 'planned', 'the new body begins by plan'],
      // he.owner follows the successor: no change of the system.
    },
  },
];
