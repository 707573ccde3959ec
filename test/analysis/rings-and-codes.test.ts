/** Rings of links and codes used twice: what the examples of the rules do not show. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/analysis/rules/registry.ts';
import { findingsIn, lines } from './support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const rings = (model: string, workspace = '') => findingsIn(HEAD + model, { workspace, rules: [RULES['link-cycle']] });
const chain = (length: number, link: (at: number) => string) =>
  `systems:\n${Array.from({ length }, (_, at) => `  s${at}: { name: S${at}${link(at)} }`).join('\n')}\n`;

describe('link-cycle', () => {
  it('tells a ring of three once, from its first element, in the order of the links', async () => {
    const found = await rings(
      'systems:\n  c: { name: C, partOf: a }\n  a: { name: A, partOf: b }\n  b: { name: B, partOf: c }\n',
    );
    expect(lines(found)).toEqual(['6 link-cycle']);
    expect(found[0]?.message.en).toContain('partOf runs in a ring: a → b → c → a.');
    expect(found[0]?.related?.map(({ range }) => range?.start.line)).toEqual([7, 5]);
  });

  it('knows a link to itself, and the long form', async () => {
    expect(lines(await rings('systems:\n  a: { name: A, dependsOn: { a: {} } }\n'))).toEqual(['5 link-cycle']);
  });

  it('keeps the fields apart: part of it and depending on it is no ring', async () => {
    expect(await rings('systems:\n  a: { name: A, partOf: b }\n  b: { name: B, dependsOn: [a] }\n')).toEqual([]);
  });

  it('two ways to one element are no ring', async () => {
    const model =
      'systems:\n  a: { name: A, dependsOn: [b, c] }\n  b: { name: B, dependsOn: [d] }\n  c: { name: C, dependsOn: [d] }\n  d: { name: D }\n';
    expect(await rings(model)).toEqual([]);
  });

  it('a chain of 5,000 needs no call stack, and closed it is one ring with a short sentence', async () => {
    const end = 4999;
    expect(await rings(chain(5000, (at) => (at === end ? '' : `, partOf: s${at + 1}`)))).toEqual([]);
    const [ring, ...others] = await rings(chain(5000, (at) => `, partOf: s${at === end ? 0 : at + 1}`));
    expect(others).toEqual([]);
    expect(ring?.message.en.length).toBeLessThan(200);
  });

  it('of a tangle only the first rings are told', async () => {
    const all = Array.from({ length: 40 }, (_, at) => `s${at}`).join(', ');
    const found = await rings(chain(40, () => `, dependsOn: [${all}]`));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(20);
  });

  const bodies = (a: string, b: string) => `organizations:
  phong-a: { name: A, ${a} }
  phong-b: { name: B, ${b} }
  so: { name: Sở }
`;

  it('a change that closes a ring is found today, where it closes it', async () => {
    const model = bodies(
      'parent: so, changes: [{ since: 2025-07-01, parent: phong-b, sources: [qd] }]',
      'parent: phong-a',
    );
    const [ring, ...others] = await rings(model, 'states: { before: 2024-12-31, target: 2030-12-31 }\n');
    expect(others).toEqual([]);
    expect(ring?.place.path.join('.')).toBe('organizations.phong-a.changes.0.parent');
    expect(ring?.message).toEqual({
      vi: 'parent hôm nay thành vòng: phong-a → phong-b → phong-a. Bỏ hoặc sửa một liên kết trong vòng.',
      en: 'parent runs in a ring today: phong-a → phong-b → phong-a. Remove or correct one link of it.',
    });
    expect(ring?.related?.map(({ place }) => place.path.join('.'))).toEqual(['organizations.phong-b.parent']);
  });

  it('one that a plan will close is found in the state that it falls into', async () => {
    const model = bodies(
      'parent: so, changes: [{ since: 2028-01-01, planned: qd, parent: phong-b }]',
      'parent: phong-a',
    );
    expect(await rings(model)).toEqual([]);
    const [ring] = await rings(model, 'states: { target: 2030-12-31 }\n');
    expect(ring?.message.vi).toContain('parent tại target (31/12/2030) thành vòng: phong-a → phong-b → phong-a.');
    expect(ring?.message.en).toContain('in a ring in target (31 December 2030): phong-a → phong-b → phong-a.');
  });

  it.each([
    [
      'turned round',
      'parent: phong-b, changes: [{ since: 2025-07-01, parent: so, sources: [qd] }]',
      'parent: so, changes: [{ since: 2025-07-01, parent: phong-a, sources: [qd] }]',
    ],
    [
      'taken away',
      'parent: phong-b, changes: [{ since: 2025-07-01, parent: null, sources: [qd] }]',
      'parent: phong-a, since: 2025-07-01',
    ],
    [
      'not known any more',
      'parent: phong-b, changes: [{ since: 2025-07-01, parent: { unknown: chưa rõ }, sources: [qd] }]',
      'parent: phong-a, since: 2025-07-01',
    ],
    [
      'ended',
      'dependsOn: { phong-b: {} }, changes: [{ since: 2025-07-01, dependsOn: { phong-b: { status: ended } }, sources: [qd] }]',
      'dependsOn: [phong-a], since: 2025-07-01',
    ],
  ])('links that never held together are no ring: %s', async (_how, a, b) => {
    const model = bodies(a, b).replace('organizations:', a.startsWith('dependsOn') ? 'systems:' : 'organizations:');
    expect(await rings(model, 'states: { before: 2024-12-31, after: 2025-12-31, target: 2030-12-31 }\n')).toEqual([]);
  });

  it('a ring that has always been is told once, without a date, beside a change elsewhere', async () => {
    const elsewhere =
      'organizations:\n  to: { name: Tổ, parent: phong-a, changes: [{ since: 2025, parent: so, sources: [qd] }] }\n';
    const model = bodies('parent: phong-b', 'parent: phong-a').replace('organizations:\n', elsewhere);
    const found = await rings(model, 'states: { before: 2024-12-31, target: 2030-12-31 }\n');
    expect(found.map(({ message }) => message.en)).toEqual([
      'parent runs in a ring: phong-a → phong-b → phong-a. Remove or correct one link of it.',
    ]);
  });

  it('a link that a change takes from its plan is shown where the plan wrote it', async () => {
    const planned =
      '{ since: 2025-06-01, planned: qd, parent: phong-b }, { since: 2025-07-01, asPlanned: true, sources: [qd] }';
    const [ring] = await rings(bodies(`parent: so, changes: [${planned}]`, 'parent: phong-a'));
    expect(ring?.place.path.join('.')).toBe('organizations.phong-a.changes.0.parent');
  });
});

describe('code-not-unique', () => {
  it('looks across collections and files, and names the other place', async () => {
    const found = await findingsIn(`${HEAD}systems:\n  a: { name: A, code: KT-1 }\n`, {
      files: {
        'other.yaml':
          'services:\n  b: { name: B, code: KT-1, sources: [qd] }\n  c: { name: C, code: KT-10, sources: [qd] }\n',
      },
      rules: [RULES['code-not-unique']],
    });
    expect(found.length).toBe(1);
    expect(found.map(({ file, range }) => `${file}:${range.start.line}`)).toEqual(['other.yaml:2']);
    expect(found[0]?.related?.map(({ place, range }) => `${place?.file}:${range?.start.line}`)).toEqual([
      'model.yaml:5',
    ]);
  });

  const codes = (model: string, workspace = '') =>
    findingsIn(HEAD + model, { workspace, rules: [RULES['code-not-unique']] });
  const coded = (a: string, b: string) =>
    `systems:\n  a: { name: A, ${a} }\n  b: { name: B, ${b} }\n  c: { name: C }\n`;

  it('the code of a system may not be that of a link, nor that of two links', async () => {
    const found = await codes(coded('code: QH-1, uses: { c: { code: QH-1 } }', 'uses: { c: { code: QH-1 } }'));
    expect(found.map(({ place }) => place.path.join('.'))).toEqual(['systems.a.uses.c.code', 'systems.b.uses.c.code']);
    expect(found[0]?.message.vi).toBe('Mã "QH-1" đã dùng cho "a". Đặt mã khác cho một trong hai.');
    const [links] = await codes(coded('uses: { c: { code: QH-1 } }', 'dependsOn: { c: { code: QH-1 } }'));
    expect(links?.message).toEqual({
      vi: 'Mã "QH-1" đã dùng cho quan hệ "a" → "c" (uses). Đặt mã khác cho một trong hai.',
      en: 'The code "QH-1" already belongs to the relation "a" → "c" (uses). Give one of the two another code.',
    });
    expect(links?.related?.map(({ place }) => place.path.join('.'))).toEqual(['systems.a.uses.c.code']);
  });

  it('a change of a link that says its code again is the same link; another target is another', async () => {
    const change = (to: string) =>
      `uses: { c: { code: QH-1 } }, changes: [{ since: 2020-01-01, uses: { ${to}: { code: QH-1, status: operating } }, sources: [qd] }]`;
    expect(await codes(coded(change('c'), 'code: KT-1'))).toEqual([]);
    expect(await codes(coded(change('b'), 'code: KT-1'))).toHaveLength(1);
  });

  it('within collections, links number for themselves', async () => {
    const workspace = 'rules: { code-not-unique: { within: collection } }\n';
    expect(await codes(coded('code: X-1', 'uses: { c: { code: X-1 } }'), workspace)).toEqual([]);
    expect(await codes(coded('uses: { c: { code: X-1 } }', 'uses: { c: { code: X-1 } }'), workspace)).toHaveLength(1);
  });
});

describe('agency-code-pattern', () => {
  const of = async (code: string) =>
    findingsIn(`${HEAD}organizations:\n  a: { name: A, agencyCode: ${JSON.stringify(code)} }\n`, {
      rules: [RULES['agency-code-pattern']],
    });

  it.each(['H26', 'H26.02', 'H55.242', 'G01.02.AB1'])('%s is a code', async (code) => {
    expect(await of(code)).toEqual([]);
  });

  it.each(['h26', 'H2', 'H26.', 'H26.1', 'H26-02', `H26${'.123'.repeat(9)}`])('%s is none', async (code) => {
    expect(lines(await of(code))).toEqual(['5 agency-code-pattern']);
  });

  it('of the old form it says the new one', async () => {
    const [finding] = await of('000.00.00.H26');
    expect(finding?.message.en).toMatch(/\bH26\b/);
  });

  const OLD = '000.00.00.H26';
  const over = (...changes: string[]) =>
    findingsIn(
      `${HEAD}organizations:\n  a: { name: A, asOf: 2016-01-01, agencyCode: ${OLD}, changes: [${changes.join(', ')}] }\n`,
      {
        workspace: 'states: { then: 2018-12-31, target: 2030-12-31 }\n',
        rules: [RULES['agency-code-pattern']],
      },
    );

  it('does not judge what has been replaced, or is gone', async () => {
    expect(await over('{ since: 2022-04-01, agencyCode: H26, sources: [qd] }')).toEqual([]);
    expect(await over('{ since: 2022-04-01, agencyCode: { unknown: chưa rõ }, sources: [qd] }')).toEqual([]);
    expect(await over('{ since: 2022-04-01, ends: {}, sources: [qd] }')).toEqual([]);
  });

  it('judges the code of today and those to come, whatever else changed', async () => {
    const at = async (...changes: string[]) => (await over(...changes)).map(({ place }) => place.path.join('.'));
    expect(await at('{ since: 2022-04-01, name: B, sources: [qd] }')).toEqual(['organizations.a.agencyCode']);
    expect(await at('{ since: 2027-04-01, planned: qd, agencyCode: H26 }')).toEqual(['organizations.a.agencyCode']);
    expect(
      await at(
        '{ since: 2017-04-01, agencyCode: H26, sources: [qd] }',
        '{ since: 2027-04-01, planned: qd, agencyCode: h26 }',
      ),
    ).toEqual(['organizations.a.changes.1.agencyCode']);
    // A plan that fell due and was not carried out gave nobody a code.
    expect(
      await at(
        '{ since: 2020-04-01, planned: qd, agencyCode: h26 }',
        '{ since: 2022-04-01, agencyCode: H26, sources: [qd] }',
      ),
    ).toEqual([]);
  });
});
