/** What a message tells the author to write: of the right kind, whole, and such that it is not asked about again. */
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../analysis/support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const VALUE = (written: string) =>
  `indicators:\n  a: { name: A, unit: hồ sơ, definition: D, values: [{ asOf: 2025, value: ${written} }] }\n`;

async function said(model: string): Promise<string[]> {
  return (await findingsIn(`${HEAD}${model}`)).map(({ message }) => message.vi);
}

describe('a number', () => {
  it.each([
    ['0,615', 'Số thập phân dùng dấu chấm: 0.615', '0.615'],
    [
      '61,552',
      '"61,552" có thể là 61,552 (số thập phân) hoặc 61552 (dấu phẩy ngăn hàng nghìn). Viết 61.5520, hoặc 61552.',
      '61.5520',
    ],
    [
      '61.552',
      '"61.552" có thể là 61552 (dấu chấm ngăn hàng nghìn) hoặc 61,552 (số thập phân). Viết 61552, hoặc 61.5520.',
      '61552',
    ],
    ['“12.5”', '"value" có dấu nháy cong “ ” hoặc ‘ ’, là chữ đối với YAML. Bỏ dấu nháy, viết: 12.5', '12.5'],
  ])('%s', async (written, message, instead) => {
    expect(await said(VALUE(written))).toEqual([message]);
    expect(await said(VALUE(instead))).toEqual([]);
  });

  it('of things that are counted has no decimals', async () => {
    expect(await said('services:\n  a: { name: A, count: 61,552 }\n')).toEqual([
      'Số không có dấu ngăn hàng nghìn: 61552',
    ]);
  });
});

describe('a word', () => {
  it('is listed with what it means', async () => {
    const [finding] = await findingsIn(`${HEAD}systems:\n  a: { name: A, status: dang chay }\n`);
    expect(finding?.message).toEqual({
      vi: 'Giá trị "dang chay" không dùng được cho "status". Dùng: proposed (dự kiến), building (đang xây dựng), pilot (thử nghiệm), operating (đang vận hành), upgrading (nâng cấp), merging (hợp nhất), replacing (thay thế), ended (kết thúc sử dụng), other (trạng thái khác).',
      en: '"dang chay" is not a value of "status". Use: proposed, building (being built), pilot, operating, upgrading (being upgraded), merging (being merged), replacing (being replaced), ended, other (another status).',
    });
  });

  it('in curly quotes is told to be written without them', async () => {
    expect(await said('systems:\n  a: { name: A, status: “operating” }\n')).toEqual([
      '"status" có dấu nháy cong “ ” hoặc ‘ ’, là chữ đối với YAML. Bỏ dấu nháy, viết: operating',
    ]);
  });
});

describe('an example', () => {
  it.each([
    ['organizations', '{ becomes: [so-khcn] }'],
    ['systems', '{ becomes: [httt-tthc] }'],
    ['documents', '{ becomes: [kh-2026] }'],
  ])('of what succeeds one of %s is of that kind', async (collection, example) => {
    const model = `${collection}:\n  x: { name: X, sources: [d], changes: [{ since: 2025-01-01, ends: y }] }\n`;
    const found = await findingsIn(
      collection === 'documents' ? model : `${model}documents:\n  d: { name: D, date: 2018 }\n`,
    );
    expect(found.map(({ message }) => message.vi)).toContainEqual(
      `"ends" cần các cặp khóa: giá trị, không phải chữ. Viết: ${example}`,
    );
  });

  it('of a level is of the scheme of today', async () => {
    expect(await said('services:\n  a: { name: A, level: 4 }\n')).toEqual([
      '"level" cần các cặp khóa: giá trị, không phải số. Viết: { scheme: nd-42-2022, is: full }',
    ]);
  });

  it('of a list of ids has ids', async () => {
    const flow = (via: string) =>
      said(
        `systems:\n  a: { name: A, uses: [b] }\n  b: { name: B }\nflows:\n  f: { name: F, from: a, to: b, via: ${via} }\n`,
      );
    expect(await flow('LGSP Tỉnh')).toEqual(['"via" cần một danh sách trong [ ], không phải chữ. Viết: [lgsp-tinh]']);
    expect(await flow('[LGSP]')).toEqual([
      'Cần định danh của một đối tượng trong mô hình, không phải "LGSP". Định danh viết như lgsp-tinh; xem các định danh: kientruc list',
    ]);
  });
});

describe('a text in { }', () => {
  it.each([
    ['note: cũ, chưa thay', 'Dấu phẩy đã cắt ngang nội dung của "note". Đặt trong dấu nháy: "cũ, chưa thay"'],
    ['note: qua NDXP, LGSP', 'Dấu phẩy đã cắt ngang nội dung của "note". Đặt trong dấu nháy: "qua NDXP, LGSP"'],
    ['note: “cũ, chưa thay”', 'Dấu phẩy đã cắt ngang nội dung của "note". Đặt trong dấu nháy: "cũ, chưa thay"'],
    [
      'note: qua NDXP, xong',
      'Mô hình không có trường "xong". Nếu là phần tiếp của "note" sau dấu phẩy, đặt cả câu trong dấu nháy: "qua NDXP, xong"',
    ],
  ])('that a comma cut is to be put in quotes: %s', async (written, message) => {
    expect(await said(`systems:\n  a: { name: A, ${written} }\n`)).toEqual([message]);
  });

  it('with a colon is quoted whole', async () => {
    expect(await said('systems:\n  a: { name: A6: Một cửa điện tử, type: platform }\n')).toEqual([
      'Nội dung có dấu hai chấm phải đặt trong dấu nháy: "A6: Một cửa điện tử"',
    ]);
  });
});
