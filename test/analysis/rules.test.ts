/** Every rule of the registry against its own examples, words and ground; a new rule is tested here by being there. */
import { describe, expect, it } from 'vitest';
import { RULES, ruleIds } from '../../src/analysis/rules/registry.ts';
import type { Rule } from '../../src/analysis/rules/rule.ts';
import { expected, findingsIn, lines } from './support/judged.ts';

const rules: readonly Rule[] = Object.values(RULES);

describe('the registry', () => {
  it('holds each rule under its own id, in kebab-case', () => {
    expect(ruleIds).toEqual(rules.map((rule) => rule.id));
    for (const id of ruleIds) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(rules)('$id has words in both languages, a ground and examples', (rule) => {
    for (const text of [rule.title, rule.description, ...[...rule.bad, ...rule.good].map((example) => example.title)]) {
      expect(text.vi.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(text.vi).not.toBe(text.en);
    }
    expect(rule.basis.document).not.toBe('');
    // A draft is not law, and what is inferred is not sure: neither makes an error.
    if (rule.severity === 'error') expect(['primary', 'design']).toContain(rule.basis.certainty);
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
  });

  it('names one draft of guidance in one way; besides it only the official forms are drafts', () => {
    const drafts = rules.map(({ basis }) => basis).filter(({ certainty }) => certainty === 'draft');
    const guidance = drafts.filter(({ document }) => !document.startsWith('Mẫu số '));
    expect(new Set(guidance.map(({ document }) => document))).toEqual(
      new Set(['Tài liệu hướng dẫn của Bộ Khoa học và Công nghệ (dự thảo 13/9/2026)']),
    );
    // Each says where in it.
    expect(drafts.filter(({ at }) => !at)).toEqual([]);
  });
});

describe.each(rules)('$id', (rule) => {
  it.each(rule.bad)('finds what is marked, and nothing else: $title.en', async ({ yaml, workspace }) => {
    const marked = expected(yaml);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every((mark) => mark.endsWith(` ${rule.id}`))).toBe(true);
    expect(lines(await findingsIn(yaml, { workspace }))).toEqual(marked);
  });

  it.each(rule.bad)(
    'says it in both languages, with its severity and ground: $title.en',
    async ({ yaml, workspace }) => {
      for (const finding of await findingsIn(yaml, { workspace })) {
        expect(finding.message.vi.trim()).not.toBe('');
        expect(finding.message.en.trim()).not.toBe('');
        expect(finding.message.vi).not.toBe(finding.message.en);
        expect(finding.severity).toBe(rule.severity);
        expect(finding.basis).toEqual(rule.basis);
        for (const { message } of finding.related ?? []) expect(message.vi).not.toBe(message.en);
      }
    },
  );

  it.each(rule.bad)('alone makes the example bad: $title.en', async ({ yaml, workspace }) => {
    expect(await findingsIn(yaml, { workspace, rules: rules.filter((other) => other !== rule) })).toEqual([]);
  });

  it.each(rule.good)('leaves the good example alone, as all rules do: $title.en', async ({ yaml, workspace }) => {
    expect(lines(await findingsIn(yaml, { workspace }))).toEqual([]);
  });
});
