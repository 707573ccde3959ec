/** Where a report goes: to stdout, or whole into a file. */
import { resolve } from 'node:path';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';
import { notAmong } from './meant.ts';
import { writeWhole } from './write.ts';

/** A format, and the file for it; no file: stdout, or what is usual for the command. */
export interface Delivery<F extends string> {
  readonly format: F;
  readonly file?: string;
}

/** Whether it goes to stdout: no file is named, or `-`. */
export function toStdout({ file }: Pick<Delivery<string>, 'file'>): boolean {
  return file === undefined || file === '-';
}

/** Text or bytes; bytes never go to a terminal: `UsageError`. */
export function deliver(io: Io, content: string | Uint8Array, file: string | undefined): void {
  const isFile = file !== undefined && file !== '-';
  if (!isFile && typeof content !== 'string' && io.stdout.isTTY) {
    throw new UsageError({
      vi: 'Định dạng này là tệp nhị phân, không in ra màn hình. Thêm --output-file tên-tệp, hoặc --out thư-mục.',
      en: 'This format is a binary file, not text for a screen. Give --output-file a name, or --out a folder.',
    });
  }
  if (isFile) writeWhole(resolve(io.cwd(), file), content, file);
  else io.stdout.write(content);
}

/**
 * The formats that were asked for, each with the file in the same place; `usual` where none was. Throws `UsageError` for
 * an unknown format, naming the nearest, and for files without a format.
 */
export function deliveries<F extends string>(
  formats: readonly string[] | undefined,
  files: readonly string[] | undefined,
  known: Readonly<Record<F, unknown>>,
  usual: F,
): Delivery<F>[] {
  const asked = formats && formats.length > 0 ? parseFormats(formats, known) : [usual];
  if (files && files.length > asked.length) {
    throw new UsageError({
      vi: `Có ${files.length} --output-file mà chỉ có ${asked.length} định dạng. Thêm --format cho từng tệp.`,
      en: `There are ${files.length} --output-file for ${asked.length} formats. Give a --format for each file.`,
    });
  }
  return asked.map((format, index) => ({ format, ...(files?.[index] === undefined ? {} : { file: files[index] }) }));
}

/** Two reports in one stream are neither. */
export function onlyOneToStdout(ways: readonly Delivery<string>[]): void {
  const onScreen = ways.filter(toStdout).map(({ format }) => format);
  if (onScreen.length < 2) return;
  throw new UsageError({
    vi: `Chỉ in được một định dạng ra màn hình, không phải ${onScreen.join(' và ')}. Thêm --output-file cho từng định dạng.`,
    en: `Only one format can go to stdout, not ${onScreen.join(' and ')}. Give an --output-file for each.`,
  });
}

export function parseFormats<F extends string>(asked: readonly string[], known: Readonly<Record<F, unknown>>): F[] {
  const names = Object.keys(known);
  const unknown = asked.find((format) => !Object.hasOwn(known, format));
  if (unknown === undefined) return [...asked] as F[];
  throw notAmong(
    unknown,
    names,
    { vi: 'Không có định dạng', en: 'There is no format' },
    { vi: 'Các định dạng', en: 'Formats' },
  );
}
