/** The reference of fields: it has every field, its examples are right, and `explain` says the same. */
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { validateModel, validateWorkspace } from '#validators';
import { main } from '../../src/apps/cli/main.ts';
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  FIELDS,
  isCollection,
  LAYER_FIELDS,
} from '../../src/model/generated/fields.ts';
import { headings, pageOf, project } from './support/pages.ts';

const collections = Object.keys(COLLECTIONS) as Collection[];

/** A field's heading, and what stands under it. */
interface Entry {
  readonly heading: string;
  readonly text: string;
}

function entriesOf(prose: string): Entry[] {
  return [...prose.matchAll(/^### (.+)\n([\s\S]*?)(?=^##|$(?![\s\S]))/gm)].map(([, heading = '', text = '']) => ({
    heading,
    text,
  }));
}

/** A collection that has the field, and the field's name; nothing for what is no field of an element. */
function fieldOf(heading: string): [Collection, string] | undefined {
  const [first = '', second] = heading.split('.');
  if (second !== undefined) return isCollection(first) ? [first, second] : undefined;
  if ([LAYER_FIELDS, CHANGE_FIELDS].some((fields) => Object.hasOwn(fields, first))) return ['systems', first];
  const having = collections.find((collection) => Object.hasOwn(FIELDS[collection], first));
  return having && [having, first];
}

describe.each(['docs/reference.md', 'docs/reference.vi.md'])('%s', (file) => {
  const page = pageOf(file);
  const entries = entriesOf(page.prose);

  it('lists every field of every collection, in its order, and explains each once', () => {
    const anchors = headings(page).map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const collection of collections) {
      const section = page.prose.split(`\n## ${collection}\n`)[1]?.split('\n## ')[0] ?? '';
      const listed = [...section.matchAll(/^\| \[`(\w+)`\]\(#([^)]+)\)/gm)];
      expect(listed.map(([, name]) => name)).toEqual(Object.keys(FIELDS[collection]));
      for (const [, name, anchor] of listed)
        expect([name?.toLowerCase(), `${collection}${name}`.toLowerCase()]).toContain(anchor);
      expect(listed.filter(([, , anchor = '']) => !anchors.includes(anchor))).toEqual([]);
    }
    const layers = [...Object.keys(LAYER_FIELDS), 'changes', ...Object.keys(CHANGE_FIELDS), 'defaults'];
    expect(layers.filter((name) => !anchors.includes(name.toLowerCase()))).toEqual([]);
  });

  it.each(entries.filter(({ heading }) => fieldOf(heading)))('has a right example of $heading', ({ heading, text }) => {
    const example = /^- (?:Ví dụ|Example): `(.+)`$/m.exec(text)?.[1] ?? '';
    const [collection, name] = fieldOf(heading) ?? (['systems', ''] as const);
    const value = load(example) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual([name]);
    const needed = Object.fromEntries(COLLECTIONS[collection].required.map((key) => [key, NEEDED[key]]));
    const element = Object.hasOwn(CHANGE_FIELDS, name) ? { changes: [{ since: '2026-01-01', ...value }] } : value;
    const type = collection === 'views' ? { type: 'map' } : {};
    const model = { [collection]: { x: { ...needed, ...type, ...element } } };
    expect([validateModel(model), validateModel.errors]).toEqual([true, null]);
  });

  it('has right examples of kientruc.yaml', () => {
    const found = entries.filter(({ heading }) => /^workspace\.\w+$/.test(heading));
    expect(found.length).toBeGreaterThan(8);
    for (const { text } of found) {
      const example = /^- (?:Ví dụ|Example): `(.+)`$/m.exec(text)?.[1] ?? '';
      const workspace = { name: 'x', ...(load(example) as object) };
      expect([example, validateWorkspace(workspace)]).toEqual([example, true]);
    }
  });

  it.each(entries.filter(({ heading }) => fieldOf(heading) && !/^(changes|defaults)$/.test(heading)))(
    'says of $heading what explain says',
    async ({ heading, text }) => {
      const field = fieldOf(heading)?.join('.') ?? '';
      const printed = unwrapped(await explained(field, page.language));
      const told = text
        .split('\n')
        .filter((line) => /^(- |\*\*)/.test(line) && !/^- (Của|Of):/.test(line))
        .map((line) => line.replace(/^- (Ví dụ|Example): `(.*)`$/, '$2').replace(/^- |\*\*/g, ''));
      expect(told.length).toBeGreaterThan(2);
      // Of a field of several collections the page has the official columns of all of them.
      const own = told.filter((line) => !/^(Bảng|Table) \d, /.test(line) || heading.includes('.'));
      const [collection] = field.split('.');
      const missing = own
        .map((line) => line.replace(/cùng nhóm|the same collection/, collection ?? ''))
        .flatMap(sentences)
        .filter((line) => !printed.includes(unwrapped(line)));
      expect(missing).toEqual([]);
    },
  );
});

const NEEDED: Readonly<Record<string, unknown>> = { name: 'x', from: 'a', to: 'b', covers: ['a'], type: 'map' };

/** The title stands apart from the description in one place, and links name their collection in another. */
function sentences(line: string): string[] {
  return line.split(/(?<=[.:]) /).map((one) => one.replace(/\.$/, ''));
}

function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ');
}

async function explained(id: string, language: 'vi' | 'en'): Promise<string> {
  let output = '';
  const sink = { write: (text: string) => (output += text) };
  const stdin = (async function* () {})();
  const io = { stdout: sink, stderr: sink, stdin, env: {}, cwd: () => project };
  expect(await main(['explain', id, '--lang', language], io)).toBe(0);
  return output;
}
