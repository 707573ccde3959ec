/** The forms of the gap report: nothing that stands in a model can break a page, a screen or a program that reads it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../src/analysis/gap/find-gaps.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { RawElement } from '../../src/model/layers.ts';
import { agenda } from '../../src/output/report/gap/agenda.ts';
import { shortNames } from '../../src/output/report/gap/documents.ts';
import { json } from '../../src/output/report/gap/json.ts';
import { code, safe } from '../../src/output/report/gap/markdown/page.ts';
import { markdown } from '../../src/output/report/gap/markdown.ts';
import { terminal } from '../../src/output/report/gap/terminal.ts';
import { architectureFrom, day, TODAY } from '../analysis/gap/gaps.ts';
import { anything, HOSTILE, reportWith, settings } from './support/gap-report.ts';

/** Cells of a row: pipes that no backslash precedes part them. */
function cells(line: string): number {
  return line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length - 2;
}

function checkPage(page: string): void {
  const lines = page.split('\n');
  for (const sign of ['\r', '\u2028', '\u2029', '\u001b', '\u202e']) expect(page).not.toContain(sign);
  let width: number | undefined;
  for (const [at, line] of lines.entries()) {
    // Every row of a table has as many cells as its head, and tables begin with a head and its rule.
    if (line.startsWith('|')) {
      width ??= cells(line);
      expect(cells(line), line).toBe(width);
      if (!lines[at - 1]?.startsWith('|')) expect(lines[at + 1]).toMatch(/^\|(---\|)+$/);
    } else width = undefined;
    const outside = withoutCode(line);
    // No HTML but the program's own line break; no code span that is left open; no link, no picture.
    expect(outside.replace(/<br>/g, ''), line).not.toMatch(/(?<!\\)</);
    expect(outside.replace(/\\\\/g, '').replace(/\\`/g, ''), line).not.toContain('`');
    expect(outside.replace(/\\\\/g, ''), line).not.toMatch(/(?<!\\)[[\]]/);
    expect(outside, line).not.toMatch(/\b(https?|ftp):\/\/|\bwww\.|(^|\W)@\w|\w@\w/i);
  }
  // Headings are the program's: one title and its sections.
  for (const line of lines.filter((one) => /^\s{0,3}#/.test(one))) expect(line).toMatch(/^#{1,2} /);
  expect(lines.filter((one) => /^# /.test(one))).toHaveLength(1);
}

function withoutCode(line: string): string {
  return line.replace(/(?<!\\)`[^`]+`/g, '');
}

describe('the page', () => {
  it.each(HOSTILE)('survives %j in every place', (text) => {
    for (const language of ['vi', 'en'] as const) checkPage(markdown(reportWith(text), settings({ language })));
  });

  it('survives any name and any file name', () => {
    fc.assert(
      fc.property(anything, anything, (text, file) => {
        checkPage(markdown(reportWith(text, file), settings()));
      }),
      { numRuns: 60 },
    );
  });

  it('has the five official questions in order, in both languages', () => {
    const titles = (language: 'vi' | 'en') =>
      markdown(reportWith('Tên'), settings({ language }))
        .split('\n')
        .filter((line) => line.startsWith('## '));
    expect(titles('vi')).toEqual([
      '## Điều cần quyết định trước',
      '## Cung cấp so với sử dụng',
      '## 1. Cần đạt kết quả gì?',
      '## 2. Hiện có gì, ai quản lý, kết nối ra sao?',
      '## 3. Kiến trúc mục tiêu cần gì, cái nào dùng chung?',
      '## 4. Nội dung nào phải tiếp tục, chuẩn hóa, nâng cấp, hợp nhất, thay thế hoặc bổ sung?',
      '## 5. Ai làm, khi nào xong, đo bằng dữ liệu nào?',
      '## Điều đã biết sau đó',
      '## Nguồn',
    ]);
    expect(titles('en')).toHaveLength(9);
  });

  it('in English holds no Vietnamese of the program, in Vietnamese no English', () => {
    const marks = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;
    expect(markdown(reportWith('Name'), settings({ language: 'en' }))).not.toMatch(marks);
    expect(terminal(reportWith('Name'), settings({ language: 'en' }))).not.toMatch(marks);
    expect(markdown(reportWith('X'), settings())).not.toMatch(/\b(the|not|of|and|by|is|with)\b/);
  });

  it('shows in the matrix what is new in rows of its own, and what ends in a column of its own', () => {
    const page = markdown(reportWith('Tên'), settings());
    expect(page).toContain('| Hiện trạng | Ở trạng thái sau | Phương án | Thay đổi | Kết thúc |');
    expect(page).toContain('| **Mới** | Tên `moi` | chưa nêu |  |  |');
    expect(page).toContain('| Tên `cu` | → Tên | chưa nêu |  | từ 1/12/2018 |');
    expect(page).toContain(
      '7 đối tượng hiện có: 1 thay đổi, 1 kết thúc, 2 chưa có thay đổi và chưa nêu phương án; 1 đối tượng mới.',
    );
  });

  it('marks a report of a model with errors', () => {
    expect(markdown(reportWith('Tên'), settings({ incomplete: true }))).toContain('> **KHÔNG ĐẦY ĐỦ');
    expect(terminal(reportWith('Tên'), settings({ incomplete: true }))).toContain('KHÔNG ĐẦY ĐỦ');
  });

  it('the counts agree with the rows', () => {
    const report = reportWith('Tên');
    const page = markdown(report, settings());
    const section = page.slice(page.indexOf('## 4.'), page.indexOf('## 5.'));
    const rows = section.split('\n').filter((line) => /^\| [●◐○△]/.test(line));
    expect(rows).toHaveLength(report.gaps.length);
    expect(page).toContain(`**${report.gaps.length} khoảng cách**`);
    for (const sign of ['●', '◐', '○'] as const) {
      const words = { '●': 'chưa đáp ứng', '◐': 'chưa đủ cơ sở đánh giá', '○': 'chuyển đổi theo kế hoạch' }[sign];
      expect(page).toContain(`${rows.filter((row) => row.startsWith(`| ${sign}`)).length} ${words}`);
    }
  });
});

describe('safe and code', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<b>', '\\<b\\>'],
    ['x@y.vn', 'x&#64;y.vn'],
    ['www.a.vn', 'www&#46;a.vn'],
  ])('%s', (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  it('writes as plain text what would break a code span', () => {
    expect(code('dvctt-3-4.use')).toBe('`dvctt-3-4.use`');
    expect(code('tệp có dấu.yaml:4')).toBe('`tệp có dấu.yaml:4`');
    expect(code('a`b')).toBe('a\\`b');
    expect(code('a|b')).toBe('a\\|b');
    expect(code('')).toBe('');
  });
});

describe('the terminal', () => {
  it('is one line a line, without control characters, whatever comes in', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const said = terminal(reportWith(text), settings());
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
      }),
    );
  });

  it('says the numbers, then the most urgent first, then what became known since', () => {
    const said = terminal(reportWith('Tên'), settings()).replace(/\s+/g, ' ');
    expect(said.indexOf('khoảng cách')).toBeLessThan(said.indexOf('dv.use'));
    expect(said.indexOf('he.coverage')).toBeLessThan(said.indexOf('Điều đã biết sau đó'));
    expect(said).toContain('giả định');
  });

  it('folds what nobody has decided into one line', () => {
    const raws: RawElement[] = Array.from({ length: 30 }, (_, at) => ({
      id: `he-${at}`,
      collection: 'systems',
      file: 'm.yaml',
      raw: { name: `Hệ ${at}`, asOf: '2018-08-31' },
    }));
    const moment = (written: string) => ({ written, day: day(written) });
    const report = findGaps(architectureFrom(raws), {
      from: moment('2018-08-31'),
      to: moment('2018-12-31'),
      today: day(TODAY),
    });
    const said = terminal(report, settings());
    expect(said).toContain('◐ 30 đối tượng chưa nêu phương án: he-0.decision');
    expect(said.split('\n').length).toBeLessThan(14);
  });

  it('keeps to the width of the screen', () => {
    for (const width of [60, 80, 120]) {
      for (const line of terminal(reportWith('Một tên dài vừa phải của hệ thống'), settings({ width })).split('\n')) {
        expect(line.length, line).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('JSON', () => {
  it('is read by any program, and has a version', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const value = JSON.parse(json(reportWith(text), settings()));
        expect(value.formatVersion).toBe(1);
        expect(value.workspace.name).toBe(text);
        expect(value.summary.gaps).toBe(value.gaps.length);
      }),
      { numRuns: 50 },
    );
  });

  it('gives each gap its key, both sides, evidence with lines and its place in the plans', () => {
    const { gaps, requirements, transition } = JSON.parse(json(reportWith('Tên'), settings()));
    expect(gaps.find((gap: { key: string }) => gap.key === 'vb.status')).toMatchObject({
      facet: 'field:status',
      reasons: ['changed'],
      verdict: null,
      plan: { state: 'planned' },
      from: { value: 'preparing' },
      to: { value: 'issued' },
      evidence: [{ file: 'architecture/model.yaml', line: 7 }, { plan: true }],
      later: [{ daysLate: 90, confidence: 'assumed' }],
    });
    expect(requirements.find((one: { id: string }) => one.id === 'yc')).toMatchObject({
      gaps: ['yc.rule'],
      notDue: false,
    });
    expect(transition.find((one: { id: string }) => one.id === 'cu')).toMatchObject({
      to: 'ended',
      ends: '2018-12-01',
      becomes: ['he'],
    });
  });
});

describe('the agenda', () => {
  it('says what has to be done, and leaves out what is planned and demanded by nobody', () => {
    const items = agenda(reportWith('Tên').gaps);
    const keysOf = items.flatMap((item) => item.gaps.map((gap) => gap.key));
    expect(keysOf).toEqual(['dv.use', 'nang-luc.presence', 'he.coverage', 'yc.rule', 'tron.decision']);
    for (const { title, action } of items) {
      for (const text of [title, action]) expect(text.vi !== '' && text.en !== '' && text.vi !== text.en).toBe(true);
    }
  });
});

describe('documents in a few words', () => {
  const names = (...documents: readonly JsonObject[]) => {
    const raws: RawElement[] = documents.map((raw, at) => ({
      id: `vb-${at}`,
      collection: 'documents',
      file: 'd.yaml',
      raw,
    }));
    raws.push({ id: 'bao', collection: 'organizations', file: 'd.yaml', raw: { name: 'Báo Hà Nội' } });
    const architecture = architectureFrom(raws);
    const sources = documents.flatMap((_, at) => architecture.elements.get(`vb-${at}`) ?? []);
    return [...shortNames({ ...reportWith('Tên'), architecture, sources }).values()].map((text) => text.vi);
  };

  it('by number, by paper and year, else by name', () => {
    expect(
      names(
        { name: 'Quyết định phê duyệt Kiến trúc', type: 'decision', number: '4097/QĐ-UBND' },
        { name: 'Một bài dài', type: 'article', issuer: 'bao', date: '2018-08-31' },
        { name: 'Báo cáo năm', type: 'report', number: { unknown: 'để trống' } },
      ),
    ).toEqual(['Quyết định 4097/QĐ-UBND', 'Báo Hà Nội, 2018', 'Báo cáo năm']);
  });

  it('two that would be called the same are called by their names', () => {
    const article = { type: 'article', issuer: 'bao', date: 2018 };
    expect(names({ name: 'Bài một', ...article }, { name: 'Bài hai', ...article })).toEqual(['Bài một', 'Bài hai']);
  });
});

describe('what was accepted, what a merger needs, what was decided of many', () => {
  const page = (language: 'vi' | 'en') => markdown(reportWith('Chữ'), settings({ language }));

  it('an exception stands in the plan, with who answers for it, until when, and what is done meanwhile', () => {
    expect(page('vi')).toContain('ngoại lệ Chữ, chưa nêu thời hạn; chịu trách nhiệm: Chữ; biện pháp kiểm soát: Chữ');
    expect(page('en')).toContain('exception Chữ, no last day stated; responsible: Chữ; controls: Chữ');
  });

  it('is no item of the agenda', () => {
    const items = agenda(reportWith('Chữ').gaps).flatMap(({ gaps }) => gaps.map(({ key }) => key));
    expect(items).not.toContain('mien.decision');
    expect(items).toContain('nang-luc.presence');
  });

  it('of what is replaced each of the eight parts has its cell', () => {
    const [head = '', , ...rows] = page('vi').slice(page('vi').indexOf('| Nội dung chuyển tiếp')).split('\n');
    expect(head).toBe(
      '| Nội dung chuyển tiếp | Dữ liệu | Tài khoản | Kết nối | Quy trình | Hợp đồng | Tài sản | Sao lưu | Chuyển đổi vận hành |',
    );
    const missing = '**chưa nêu**';
    const said = ['Chữ', missing, missing, missing, missing, missing, 'chưa xác định', missing].join(' | ');
    expect(rows).toContain(`| Chữ \`thay\` | ${said} |`);
    // What ends by plan is asked too, whatever was decided.
    expect(rows).toContain(`| Chữ \`cu\` | ${Array(8).fill(missing).join(' | ')} |`);
  });

  it('a bulk decision stands in the matrix, with why', () => {
    expect(page('vi')).toContain('tiếp tục sử dụng (phương án chung: Chữ)');
    expect(page('en')).toContain('(bulk decision: Chữ)');
  });
});
