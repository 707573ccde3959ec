/** What holds for every command: streams, crashes, the streams of others. */
import { describe, expect, it } from 'vitest';
import type { Io } from '../../../src/apps/cli/io.ts';
import { main } from '../../../src/apps/cli/main.ts';
import { folder, GOOD, kientruc, WORKSPACE } from './support/cli.ts';

const COMMANDS = [
  ['validate'],
  ['render'],
  ['gap', '--from', 'baseline', '--to', 'target'],
  ['list'],
  ['show', 'he-a'],
  ['explain', 'systems'],
];

describe.each(['vi', 'en'])('every command, in %s', (language) => {
  it.each(COMMANDS)('%s', async (...argv) => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD });
    const { exit, stdout, stderr } = await kientruc([...argv, '--lang', language, '--today', '2019-01-01'], { cwd });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).not.toBe('');
    expect(stdout.endsWith('\n')).toBe(true);
    const words = stdout.replace(/out\/\S+/g, '');
    if (language === 'en') expect(words).not.toMatch(/\b(phần tử|đối tượng|tệp|lỗi|Đã vẽ|khoảng cách|Nguồn)\b/);
    else expect(words).not.toMatch(/\b(elements|files|errors|Drawn|gaps|Sources)\b/);
  });
});

function io(more: Partial<Io>): Io {
  const silent = { write: () => undefined };
  return { stdout: silent, stderr: silent, stdin: (async function* () {})(), env: {}, cwd: () => folder(), ...more };
}

it("a reader that stops early is nobody's mistake: errors of the streams are heard", async () => {
  const heard: string[] = [];
  const stream = (name: string) => ({
    write: () => undefined,
    on: (event: string, listener: (error: Error) => void) => {
      listener(new Error('EPIPE'));
      heard.push(`${name} ${event}`);
    },
  });
  expect(await main(['explain'], io({ stdout: stream('stdout'), stderr: stream('stderr') }))).toBe(0);
  expect(heard).toEqual(['stdout error', 'stderr error']);
});

it("a crash says that it is the program's, and what to send", async () => {
  let stderr = '';
  const broken = {
    write: () => {
      throw new Error('a\u001b[31m');
    },
  };
  const called = io({ stdout: broken, stderr: { write: (text: string) => (stderr += text) }, env: { LANG: 'vi_VN' } });
  expect(await main(['explain'], called)).toBe(2);
  expect(stderr).toMatch(
    /^kientruc: Lỗi của chương trình \(phiên bản \d+\.\d+\.\d+\), không phải của mô hình\. Xin báo/,
  );
  expect(stderr).toContain('\n    at ');
  expect(stderr).not.toContain('\u001b');
});
