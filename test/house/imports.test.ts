import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImports, type ImportCheck } from '../../tools/imports.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Each planted breach: the module that commits it, what it holds, and the rules that must name it (and no other). */
const BREACHES: readonly (readonly [file: string, text: string, ...rules: string[]])[] = [
  // Floors, each to the next one and to the last.
  ['src/core/looks-at-model.ts', `import '../model/fine.ts';`, 'floor-core'],
  ['src/model/looks-at-input.ts', `import '../input/source/fine.ts';`, 'floor-model'],
  ['src/input/read/looks-at-analysis.ts', `import '../../analysis/rules/fine.ts';`, 'floor-input'],
  ['src/analysis/gap/looks-at-output.ts', `import '../../output/scene/fine.ts';`, 'floor-analysis'],
  ['src/output/report/looks-at-apps.ts', `import '../../apps/cli/fine.ts';`, 'floor-output'],
  ['src/core/looks-at-apps.ts', `import '../apps/cli/fine.ts';`, 'floor-core'],
  // The ways to write an import.
  ['src/core/only-types.ts', `import type { Fine } from '../model/fine.ts';\nexport type A = Fine;`, 'floor-core'],
  ['src/core/inline-type.ts', `import { type Fine } from '../model/fine.ts';\nexport type B = Fine;`, 'floor-core'],
  ['src/core/passes-on.ts', `export { fine } from '../model/fine.ts';`, 'floor-core'],
  ['src/core/passes-all-on.ts', `export * from '../model/fine.ts';`, 'floor-core'],
  ['src/core/lazy.ts', `export const lazy = () => import('../model/fine.ts');`, 'floor-core'],
  // Rooms, in each floor that has them.
  ['src/input/source/looks-at-read.ts', `import '../read/fine.ts';`, 'room-input-source'],
  ['src/input/workspace/looks-at-link.ts', `import '../link/fine.ts';`, 'room-input-workspace'],
  ['src/input/framework/looks-beside.ts', `import '../beside.ts';`, 'room-input-framework'],
  ['src/analysis/rules/looks-at-gap.ts', `import '../gap/fine.ts';`, 'room-analysis-rules'],
  ['src/analysis/select/looks-at-trace.ts', `import '../trace/fine.ts';`, 'room-analysis-select'],
  ['src/analysis/trace/looks-at-judge.ts', `import '../judge/fine.ts';`, 'room-analysis-trace'],
  ['src/analysis/diff/looks-at-judge.ts', `import '../judge/fine.ts';`, 'room-analysis-diff'],
  ['src/analysis/judge/looks-at-conform.ts', `import '../conform/fine.ts';`, 'room-analysis-judge'],
  ['src/output/scene/looks-at-views.ts', `import '../views/fine.ts';`, 'room-output-scene'],
  ['src/output/views/looks-at-draw.ts', `import '../draw/fine.ts';`, 'room-output-views'],
  ['src/output/draw/looks-at-edit.ts', `import '../edit/fine.ts';`, 'room-output-draw'],
  // Places.
  ['src/helpers/somewhere.ts', `import '../core/fine.ts';`, 'known-place'],
  ['src/analysis/scores/somewhere.ts', `import '../../core/fine.ts';`, 'known-place'],
  ['src/anywhere.ts', `import './core/fine.ts';`, 'known-place'],
  // Cycles, also those that only types close.
  ['src/core/cycle-a.ts', `import './cycle-b.ts';`, 'no-cycle'],
  // What is outside src.
  ['src/core/gone.ts', `import './no-such-file.ts';`, 'no-unresolved'],
  ['src/apps/cli/uses-tool.ts', `import '../../../tools/tool.ts';`, 'src-alone'],
  ['src/apps/cli/uses-test.ts', `import '../../../test/some.test.ts';`, 'src-alone'],
  ['src/apps/cli/uses-dist.ts', `import '../../../dist/main.js';`, 'src-alone'],
  ['src/analysis/rules/uses-build.ts', `import '../../../build/validators.js';`, 'generated-by-input-and-output'],
  ['src/apps/cli/uses-vitest.ts', `import 'vitest';`, 'only-bundled-packages'],
  ['src/apps/cli/uses-vitest-late.ts', `export const late = () => import('vitest');`, 'only-bundled-packages'],
  ['src/apps/cli/uses-unlisted.ts', `import 'not-in-package-json';`, 'only-bundled-packages'],
  // What Node offers.
  ['src/core/reads-files.ts', `import 'node:fs';`, 'core-built-ins'],
  ['src/core/reads-files-too.ts', `import 'fs/promises';`, 'core-built-ins'],
  ['src/model/hashes.ts', `import 'node:crypto';`, 'model-built-ins'],
  ['src/output/report/sends.ts', `import 'node:https';`, 'no-network'],
  ['src/apps/cli/starts.ts', `import 'node:child_process';`, 'no-foreign-code'],
  ['src/analysis/rules/evaluates.ts', `import 'node:vm';`, 'no-foreign-code'],
];

/** Closes the cycle of cycle-a.ts, which is reported once. */
const PARTNER = ['src/core/cycle-b.ts', `import type {} from './cycle-a.ts';`] as const;

/** What is allowed, and must be passed over in silence. */
const FINE: readonly (readonly [file: string, text: string])[] = [
  ['src/core/fine.ts', `import 'node:crypto';\nexport const fine = 1;`],
  ['src/model/fine.ts', `import '../core/fine.ts';\nexport const fine = 1;\nexport type Fine = number;`],
  ['src/input/source/fine.ts', `import 'node:child_process';\nimport 'node:fs';\nimport '../../model/fine.ts';`],
  ['src/input/read/fine.ts', `import 'yaml';\nimport '../source/fine.ts';\nimport '../../../build/validators.js';`],
  ['src/input/link/fine.ts', `import '../read/fine.ts';\nimport '../../model/fine.ts';`],
  ['src/input/beside.ts', `import './link/fine.ts';`],
  ['src/analysis/rules/fine.ts', `import '../../input/link/fine.ts';`],
  ['src/analysis/gap/fine.ts', `import '../rules/fine.ts';`],
  ['src/analysis/select/fine.ts', `import '../gap/fine.ts';`],
  ['src/analysis/trace/fine.ts', `import '../select/fine.ts';`],
  ['src/analysis/judge/fine.ts', `import '../trace/fine.ts';`],
  ['src/analysis/conform/fine.ts', `import '../judge/fine.ts';`],
  ['src/output/scene/fine.ts', `import '../../model/fine.ts';`],
  ['src/output/views/fine.ts', `import '../scene/fine.ts';`],
  ['src/output/draw/fine.ts', `import '../views/fine.ts';`],
  ['src/output/edit/fine.ts', `import '../draw/fine.ts';`],
  [
    'src/apps/cli/fine.ts',
    `import '../../analysis/rules/fine.ts';\nexport const late = () => import('../site/fine.ts');`,
  ],
  ['src/apps/site/fine.ts', `import 'node:http';`],
];

const OUTSIDE: readonly (readonly [file: string, text: string])[] = [
  ['package.json', '{ "type": "module", "devDependencies": { "vitest": "1.0.0", "yaml": "1.0.0" } }'],
  ['tools/tool.ts', 'export {};'],
  ['test/some.test.ts', 'export {};'],
  ['dist/main.js', 'export {};'],
  ['build/validators.js', 'export {};'],
  ...['vitest', 'yaml', 'not-in-package-json'].flatMap((name) => [
    [`node_modules/${name}/package.json`, `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`] as const,
    [`node_modules/${name}/index.js`, ''] as const,
  ]),
];

describe('the import rules', () => {
  let root: string;
  let planted: ImportCheck;

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'kientruc-imports-'));
    for (const [file, text] of [...OUTSIDE, ...FINE, ...BREACHES, PARTNER]) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), `${text}\n`);
    }
    planted = checkImports(root);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(BREACHES)('%s is found', (file, _text, ...rules) => {
    const found = planted.breaches.filter((breach) => breach.from === file).map((breach) => breach.rule);
    expect([...new Set(found)].sort()).toEqual([...rules].sort());
  });

  it('nothing that is allowed is called a breach', () => {
    const fine = FINE.map(([file]) => file);
    expect(planted.breaches.filter((breach) => fine.includes(breach.from))).toEqual([]);
  });

  it('every rule of the configuration has a planted breach, but for the rooms that only repeat another', () => {
    const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const proved = new Set(BREACHES.flatMap(([, , ...rules]) => rules));
    const unproved = config.forbidden.map((rule) => rule.name).filter((name) => !proved.has(name));
    expect(unproved.filter((name) => !name.startsWith('room-'))).toEqual([]);
    for (const floor of ['input', 'analysis', 'output']) {
      expect([...proved].filter((name) => name.startsWith(`room-${floor}-`)).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('every planted module is seen', () => {
    expect(planted.seen).toEqual(planted.files);
    expect(planted.files).toHaveLength(BREACHES.length + FINE.length + 1);
  });
});

describe('the source', () => {
  const real = checkImports(project);

  it('keeps the rules', () => {
    expect(real.breaches).toEqual([]);
  });

  it('is seen whole: as many modules as there are files', () => {
    expect(real.files.length).toBeGreaterThan(0);
    expect(real.seen).toEqual(real.files);
  });

  it('has no floor that the rules do not know', () => {
    const floors = readdirSync(path.join(project, 'src'));
    expect(floors.filter((name) => !['core', 'model', 'input', 'analysis', 'output', 'apps'].includes(name))).toEqual(
      [],
    );
  });
});
