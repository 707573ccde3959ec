/** The page, the table and the workbook of gaps: nothing that stands in a model can break them, and they agree. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/analysis/gap/gap.ts';
import { csv } from '../../src/output/report/gap/csv.ts';
import { html } from '../../src/output/report/gap/html.ts';
import { gapTable } from '../../src/output/report/gap/tables.ts';
import { xlsx } from '../../src/output/report/gap/xlsx.ts';
import { anything, HOSTILE, reportWith, settings } from './support/gap-report.ts';

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
const VOID = new Set(['meta', 'br', 'wbr', 'input', 'rect', 'path']);
const ATTRIBUTES =
  /^(id|class|lang|href|role|tabindex|scope|colspan|type|name|value|placeholder|autocomplete|hidden|charset|content|http-equiv|viewBox|width|height|x|y|d|aria-[a-z]+|data-[a-z]+)$/i;

/** Every tag is one that the program writes, closed in its order; nothing else looks like one. */
function checkHtml(page: string): void {
  const body = page
    .replace(/^<!doctype html>/, '')
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/(<rect[^>]*|<path[^>]*)\/>/g, '$1>');
  const open: string[] = [];
  const rest = body
    .replace(/viewBox/g, 'viewbox')
    .replace(TAG, (tag, closing: string, name: string, attributes: string) => {
      if (closing !== '') expect(open.pop(), tag).toBe(name);
      else if (!VOID.has(name)) open.push(name);
      for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
        expect(attribute).toMatch(ATTRIBUTES);
        if (attribute === 'href') expect(value).toMatch(/^#/);
      }
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  for (const sign of ['\r', '\u2028', '\u001b', '\u202e']) expect(page).not.toContain(sign);
}

describe('the web page', () => {
  it.each(HOSTILE)('survives %j in every place', (text) => {
    for (const language of ['vi', 'en'] as const) checkHtml(html(reportWith(text), settings({ language })));
  });

  it('survives any name and any file name', () => {
    fc.assert(
      fc.property(anything, anything, (text, file) => {
        checkHtml(html(reportWith(text, file), settings()));
      }),
      { numRuns: 40 },
    );
  });

  it('lets only its own style and script run, whatever the model says', () => {
    const policies = new Set(
      HOSTILE.map((text) => {
        const page = html(reportWith(text), settings());
        const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
        for (const [kind, tag] of [
          ['style-src', 'style'],
          ['script-src', 'script'],
        ] as const) {
          const [, code = ''] = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page) ?? [];
          expect(policy).toContain(`${kind} 'sha256-${createHash('sha256').update(code).digest('base64')}'`);
        }
        return policy;
      }),
    );
    expect(policies.size).toBe(1);
    expect([...policies][0]).toMatch(
      /^default-src 'none'; style-src '[^']+'; script-src '[^']+'; base-uri 'none'; form-action 'none'$/,
    );
  });

  it('has the five official questions in order, a row for each gap, and links that lead somewhere', () => {
    const report = reportWith('Tên');
    const page = html(report, settings());
    expect([...page.matchAll(/<h2>(\d\. .*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      '1. Cần đạt kết quả gì?',
      '2. Hiện có gì, ai quản lý, kết nối ra sao?',
      '3. Kiến trúc mục tiêu cần gì, cái nào dùng chung?',
      '4. Nội dung nào phải tiếp tục, chuẩn hóa, nâng cấp, hợp nhất, thay thế hoặc bổ sung?',
      '5. Ai làm, khi nào xong, đo bằng dữ liệu nào?',
    ]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const gap of report.gaps) expect(ids).toContain(`g-${gap.key}`);
    for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(decodeURIComponent(target));
  });

  it('in English holds no Vietnamese of the program, in Vietnamese no English', () => {
    const marks = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;
    const words = (page: string) => page.replace(/<(style|script)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
    expect(words(html(reportWith('Name'), settings({ language: 'en' }))).match(marks)).toBeNull();
    expect(words(html(reportWith('X'), settings())).match(/\b(the|not|of|and|by|is|with)\b/)).toBeNull();
  });

  it('keeps what is not measured apart from what is not used', () => {
    const page = html(reportWith('Tên'), settings());
    expect(page).toContain('0 có số đo còn dùng được, <strong>1 chưa đo</strong>');
    expect(page).toMatch(/class="strokes".*<strong>Chưa đo \(Tên\)<\/strong>/);
  });

  it('marks a report of a model with errors', () => {
    expect(html(reportWith('Tên'), settings({ incomplete: true }))).toContain('KHÔNG ĐẦY ĐỦ');
    expect(html(reportWith('Tên'), settings())).not.toContain('KHÔNG ĐẦY ĐỦ');
  });

  it('shows a gap whose reason it does not know', () => {
    const report = reportWith('Tên');
    const [first, ...rest] = report.gaps as [Gap, ...Gap[]];
    const strange = { ...report, gaps: [{ ...first, reasons: ['brand-new'], facet: 'field:brand' as const }, ...rest] };
    checkHtml(html(strange, settings()));
    expect(html(strange, settings())).toContain('brand-new');
    expect(csv(strange, settings())).toContain('brand-new');
  });
});

describe('the tables', () => {
  it('agree with the report, one row a gap, in its order', () => {
    const report = reportWith('Tên');
    expect(gapTable(report, settings()).rows.map(([key]) => key)).toEqual(report.gaps.map((gap) => gap.key));
    const lines = csv(report, settings()).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffKhóa,Đối tượng,Mã,/);
    expect(lines).toHaveLength(report.gaps.length + 2);
  });

  it.each(HOSTILE)('hold no formula for %j', (text) => {
    const rows = csv(reportWith(text), settings()).slice(1).split('\r\n');
    for (const row of rows) expect(row).not.toMatch(/(^|,)"?[=+\-@\t]/);
  });

  it('are the same bytes twice', () => {
    for (const form of [html, csv, xlsx]) {
      expect(Buffer.from(form(reportWith('Tên'), settings()))).toEqual(
        Buffer.from(form(reportWith('Tên'), settings())),
      );
    }
  });
});
