import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { isoDay } from '../../../core/dates.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { say, type Text } from '../../../core/text.ts';
import { format } from '../../../output/edit/fmt/format.ts';
import { Asker, canAsk } from '../ask.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { type CommonOptions, todayOf } from '../options.ts';
import { shownPath } from '../paths.ts';
import { schemaText } from '../schema-files.ts';
import { TEMPLATES, type TemplateId } from '../templates/registry.ts';
import type { TemplateFiles } from '../templates/template.ts';
import { writeWhole } from '../write.ts';

export interface InitOptions extends CommonOptions {
  readonly template?: TemplateId;
  readonly name?: string;
  readonly body?: string;
}

const UNNAMED: Text = { vi: 'Kiến trúc số (sửa tên này)', en: 'Digital architecture (edit this name)' };
const NOBODY: Text = { vi: 'Cơ quan (sửa tên này)', en: 'Body (edit this name)' };

/** Where the schemas lie in the workspace: a folder with a dot holds no model. */
const SCHEMA_FOLDER = '.kientruc';

/**
 * Begins a workspace that validates. Writes over nothing: one file that is there stops it. On a terminal it asks for what
 * no option says; elsewhere it takes the usual.
 */
export async function init(run: Run, folder: string, given: InitOptions): Promise<ExitCode> {
  const { io, language } = run;
  const options = canAsk(io) && !given.quiet ? await completed(run, given) : given;
  const root = resolve(io.cwd(), folder);
  const template = options.template ?? 'empty';
  if (TEMPLATES[template].named && (options.name !== undefined || options.body !== undefined)) {
    throw new UsageError({
      vi: `Mẫu ${template} đã có tên: bỏ --name và --body, rồi sửa trong tệp.`,
      en: `The template ${template} has its names: leave out --name and --body, and edit the files.`,
    });
  }
  const load = await TEMPLATES[template].load();
  const files = withSchemas(
    load({
      name: textOf(options.name, '--name') ?? say(UNNAMED, language),
      body: textOf(options.body, '--body') ?? say(NOBODY, language),
      language,
      today: isoDay(todayOf(options)),
    }),
  );
  const shown = (file: string) => shownPath(io.cwd(), resolve(root, file));
  const there = [...files.keys()].filter((file) => existsSync(resolve(root, file)));
  if (there.length > 0) {
    const list = there.map(shown).join(', ');
    throw new UsageError({
      vi: `Đã có: ${list}. Không tệp nào được ghi; chọn một thư mục khác.`,
      en: `There already: ${list}. Nothing was written; choose another folder.`,
    });
  }
  for (const [file, text] of files) writeWhole(resolve(root, file), text, shown(file));
  if (options.quiet) return EXIT.fine;
  const written = { vi: 'Đã ghi', en: 'Written' };
  io.stdout.write(`${say(written, language)}: ${escapeTerminal([...files.keys()].map(shown).join(' · '))}\n`);
  const next: Text = {
    vi: 'Tiếp theo: kientruc validate --workspace',
    en: 'Next: kientruc validate --workspace',
  };
  io.stdout.write(`${say(next, language)} ${escapeTerminal(quotedPath(shown('') || '.'))}\n`);
  return EXIT.fine;
}

/** With the answers to what the options leave open. */
async function completed({ io, language }: Run, options: InitOptions): Promise<InitOptions> {
  const asker = new Asker(io, language);
  try {
    const ids = Object.keys(TEMPLATES) as TemplateId[];
    const which: Text = { vi: `Mẫu (${ids.join(', ')})`, en: `Template (${ids.join(', ')})` };
    const template = options.template ?? (await asker.choose(which, ids, 'empty'));
    if (TEMPLATES[template].named) return { ...options, template };
    const ask = (question: Text, usual: Text) => asker.ask(question, say(usual, language));
    return {
      ...options,
      template,
      name: options.name ?? (await ask({ vi: 'Tên của kiến trúc', en: 'Name of the architecture' }, UNNAMED)),
      body:
        options.body ?? (await ask({ vi: 'Cơ quan chủ quản kiến trúc', en: 'Body whose architecture it is' }, NOBODY)),
    };
  } finally {
    await asker.close();
  }
}

/** Each file with the line that names its schema, and the schemas. */
function withSchemas(texts: ReturnType<TemplateFiles>): Map<string, string> {
  const files = new Map<string, string>();
  for (const [file, text] of Object.entries(texts)) {
    const schema = basename(file) === 'kientruc.yaml' ? 'workspace' : 'model';
    const up = '../'.repeat(file.split('/').length - 1) || './';
    const whole = `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${schema}.schema.json\n${text}`;
    // As `kientruc fmt` would leave it, whatever name was given.
    const laidOut = format(whole);
    files.set(file, laidOut.kind === 'formatted' ? laidOut.text : whole);
  }
  for (const schema of ['workspace', 'model'] as const) {
    files.set(`${SCHEMA_FOLDER}/${schema}.schema.json`, schemaText(schema));
  }
  return files;
}

/** A name that says something; throws `UsageError` for an empty one. */
function textOf(text: string | undefined, option: string): string | undefined {
  if (text === undefined || text.trim() !== '') return text?.trim().normalize('NFC');
  throw new UsageError({ vi: `${option} đang trống.`, en: `${option} is empty.` });
}

function quotedPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}
