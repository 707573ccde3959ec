#!/usr/bin/env node
// The door of the program. It does only what must be quick or must come before the rest can load.
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const home = new URL('../', import.meta.url);
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8'));
  process.stdout.write(`${version}\n`);
} else if (Number.parseInt(process.versions.node, 10) < 20) {
  stop(`kientruc cần Node.js 20 trở lên / needs Node.js 20 or later (đang chạy / running ${process.version}).`);
} else if (!existsSync(new URL('dist/main.js', home))) {
  stop('Chưa dựng chương trình / The program is not built yet: npm run build');
} else {
  compileLess();
  keepCompiledCode();
  const { main } = await import(new URL('dist/main.js', home).href);
  let isCut = false;
  process.stdout.on('error', ({ code }) => {
    // Whoever reads may stop before the end (`| head`); a full disk is a report that was not made.
    if (code === 'EPIPE') return;
    if (!isCut) stop(`kientruc: không ghi được kết quả ra stdout / cannot write the result to stdout (${code}).`);
    isCut = true;
  });
  const exit = await main(args, process);
  process.exitCode = isCut ? 2 : exit;
}

/** @param {string} message */
function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

/** Node 22 and later can keep compiled code. It goes to the user's own cache folder, never to a temporary one that others can write to. */
function keepCompiledCode() {
  const { enableCompileCache } = /** @type {{ enableCompileCache?: (folder: string) => unknown }} */ (module);
  if (!enableCompileCache || process.env.NODE_COMPILE_CACHE) return;
  const caches =
    process.platform === 'win32'
      ? process.env.LOCALAPPDATA
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  if (caches && isAbsolute(caches)) enableCompileCache(join(caches, 'kientruc', 'compiled'));
}

/**
 * Node 20 optimizes code so early that a run of a second spends a fifth of its time on compiling what is soon over. Later
 * versions know better, and have no such setting.
 */
function compileLess() {
  if (!process.versions.v8.startsWith('11.')) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=300000');
}
