/** Findings that are accepted until a day: what a waiver takes, and what is said of waivers themselves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInternalError, judge } from '../../../src/analysis/judge/judge.ts';
import { JUDGE_PAGES } from '../../../src/analysis/judge/pages.ts';
import { waive } from '../../../src/analysis/judge/waivers.ts';
import { RULES } from '../../../src/analysis/rules/registry.ts';
import type { Rule } from '../../../src/analysis/rules/rule.ts';
import { isoDay } from '../../../src/core/dates.ts';
import type { Finding, Problem } from '../../../src/core/findings.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { READ_PAGES } from '../../../src/input/read/pages.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import type { Waiver } from '../../../src/model/waivers.ts';
import { cpu } from '../../cpu.ts';
import { day, findingsIn, type JudgedOptions, judgedIn, lines, TODAY } from '../support/judged.ts';

/** `source-missing` on line 2 unless it is waived. */
function lgsp(...waivers: readonly string[]): string {
  const list = waivers.map((waiver) => `      - ${waiver}\n`).join('');
  return `systems:\n  lgsp:\n    name: LGSP\n${list === '' ? '' : `    waivers:\n${list}`}`;
}

const WAIVER = '{ rule: source-missing, reason: chờ biên bản, until: 2027-03-31 }';

async function result(model: string, options: JudgedOptions = {}) {
  const { findings, waived } = await judgedIn(model, options);
  return { counts: lines(findings), waived: lines(waived) };
}

describe('a waiver beside an element', () => {
  it('takes the findings of its rule there, and says why and until when', async () => {
    const { findings, waived } = await judgedIn(lgsp(WAIVER.replace(' }', ', by: Tổ kiến trúc }')));
    expect(findings).toEqual([]);
    expect(waived).toHaveLength(1);
    expect(waived[0]).toMatchObject({
      rule: 'source-missing',
      severity: 'warning',
      element: 'lgsp',
      waived: { reason: 'chờ biên bản', until: day('2027-03-31'), by: 'Tổ kiến trúc', range: { start: { line: 5 } } },
    });
    const [bare] = await findingsIn(lgsp());
    expect(waived[0]?.fingerprint).toBe(bare?.fingerprint);
  });

  it('takes errors too, and leaves those of other rules and other elements', async () => {
    const model = `${lgsp(WAIVER)}    owner: khong-co\n  cong: { name: Cổng }\n`;
    expect(await result(model, { workspace: 'rules: { source-missing: error }\n' })).toEqual({
      counts: ['6 reference-not-found', '7 source-missing'],
      waived: ['2 source-missing'],
    });
  });

  it('takes only what stands under its field, in whichever layer', async () => {
    const model = (field: string) => `documents: { qd: { name: QĐ, date: 2018-01-01 } }
systems:
  lgsp:
    name: LGSP
    sources: [qd]
    owner: khong-co
    operator: khong-co
    waivers: [{ rule: reference-not-found, reason: chờ, until: 2027${field} }]
    changes:
      - { since: 2020-01-01, sources: [qd], owner: cung-khong }
`;
    const rule = 'reference-not-found';
    expect(await result(model(', field: owner'))).toEqual({
      counts: [`7 ${rule}`],
      waived: [`6 ${rule}`, `10 ${rule}`],
    });
    expect(await result(model(''))).toEqual({ counts: [], waived: [`6 ${rule}`, `7 ${rule}`, `10 ${rule}`] });
  });

  it('never stands in a change', async () => {
    const model = `documents: { qd: { name: QĐ, date: 2018-01-01 } }
systems:
  lgsp: { name: LGSP, sources: [qd], changes: [{ since: 2020, waivers: [${WAIVER}] }] }
`;
    const [finding] = await findingsIn(model);
    expect(finding).toMatchObject({
      rule: 'unknown-key',
      message: { en: '"waivers" never changes: put it outside changes.' },
    });
  });
});

describe('waivers of a file', () => {
  const file = (waiver: string) => `waivers: [${waiver}]
systems:
  lgsp: { name: LGSP }
  cong: { name: Cổng }
`;
  const other = { 'other.yaml': 'systems:\n  kho: { name: Kho }\n' };

  it('take their rule on every element of the file, and in no other file', async () => {
    expect(await result(file(WAIVER), { files: other })).toEqual({
      counts: ['2 source-missing'],
      waived: ['3 source-missing', '4 source-missing'],
    });
  });

  it('take only the elements that they name', async () => {
    expect(await result(file(WAIVER.replace(' }', ', elements: [cong] }')))).toEqual({
      counts: ['3 source-missing'],
      waived: ['4 source-missing'],
    });
  });

  it('take what belongs to no element', async () => {
    const model = (waivers: string) => `${waivers}defaults: { asOf: 2030-01-01, sources: [qd] }
documents: { qd: { name: QĐ, date: 2018-01-01 } }
systems: { lgsp: { name: LGSP } }
`;
    expect(await result(model(''))).toEqual({ counts: ['1 fact-in-future'], waived: [] });
    expect(await result(model('waivers: [{ rule: fact-in-future, reason: thử, until: 2027 }]\n'))).toEqual({
      counts: [],
      waived: ['2 fact-in-future'],
    });
  });

  it('name elements that exist', async () => {
    for (const ids of ['cong, lggsp', 'lggsp, cong']) {
      const findings = await findingsIn(file(WAIVER.replace(' }', `, elements: [${ids}] }`)));
      expect(lines(findings)).toEqual(['1 reference-not-found', '3 source-missing']);
      expect(findings[0]).toMatchObject({ suggestion: 'lgsp' });
    }
    expect(lines(await findingsIn(file(WAIVER.replace(' }', ', elements: [lggsp] }'))))).toEqual([
      '1 reference-not-found',
      '3 source-missing',
      '4 source-missing',
    ]);
  });

  it('have no need of an element that is clean, or that stands elsewhere', async () => {
    const model = `${file(WAIVER.replace(' }', ', elements: [cong, tot, kho] }'))}  tot: { name: Tốt, confidence: assumed }\n`;
    const { findings } = await judgedIn(model, { files: other });
    expect(findings.map(({ rule, file, range, message }) => [rule, file, range.start.line, message.en])).toEqual([
      [
        'waiver-unused',
        'model.yaml',
        1,
        'No finding of source-missing on "tot" needs this waiver. Remove it from elements.',
      ],
      [
        'waiver-unused',
        'model.yaml',
        1,
        'No finding of source-missing on "kho" needs this waiver. Remove it from elements.',
      ],
      ['source-missing', 'model.yaml', 3, expect.any(String)],
      ['source-missing', 'other.yaml', 2, expect.any(String)],
    ]);
  });
});

describe('the day of a waiver', () => {
  const on = (until: string, today: string) => result(lgsp(WAIVER.replace('2027-03-31', until)), { today: day(today) });
  const holds = { counts: [], waived: ['2 source-missing'] };
  const ended = { counts: ['2 source-missing', '5 waiver-expired'], waived: [] };

  it.each([
    ['2027-03-31', '2027-03-31', '2027-04-01'],
    ['2027-Q1', '2027-03-31', '2027-04-01'],
    ['2027-02', '2027-02-28', '2027-03-01'],
    ['2026', '2026-12-31', '2027-01-01'],
  ])('%s: its last day is %s', async (until, last, next) => {
    expect(await on(until, last)).toEqual(holds);
    expect(await on(until, next)).toEqual(ended);
  });

  it('is told with what is reported again', async () => {
    const findings = await findingsIn(lgsp(WAIVER.replace('2027-03-31', '2026-Q2')));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['source-missing', 'warning'],
      ['waiver-expired', 'warning'],
    ]);
    expect(findings[1]?.message).toEqual({
      vi: 'Miễn trừ source-missing đã hết hạn ngày 30/6/2026: 1 phát hiện được báo lại. Sửa, hoặc xin gia hạn.',
      en: 'The waiver of source-missing ended on 30 June 2026: 1 finding is reported again. Mend it, or have the waiver renewed.',
    });
    expect(findings[1]).toMatchObject({ element: 'lgsp', range: { start: { line: 5 } } });
  });

  it('does not matter where nothing is found any more: the waiver goes', async () => {
    const clean = lgsp(WAIVER.replace('2027-03-31', '2026-Q2')).replace(
      'name: LGSP',
      'name: LGSP\n    confidence: assumed',
    );
    expect(await result(clean)).toEqual({ counts: ['6 waiver-unused'], waived: [] });
  });
});

describe('a waiver that nothing needs', () => {
  it('is told, also beside others', async () => {
    const again = '{ rule: duplicate-id, reason: chờ, until: 2027 }';
    expect(await result(lgsp(WAIVER, again))).toEqual({ counts: ['6 waiver-unused'], waived: ['2 source-missing'] });
  });

  it('is the second of two that say the same', async () => {
    expect(await result(lgsp(WAIVER, WAIVER))).toEqual({ counts: ['6 waiver-unused'], waived: ['2 source-missing'] });
  });

  it('is the wider, or the shorter, of two that fit', async () => {
    const shorter = WAIVER.replace('2027-03-31', '2027-01-31');
    expect((await result(lgsp(shorter, WAIVER))).counts).toEqual(['5 waiver-unused']);
    const wide = `waivers: [${WAIVER}]\n${lgsp(WAIVER)}`;
    expect(await result(wide)).toEqual({ counts: ['1 waiver-unused'], waived: ['3 source-missing'] });
  });

  it('is the same of two of a file that overlap, in whichever order they stand', async () => {
    const on = (ids: string) => WAIVER.replace(' }', `, elements: [${ids}] }`);
    const said = async (...waivers: string[]) =>
      (await findingsIn(`waivers: [${waivers.join(', ')}]\n${lgsp()}  cong: { name: Cổng }\n`)).map(
        ({ message }) => message.en,
      );
    const spare = ['No finding of source-missing on "lgsp" needs this waiver. Remove it from elements.'];
    expect(await said(on('lgsp'), on('lgsp, cong'))).toEqual(spare);
    expect(await said(on('lgsp, cong'), on('lgsp'))).toEqual(spare);
  });

  it('is one that has ended beside one that holds', async () => {
    const old = WAIVER.replace('2027-03-31', '2026-06-30');
    expect(await result(lgsp(old, WAIVER))).toEqual({ counts: ['5 waiver-unused'], waived: ['2 source-missing'] });
    // The narrow one has ended, the wide one holds.
    expect(await result(`waivers: [${WAIVER}]\n${lgsp(old)}`)).toEqual({
      counts: ['6 waiver-unused'],
      waived: ['3 source-missing'],
    });
  });

  it('says which field was meant', async () => {
    const [unused] = (
      await findingsIn(lgsp('{ rule: reference-not-found, reason: a, until: 2027, field: ownr }'))
    ).filter(({ rule }) => rule === 'waiver-unused');
    expect(unused?.message.en).toBe(
      'No finding of reference-not-found under "ownr" needs this waiver. Did you mean "owner"?',
    );
    expect(unused?.suggestion).toBe('owner');
  });

  it('is not told while part of the model cannot be read: nobody knows what would be found', async () => {
    const clean = lgsp(WAIVER).replace('name: LGSP', 'name: LGSP\n    confidence: assumed');
    expect((await result(clean)).counts).toEqual(['6 waiver-unused']);
    expect((await result(`${clean}  cong: { name: Cổng, ownr: a }\n`)).counts).toEqual(['7 unknown-key']);
    const torn = { 'torn.yaml': 'systems:\n  kho: { name: Kho\n' };
    expect((await result(clean, { files: torn })).counts).not.toContain('6 waiver-unused');
  });

  it('is not told of a rule that is off, or that broke down', async () => {
    const off = 'rules: { source-missing: { severity: off, reason: thử } }\n';
    expect(await result(lgsp(WAIVER), { workspace: off })).toEqual({ counts: [], waived: [] });
    const broken: Rule = {
      ...RULES['source-missing'],
      check() {
        throw new Error('broken');
      },
    };
    expect(await result(lgsp(WAIVER), { rules: [broken] })).toEqual({ counts: ['1 internal-error'], waived: [] });
  });
});

describe('what cannot be waived', () => {
  const of = async (rule: string) => {
    const found = await findingsIn(lgsp(WAIVER, WAIVER.replace('source-missing', rule)));
    expect(found.map((one) => [one.rule, one.severity, one.range.start.line])).toEqual([['unknown-rule', 'error', 6]]);
    return found[0] as Finding;
  };

  it.each(Object.keys(READ_PAGES))('broken syntax or shape: %s', async (rule) => {
    expect((await of(rule)).message.en).toBe(
      `"${rule}" is always an error and cannot be waived. Remove the waiver and mend the model file.`,
    );
  });

  it.each(Object.keys(JUDGE_PAGES))('what judging says of itself: %s', async (rule) => {
    expect((await of(rule)).message.en).toContain('is no rule about the model');
  });

  it('a rule that does not exist: the nearest is named', async () => {
    expect(await of('source-mising')).toMatchObject({ suggestion: 'source-missing', element: 'lgsp' });
    expect((await of('constructor')).suggestion).toBeUndefined();
  });

  it('a rule that broke down, whatever is waived', async () => {
    const broken: Rule = {
      ...RULES['source-missing'],
      check(context, report) {
        RULES['source-missing'].check(context as never, report);
        throw new Error('broken');
      },
    };
    const { architecture } = await openWorkspace(
      memorySource([
        ['kientruc.yaml', 'name: A\n'],
        ['m.yaml', lgsp(WAIVER)],
      ]),
    );
    const { problems, waived } = judge(architecture, { today: TODAY, rules: [broken] });
    expect(problems.map(isInternalError)).toEqual([true]);
    expect(waived.map(({ rule }) => rule)).toEqual(['source-missing']);
  });

  it.each([
    ['{ rule: source-missing, reason: " ", until: 2027 }', 'invalid-format'],
    ['{ rule: source-missing, until: 2027 }', 'missing-key'],
    ['{ rule: source-missing, reason: chờ }', 'missing-key'],
    ['{ rule: source-missing, reason: chờ, until: 31/03/2027 }', 'invalid-date'],
    ['{ rule: source-missing, reason: chờ, until: 2027, elements: [lgsp] }', 'unknown-key'],
    ['{ rule: source-missing, reason: chờ, until: 2027, fields: owner }', 'unknown-key'],
    ['{ rule: source-missing, reason: chờ, until: 2027, field: "a b" }', 'invalid-format'],
  ])('anything by %s', async (waiver, rule) => {
    expect((await result(lgsp(waiver))).counts).toEqual([`5 ${rule}`]);
  });

  it('anything by an entry of a file that is wrong: not even less exactly', async () => {
    const model = `waivers: [{ rule: source-missing, reason: chờ, until: 2027, elements: lgsp }]\n${lgsp()}`;
    expect(await result(model)).toEqual({ counts: ['1 wrong-type', '3 source-missing'], waived: [] });
  });
});

describe('the severity of what is said of waivers', () => {
  it('is set like that of a rule', async () => {
    const of = async (workspace: string) =>
      (await findingsIn(lgsp(WAIVER, WAIVER), { workspace })).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(await of('rules: { waiver-unused: error }\n')).toEqual(['waiver-unused error']);
    expect(await of('rules: { waiver-unused: { severity: off, reason: đang chuyển đổi } }\n')).toEqual([]);
    expect(await of('rules: { waiver-unusd: error }\n')).toEqual(['unknown-rule error', 'waiver-unused warning']);
  });
});

describe('what holds for any model', () => {
  const IDS = ['a', 'b', 'c', 'd'];
  const RULE_IDS = ['source-missing', 'reference-not-found'];
  const element = fc.record({
    sourced: fc.boolean(),
    owner: fc.constantFrom('', 'khong-co'),
    operator: fc.constantFrom('', 'khong-co'),
  });
  const waiver = fc.record({
    on: fc.constantFrom(...IDS, 'file', 'file a', 'file a, b', 'file b, c'),
    rule: fc.constantFrom(...RULE_IDS),
    field: fc.constantFrom('', 'owner', 'operator'),
    until: fc.constantFrom('2026-06-30', '2026-12-31', '2027-06-30'),
    reason: fc.constantFrom('chờ', 'khác'),
  });
  const models = fc.record({
    elements: fc.array(element, { minLength: IDS.length, maxLength: IDS.length }),
    waivers: fc.array(waiver, { maxLength: 6 }),
  });
  interface Written {
    readonly on: string;
    readonly rule: string;
    readonly field: string;
    readonly until: string;
    readonly reason: string;
  }
  interface Model {
    readonly elements: readonly { readonly sourced: boolean; readonly owner: string; readonly operator: string }[];
    readonly waivers: readonly Written[];
  }

  function write({ elements, waivers }: Model): string {
    const entry = ({ on, rule, field, until, reason }: Written) => {
      const extra = field === '' ? '' : `, field: ${field}`;
      const only = on.startsWith('file ') ? `, elements: [${on.slice(5)}]` : '';
      return `{ rule: ${rule}, reason: ${reason}, until: ${until}${extra}${only} }`;
    };
    const ofFile = waivers.filter(({ on }) => on.startsWith('file')).map(entry);
    const text = elements.map(({ sourced, owner, operator }, at) => {
      const own = waivers.filter(({ on }) => on === IDS[at]).map(entry);
      const fields = [
        `name: ${IDS[at]}`,
        ...(sourced ? ['confidence: assumed'] : []),
        ...(owner ? [`owner: ${owner}`] : []),
        ...(operator ? [`operator: ${operator}`] : []),
        ...(own.length > 0 ? [`waivers: [${own.join(', ')}]`] : []),
      ];
      return `  ${IDS[at]}: { ${fields.join(', ')} }\n`;
    });
    return `${ofFile.length > 0 ? `waivers: [${ofFile.join(', ')}]\n` : ''}systems:\n${text.join('')}`;
  }

  /** Without places: those move with the waivers. */
  const names = (found: readonly Finding[]) =>
    found
      .map(
        ({ fingerprint, rule, waived }) =>
          `${fingerprint} ${rule} ${waived ? `${waived.reason} ${isoDay(waived.until)}` : ''}`,
      )
      .sort();
  const ofRules = (found: readonly Finding[]) => found.filter(({ rule }) => RULE_IDS.includes(rule));
  const ofWaivers = (found: readonly Finding[]) => found.filter(({ rule }) => rule.startsWith('waiver-'));

  it('nothing that rules find is lost, and nothing is told twice', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const { findings, waived } = await judgedIn(write(model));
        const bare = await findingsIn(write({ ...model, waivers: [] }));
        const together = [...ofRules(findings), ...waived].map(({ fingerprint }) => fingerprint);
        expect(together.sort()).toEqual(bare.map(({ fingerprint }) => fingerprint).sort());
      }),
    );
  }, 60_000);

  it('to waive all that a rule finds is to turn it off, and to list what it found', async () => {
    await fc.assert(
      fc.asyncProperty(models, fc.constantFrom(...RULE_IDS), async (model, rule) => {
        const others = model.waivers.filter((one) => one.rule !== rule);
        const all = { on: 'file', rule, field: '', until: '2027-06-30', reason: 'tất cả' };
        const waived = await judgedIn(write({ ...model, waivers: [...others, all] }));
        const without = { ...model, waivers: others };
        const off = await judgedIn(write(without), {
          workspace: `rules: { ${rule}: { severity: off, reason: thử } }\n`,
        });
        const found = (await judgedIn(write(without))).findings.filter((one) => one.rule === rule);
        const counted = waived.findings.filter(({ message }) => !message.en.includes(`finding of ${rule} `));
        expect(names(ofRules(counted))).toEqual(names(ofRules(off.findings)));
        expect(counted.length).toBe(off.findings.length);
        expect(waived.waived.filter((one) => one.rule === rule).map(({ fingerprint }) => fingerprint)).toEqual(
          found.map(({ fingerprint }) => fingerprint),
        );
        // Where the rule found nothing, the waiver of all is one too many.
        expect(waived.findings.length - counted.length).toBe(found.length === 0 ? 1 : 0);
      }),
    );
  }, 60_000);

  it('the order of waivers does not matter', async () => {
    const turned = fc.tuple(models, fc.infiniteStream(fc.nat())).map(([model, order]) => {
      const keys = [...order.take(model.waivers.length)];
      const waivers = model.waivers.map((one, at) => ({ one, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
      return [model, { ...model, waivers: waivers.map(({ one }) => one) }] as const;
    });
    await fc.assert(
      fc.asyncProperty(turned, async ([model, other]) => {
        const [one, two] = [await judgedIn(write(model)), await judgedIn(write(other))];
        expect(names(ofRules(two.findings))).toEqual(names(ofRules(one.findings)));
        expect(names(two.waived)).toEqual(names(one.waived));
        const said = (found: readonly Finding[]) =>
          ofWaivers(found)
            .map(({ rule, element, message }) => `${rule} ${element} ${message.en}`)
            .sort();
        expect(said(two.findings)).toEqual(said(one.findings));
      }),
    );
  }, 60_000);

  it('a waiver written twice is told once more as unused, and changes nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(models, waiver, async (model, again) => {
        const once = await judgedIn(write({ ...model, waivers: [...model.waivers, again] }));
        const twice = await judgedIn(write({ ...model, waivers: [...model.waivers, again, again] }));
        expect(names(ofRules(twice.findings))).toEqual(names(ofRules(once.findings)));
        expect(names(twice.waived)).toEqual(names(once.waived));
        const unused = (found: readonly Finding[]) => found.filter(({ rule }) => rule === 'waiver-unused').length;
        expect(unused(twice.findings)).toBe(unused(once.findings) + 1);
        expect(twice.findings.length).toBe(once.findings.length + 1);
      }),
    );
  }, 60_000);
});

describe('the cost of waivers', () => {
  const problem = (element: string, path: readonly (string | number)[]): Problem => ({
    rule: 'source-missing',
    severity: 'warning',
    message: { vi: 'x', en: 'x' },
    element,
    place: { file: 'm.yaml', path: ['systems', element, ...path], part: 'value' },
  });
  const waiver = (element: string, at: number, field?: string): Waiver => ({
    rule: 'source-missing',
    reason: `lý do ${at}`,
    until: TODAY + (at % 7),
    file: 'm.yaml',
    path: ['systems', element, 'waivers', at],
    element,
    ...(field === undefined ? {} : { field }),
  });

  async function milliseconds(problems: readonly Problem[], waivers: readonly Waiver[]): Promise<number> {
    const { architecture } = await openWorkspace(memorySource([['kientruc.yaml', 'name: A\n']]));
    const ran = new Set(['source-missing']);
    let best = Infinity;
    for (let run = 0; run < 5; run += 1) {
      const start = cpu();
      waive({ problems, ran }, { ...architecture, waivers }, TODAY);
      best = Math.min(best, cpu() - start);
    }
    return best;
  }

  it('is that of looking at each finding and each waiver once', async () => {
    const findings = (count: number) => Array.from({ length: count }, (_, at) => problem(`e${at}`, ['owner']));
    const waivers = (count: number) => Array.from({ length: count }, (_, at) => waiver(`e${at * 3}`, 0));
    const one = await milliseconds(findings(10_000), waivers(1000));
    const five = await milliseconds(findings(50_000), waivers(5000));
    expect(one).toBeLessThan(100);
    // Five times as many; the rest is room for the memory of a busy machine.
    expect(five / one).toBeLessThan(5 * 3);
  });

  it('stays so where all of them speak of one element', async () => {
    const findings = Array.from({ length: 10_000 }, (_, at) => problem('e', ['changes', at, 'owner']));
    const waivers = Array.from({ length: 1000 }, (_, at) => waiver('e', at, at % 2 === 0 ? 'owner' : undefined));
    expect(await milliseconds(findings, waivers)).toBeLessThan(100);
  });

  it('is nothing without waivers: the findings are handed on as they are', async () => {
    const { architecture } = await openWorkspace(memorySource([['kientruc.yaml', 'name: A\n']]));
    const problems = [problem('e', [])];
    expect(waive({ problems, ran: new Set() }, architecture, TODAY).problems).toBe(problems);
  });
});
