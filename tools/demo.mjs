// The main job on the model of Hanoi in architecture/, by the commands that anybody would type.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './freshness.mjs';

const STEPS = [
  { about: 'Kiểm tra mô hình / check the model', args: ['validate'] },
  { about: 'Vẽ / draw', args: ['render', '--out', 'out'] },
  {
    about: 'Khoảng cách trong kế hoạch năm 2018 / gaps within the plan of 2018',
    args: ['gap', '--from', '2018-08-31', '--to', '2018-12-31', '--out', 'out'],
  },
  {
    about: 'Khoảng cách từ hiện trạng đến mục tiêu / gaps from baseline to target',
    args: ['gap', '--from', 'baseline', '--to', 'target', '--out', 'out'],
  },
];

const began = Date.now();
const failed = STEPS.filter(({ about, args }) => !succeeds(about, args)).length;

console.log('\nKết quả nằm ở / the results are in:');
for (const file of written(join(project, 'out'))) console.log(`  out/${file}`);
if (failed > 0) console.log(`\n${failed} bước không thành công / steps failed.`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} about @param {string[]} args */
function succeeds(about, args) {
  console.log(`\n── ${about}\n$ npx kientruc ${args.join(' ')}`);
  const { status, error } = spawnSync(process.execPath, [join(project, 'bin/kientruc.js'), ...args], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  return status === 0;
}

/**
 * The files of this run.
 * @param {string} folder
 */
function written(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile() && statSync(join(folder, file)).mtimeMs >= began - 1000)
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
