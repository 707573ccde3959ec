/** Records that are most likely one thing, documents that nothing cites, elements that nothing touches. */
import { describe, expect, it } from 'vitest';
import { howNamesDiffer, nameKey } from '../../src/analysis/rules/names.ts';
import { RULES, type RuleId } from '../../src/analysis/rules/registry.ts';
import { cpu } from '../cpu.ts';
import { findingsIn, type JudgedOptions, lines } from './support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const by = (rule: RuleId, model: string, options: JudgedOptions = {}) =>
  findingsIn(HEAD + model, { ...options, rules: [RULES[rule]] });

describe('names', () => {
  it.each([
    ['Hệ thống báo cáo', 'Hệ thống báo cáo', 'none'],
    ['Hệ thống báo cáo', 'Hệ thống báo cáo'.normalize('NFD'), 'none'],
    ['Hệ thống báo cáo', ' Hệ thống báo cáo ', 'none'],
    ['Hệ thống báo cáo', 'HỆ THỐNG BÁO CÁO', 'signs'],
    ['Hệ thống "một cửa"', 'Hệ thống một-cửa.', 'signs'],
    ['LGSP  Hà Nội', 'LG SP Hà Nội', 'signs'],
    ['Trục liên thông – văn bản', 'Trục liên thông, văn bản', 'signs'],
    ['Hoà Bình', 'Hòa Bình', 'signs'],
    ['Quý', 'Qúy', 'signs'],
    ['Hệ thống báo cáo', 'He thong bao cao', 'marks'],
    ['Đất đai', 'Dat dai', 'marks'],
    ['Hệ thống báo cáo', 'Hệ thông báo cáo', 'marks'],
  ] as const)('%s | %s: %s', (a, b, difference) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(howNamesDiffer(a, b)).toBe(difference);
    expect(howNamesDiffer(b, a)).toBe(difference);
  });

  it.each([
    ['Phường Đại Mỗ', 'Phường Đại Mộ'],
    ['Xã Tấn Lạp', 'Xã Tân Lập'],
    ['Sở Nội vụ', 'Sơ Nội vú'],
  ])('%s | %s: two words, each with a mark of its own', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(howNamesDiffer(a, b)).toBeUndefined();
  });

  it.each([
    ['Mức độ 3, 4', 'Mức độ 34'],
    ['Hệ thống A', 'Hệ thống B'],
    ['Giai đoạn 1', 'Giai đoạn 2'],
    ['C', 'C2'],
  ])('%s | %s: other letters or digits', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('possible-duplicate', () => {
  const of = (model: string) => by('possible-duplicate', model);

  it('says how the names differ, with both places', async () => {
    const [finding, ...others] = await of(
      'systems:\n  a: { name: Hệ thống báo cáo }\n  b: { name: HỆ THỐNG BÁO CÁO }\n',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      range: { start: { line: 6, column: 14 }, end: { line: 6, column: 30 } },
      basis: { certainty: 'draft' },
    });
    expect(finding?.message.vi).toBe(
      'Tên chỉ khác "Hệ thống báo cáo" ở chữ hoa, dấu cách hoặc dấu câu: "a". Nếu là một đối tượng thì giữ một bản ghi; nếu là hai thì đặt tên cho phân biệt được, hoặc ghi điều phân biệt (owner, operator).',
    );
    expect(finding?.related).toMatchObject([
      { message: { en: 'The other record: a' }, range: { start: { line: 5, column: 14 } } },
    ]);
  });

  it('names the kind of the other where it is another', async () => {
    const model = 'systems:\n  a: { name: Kho dữ liệu }\ndatasets:\n  b: { name: Kho dữ liệu }\n';
    const [finding] = await of(model);
    expect(finding?.message.en).toMatch(/^The name is that of "a" \(system\)\. If they are one thing/);
  });

  const pair = (one: string, other: string, collection = 'systems', more = '') =>
    of(`${collection}:\n  a: { name: A b${one} }\n  b: { name: a B${other} }\n${more}`);

  it.each([
    ['nothing else is said', '', ''],
    ['one owner is said', ', owner: so-a', ''],
    ['the owner is one', ', owner: so-a', ', owner: so-a'],
    ['one owner is not known', ', owner: so-a', ', owner: { unknown: chưa hỏi }'],
    ['their types differ', ', type: platform', ', type: application'],
    ['their codes differ', ', code: KT-1', ', code: KT-2'],
  ])('tells it where %s', async (_what, one, other) => {
    expect(await pair(one, other, 'systems', 'organizations:\n  so-a: { name: Sở A }\n')).toHaveLength(1);
  });

  it.each([
    ['systems', ', owner: so-a', ', owner: so-b'],
    ['systems', ', operator: so-a', ', operator: so-b'],
    ['systems', ', partOf: { so-a: {} }', ', partOf: [so-b]'],
    ['systems', '', ', uses: [a]'],
    ['systems', ', hostedOn: { b: {} }', ''],
    ['organizations', ', parent: so-a', ', parent: so-b'],
    ['services', ', level: { scheme: qd, is: 3 }', ', level: { scheme: qd, is: 4 }'],
    ['flows', ', from: so-a, to: so-b', ', from: so-b, to: so-a'],
    ['indicators', ', of: [so-a]', ', of: [so-b]'],
    ['requirements', ', check: { attested: met }', ', check: { attested: unknown }'],
    ['requirements', ', sources: [qd]', ', sources: [qd-b]'],
    ['tasks', ', lead: so-a', ', lead: so-b'],
    ['documents', ', date: 2018', ', date: 2019'],
    ['views', ', type: map', ', type: flows'],
  ])('keeps quiet in %s where something tells them apart: %s | %s', async (collection, one, other) => {
    const more =
      collection === 'organizations' ? '' : 'organizations:\n  so-a: { name: Sở A }\n  so-b: { name: Sở B }\n';
    const found = await pair(one, other, collection, more);
    expect(found.filter(({ rule }) => rule === 'possible-duplicate')).toEqual([]);
  });

  it.each(['services', 'capabilities', 'tasks'])('a system and one of %s may share a name', async (collection) => {
    expect(
      await of(`systems:\n  a: { name: Giải quyết hồ sơ }\n${collection}:\n  b: { name: Giải quyết hồ sơ }\n`),
    ).toEqual([]);
  });

  const ends = (end: string, begin: string) =>
    of(`systems:
  a:
    name: Cổng
    since: 2015-01-01
    changes: [{ since: ${end}, ends: {}, sources: [qd] }]
  b: { name: Cổng, since: ${begin} }
`);

  it('leaves what came after the other ended, and tells what stood beside it', async () => {
    expect(await ends('2020-01-01', '2020-01-01')).toEqual([]);
    expect(lines(await ends('2020-01-02', '2020-01-01'))).toEqual(['9 possible-duplicate']);
  });

  it('tells each further record once, and of very many with one name the first', async () => {
    expect(await of('systems:\n  a: { name: A }\n  b: { name: A }\n  c: { name: A }\n')).toHaveLength(2);
    const many = Array.from({ length: 3000 }, (_, at) => `  s${at}: { name: Cổng }`).join('\n');
    const began = cpu();
    expect(await of(`systems:\n${many}\n`)).toHaveLength(20);
    expect(cpu() - began).toBeLessThan(4000);
  });

  const documents = (one: string, other: string) =>
    of(
      `organizations:\n  u: { name: U }\n  v: { name: V }\ndocuments:\n  a: { name: A, ${one} }\n  b: { name: B, ${other} }\n`,
    ).then((found) => found.filter(({ rule }) => rule === 'possible-duplicate'));

  it('tells documents of one number, issuer and year, at the number', async () => {
    const [finding, ...others] = await documents(
      'number: 01/KH-UBND, issuer: u, date: 2026-01-15',
      'number: 1/kh-ubnd, issuer: u, date: 2026',
    );
    expect(others).toEqual([]);
    expect(finding?.message.vi).toBe(
      'Văn bản số "1/kh-ubnd" của cùng cơ quan đã ghi ở "a". Giữ một bản ghi; nếu là hai văn bản thì sửa số hoặc ngày.',
    );
    expect(finding?.place.path).toEqual(['documents', 'b', 'number']);
  });

  it.each([
    [
      'another year',
      'number: 01/KH-UBND, issuer: u, date: 2025-01-15',
      'number: 01/KH-UBND, issuer: u, date: 2026-01-15',
    ],
    ['another issuer', 'number: 01/KH-UBND, issuer: u', 'number: 01/KH-UBND, issuer: v'],
    ['an issuer that is not known', 'number: 01/KH-UBND', 'number: 01/KH-UBND, issuer: u'],
    ['numbers that are not known', 'number: { unknown: a }, issuer: u', 'number: { unknown: a }, issuer: u'],
  ])('keeps quiet about %s', async (_what, one, other) => {
    expect(await documents(one, other)).toEqual([]);
  });
});

describe('document-unused', () => {
  const of = (document: string, more = '') =>
    by('document-unused', more, { files: { 'd.yaml': `documents:\n  d: { name: D, ${document} }\n` } });

  it('says where to name it', async () => {
    const [finding, ...others] = await of('date: 2020');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', file: 'd.yaml', range: { start: { line: 2, column: 3 } } });
    expect(finding?.message.vi).toContain('sources: [d]');
  });

  it.each([
    ['a source', 'systems:\n  a: { name: A, sources: [d] }\n'],
    ['a plan', 'systems:\n  a:\n    name: A\n    changes: [{ since: 2030, planned: d, status: operating }]\n'],
    ['a legal basis', 'flows:\n  a: { name: A, from: a, to: a, legalBasis: [{ document: d }] }\n'],
    ['a scheme', 'services:\n  a: { name: A, level: { scheme: d, is: 3 } }\n'],
    ['a gap', 'gaps:\n  a: { name: A, covers: [d.status] }\n'],
  ])('is content with %s', async (_what, model) => {
    expect((await of('date: 2020', model)).filter(({ rule }) => rule === 'document-unused')).toEqual([]);
  });

  it('is content with defaults of a file', async () => {
    const files = { 'd.yaml': 'documents:\n  d: { name: D, date: 2020 }\n', 'e.yaml': 'defaults: { sources: [d] }\n' };
    expect(await by('document-unused', '', { files })).toEqual([]);
  });

  it.each([
    'status: preparing',
    'status: submitted',
    'status: { unknown: chưa rõ }',
    'sources: [qd]',
    'changes: [{ since: 2020, status: issued, sources: [qd] }]',
  ])('leaves out what the model itself follows: %s', async (document) => {
    expect(await of(document)).toEqual([]);
  });

  it('tells an issued one, and waits while elements are broken: what they cite is not known', async () => {
    expect(await of('status: issued')).toHaveLength(1);
    const found = await of('status: issued', 'systems:\n  a: { nam: A, sources: [d] }\n');
    expect(found.filter(({ rule }) => rule === 'document-unused')).toEqual([]);
  });
});

describe('orphan', () => {
  const LINKED = 'systems:\n  x: { name: X, uses: [z] }\n  y: { name: Y, uses: [z] }\n  z: { name: Z }\n';
  const of = (system: string, more = '') => by('orphan', `${LINKED}  a: { name: A${system} }\n${more}`);

  it('says what to add, at the element', async () => {
    const [finding, ...others] = await of('');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', element: 'a', range: { start: { line: 8, column: 3 } } });
    expect(finding?.message).toEqual({
      vi: 'Không đối tượng nào nêu "a", và nó không nêu quan hệ nào. Thêm owner, operator, uses, hostedOn hoặc một luồng; chưa rõ thì ghi { unknown: lý do }.',
      en: 'Nothing names "a", and it names no relation. Add owner, operator, uses, hostedOn or a flow; where none is known, write { unknown: reason }.',
    });
  });

  it.each([
    ['an owner', ', owner: so', 'organizations:\n  so: { name: Sở }\n'],
    ['a link', ', dependsOn: [x]', ''],
    ['an owner that is not known', ', owner: { unknown: chưa hỏi }', ''],
    ['a link that does not apply', ', hostedOn: { notApplicable: dùng dịch vụ thuê }', ''],
    ['a flow', '', 'flows:\n  f: { name: F, from: a, to: x }\n'],
    ['a requirement', '', 'requirements:\n  r: { name: R, of: [a] }\n'],
    ['a task', '', 'tasks:\n  t: { name: T, delivers: [a] }\n'],
  ])('is content with %s', async (_what, system, more) => {
    expect(await of(system, more)).toEqual([]);
  });

  it.each([
    ['sources', ', sources: [qd]', ''],
    ['a diagram', '', 'views:\n  v: { name: V, type: context, about: a }\n'],
    ['itself', ', uses: [a]', ''],
  ])('is not content with %s', async (_what, system, more) => {
    expect(lines(await of(system, more))).toEqual(['8 orphan']);
  });

  it('keeps quiet where few are related, about what is gone, and about what is only planned', async () => {
    expect(await by('orphan', 'systems:\n  x: { name: X, uses: [y] }\n  y: { name: Y }\n  a: { name: A }\n')).toEqual(
      [],
    );
    expect(await of('', '  b: { name: B }\n  c: { name: C }\n')).toEqual([]);
    expect(await of(', changes: [{ since: 2020, ends: {}, sources: [qd] }]')).toEqual([]);
    expect(await of(', planned: qd, since: 2030')).toEqual([]);
    // What names it may stand in an element that is broken.
    const broken = await of('', 'flows:\n  f: { nam: F, from: a, to: x }\n');
    expect(broken.filter(({ rule }) => rule === 'orphan')).toEqual([]);
  });

  it.each(['datasets', 'infrastructure', 'capabilities'])('looks at %s', async (collection) => {
    const field = 'partOf';
    const model = `${collection}:\n  x: { name: X, ${field}: z }\n  y: { name: Y, ${field}: z }\n  z: { name: Z }\n  a: { name: A }\n`;
    expect(lines(await by('orphan', model))).toEqual(['8 orphan']);
  });
});
