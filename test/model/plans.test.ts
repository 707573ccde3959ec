import { describe, expect, it } from 'vitest';
import { planOutcomes } from '../../src/model/plans.ts';
import { at, day, model, only, there, value } from './model.ts';

const DOCUMENTS = `
    documents: { qd: { date: 2018-08-31 }, qd-2: { date: 2019-06-01 }, qd-3: { date: 2020-06-01 } }`;

/** A system with these changes, and what became of its plans. */
function system(base: string, ...changes: string[]) {
  const elements = model(`${DOCUMENTS}
    systems:
      he:
        ${base}
        changes:
${changes.map((change) => `          - ${change}`).join('\n')}
  `);
  return {
    elements,
    outcomes: (knownAt: string) =>
      planOutcomes(only(elements, 'he'), day(knownAt)).map((o) => [o.plan.index, o.field, o.status, o.days ?? null]),
  };
}

describe('the outcome of a plan', () => {
  it('closed: a fact equals it, in time, early or late', () => {
    const plan = '{ since: 2020-12-31, planned: qd, status: operating }';
    const early = system('status: pilot', plan, '{ since: 2020-01-15, status: operating }');
    expect(early.outcomes('2020-06-30')).toEqual([[1, 'status', 'closed', 0]]);
    const late = system('since: 2018', plan, '{ since: 2021-01-10, status: operating }');
    expect(late.outcomes('2021-01-09')).toEqual([[1, 'status', 'lapsed', null]]);
    expect(late.outcomes('2021-01-10')).toEqual([[1, 'status', 'closed', 10]]);
  });

  it('closed, and not said how late, where it was only seen after its day', () => {
    const seen = system(
      'since: 2018',
      '{ since: 2018-12-31, planned: qd, status: operating }',
      '{ asOf: 2019-06-30, status: operating }',
    );
    expect(seen.outcomes('2019-07-01')).toEqual([[1, 'status', 'closed', null]]);
  });

  it('closed by what held already; not by what was over before the announcement', () => {
    expect(
      system('since: 2018', '{ since: 2020, planned: qd, count: 30 }', '{ asOf: 2018-03, count: 30 }').outcomes(
        '2019-01-01',
      ),
    ).toEqual([[1, 'count', 'closed', 0]]);
    expect(
      system(
        'since: 2015',
        '{ since: 2020, planned: qd, owner: b }',
        '{ since: 2016, owner: b }',
        '{ since: 2017, owner: a }',
      ).outcomes('2019-01-01'),
    ).toEqual([[1, 'owner', 'pending', null]]);
  });

  it('revised: a later announcement plans something else for its day', () => {
    const { outcomes, elements } = system(
      'since: 2018',
      '{ since: 2020, planned: qd, count: 30 }',
      '{ since: 2020-12-31, planned: qd-2, count: 20 }',
    );
    expect(outcomes('2019-01-01')).toEqual([[1, 'count', 'pending', null]]);
    expect(outcomes('2019-07-01')).toEqual([
      [1, 'count', 'revised', null],
      [2, 'count', 'pending', null],
    ]);
    expect(value(at(elements, '2021-01-01', '2019-07-01'), 'he', 'count')).toBe(20);
  });

  it('phases stand side by side', () => {
    const { outcomes, elements } = system(
      'since: 2018',
      '{ since: 2020, planned: qd, count: 10 }',
      '{ since: 2022, planned: qd-2, count: 20 }',
    );
    expect(outcomes('2019-07-01').map(([, , status]) => status)).toEqual(['pending', 'pending']);
    expect(value(at(elements, '2021-06-30', '2019-07-01'), 'he', 'count')).toBe(10);
    expect(value(at(elements, '2022-12-31', '2019-07-01'), 'he', 'count')).toBe(20);
  });

  it('moved twice: to the last announcement', () => {
    const { outcomes } = system(
      'since: 2018',
      '{ since: 2019, planned: qd, status: operating }',
      '{ since: 2022, planned: qd-2, status: operating }',
      '{ since: 2021, planned: qd-3, status: operating }',
    );
    expect(outcomes('2020-07-01')).toEqual([
      [1, 'status', 'moved', 731],
      [3, 'status', 'pending', null],
      [2, 'status', 'moved', -365],
    ]);
  });

  it('exceeded: a fact went further, and the plan never takes it back', () => {
    const { outcomes, elements } = system(
      'since: 2018',
      '{ since: 2020, planned: qd, status: pilot, coverage: { of: [so], done: some } }',
      '{ since: 2019-02-01, status: operating, coverage: { of: [so], done: all } }',
    );
    expect(outcomes('2019-07-01').map(([, field, status]) => [field, status])).toEqual([
      ['status', 'exceeded'],
      ['coverage', 'exceeded'],
    ]);
    expect(value(at(elements, '2021-01-01', '2019-07-01'), 'he', 'status')).toBe('operating');
  });

  it('a plan to reduce what was known is deliberate: on the way down nothing is exceeded', () => {
    const centres = system(
      'count: 30',
      '{ since: 2020, planned: qd, count: 5 }',
      '{ asOf: 2019-06-30, count: 20 }',
      '{ asOf: 2020-06-30, count: 3 }',
    );
    expect(centres.outcomes('2018-12-31')).toEqual([[1, 'count', 'pending', null]]);
    expect(value(at(centres.elements, '2021-01-01', '2018-12-31'), 'he', 'count')).toBe(5);
    expect(centres.outcomes('2019-07-01')).toEqual([[1, 'count', 'pending', null]]);
    expect(value(at(centres.elements, '2021-01-01', '2019-07-01'), 'he', 'count')).toBe(5);
    expect(centres.outcomes('2020-07-01')).toEqual([[1, 'count', 'exceeded', 0]]);
    expect(value(at(centres.elements, '2021-01-01', '2020-07-01'), 'he', 'count')).toBe(3);
  });

  it('contradicted: a fact since the announcement made it something else, and the plan does not take it back', () => {
    const { outcomes, elements } = system(
      'since: 2018',
      '{ asOf: 2018-06, owner: a }',
      '{ since: 2022, planned: qd, owner: b }',
      '{ since: 2019-03-01, owner: c }',
    );
    expect(outcomes('2019-01-01')).toEqual([[2, 'owner', 'pending', null]]);
    expect(outcomes('2019-04-01')).toEqual([[2, 'owner', 'contradicted', null]]);
    expect(value(at(elements, '2023-01-01', '2019-04-01'), 'he', 'owner')).toBe('c');
  });

  it('no contradiction: the old value seen once more, or nothing known of it', () => {
    const seen = system(
      'since: 2018',
      '{ asOf: 2018-06, owner: a }',
      '{ since: 2022, planned: qd, owner: b }',
      '{ asOf: 2019-03-01, owner: a }',
      '{ asOf: 2019-04-01, owner: { unknown: chưa rõ } }',
      '{ asOf: 2019-05-01, owner: a }',
    );
    expect(seen.outcomes('2019-12-31')).toEqual([[2, 'owner', 'pending', null]]);
    expect(value(at(seen.elements, '2023-01-01', '2019-12-31'), 'he', 'owner')).toBe('b');
  });

  it('lapsed beside a fact that stayed behind', () => {
    expect(
      system(
        'status: building',
        '{ since: 2019, planned: qd, status: operating }',
        '{ asOf: 2020-03, status: pilot }',
      ).outcomes('2020-06-30'),
    ).toEqual([[1, 'status', 'lapsed', null]]);
  });
});

describe('planned links', () => {
  it('of two documents for one day both come about', () => {
    const { elements, outcomes } = system(
      'since: 2018',
      '{ since: 2020-12-31, planned: qd, uses: { ndxp: {} } }',
      '{ since: 2020-12-31, planned: qd-2, uses: { lgsp: {} } }',
    );
    expect(outcomes('2019-07-01').map(([, , status]) => status)).toEqual(['pending', 'pending']);
    expect(value(at(elements, '2021-01-01', '2019-07-01'), 'he', 'uses')).toEqual({ ndxp: {}, lgsp: {} });
  });

  it('that a later document speaks of in part lie over the earlier, whatever the order in the file', () => {
    const { elements } = system(
      'since: 2018',
      '{ since: 2020-12-31, planned: qd-2, uses: { ndxp: { status: operating } } }',
      '{ since: 2020-12-31, planned: qd, uses: { ndxp: { status: pilot }, lgsp: {} } }',
    );
    expect(value(at(elements, '2021-01-01', '2019-07-01'), 'he', 'uses')).toEqual({
      ndxp: { status: 'operating' },
      lgsp: {},
    });
  });

  it('are fulfilled by the links that facts have by then, in whichever form', () => {
    const plan = '{ since: 2020-12-31, planned: qd, uses: { ndxp: {} } }';
    expect(system('since: 2018', plan, '{ since: 2020-06-30, uses: [lgsp, ndxp] }').outcomes('2021-01-01')).toEqual([
      [1, 'uses', 'closed', 0],
    ]);
    expect(
      system('uses: [lgsp]', plan, '{ since: 2020-06-30, uses: { ndxp: { status: pilot } } }').outcomes('2021-01-01'),
    ).toEqual([[1, 'uses', 'closed', 0]]);
    expect(system('uses: [lgsp]', plan, '{ since: 2020-06-30, uses: { khac: {} } }').outcomes('2021-01-01')).toEqual([
      [1, 'uses', 'lapsed', null],
    ]);
  });

  it('with a status wait for that status', () => {
    const { outcomes } = system(
      'uses: { ndxp: { code: QH-3, status: pilot } }',
      '{ since: 2020-12-31, planned: qd, uses: { ndxp: { status: operating } } }',
      '{ asOf: 2019-06-30, uses: { ndxp: { status: pilot } } }',
      '{ since: 2021-01-31, uses: { ndxp: { status: operating } } }',
    );
    expect(outcomes('2020-01-01')).toEqual([[1, 'uses', 'pending', null]]);
    expect(outcomes('2021-01-01')).toEqual([[1, 'uses', 'lapsed', null]]);
    expect(outcomes('2021-02-01')).toEqual([[1, 'uses', 'closed', 31]]);
  });

  it('that end are closed by the end of that link, not of another', () => {
    const plan = '{ since: 2019-12-31, planned: qd, uses: { cu: null } }';
    expect(
      system('uses: [cu, khac]', plan, '{ since: 2019-06-30, uses: { khac: null } }').outcomes('2020-01-01'),
    ).toEqual([[1, 'uses', 'lapsed', null]]);
    expect(
      system('uses: [cu, khac]', plan, '{ since: 2019-06-30, uses: { cu: null } }').outcomes('2020-01-01'),
    ).toEqual([[1, 'uses', 'closed', 0]]);
  });
});

describe('planned coverage', () => {
  const plan = (done: string) => `{ since: 2020-12-31, planned: qd, coverage: { of: [quan], done: ${done} } }`;
  const fact = (of: string, done: string) => `{ since: 2020-06-30, coverage: { of: [${of}], done: ${done} } }`;
  const status = (...changes: string[]) => system('since: 2018', ...changes).outcomes('2021-01-01')[0]?.[2];

  it('"some" is met by any number of them', () => {
    expect(status(plan('some'), fact('quan', 'some'))).toBe('closed');
    expect(status(plan('some'), fact('quan', '12'))).toBe('closed');
    expect(status(plan('some'), fact('quan', '[a, b]'))).toBe('closed');
    expect(status(plan('some'), fact('quan', 'all'))).toBe('exceeded');
    expect(status(plan('some'), fact('quan', '0'))).toBe('lapsed');
  });

  it('of other bodies is not met', () => {
    expect(status(plan('all'), fact('so', 'all'))).toBe('lapsed');
  });

  it('of named bodies is met by these', () => {
    expect(status(plan('[a, b]'), fact('quan', '[b, a]'))).toBe('closed');
    expect(status(plan('[a, b]'), fact('quan', '[a, b, c]'))).toBe('exceeded');
    expect(status(plan('[a, b]'), fact('quan', '[c, d]'))).toBe('lapsed');
    expect(status(plan('[a, b]'), fact('quan', 'some'))).toBe('lapsed');
  });
});

describe('what a state shows of plans', () => {
  it('a plan that a fact closed early comes no more, also when the fact went on', () => {
    const { elements } = system(
      'since: 2018',
      '{ since: 2022, planned: qd, owner: b }',
      '{ since: 2019-01-01, owner: b }',
      '{ since: 2019-09-01, owner: c }',
    );
    const target = there(at(elements, '2023-01-01', '2020-01-01'), 'he');
    expect(target.known('owner')).toBe('c');
    expect(target.outcomes.map((o) => o.status)).toEqual(['closed']);
  });
});
