/** Everything that must hold before a change lands, one line each; what a check printed is shown only where it failed. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { project } from './freshness.mjs';

interface Check {
  readonly name: string;
  /** A program of node_modules/.bin and its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
}

const QUICK: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of pages', command: ['tsc', '--noEmit', '-p', 'src/output/report/gap/html/browser'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'imports', command: ['tsx', 'tools/imports.ts'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'generated files', command: ['tsx', 'tools/generate.ts', '--check'] },
];
/** By itself and last: it takes every core. */
const TESTS: Check = { name: 'tests', command: ['vitest', 'run', '--project', 'core'] };

const AT_ONCE = 2;

const queue = [...QUICK];
const results: boolean[] = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let check = queue.shift(); check; check = queue.shift()) results.push(await passes(check));
  }),
);
results.push(await passes(TESTS));

const failed = results.filter((passed) => !passed).length;
console.log(failed === 0 ? `${results.length} checks passed` : `${failed} of ${results.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function passes({ name, command: [program, ...args] }: Check): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await run(program, args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.padStart(5)} s`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  return code === 0;
}

function run(program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const file = path.join(project, 'node_modules/.bin', program);
    const child = spawn(file, args, { cwd: project, shell: process.platform === 'win32' });
    let output = '';
    const add = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
