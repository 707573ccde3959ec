// Makes a checkout ready to run: installs packages and builds the program, each only when needed. Says nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt, isInstalled, project } from './freshness.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Cần Node.js 20.19 trở lên / Node.js 20.19 or later is needed; this is ${process.version}.\n`);
  process.exitCode = 1;
} else {
  process.exitCode = install() || build();
}

function install() {
  if (isInstalled()) return 0;
  note('Đang cài các gói / installing packages');
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.platform === 'win32');
}

function build() {
  if (isBuilt()) return 0;
  note('Đang dựng chương trình / building');
  return run(process.execPath, [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'tools/build.ts')]);
}

/** @param {string} text */
function note(text) {
  process.stderr.write(`${text} …\n`);
}

/**
 * @param {string} program @param {string[]} args
 * @param {boolean} [shell] npm is a batch file on Windows, which only a shell starts
 */
function run(program, args, shell = false) {
  const { status, error } = spawnSync(program, args, { cwd: project, stdio: ['ignore', 2, 'inherit'], shell });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status ?? 1;
}
