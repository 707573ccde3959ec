import { describe, expect, it } from 'vitest';
import { isInternalError, judge } from '../../src/analysis/judge/judge.ts';
import { JUDGE_PAGES } from '../../src/analysis/judge/pages.ts';
import { allPages, nearestPage, page } from '../../src/analysis/pages.ts';
import { allRuleIds } from '../../src/analysis/rules/all.ts';
import { RULES } from '../../src/analysis/rules/registry.ts';
import type { Rule, RuleContext } from '../../src/analysis/rules/rule.ts';
import { openWorkspace } from '../../src/input/open.ts';
import { READ_PAGES } from '../../src/input/read/pages.ts';
import { memorySource } from '../../src/input/source/memory.ts';
import { findingsIn, lines, TODAY } from './support/judged.ts';

const BARE = 'systems:\n  lgsp: { name: LGSP Hà Nội }\n';

async function architecture(workspace = '') {
  const files = { 'kientruc.yaml': `name: Ví dụ\n${workspace}`, 'model.yaml': BARE };
  return (await openWorkspace(memorySource(Object.entries(files)))).architecture;
}

describe('severities of the workspace', () => {
  it('are the rule’s own unless the workspace says otherwise', async () => {
    const of = async (workspace: string) => (await findingsIn(BARE, { workspace })).map(({ severity }) => severity);
    expect(await of('')).toEqual(['warning']);
    expect(await of('rules: { source-missing: error }\n')).toEqual(['error']);
    expect(await of('rules: { source-missing: { severity: info } }\n')).toEqual(['info']);
    expect(await of('rules: { source-missing: { severity: off, reason: mô hình thử } }\n')).toEqual([]);
  });

  it('of a rule that does not exist is a finding, with the one that was meant', async () => {
    const findings = await findingsIn('', { workspace: 'rules: { source-mising: error, hoan-toan-khac: warning }\n' });
    expect(lines(findings)).toEqual(['2 unknown-rule', '2 unknown-rule']);
    expect(findings[0]).toMatchObject({ file: 'kientruc.yaml', suggestion: 'source-missing', severity: 'error' });
    expect(findings[0]?.range.start.column).toBe(10);
    expect(findings[1]?.suggestion).toBeUndefined();
    expect(findings[0]?.fingerprint).not.toBe(findings[1]?.fingerprint);
  });

  it('of a mistake in reading cannot be set', async () => {
    const [finding] = await findingsIn('', { workspace: 'rules: { unknown-key: warning }\n' });
    expect(finding?.message.en).toBe(
      '"unknown-key" is always an error; its severity cannot be set. Remove this and mend the model file.',
    );
  });
});

describe('a rule that throws', () => {
  const broken: Rule = {
    ...RULES['duplicate-id'],
    id: 'broken',
    check(_, report) {
      report({
        message: { vi: 'trước', en: 'before' },
        element: { id: 'lgsp', file: 'model.yaml', collection: 'systems' },
      });
      throw new Error('no such thing');
    },
  };

  it('becomes an internal error with its id, and stops no other', async () => {
    const { problems } = judge(await architecture(), { today: TODAY, rules: [broken, RULES['source-missing']] });
    expect(problems.map(({ rule }) => rule)).toEqual(['broken', 'internal-error', 'source-missing']);
    const error = problems.find(isInternalError);
    expect(error?.crashed).toBe('broken');
    expect(error?.message.en).toContain('The rule broken broke down');
    expect(error?.message.en).not.toContain('no such thing');
    expect(error?.stack).toContain('no such thing');
    expect(JSON.parse(JSON.stringify(error))).toEqual(error);
  });

  it('whatever it throws', async () => {
    const throwing = (check: Rule['check']): Rule => ({ ...broken, check });
    const rules = [
      throwing(() => {
        throw 'only words';
      }),
    ];
    const [error] = judge(await architecture(), { today: TODAY, rules }).problems;
    expect(error).toMatchObject({ rule: 'internal-error', stack: 'only words' });
  });
});

describe('the states that rules look at', () => {
  async function states(workspace: string) {
    let seen: RuleContext['states'] = [];
    const looking: Rule = {
      ...RULES['duplicate-id'],
      check(context) {
        seen = context.states;
        expect(context.states).toBe(seen);
      },
    };
    judge(await architecture(workspace), { today: TODAY, rules: [looking] });
    return seen.map(({ name, state }) => [name.en, state.date - TODAY, state.knownAt - TODAY]);
  }

  it('are the named ones and today by date, and nothing later than today is known', async () => {
    expect(await states('states: { target: 2026-11-30, past: 2026-11-20, begin: 2026-11-01 }\n')).toEqual([
      ['begin', -22, -22],
      ['past', -3, -3],
      ['today', 0, 0],
      ['target', 7, 0],
    ]);
  });

  it('are one a day', async () => {
    expect(await states('states: { a: 2026-11-23, b: 2026-Q4, c: 2026-12-31 }\n')).toEqual([
      ['today', 0, 0],
      ['b', 38, 0],
    ]);
  });

  it('let values grow old as the workspace says', async () => {
    let old: unknown;
    const looking: Rule = {
      ...RULES['duplicate-id'],
      check({ states: [today] }) {
        old = today?.state.of('lgsp')?.get('status')?.lost;
      },
    };
    const model = 'systems:\n  lgsp: { name: LGSP, status: pilot, asOf: 2020-01-01 }\n';
    await findingsIn(model, { workspace: 'staleAfter: P24M\n', rules: [looking] });
    expect(old).toBe('stale');
  });
});

describe('pages', () => {
  it('are there for every rule and every mistake of reading, under their ids', () => {
    const ids = [...allRuleIds, ...Object.keys(READ_PAGES), ...Object.keys(JUDGE_PAGES)];
    expect([...allPages().keys()]).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(page(id)?.id).toBe(id);
      expect(page(id)?.title.vi).not.toBe(page(id)?.title.en);
    }
  });

  it('hold the examples and the ground of a rule', () => {
    expect(page('count-mismatch')?.bad[0]?.yaml).toContain('# expect: count-mismatch');
    expect(page('count-mismatch')?.basis).toBe(RULES['count-mismatch'].basis);
    expect(page('yaml-syntax')?.good).toHaveLength(1);
  });

  it('know what a misspelt id meant, and nothing that objects inherit', () => {
    expect(page('constructor')).toBeUndefined();
    expect(nearestPage('source-mising')).toBe('source-missing');
    expect(nearestPage('duplicate key')).toBe('duplicate-key');
    expect(nearestPage('xyz')).toBeUndefined();
  });
});
