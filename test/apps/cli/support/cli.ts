/** The program as a user calls it: arguments and streams in, words and an exit code out. No process is started. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../../../src/apps/cli/main.ts';

export const project = path.resolve(import.meta.dirname, '../../../..');

export interface Called {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Columns of the terminal that stdout and stderr are; none: both are pipes. */
  readonly terminal?: number;
  /** Its lines; none: it does not say. */
  readonly rows?: number;
  /** Somebody types on a terminal: `stdin` holds the lines. */
  readonly typed?: boolean;
}

export async function kientruc(argv: readonly string[], where: Where = {}): Promise<Called> {
  const { cwd = project, env = {}, stdin = '', terminal, rows, typed } = where;
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
    ...(terminal === undefined ? {} : { isTTY: true, columns: terminal, ...(rows === undefined ? {} : { rows }) }),
  });
  const exit = await main(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: Object.assign(
      (async function* () {
        yield stdin;
      })(),
      typed ? { isTTY: true } : {},
    ),
    env,
    cwd: () => cwd,
  });
  return { exit, ...written };
}

/** A folder with these files that is gone after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kientruc-cli-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

/** Every file below a folder, with `/`. */
export function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

export const WORKSPACE = `name: Mô hình thử
language: vi
states: { baseline: 2018-08-31, target: 2020 }
`;

export const GOOD = `organizations:
  so-a: { name: Sở A, type: body, sources: [van-ban] }
systems:
  he-a: { name: Hệ thống A, type: information-system, since: 2018-01-10, status: pilot, owner: so-a, sources: [van-ban] }
documents:
  van-ban: { name: Văn bản, date: 2018-08-31, reliability: primary }
`;

/** One mistake, on line 2. */
export const BAD = `systems:
  he-b: { name: Hệ thống B, type: information-system, since: 2018-01-10, ownr: so-a, sources: [van-ban] }
`;
