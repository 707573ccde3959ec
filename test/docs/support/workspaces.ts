/**
 * The examples of a page as workspaces. The info line of a block says what it is:
 *   yaml workspace     kientruc.yaml of the page
 *   yaml model         a model file of the page; all of them together are one workspace
 *   yaml model alone   a workspace of its own
 *   yaml session       a file that is written when the reader of the page comes to it
 *   console session    commands in the one folder in which all sessions of the page run, from the top of the page down
 * A first line `# name.yaml` names the file.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judge } from '../../../src/analysis/judge/judge.ts';
import { main } from '../../../src/apps/cli/main.ts';
import { parseDay } from '../../../src/core/dates.ts';
import { locate } from '../../../src/input/locate.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import { type Block, type DocPage, project } from './pages.ts';

export const TODAY = '2026-11-23';

export type Files = ReadonlyMap<string, string>;

const USUAL = 'name: Ví dụ\n';

/** The workspace that the blocks of the page make together. */
export function workspaceOf({ blocks }: DocPage): Files {
  const settings = blocks.find(({ info }) => info === 'yaml workspace');
  const models = blocks.filter(({ info }) => info === 'yaml model');
  return new Map([
    ['kientruc.yaml', settings?.text ?? USUAL],
    ...models.map((block): [string, string] => named(block)),
  ]);
}

/** The workspace of a block that stands alone. */
export function workspaceAlone(block: Block): Files {
  return new Map([['kientruc.yaml', USUAL], named(block)]);
}

function named(block: Block): [string, string] {
  const name = /^# ([a-z0-9-]+\.yaml)\n/.exec(block.text)?.[1];
  return [name ?? `line-${block.line}.yaml`, block.text];
}

/** `model.yaml:6 duplicate-id`: everything that reading, linking and the rules find. */
export async function findingsIn(files: Files): Promise<string[]> {
  const opened = await openWorkspace(memorySource(files));
  const judged = judge(opened.architecture, { today: parseDay(TODAY) ?? 0 }).problems;
  const found = locate(opened, [...opened.problems, ...judged]);
  return found.map(({ file, range, rule }) => `${file}:${range.start.line} ${rule}`).sort();
}

/** The lines that end in `# expect: rule-id`, in the same form. */
export function expectedIn(files: Files): string[] {
  return [...files]
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, at) => {
        const mark = /# expect: (\S+)$/.exec(line);
        return mark ? [`${file}:${at + 1} ${mark[1]}`] : [];
      }),
    )
    .sort();
}

/**
 * What the commands of a console block print, in the form of the block: each `$ kientruc …` and what follows it. The
 * block is run in a folder with a copy of architecture/; `console page` in the page's own workspace, `console alone` in
 * that of the nearest block above that stands alone.
 */
export async function played(page: DocPage, block: Block): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kientruc-docs-'));
  try {
    setUp(folder, page, block);
    return (await playCommands(page, block, folder)).text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What the console blocks of a session print, by block: the page is followed from top to bottom in one folder that is
 * empty at first. Files are written where they stand on the page; `cd` stays in force.
 */
export async function playedSession(page: DocPage): Promise<ReadonlyMap<Block, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kientruc-docs-'));
  const printed = new Map<Block, string>();
  try {
    let cwd = folder;
    for (const block of page.blocks) {
      if (block.info === 'yaml session') write(cwd, [named(block)]);
      if (block.info !== 'console session') continue;
      const { text, cwd: next } = await playCommands(page, block, cwd);
      printed.set(block, text);
      cwd = next;
    }
    return printed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playCommands(page: DocPage, block: Block, from: string): Promise<{ text: string; cwd: string }> {
  const lines: string[] = [];
  let cwd = from;
  let exit = 0;
  for (const command of commandsIn(block)) {
    lines.push(`$ ${command}`);
    const [, folder] = /^cd ([\w-]+)$/.exec(command) ?? [];
    if (folder !== undefined) {
      cwd = path.join(cwd, folder);
      continue;
    }
    if (command === 'echo $?') {
      lines.push(String(exit));
      continue;
    }
    const { output, code } = await run(command, cwd, page.language);
    exit = code;
    // Behind a `…` a failure would not be seen.
    if (code === 2 && !block.text.includes('echo $?')) throw new Error(`${command}\n${output}`);
    const text = output.trimEnd();
    if (text !== '') lines.push(...text.split('\n').map((line) => line.trimEnd()));
  }
  return { text: lines.join('\n'), cwd };
}

function write(folder: string, files: Iterable<readonly [file: string, text: string]>): void {
  for (const [file, text] of files) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

function setUp(folder: string, page: DocPage, block: Block): void {
  if (block.info === 'console') {
    cpSync(path.join(project, 'architecture'), path.join(folder, 'architecture'), { recursive: true });
    return;
  }
  const files = block.info === 'console page' ? workspaceOf(page) : workspaceAlone(aloneAbove(page, block));
  write(folder, files);
}

function aloneAbove({ file, blocks }: DocPage, block: Block): Block {
  const found = blocks.findLast(({ info, line }) => info === 'yaml model alone' && line < block.line);
  if (!found) throw new Error(`${file}:${block.line}: no model above`);
  return found;
}

function commandsIn({ text }: Block): string[] {
  return [...text.matchAll(/^\$ (.+)$/gm)].map(([, command = '']) => command);
}

async function run(command: string, cwd: string, language: 'vi' | 'en'): Promise<{ output: string; code: number }> {
  const [program, ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
  if (program !== 'kientruc') throw new Error(`cannot run: ${command}`);
  // The day of the clock would change what the pages show.
  const dated =
    /^(validate|render|gap|conform|show|list|trace|explain)$/.test(args[0] ?? '') &&
    !args.includes('--help') &&
    !args.includes('--today');
  let output = '';
  const sink = {
    write: (text: string) => {
      output += text;
    },
  };
  const code = await main(dated ? [...args, '--today', TODAY] : args, {
    stdout: sink,
    stderr: sink,
    stdin: (async function* () {})(),
    env: { LANG: language === 'vi' ? 'vi_VN.UTF-8' : 'en_US.UTF-8' },
    cwd: () => cwd,
  });
  return { output, code };
}

/** A line `…` stands for any lines, and `…` within a line for any text in it. */
export function pattern(expected: string): RegExp {
  const lines = expected
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(literal).join('.*?')}\\n`));
  return new RegExp(`^${lines.join('')}$`);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
