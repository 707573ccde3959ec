/**
 * Writes what is made from schemas/source and checked in: the schemas, the types of elements, the table of fields; and
 * the font's widths. `--check` writes nothing and fails when a file is not what it would be.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageScript } from './generate/page-script.ts';
import { referencePage } from './generate/reference.ts';
import { RULE_PAGES, rulePages } from './generate/rule-pages.ts';
import { modelSchema, workspaceSchema } from './generate/schemas.ts';
import { readSource } from './generate/source.ts';
import { fieldTable } from './generate/table.ts';
import { elementTypes } from './generate/types.ts';
import { wordsTable } from './generate/words.ts';
import { readTables } from './official-tables.ts';

const project = path.resolve(import.meta.dirname, '..');

/** Brings every generated file up to date, or only looks. The names of files that were not. */
export async function generate(check: boolean): Promise<string[]> {
  const stale: string[] = [];
  const files = await generatedFiles();
  for (const [file, text] of files) {
    const place = path.join(project, file);
    if ((await readFile(place, 'utf8').catch(() => undefined)) === text) continue;
    stale.push(file);
    if (check) continue;
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  }
  // The page of a rule that is gone goes too.
  for (const name of await readdir(path.join(project, RULE_PAGES)).catch(() => [])) {
    const file = `${RULE_PAGES}/${name}`;
    if (files.some(([made]) => made === file)) continue;
    stale.push(file);
    if (!check) await rm(path.join(project, file));
  }
  const metrics = path.join(project, 'tools/font-metrics.ts');
  if (existsSync(metrics)) {
    const { generateFontMetrics } = (await import(pathToFileURL(metrics).href)) as FontMetrics;
    if (!(await generateFontMetrics(check))) stale.push('font metrics (tools/font-metrics.ts)');
  }
  return stale;
}

interface FontMetrics {
  readonly generateFontMetrics: (check: boolean) => Promise<boolean>;
}

async function generatedFiles(): Promise<[file: string, text: string][]> {
  const source = await readSource();
  const tables = await readTables('vn-qd1425');
  return [
    ['schemas/model.schema.json', json(modelSchema(source, tables))],
    ['schemas/workspace.schema.json', json(workspaceSchema(source))],
    ['src/model/generated/elements.ts', await elementTypes(source)],
    ['src/model/generated/fields.ts', fieldTable(source)],
    ['src/model/generated/words.ts', wordsTable(source, tables)],
    ['src/output/report/gap/html/generated/script.ts', await pageScript()],
    ['docs/reference.md', referencePage(source, tables, 'en')],
    ['docs/reference.vi.md', referencePage(source, tables, 'vi')],
    ...rulePages(),
  ];
}

function json(value: unknown): string {
  return `${folded(value, '')}\n`;
}

const WIDTH = 120;

/** JSON with what fits on one line on one line: the schemas are read by people, and copied into every workspace. */
function folded(value: unknown, indent: string): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n */g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Array.isArray(value)
    ? value.map((item) => folded(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${folded(item, inner)}`);
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check');
  const stale = await generate(check);
  for (const file of stale) console.log(check ? `${file} is out of date: run npm run generate` : `wrote ${file}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
