/**
 * The picture of the README is what the program draws. After a change that is meant, make it anew as
 * the message says, and look at it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/apps/cli/main.ts';
import { project } from './support/pages.ts';
import { TODAY } from './support/workspaces.ts';

const REMEDY =
  'Where the change is meant: npx vitest run --project core test/docs/picture.test.ts --update, then look at the picture.';

it('is the overview of 2018', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kientruc-picture-'));
  try {
    let said = '';
    const sink = { write: (text: string) => (said += text) };
    const code = await main(
      [
        'render',
        'overview',
        '--at',
        '2018-08-31',
        '--lang',
        'vi',
        '--today',
        TODAY,
        '--format',
        'svg',
        '--out',
        folder,
      ],
      { stdout: sink, stderr: sink, stdin: (async function* () {})(), env: {}, cwd: () => project },
    );
    expect({ code, said }).toMatchObject({ code: 0 });
    const drawn = readFileSync(path.join(folder, 'overview.svg'), 'utf8');
    await expect(drawn).toMatchFileSnapshot(path.join(project, 'docs/images/overview-2018.svg'), REMEDY);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
