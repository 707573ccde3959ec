/** The pages among themselves: links, twins, names of files, and what a page must not say. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocPage, headings, links, pages, project, twins } from './support/pages.ts';

describe.each(pages.map((page) => ({ ...page, page })))('$file', ({ page }) => {
  it('has links that lead somewhere', () => {
    const lost = links(page).filter((target) => !/^https?:/.test(target) && !leads(page, target));
    expect(lost).toEqual([]);
  });

  it('names files of the project that exist', () => {
    const named = [...page.prose.matchAll(/`((?:src|test|tools|schemas|frameworks|bin|docs|architecture)\/[^`\s]*)`/g)]
      .map(([, file = '']) => file.replace(/:\d+$/, ''))
      .filter((file) => !/[<>*{}…]/.test(file));
    expect(named.filter((file) => !existsSync(path.join(project, file)))).toEqual([]);
  });

  it('names no place of one machine and no server of packages', () => {
    const places = [project, homedir(), '/tmp/', '/home/', '/Users/', 'localhost', '127.0.0.1'];
    expect(places.filter((place) => place !== '/' && page.text.includes(place))).toEqual([]);
    const hosts = [...page.text.matchAll(/https?:\/\/([^/\s)`"']+)/g)].map(([, host = '']) => host);
    expect(hosts.filter((host) => /registr|npmjs|mirror|proxy|:\d+$/.test(host))).toEqual([]);
  });

  it('begins with its title, and skips no level', () => {
    const levels = headings(page).map(({ level }) => level);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });
});

it('the package holds what the README links to under docs', () => {
  const { files } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
  expect(files).toEqual(expect.arrayContaining(['docs/*.md', 'docs/images', 'docs/rules', 'README.vi.md']));
});

describe.each(twins.map(([page, twin]) => ({ file: twin.file, page, twin })))('$file', ({ page, twin }) => {
  it('has the same headings as its twin, in another language', () => {
    expect(headings(twin).map(({ level }) => level)).toEqual(headings(page).map(({ level }) => level));
  });

  it('has the same blocks: the models word for word but for comments, the commands but for the language', () => {
    const essence = ({ blocks }: DocPage) =>
      blocks.map(({ info, text }) => {
        if (info.startsWith('yaml'))
          return { info, text: text.replace(/ *#(?! expect).*$/gm, '').replace(/^language: (vi|en)$/gm, '') };
        if (info.startsWith('console')) return { info, text: (text.match(/^\$ .+$/gm) ?? []).map(withoutLanguage) };
        return { info };
      });
    expect(essence(twin)).toEqual(essence(page));
  });

  it('has the same tables, pictures and ids', () => {
    const rows = ({ prose }: DocPage) => prose.match(/^\| ?`[^`]+`|^\|/gm);
    expect(rows(twin)).toEqual(rows(page));
    const pictures = ({ prose }: DocPage) => prose.match(/!\[[^\]]*\]\(([^)]+)\)/g)?.length;
    expect(pictures(twin)).toBe(pictures(page));
  });
});

function withoutLanguage(command: string): string {
  return command.replace(/ --lang (vi|en)/, '');
}

function leads(page: DocPage, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const place = file === '' ? page.file : path.posix.join(path.posix.dirname(page.file), decodeURI(file));
  if (!existsSync(path.join(project, place))) return false;
  if (anchor === undefined) return true;
  const there = pages.find((other) => other.file === place);
  if (there) return headings(there).some((heading) => heading.anchor === decodeURI(anchor));
  return readFileSync(path.join(project, place), 'utf8').includes(anchor);
}
