import { expect, it } from 'vitest';
import { same } from '../../../src/core/text.ts';
import { json } from '../../../src/output/report/findings/json.ts';
import { finding, OPTIONS, result, WAIVED } from './findings.ts';

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
      waived: 0,
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
    waived: [],
  });
});

it('lists what is waived apart, with the waiver', () => {
  const error = finding('a.yaml', '2:3-5', { waived: WAIVED });
  const told = JSON.parse(json(result([], {}, { waived: [error] }), OPTIONS));
  expect(told.findings).toEqual([]);
  expect(told.summary).toMatchObject({ error: 0, waived: 1 });
  expect(told.waived).toEqual([
    {
      rule: 'some-rule',
      severity: 'error',
      message: 'Có điều sai.',
      file: 'architecture/a.yaml',
      range: { start: { line: 2, column: 3 }, end: { line: 2, column: 5 } },
      related: [],
      fingerprint: '0123456789abcdef',
      waived: {
        reason: 'chờ biên bản',
        until: '2027-03-31',
        by: 'Tổ kiến trúc',
        file: 'architecture/a.yaml',
        range: { start: { line: 4, column: 7 }, end: { line: 4, column: 60 } },
      },
    },
  ]);
});

it('escapes what could steer a terminal, and loses nothing', () => {
  const hostile = '\u001b[31m\u009b1m\u202e\u2066\u200f\u2028\ufeff\u007f';
  const bad = finding(`${hostile}.yaml`, '1:1', { message: same(hostile) });
  const waived = [{ ...bad, waived: { ...WAIVED, reason: hostile, by: hostile } }];
  const text = json(result([bad], {}, { waived }), OPTIONS);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200f\u2028\u202e\u2066\ufeff]/);
  expect(JSON.parse(text).findings[0].message).toBe(hostile);
  expect(JSON.parse(text).waived[0].waived.reason).toBe(hostile);
});
