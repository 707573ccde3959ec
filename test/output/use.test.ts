/** Supplied against used, as people read it. */
import { describe, expect, it } from 'vitest';
import type { GapReport } from '../../src/analysis/gap/report.ts';
import type { Language } from '../../src/core/text.ts';
import { markdown } from '../../src/output/report/gap/markdown.ts';
import { terminal } from '../../src/output/report/gap/terminal.ts';
import { reportOf } from '../analysis/gap/use-tables.ts';

const settings = (language: Language) => ({
  language,
  colors: false,
  width: 400,
  line: () => 7,
  prefix: '',
  tool: { name: 'kientruc', version: '1.2.3' },
  incomplete: false,
});

const NOP = `  nop:
    name: Tỷ lệ nộp
    asOf: 2026-01-31
    of: [dv]
    unit: "%"
    direction: up
    definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ × 100 %
    measure: ty-le-ho-so-nop-truc-tuyen
    sources: [bc]
`;
const model = (figures: string, rest = '') => `services:
  dv: { name: Dịch vụ đất đai, asOf: 2026-06-30, count: 40, usage: nop, sources: [bc] }
indicators:
${NOP}    ${figures}
${rest}`;
const TWO = 'values: [{ asOf: 2026-03-31, value: 58 }, { asOf: 2026-06-30, value: 61.5 }]';
const TARGET = 'targets: [{ due: 2027-12-31, value: 90, planned: kh }]';

/** The section of the page, without its end. */
const section = (report: GapReport, language: Language = 'vi') =>
  /^## (?:Cung cấp so với sử dụng|Supplied against used)$[\s\S]*?(?=^## )/m.exec(
    markdown(report, settings(language)),
  )?.[0] ?? '';

describe('on the page', () => {
  it('the arithmetic of the pace stands there, needed and present', async () => {
    const report = await reportOf(model(`${TWO}\n    ${TARGET}`));
    const page = section(report);
    expect(page).toContain('| Dịch vụ đất đai `dv` | Cung cấp 40 dịch vụ | 61,5% (30/6/2026) | Thấp hơn mức cần đạt |');
    expect(page).toContain('61,5% (30/6/2026)<br>Tăng 3,5 điểm phần trăm so với 31/3/2026, tốt lên');
    expect(page).toContain('Ít nhất 90% (hạn 31/12/2027): chưa đạt; chưa đến hạn, còn 403 ngày tính từ 23/11/2026');
    expect(page).toContain(
      'Cần: từ 61,5% (30/6/2026) đến 90% (31/12/2027) trong 6 quý, tức mỗi quý phải tăng 4,75 điểm phần trăm<br>Tốc độ hiện nay: từ 58% (31/3/2026) đến 61,5% (30/6/2026) trong 1 quý, tức mỗi quý tăng 3,5 điểm phần trăm; giữ tốc độ này thì đến hạn mới được 82,5%, không đạt 90%',
    );
    expect(section(report, 'en')).toContain(
      'Needed: from 61.5% (30 June 2026) to 90% (31 December 2027) in 6 quarters, that is up 4.75 percentage points a quarter<br>Present pace: from 58% (31 March 2026) to 61.5% (30 June 2026) in 1 quarter, that is up 3.5 percentage points a quarter; at this pace it will be 82.5% by then, short of 90%',
    );
  });

  it('a pace that gets there, one that nobody knows, one of less than a quarter', async () => {
    const paces = async (figures: string) => section(await reportOf(model(figures)));
    expect(await paces(`${TWO}\n    ${TARGET.replace('90', '70')}`)).toContain('giữ tốc độ này thì đạt');
    const one = 'values: [{ asOf: 2026-06-30, value: 61.5 }]';
    expect(await paces(`${one}\n    ${TARGET}`)).toContain(
      'Tốc độ hiện nay: chưa tính được, cần hai số đo cùng cách tính cách nhau ít nhất một quý',
    );
    expect(
      await paces(`values: [{ asOf: 2026-09-30, value: 60 }]\n    ${TARGET.replace('2027-12-31', '2026-10-31')}`),
    ).toContain('trong 0,3 quý; chưa đầy một quý, phải tăng đủ 30 điểm phần trăm');
  });

  it('not measured though ordered: in bold, with the requirement', async () => {
    const yc = `requirements:
  yc: { name: Phải đo, asOf: 2026-01-31, type: demand, of: [dv], check: { indicator: nop, measured: true }, sources: [kh] }
`;
    const page = section(
      await reportOf(model('values: [{ asOf: 2026-06-30, value: { unknown: chưa tổng hợp } }]', yc)),
    );
    expect(page).toContain('**1 dịch vụ, nhóm dịch vụ:** 1 chưa đo, dù đã có yêu cầu đo.');
    expect(page).toContain('| chưa đo (chưa tổng hợp) | **Chưa đo, dù đã có yêu cầu đo** (`yc`) |');
  });

  it('a body has a row of its own; the whole stays not measured', async () => {
    const page = section(await reportOf(model('values: [{ asOf: 2026-06-30, value: 90, body: so-a }]')));
    expect(page).toContain('| Dịch vụ đất đai `dv` | Cung cấp 40 dịch vụ | chưa đo | Chưa đo |');
    expect(page).toContain('| – Sở A |  | 90% (30/6/2026) | Đã đo, chưa nêu mức cần đạt |');
  });

  it('two measures are two columns; what is no official measure says so', async () => {
    const other =
      '  khac: { name: Tỷ lệ khác, asOf: 2026-06-30, of: [dv], unit: "%", definition: { unknown: không nêu }, values: [{ asOf: 2026-06-30, value: 18 }], sources: [bc] }\n';
    const page = section(await reportOf(model(TWO, other)));
    expect(page).toContain(
      '| Dịch vụ | Cung cấp | Tỷ lệ hồ sơ nộp trực tuyến (%) | Tỷ lệ khác (%) *chưa gắn với chỉ số chính thức* | Kết quả |',
    );
    expect(page).toContain('| 61,5% (30/6/2026) | 18% (30/6/2026) |');
    expect(page).toContain('chưa gắn với chỉ số chính thức nào; cách tính: chưa rõ (không nêu)');
    // How the official one is worked out, by which decision, and what is not certain of that.
    expect(page).toContain(
      'Số hồ sơ nộp trực tuyến ÷ Tổng số hồ sơ theo hình thức nộp × 100 % (Quyết định số 766/QĐ-TTg',
    );
    expect(page).toMatch(/\*Chưa chắc chắn\* \(Tỷ lệ hồ sơ nộp trực tuyến\): Định nghĩa lấy từ/);
    expect(page).toContain('Chưa có chỉ tiêu nào của mô hình đo theo: Số dịch vụ công trực tuyến có phát sinh');
  });

  it('where less is better it is above its bound', async () => {
    const yaml = model(
      'values: [{ asOf: 2026-06-30, value: 30 }]\n    targets: [{ due: 2027-12-31, value: 10, planned: kh }]',
    );
    const page = section(await reportOf(yaml.replace('direction: up', 'direction: down')));
    expect(page).toContain('| Cao hơn mức cho phép |');
    expect(page).toContain('mỗi quý phải giảm 3,34 điểm phần trăm');
  });

  it('of a count the step has its unit', async () => {
    const yaml = model(
      'values: [{ asOf: 2026-06-30, value: 10 }]\n    targets: [{ due: 2027-12-31, value: 40, planned: kh }]',
    )
      .replace('unit: "%"', 'unit: dịch vụ')
      .replace('ty-le-ho-so-nop-truc-tuyen', 'dich-vu-co-phat-sinh-ho-so');
    expect(section(await reportOf(yaml))).toContain(
      'từ 10 dịch vụ (30/6/2026) đến 40 dịch vụ (31/12/2027) trong 6 quý, tức mỗi quý phải tăng 5 dịch vụ',
    );
  });

  it('of more bodies than anybody reads it says how many are left out', async () => {
    const ids = Array.from({ length: 250 }, (_, at) => `so-x${at}`);
    const bodies = `organizations:\n${ids.map((id) => `  ${id}: { name: S, asOf: 2026-01-31, sources: [bc] }\n`).join('')}`;
    const yaml = model(`values: [${ids.map((id) => `{ asOf: 2026-06-30, value: 5, body: ${id} }`).join(', ')}]`);
    // The whole and 250 bodies, of which 200 rows stand there.
    const page = section(await reportOf(yaml, { files: [bodies] }));
    expect(page).toContain('Còn 51 dòng của dịch vụ, cơ quan nữa trong bản JSON.');
    expect(page.match(/^\| – S \|/gm)).toHaveLength(199);
  });

  it('nothing where no service is supplied', async () => {
    expect(section(await reportOf('systems:\n  he: { name: Hệ, asOf: 2026-06-30, sources: [bc] }\n'))).toBe('');
  });
});

describe('on the screen', () => {
  it('how many services stand how, and the pace of those below', async () => {
    const lines = terminal(await reportOf(model(`${TWO}\n    ${TARGET}`)), settings('vi')).split('\n');
    const at = lines.indexOf('Cung cấp so với sử dụng: 1 thấp hơn mức cần đạt');
    expect(lines[at + 1]).toMatch(/^ {2}dv: Cần: từ 61,5% .* mỗi quý phải tăng 4,75 điểm phần trăm$/);
    expect(lines[at + 2]).toMatch(/^ {2}dv: Tốc độ hiện nay: .* không đạt 90%$/);
  });
});
