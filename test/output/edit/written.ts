/**
 * Model files as people write them, made at random: any indentation, brackets or lines, every kind of quotes, comments
 * and empty lines wherever YAML lets them stand. Each value holds a word of its own (`v12`), and each comment names the
 * word of the entry that it was written for: `# n12` stands over it, `# t12` at the end of its line.
 */
import fc from 'fast-check';
import {
  COLLECTIONS,
  type Collection,
  FIELDS,
  type KeyInfo,
  LAYER_FIELDS,
} from '../../../src/model/generated/fields.ts';

export interface Written {
  readonly text: string;
  /** Words of entries with a note over them, and of those with a comment at the end of their line. */
  readonly notes: readonly string[];
  readonly trailing: readonly string[];
}

export interface WrittenOptions {
  /** Anchors and aliases too. */
  readonly anchors?: boolean;
}

/** Shrinks well: a shorter list of choices makes a smaller file. */
export function written(options: WrittenOptions = {}): fc.Arbitrary<Written> {
  return fc
    .array(fc.nat(9999), { minLength: 1, maxLength: 400, size: 'max' })
    .map((choices) => new Writer(choices, options).file());
}

/** The keys that values may hold, of any field: their order is the program's where they stand in that field. */
const INNER_KEYS: readonly string[] = [...new Set(Object.values(FIELDS).flatMap((fields) => keysInside(fields)))];

function keysInside(fields: Readonly<Record<string, KeyInfo>>): string[] {
  return Object.values(fields).flatMap(({ keys = {} }) => [...Object.keys(keys), ...keysInside(keys)]);
}

const VALUES = [
  'operating',
  'Hệ thống một cửa',
  'a, b',
  'x: y',
  '# c',
  '100',
  'true',
  'null',
  'yes',
  '2018',
  '2018-12-31',
];
const MORE = [
  '"',
  "it's",
  'a "b" c',
  '- x',
  '%',
  '',
  ' ',
  'Ủy ban',
  '[a]',
  '{b}',
  '*c',
  '&d',
  '0102',
  '1.5',
  'a\\b',
  'http://x/y#z',
];

class Writer {
  readonly #choices: readonly number[];
  readonly #options: WrittenOptions;
  readonly #notes: string[] = [];
  readonly #trailing: string[] = [];
  readonly #anchors: string[] = [];
  #next = 0;
  #words = 0;

  constructor(choices: readonly number[], options: WrittenOptions) {
    this.#choices = choices;
    this.#options = options;
  }

  file(): Written {
    const lines: string[] = [];
    if (this.#one(4)) lines.push('# yaml-language-server: $schema=./x.json');
    if (this.#one(5)) lines.push('# of the file', '');
    if (this.#one(8)) lines.push('---');
    const collections = Object.keys(COLLECTIONS) as Collection[];
    const names = [...new Set(Array.from({ length: 1 + this.#pick(3) }, () => this.#of(collections)))];
    if (this.#one(3)) lines.push('defaults:', '  sources: [d1]');
    const waivers = ['waivers:', '  - { reason: w, rule: orphan, until: 2030 }'];
    if (this.#one(4)) lines.push(...waivers);
    for (const name of names) lines.push(...this.#collection(name));
    // An anchor that nothing uses is a mistake.
    if (this.#anchors.length > 0) lines.push(`anchors: [${this.#anchors.map((name) => `*${name}`).join(', ')}]`);
    if (this.#one(6)) lines.push('', '# at the end');
    const end = this.#one(6) ? '\r\n' : '\n';
    const text = lines.join(end) + (this.#one(5) ? '' : end);
    return { text, notes: this.#notes, trailing: this.#trailing };
  }

  #collection(name: Collection): string[] {
    const indent = this.#indent();
    const elements = Array.from({ length: 1 + this.#pick(3) }, () => this.#element(name, indent)).flat();
    return [...this.#blank(), ...this.#noteOver('c'), `${name}:`, ...elements];
  }

  #element(collection: Collection, indent: string): string[] {
    const word = this.#word('e');
    const notes = [...this.#blank(), ...this.#noteOver(word, indent)];
    const fields = [...Object.keys(FIELDS[collection]), ...Object.keys(LAYER_FIELDS), 'unknownKey', 'other'];
    const names = [...new Set(Array.from({ length: 1 + this.#pick(6) }, () => this.#of(fields)))];
    if (this.#one(6)) {
      const pairs = names.map((name) => `${name}: ${this.#flow(2)}`);
      return [...notes, `${indent}${word}: { ${pairs.join(', ')} }${this.#commentOf(word)}`];
    }
    const inner = indent + this.#indent();
    const pairs = names.flatMap((name) => this.#pair(name, inner, 2));
    if (this.#one(3)) pairs.push(...this.#changes(inner, fields));
    return [...notes, `${indent}${word}:${this.#commentOf(word)}`, ...pairs, ...this.#tail(inner)];
  }

  #changes(indent: string, fields: readonly string[]): string[] {
    const inner = indent + this.#of(['', '  ', ' ']);
    const items = Array.from({ length: 1 + this.#pick(2) }, () => {
      const names = [...new Set(Array.from({ length: 1 + this.#pick(3) }, () => this.#of(fields)))];
      if (this.#one(3)) return [`${inner}- { ${names.map((name) => `${name}: ${this.#flow(1)}`).join(', ')} }`];
      const [first = '', ...others] = names.flatMap((name) => this.#plainPair(name, `${inner}  `));
      return [`${inner}- ${first.trimStart()}`, ...others];
    });
    return [`${indent}changes:`, ...items.flat()];
  }

  #plainPair(name: string, indent: string): string[] {
    return [`${indent}${name}: ${this.#scalar(false)}`];
  }

  #pair(name: string, indent: string, depth: number): string[] {
    const key = this.#one(9) ? `"${name}"` : name;
    const colon = this.#one(12) ? ' :' : ':';
    const kind = this.#pick(depth > 0 ? 9 : 6);
    if (kind <= 3) {
      const word = this.#word();
      const lines = [...this.#blank(), ...this.#noteOver(word, indent)];
      const anchor = this.#anchor();
      if (this.#one(8))
        return [
          ...lines,
          `${indent}${key}${colon}${anchor} ${this.#of(['|', '>', '|-', '>+', '|2-', '|+'])}`,
          ...this.#block(indent, word),
        ];
      if (this.#one(8)) return [...lines, ...this.#several(`${indent}${key}${colon}${anchor} `, indent, word)];
      return [
        ...lines,
        `${indent}${key}${colon}${anchor} ${this.#quoted(`${word} ${this.#of(VALUES)}`, false)}${this.#commentOf(word)}`,
      ];
    }
    if (kind === 4) return [`${indent}${key}${colon} ${this.#aliasOr(() => this.#scalar(false))}`];
    if (kind === 5) {
      const way = this.#pick(3);
      if (way === 0) return [`${indent}${key}${colon} ${this.#flow(3)}`];
      return way === 1 ? this.#nothing(indent) : this.#brackets(`${indent}${key}${colon}`, indent);
    }
    const inner = indent + (kind === 6 ? this.#of(['', ' ', '  ']) : this.#indent());
    const count = 1 + this.#pick(3);
    const nested =
      kind === 6
        ? Array.from({ length: count }, () => this.#item(inner, depth - 1)).flat()
        : this.#innerKeys(name, count).flatMap((inside) => this.#pair(inside, inner, depth - 1));
    return [...this.#blank(), `${indent}${key}${colon}${this.#anchor()}`, ...nested, ...this.#tail(inner)];
  }

  /** Of those that the field has, if it has any; each once. */
  #innerKeys(field: string, count: number): string[] {
    const known = Object.values(FIELDS).flatMap((fields) => Object.keys(fields[field]?.keys ?? {}));
    const keys = this.#one(4) || known.length === 0 ? INNER_KEYS : known;
    return [...new Set(Array.from({ length: count }, (_, at) => (this.#one(3) ? `k${at}` : this.#of(keys))))];
  }

  /** Brackets over several lines, with comments inside. */
  #brackets(start: string, indent: string): string[] {
    const inner = `${indent}  `;
    const isMap = this.#one(3);
    const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
    const lines = Array.from({ length: this.#pick(4) }, (_, at) => {
      const word = this.#word();
      const value = this.#one(4) ? `[${word}, ${this.#flow(1)}]` : word;
      return [...this.#noteOver(word, inner), `${inner}${isMap ? `k${at}: ` : ''}${value},${this.#commentOf(word)}`];
    }).flat();
    const around = [this.#one(5) ? ' # behind the bracket' : '', this.#one(5) ? ' # behind it all' : ''];
    const last = this.#one(5) ? [`${inner}# last`] : [];
    return [`${start} ${open}${around[0]}`, ...lines, ...last, `${inner}${close}${around[1]}`];
  }

  /** A key without a value, perhaps with a comment below that is deeper. */
  #nothing(indent: string): string[] {
    const word = this.#word();
    const below = this.#one(4) ? [`${indent}  # below`] : [];
    return [...this.#noteOver(word, indent), `${indent}${word}:${this.#commentOf(word)}`, ...below];
  }

  #item(indent: string, depth: number): string[] {
    if (depth > 0 && this.#one(3)) {
      const [first = '', ...others] = this.#plainPair('k', `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...others, ...this.#pair('l', `${indent}  `, depth - 1)];
    }
    if (depth > 0 && this.#one(5)) return [`${indent}-`, ...this.#item(`${indent}  `, depth - 1)];
    const word = this.#word();
    return [...this.#noteOver(word, indent), `${indent}- ${this.#quoted(word, false)}${this.#commentOf(word)}`];
  }

  #block(indent: string, word: string): string[] {
    const inner = `${indent}  `;
    const lines = [`${inner}${word} # no comment`];
    if (this.#one(3)) lines.push('', `${inner}  deeper`);
    if (this.#one(3)) lines.push(`${inner}- more: words`);
    if (this.#one(4)) lines.push('', '');
    return lines;
  }

  #several(start: string, indent: string, word: string): string[] {
    const [open, close] = this.#of([
      ['', ''],
      ['"', '"'],
      ["'", "'"],
    ] as const);
    const more = this.#one(3) ? [''] : [];
    return [`${start}${open}${word} and`, ...more, `${indent}${this.#indent()}more${close}${this.#commentOf(word)}`];
  }

  #flow(depth: number): string {
    const kind = depth > 0 ? this.#pick(4) : 0;
    if (kind < 2) return this.#aliasOr(() => this.#scalar(true));
    const count = this.#pick(5);
    const item = () => this.#flow(depth - 1);
    const items = Array.from({ length: count }, (_, at) => (kind === 2 ? item() : `k${at}: ${item()}`));
    const [open, close] = kind === 2 ? ['[', ']'] : ['{', '}'];
    if (items.length === 0) return open + close;
    const space = this.#of([' ', '', '  ']);
    return `${open}${space}${items.join(this.#of([', ', ',  ']))}${this.#one(6) ? ',' : ''}${space}${close}`;
  }

  #scalar(inFlow: boolean): string {
    return this.#quoted(this.#of([this.#word(), ...VALUES, ...MORE]), inFlow);
  }

  /** In the quotes that the choices say, or without, where YAML reads it so. */
  #quoted(value: string, inFlow: boolean): string {
    const plain = /^[\p{L}\d][^:#]*$/u.test(value) && value.trim() === value && !(inFlow && /[,[\]{}]/.test(value));
    const ways = [...(plain ? [value, value] : []), JSON.stringify(value), `'${value.replaceAll("'", "''")}'`];
    return this.#of(ways);
  }

  #anchor(): string {
    if (!this.#options.anchors || !this.#one(5)) return '';
    const name = `a${this.#anchors.length}`;
    this.#anchors.push(name);
    return ` &${name}`;
  }

  #aliasOr(other: () => string): string {
    return this.#anchors.length > 0 && this.#one(3) ? `*${this.#of(this.#anchors)} ` : other();
  }

  #word(letter = 'v'): string {
    this.#words += 1;
    return `${letter}${this.#words}`;
  }

  #noteOver(word: string, indent = ''): string[] {
    if (!this.#one(5)) return [];
    if (word !== 'c') this.#notes.push(word);
    return [
      `${this.#one(4) ? '' : indent}# n${word}.`,
      ...(this.#one(5) ? [`${indent}# and more`] : []),
      ...this.#blank(),
    ];
  }

  #commentOf(word: string): string {
    if (!this.#one(5)) return '';
    this.#trailing.push(word);
    return `${this.#of([' ', '   '])}# t${word}.`;
  }

  #tail(indent: string): string[] {
    return this.#one(8) ? [...this.#blank(), `${indent}# tail`] : [];
  }

  #blank(): string[] {
    return this.#one(6) ? Array.from({ length: 1 + this.#pick(3) }, () => this.#of(['', '  '])) : [];
  }

  #indent(): string {
    return this.#of(['  ', ' ', '    ', '   ']);
  }

  #of<T>(list: readonly T[]): T {
    return list[this.#pick(list.length)] as T;
  }

  /** Once in so many times; never when the choices have run out. */
  #one(times: number): boolean {
    return this.#pick(times) === times - 1;
  }

  #pick(count: number): number {
    const choice = this.#choices[this.#next] ?? 0;
    this.#next += 1;
    return choice % count;
  }
}
