/** Where a report goes: to stdout, or whole into a file. */
import { resolve } from 'node:path';
import { Nearest } from '../../core/nearest.ts';
import { UsageError } from './exit.ts';
import type { Session } from './session.ts';
import { writeWhole } from './write.ts';

/** To the file, or to stdout where none is named or it is `-`. */
export function deliver({ io }: Pick<Session, 'io'>, text: string, file: string | undefined): void {
  if (file === undefined || file === '-') io.stdout.write(text);
  else writeWhole(resolve(io.cwd(), file), text);
}

/** The formats that were asked for, or the usual one. Throws `UsageError` naming the nearest. */
export function parseFormats<F extends string>(asked: readonly string[] | undefined, known: Readonly<Record<F, unknown>>, usual: F): F[] {
  if (asked === undefined || asked.length === 0) return [usual];
  const names = Object.keys(known);
  for (const format of asked) {
    if (Object.hasOwn(known, format)) continue;
    const meant = new Nearest(names).find(format);
    throw new UsageError({
      vi: `Không có định dạng "${format}"${meant ? `. Có phải "${meant}"?` : '.'} Các định dạng: ${names.join(', ')}`,
      en: `There is no format "${format}"${meant ? `. Did you mean "${meant}"?` : '.'} Formats: ${names.join(', ')}`,
    });
  }
  return [...asked] as F[];
}
