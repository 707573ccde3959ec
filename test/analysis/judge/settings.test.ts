/** What the workspace sets for rules: severities, reasons, options. */
import { describe, expect, it } from 'vitest';
import { JUDGE_PAGES } from '../../../src/analysis/judge/pages.ts';
import { usual, written } from '../../../src/analysis/rules/options.ts';
import { RULES } from '../../../src/analysis/rules/registry.ts';
import type { Rule } from '../../../src/analysis/rules/rule.ts';
import { findingsIn, lines } from '../support/judged.ts';

const SOURCED = 'defaults: { sources: [qd-1] }\ndocuments: { qd-1: { name: Quyết định số 1, date: 2018-01-01 } }\n';

const withOptions = Object.values<Rule>(RULES).flatMap(({ id, options = {} }) =>
  Object.entries(options).map(([name, spec]) => ({ id, name, spec })),
);

async function settings(rules: string) {
  return findingsIn('', { workspace: `rules:\n  ${rules}\n` });
}

describe.each(withOptions)('the option $name of $id', ({ id, name, spec }) => {
  it('has a name of its own, words in both languages, and takes its default and its example', async () => {
    expect(['severity', 'reason']).not.toContain(name);
    expect(spec.title.vi).not.toBe(spec.title.en);
    expect(usual(spec).en).not.toBe('');
    expect(written(spec.example)).not.toBe(written(spec.default));
    for (const value of [spec.default, spec.example]) {
      expect(await settings(`${id}: { ${name}: ${written(value)} }`)).toEqual([]);
    }
  });

  it('takes no value of another kind', async () => {
    for (const value of ['{ a: 1 }', '[[]]', '-1', '1.5', '[""]', '12345678', '[5]']) {
      const findings = await settings(`${id}: { ${name}: ${value} }`);
      expect(findings.map(({ rule }) => rule)).toEqual(['invalid-option']);
      expect(findings[0]?.message.vi).not.toMatch(/undefined|\[object|\s{2}/);
    }
  });
});

describe('an option', () => {
  it('stands beside the severity or alone', async () => {
    const model = 'systems: { lgsp: { name: LGSP Hà Nội } }\n';
    const of = async (setting: string) =>
      (await findingsIn(model, { workspace: `rules: { source-missing: ${setting} }\n` })).map((one) => one.severity);
    expect(await of('{ changes: false }')).toEqual(['warning']);
    expect(await of('{ severity: error, changes: false }')).toEqual(['error']);
    expect(await of('{ severity: error, collections: [flows] }')).toEqual([]);
    expect(await of('{}')).toEqual(['warning']);
  });

  it.each([
    [
      'link-cycle: { fielsd: [parent] }',
      '3:17',
      'fields',
      'The rule link-cycle has no option "fielsd". Did you mean "fields"?',
    ],
    [
      'source-missing: { severty: off, reason: x }',
      '3:21',
      'severity',
      'has no option "severty". Did you mean "severity"?',
    ],
    ['flow-route: { most: 3 }', '3:17', undefined, 'has no option "most". This rule has no options.'],
    ['link-cycle: { xyz: 3 }', '3:17', undefined, 'Its options: fields, rings.'],
    ['link-cycle: { constructor: 3 }', '3:17', undefined, 'has no option "constructor"'],
    ['link-cycle: { rings: 0 }', '3:24', undefined, '"rings" needs a whole number from 1 to 1000.'],
    ['link-cycle: { rings: 1001 }', '3:24', undefined, 'from 1 to 1000.'],
    ['link-cycle: { rings: "7" }', '3:24', '7', 'Write: 7'],
    ['source-missing: { changes: no }', '3:30', 'false', 'needs true or false. Write: false'],
    ['link-cycle: { fields: parent }', '3:25', '[parent]', 'Write: [parent]'],
    ['link-cycle: { fields: "parent, uses" }', '3:25', '[parent, uses]', 'Write: [parent, uses]'],
    ['link-cycle: { fields: [] }', '3:25', undefined, 'To turn the rule off: { severity: off, reason: … }'],
    [
      'link-cycle: { fields: [parent, part-of] }',
      '3:34',
      'partOf',
      '"part-of" is not a value of "fields". Did you mean "partOf"?',
    ],
    ['code-not-unique: { within: colection }', '3:30', 'collection', 'Values: model, collection.'],
    ['agency-code-pattern: { also: AA-00 }', '3:32', '["AA-00"]', 'Write: ["AA-00"]'],
  ])('%s is a finding at its place, with what to write', async (rules, place, suggestion, message) => {
    const findings = await settings(rules);
    expect(findings.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
      ['invalid-option', 'error', 'kientruc.yaml'],
    ]);
    const { start } = findings[0]?.range ?? { start: { line: 0, column: 0 } };
    expect(`${start.line}:${start.column}`).toBe(place);
    expect(findings[0]?.suggestion).toBe(suggestion);
    expect(findings[0]?.message.en).toContain(message);
  });

  it('that is wrong leaves the default and the other options as they are', async () => {
    const ring = `${SOURCED}organizations: { a: { name: A, parent: b }, b: { name: B, parent: a } }\n`;
    const found = async (options: string) =>
      (await findingsIn(ring, { workspace: `rules: { link-cycle: { ${options} } }\n` })).map(({ rule }) => rule);
    expect(await found('fields: [dependsOn]')).toEqual([]);
    expect(await found('fields: [dependson]')).toEqual(['invalid-option', 'link-cycle']);
    expect(await found('fields: [dependsOn], rings: many')).toEqual(['invalid-option']);
  });

  it('of a rule that does not exist is told with the rule', async () => {
    expect(lines(await settings('source-mising: { chages: 1 }'))).toEqual(['3 unknown-rule']);
  });

  it('has a page', () => {
    expect(JUDGE_PAGES['invalid-option'].description.en).toContain('the default is used');
  });
});

describe('a rule that is off', () => {
  it.each([
    ['source-missing: off', 'value-not-allowed'],
    ['source-missing: { severity: off }', 'missing-key'],
  ])('%s: the line to write is shown', async (setting, rule) => {
    const findings = await settings(setting);
    expect(findings.map((one) => [one.rule, one.severity])).toEqual([[rule, 'error']]);
    expect(findings[0]?.message).toEqual({
      vi: 'Tắt quy tắc phải nêu lý do. Viết: source-missing: { severity: off, reason: … }',
      en: 'To turn a rule off, give the reason. Write: source-missing: { severity: off, reason: … }',
    });
  });

  it('needs a reason that says something', async () => {
    const findings = await settings('source-missing: { severity: off, reason: " " }');
    expect(findings.map(({ rule }) => rule)).toEqual(['invalid-format']);
  });
});

describe('the rules with options', () => {
  const found = async (model: string, rules: string) =>
    lines(await findingsIn(SOURCED + model, { workspace: `rules: { ${rules} }\n` }));

  it('link-cycle follows the fields that are named', async () => {
    const model = `systems:
  a: { name: A, uses: [b], dependsOn: [b] }
  b: { name: B, uses: [a], dependsOn: [a] }
`;
    expect(await found(model, '')).toHaveLength(1);
    expect(await found(model, 'link-cycle: { fields: [uses, dependsOn] }')).toHaveLength(2);
    expect(await found(model, 'link-cycle: { fields: [partOf] }')).toEqual([]);
  });

  it('link-cycle tells as many rings of a field as is said', async () => {
    const pairs = Array.from(
      { length: 4 },
      (_, at) => `  a${at}: { name: A, parent: b${at} }\n  b${at}: { name: B, parent: a${at} }\n`,
    );
    expect(await found(`organizations:\n${pairs.join('')}`, 'link-cycle: { rings: 3 }')).toHaveLength(3);
    expect(await found(`organizations:\n${pairs.join('')}`, '')).toHaveLength(4);
  });

  it('source-missing asks the collections that are named, and changes where they count', async () => {
    const model = `systems:
  lgsp: { name: LGSP, sources: [qd-1], changes: [{ since: 2020, status: operating }] }
  cong: { name: Cổng }
services:
  dvc: { name: Dịch vụ }
`;
    const bare = async (rules: string) =>
      lines(await findingsIn(SOURCED.replace(/^.*\n/, '') + model, { workspace: `rules: { ${rules} }\n` }));
    expect(await bare('')).toEqual(['3 source-missing', '4 source-missing', '6 source-missing']);
    expect(await bare('source-missing: { collections: [services] }')).toEqual(['6 source-missing']);
    expect(await bare('source-missing: { changes: false }')).toEqual(['4 source-missing', '6 source-missing']);
  });

  it('code-not-unique looks within collections where they number for themselves', async () => {
    const model = `systems: { lgsp: { name: LGSP, code: KT-1 }, cong: { name: Cổng, code: KT-1 } }
services: { dvc: { name: Dịch vụ, code: KT-1 } }
`;
    expect(await found(model, '')).toHaveLength(2);
    expect(await found(model, 'code-not-unique: { within: collection }')).toEqual(['3 code-not-unique']);
  });

  it('agency-code-pattern takes the forms of the samples', async () => {
    const model = `organizations:
  a: { name: A, agencyCode: DN-07 }
  b: { name: B, agencyCode: DN-7 }
  c: { name: C, agencyCode: dn-07 }
`;
    const rule = 'agency-code-pattern';
    expect(await found(model, '')).toEqual([`4 ${rule}`, `5 ${rule}`, `6 ${rule}`]);
    expect(await found(model, `${rule}: { also: [AA-00] }`)).toEqual([`5 ${rule}`, `6 ${rule}`]);
    expect(await found(model, `${rule}: { also: [XY-99, ZZ-1] }`)).toEqual([`6 ${rule}`]);
  });
});
