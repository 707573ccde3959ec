import type { Case } from './case.ts';

const SERVICE = 'services:\n  dv: { name: Dịch vụ, count: 10, usage: tl, decision: extend }\n';
const indicator = (rest: string) =>
  `indicators:\n  tl: { name: Tỷ lệ, unit: "%", direction: up, definition: Cách một${rest} }\n`;
const VALUES = (...values: readonly [day: string, value: number][]) =>
  `, values: [${values.map(([day, value]) => `{ asOf: ${day}, value: ${value} }`).join(', ')}]`;
const TARGET = ', targets: [{ due: 2018-12-31, value: 70, planned: kh }]';

export const MEASURES: readonly Case[] = [
  {
    title: 'supplied, with no indicator at all',
    yaml: 'services:\n  dv: { name: Dịch vụ, count: 10, decision: extend }\n',
    gaps: { 'dv.use': ['not-enough-basis', 'unplanned', 'nobody measures whether it is used'] },
  },
  {
    title: 'supplied, and not measured though that is demanded',
    yaml: `${SERVICE}${indicator('')}requirements:
  yc: { name: Đo, of: [dv], check: { indicator: tl, measured: true } }
`,
    gaps: { 'dv.use': ['not-enough-basis', 'unplanned', 'the demand adds its basis: not measured is not unused'] },
  },
  {
    title: 'used less than its target',
    yaml: SERVICE + indicator(VALUES(['2018-06-30', 40]) + TARGET),
    gaps: { 'dv.use': ['not-met', 'unplanned', '40 against 70; and the indicator itself is no second gap'] },
  },
  {
    title: 'above its target and falling',
    yaml: SERVICE + indicator(VALUES(['2018-03-31', 90], ['2018-06-30', 75]) + TARGET),
    gaps: { 'dv.use': ['met', 'unplanned', '75 keeps the 70, and it was 90'] },
  },
  {
    title: 'above its target and rising',
    yaml: SERVICE + indicator(VALUES(['2018-03-31', 72], ['2018-06-30', 75]) + TARGET),
    gaps: {},
    none: 'nothing is wrong with it',
  },
  {
    title: 'measured by another definition than the target',
    yaml:
      SERVICE +
      indicator(`${VALUES(['2018-06-30', 40])}${TARGET.replace('value: 70', 'value: 70, definition: Cách hai')}`),
    gaps: { 'dv.use': ['not-enough-basis', 'unplanned', 'figures of two definitions say nothing of each other'] },
  },
  {
    title: 'a stale value',
    from: '2026-06-30',
    to: '2030',
    workspace: 'staleAfter: P36M',
    yaml: `services:
  dv: { name: Dịch vụ, asOf: 2026-01-31, count: 10, usage: tl, decision: extend }
${indicator(VALUES(['2018-06-30', 90]) + TARGET)}`,
    gaps: { 'dv.use': ['not-enough-basis', 'unplanned', '90 in 2018 says nothing of 2026'] },
  },
  {
    title: 'a target that was announced after the first date',
    yaml:
      SERVICE +
      indicator(VALUES(['2018-03-31', 40], ['2018-06-30', 45]) + TARGET.replace('planned: kh', 'planned: kh2')),
    gaps: {},
    none: 'in August 2018 there was no target, and the use was rising',
  },
  {
    title: 'a service that is only an idea',
    yaml: 'services:\n  dv: { name: Dịch vụ, status: proposed, decision: add }\n',
    gaps: {},
    none: 'it is not supplied yet: nobody can use it',
  },
  {
    title: 'a group that is counted by its parts',
    yaml: `services:
  nhom: { name: Nhóm, count: 556 }
  muc-3: { name: Mức 3, partOf: nhom, count: 386 }
  muc-4: { name: Mức 4, partOf: nhom, count: 170 }
`,
    gaps: {
      'nhom.use': ['not-enough-basis', 'unplanned', 'the use is asked once, of the 556'],
      'nhom.decision': ['not-enough-basis', 'unplanned', 'so is the decision: the parts go with their group'],
    },
  },
  {
    title: 'an indicator below its target',
    yaml: indicator(VALUES(['2018-06-30', 40]) + TARGET),
    gaps: { 'tl.value': ['not-met', 'unplanned', '40 against 70, of no service'] },
  },
  {
    title: 'an indicator that is better the lower it is',
    yaml: indicator(VALUES(['2018-06-30', 40]) + TARGET).replace('direction: up', 'direction: down'),
    gaps: {},
    none: '40 keeps a bound of at most 70',
  },
  {
    title: 'an indicator with a target and no value',
    yaml: indicator(TARGET),
    gaps: { 'tl.value': ['not-enough-basis', 'unplanned', 'not measured is not below'] },
  },
  {
    title: 'an indicator that a demand bounds as well',
    yaml: `${indicator(VALUES(['2018-06-30', 40]) + TARGET)}requirements:
  yc: { name: Đạt 50, check: { indicator: tl, atLeast: 50 } }
`,
    gaps: { 'tl.value': ['not-met', 'unplanned', 'below both; the demand adds its basis to the one gap'] },
  },
];
