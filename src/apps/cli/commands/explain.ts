import { allPages, type FindingPage, nearestPage, page } from '../../../analysis/pages.ts';
import { REASONS, type ReasonId } from '../../../analysis/gap/reasons/registry.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { type Language, say, type Text } from '../../../core/text.ts';
import { COLLECTIONS, FIELDS, fieldInfo, isCollection } from '../../../model/generated/fields.ts';
import { paint } from '../../../output/report/paint.ts';
import { wrapColumns } from '../../../output/report/columns.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, localeLanguage, wantsColors, widthOf } from '../options.ts';

/** What a rule, a gap reason or a field means. Needs no workspace. Without a name: all there is. */
export async function explain(io: Io, id: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const language = options.lang ?? localeLanguage(io.env);
  const writer = new Writer(io, language, wantsColors(options, io));
  if (id === undefined) {
    index(writer);
    return EXIT.fine;
  }
  const finding = page(id);
  if (finding) rule(writer, finding);
  else if (Object.hasOwn(REASONS, id)) reason(writer, id as ReasonId);
  else if (!field(writer, id)) {
    const meant = nearestPage(id);
    throw new UsageError({
      vi: `Không có mục "${id}"${meant ? `. Có phải "${meant}"?` : '.'} Xem tất cả: kientruc explain`,
      en: `There is nothing called "${id}"${meant ? `. Did you mean "${meant}"?` : '.'} See all: kientruc explain`,
    });
  }
  return EXIT.fine;
}

class Writer {
  readonly #io: Io;
  readonly #language: Language;
  readonly color;

  constructor(io: Io, language: Language, colors: boolean) {
    this.#io = io;
    this.#language = language;
    this.color = paint(colors);
  }

  say(text: Text): string {
    return escapeTerminal(say(text, this.#language));
  }

  line(text = ''): void {
    this.#io.stdout.write(`${text}\n`);
  }

  paragraph(text: Text): void {
    for (const line of wrapColumns(this.say(text), Math.min(100, widthOf(this.#io)))) this.line(line);
    this.line();
  }

  example(title: Text, heading: Text, yaml: string): void {
    this.line(`${this.color.bold(this.say(heading))}: ${this.say(title)}`);
    for (const line of yaml.trimEnd().split('\n')) this.line(`    ${escapeTerminal(line)}`);
    this.line();
  }
}

const BAD: Text = { vi: 'Ví dụ sai', en: 'Bad example' };
const GOOD: Text = { vi: 'Ví dụ đúng', en: 'Good example' };

const CERTAINTY: Record<NonNullable<FindingPage['basis']>['certainty'], Text> = {
  primary: { vi: 'văn bản gốc', en: 'primary text' },
  draft: { vi: 'dự thảo', en: 'draft' },
  secondary: { vi: 'nguồn thứ cấp', en: 'secondary source' },
  inferred: { vi: 'suy luận', en: 'inferred' },
  design: { vi: 'thiết kế của chương trình', en: "the program's design" },
};

function rule(writer: Writer, { id, title, description, severity, basis, bad, good }: FindingPage): void {
  writer.line(`${writer.color.bold(writer.say(title))}  ${writer.color.dim(`${id} · ${severity}`)}`);
  writer.line();
  writer.paragraph(description);
  if (basis) {
    const at = basis.at === undefined ? '' : `, ${basis.at}`;
    writer.paragraph({
      vi: `Căn cứ: ${basis.document}${at} (${CERTAINTY[basis.certainty].vi})`,
      en: `Basis: ${basis.document}${at} (${CERTAINTY[basis.certainty].en})`,
    });
  }
  for (const example of bad) writer.example(example.title, BAD, example.yaml);
  for (const example of good) writer.example(example.title, GOOD, example.yaml);
}

function reason(writer: Writer, id: ReasonId): void {
  const { title, question, description, bad, good } = REASONS[id];
  writer.line(`${writer.color.bold(writer.say(title))}  ${writer.color.dim(`${id} · gap`)}`);
  writer.line();
  writer.paragraph(question);
  writer.paragraph(description);
  for (const [example, heading] of [[bad, BAD], [good, GOOD]] as const) {
    writer.example(example.title, heading, example.yaml);
    const found = example.gaps.length === 0 ? writer.say({ vi: 'không có khoảng cách', en: 'no gap' }) : example.gaps.join(' ');
    writer.line(`    kientruc gap --from ${example.from} --to ${example.to}  →  ${found}`);
    writer.line();
  }
}

/** `systems`, or `systems.fits`. */
function field(writer: Writer, id: string): boolean {
  const [collection = '', name] = id.split('.');
  if (!isCollection(collection)) return false;
  if (name === undefined) {
    writer.line(writer.color.bold(`${collection}: ${writer.say(COLLECTIONS[collection].title)}`));
    writer.line();
    for (const [key, info] of Object.entries(FIELDS[collection])) writer.line(`  ${collection}.${key}  ${writer.say(info.title)}`);
    return true;
  }
  const info = fieldInfo(collection, name);
  if (!info) return false;
  writer.line(`${writer.color.bold(writer.say(info.title))}  ${writer.color.dim(id)}`);
  writer.line();
  if (info.description) writer.paragraph(info.description);
  for (const value of info.values ?? []) {
    const label = info.labels && Object.hasOwn(info.labels, String(value)) ? info.labels[String(value)] : undefined;
    writer.line(`  ${value}${label ? `  ${writer.say(label)}` : ''}`);
  }
  const targets = [...new Set((info.refs ?? []).flatMap((ref) => ref.to))];
  if (targets.length > 0) writer.line(`→ ${targets.join(', ')}`);
  return true;
}

function index(writer: Writer): void {
  const sections: [Text, [string, Text][]][] = [
    [{ vi: 'Quy tắc và lỗi', en: 'Rules and mistakes' }, [...allPages().values()].map((one) => [one.id, one.title])],
    [{ vi: 'Lý do của khoảng cách', en: 'Reasons of gaps' }, Object.values(REASONS).map((one) => [one.id, one.title])],
    [{ vi: 'Các loại đối tượng', en: 'Collections' }, Object.entries(COLLECTIONS).map(([id, info]) => [id, info.title])],
  ];
  for (const [title, entries] of sections) {
    writer.line(writer.color.bold(writer.say(title)));
    for (const [id, text] of entries) writer.line(`  ${id.padEnd(26)}  ${writer.say(text)}`);
    writer.line();
  }
}
