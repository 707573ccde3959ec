/** The pages name everything that the program has, and nothing else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASON_IDS, REASONS } from '../../src/analysis/gap/reasons/registry.ts';
import { allPages } from '../../src/analysis/pages.ts';
import { CONFORM_CONDITIONS, FINDING_CONDITIONS, GAP_CONDITIONS } from '../../src/apps/cli/conditions.ts';
import { main } from '../../src/apps/cli/main.ts';
import { escapeMarkdown } from '../../src/core/escape.ts';
import { COLLECTIONS, FIELDS } from '../../src/model/generated/fields.ts';
import { CONFORM_FORMATS } from '../../src/output/report/conform/registry.ts';
import { FINDING_FORMATS } from '../../src/output/report/findings/registry.ts';
import { GAP_FORMATS } from '../../src/output/report/gap/registry.ts';
import { rulePages } from '../../tools/generate/rule-pages.ts';
import { firstCells, headings, links, pageOf, pages, project } from './support/pages.ts';

const manifest = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));

describe('docs/rules', () => {
  const generated = rulePages();

  it('is up to date, and holds nothing else', () => {
    const stale = generated.filter(([file, text]) => pages.find((page) => page.file === file)?.text !== text);
    expect(stale.map(([file]) => `${file}: npm run generate`)).toEqual([]);
    const made = new Set(generated.map(([file]) => file));
    expect(pages.filter(({ file }) => file.startsWith('docs/rules/') && !made.has(file))).toEqual([]);
  });

  it('has a page in both languages for every rule, norm, mistake of reading and reason, with its title', () => {
    for (const { id, title, options, norm } of allPages().values()) {
      for (const language of ['en', 'vi'] as const) {
        const page = pageOf(`docs/rules/${id}${language === 'vi' ? '.vi' : ''}.md`);
        expect(headings(page)[0]?.text).toBe(escapeMarkdown(title[language]));
        for (const [name, spec] of Object.entries(options))
          expect(page.text).toContain(`\`${name}\`: ${escapeMarkdown(spec.title[language])}`);
        for (const { yaml } of norm?.examples ?? []) expect(page.text).toContain(yaml.trimEnd());
      }
    }
    for (const id of REASON_IDS) expect(pageOf(`docs/rules/${id}.vi.md`).text).toContain(REASONS[id].title.vi);
  });

  it.each(['docs/rules/README.md', 'docs/rules/README.vi.md'])('%s links to each of them', (file) => {
    const linked = links(pageOf(file)).map((target) => target.replace(/(\.vi)?\.md$/, ''));
    const missing = [...allPages().keys(), ...REASON_IDS].filter((id) => !linked.includes(id));
    expect(missing).toEqual([]);
  });
});

describe.each(['docs/gap.md', 'docs/gap.vi.md'])('%s', (file) => {
  const { prose, language } = pageOf(file);

  it('has a line for every reason, with its title', () => {
    const missing = REASON_IDS.filter((id) => !prose.includes(`| \`${id}\` | ${REASONS[id].title[language]} |`));
    expect(missing.map((id) => `| \`${id}\` | ${REASONS[id].title[language]} |`)).toEqual([]);
  });
});

describe.each(['docs/model.md', 'docs/model.vi.md'])('%s', (file) => {
  const { prose, blocks } = pageOf(file);

  it('has a line for every collection, and says a word of every field', () => {
    const all = [prose, ...blocks.map(({ text }) => text)].join('\n');
    expect(Object.keys(COLLECTIONS).filter((id) => !prose.includes(`| \`${id}\` |`))).toEqual([]);
    const fields = new Set(Object.values(FIELDS).flatMap((one) => Object.keys(one)));
    expect([...fields].filter((field) => !new RegExp(`\\b${field}\\b`).test(all))).toEqual([]);
  });
});

describe('docs/ci.md', () => {
  it('names every condition and every format', () => {
    const { prose } = pageOf('docs/ci.md');
    const words = [
      ...[FINDING_CONDITIONS, GAP_CONDITIONS, CONFORM_CONDITIONS],
      ...[FINDING_FORMATS, GAP_FORMATS, CONFORM_FORMATS],
    ].flatMap((one) => Object.keys(one));
    expect(words.filter((word) => !prose.includes(`\`${word}\``))).toEqual([]);
  });
});

describe.each(['README.md', 'README.vi.md'])('%s', (file) => {
  it('says where the demo puts its results', () => {
    const demo = readFileSync(path.join(project, 'tools/demo.mjs'), 'utf8');
    const folders = [...demo.matchAll(/'(out\/[^']+)'/g)].map(([, folder = '']) => folder);
    expect(folders).not.toEqual([]);
    expect(folders.filter((folder) => !pageOf(file).prose.includes(`\`${folder}/`))).toEqual([]);
  });

  it('has a line for every command, and for no other', async () => {
    let help = '';
    const sink = { write: (text: string) => (help += text) };
    const stdin = (async function* () {})();
    await main(['--help', '--lang', 'en'], { stdout: sink, stderr: sink, stdin, env: {}, cwd: () => project });
    const section = /^Commands:\n((?: .*\n)+)/m.exec(help)?.[1] ?? '';
    const commands = [...section.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    const told = [...pageOf(file).prose.matchAll(/^\| `kientruc ([a-z]+)[^`]*` \|/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(commands.filter((name) => name !== 'help').sort());
  });
});

describe('the page of dependencies', () => {
  it('has every package of package.json, and no other', () => {
    const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(firstCells(pageOf('docs/decisions/0012-dependencies.md')).sort()).toEqual(used.sort());
  });

  it('says rightly which are bundled', () => {
    const { prose } = pageOf('docs/decisions/0012-dependencies.md');
    const bundled = prose.slice(prose.indexOf('Bundled into'), prose.indexOf('Copied into'));
    const told = [...bundled.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(JSON.parse(readFileSync(path.join(project, 'tools/bundled.json'), 'utf8')).sort());
  });
});

describe('docs/decisions/README.md', () => {
  it('names every page, with its title', () => {
    const decisions = pages.filter(({ file }) => /^docs\/decisions\/\d/.test(file));
    const { text } = pageOf('docs/decisions/README.md');
    const missing = decisions.filter(
      (page) => !text.includes(`(${path.basename(page.file)}) | ${headings(page)[0]?.text} |`),
    );
    expect(missing.map(({ file }) => file)).toEqual([]);
  });
});

describe('the scripts that the pages name', () => {
  it.each(['README.md', 'README.vi.md', 'CONTRIBUTING.md'])('%s', (file) => {
    const { text } = pageOf(file);
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});
