/** Every reason of the registry against its own examples and words; a new reason is tested here by being there. */
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import type { GapExample } from '../../../src/analysis/gap/reason.ts';
import { REASON_IDS, REASONS, type ReasonId } from '../../../src/analysis/gap/reasons/registry.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import { day, TODAY } from './gaps.ts';

const reasons = REASON_IDS.map((id) => REASONS[id]);

/** Read and linked as a user's workspace is, so that an example that would not validate is found out. */
async function gapsOf(example: GapExample, only: readonly ReasonId[] = REASON_IDS) {
  const opened = await openWorkspace(
    memorySource([
      ['kientruc.yaml', 'name: Ví dụ\n'],
      ['model.yaml', example.yaml],
    ]),
  );
  expect(opened.problems).toEqual([]);
  const [from, to] = [example.from, example.to].map((written) => ({ written, day: day(written) }));
  if (!from || !to) throw new Error('an example has two dates');
  return findGaps(opened.architecture, { from, to, today: day(TODAY), reasons: only }).gaps;
}

const keysBy = (gaps: Awaited<ReturnType<typeof gapsOf>>, id: string) =>
  gaps.filter((gap) => gap.reasons.includes(id)).map((gap) => gap.key);

describe('the registry', () => {
  it('holds each reason under its own id', () => {
    expect(REASON_IDS).toEqual(reasons.map((reason) => reason.id));
  });

  it.each(reasons)('$id has words in both languages', ({ title, question, description, bad, good }) => {
    for (const text of [title, question, description, bad.title, good.title]) {
      expect(text.vi.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(text.vi).not.toBe(text.en);
    }
    expect(question.vi).toMatch(/\?$/);
    expect(question.en).toMatch(/\?$/);
  });
});

describe.each(REASON_IDS)('%s', (id) => {
  const { bad, good } = REASONS[id];
  const others = REASON_IDS.filter((other) => other !== id);

  it('finds just the gaps that its bad example names', async () => {
    expect(bad.gaps.length).toBeGreaterThan(0);
    expect(keysBy(await gapsOf(bad), id)).toEqual(bad.gaps);
  });

  it('alone finds them: left out, they are gone', async () => {
    const gaps = await gapsOf(bad, others);
    for (const key of bad.gaps) expect(gaps.map((gap) => gap.key)).not.toContain(key);
  });

  it('says both sides in both languages, with a line to look at', async () => {
    for (const gap of (await gapsOf(bad)).filter((one) => bad.gaps.includes(one.key))) {
      for (const { text } of [gap.from, gap.to]) {
        expect(text.vi.trim()).not.toBe('');
        expect(text.en.trim()).not.toBe('');
      }
      expect([...gap.evidence, ...gap.demands].length).toBeGreaterThan(0);
    }
  });

  it('leaves its good example alone', async () => {
    expect(keysBy(await gapsOf(good), id)).toEqual([]);
    expect(good.gaps).toEqual([]);
  });
});
