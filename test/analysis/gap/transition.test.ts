/** The matrix of transition: what is decided, and whether what is merged, replaced or ended has thought of everything. */
import { describe, expect, it } from 'vitest';
import { compare } from './gaps.ts';

const PARTS = ['data', 'accounts', 'connections', 'process', 'contracts', 'assets', 'backup', 'cutover'];

const row = (yaml: string, id = 'he', options = {}) =>
  compare(yaml, { to: '2020-12-31', ...options }).transition.find(({ element }) => element.id === id);

const states = (yaml: string, options = {}) =>
  Object.fromEntries(row(yaml, 'he', options)?.checks.map(({ part, state }) => [part, state]) ?? []);

describe('the eight parts of a transition', () => {
  const system = (rest: string) => `systems:\n  he: { name: Hệ, asOf: 2018-08-31, sources: [bao-1], ${rest} }\n`;

  it('are stated, not known, not applicable or missing, each by itself', () => {
    const parts = 'data: Chuyển hồ sơ, accounts: { unknown: chưa rà soát }, assets: { notApplicable: dùng chung }';
    const yaml = system(`decision: { option: replace, transition: { ${parts} } }`);
    expect(states(yaml)).toEqual({
      data: 'stated',
      accounts: 'unknown',
      connections: 'missing',
      process: 'missing',
      contracts: 'missing',
      assets: 'not-applicable',
      backup: 'missing',
      cutover: 'missing',
    });
    expect(row(yaml)?.checks[0]?.text?.vi).toBe('Chuyển hồ sơ');
    expect(row(yaml)?.checks[1]?.text?.vi).toContain('chưa rà soát');
  });

  it.each([
    ['to be merged', 'decision: consolidate'],
    ['to be replaced', 'decision: replace'],
    ['whose end is planned', 'changes: [{ since: 2019-12-31, planned: bao-1, ends: {} }]'],
  ])('are asked of what is %s', (_, rest) => {
    expect(Object.keys(states(system(rest)))).toEqual(PARTS);
  });

  it.each([
    ['stays', 'decision: keep'],
    ['is extended', 'decision: extend'],
    ['is only an idea', 'decision: replace, status: proposed'],
    ['is out of use', 'decision: replace, status: ended'],
    ['ends after the second date', 'changes: [{ since: 2025, planned: bao-1, ends: {} }]'],
  ])('are not asked of what %s', (_, rest) => {
    expect(states(system(rest))).toEqual({});
  });

  it('are not asked of what holds no data', () => {
    const yaml = 'services:\n  he: { name: Dịch vụ, asOf: 2018-08-31, decision: replace, sources: [bao-1] }\n';
    expect(states(yaml)).toEqual({});
  });

  it('may stand in the decision of a declared gap that covers the element; its own go before', () => {
    const yaml = `${system('decision: { option: replace, transition: { data: Của hệ } }')}gaps:
  nd: { name: Thay, asOf: 2018-08-31, covers: [he], decision: { option: replace, transition: { data: Của ND, backup: Sao lưu } }, sources: [bao-1] }
`;
    expect(states(yaml)).toMatchObject({ data: 'stated', backup: 'stated', accounts: 'missing' });
    expect(row(yaml)?.checks[0]?.text?.vi).toBe('Của hệ');
  });

  it('are not asked of what another body ends; of what we decide about it they are', () => {
    const others = (rest: string) => `organizations:
  tinh: { name: Tỉnh, asOf: 2018-01-01, sources: [bao-1] }
  bo: { name: Bộ, asOf: 2018-01-01, sources: [bao-1] }
${system(`owner: bo, ourUse: in-use, ${rest}`)}`;
    const authority = { authority: 'tinh' };
    expect(states(others('changes: [{ since: 2019-12-31, planned: bao-1, ends: {} }]'), authority)).toEqual({});
    expect(Object.keys(states(others('decision: replace'), authority))).toEqual(PARTS);
  });
});
