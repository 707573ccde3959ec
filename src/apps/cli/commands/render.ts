import { join, relative, resolve, sep } from 'node:path';
import { escapeTerminal } from '../../../core/escape.ts';
import { Nearest } from '../../../core/nearest.ts';
import { say } from '../../../core/text.ts';
import { drawMermaid } from '../../../output/draw/mermaid.ts';
import { loadFontFiles } from '../../../output/draw/fonts.ts';
import { drawSvg } from '../../../output/draw/svg.ts';
import { beVietnamPro } from '../../../output/scene/measure.ts';
import { layoutBlockMap } from '../../../output/views/block-map.ts';
import { VIEWS, type ViewId } from '../../../output/views/registry.ts';
import { stateAt } from '../../../model/state.ts';
import { parseFormats } from '../deliver.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { hasErrors, openSession, refuseErrors } from '../session.ts';
import { isoDay } from '../../../core/dates.ts';
import { writeWhole } from '../write.ts';

const FORMATS = { svg: true, mmd: true } as const;
type RenderFormat = keyof typeof FORMATS;

export interface RenderOptions extends CommonOptions {
  readonly at?: string;
  readonly out?: string;
  readonly format?: readonly string[];
  readonly list?: boolean;
  readonly allowErrors?: boolean;
}

/** Draws views of one state; all of them where none is named. */
export async function render(io: Io, names: readonly string[], options: RenderOptions): Promise<ExitCode> {
  const formats: RenderFormat[] = options.format ? parseFormats<RenderFormat>(options.format, FORMATS, 'svg') : ['svg', 'mmd'];
  const views = viewsOf(names);
  const session = await openSession(io, options);
  if (options.list) {
    for (const view of Object.values(VIEWS)) io.stdout.write(`${view.id}  ${say(view.title, session.language)}\n`);
    return session.exit;
  }
  const broken = hasErrors(session);
  if (broken && !options.allowErrors) return refuseErrors(session);
  const { architecture } = session.opened;
  const moment = options.at === undefined
    ? { written: isoDay(session.today), day: session.today }
    : momentOf(options.at, architecture.workspace, '--at');
  const { staleAfter } = architecture.workspace;
  const state = stateAt(architecture.elements, moment.day, { knownAt: session.today, ...(staleAfter ? { staleAfter } : {}) });
  const fonts = formats.includes('svg') ? loadFontFiles() : [];
  const written: string[] = [];
  for (const id of views) {
    const map = VIEWS[id].map({ architecture, state, moment, today: session.today, language: session.language, incomplete: broken });
    const save = (name: string, text: string) => {
      const path = resolve(io.cwd(), join(options.out ?? 'out', name));
      writeWhole(path, text);
      written.push(relative(io.cwd(), path).split(sep).join('/'));
    };
    if (formats.includes('svg')) for (const sheet of layoutBlockMap(map, beVietnamPro)) save(`${sheet.id}.svg`, drawSvg(sheet, fonts));
    if (formats.includes('mmd')) save(`${map.id}.mmd`, drawMermaid(map));
  }
  const label = say({ vi: 'Đã vẽ', en: 'Drawn' }, session.language);
  io.stdout.write(`${label}: ${escapeTerminal(written.join(' · '))}\n`);
  return session.exit;
}

function viewsOf(names: readonly string[]): ViewId[] {
  const known = Object.keys(VIEWS);
  for (const name of names) {
    if (Object.hasOwn(VIEWS, name)) continue;
    const meant = new Nearest(known).find(name);
    throw new UsageError({
      vi: `Không có khung nhìn "${name}"${meant ? `. Có phải "${meant}"?` : '.'} Các khung nhìn: ${known.join(', ')}`,
      en: `There is no view "${name}"${meant ? `. Did you mean "${meant}"?` : '.'} Views: ${known.join(', ')}`,
    });
  }
  return (names.length === 0 ? known : [...new Set(names)]) as ViewId[];
}
