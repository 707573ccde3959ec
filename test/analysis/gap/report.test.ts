/** What a director asks of a report: by when, who acts, what was declared, what is shared, and numbers that agree. */
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/output/report/gap/markdown.ts';
import type { GapReportOptions } from '../../../src/output/report/gap/reporter.ts';
import { summarise } from '../../../src/output/report/gap/summary.ts';
import { deadlineTexts, dueText, planWithTasks } from '../../../src/output/report/gap/words.ts';
import { compare, gapOf, keys } from './gaps.ts';

const settings: GapReportOptions = {
  language: 'vi',
  colors: false,
  width: 110,
  line: () => 7,
  prefix: '',
  tool: { name: 'kientruc', version: '0.0.0' },
  incomplete: false,
};
const page = (yaml: string, options = {}) => markdown(compare(yaml, options), settings);

const BODIES = `organizations:
  ubnd: { name: UBND, asOf: 2010-01-01, sources: [bao-1] }
  so: { name: Sở, asOf: 2010-01-01, parent: ubnd, sources: [bao-1] }
  so-2: { name: Sở hai, asOf: 2010-01-01, parent: ubnd, sources: [bao-1] }
  bo: { name: Bộ, asOf: 2010-01-01, sources: [bao-1] }
`;
const system = (rest: string) => `systems:\n  he: { name: Hệ, asOf: 2018-08-31, sources: [bao-1], ${rest} }\n`;

it('a target is announced on the day of its document, not on the day by which it is due', () => {
  const yaml = `documents:
  kh: { name: Kế hoạch, type: plan, number: 05/KH-UBND, date: 2018-01-20, sources: [bao-1] }
services:
  dv: { name: Dịch vụ, asOf: 2018-08-31, usage: ty-le, decision: keep, sources: [bao-1] }
indicators:
  ty-le:
    name: Tỷ lệ
    asOf: 2018-08-31
    unit: '%'
    sources: [bao-1]
    values: [{ asOf: 2018-06-30, value: 40 }]
    targets: [{ due: 2018-08-01, value: 70, planned: kh }]
`;
  const plans = gapOf(compare(yaml), 'dv.use').evidence.filter((one) => one.plan);
  expect(plans.map((one) => one.written)).toEqual(['2018-01-20']);
});

describe('the day of a demand', () => {
  const demand = (id: string, due: string) =>
    `  ${id}: { name: ${id}, asOf: 2018-01-01, of: [${id.replace('yc', 'he')}], due: ${due}, check: { field: status, is: operating }, sources: [bao-1] }\n`;
  const yaml = `systems:
  he-1: { name: Hệ 1, asOf: 2018-08-31, status: building, decision: keep, sources: [bao-1] }
  he-2: { name: Hệ 2, asOf: 2018-08-31, status: building, decision: keep, sources: [bao-1] }
requirements:
${demand('yc-1', '2018-11-05')}${demand('yc-2', '2018-08-14')}`;

  it('stands beside the verdict: how long there is still, or how long it is overdue; the overdue one first', () => {
    const report = compare(yaml);
    expect(keys(report)).toEqual(['he-1.status', 'he-2.status']);
    expect(report.gaps.map((gap) => gap.key)).toEqual(['he-2.status', 'he-1.status']);
    expect(report.requirements.map((line) => line.dueIn?.inDays)).toEqual([66, -17]);
    const said = page(yaml);
    expect(said).toContain('Chưa đáp ứng; chưa đến hạn, còn 66 ngày tính từ 31/8/2018');
    expect(said).toMatch(/Chưa đáp ứng; đã quá hạn 17 ngày tính đến 31\/8\/2018, hạn 14\/8\/2018 \(/);
  });

  it('is counted from today while it is still to come, whatever the first day', () => {
    const today = '2018-10-01';
    const [first, second] = compare(yaml, { today }).requirements.map((line) => line.dueIn);
    expect([first?.inDays, first && dueText(first).vi]).toEqual([35, 'chưa đến hạn, còn 35 ngày tính từ 1/10/2018']);
    expect([second?.inDays, second && dueText(second).vi]).toEqual([-17, 'đã quá hạn 17 ngày tính đến 31/8/2018']);
  });

  it('stands there too where an earlier plan is announced', () => {
    const planned = yaml.replace(
      'status: building,',
      'status: building, changes: [{ since: 2018-10-01, planned: bao-1, status: operating }],',
    );
    const gap = gapOf(compare(planned), 'he-1.status');
    expect(gap.to.text.vi).toContain('(hạn 1/10/2018)');
    expect(deadlineTexts(gap, () => 'QĐ 1')[0]?.vi).toBe(
      'hạn theo yêu cầu: 5/11/2018 (QĐ 1), chưa đến hạn, còn 66 ngày tính từ 31/8/2018',
    );
  });

  it.each([
    ['since', 12, 'Đáp ứng, chậm 12 ngày'],
    ['asOf', undefined, 'Đáp ứng |'],
  ])('says how late it was met, of a fact dated by %s', (dating, late, words) => {
    const met = yaml.replace(
      'name: Hệ 2, asOf: 2018-08-31, status: building,',
      `name: Hệ 2, asOf: 2018-01-01, status: building, changes: [{ ${dating}: 2018-08-26, status: operating, sources: [bao-1] }],`,
    );
    expect(compare(met).requirements[1]).toMatchObject({ verdict: 'met' });
    expect(compare(met).requirements[1]?.late).toBe(late);
    expect(page(met)).toContain(words);
  });
});

describe('declared gaps', () => {
  const yaml = (
    rest: string,
    task = 'lead: so-2',
  ) => `${BODIES}${system('owner: so, status: operating, coverage: { done: 1, total: 3 }')}gaps:
  nd: { name: Mở rộng, code: ND-1, asOf: 2018-08-31, covers: [he.coverage], tasks: [nv], sources: [bao-1]${rest} }
tasks:
  nv: { name: Làm, code: NV-1, asOf: 2018-08-31, sources: [bao-1], ${task} }
`;

  it('are listed with priority, decision, what they cover, tasks and owner, and named in the plan column', () => {
    const model = yaml(', decision: extend, priority: high, owner: bo');
    const said = page(model);
    expect(said).toContain('| ND-1 | Mở rộng | cao | nâng cấp/mở rộng | `he.coverage` | NV-1 | Bộ |');
    expect(planWithTasks(gapOf(compare(model), 'he.coverage'), 'vi')).toMatch(/^ND-1, NV-1: có nhiệm vụ, thiếu/);
  });

  it('answer what is to become of the element, if they say it', () => {
    expect(keys(compare(yaml('')))).toEqual(['he.coverage', 'he.decision']);
    const decided = compare(yaml(', decision: extend'));
    expect(keys(decided)).toEqual(['he.coverage']);
    expect(decided.transition[0]?.decision?.vi).toBe('nâng cấp/mở rộng (ND-1)');
  });

  it.each([
    ['its own owner', ', owner: bo', 'lead: so-2', 'bo'],
    ['else the lead of its task', '', 'lead: so-2', 'so-2'],
    ['else the owner of the element', '', 'result: Xong', 'so'],
  ])('say who has to act: %s; the owner of the element is told beside', (_, rest, task, id) => {
    expect(gapOf(compare(yaml(rest, task)), 'he.coverage')).toMatchObject({
      owner: { id },
      subjectOwner: { id: 'so' },
    });
  });
});

it('of what another body owns only our use is asked, and of our authority', () => {
  const report = compare(BODIES + system('owner: bo, status: operating, ourUse: in-use'), { authority: 'ubnd' });
  const gap = gapOf(report, 'he.decision');
  expect(gap).toMatchObject({ owner: { id: 'ubnd' }, subjectOwner: { id: 'bo' } });
  expect(gap.to.text.vi).toBe('chưa nêu phương án khai thác của cơ quan');
  expect(gap.from.text.vi).toMatch(/^đang vận hành; khai thác tại cơ quan: /);
});

describe('what there is', () => {
  const yaml = `${BODIES}systems:
  lgsp: { name: LGSP, asOf: 2018-08-31, owner: so, sources: [bao-1] }
  a: { name: A, asOf: 2018-08-31, owner: so, uses: [lgsp], sources: [bao-1] }
  b: { name: B, asOf: 2018-08-31, owner: so-2, sources: [bao-1] }
  phan: { name: Phần, asOf: 2018-08-31, partOf: a, sources: [bao-1] }
flows:
${Array.from({ length: 32 }, (_, at) => `  l-${at}: { name: L, asOf: 2018-08-31, from: b, to: a, via: [lgsp], status: operating, data: Hồ sơ, sources: [bao-1] }`).join('\n')}
`;

  it('lists flows up to thirty, and marks what several bodies use', () => {
    const said = page(yaml);
    expect(said.split('\n').filter((line) => line.startsWith('| B | A | LGSP |'))).toHaveLength(30);
    expect(said).toContain('Còn 2 luồng dữ liệu nữa.');
    expect(said).toContain('**Dùng chung:** LGSP (2 đối tượng của 2 cơ quan sử dụng hoặc trao đổi dữ liệu qua đó).');
    expect(said).toContain('| LGSP `lgsp` (dùng chung) |');
  });

  it('a platform that passes data on is no user of another', () => {
    const over = (more: string) =>
      compare(`organizations:
  so-1: { name: Sở một, asOf: 2018-08-31, sources: [bao-1] }
  so-2: { name: Sở hai, asOf: 2018-08-31, sources: [bao-1] }
  bo: { name: Bộ, asOf: 2018-08-31, sources: [bao-1] }
systems:
  a: { name: A, asOf: 2018-08-31, owner: so-1, sources: [bao-1] }
  b: { name: B, asOf: 2018-08-31, owner: so-2, sources: [bao-1] }
  lgsp: { name: LGSP, asOf: 2018-08-31, owner: so-1, sources: [bao-1]${more} }
  ndxp: { name: NDXP, asOf: 2018-08-31, owner: bo, sources: [bao-1] }
flows:
  f: { name: F, asOf: 2018-08-31, from: a, to: b, via: [lgsp], data: x, status: operating, sources: [bao-1] }
  g: { name: G, asOf: 2018-08-31, from: a, to: ndxp, via: [lgsp], data: x, status: operating, sources: [bao-1] }
`).transition.find(({ element }) => element.id === 'lgsp')?.sharedBy;
    // NDXP is where the data go: only that LGSP uses it says that it serves LGSP.
    expect(over('')).toEqual({ users: 3, bodies: 3 });
    expect(over(', uses: [ndxp]')).toEqual({ users: 2, bodies: 2 });
  });

  it('asks no part for an owner that its group says', () => {
    const line = compare(yaml).inventory.find(({ collection }) => collection === 'systems');
    expect(line).toMatchObject({ count: 4, withoutOwner: 0 });
  });

  it('the plan states together are all gaps', () => {
    const s = summarise(compare(yaml));
    expect(s.unplanned + s.incomplete + s.late + s.lapsed + s.planned).toBe(s.gaps);
  });
});
