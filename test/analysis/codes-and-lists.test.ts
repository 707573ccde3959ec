/** Local codes, declared gaps without tasks, and ids that stand twice in one list. */
import { describe, expect, it } from 'vitest';
import { RULES, type RuleId } from '../../src/analysis/rules/registry.ts';
import { findingsIn, type JudgedOptions, lines } from './support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const by = (rule: RuleId, model: string, options: JudgedOptions = {}) =>
  findingsIn(HEAD + model, { ...options, rules: [RULES[rule]] });

describe('code-prefix', () => {
  const of = (collection: string, code: string, more = '') =>
    by('code-prefix', `${collection}:\n  a: { name: A, code: ${code}${more} }\n`);

  it.each([
    ['systems', 'KT-1'],
    ['systems', 'QG-12'],
    ['services', 'LQ-3'],
    ['infrastructure', 'CX-04'],
    ['datasets', 'KT-1'],
    ['capabilities', 'KT-1'],
    ['gaps', 'ND-1', ', covers: [a]'],
    ['tasks', 'NV-1'],
    // Codes of the plan that a task comes from.
    ['tasks', 'NV-DL-01'],
    ['tasks', 'II.3.b'],
    ['indicators', 'KPI-1'],
    ['flows', 'QH-1', ', from: a, to: a'],
    // The draft gives these no codes.
    ['organizations', 'CQ-1'],
    ['requirements', 'YC-1'],
  ])('%s may have %s', async (collection, code, more = '') => {
    expect(lines(await of(collection, code, more)).filter((line) => line.endsWith('code-prefix'))).toEqual([]);
  });

  it.each([
    ['systems', 'ND-1'],
    ['systems', 'KT1'],
    ['systems', 'kt-1'],
    ['systems', 'KT-'],
    ['systems', '"-1"'],
    ['systems', 'KT-1a'],
    ['tasks', 'KT-1'],
    ['indicators', 'NV-1'],
  ])('%s is told of %s', async (collection, code) => {
    expect(lines(await of(collection, code))).toEqual(['5 code-prefix']);
  });

  it('is a note that names the forms and says that codes are kept', async () => {
    const [finding] = await of('systems', 'UD-01');
    expect(finding).toMatchObject({ severity: 'info', range: { start: { line: 5, column: 23 } } });
    expect(finding?.message).toEqual({
      vi: 'Mã "UD-01" không theo dạng gợi ý cho hệ thống: KT-1, QG-1, LQ-1 hoặc CX-1. Mã đã dùng thì giữ nguyên; mã đặt mới nên theo dạng này.',
      en: 'The code "UD-01" has not the form suggested for a system: KT-1, QG-1, LQ-1 or CX-1. Keep codes that are in use; give new ones this form.',
    });
  });

  it('tells a scheme of the house once for each collection', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `  s${at}: { name: S${at}, code: UD-${at} }`).join('\n');
    const found = await by('code-prefix', `systems:\n${many}\nservices:\n  t: { name: T, code: UD-99 }\n`);
    expect(lines(found)).toEqual(['5 code-prefix', '36 code-prefix']);
    expect(found[0]?.message.vi).toContain('Còn 29 mã cùng dạng.');
  });

  it('looks at relations that stand in links', async () => {
    const model =
      'systems:\n  a: { name: A, uses: { b: { code: KT-7 } } }\n  b: { name: B, dependsOn: { a: { code: QH-1 } } }\n';
    const [finding, ...others] = await by('code-prefix', model);
    expect(others).toEqual([]);
    expect(finding?.range.start).toEqual({ line: 5, column: 36 });
    expect(finding?.message.en).toContain('suggested for a relation: QH-1.');
  });
});

describe('gap-without-task', () => {
  const of = (gap: string, more = '') =>
    by('gap-without-task', `systems:\n  a: { name: A }\ngaps:\n  g:\n    name: G\n    covers: [a]\n${gap}${more}`);

  it('says what to add, at the gap', async () => {
    const [finding, ...others] = await of('');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', range: { start: { line: 7, column: 3 } }, element: 'g' });
    expect(finding?.message.vi).toContain('Thêm tasks: [định danh của nhiệm vụ]');
  });

  it('is content with a task that a change names, or a plan', async () => {
    const tasks = 'tasks:\n  t: { name: T }\n';
    expect(await of('    tasks: [t]\n', tasks)).toEqual([]);
    expect(await of('    changes:\n      - { since: 2020, tasks: [t], sources: [qd] }\n', tasks)).toEqual([]);
  });

  it('asks again where the tasks were taken away', async () => {
    const tasks = 'tasks:\n  t: { name: T }\n';
    const over = (change: string) => of(`    tasks: [t]\n    changes:\n      - { ${change} }\n`, tasks);
    expect(lines(await over('since: 2020, tasks: null, sources: [qd]'))).toEqual(['7 gap-without-task']);
    expect(await over('since: 2030, planned: qd, tasks: null')).toEqual([]);
    expect(await of('    changes:\n      - { since: 2030, planned: qd, tasks: [t] }\n', tasks)).toEqual([]);
  });

  it('asks nothing of a gap that is closed, and goes on asking until then', async () => {
    expect(await of('    changes:\n      - { since: 2020, ends: {}, sources: [qd] }\n')).toEqual([]);
    expect(await of('    changes:\n      - { since: 2030, planned: qd, ends: {} }\n')).toHaveLength(1);
  });
});

describe('named-twice', () => {
  it('names the id, both places and the field', async () => {
    const model =
      'gaps:\n  g: { name: G, covers: [qd], tasks: [t, u, t] }\ntasks:\n  t: { name: T }\n  u: { name: U }\n';
    const [finding, ...others] = await by('named-twice', model);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      message: { vi: '"t" có hai lần trong tasks. Bỏ một lần.', en: '"t" stands twice in tasks. Remove one.' },
      range: { start: { line: 5, column: 45 }, end: { line: 5, column: 46 } },
    });
    expect(finding?.related?.map(({ range }) => range?.start)).toEqual([{ line: 5, column: 39 }]);
  });

  it.each([
    ['two facets of one element', 'gaps:\n  g: { name: G, covers: [a.use, a.status] }\n'],
    ['one id in two lists', 'systems:\n  b: { name: B, uses: [a], dependsOn: [a] }\n'],
    ['one id in two elements', 'systems:\n  b: { name: B, uses: [a] }\n  c: { name: C, uses: [a] }\n'],
    [
      'one document at two places',
      'systems:\n  b: { name: B, sources: [{ document: qd, at: tr. 1 }, { document: qd, at: tr. 2 }] }\n',
    ],
    ['a way through one place twice', 'flows:\n  f: { name: F, from: a, to: a, via: [a, a] }\n'],
    [
      'a layer that says it again',
      'systems:\n  b:\n    name: B\n    uses: [a]\n    changes:\n      - { since: 2020, uses: [a], sources: [qd] }\n',
    ],
  ])('keeps quiet about %s', async (_what, model) => {
    const known = model.startsWith('systems:\n')
      ? model.replace('systems:\n', 'systems:\n  a: { name: A }\n')
      : `systems:\n  a: { name: A }\n${model}`;
    expect(await by('named-twice', known)).toEqual([]);
  });

  it.each([
    ['a key of a gap', 'gaps:\n  g: { name: G, covers: [qd.status, qd.status] }\n'],
    ['a source in its short form', 'systems:\n  a: { name: A, sources: [qd, qd] }\n'],
    [
      'an id in a change',
      'systems:\n  a:\n    name: A\n    changes: [{ since: 2020, sources: [qd], hostedOn: [a, a] }]\n',
    ],
    ['an id that does not exist', 'systems:\n  a: { name: A, coverage: { done: [x, x] } }\n'],
  ])('finds %s', async (_what, model) => {
    expect((await by('named-twice', model)).map(({ rule }) => rule)).toEqual(['named-twice']);
  });
});
