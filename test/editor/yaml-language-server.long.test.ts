/** What an architect sees in an editor: completion, hover and marks, from the real language server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LanguageServer } from './language-server.ts';

let server: LanguageServer;

beforeAll(async () => {
  server = await LanguageServer.start();
});

afterAll(async () => {
  await server.stop();
});

const SYSTEM = 'systems:\n  lgsp:\n    name: LGSP Hà Nội\n';

describe('completion', () => {
  test('of collections', async () => {
    expect(await labels('documents:\n  qd-1:\n    name: QĐ 1\n|')).toEqual(
      expect.arrayContaining(['systems', 'services', 'flows', 'defaults']),
    );
  });
  test('of the fields of a system, and of no other kind', async () => {
    const offered = await labels(`${SYSTEM}    |`);
    expect(offered).toEqual(expect.arrayContaining(['owner', 'status', 'coverage', 'since', 'changes']));
    expect(offered).not.toContain('provider');
    expect(offered).not.toContain('ends');
  });
  test('of the fields of a change', async () => {
    const offered = await labels(`${SYSTEM}    changes:\n      - since: 2025\n        |`);
    expect(offered).toEqual(expect.arrayContaining(['status', 'ends', 'asPlanned', 'planned']));
    expect(offered).not.toContain('code');
  });
  test.each([
    ['status', `${SYSTEM}    status: |`, ['proposed', 'pilot', 'operating', 'ended']],
    ['status in a change', `${SYSTEM}    changes:\n      - since: 2025\n        status: |`, ['pilot', 'operating']],
    ['done', `${SYSTEM}    coverage:\n      of: [cac-so]\n      done: |`, ['none', 'some', 'all']],
    ['decision', `${SYSTEM}    decision: |`, ['keep', 'replace']],
    ['type', `${SYSTEM}    type: |`, ['platform', 'information-system']],
  ])('of the values of %s', async (_name, text, values) => {
    expect(await labels(text)).toEqual(expect.arrayContaining(values));
  });
  test('writes no example behind a key as if it were a fact', async () => {
    const offered = await server.complete(`${SYSTEM}    |`);
    for (const key of ['owner', 'scope', 'uses', 'securityLevel', 'since']) {
      const text = offered.find(({ label }) => label === key)?.insertText;
      expect(text).toMatch(new RegExp(`^${key}:? ?$`));
    }
  });
  test('of what stands inside a field', async () => {
    expect(await labels(`${SYSTEM}    coverage:\n      |`)).toEqual(expect.arrayContaining(['of', 'done', 'total']));
    expect(await labels(`${SYSTEM}    uses:\n      ndxp:\n        |`)).toEqual(
      expect.arrayContaining(['status', 'code', 'sources']),
    );
  });
});

describe('hover', () => {
  test('shows title and description, Vietnamese first', async () => {
    const shown = await server.hover(`${SYSTEM}    ow|ner: so-tttt\n`);
    expect(shown).toContain('Cơ quan chủ quản');
    expect(shown).toContain('Owner');
    expect(shown).toContain('Cơ quan có quyền');
    expect(shown.indexOf('Cơ quan chủ quản')).toBeLessThan(shown.indexOf('Owner'));
    expect(shown.indexOf('Cơ quan có quyền')).toBeLessThan(shown.indexOf('The body that decides'));
  });
  test.each([
    ['a field', 'own|er: so-tttt', 'ubnd-tinh'],
    ['a field in a change', 'changes:\n      - { since: 2025, own|er: so-tttt }', 'ubnd-tinh'],
    ['an object', 'cover|age: { done: some }', 'departments'],
    ['the long form of links', 'us|es: { ndxp: {} }', 'QH-1'],
    ['a key inside', 'coverage: { mea|sure: x, done: some }', 'departments that use it'],
  ])('shows examples of %s', async (_name, line, example) => {
    const shown = await server.hover(`${SYSTEM}    ${line}\n`);
    expect(shown).toContain('Example');
    expect(shown).toContain(example);
  });
  test.each([
    ['uses: nd|xp', 'Sử dụng'],
    ['us|es: { ndxp: {} }', 'Sử dụng'],
    ['coverage:\n      do|ne: some', 'Đã thực hiện'],
    ['sou|rces: [a]', 'Văn bản làm căn cứ'],
    ['sou|rces: [a]', 'The documents behind'],
    ['owner:\n      unk|nown: nguồn không nêu', 'Vì sao chưa biết'],
    ['status: pi|lot', 'thử nghiệm'],
  ])('of %s', async (line, words) => {
    expect(await server.hover(`${SYSTEM}    ${line}\n`)).toContain(words);
  });
  test('also in a change', async () => {
    expect(await server.hover(`${SYSTEM}    changes:\n      - since: 2025\n        sta|tus: pilot\n`)).toContain(
      'Trạng thái vòng đời',
    );
  });
});

describe('marks', () => {
  test('none in a good file', async () => {
    const good = `${SYSTEM}    owner: { unknown: nguồn không nêu }
    since: 2018-08-10
    asOf: 2019
    status: pilot
    uses: { ndxp: { status: operating } }
    coverage: { of: [cac-so], done: some }
    sources: [plxh-2018, { document: qd-1, at: tr. 5 }]
    changes:
      - { since: 2025-07-01, owner: null, ends: { becomes: [ioc] } }
`;
    expect(await messages(good)).toEqual([]);
  });
  test.each([
    ['a misspelt key', 'ownr: so-tttt', /ownr/],
    ['a word that is not on the list', 'status: operatting', /.+/],
    ['a misspelt unknown', 'owner: { unknwn: chưa rõ }', /.+/],
    ['a list for an id', 'owner: [so-tttt]', /.+/],
    ['a date as people write it', 'since: 31/12/2018', /.+/],
  ])('one for %s', async (_name, line, message) => {
    expect(await messages(`${SYSTEM}    ${line}\n`)).toEqual([expect.stringMatching(message)]);
  });
});

async function labels(marked: string): Promise<string[]> {
  return (await server.complete(marked)).map(({ label }) => label);
}

async function messages(text: string): Promise<string[]> {
  return (await server.diagnose(text)).map(({ message }) => (typeof message === 'string' ? message : message.value));
}
