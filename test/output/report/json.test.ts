import { expect, it } from 'vitest';
import { same } from '../../../src/core/text.ts';
import { json } from '../../../src/output/report/findings/json.ts';
import { finding, OPTIONS, result } from './findings.ts';

it('gives all findings, whatever is shown to people', () => {
  const warning = finding('a.yaml', '2:3-5', { severity: 'warning', element: 'he-a', suggestion: 'owner' });
  const text = json(result([warning]), { ...OPTIONS, language: 'en', warnings: false, quiet: true });
  expect(JSON.parse(text)).toEqual({
    formatVersion: 1,
    tool: { name: 'kientruc', version: '1.2.3' },
    language: 'en',
    summary: {
      error: 0,
      warning: 1,
      info: 0,
      files: 14,
      elements: 96,
      flows: 31,
      indicators: 12,
      unknowns: 18,
      elsewhere: { error: 0, warning: 0, info: 0 },
    },
    findings: [
      {
        rule: 'some-rule',
        severity: 'warning',
        message: 'Something is wrong.',
        file: 'architecture/a.yaml',
        range: { start: { line: 2, column: 3 }, end: { line: 2, column: 5 } },
        element: 'he-a',
        suggestion: 'owner',
        related: [],
        fingerprint: '0123456789abcdef',
      },
    ],
  });
});

it('escapes what could steer a terminal, and loses nothing', () => {
  const hostile = '\u001b[31m\u009b1m\u202e\u2066\u200f\u2028\ufeff\u007f';
  const text = json(result([finding(`${hostile}.yaml`, '1:1', { message: same(hostile) })]), OPTIONS);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200f\u2028\u202e\u2066\ufeff]/);
  expect(JSON.parse(text).findings[0].message).toBe(hostile);
});
