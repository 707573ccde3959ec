/** The reference of every field: docs/reference.md and docs/reference.vi.md, from the same facts as `explain`. */
import { type Language, say, type Text } from '../../src/core/text.ts';
import { basisText, behaviour, columnsOf, columnText, GOVERNED, takesText } from '../../src/model/field-facts.ts';
import type { FieldWords, KeyWords } from '../../src/model/field-words.ts';
import type { Collection, FieldInfo } from '../../src/model/generated/fields.ts';
import type { OfficialTables } from '../official-tables.ts';
import type { CollectionSource, FieldSource, Source } from './source.ts';
import { fieldInfo } from './table.ts';
import * as words from './words.ts';

/** The page in one language. */
export function referencePage(source: Source, tables: OfficialTables, language: Language): string {
  return new Page(source, tables, language).text();
}

/** Where a field is explained: its heading, and the anchor that a heading has on a page. */
interface Entry {
  readonly heading: string;
  readonly collection: CollectionSource;
  readonly field: FieldSource;
}

class Page {
  readonly #source: Source;
  readonly #tables: OfficialTables;
  readonly #language: Language;
  readonly #lines: string[] = [];
  /** Definitions that several collections have: they are explained once. */
  readonly #shared: readonly Entry[];

  constructor(source: Source, tables: OfficialTables, language: Language) {
    this.#source = source;
    this.#tables = tables;
    this.#language = language;
    const all = source.collections.flatMap((collection) => collection.fields.map((field) => ({ collection, field })));
    const several = all.filter((one) =>
      all.some((other) => other.collection !== one.collection && isSame(one.field, other.field)),
    );
    this.#shared = several
      // A second definition of one name (`owner` of a requirement) is explained in each collection: a heading is one anchor.
      .filter((one, at) => several.findIndex((other) => other.field.name === one.field.name) === at)
      .map((one) => ({ ...one, heading: one.field.name }));
  }

  text(): string {
    this.#head();
    for (const collection of this.#source.collections) this.#collection(collection);
    this.#sharedFields();
    this.#layers();
    this.#values();
    this.#workspace();
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }

  #say(text: Text): string {
    return say(text, this.#language);
  }

  #line(text: Text | string = ''): void {
    this.#lines.push(typeof text === 'string' ? text : this.#say(text));
  }

  #paragraph(text: Text | string): void {
    this.#line(text);
    this.#line();
  }

  #list(texts: readonly Text[]): void {
    for (const text of texts) this.#line(`- ${this.#say(text)}`);
    this.#line();
  }

  #table(heads: readonly Text[], rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    this.#line(`| ${heads.map((head) => this.#say(head)).join(' | ')} |`);
    this.#line(`|${heads.map(() => '---').join('|')}|`);
    for (const row of rows) this.#line(`| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
    this.#line();
  }

  #head(): void {
    this.#paragraph({ vi: '# Tra cứu các trường', en: '# Reference of the fields' });
    this.#paragraph({
      vi: 'English: [reference.md](reference.md)',
      en: 'Bản tiếng Việt: [reference.vi.md](reference.vi.md)',
    });
    this.#paragraph({
      vi: 'Mọi trường của mô hình: nghĩa là gì, nhận gì, ghi gì và không ghi gì, ví dụ. Trang này do `npm run generate` viết từ lược đồ của mô hình; `kientruc explain systems.fits` in cùng nội dung. Cách ghi mô hình, theo từng việc: [model.vi.md](model.vi.md); bắt đầu từ đầu: [tutorial.vi.md](tutorial.vi.md).',
      en: 'Every field of the model: what it means, what it takes, what to write and what not, an example. `npm run generate` writes this page from the schemas of the model; `kientruc explain systems.fits` prints the same. How to write a model, by what is to be said: [model.md](model.md); from the beginning: [tutorial.md](tutorial.md).',
    });
    this.#paragraph({
      vi: 'Nếu không nói khác: trường nào cũng có thể đứng trong `changes`, ở đó `null` kết thúc giá trị. Các ví dụ là giả định.',
      en: 'Unless something else is said, a field may stand in `changes`, and there `null` ends its value. The examples are fictitious.',
    });
    this.#paragraph(
      `${this.#say(upperFirst(basisText(words.basisOf(this.#tables))))} ${this.#say({
        vi: 'Tên cột ghi đúng như dự thảo.',
        en: 'The columns have their Vietnamese names.',
      })}`,
    );
    const collections = this.#source.collections.map(
      ({ name, title }) => `[\`${name}\`](#${anchor(name)}) ${this.#say(title)}`,
    );
    const others = OTHERS.map((text) => `[${this.#say(text)}](#${anchor(this.#say(text))})`);
    for (const entry of [...collections, ...others]) this.#line(`- ${entry}`);
    this.#line();
  }

  #collection(collection: CollectionSource): void {
    const { name, title, holds, fields } = collection;
    this.#paragraph(`## ${name}`);
    this.#paragraph(`**${this.#say(title)}.** ${this.#say(holds)}`);
    const rows = fields.map((field) => {
      const place = this.#placeOf(collection, field);
      const { takes, example } = this.#wordsOf(field);
      return [
        `[\`${field.name}\`](#${anchor(place)})`,
        this.#say(this.#info(field).title),
        this.#say(takesText(takes, collection.name as Collection)),
        code(this.#say(example)),
      ];
    });
    this.#table(
      [
        { vi: 'trường', en: 'field' },
        { vi: 'tên gọi', en: 'title' },
        { vi: 'nhận', en: 'takes' },
        { vi: 'ví dụ', en: 'example' },
      ],
      rows,
    );
    for (const field of fields) {
      if (!this.#isShared(field)) this.#entry({ heading: `${name}.${field.name}`, collection, field });
    }
  }

  #sharedFields(): void {
    this.#paragraph(`## ${this.#say(SHARED)}`);
    for (const entry of this.#shared) {
      const having = this.#source.collections.filter(({ fields }) =>
        fields.some((field) => isSame(field, entry.field)),
      );
      this.#entry(entry, having);
    }
  }

  #layers(): void {
    const [first] = this.#source.collections;
    if (!first) return;
    this.#paragraph(`## ${this.#say(LAYERS)}`);
    this.#paragraph({
      vi: 'Phần gốc của đối tượng và mỗi thay đổi là một lần ghi; các trường này nói về riêng lần ghi của chúng. Ngày và kế hoạch: [time.vi.md](time.vi.md).',
      en: 'The base of an element and every change is a layer; these fields speak of their own layer only. Dates and plans: [time.md](time.md).',
    });
    for (const field of this.#source.layer) this.#entry({ heading: field.name, collection: first, field });
    const fixed = first.fixed.map(code).join(', ');
    this.#key('changes', 'changes', words.changesWords(this.#source), [
      {
        vi: `Nhận: danh sách, mỗi mục gồm các trường của lần ghi, các trường của đối tượng trừ ${fixed}, và hai trường tiếp theo.`,
        en: `Takes: a list, each item with the fields of a layer, those of the element but for ${fixed}, and the two that follow.`,
      },
    ]);
    for (const field of this.#source.changeOnly) this.#entry({ heading: field.name, collection: first, field });
    this.#key('defaults', 'defaults', words.defaultsWords(this.#source), [
      { vi: `Nhận: ${this.#defaults()}.`, en: `Takes: ${this.#defaults()}.` },
    ]);
    for (const key of words.fileWords(this.#source)) {
      this.#key(`${key.path} (${this.#say({ vi: 'của tệp', en: 'of a file' })})`, key.path, key);
      this.#keys(words.fileKeys(this.#source, key.path));
    }
  }

  #defaults(): string {
    return this.#source.defaults.fields.map(({ name }) => code(name)).join(', ');
  }

  #values(): void {
    this.#paragraph(`## ${this.#say(VALUES)}`);
    for (const name of ['id', 'partialDate', 'text', 'unknown', 'notApplicable', 'source']) {
      const title = this.#info({ name, definition: name }).title;
      const { description, example, keys = [] } = words.fieldWords(this.#source, name);
      this.#paragraph(`### ${this.#say(title)}`);
      this.#paragraph(description);
      this.#keys(keys);
      this.#line(`- ${this.#say({ vi: 'Ví dụ', en: 'Example' })}: ${code(this.#say(example))}`);
      this.#line();
    }
  }

  #workspace(): void {
    const { title, description, 'x-en': english } = this.#source.workspace;
    this.#paragraph(`## kientruc.yaml`);
    this.#paragraph(
      `**${this.#say({ vi: title ?? '', en: english?.title ?? '' })}.** ${this.#say({ vi: description ?? '', en: english?.description ?? '' })}`,
    );
    for (const key of words.workspaceWords(this.#source))
      this.#key(`workspace.${key.path}`, key.path.split('.').at(-1) ?? '', key);
  }

  #entry({ heading, collection, field }: Entry, having: readonly CollectionSource[] = [collection]): void {
    const info = this.#info(field);
    const { description, takes, example, values, keys = [] } = this.#wordsOf(field);
    this.#paragraph(`### ${heading}`);
    this.#paragraph(`**${this.#say(info.title)}.** ${this.#say(description)}`);
    const only = having.length === 1 ? (collection.name as Collection) : undefined;
    const facts = having.flatMap((one) => behaviour(one, field.name, info));
    const paths = [field.name, ...keys.map(({ path }) => `${field.name}.${path}`)];
    const columns = words.columnsOf(this.#tables);
    const held = new Set(
      having.flatMap((one) => paths.flatMap((path) => columnsOf(columns, one.name as Collection, path))),
    );
    this.#list([
      ...(having.length > 1 ? [this.#of(having)] : []),
      prefixed({ vi: 'Nhận: ', en: 'Takes: ' }, takesText(takes, only), '.'),
      ...unique(facts),
      ...columns
        .filter((column) => held.has(column))
        .map((column) => prefixed({ vi: '', en: '' }, columnText(column), '.')),
      { vi: `Ví dụ: ${code(`${field.name}: ${example.vi}`)}`, en: `Example: ${code(`${field.name}: ${example.en}`)}` },
    ]);
    this.#meanings({ ...info, ...(values && { values }) });
    this.#keys(keys);
  }

  #of(having: readonly CollectionSource[]): Text {
    const all = having.length === this.#source.collections.length;
    const names = having.map(({ name }) => code(name)).join(', ');
    return all ? { vi: 'Của: mọi nhóm.', en: 'Of: every collection.' } : { vi: `Của: ${names}.`, en: `Of: ${names}.` };
  }

  #key(
    heading: string,
    name: string,
    { title, description, takes, example, required, governed, values, labels }: KeyWords,
    instead?: readonly Text[],
  ): void {
    this.#paragraph(`### ${heading}`);
    this.#paragraph(`**${this.#say(title)}.** ${this.#say(description)}`);
    this.#list([
      ...(instead ?? [prefixed({ vi: 'Nhận: ', en: 'Takes: ' }, takesText(takes), '.')]),
      ...(required ? [{ vi: 'Bắt buộc.', en: 'Required.' }] : []),
      ...(governed ? [GOVERNED] : []),
      ...(example
        ? [{ vi: `Ví dụ: ${code(`${name}: ${example.vi}`)}`, en: `Example: ${code(`${name}: ${example.en}`)}` }]
        : []),
    ]);
    this.#meanings({ ...(values && { values }), ...(labels && { labels }) });
  }

  /** What each word of a list means. */
  #meanings({ values = [], labels }: Pick<FieldInfo, 'values' | 'labels'>): void {
    if (!labels) return;
    this.#table(
      [
        { vi: 'giá trị', en: 'value' },
        { vi: 'nghĩa là', en: 'means' },
      ],
      values.map((word) => [code(String(word)), this.#say(labels[String(word)] ?? { vi: '', en: '' })]),
    );
  }

  #keys(keys: readonly KeyWords[]): void {
    const rows = keys.map(({ path, title, description, takes, required, values = [], labels = {} }) => {
      const meanings = values.map((word) => {
        const label = labels[String(word)];
        return label ? `${code(String(word))} ${this.#say(label)}` : code(String(word));
      });
      const needed = required ? this.#say({ vi: ' Bắt buộc.', en: ' Required.' }) : '';
      const what = meanings.length > 0 ? meanings.join(', ') : this.#say(takesText(takes));
      return [code(path), this.#say(title), what, `${this.#say(description)}${needed}`];
    });
    this.#table(
      [
        { vi: 'khóa', en: 'key' },
        { vi: 'tên gọi', en: 'title' },
        { vi: 'nhận', en: 'takes' },
        { vi: 'ghi gì', en: 'what to write' },
      ],
      rows,
    );
  }

  #info({ definition }: FieldSource): FieldInfo {
    return fieldInfo(this.#source.definitions, definition);
  }

  #wordsOf({ definition }: FieldSource): FieldWords {
    return words.fieldWords(this.#source, definition);
  }

  #isShared(field: FieldSource): boolean {
    return this.#shared.some((one) => isSame(one.field, field));
  }

  #placeOf({ name }: CollectionSource, field: FieldSource): string {
    return this.#isShared(field) ? field.name : `${name}.${field.name}`;
  }
}

const SHARED: Text = { vi: 'Trường của nhiều nhóm', en: 'Fields of several collections' };
const LAYERS: Text = { vi: 'Thời gian và nguồn', en: 'Time and sources' };
const VALUES: Text = { vi: 'Các dạng giá trị', en: 'Forms of values' };
const OTHERS: readonly Text[] = [SHARED, LAYERS, VALUES, { vi: 'kientruc.yaml', en: 'kientruc.yaml' }];

function isSame(one: FieldSource, other: FieldSource): boolean {
  return one.name === other.name && one.definition === other.definition;
}

function prefixed(before: Text, text: Text, after: string): Text {
  return { vi: `${before.vi}${text.vi}${after}`, en: `${before.en}${text.en}${after}` };
}

function unique(texts: readonly Text[]): Text[] {
  return texts.filter((one, at) => texts.findIndex((other) => other.en === one.en) === at);
}

function upperFirst({ vi, en }: Text): Text {
  const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
  return { vi: raised(vi), en: raised(en) };
}

function code(text: string): string {
  return `\`${text}\``;
}

/** As GitHub makes it of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
