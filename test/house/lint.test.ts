/** The lint rules that are this project's own: each is broken once, and must be found. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

const BREACHES = [
  ['src/core/ends.ts', 'export const end = (): never => process.exit(1);', 'plugin'],
  ['src/output/ends-later.ts', 'process.exitCode = 1;', 'plugin'],
  ['src/input/speaks.ts', `console.log('read');`, 'lint/suspicious/noConsole'],
  ['src/apps/cli/fetches.ts', `export const answer = fetch('x');`, 'lint/style/noRestrictedGlobals'],
  ['src/core/any.ts', 'export const anything: any = 1;', 'lint/suspicious/noExplicitAny'],
  ['test/skips.test.ts', `it.skip('is skipped', () => {});`, 'lint/suspicious/noSkippedTests'],
] as const;

const FINE = [['src/apps/cli/ends.ts', `console.log('done');\nprocess.exitCode = 1;`]] as const;

interface Diagnostic {
  readonly category: string;
  readonly severity: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

describe('the lint rules', () => {
  let root: string;
  let found: readonly (readonly [file: string, category: string])[];

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'kientruc-lint-'));
    cpSync(path.join(project, 'biome.json'), path.join(root, 'biome.json'));
    cpSync(path.join(project, 'tools/lint'), path.join(root, 'tools/lint'), { recursive: true });
    for (const [file, text] of [...BREACHES, ...FINE]) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), `${text}\n`);
    }
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '.'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { diagnostics: Diagnostic[] };
    found = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ location, category }) => [
        typeof location.path === 'string' ? location.path : location.path.file,
        category,
      ]);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(BREACHES)('%s is found', (file, _text, category) => {
    expect(found.filter(([where]) => where === file).map(([, what]) => what)).toEqual([category]);
  });

  it('nothing that is allowed is called a breach', () => {
    expect(found.filter(([where]) => FINE.some(([file]) => file === where))).toEqual([]);
  });
});
