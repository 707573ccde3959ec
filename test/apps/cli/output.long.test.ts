/** What becomes of the output of the built program where it cannot be written. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../../..');
const shell = (command: string) => spawnSync('bash', ['-c', command], { cwd: project, encoding: 'utf8' });

it.skipIf(!existsSync('/dev/full'))('a report that a full disk did not take is no success', () => {
  const { status, stderr } = shell('node bin/kientruc.js validate architecture > /dev/full');
  expect(status).toBe(2);
  expect(stderr).toBe('kientruc: không ghi được kết quả ra stdout / cannot write the result to stdout (ENOSPC).\n');
});

it.skipIf(process.platform === 'win32')('who reads the first line only is told nothing, and it is no mistake', () => {
  const { status, stdout, stderr } = shell(
    'set -o pipefail; node bin/kientruc.js list --workspace architecture --lang en | head -1',
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Organizations and users (25)\n', stderr: '' });
});
