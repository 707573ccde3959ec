/** Which language the program speaks before any model is read: help and mistakes in usage are said in it too. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../../core/text.ts';
import { WORKSPACE_FILE } from '../../input/source/source.ts';
import { findWorkspace } from '../../input/workspace/find.ts';
import type { Io } from './io.ts';

/** `--lang`, else what the nearest workspace says, else the locale. */
export function earlyLanguage(argv: readonly string[], io: Io): Language {
  const asked = optionIn(argv, ['--lang']);
  if (asked === 'vi' || asked === 'en') return asked;
  return workspaceLanguage(optionIn(argv, ['--workspace', '-w']), io) ?? localeLanguage(io);
}

/** The language of the locale: Vietnamese where it says so, else English. */
export function localeLanguage({ env, platform }: Pick<Io, 'env' | 'platform'>): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  // Windows has no such variables; there Node knows what the user chose.
  const locale = named || (platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : '');
  return /^vi/i.test(locale) ? 'vi' : 'en';
}

function optionIn(argv: readonly string[], names: readonly string[]): string | undefined {
  let value: string | undefined;
  argv.forEach((word, index) => {
    if (names.includes(word)) value = argv[index + 1];
    for (const name of names) if (word.startsWith(`${name}=`)) value = word.slice(name.length + 1);
  });
  return value;
}

const BEGINNING = 65_536;

/** A look at the top of `kientruc.yaml`, without the parser: it takes longer to load than help takes to print. */
function workspaceLanguage(folder: string | undefined, io: Io): Language | undefined {
  try {
    const root = findWorkspace(resolve(io.cwd(), folder ?? '.'));
    if (root === undefined) return undefined;
    const bytes = Buffer.alloc(BEGINNING);
    const file = openSync(join(root, WORKSPACE_FILE), 'r');
    try {
      const text = bytes.toString('latin1', 0, readSync(file, bytes, 0, BEGINNING, 0));
      return /^language:[ \t]*["']?(vi|en)\b/m.exec(text)?.[1] as Language | undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    // What is wrong with it is told by whoever reads it in earnest.
    return undefined;
  }
}
