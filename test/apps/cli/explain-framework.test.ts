/** explain: what frameworks name. Every entry says by which document, and how far that may be relied on. */
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/analysis/select/framework-entries.ts';
import { VERDICTS } from '../../../src/core/verdict.ts';
import { loadFrameworks } from '../../../src/input/framework/load.ts';
import { PREFIXES } from '../../../src/model/codes.ts';
import { frameworkPage } from '../../../src/output/report/framework-page.ts';
import { folder, kientruc } from './support/cli.ts';

const { frameworks } = await loadFrameworks(['vn-qd1425', 'vn-khung-2-0']);
const framework = frameworks.get('vn-qd1425');
if (!framework) throw new Error('no framework');

async function explained(word: string, language: 'vi' | 'en' = 'vi') {
  const { exit, stdout, stderr } = await kientruc(['explain', word, '--lang', language], { cwd: folder() });
  return { exit, stderr, text: stdout.replace(/\s+/g, ' ') };
}

const DECISION = 'Căn cứ: Quyết định số 1425/QĐ-TTg ngày 29/7/2026 của Thủ tướng Chính phủ';

describe('explain', () => {
  it.each<[string, readonly string[]]>([
    // A component: its layer, its group, its place in the decision, and what is uncertain about it.
    [
      'tinh.cqs.tthc',
      ['Lớp: L3', 'Chính quyền số', `${DECISION}, Phụ lục I, I.3.c, tr. 12 (đang có hiệu lực)`, 'Chưa chắc chắn:'],
    ],
    // By its label, diacritics folded.
    ['kho du lieu dung chung cap tinh', ['Kho dữ liệu dùng chung cấp tỉnh tinh.dl.kho-dung-chung', DECISION]],
    ['tinh.hts.ttdl', ['Điều kiện trong văn bản: Ưu tiên sử dụng']],
    // A platform, by number, by name, by its short form; the term of the same name comes too.
    ['A15', ['Cổng Dịch vụ công quốc gia', 'Nhóm A', 'Cơ quan chủ quản: Bộ Công an', 'Phụ lục II, II.1, tr. 2']],
    ['ndxp', ['A8 · nền tảng số dùng chung quốc gia', 'ndxp · thuật ngữ', 'National Data Exchange Platform']],
    ['he thong thong tin giai quyet thu tuc hanh chinh', ['là tên của 16 mục', 'B2 ', 'B17 ', 'Bộ Y tế']],
    // A term: the words of the decision.
    ['LDOP', ['Nền tảng chia sẻ, điều phối dữ liệu cấp bộ, cấp tỉnh.', 'Phụ lục III, số 27, tr. 2']],
    ['theo thời gian thực', ['không được hiểu là yêu cầu bắt buộc mọi cơ sở dữ liệu phải được cập nhật tức thời']],
    // A measure: its formula, and that the primary text was not read.
    [
      'ty-le-ho-so-nop-truc-tuyen',
      ['÷ Tổng số hồ sơ theo hình thức nộp × 100 %', 'chưa đọc văn bản gốc', 'Chưa chắc chắn:'],
    ],
    // An option of decision, by our word or by either official wording.
    ['consolidate', ['hợp nhất/tổ chức lại', 'hợp nhất, tổ chức lại', '(dự thảo, chưa có hiệu lực, có thể thay đổi)']],
    ['Hợp nhất, tổ chức lại', ['consolidate ·']],
    // A level scheme, by its id or the number of the document.
    ['42/2022/NĐ-CP', ['nd-42-2022', 'Toàn trình (is: full)', 'đến 30/6/2026']],
    ['nd-224-2026', ['Chưa đọc văn bản', 'chưa đủ cơ sở đánh giá']],
    ['SĐ-T-02', ['Bắt buộc đối với Khung cấp tỉnh', 'Cụ thể hóa Hình 8', 'dự thảo']],
    ['KT-BH-02', ['Có đủ các sơ đồ bắt buộc theo loại Khung: Hình 3-4, Hình 5-6 hoặc Hình 7-8-9.']],
    ['KPI', ['kpi · thuật ngữ', 'KPI · tiền tố mã cục bộ']],
    ['L4', ['lớp của khung', 'II.3.d']],
    ['ANM', ['anm · thành phần trong lớp', 'anm · thuật ngữ']],
    [
      'BRM',
      ['BRM · lớp của khung · vn-khung-2-0', 'Quyết định số 2323/QĐ-BTTTT', 'chưa đọc văn bản gốc', 'Chưa chắc chắn:'],
    ],
    ['frameworks', ['vn-khung-2-0', 'Có hiệu lực từ 31/12/2019 đến 28/12/2023', 'vn-qd1425']],
    ['vn-qd1425.measures', ['muc-do-hai-long']],
  ])('%s', async (word, expected) => {
    const { exit, text } = await explained(word);
    expect(exit).toBe(0);
    for (const words of expected) expect(text).toContain(words);
  });

  it('speaks English too', async () => {
    const { exit, text } = await explained('A15', 'en');
    expect(exit).toBe(0);
    expect(text).toContain('National Public Service Portal A15 · national shared platform');
    expect(text).toContain(
      'Basis: Decision 1425/QĐ-TTg of the Prime Minister of 29 July 2026, Phụ lục II, II.1, p. 2 (in force)',
    );
    expect((await explained('tinh.cqs.tthc', 'en')).text).toContain(
      'I.3.c, p. 12 (in force) Not certain: Listed in the text',
    );
  });

  it.each([
    ['cổng dịch vụ công quốc gai', 'A15 (Cổng Dịch vụ công quốc gia)'],
    ['NDXPP', 'A8 (Nền tảng tích hợp, chia sẻ dữ liệu quốc gia)'],
    ['họp trực tuyến', 'qg.cps.hop-truc-tuyen (Nền tảng họp trực tuyến quốc gia)'],
  ])('names what is near %s', async (word, near) => {
    const { exit, stderr } = await explained(word);
    expect(exit).toBe(2);
    expect(stderr).toContain(near);
  });

  it('says no more than it knows of what is near nothing', async () => {
    const { exit, stderr } = await explained('zzzzqqqq');
    expect(exit).toBe(2);
    expect(stderr).toBe('kientruc: Không có mục "zzzzqqqq". Xem tất cả: kientruc explain\n');
  });
});

it('has a page for every entry, with its basis and certainty, in both languages', () => {
  let count = 0;
  for (const one of frameworks.values())
    for (const entry of entriesOf(one)) {
      count += 1;
      const { basis } = frameworkPage(entry);
      expect(basis.vi).toMatch(/^(Quyết định|Dự thảo|Nghị định).* \((đang có hiệu lực|dự thảo,.*|biết qua .*)\)$/);
      expect(basis.en).toMatch(/^(Decision|Draft|Decree).* \((in force|a draft.*|known .*)\)$/);
    }
  expect(count).toBeGreaterThan(400);
});

describe('the words of the program are the official ones', () => {
  const { parts } = framework;

  it('verdicts', () => {
    expect(Object.fromEntries(parts.verdicts.map(({ id, label }) => [id, label.vi]))).toEqual(
      Object.fromEntries(Object.entries(VERDICTS).map(([id, text]) => [id, text.vi])),
    );
  });

  it('prefixes of codes', () => {
    expect(parts.codePrefixes.map(({ id }) => id)).toEqual([...PREFIXES]);
  });

  it('options of decision, each with the wording of both tables', () => {
    expect(parts.decisions.map(({ id }) => id)).toEqual([
      'keep',
      'integrate',
      'extend',
      'consolidate',
      'replace',
      'add',
    ]);
    expect(parts.decisions.every(({ also }) => also.length === 1)).toBe(true);
  });
});
