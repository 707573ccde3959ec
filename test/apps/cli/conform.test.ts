/** `conform` as people call it: what it prints, where it points, how it ends. */
import { describe, expect, it } from 'vitest';
import { folder, kientruc } from './support/cli.ts';

const SETTINGS = `name: Tỉnh A
language: vi
authority: ubnd
states: { nam-2018: 2018-08-31, target: 2030 }
frameworks: [vn-qd1425]
`;

const MODEL = `documents:
  qd: { name: Quyết định, type: decision, date: 2026-09-01 }
organizations:
  ubnd: { name: UBND tỉnh A, type: body, tier: province, sources: [qd] }
systems:
  he-a: { name: Hệ A, owner: ubnd, securityLevel: 3, sources: [qd] }
  he-b:
    name: Hệ B
    owner: ubnd
    securityLevel: 2
  he-c: { name: Hệ C, owner: ubnd, sources: [qd] }
  he-d: { name: Hệ D, owner: ubnd, partOf: he-a, sources: [qd] }
`;

const WAIVER = '    waivers: [{ rule: security-level, reason: đang trình ký, until: 2026-12-31, by: Tổ A }]\n';
const WAIVED = MODEL.replace('    securityLevel: 2\n', `    securityLevel: 2\n${WAIVER}`);

async function conform(argv: readonly string[], files: { settings?: string; model?: string } = {}) {
  const { settings = SETTINGS, model = MODEL } = files;
  const cwd = folder({ 'kientruc.yaml': settings, 'model.yaml': model });
  return kientruc(['conform', '--today', '2026-11-25', ...argv], { cwd });
}

async function r38(argv: readonly string[] = [], files: { settings?: string; model?: string } = {}) {
  const { stdout } = await conform(['--rule', 'security-level', '--format', 'json', ...argv], files);
  return JSON.parse(stdout).norms[0];
}

describe('what the norms find', () => {
  it('gives every element its verdict, with file and line, and ends with 0', async () => {
    const { exit, stderr } = await conform(['--rule', 'R38']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const norm = await r38();
    expect(norm).toMatchObject({
      id: 'security-level',
      number: 'R38',
      basis: { document: 'Nghị định 331/2026/NĐ-CP', at: 'Điều 8', certainty: 'secondary' },
      counts: { notMet: 1, notEnoughBasis: 1, met: 1, notApplicable: 1 },
    });
    const told = norm.judgements.map(({ element, verdict, line }: Record<string, unknown>) => [element, verdict, line]);
    expect(told).toEqual([
      ['he-a', 'met', 6],
      ['he-b', 'not-met', 10],
      ['he-c', 'not-enough-basis', 11],
      ['he-d', 'not-applicable', 12],
    ]);
  });

  it('lists what is not met with place, why and remedy, and says openly what the basis is', async () => {
    const { stdout } = await conform(['--rule', 'security-level']);
    expect(stdout).toContain('không phải chứng nhận tuân thủ');
    expect(stdout).toContain('Nghị định 331/2026/NĐ-CP, Điều 8 (nguồn thứ cấp, chưa đọc văn bản gốc)');
    expect(stdout).toContain('1 chưa đáp ứng, 1 chưa đủ cơ sở đánh giá, 1 đáp ứng, 1 không áp dụng');
    expect(stdout).toMatch(
      /✗ he-b {2}Hệ B {2}model\.yaml:10\n.*Có cấp độ, không có nguồn\.\n.*Cần làm: Nêu quyết định/,
    );
    expect(stdout).not.toContain('he-c');
  });

  it('lists the verdicts that are asked for', async () => {
    const { stdout } = await conform(['--rule', 'r38', '--verdict', 'not-enough-basis,met']);
    expect(stdout).toContain('? he-c');
    expect(stdout).toContain('✓ he-a');
    expect(stdout).not.toContain('he-b');
    const { judgements } = await r38(['--verdict', 'not-applicable']);
    expect(judgements.map(({ element }: { element: string }) => element)).toEqual(['he-d']);
  });

  it('writes several formats, each into its file', async () => {
    const cwd = folder({ 'kientruc.yaml': SETTINGS, 'model.yaml': MODEL });
    const argv = ['conform', '--today', '2026-11-25', '--format', 'markdown', '--format', 'json'];
    const twice = await kientruc(argv, { cwd });
    expect(twice.exit).toBe(2);
    const { exit, stdout } = await kientruc([...argv, '--output-file', '-', '--output-file', 'a.json'], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^# Đối chiếu với khung và quy định: Tỉnh A\n/);
    expect(stdout).toContain('| Chưa đáp ứng | Hệ B `he-b` | model.yaml:10 | Có cấp độ, không có nguồn |');
  });

  it('lets no name of a model speak to the terminal or make Markdown', async () => {
    const marked = MODEL.replace('Hệ B', '"Hệ |<b>*x*"');
    const { stdout } = await conform(['--rule', 'R38', '--format', 'markdown'], { model: marked });
    expect(stdout).toContain('\\|\\<b\\>\\*x\\*');
    // What would steer a terminal is an error of its own.
    const steering = MODEL.replace('Hệ B', '"Hệ \\u202eB"').replace('name: Hệ C', 'name: "\\u001b[31mC"');
    for (const format of ['text', 'markdown', 'json']) {
      const argv = ['--rule', 'R38', '--verdict', 'not-met,not-enough-basis', '--format', format];
      const result = await conform([...argv, '--allow-errors'], { model: steering });
      expect(result.exit).toBe(0);
      for (const sign of ['\u202e', '\u001b']) expect(result.stdout).not.toContain(sign);
    }
  });
});

describe('nothing is left out in silence', () => {
  it('shows five of a norm beside others, says how many more there are, and shows all where one norm is asked for', async () => {
    const many = Array.from(
      { length: 8 },
      (_, at) => `  he-x${at}: { name: Hệ X${at}, owner: ubnd, securityLevel: 2 }\n`,
    );
    const model = MODEL.replace('systems:\n', `systems:\n${many.join('')}`);
    const marks = (text: string) => text.split('\n').filter((line) => /^ +✗ he-(?:x|b)/.test(line)).length;
    const { stdout } = await conform(['--rule', 'security-level,level-three'], { model });
    expect(marks(stdout)).toBe(5);
    expect(stdout).toContain('… và 4 nữa: kientruc conform --rule security-level');
    expect(marks((await conform(['--rule', 'security-level'], { model })).stdout)).toBe(9);
  });

  it('tells what is waived as unmet, until when and why, and does not fail on it', async () => {
    const { exit, stdout } = await conform(['--rule', 'R38', '--fail-on', 'not-met'], { model: WAIVED });
    expect(exit).toBe(0);
    expect(stdout).toContain('1 chưa đáp ứng (1 được miễn trừ)');
    expect(stdout).toContain('Được miễn trừ đến hết 31/12/2026: đang trình ký (Tổ A)');
    const norm = await r38([], { model: WAIVED });
    expect(norm.counts.notMet).toBe(1);
    expect(norm.judgements[1].waived).toEqual({ reason: 'đang trình ký', until: '2026-12-31', by: 'Tổ A' });
  });

  it('tells a waiver that has ended no longer', async () => {
    const ended = await conform(['--rule', 'R38', '--fail-on', 'not-met', '--today', '2027-01-02'], { model: WAIVED });
    expect(ended.exit).toBe(1);
    expect(ended.stdout).not.toContain('miễn trừ đến');
  });

  it('lists a norm that is off, with the reason, and judges nothing by it', async () => {
    const settings = `${SETTINGS}rules: { security-level: { severity: off, reason: chờ phân cấp } }\n`;
    const { stdout } = await conform(['--rule', 'R38'], { settings });
    expect(stdout).toContain('Không xét: đã tắt trong kientruc.yaml, lý do: chờ phân cấp');
    const norm = await r38([], { settings });
    expect(norm.notJudged).toEqual({ why: 'off', reason: 'chờ phân cấp' });
    expect(norm.judgements).toEqual([]);
  });
});

describe('the state that is judged', () => {
  it('is not judged where no framework is in force: it says so and ends with 2', async () => {
    const { exit, stdout, stderr } = await conform(['--at', 'nam-2018']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('Ngày 31/8/2018 không có khung kiến trúc nào của mô hình có hiệu lực');
    const none = await conform([], { settings: 'name: Tỉnh A\nlanguage: vi\n' });
    expect(none.exit).toBe(2);
    expect(none.stderr).toContain('chưa nêu khung kiến trúc nào');
  });

  it('may be one to come, as it is planned', async () => {
    const planned = '    changes: [{ since: 2028-01-01, planned: qd, securityLevel: 3 }]\n';
    const model = MODEL.replace(
      '  he-c: {',
      `  he-e:\n    name: Hệ E\n    owner: ubnd\n    sources: [qd]\n${planned}  he-c: {`,
    );
    const verdict = async (argv: readonly string[]) =>
      (await r38(argv, { model })).judgements.find(({ element }: { element: string }) => element === 'he-e');
    expect(await verdict([])).toMatchObject({ verdict: 'not-enough-basis', date: '2026-11-25' });
    expect(await verdict(['--at', 'target'])).toMatchObject({ verdict: 'met', date: '2030-12-31' });
  });
});

describe('how it ends', () => {
  it.each([
    ['not-met', 1],
    ['not-enough-basis', 1],
    ['never', 0],
  ])('--fail-on %s: %i', async (condition, exit) => {
    expect((await conform(['--rule', 'R38', '--fail-on', condition])).exit).toBe(exit);
  });

  it('does not fail on what nobody found', async () => {
    const model = MODEL.replace('    securityLevel: 2\n', '    securityLevel: 2\n    sources: [qd]\n');
    expect((await conform(['--rule', 'R38', '--fail-on', 'not-met'], { model })).exit).toBe(0);
  });

  it('names what was meant', async () => {
    for (const [argv, meant] of [
      [['--rule', 'security-leval'], '"security-level"'],
      [['--verdict', 'not-mett'], '"not-met"'],
      [['--fail-on', 'notmet'], '"not-met"'],
      [['--format', 'markdow'], '"markdown"'],
      [['--at', 'targett'], '"target"'],
    ] as const) {
      const { exit, stderr } = await conform(argv);
      expect(exit).toBe(2);
      expect(stderr).toContain(meant);
    }
  });

  it('stops at a model with errors, and goes on where that is asked for, marked as incomplete', async () => {
    const model = `${MODEL}  he-x: { name: Hệ X, owner: khong-co, sources: [qd] }\n`;
    const stopped = await conform([], { model });
    expect({ exit: stopped.exit, stdout: stopped.stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stopped.stderr).toContain('reference-not-found');
    const { exit, stdout } = await conform(['--allow-errors'], { model });
    expect(exit).toBe(0);
    expect(stdout).toContain('KHÔNG ĐẦY ĐỦ');
  });

  it('judges a model whose only errors are unmet norms', async () => {
    const settings = `${SETTINGS}rules: { security-level: error }\n`;
    const { exit, stdout } = await conform(['--rule', 'R38'], { settings });
    expect(exit).toBe(0);
    expect(stdout).not.toContain('KHÔNG ĐẦY ĐỦ');
  });
});

describe('--checklist', () => {
  async function checklist(argv: readonly string[] = [], files: { settings?: string; model?: string } = {}) {
    return JSON.parse((await conform(['--checklist', '--format', 'json', ...argv], files)).stdout).checklist;
  }
  const item = (list: { items: { id: string; verdict: string; confirm?: string; grounds: object[] }[] }, id: string) =>
    list.items.find((one) => one.id === id);

  it('has the twelve items, and never calls met what only people can judge', async () => {
    const list = await checklist();
    expect(list.items).toHaveLength(12);
    expect(item(list, 'KT-BH-01')).toMatchObject({ verdict: 'not-enough-basis', grounds: [] });
    expect(item(list, 'KT-BH-01')?.confirm).toContain('Người đứng đầu');
    expect(item(list, 'KT-BH-05')?.verdict).toBe('not-enough-basis');
    expect(list.summary.notEnoughBasis + list.summary.met + list.summary.notMet + list.summary.notApplicable).toBe(12);
  });

  it('counts what the model says, and is not met by having nothing', async () => {
    const list = await checklist();
    expect(item(list, 'KT-BH-04')?.grounds).toContainEqual(
      expect.objectContaining({ kind: 'field', field: 'systems.owner', known: 4, of: 4, verdict: 'met' }),
    );
    // There is no flow in it.
    expect(item(list, 'KT-BH-06')?.verdict).toBe('not-enough-basis');
    const flow = 'flows:\n  l: { name: L, from: he-a, to: he-c, data: hồ sơ, status: operating, sources: [qd] }\n';
    const withFlow = item(await checklist([], { model: MODEL + flow }), 'KT-BH-06');
    expect(withFlow?.grounds).toContainEqual(expect.objectContaining({ field: 'flows.data', known: 1, of: 1 }));
    const silent = item(await checklist([], { model: MODEL + flow.replace(' data: hồ sơ,', '') }), 'KT-BH-06');
    expect(silent?.grounds).toContainEqual(expect.objectContaining({ field: 'flows.data', known: 0, of: 1 }));
    // It says nothing of its protection either, and that the form demands.
    expect(silent?.verdict).toBe('not-met');
  });

  it('is broken by an error', async () => {
    const model = `${MODEL}  he-y: { name: Hệ Y, owner: ubnd, code: KT-1, sources: [qd] }\n  he-z: { name: Hệ Z, owner: ubnd, code: KT-1, sources: [qd] }\n`;
    expect(item(await checklist(['--allow-errors'], { model }), 'KT-BH-05')?.verdict).toBe('not-met');
    expect((await conform(['--checklist', '--allow-errors', '--fail-on', 'not-met'], { model })).exit).toBe(1);
  });

  it('says how many days are left, or have passed, in the words of the decision', async () => {
    const { by, daysLeft, text, basis } = (await checklist()).deadline;
    expect([by, daysLeft, basis]).toEqual([
      '2027-01-29',
      65,
      { document: 'qd-1425-2026', at: 'Điều 3 khoản 4', page: '4' },
    ]);
    expect(text).toMatch(/^Trong thời hạn không quá 06 tháng kể từ ngày Quyết định này có hiệu lực thi hành, /);
    const late = await conform(['--checklist', '--today', '2027-02-01']);
    expect(late.stdout).toContain('Đã quá hạn 3 ngày (29/1/2027).');
  });
});

describe('validate', () => {
  it('closes with the same counts, in words and in JSON', async () => {
    const cwd = folder({ 'kientruc.yaml': SETTINGS, 'model.yaml': MODEL });
    const call = (...argv: string[]) => kientruc([...argv, '--today', '2026-11-25'], { cwd });
    const { norms } = JSON.parse((await call('conform', '--format', 'json')).stdout);
    const { conformity } = JSON.parse((await call('validate', '--format', 'json')).stdout);
    const { unasked, off, framework, ...counts } = conformity;
    expect([framework, off]).toEqual(['vn-qd1425', []]);
    // What the form asks of every record is for `conform` alone.
    expect(unasked).toEqual(['mandatory-fields', 'reference-record', 'source-and-confirmer', 'task-fields']);
    const sum: Record<string, number> = { notMet: 0, notEnoughBasis: 0, met: 0, notApplicable: 0 };
    for (const norm of norms as { id: string; counts: Record<string, number> }[]) {
      if (unasked.includes(norm.id)) continue;
      for (const key of Object.keys(sum)) sum[key] = (sum[key] ?? 0) + (norm.counts[key] ?? 0);
    }
    expect(counts).toEqual(sum);
    const last = (await call('validate')).stdout.trimEnd().split('\n').at(-1);
    expect(last).toBe(
      `Đối chiếu Khung kiến trúc tổng thể quốc gia số (phiên bản 1.0): ${counts.notMet} chưa đáp ứng, ${counts.notEnoughBasis} chưa đủ cơ sở đánh giá, ${counts.met} đáp ứng, ${counts.notApplicable} không áp dụng (không kể 4 quy định về nội dung hồ sơ). Xem: kientruc conform`,
    );
  });

  it('says nothing of it before the framework was in force, nor where none is named', async () => {
    const cwd = folder({ 'kientruc.yaml': SETTINGS, 'model.yaml': MODEL });
    const before = await kientruc(['validate', '--today', '2026-07-28'], { cwd });
    expect(before.stdout).not.toContain('kientruc conform');
    const none = folder({ 'kientruc.yaml': 'name: A\nlanguage: vi\n', 'model.yaml': MODEL });
    expect((await kientruc(['validate', '--today', '2026-11-25'], { cwd: none })).stdout).not.toContain('conform');
  });

  it('gives no numbers of a model with errors: what is broken is not judged', async () => {
    const cwd = folder({
      'kientruc.yaml': SETTINGS,
      'model.yaml': MODEL.replace('securityLevel: 2', 'securityLevel: 9'),
    });
    const { exit, stdout } = await kientruc(['validate', '--today', '2026-11-25'], { cwd });
    expect(exit).toBe(1);
    expect(stdout).not.toContain('kientruc conform');
  });

  it('tells what is off', async () => {
    const settings = `${SETTINGS}rules: { security-level: { severity: off, reason: chờ } }\n`;
    const cwd = folder({ 'kientruc.yaml': settings, 'model.yaml': MODEL });
    const { stdout } = await kientruc(['validate', '--today', '2026-11-25'], { cwd });
    expect(stdout).toContain('(không kể 1 quy định đã tắt, 4 quy định về nội dung hồ sơ)');
  });
});
