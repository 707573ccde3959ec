/**
 * The page of the gap report as people meet it: opened from a file in a real browser, used by keyboard, judged by the
 * rules of axe. It needs Chromium: Debian's package, or the one that CHROMIUM names.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCity, TODAY as TODAY_OF_CITY, writeFiles } from '../../../bench/city.ts';
import { fold } from '../../../src/core/text.ts';
import { kientruc } from '../../apps/cli/support/cli.ts';
import { CHROMIUM, hasChromium } from '../support/programs.ts';

const MEGABYTE = 1024 * 1024;
const TODAY = '2026-11-23';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (!hasChromium) return;
  folder = mkdtempSync(path.join(tmpdir(), 'kientruc-page-'));
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function pageFile(name: string, argv: readonly string[], cwd?: string): Promise<string> {
  const file = path.join(folder, `${name}.html`);
  const all = ['gap', ...argv, '--format', 'html', '--output-file', file];
  const { exit, stderr } = await kientruc(all, cwd === undefined ? {} : { cwd });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return file;
}

interface Opened {
  readonly page: Page;
  /** What went wrong or out: messages of the console, errors, addresses that were asked for. */
  readonly trouble: string[];
}

async function open(file: string, size = { width: 1280, height: 900 }): Promise<Opened> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => trouble.push(`dialog: ${dialog.message()}`));
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) trouble.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, trouble };
}

const rows = (page: Page) => page.locator('#gaps tbody');
const shown = async (page: Page) => (await page.locator('#shown').textContent()) ?? '';

/** Goes on by the tab key until a control has the focus; back with `Shift+Tab`. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press(key);
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  throw new Error(`the tab key never reaches ${selector}`);
}

async function violations(page: Page): Promise<string[]> {
  // The policy of the page forbids a script element; the tools of the browser may evaluate.
  await page.evaluate(axe.source);
  type Violation = { id: string; impact: string; nodes: { html: string }[] };
  const all = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
  return all.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

const HANOI = {
  'Hanoi 2018, vi': ['--from', '2018-08-31', '--to', '2018-12-31', '--today', TODAY, '--lang', 'vi'],
  'Hanoi now, vi': ['--from', 'baseline', '--to', 'target', '--today', TODAY, '--lang', 'vi'],
  'Hanoi now, en': ['--from', 'baseline', '--to', 'target', '--today', TODAY, '--lang', 'en'],
};

describe.runIf(hasChromium).each(Object.entries(HANOI))('%s', (name, argv) => {
  it.each([
    ['wide screen', 1280],
    ['phone', 390],
  ])('opens from a file, asks for nothing, and axe finds nothing: %s', async (_, width) => {
    const { page, trouble } = await open(await pageFile(name, argv), { width, height: 900 });
    expect(await page.locator('html').getAttribute('lang')).toBe(argv.at(-1));
    expect(await rows(page).count()).toBeGreaterThan(5);
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(trouble).toEqual([]);
  });

  it('prints every row with its evidence, on A4', async () => {
    const { page, trouble } = await open(await pageFile(name, argv));
    const all = await page.locator('#gaps details').count();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#gaps details[open] li:visible').count()).toBeGreaterThanOrEqual(all);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('#gaps details[open]').count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // Portrait and landscape sheets of 210 by 297 mm, in points.
    const boxes = new Set(pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g));
    const sizes = [...boxes].map((box) =>
      (box.match(/[\d.]+/g) ?? []).slice(2).map((side) => Math.round(Number(side))),
    );
    expect(sizes.map((size) => [...size].sort().join(' ')).every((size) => size === '595 842')).toBe(true);
    expect(trouble).toEqual([]);
  });
});

describe.runIf(hasChromium)('by keyboard', () => {
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ page, trouble } = await open(await pageFile('keys', HANOI['Hanoi now, vi'])));
  });

  it('filters by words without diacritics, and says how many are left', async () => {
    const all = await rows(page).count();
    await tabTo(page, 'input[name=q]');
    await page.keyboard.type('toan trinh');
    const left = await rows(page).allTextContents();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all);
    for (const text of left) expect(fold(text)).toContain('toan trinh');
    const count = left.length;
    expect(await shown(page)).toBe(`Đang xem ${count} trong ${count} khoảng cách khớp bộ lọc, tổng số ${all}.`);
    await tabTo(page, '#clear');
    await page.keyboard.press('Enter');
    expect(await rows(page).count()).toBe(all);
  });

  it('filters by a choice', async () => {
    await tabTo(page, 'select[name=v]', 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    expect(await rows(page).count()).toBe(1);
    expect(await rows(page).first().getAttribute('id')).toBe('g-dvc-toan-trinh.use');
    await tabTo(page, '#clear');
    await page.keyboard.press('Enter');
  });

  it('sorts up, down, and back, and says so', async () => {
    const names = () => rows(page).evaluateAll((bodies) => bodies.map((body) => body.id));
    const urgency = await names();
    await tabTo(page, '#gaps th[data-sort=name] button');
    const head = page.locator('#gaps th[data-sort=name]');
    await page.keyboard.press('Enter');
    const up = await names();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(up).not.toEqual(urgency);
    expect([...up].sort()).toEqual([...urgency].sort());
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await names())[0]).toBe(up.at(-1));
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await names()).toEqual(urgency);
  });

  it('opens the evidence: file, line, source, date, reliability', async () => {
    await tabTo(page, '#gaps summary');
    await page.keyboard.press('Enter');
    const text = await rows(page).first().locator('details').textContent();
    expect(text).toMatch(/architecture\/services\/[a-z0-9-]+\.yaml:\d+/);
    expect(text).toContain('Báo Pháp luật & Xã hội, 2018');
    expect(text).toContain('31/8/2018');
    expect(text).toContain('nguồn thứ cấp');
  });

  it('follows a key to its row, whatever hides it, and goes on from there', async () => {
    await page.locator('input[name=q]').fill('ioc');
    await page.locator('#decisions a', { hasText: 'dvc-toan-trinh.use' }).press('Enter');
    const row = page.locator('[id="g-dvc-toan-trinh.use"]');
    await expect.poll(() => row.locator('details[open]').count()).toBe(1);
    expect(await row.locator('summary:focus').count()).toBe(1);
    expect(await page.locator('input[name=q]').inputValue()).toBe('');
  });

  it('has met no error on the way', async () => {
    expect(trouble).toEqual([]);
  });
});

describe.runIf(hasChromium)('a hostile model', () => {
  const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>" onfocus=alert(3) &#60;b>';
  const name = JSON.stringify(HOSTILE);
  const MODEL = `documents:
  vb: { name: ${name}, number: ${name}, date: 2018-08-31, reliability: weak }
organizations:
  so: { name: ${name}, sources: [{ document: vb, at: ${name} }] }
services:
  dv: { name: ${name}, provider: so, count: 5, usage: ty-le, sources: [{ document: vb, at: ${name} }] }
indicators:
  ty-le: { name: ${name}, of: [dv], unit: "%", direction: up, sources: [vb] }
tasks:
  nv: { name: ${name}, code: NV-1, lead: so, delivers: [dv], sources: [vb] }
`;

  it('runs nothing, loads nothing, and reads as text', async () => {
    const files = path.join(folder, 'hostile');
    writeFiles(
      [
        { path: 'kientruc.yaml', text: `name: ${name}\nlanguage: vi\n`, value: {} },
        { path: 'model.yaml', text: MODEL, value: {} },
      ],
      files,
    );
    const argv = ['--from', '2018-09-01', '--to', '2018-12-31', '--today', TODAY, '--allow-errors'];
    const file = path.join(folder, 'hostile.html');
    const { exit } = await kientruc(['gap', ...argv, '--format', 'html', '--output-file', file], { cwd: files });
    expect(exit).toBe(0);
    const { page, trouble } = await open(file);
    await page.locator('#open-all').click();
    const text = await page.locator('#gaps').textContent();
    expect(text).toContain('</script><script>alert(1)</script><img src=x onerror=alert(2)>');
    expect(await page.locator('img, script, [onfocus]').count()).toBe(1);
    expect(trouble).toEqual([]);
  });

  it('even a script that came into the page is not run', async () => {
    const file = await pageFile('planted', HANOI['Hanoi 2018, vi']);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', '<script>alert(1)</script></main>'));
    const { page, trouble } = await open(file);
    expect(await rows(page).count()).toBeGreaterThan(5);
    expect(trouble.join('\n')).toMatch(/Content Security Policy/);
    expect(trouble.filter((line) => line.startsWith('dialog'))).toEqual([]);
  });
});

it.runIf(hasChromium)('is small and quick to use for a whole city', async () => {
  const files = path.join(folder, 'city');
  writeFiles(generateCity(), files);
  const argv = ['--from', 'baseline', '--to', 'target', '--today', TODAY_OF_CITY];
  const file = await pageFile('city-page', argv, files);
  expect(statSync(file).size).toBeLessThan(5 * MEGABYTE);
  const { page, trouble } = await open(file);
  const portion = 100;
  expect(await rows(page).count()).toBe(portion);
  await page.locator('#more').click();
  expect(await rows(page).count()).toBe(2 * portion);
  const all = Number((await shown(page)).replaceAll('.', '').match(/\d+/g)?.at(-1));
  expect(all).toBeGreaterThan(2000);
  const milliseconds = await page.evaluate<number>(`(() => {
    const field = document.querySelector('input[name=q]');
    const began = performance.now();
    field.value = 'thuy loi';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return performance.now() - began;
  })()`);
  expect(await rows(page).count()).toBeLessThanOrEqual(portion);
  expect(await page.locator('#gaps tbody', { hasText: 'thủy lợi' }).count()).toBe(await rows(page).count());
  // Generous: what matters is that nobody waits for it.
  expect(milliseconds).toBeLessThan(3000);
  expect(trouble).toEqual([]);
});

it.runIf(hasChromium)('can be read where no script runs', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(await pageFile('still', HANOI['Hanoi now, vi'])).href);
  expect(await page.locator('#filters').isVisible()).toBe(false);
  expect(await rows(page).count()).toBeGreaterThan(20);
  const first = rows(page).first();
  await first.locator('summary').click();
  expect(await first.locator('li').first().isVisible()).toBe(true);
});
