import { join, resolve } from 'node:path';
import { escapeTerminal } from '../../../core/escape.ts';
import { say, type Text } from '../../../core/text.ts';
import { InputError } from '../../../input/input-error.ts';
import { loadFontFiles } from '../../../output/draw/fonts.ts';
import { drawMermaid } from '../../../output/draw/mermaid.ts';
import { drawSvg } from '../../../output/draw/svg.ts';
import { beVietnamPro } from '../../../output/scene/measure.ts';
import { layoutBlockMap } from '../../../output/views/block-map.ts';
import { VIEWS, type ViewId } from '../../../output/views/registry.ts';
import { parseFormats } from '../deliver.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { hasErrors, openJudged, refuseErrors } from '../judged.ts';
import { notAmong } from '../meant.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { shownPath } from '../paths.ts';
import { openSession, stateOf } from '../session.ts';
import { writeWhole } from '../write.ts';

const FORMATS = { svg: true, mmd: true } as const;

export interface RenderOptions extends CommonOptions {
  readonly at?: string;
  readonly out?: string;
  readonly format?: readonly string[];
  readonly list?: boolean;
  readonly allowErrors?: boolean;
}

/** Draws views of one state; all of them where none is named. */
export async function render(run: Run, names: readonly string[], options: RenderOptions): Promise<ExitCode> {
  const { io } = run;
  if (options.list) {
    for (const { id, title } of Object.values(VIEWS)) io.stdout.write(`${id}  ${say(title, run.language)}\n`);
    return EXIT.fine;
  }
  const formats = parseFormats(options.format ?? Object.keys(FORMATS), FORMATS);
  const views = await viewsOf(run, names, options);
  const session = await openJudged(run, options);
  const { language, today } = session;
  const { architecture } = session.opened;
  const moment = momentOf(options.at ?? 'today', '--at', architecture.workspace, today);
  const incomplete = hasErrors(session);
  if (incomplete && !options.allowErrors) return refuseErrors(session);
  const state = stateOf(session, moment.day);
  const fonts = formats.includes('svg') ? loadFontFiles() : [];
  const written: string[] = [];
  const save = (name: string, text: string) => {
    const path = resolve(io.cwd(), join(options.out ?? 'out', name));
    const shown = shownPath(io.cwd(), path);
    writeWhole(path, text, shown);
    written.push(shown);
  };
  for (const id of views) {
    const map = VIEWS[id].map({ architecture, state, moment, today, language, incomplete });
    if (formats.includes('svg')) {
      for (const sheet of layoutBlockMap(map, beVietnamPro)) save(`${sheet.id}.svg`, drawSvg(sheet, fonts));
    }
    if (formats.includes('mmd')) save(`${map.id}.mmd`, drawMermaid(map));
  }
  const label = say({ vi: 'Đã vẽ', en: 'Drawn' }, language);
  if (!options.quiet) io.stdout.write(`${label}: ${escapeTerminal(written.join(' · '))}\n`);
  return session.exit;
}

async function viewsOf(run: Run, names: readonly string[], options: RenderOptions): Promise<ViewId[]> {
  const known = Object.keys(VIEWS);
  const other = names.find((name) => !Object.hasOwn(VIEWS, name));
  if (other === undefined) return (names.length === 0 ? known : [...new Set(names)]) as ViewId[];
  if (await isOwnView(run, other, options)) {
    const list = known.join(', ');
    throw new UsageError({
      vi: `"${other}" là sơ đồ riêng của mô hình (views): được kiểm tra cùng mô hình, nhưng render chưa vẽ. Các sơ đồ vẽ được: ${list}.`,
      en: `"${other}" is a view of the model itself (views): it is checked with the model, and render does not draw it yet. What can be drawn: ${list}.`,
    });
  }
  const none: Text = { vi: 'Không có sơ đồ', en: 'There is no view' };
  throw notAmong(other, known, none, { vi: 'Các sơ đồ', en: 'Views' });
}

async function isOwnView(run: Run, id: string, options: RenderOptions): Promise<boolean> {
  try {
    const { opened } = await openSession(run, options);
    return opened.architecture.elements.get(id)?.collection === 'views';
  } catch (error) {
    // Without a workspace there are no views of its own.
    if (error instanceof InputError || error instanceof UsageError) return false;
    throw error;
  }
}
