import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFontFiles } from '../../src/output/draw/fonts.ts';
import { drawSvg } from '../../src/output/draw/svg.ts';
import { beVietnamPro } from '../../src/output/scene/measure.ts';
import type { Scene } from '../../src/output/scene/scene.ts';
import { type BlockMap, layoutBlockMap, type MapCell } from '../../src/output/views/block-map.ts';
import { hanoi2018 } from './fixtures/hanoi-2018.ts';
import { party78 } from './fixtures/party-78.ts';
import { groupsOf, textsOf } from './support/geometry.ts';
import { HOSTILE, randomMap } from './support/random-map.ts';
import { TTF } from './support/ttf.ts';

const fonts = loadFontFiles();
const sheet = (map: BlockMap): Scene => layoutBlockMap(map, beVietnamPro)[0] as Scene;

interface Read {
  readonly elements: ReadonlySet<string>;
  readonly texts: readonly string[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/** Reads with a parser that knows nothing of how the text was written; throws where it is not well-formed. */
function read(svg: string): Read {
  const parser = new SaxesParser({ xmlns: true });
  const elements = new Set<string>();
  const texts: string[] = [];
  const ids: string[] = [];
  const links: string[] = [];
  let inText = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.add(name);
    inText = name === 'text';
    if (name === 'text') texts.push('');
    if (attributes.id) ids.push(attributes.id.value);
    if (name === 'a') links.push(attributes.href?.value ?? '');
    for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on/i);
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    if (inText) texts[texts.length - 1] += text;
  });
  parser.write(svg).close();
  return { elements, texts, ids, links };
}

describe('SVG', () => {
  it('is well-formed, in millimetres, with title, description and both weights of the font', () => {
    const svg = drawSvg(sheet(party78), fonts);
    const { elements, ids } = read(svg);
    expect([...elements].sort()).toEqual(['desc', 'g', 'rect', 'style', 'svg', 'text', 'title']);
    expect(svg).toContain(
      'width="420mm" height="297mm" viewBox="0 0 4200 2970" role="img" aria-labelledby="title desc"',
    );
    expect(svg.match(/@font-face/g)).toHaveLength(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['c-1', 'c-78', 'tich-hop', 'nen-tang']));
  });

  it('draws every line of the scene', () => {
    const scene = sheet(hanoi2018);
    expect(read(drawSvg(scene, fonts)).texts).toEqual(
      textsOf(scene.marks).flatMap((text) => text.lines.map((line) => line.text)),
    );
  });

  it('gives the same bytes twice', () => {
    expect(drawSvg(sheet(party78), loadFontFiles())).toBe(drawSvg(sheet(party78), fonts));
  });

  it('keeps hostile text as text', () => {
    const cells: MapCell[] = HOSTILE.map((label) => ({ id: label, label, desc: label, tone: 'new', letter: 'M' }));
    const rows = [{ id: 'end', label: '<b>', blocks: [{ id: '"', label: '&amp;', cells: [...cells, ...cells] }] }];
    const { elements, ids } = read(drawSvg(sheet({ ...hanoi2018, rows }), fonts));
    expect(elements).not.toContain('script');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  it('links only where a browser runs nothing', () => {
    const hrefs = [
      'https://a.vn/?a=1&b="2"',
      'he-thong/mot-cua.html#x',
      'javascript:alert(1)',
      ' javascript:1',
      'java\nscript:1',
      'data:text/html,x',
    ];
    const cells: MapCell[] = hrefs.map((href, index) => ({
      id: `a${index}`,
      label: 'A',
      tone: 'keep',
      letter: 'G',
      href,
    }));
    const rows = [{ id: 'lop', label: 'Lớp', blocks: [{ id: 'khoi', label: 'Khối', cells }] }];
    expect(read(drawSvg(sheet({ ...hanoi2018, rows }), fonts)).links).toEqual(hrefs.slice(0, 2));
  });

  it('is well-formed for every map', () => {
    fc.assert(
      fc.property(randomMap, (map) => {
        for (const scene of layoutBlockMap(map, beVietnamPro)) read(drawSvg(scene, []));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('shows its letters: dark pixels in the box of every label', () => {
    const scene = sheet(hanoi2018);
    const image = new Resvg(drawSvg(scene, fonts), {
      font: { fontFiles: Object.values(TTF), loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
      fitTo: { mode: 'width', value: 1485 },
    }).render();
    const { width, pixels } = image;
    const scale = width / scene.width;
    for (const cell of groupsOf(scene.marks, 'cell')) {
      for (const { box, fill, size, lines, y } of textsOf(cell.marks).slice(1)) {
        let dark = 0;
        const from = Math.floor((y - size) * scale);
        for (let row = from; row < from + lines.length * size * 1.3 * scale; row += 1) {
          for (let column = Math.ceil(box.x * scale); column < (box.x + box.width) * scale; column += 1) {
            if ((pixels[(row * width + column) * 4] ?? 255) < 110) dark += 1;
          }
        }
        expect(dark, `${cell.id} ${fill}`).toBeGreaterThan(lines.reduce((sum, line) => sum + line.text.length, 0) * 5);
      }
    }
  });
});

describe('font files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are found beside a bundle, from a chunk in a folder of it', () => {
    const packages = fileURLToPath(new URL('../../node_modules/@fontsource/be-vietnam-pro/files', import.meta.url));
    mkdirSync(path.join(folder, 'dist/assets'), { recursive: true });
    cpSync(packages, path.join(folder, 'dist/assets/fonts'), { recursive: true });
    const found = loadFontFiles(pathToFileURL(path.join(folder, 'dist/chunks/draw.js')).href);
    expect(found).toEqual(fonts);
    expect(fonts).toHaveLength(6);
  });

  it('nowhere: says where it looked', () => {
    expect(() => loadFontFiles(pathToFileURL(path.join(folder, 'x.js')).href)).toThrow(/assets\/fonts above/);
  });
});
