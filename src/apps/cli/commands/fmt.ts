import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { escapeTerminal } from '../../../core/escape.ts';
import { say, type Text } from '../../../core/text.ts';
import { decode } from '../../../input/read/decode.ts';
import type { SourceFile } from '../../../input/read/source-file.ts';
import { STDIN, stdinSource } from '../../../input/source/stdin.ts';
import type { Edit } from '../../../output/edit/edit.ts';
import { type Formatted, format, type WhyLeft } from '../../../output/edit/fmt/format.ts';
import { covers, within } from '../chosen.ts';
import { EXIT, type ExitCode, UsageError, worst } from '../exit.ts';
import type { Run } from '../io.ts';
import { type JudgedSession, openJudged } from '../judged.ts';
import type { CommonOptions } from '../options.ts';
import { placeOf, rewrite } from '../rewrite.ts';
import { complain, pathOf, type Session } from '../session.ts';

export interface FmtOptions extends CommonOptions {
  readonly check?: boolean;
}

/** Writes files in the canonical layout; with `--check` only names those that are not in it. */
export async function fmt(run: Run, paths: readonly string[], options: FmtOptions): Promise<ExitCode> {
  if (paths.includes(STDIN)) return fmtStdin(run, paths, options);
  const { io } = run;
  const start = paths.map((path) => resolve(io.cwd(), path)).find(existsSync) ?? io.cwd();
  const session = await openJudged(run, { ...options, start });
  const chosen = paths.map((path) => within(session, path));
  const files = [...session.opened.files.values()].filter(
    ({ path }) => chosen.length === 0 || chosen.some((one) => covers(one, path)),
  );
  const results = files.map((file) => ({ file, result: formatted(file) }));
  const edits = results.flatMap(({ file, result }): Edit[] =>
    result.kind === 'formatted' && result.text !== file.text
      ? [{ file: file.path, before: file.text, after: result.text }]
      : [],
  );
  if (!options.check) rewrite(session, edits);
  for (const { file } of edits) io.stdout.write(`${escapeTerminal(pathOf(session, file))}\n`);
  for (const { file, result } of results) tellLeft(session, file.path, result);
  const broken = results.some(({ result }) => result.kind === 'broken');
  if (!options.quiet) tell(session, files.length, edits.length, options.check === true);
  return worst(session.exit, broken || (options.check && edits.length > 0) ? EXIT.content : EXIT.fine);
}

/** Throws an error of the program, with the name of the file, where the new text cannot be proved to say the same. */
function formatted(file: Pick<SourceFile, 'path' | 'text' | 'value'>): Formatted {
  if (file.value === undefined) return { kind: 'broken' };
  try {
    return format(file.text);
  } catch (error) {
    throw new Error(`${file.path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function tellLeft(session: JudgedSession, file: string, result: Formatted): void {
  if (result.kind === 'broken') complain(session, unread(placeOf(session, file)));
  if (result.kind === 'left') complain(session, asItIs(pathOf(session, file), result.why));
}

function unread(place: string): Text {
  return {
    vi: `${place}: chưa đọc được trọn vẹn nên giữ nguyên (xem: kientruc validate).`,
    en: `${place}: not readable to its end, left as it is (see: kientruc validate).`,
  };
}

const WHY: Readonly<Record<WhyLeft, Text>> = {
  yaml: {
    vi: 'có chỉ thị %, dấu ... hoặc khóa nhiều dòng của YAML',
    en: 'it has a % directive, an end mark ... or a key of several lines',
  },
  deep: { vi: 'lồng nhau quá sâu', en: 'it is nested too deeply' },
  large: {
    vi: 'quá nhiều giá trị, nên tách thành nhiều tệp',
    en: 'it has too many values; split it into several files',
  },
};

function asItIs(file: string, why: WhyLeft): Text {
  return { vi: `${file}: giữ nguyên vì ${WHY[why].vi}.`, en: `${file}: left as it is, for ${WHY[why].en}.` };
}

function tell({ io, language }: Session, all: number, changed: number, check: boolean): void {
  const files = all === 1 ? '1 file' : `${all} files`;
  const text: Text =
    changed === 0
      ? { vi: `${all} tệp, không tệp nào cần sửa.`, en: `${files}, nothing to change.` }
      : check
        ? {
            vi: `${changed} trên ${all} tệp chưa đúng cách trình bày (sửa: kientruc fmt).`,
            en: `${changed} of ${files} not in canonical layout (mend: kientruc fmt).`,
          }
        : { vi: `Đã trình bày lại ${changed} trên ${all} tệp.`, en: `${changed} of ${files} changed.` };
  io.stdout.write(`${say(text, language)}\n`);
}

/** An editor's text that is not saved: out comes the same in canonical layout, or nothing. */
async function fmtStdin(run: Run, paths: readonly string[], { check }: FmtOptions): Promise<ExitCode> {
  if (paths.length > 1) {
    throw new UsageError({
      vi: 'Dấu - (đầu vào chuẩn) phải đứng một mình.',
      en: 'The sign - (standard input) must stand alone.',
    });
  }
  const bytes = await stdinSource(run.io.stdin).read(STDIN);
  const { text, fault } = decode(bytes);
  const result = formatted({ path: '<stdin>', text, value: fault ? undefined : null });
  if (result.kind === 'broken') {
    complain(run, unread('<stdin>'));
    return EXIT.content;
  }
  if (result.kind === 'left') complain(run, asItIs('<stdin>', result.why));
  const after = result.kind === 'formatted' ? result.text : text;
  if (check) return after === text ? EXIT.fine : EXIT.content;
  const mark = Buffer.from(bytes).toString('utf8', 0, 3) === '\ufeff' ? '\ufeff' : '';
  run.io.stdout.write(mark + after);
  return EXIT.fine;
}
