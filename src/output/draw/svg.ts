/** A scene as SVG text: no browser, no script, the font inside. */
import { escapeXml } from '../../core/escape.ts';
import type { GroupMark, LineMark, Mark, RectMark, Scene, Stroke, TextMark } from '../scene/scene.ts';
import { FONT_FAMILY, type FontFile, type FontFiles } from './fonts.ts';

/**
 * User units in a millimetre. Browsers hold text to a least size and round its metrics in user units, so these are
 * smaller than a millimetre.
 */
const UNITS = 10;
/** For viewers that ignore embedded fonts: common ones with all Vietnamese letters. */
const FALLBACK = "'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

/** The same scene and fonts give the same bytes. Only fonts whose characters occur are embedded. */
export function drawSvg(scene: Scene, fonts: FontFiles): string {
  const { width, height } = scene;
  const ids = new Set(['title', 'desc']);
  const lines: string[] = [];
  const labelled = scene.desc === undefined ? 'title' : 'title desc';
  lines.push(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${digits(width)}mm" height="${digits(height)}mm"` +
      ` viewBox="0 0 ${units(width)} ${units(height)}" role="img" aria-labelledby="${labelled}"` +
      ` xml:lang="${escapeXml(scene.language)}" lang="${escapeXml(scene.language)}"` +
      ` font-family="'${FONT_FAMILY}', ${FALLBACK}" style="font-kerning:none">`,
    `<title id="title">${escapeXml(scene.title)}</title>`,
  );
  if (scene.desc !== undefined) lines.push(`<desc id="desc">${escapeXml(scene.desc)}</desc>`);
  const faces = usedFonts(scene.marks, fonts).map(fontFace);
  if (faces.length > 0) lines.push(`<style>\n${faces.join('\n')}\n</style>`);
  for (const mark of scene.marks) drawMark(mark, lines, ids);
  lines.push('</svg>', '');
  return lines.join('\n');
}

function drawMark(mark: Mark, lines: string[], ids: Set<string>): void {
  switch (mark.kind) {
    case 'rect':
      lines.push(drawRect(mark));
      break;
    case 'line':
      lines.push(drawLine(mark));
      break;
    case 'text':
      lines.push(...drawText(mark));
      break;
    case 'group':
      drawGroup(mark, lines, ids);
      break;
    default:
      mark satisfies never;
  }
}

function drawRect({ x, y, width, height, radius, fill, stroke }: RectMark): string {
  const rounded = radius ? ` rx="${units(radius)}"` : '';
  const place = `x="${units(x)}" y="${units(y)}" width="${units(width)}" height="${units(height)}"${rounded}`;
  return `<rect ${place} fill="${escapeXml(fill ?? 'none')}"${stroke ? strokeAttributes(stroke) : ''}/>`;
}

function drawLine({ points, stroke }: LineMark): string {
  const path = points.map(([x, y]) => `${units(x)},${units(y)}`).join(' ');
  return `<polyline points="${path}" fill="none"${strokeAttributes(stroke)}/>`;
}

function strokeAttributes({ color, width, dash }: Stroke): string {
  const dashed = dash ? ` stroke-dasharray="${dash.map(units).join(' ')}"` : '';
  return ` stroke="${escapeXml(color)}" stroke-width="${units(width)}"${dashed}`;
}

/**
 * One element a line. Its length is pinned to what was measured: with the font inside this changes nothing; with
 * another font the letters are drawn closer or wider instead of running out of their box.
 */
function drawText({ x, y, anchor, size, lineHeight, weight, fill, lines }: TextMark): string[] {
  const style =
    `font-size="${units(size)}" fill="${escapeXml(fill)}"` +
    (weight === 400 ? '' : ` font-weight="${weight}"`) +
    (anchor === 'start' ? '' : ` text-anchor="${anchor}"`);
  return lines.map(
    ({ text, width }, index) =>
      `<text x="${units(x)}" y="${units(y + index * lineHeight)}" ${style}` +
      `${width > 0 ? ` textLength="${units(width)}" lengthAdjust="spacingAndGlyphs"` : ''}>${escapeXml(text)}</text>`,
  );
}

function drawGroup({ role, id, title, desc, href, marks }: GroupMark, lines: string[], ids: Set<string>): void {
  const link = safeLink(href);
  lines.push(`<g class="${escapeXml(role)}"${id === undefined ? '' : ` id="${uniqueId(id, ids)}"`}>`);
  if (title !== undefined) lines.push(`<title>${escapeXml(title)}</title>`);
  if (desc !== undefined) lines.push(`<desc>${escapeXml(desc)}</desc>`);
  if (link !== undefined) lines.push(`<a href="${escapeXml(link)}">`);
  for (const mark of marks) drawMark(mark, lines, ids);
  if (link !== undefined) lines.push('</a>');
  lines.push('</g>');
}

/** Web and mail addresses, and paths within the same site; nothing that a browser would run. */
function safeLink(href: string | undefined): string | undefined {
  // A browser ignores white space and control characters within a scheme, so no address with one is taken.
  if (href === undefined || href === '' || /[\s\p{Cc}]/u.test(href)) return undefined;
  const scheme = /^([^/?#]*?):/.exec(href)?.[1];
  return scheme === undefined || /^(https?|mailto)$/i.test(scheme) ? href : undefined;
}

/** An XML name that no other element of the sheet has: an element drawn twice gets `-2` the second time. */
function uniqueId(id: string, ids: Set<string>): string {
  const name = id.replace(/[^A-Za-z0-9_.-]/g, (found) => `_${(found.codePointAt(0) ?? 0).toString(16)}`);
  const base = /^[A-Za-z_]/.test(name) ? name : `_${name}`;
  let unique = base;
  for (let copy = 2; ids.has(unique); copy += 1) unique = `${base}-${copy}`;
  ids.add(unique);
  return unique;
}

function fontFace({ family, weight, unicodeRange, bytes }: FontFile): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return (
    `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};` +
    `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${unicodeRange}}`
  );
}

/** For each character the first font that has it. */
function usedFonts(marks: readonly Mark[], fonts: FontFiles): FontFile[] {
  const characters = new Map<number, Set<string>>();
  collectCharacters(marks, characters);
  const used = new Set<FontFile>();
  for (const [weight, found] of characters) {
    const choice = fonts
      .filter((font) => font.weight === weight)
      .map((font) => [font, ranges(font.unicodeRange)] as const);
    for (const character of found) {
      const code = character.codePointAt(0) ?? 0;
      const font = choice.find(([, parts]) => parts.some(([from, to]) => code >= from && code <= to))?.[0];
      if (font) used.add(font);
    }
  }
  return fonts.filter((font) => used.has(font));
}

function collectCharacters(marks: readonly Mark[], characters: Map<number, Set<string>>): void {
  for (const mark of marks) {
    if (mark.kind === 'group') collectCharacters(mark.marks, characters);
    if (mark.kind !== 'text') continue;
    const found = characters.get(mark.weight) ?? new Set();
    characters.set(mark.weight, found);
    for (const { text } of mark.lines) for (const character of text) found.add(character);
  }
}

function ranges(unicodeRange: string): (readonly [from: number, to: number])[] {
  return unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

function units(millimetres: number): string {
  return digits(millimetres * UNITS);
}

function digits(value: number): string {
  return String(Math.round(value * 100) / 100);
}
