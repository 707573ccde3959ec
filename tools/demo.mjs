// The main job on the model of Hanoi in architecture/, by the commands that anybody would type: what was found, in a
// few lines, and where the drawings and the reports lie.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './freshness.mjs';

/** How many gaps of a report are told; the page has them all. */
const TOLD = 4;

/** A comparison to make, the folder for its drawing and its report, and, where the second state is drawn too, a folder for that. */
const COMPARISONS = [
  {
    about: 'Năm 2018, thời điểm của bài báo / 2018, the time of the article',
    from: '2018-08-31',
    to: '2018-12-31',
    out: 'out/2018',
  },
  {
    about: 'Hiện trạng và mục tiêu / baseline and target',
    from: 'baseline',
    to: 'target',
    out: 'out/baseline-target',
    outOfTarget: 'out/target',
  },
];

/** How sure a fact is, in words. @type {Record<string, string>} */
const CONFIDENCE = {
  stated: 'nguồn nói thẳng / stated by the source',
  derived: 'suy ra từ nguồn / follows from the source',
  assumed: 'giả định / assumed',
};

let failed = 0;
run(['validate']);
for (const { about, from, to, out, outOfTarget } of COMPARISONS) {
  console.log(`\n── ${about}`);
  const drawn = run(['render', '--at', from, '--out', out, '--quiet']);
  const compared = run(['gap', '--from', from, '--to', to, '--out', out, '--quiet']);
  if (drawn && compared) tell(out);
  if (outOfTarget && run(['render', '--at', to, '--out', outOfTarget, '--quiet']))
    console.log(`  Sơ đồ theo kế hoạch / drawing of what is planned: ${outOfTarget}/overview.svg`);
}
if (failed > 0) console.log(`\n${failed} bước không thành công / steps failed.`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Runs the program as built and shows what it prints.
 * @param {string[]} args
 */
function run(args) {
  console.log(`$ npx kientruc ${args.join(' ')}`);
  const { status, error } = spawnSync(process.execPath, [join(project, 'bin/kientruc.js'), ...args], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  if (status !== 0) failed += 1;
  return status === 0;
}

/**
 * The head of a report, read from its JSON form.
 * @param {string} out
 */
function tell(out) {
  const { summary, gaps, closedPlans } = JSON.parse(readFileSync(join(project, out, 'gap.json'), 'utf8'));
  console.log(
    `  ${summary.gaps} khoảng cách / gaps: ${summary.notMet} chưa đáp ứng / not met, ` +
      `${summary.notEnoughBasis} chưa đủ cơ sở đánh giá / not enough basis, ${summary.unplanned} chưa có nhiệm vụ / without a task`,
  );
  for (const gap of gaps.slice(0, TOLD)) console.log(`  - ${gap.key}: ${gap.from.text}`);
  if (gaps.length > TOLD) console.log(`  … +${gaps.length - TOLD}`);
  for (const { key, fact } of closedPlans) console.log(`  ✓ ${key}: ${fact.text}, ${CONFIDENCE[fact.confidence]}`);
  console.log(`  Sơ đồ / drawing: ${out}/overview.svg   Báo cáo / report: ${out}/gap.md`);
}
