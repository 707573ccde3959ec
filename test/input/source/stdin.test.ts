import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/input/locate.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { MAX_FILE_BYTES } from '../../../src/input/source/limits.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import { stdinSource } from '../../../src/input/source/stdin.ts';
import { GOOD } from '../good-workspace.ts';

const TEXT = 'systems:\n  moi: { nam: Mới, sources: [qd-1] }\n';

describe('standard input', () => {
  it('alone is a workspace of its own', async () => {
    const opened = await openWorkspace(stdinSource(Readable.from([Buffer.from(TEXT)])));
    expect(locate(opened, opened.problems).map((one) => [one.file, one.rule])).toContainEqual(['-', 'unknown-key']);
    expect([...opened.files.keys()]).toEqual(['-', 'kientruc.yaml']);
  });

  it('stands beside the files of a folder, or for one of them', async () => {
    const beside = memorySource(Object.entries(GOOD));
    const next = await openWorkspace(stdinSource(Readable.from(['systems:\n  moi: { name: Mới }\n']), { beside }));
    expect(next.architecture.elements.size).toBe(8);
    const instead = await openWorkspace(
      stdinSource(Readable.from(['flows: {}\n']), { beside, as: 'systems/main.yaml' }),
    );
    expect([...instead.architecture.elements.keys()]).toEqual(['qd-1', 'so-tttt', 'ubnd']);
  });

  it('cuts characters nowhere and stops above the limit', async () => {
    const bytes = Buffer.from('systems:\n  moi: { name: Hệ thống 😀 }\n');
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    const opened = await openWorkspace(stdinSource(Readable.from(pieces)));
    expect(opened.architecture.elements.get('moi')?.name).toBe('Hệ thống 😀');
    let given = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1024 * 1024, '#');
      }
    }
    const large = await openWorkspace(stdinSource(endless()));
    expect(large.problems.map((one) => one.rule)).toEqual(['too-large']);
    expect(given).toBeLessThanOrEqual(MAX_FILE_BYTES / 1024 / 1024 + 2);
  });
});
