import { describe, expect, it } from 'vitest';
import { atLeast, compareFindings, type Finding, fingerprint, type Problem } from '../../src/core/findings.ts';
import { same } from '../../src/core/text.ts';

const problem: Problem = {
  rule: 'dangling-reference',
  severity: 'error',
  message: same('no such element'),
  place: { file: 'architecture/systems.yaml', path: ['systems', 'ioc', 'owner'], part: 'value' },
  element: 'ioc',
};

describe('a fingerprint', () => {
  const print = fingerprint(problem);

  it('is sixteen hexadecimal digits', () => {
    expect(print).toMatch(/^[0-9a-f]{16}$/);
  });

  it('survives moved lines, renamed files, other words, another severity', () => {
    const range = { start: { line: 9, column: 3 }, end: { line: 9, column: 8 } };
    expect(fingerprint({ ...problem, range })).toBe(print);
    expect(fingerprint({ ...problem, place: { ...problem.place, file: 'a/b.yaml' } })).toBe(print);
    expect(fingerprint({ ...problem, message: same('other words'), severity: 'warning', suggestion: 'so-tttt' })).toBe(
      print,
    );
  });

  it.each<[string, Partial<Problem>]>([
    ['rule', { rule: 'source-missing' }],
    ['element', { element: 'lgsp' }],
    ['path', { place: { ...problem.place, path: ['systems', 'ioc', 'operator'] } }],
    ['side', { place: { ...problem.place, part: 'key' } }],
    ['detail', { detail: 'so-tttt' }],
  ])('is another for another %s', (_, other) => {
    expect(fingerprint({ ...problem, ...other })).not.toBe(print);
  });

  it('of what belongs to no element is that of its file', () => {
    const { element: _, ...ofFile } = problem;
    expect(fingerprint(ofFile)).not.toBe(print);
    expect(fingerprint({ ...ofFile, place: { ...problem.place, file: 'b.yaml' } })).not.toBe(fingerprint(ofFile));
  });
});

describe('findings', () => {
  const finding = (file: string, line: number, severity: Problem['severity'], rule: string): Finding => ({
    ...problem,
    file,
    severity,
    rule,
    range: { start: { line, column: 1 }, end: { line, column: 2 } },
    fingerprint: fingerprint({ ...problem, rule }),
  });

  it('are ordered by file, place, severity and rule', () => {
    const ordered = [
      finding('a.yaml', 1, 'error', 'b'),
      finding('a.yaml', 1, 'warning', 'a'),
      finding('a.yaml', 2, 'error', 'a'),
      finding('a.yaml', 2, 'error', 'b'),
      finding('a.yaml', 10, 'info', 'a'),
      finding('b.yaml', 1, 'error', 'a'),
    ];
    expect([...ordered].reverse().sort(compareFindings)).toEqual(ordered);
  });

  it('are as bad as a limit or not', () => {
    expect(atLeast('error', 'warning')).toBe(true);
    expect(atLeast('warning', 'warning')).toBe(true);
    expect(atLeast('info', 'warning')).toBe(false);
  });
});
