/** The pages that people read, as text, headings, links and blocks of code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const project = path.resolve(import.meta.dirname, '../../..');

export interface Block {
  /** What stands after the three marks: `yaml model`, `console`. */
  readonly info: string;
  readonly text: string;
  /** Line of the opening marks in the page. */
  readonly line: number;
}

export interface DocPage {
  /** From the root of the project, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The text without its blocks of code. */
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly language: 'vi' | 'en';
}

/** README, CONTRIBUTING, CHANGELOG and everything under docs. */
export const pages: readonly DocPage[] = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md'))
    .sort(),
].map(readPage);

export function pageOf(file: string): DocPage {
  const found = pages.find((page) => page.file === file);
  if (!found) throw new Error(`no page: ${file}`);
  return found;
}

/** The page and its Vietnamese twin. */
export const twins: readonly (readonly [DocPage, DocPage])[] = pages
  .filter((page) => page.language === 'vi')
  .map((page) => [pageOf(page.file.replace(/\.vi\.md$/, '.md')), page]);

function readPage(file: string): DocPage {
  const text = readFileSync(path.join(project, file), 'utf8');
  const blocks: Block[] = [];
  const prose = text.replace(/^```(.*)\n([\s\S]*?)^```$/gm, (whole, info: string, code: string, at: number) => {
    blocks.push({ info: info.trim(), text: code, line: text.slice(0, at).split('\n').length });
    return whole.replace(/[^\n]/g, '');
  });
  return { file, text, prose, blocks, language: file.endsWith('.vi.md') ? 'vi' : 'en' };
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  /** As it stands in an address. */
  readonly anchor: string;
}

export function headings({ prose }: DocPage): Heading[] {
  return [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', text = '']) => ({
    level: marks.length,
    text,
    anchor: text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  }));
}

/** Targets of links and pictures. */
export function links({ prose }: DocPage): string[] {
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** First cells of the rows of all tables, without their marks: ids in backticks. */
export function firstCells({ prose }: DocPage): string[] {
  return [...prose.matchAll(/^\| `([^`]+)` \|/gm)].map(([, id = '']) => id);
}
