import { REASONS, type ReasonId } from '../../../analysis/gap/reasons/registry.ts';
import { allPages, type FindingPage, page } from '../../../analysis/pages.ts';
import { takes, usual, written } from '../../../analysis/rules/options.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import type { Example, Severity } from '../../../core/findings.ts';
import { fold, type Language, same, say, type Text } from '../../../core/text.ts';
import { basisText, behaviour, columnsOf, columnText, GOVERNED, takesText } from '../../../model/field-facts.ts';
import type { KeyWords } from '../../../model/field-words.ts';
import { catalogueEntry, type Framework, type FrameworkCatalogue } from '../../../model/framework.ts';
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  FIELDS,
  FILE_FIELDS,
  type FieldInfo,
  fieldInfo,
  isCollection,
  LAYER_FIELDS,
} from '../../../model/generated/fields.ts';
import { CHANGES, COLUMNS, fieldWords, HOLDS, OF_FILE, OFFICIAL, WORKSPACE } from '../../../model/generated/words.ts';
import { type KnownPlace, knownPlaces, placesCalled, wordsCalled } from '../../../model/known-words.ts';
import { wrapColumns } from '../../../output/report/columns.ts';
import { paint } from '../../../output/report/paint.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Io, Run } from '../io.ts';
import { didYouMean, meantBy } from '../meant.ts';
import { type CommonOptions, wantsColors, widthOf } from '../options.ts';

/** What a rule, a gap reason or a field means. Needs no workspace. Without a name: all there is. */
export async function explain(
  { io, language }: Run,
  id: string | undefined,
  options: CommonOptions,
): Promise<ExitCode> {
  const writer = new Writer(io, language, wantsColors(options, io));
  const finding = id === undefined ? undefined : page(id);
  if (id === undefined) index(writer);
  else if (finding) rule(writer, finding);
  else if (Object.hasOwn(REASONS, id)) reason(writer, id as ReasonId);
  else if (
    !(await framework(writer, id)) &&
    !(await field(writer, ownerOf(id))) &&
    !(await code(writer, id)) &&
    !(await called(writer, id))
  ) {
    const { frameworkEntry, nearFrameworkEntries } = await import('./explain-framework.ts');
    if (!(await frameworkEntry(writer, id))) throw noSuchPage(id, await nearFrameworkEntries(id));
  }
  return EXIT.fine;
}

/** A field by its name or title, a word that fields take, or a page by its title: `status`, "Cơ quan chủ quản". */
async function called(writer: Writer, said: string): Promise<boolean> {
  const titled = pageTitled(said);
  if (titled) {
    rule(writer, titled);
    return true;
  }
  const collection = (Object.keys(COLLECTIONS) as Collection[]).find((name) =>
    [COLLECTIONS[name].title, COLLECTIONS[name].one].some((text) => isCalled(text, said)),
  );
  if (collection) return fields(writer, collection);
  const places = knownPlaces();
  const words = wordsCalled(places, said);
  const { found, inPart } = placesCalled(places, said);
  // A part of a title says less than the word itself.
  const named = inPart && words.length > 0 ? [] : found;
  if (named.length === 0 && words.length === 0) return false;
  if (!(await oneField(writer, named))) stands(writer, said, named);
  takesWord(writer, words);
  return true;
}

function isCalled({ vi, en }: Text, said: string): boolean {
  return fold(vi) === fold(said) || fold(en) === fold(said);
}

function pageTitled(said: string): FindingPage | undefined {
  return [...allPages().values()].find(({ title }) => isCalled(title, said));
}

/** Where all that are called so are one field, of one collection or the same in several: its page, and where it stands. */
async function oneField(writer: Writer, found: readonly KnownPlace[]): Promise<boolean> {
  const ids = found.filter(({ isField }) => isField).map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return false;
  const meaning = (id: string): string => {
    const [collection = '', name = ''] = id.split('.');
    return isCollection(collection) ? JSON.stringify([name, fieldWords(collection, name)]) : id;
  };
  if (ids.some((id) => meaning(id) !== meaning(first)) || !(await field(writer, ownerOf(first)))) return false;
  if (found.length > 1) {
    section(writer, { vi: 'Có ở', en: 'Stands in' });
    table(
      writer,
      found.map(({ id, title }) => [id, title]),
    );
    writer.line();
  }
  return true;
}

function stands(writer: Writer, said: string, found: readonly KnownPlace[]): void {
  if (found.length === 0) return;
  section(writer, { vi: `Trường và khóa gọi là "${said}"`, en: `Fields and keys called "${said}"` });
  table(
    writer,
    found.map(({ id, title }) => [id, title]),
  );
  writer.line();
  const first = found[0]?.id;
  writer.line(
    writer.say({ vi: `Xem một trường: kientruc explain ${first}`, en: `To read one: kientruc explain ${first}` }),
  );
  writer.line();
}

function takesWord(writer: Writer, words: ReturnType<typeof wordsCalled>): void {
  if (words.length === 0) return;
  const tokens = [...new Set(words.map(({ word }) => word.word))].join(', ');
  section(writer, { vi: `Giá trị ${tokens}, ở các trường`, en: `The value ${tokens}, taken by` });
  table(
    writer,
    words.map(({ place, word: { word, label } }) => {
      const meaning = label ?? same(word);
      return [place.id, { vi: `${place.title.vi}: ${meaning.vi}`, en: `${place.title.en}: ${meaning.en}` }];
    }),
  );
  writer.line();
  const first = words[0]?.place.id;
  writer.line(
    writer.say({
      vi: `Xem các giá trị của một trường: kientruc explain ${first}`,
      en: `All values of a field: kientruc explain ${first}`,
    }),
  );
  writer.line();
}

/** `near`: what frameworks have that is called like it. */
function noSuchPage(id: string, near: Text | undefined): UsageError {
  const places = knownPlaces();
  const fields = places.map((place) => place.id);
  const ids = [...allPages().keys(), ...Object.keys(REASONS), ...Object.keys(COLLECTIONS), 'workspace', ...fields];
  const words = places.flatMap(({ name, words }) => [name, ...words.map(({ word }) => word)]);
  const titles = places.flatMap(({ title }) => [title.vi, title.en]);
  const meant = meantBy(id, ids) ?? meantBy(id, new Set(words)) ?? meantBy(id, new Set(titles));
  const hint = meant === undefined && near ? near : didYouMean(meant);
  return new UsageError({
    vi: `Không có mục "${id}".${hint.vi} Xem tất cả: kientruc explain`,
    en: `There is nothing called "${id}".${hint.en} See all: kientruc explain`,
  });
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

  indented(text: Text): void {
    for (const line of wrapColumns(this.say(text), Math.min(100, widthOf(this.#io)) - 4)) this.line(`    ${line}`);
  }

  /** One under the other, each with its mark. */
  list(texts: readonly Text[]): void {
    for (const text of texts) {
      const [first = '', ...rest] = wrapColumns(this.say(text), Math.min(100, widthOf(this.#io)) - 4);
      this.line(`  - ${first}`);
      for (const line of rest) this.line(`    ${line}`);
    }
    this.line();
  }

  example({ title, yaml, workspace }: Example, heading: Text): void {
    this.line(`${this.color.bold(this.say(heading))}: ${this.say(title)}`);
    const lines = workspace === undefined ? [] : [...workspace.trimEnd().split('\n').map(inWorkspace), ''];
    for (const line of [...lines, ...yaml.trimEnd().split('\n')]) this.line(`    ${escapeTerminal(line)}`.trimEnd());
    this.line();
  }
}

/** A line that stands in the workspace file, not in the model. */
function inWorkspace(line: string): string {
  return `${line}  # kientruc.yaml`;
}

const BAD: Text = { vi: 'Ví dụ sai', en: 'Bad example' };
const GOOD: Text = { vi: 'Ví dụ đúng', en: 'Good example' };

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
};

const CERTAINTY: Record<NonNullable<FindingPage['basis']>['certainty'], Text> = {
  primary: { vi: 'văn bản gốc', en: 'primary text' },
  draft: { vi: 'dự thảo', en: 'draft' },
  secondary: { vi: 'nguồn thứ cấp', en: 'secondary source' },
  inferred: { vi: 'suy luận', en: 'inferred' },
  design: { vi: 'thiết kế của chương trình', en: "the program's design" },
};

function rule(writer: Writer, finding: FindingPage): void {
  const { id, title, description, severity, basis, bad, good } = finding;
  writer.line(
    `${writer.color.bold(writer.say(title))}  ${writer.color.dim(`${id} · ${writer.say(SEVERITY[severity])}`)}`,
  );
  writer.line();
  writer.paragraph(description);
  if (basis) {
    const at = basis.at === undefined ? '' : `, ${basis.at}`;
    writer.paragraph({
      vi: `Căn cứ: ${basis.document}${at} (${CERTAINTY[basis.certainty].vi})`,
      en: `Basis: ${basis.document}${at} (${CERTAINTY[basis.certainty].en})`,
    });
  }
  options(writer, finding);
  for (const example of bad) writer.example(example, BAD);
  for (const example of good) writer.example(example, GOOD);
}

/** What the workspace may set for a rule, and how it is written there. */
function options(writer: Writer, { id, options }: FindingPage): void {
  for (const [name, spec] of Object.entries(options)) {
    const [taken, unset] = [takes(spec), usual(spec)];
    writer.line(
      `${writer.color.bold(writer.say({ vi: 'Tùy chọn', en: 'Option' }))} ${name}: ${writer.say(spec.title)}`,
    );
    writer.indented({ vi: `Giá trị: ${taken.vi}`, en: `Value: ${taken.en}` });
    writer.indented({ vi: `Mặc định: ${unset.vi}`, en: `Default: ${unset.en}` });
    const example = `rules: { ${id}: { ${name}: ${written(spec.example)} } }`;
    writer.indented({ vi: `Trong kientruc.yaml: ${example}`, en: `In kientruc.yaml: ${example}` });
    writer.line();
  }
}

function reason(writer: Writer, id: ReasonId): void {
  const { title, question, description, bad, good } = REASONS[id];
  writer.line(
    `${writer.color.bold(writer.say(title))}  ${writer.color.dim(`${id} · ${writer.say({ vi: 'lý do của khoảng cách', en: 'reason of gaps' })}`)}`,
  );
  writer.line();
  writer.paragraph(question);
  writer.paragraph(description);
  for (const [example, heading] of [
    [bad, BAD],
    [good, GOOD],
  ] as const) {
    writer.example(example, heading);
    const found =
      example.gaps.length === 0 ? writer.say({ vi: 'không có khoảng cách', en: 'no gap' }) : example.gaps.join(' ');
    writer.line(`    kientruc gap --from ${example.from} --to ${example.to}  →  ${found}`);
    writer.line();
  }
}

/** A field that means the same wherever it stands needs no collection before it: `coverage`, `since`, `changes`. */
function ownerOf(id: string): string {
  if (id.includes('.') || isCollection(id)) return id;
  const collections = Object.keys(COLLECTIONS) as Collection[];
  const owners = collections.filter((collection) => Object.hasOwn(FIELDS[collection], id));
  const [first] = owners;
  if (first !== undefined) {
    const title = JSON.stringify(FIELDS[first][id]?.title);
    const words = JSON.stringify(fieldWords(first, id));
    const isOne = owners.every(
      (owner) => JSON.stringify(FIELDS[owner][id]?.title) === title && JSON.stringify(fieldWords(owner, id)) === words,
    );
    return isOne ? `${first}.${id}` : id;
  }
  return EVERYWHERE.includes(id) ? `systems.${id}` : id;
}

/** What every element may say, besides the fields of its collection. */
const EVERYWHERE: readonly string[] = [...Object.keys(LAYER_FIELDS), 'changes', ...Object.keys(CHANGE_FIELDS)];

/** A framework: its layers, and the places that `fits` names. */
async function framework(writer: Writer, id: string): Promise<boolean> {
  const { loadFrameworks } = await import('../../../input/framework/load.ts');
  const found = (await loadFrameworks([id])).frameworks.get(id);
  if (!found) return false;
  writer.line(`${writer.color.bold(writer.say(found.name))}  ${writer.color.dim(id)}`);
  writer.line();
  writer.paragraph(same(found.document));
  places(writer, found);
  for (const catalogue of found.catalogues) codes(writer, catalogue);
  const { restOfFramework } = await import('./explain-framework.ts');
  restOfFramework(writer, found);
  return true;
}

/** The codes of an official catalogue, each with its official name. */
function codes(writer: Writer, { label, field, basis, entries }: FrameworkCatalogue): void {
  writer.line(`${writer.color.bold(writer.say(label))}  ${writer.color.dim(`${field} · ${basis}`)}`);
  table(
    writer,
    entries.map((entry) => [entry.code, entry.label]),
  );
  writer.line();
}

async function allFrameworks(): Promise<ReadonlyMap<string, Framework>> {
  const { loadFrameworks } = await import('../../../input/framework/load.ts');
  const { known } = await loadFrameworks(['']);
  return (await loadFrameworks(known)).frameworks;
}

/** One code of an official catalogue: `ĐLHQ8`. */
async function code(writer: Writer, id: string): Promise<boolean> {
  const frameworks = [...(await allFrameworks()).values()];
  for (const { label, field } of frameworks.flatMap(({ catalogues }) => catalogues)) {
    const found = catalogueEntry(frameworks, field, id);
    if (!found) continue;
    writer.line(`${writer.color.bold(writer.say(found.label))}  ${writer.color.dim(`${found.code} · ${field}`)}`);
    writer.line();
    writer.paragraph({ vi: `${label.vi}: ${found.basis}`, en: `${label.en}: ${found.basis}` });
    return true;
  }
  return false;
}

/** The codes that a field takes, in every framework that has a catalogue of them. */
async function allCodes(writer: Writer, name: string): Promise<void> {
  for (const { catalogues } of (await allFrameworks()).values()) {
    for (const catalogue of catalogues) if (catalogue.field === name) codes(writer, catalogue);
  }
}

/** The places of every framework that the program has. */
async function allPlaces(writer: Writer): Promise<void> {
  for (const [id, one] of await allFrameworks()) {
    writer.line(
      `${writer.color.bold(writer.say({ vi: 'Vị trí trong', en: 'Places in' }))} ${id}: ${writer.say(one.name)}`,
    );
    writer.line();
    places(writer, one);
  }
}

function places(writer: Writer, { layers, components }: Framework): void {
  const width = Math.max(...components.map(({ id }) => id.length));
  for (const layer of layers) {
    const here = components.filter((component) => component.layer === layer.id);
    if (here.length === 0) continue;
    writer.line(writer.color.bold(writer.say(layer.label)));
    table(
      writer,
      here.map(({ id, label }) => [id, label]),
      width,
    );
    writer.line();
  }
  const others = components.filter((component) => !layers.some((layer) => layer.id === component.layer));
  if (others.length === 0) return;
  writer.line(writer.color.bold(writer.say({ vi: 'Xuyên suốt các lớp', en: 'Across the layers' })));
  table(
    writer,
    others.map(({ id, label }) => [id, label]),
    width,
  );
  writer.line();
}

/** `systems`, `systems.fits`, or `systems.decision.by`; `workspace` and `workspace.states` of kientruc.yaml. */
async function field(writer: Writer, id: string): Promise<boolean> {
  const [collection = '', name, ...rest] = id.split('.');
  if (collection === 'workspace') return workspace(writer, id, [name ?? '', ...rest].join('.'));
  if (!isCollection(collection)) return false;
  if (name === undefined) return fields(writer, collection);
  const info = fieldInfo(collection, name);
  const words = fieldWords(collection, name);
  if (name === 'changes')
    return key(writer, id, rest.length === 0 ? { ...CHANGES, keys: layerKeys(collection) } : undefined);
  if (!info || !words) return false;
  if (rest.length > 0) {
    const path = rest.join('.');
    const keys = words.keys ?? [];
    const found = keys.find((one) => one.path === path);
    const inner = keys.filter((one) => one.path.startsWith(`${path}.`));
    return key(
      writer,
      id,
      found && { ...found, keys: inner.map((one) => ({ ...one, path: one.path.slice(path.length + 1) })) },
    );
  }
  heading(writer, info.title, id);
  writer.paragraph(words.description);
  facts(writer, takesText(words.takes, collection), behaviour(COLLECTIONS[collection], name, info));
  values(writer, { ...words, ...info });
  keysInside(writer, words.keys ?? []);
  official(writer, collection, [name, ...(words.keys ?? []).map(({ path }) => `${name}.${path}`)]);
  shown(writer, name, words.example);
  forFile(writer, name);
  if (name === 'fits') await allPlaces(writer);
  if (name === 'communeComponents') await allCodes(writer, name);
  return true;
}

/** The same said for a whole file, at its top. */
function forFile(writer: Writer, name: string): void {
  const [info, words] = [FILE_FIELDS[name], Object.hasOwn(OF_FILE, name) ? OF_FILE[name] : undefined];
  if (!info || !words) return;
  heading(writer, info.title, `${name}, ${writer.say({ vi: 'ở đầu tệp', en: 'at the top of a file' })}`);
  writer.paragraph(words.description);
  keysInside(writer, words.keys ?? []);
  shown(writer, name, words.example);
}

/** Every field of a collection, with its title. */
function fields(writer: Writer, collection: Collection): true {
  heading(writer, COLLECTIONS[collection].title, collection);
  writer.paragraph(HOLDS[collection]);
  const titles = Object.entries(FIELDS[collection]).map(([name, info]): [string, Text] => [
    `${collection}.${name}`,
    info.title,
  ]);
  table(writer, titles);
  writer.line();
  section(writer, { vi: 'Thời gian và nguồn, ở mọi loại', en: 'Time and sources, in every collection' });
  const width = Math.max(...titles.map(([name]) => name.length));
  table(writer, layerTitles(collection), width);
  return true;
}

function layerTitles(collection: Collection): [string, Text][] {
  return EVERYWHERE.map((name) => [
    name,
    name === 'changes' ? CHANGES.title : (fieldInfo(collection, name)?.title ?? same('')),
  ]);
}

/** What stands in a change: its dates and sources, and every field that may change. */
function layerKeys(collection: Collection): Pick<KeyWords, 'path' | 'title'>[] {
  const { fixed } = COLLECTIONS[collection];
  const changing = Object.entries(FIELDS[collection]).filter(([name]) => !fixed.includes(name));
  return [...Object.entries(LAYER_FIELDS), ...Object.entries(CHANGE_FIELDS), ...changing].map(([path, { title }]) => ({
    path,
    title,
  }));
}

function workspace(writer: Writer, id: string, path: string): boolean {
  if (path !== '')
    return key(
      writer,
      id,
      WORKSPACE.find((one) => one.path === path),
    );
  heading(writer, WORKSPACE_FILE, id);
  table(
    writer,
    WORKSPACE.map((one) => [`workspace.${one.path}`, one.title]),
  );
  return true;
}

const WORKSPACE_FILE: Text = { vi: 'Tệp kientruc.yaml', en: 'The file kientruc.yaml' };

type Key = KeyWords & { readonly keys?: readonly Pick<KeyWords, 'path' | 'title'>[] };

/** A key inside a field. */
function key(writer: Writer, id: string, found: Key | undefined): boolean {
  if (!found) return false;
  heading(writer, found.title, id);
  writer.paragraph(found.description);
  const needed: Text = { vi: 'Bắt buộc.', en: 'Required.' };
  facts(writer, takesText(found.takes), [...(found.required ? [needed] : []), ...(found.governed ? [GOVERNED] : [])]);
  values(writer, found);
  keysInside(writer, found.keys ?? []);
  if (found.example) shown(writer, id.split('.').at(-1) ?? '', found.example);
  return true;
}

function heading(writer: Writer, title: Text, id: string): void {
  writer.line(`${writer.color.bold(writer.say(title))}  ${writer.color.dim(id)}`);
  writer.line();
}

function section(writer: Writer, title: Text): void {
  writer.line(writer.color.bold(writer.say(title)));
}

function facts(writer: Writer, takes: Text, others: readonly Text[]): void {
  writer.list([{ vi: `Nhận: ${takes.vi}.`, en: `Takes: ${takes.en}.` }, ...others]);
}

function values(writer: Writer, { values: words = [], labels = {} }: Pick<FieldInfo, 'values' | 'labels'>): void {
  if (words.length === 0) return;
  section(writer, { vi: 'Giá trị', en: 'Values' });
  table(
    writer,
    words.map((word) => [
      String(word),
      (Object.hasOwn(labels, word.toString()) && labels[word.toString()]) || same(''),
    ]),
  );
  writer.line();
}

function keysInside(writer: Writer, keys: readonly Pick<KeyWords, 'path' | 'title'>[]): void {
  if (keys.length === 0) return;
  section(writer, { vi: 'Các khóa bên trong', en: 'Keys inside' });
  table(
    writer,
    keys.map(({ path, title }) => [path, title]),
  );
  writer.line();
}

/** The columns of the official tables that the field holds. */
function official(writer: Writer, collection: Collection, paths: readonly string[]): void {
  const found = new Set(paths.flatMap((path) => columnsOf(COLUMNS, collection, path)));
  const columns = COLUMNS.filter((column) => found.has(column));
  if (columns.length === 0) return;
  section(writer, { vi: 'Bảng chính thức', en: 'Official tables' });
  writer.list(columns.map(columnText));
  writer.paragraph(basisText(OFFICIAL));
}

function shown(writer: Writer, name: string, example: Text): void {
  section(writer, { vi: 'Ví dụ', en: 'Example' });
  writer.line(`    ${name}: ${writer.say(example)}`);
  writer.line();
}

function table(
  writer: Writer,
  entries: readonly (readonly [string, Text])[],
  width = Math.max(...entries.map(([id]) => id.length)),
): void {
  for (const [id, text] of entries) writer.line(`  ${id.padEnd(width)}  ${writer.say(text)}`.trimEnd());
}

function index(writer: Writer): void {
  const sections: [Text, [string, Text][]][] = [
    [{ vi: 'Quy tắc và lỗi', en: 'Rules and mistakes' }, [...allPages().values()].map((one) => [one.id, one.title])],
    [{ vi: 'Lý do của khoảng cách', en: 'Reasons of gaps' }, Object.values(REASONS).map((one) => [one.id, one.title])],
    [
      { vi: 'Các loại đối tượng', en: 'Collections' },
      [
        ...Object.entries(COLLECTIONS).map(([id, info]): [string, Text] => [id, info.title]),
        ['workspace', WORKSPACE_FILE],
      ],
    ],
  ];
  for (const [title, entries] of sections) {
    writer.line(writer.color.bold(writer.say(title)));
    table(writer, entries);
    writer.line();
  }
  writer.line(
    writer.say({
      vi: 'Xem một mục: kientruc explain <tên>. Các trường của một loại: kientruc explain systems; một trường: kientruc explain systems.fits; các khung kiến trúc: kientruc explain frameworks',
      en: 'To read one: kientruc explain <name>. The fields of a collection: kientruc explain systems; one field: kientruc explain systems.fits; the frameworks: kientruc explain frameworks',
    }),
  );
}
