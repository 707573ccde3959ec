/** Levels of services by the document that defines them, and codes of procedures. */
import { describe, expect, it } from 'vitest';
import { day } from './support/judged.ts';
import { by, places, relatedPlaces } from './support/ruled.ts';

describe('level-scheme-not-in-force', () => {
  const found = (level: string, scheme: string, options: { workspace?: string; today?: string } = {}) =>
    by(
      'level-scheme-not-in-force',
      `  nd: { name: Nghị định, type: decree, ${scheme} }
  bc: { name: Báo cáo, type: report, date: 2026-03-31 }
services:
  s: { name: S, ${level} }
`,
      { workspace: options.workspace ?? '', ...(options.today ? { today: day(options.today) } : {}) },
    );
  const four = 'level: { scheme: nd, is: 4 }';
  const OVER = 'date: 2011-06-13, validTo: 2022-08-14';

  it('a level of 2026 by a decree that was over in 2022', async () => {
    const [finding, ...others] = await found(`asOf: 2026-03-31, ${four}`, OVER);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(places([finding])).toEqual(['4:52 services.s.level.scheme']);
    expect(finding?.message).toEqual({
      vi: 'Mức độ của ngày 31/3/2026 nói theo "nd", văn bản hết hiệu lực sau 14/8/2022. Ghi mức độ theo văn bản có hiệu lực vào ngày đó; nếu là mức độ của ngày khác thì sửa ngày.',
      en: 'The level of 31 March 2026 is in the words of "nd", which was in force until 14 August 2022. Write it by the document in force on that day; if it is the level of another day, correct the date.',
    });
    expect(relatedPlaces(finding)).toEqual(['1:67 documents.nd.validTo']);
  });

  it('a level of a past day is judged by that day, in every state', async () => {
    const workspace = 'states: { then: 2018-12-31, target: 2030 }\n';
    expect(await found(`asOf: 2018-08-31, ${four}`, OVER, { workspace })).toEqual([]);
    expect(await found(`asOf: 2022, ${four}`, OVER, { workspace })).toEqual([]);
  });

  it('a newer report that still says so says it again', async () => {
    const since = `since: 2018-08-31, ${four}`;
    expect(await found(since, OVER)).toEqual([]);
    const [finding] = await found(`${since}, sources: [bc]`, OVER);
    expect(finding?.message.vi).toContain('Mức độ của ngày 31/3/2026 nói theo');
    const other = `${since}, sources: [qd, { document: bc, for: [count] }]`;
    expect(await found(other, OVER)).toEqual([]);
    expect(await found(`${since}, sources: [qd, { document: bc, for: [level] }]`, OVER)).toHaveLength(1);
  });

  it('is told once, of the layer that says it; what was corrected is history', async () => {
    const changed = `asOf: 2018-08-31, ${four}, changes: [{ asOf: 2025-12, ${four}, sources: [bc] }]`;
    const findings = await found(changed, OVER, { workspace: 'states: { a: 2025-12-31, b: 2030 }\n' });
    expect(places(findings)).toEqual(['4:109 services.s.changes.0.level.scheme']);
    expect(findings[0]?.message.vi).toContain('Mức độ của tháng 12/2025');
    const corrected = `asOf: 2023-01-31, ${four}, changes: [{ asOf: 2023-06-30, level: { unknown: chưa rõ }, sources: [bc] }]`;
    expect(await found(corrected, OVER)).toEqual([]);
    expect(await found(corrected, OVER, { workspace: 'states: { then: 2023-03-31 }\n' })).toHaveLength(1);
  });

  it.each([
    ['by validFrom', 'date: 2022-06-24, validFrom: 2022-08-15', 'có hiệu lực từ 15/8/2022'],
    ['by its date', 'date: 2022-06-24', 'ban hành 24/6/2022'],
    ['a draft', 'date: 2017-01-01, status: preparing', 'còn đang xây dựng, chưa ban hành'],
    ['submitted', 'date: 2017-01-01, status: submitted', 'mới trình, chưa ban hành'],
    [
      'expired since',
      'date: 2011-06-13, changes: [{ since: 2018-01-01, status: expired, sources: [bc] }]',
      'đã hết hiệu lực từ 1/1/2018',
    ],
    [
      'ended',
      'date: 2011-06-13, changes: [{ since: 2018-01-01, ends: {}, sources: [bc] }]',
      'đã hết hiệu lực từ 1/1/2018',
    ],
  ])('not in force on that day: %s', async (_why, scheme, says) => {
    const [finding, ...others] = await found(`asOf: 2018-08-31, ${four}`, scheme);
    expect(others).toEqual([]);
    expect(finding?.message.vi).toContain(`văn bản ${says}.`);
  });

  it.each([
    ['a document that says nothing', 'date: 2011-06-13'],
    ['expired, nobody says since when', 'date: 2011-06-13, status: expired'],
    ['over later', 'date: 2011-06-13, changes: [{ since: 2019-01-01, status: expired, sources: [bc] }]'],
    ['a partial date that leaves it open', 'date: 2018'],
    ['issued', 'date: 2011-06-13, status: issued, validFrom: 2011-07-01, validTo: 2018-08-31'],
    ['not known', 'date: 2011-06-13, validTo: { unknown: chưa tra }, validFrom: { unknown: chưa tra }'],
  ])('keeps quiet: %s', async (_why, scheme) => {
    expect(await found(`asOf: 2018-08-31, ${four}`, scheme)).toEqual([]);
  });

  it('what took effect before goes on: a later decree may speak of it', async () => {
    expect(await found(`since: 2017-06-01, ${four}`, 'date: 2022-06-24, validFrom: 2022-08-15')).toEqual([]);
    expect(await found(`since: 2017-06-01, ${four}`, 'date: 2022-06-24, validFrom: 2030-01-01')).toHaveLength(1);
  });

  it('a plan in words of a decree that will be over', async () => {
    const plan = `changes: [{ since: 2028-12-31, planned: bc, ${four} }]`;
    const workspace = 'states: { target: 2030 }\n';
    const [finding] = await found(plan, 'date: 2011-06-13, validTo: 2027-12-31', { workspace });
    expect(finding?.message.en).toContain('The level of 31 December 2028 is in the words of "nd"');
    expect(await found(plan, 'date: 2011-06-13, validTo: 2028-12-31', { workspace })).toEqual([]);
  });

  it('keeps quiet of a level that is not known', async () => {
    expect(await found('asOf: 2026-03-31, level: { unknown: chưa rõ }', OVER)).toEqual([]);
    expect(await found('asOf: 2026-03-31, level: { notApplicable: không có mức }', OVER)).toEqual([]);
  });
});

describe('procedure-code-pattern', () => {
  const found = (codes: string) => by('procedure-code-pattern', `services:\n  s: { name: S, procedures: ${codes} }\n`);

  it.each(['1.011442', '2.000622', '1.011442.000.00.00.H38', '3.000181.000.00.00.H22', '2.000815.000.00.00.H55.02'])(
    '%s is a code',
    async (code) => {
      expect(await found(`["${code}"]`)).toEqual([]);
    },
  );

  it.each([
    '0.011442',
    '1.01144',
    '1.011442.000.00.00',
    '1.011442.H26',
    '1.011442.000.00.00.H26.2',
    'BKH-1',
    '1,011442',
  ])('%s is none', async (code) => {
    expect(places(await found(`["${code}"]`))).toEqual(['2:30 services.s.procedures.0']);
  });

  it('names the code that was meant, and marks each', async () => {
    const findings = await found('["1.011442", "1.011442.000.00.00.h26", " 1.011442.", "x"]');
    expect(findings.map(({ suggestion }) => suggestion)).toEqual(['1.011442.000.00.00.H26', '1.011442', undefined]);
    expect(findings[0]?.severity).toBe('warning');
    expect(findings[0]?.basis?.certainty).toBe('inferred');
    expect(findings[0]?.message).toEqual({
      vi: '"1.011442.000.00.00.h26" không đúng dạng mã thủ tục hành chính thường gặp. Có phải "1.011442.000.00.00.H26"? Viết như 1.011442 hoặc 1.011442.000.00.00.H26.',
      en: '"1.011442.000.00.00.h26" has not the usual form of a procedure code. Did you mean "1.011442.000.00.00.H26"? Write it like 1.011442 or 1.011442.000.00.00.H26.',
    });
    expect(places(findings)).toEqual([
      '2:42 services.s.procedures.1',
      '2:68 services.s.procedures.2',
      '2:82 services.s.procedures.3',
    ]);
  });

  it('keeps quiet of codes that are not known, and looks into changes', async () => {
    expect(await found('{ unknown: chưa tra }')).toEqual([]);
    const findings = await found('["1.011442"], changes: [{ since: 2020-01-01, procedures: ["x"], sources: [qd] }]');
    expect(places(findings)).toEqual(['2:87 services.s.changes.0.procedures.0']);
  });
});
