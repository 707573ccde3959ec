/** `fmt` on files as people write them: the same model, the same comments at the same entries, and twice is once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { Json } from '../../../src/core/json.ts';
import { format } from '../../../src/output/edit/fmt/format.ts';
import { readable } from '../../../src/output/edit/readable.ts';
import { type Written, written } from './written.ts';

const RUNS = { numRuns: Number(process.env.FMT_RUNS ?? 60) };

function formatted(text: string): string {
  const result = format(text);
  if (result.kind !== 'formatted') throw new Error(`${result.kind}: ${text}`);
  return result.text;
}

function modelOf(text: string): Json | undefined {
  return readable(text)?.value;
}

/** By the other parser, which the formatter does not use. */
function otherwiseRead(text: string): unknown {
  const options = { version: '1.2', stringKeys: true, merge: false, prettyErrors: false } as const;
  const document = parseDocument(text, options);
  expect(document.errors).toEqual([]);
  return document.toJS({ maxAliasCount: -1 });
}

/** Every comment that has the name of an entry stands where it stood: over the entry, or at the end of its line. */
function expectComments({ notes, trailing }: Written, text: string): void {
  const lines = text.split(/\r?\n/);
  for (const word of notes) {
    const at = lines.findIndex((line) => line.trim() === `# n${word}.`);
    const below = lines.slice(at + 1).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
    // The words of a block stand below its key.
    const next = /[|>][-+2]*$/.test(below[0] ?? '') ? below[1] : below[0];
    expect({ word, at, found: at !== -1 && holds(next, word) }).toEqual({ word, at, found: true });
  }
  for (const word of trailing) {
    const at = lines.findIndex((line) => line.includes(`# t${word}.`));
    const line = lines[at] ?? '';
    // The last line of a text of several lines does not hold its word.
    const found =
      holds(line, word) || (/more['"]? +# t/.test(line) && lines.slice(0, at).some((one) => holds(one, word)));
    expect({ word, line, found }).toEqual({ word, line, found: true });
  }
}

function holds(line = '', word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(line.replace(/# [nt][ve]\d+\..*/, ''));
}

describe('fmt', () => {
  it('keeps the model', () => {
    fc.assert(
      fc.property(written({ anchors: true }), ({ text }) => {
        expect(modelOf(formatted(text))).toEqual(modelOf(text));
      }),
      RUNS,
    );
  });

  it('keeps the model, as the other parser reads it', () => {
    fc.assert(
      fc.property(written({ anchors: true }), ({ text }) => {
        expect(otherwiseRead(formatted(text))).toEqual(otherwiseRead(text));
      }),
      RUNS,
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(written({ anchors: true }), ({ text }) => {
        const once = formatted(text);
        expect(formatted(once)).toBe(once);
      }),
      RUNS,
    );
  });

  it('keeps every comment with its entry', () => {
    fc.assert(
      fc.property(written(), (file) => expectComments(file, formatted(file.text))),
      RUNS,
    );
  });

  it('leaves no tab, no space at the end of a line, no two empty lines outside of texts, and one line end', () => {
    fc.assert(
      fc.property(written({ anchors: true }), ({ text }) => {
        const after = formatted(text);
        const windows = text.includes('\r\n');
        expect(after.replaceAll('\r\n', '\n').includes('\r')).toBe(false);
        expect(after.includes('\r\n')).toBe(windows);
        expect(after).toMatch(/\n$/);
        expect(after).not.toMatch(/^\r?\n/);
        if (!/[|>]/.test(after)) expect(after).not.toMatch(/[ \t]\r?\n|(?:\r?\n){3}/);
      }),
      RUNS,
    );
  });
});
