/** Before tests of the built program: builds it if it is older than its source. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { project } from './freshness.mjs';

export default function setup(): void {
  execFileSync(process.execPath, [path.join(project, 'tools/setup.mjs')], { stdio: 'inherit' });
}
