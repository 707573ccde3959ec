/**
 * Holds the files of a framework against schemas/framework.schema.json, and against each other: what is named exists, no
 * id stands twice, the counts are right. Every mistake has its file and line.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ErrorObject } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { load, YAMLException } from 'js-yaml';
import { isObject, type Json, type JsonObject } from '../src/core/json.ts';
import { didYouMean, Nearest } from '../src/core/nearest.ts';
import type { Path } from '../src/core/positions.ts';
import { rangesOf } from '../src/input/read/ranges.ts';
import type { BasisYaml, FrameworkYaml } from './framework-yaml.ts';

export interface FrameworkMistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The file that every framework has; the others only hold lists. */
const HEAD_FILE = 'framework.yaml';

/** All that the files say, and what is wrong with them: where anything is, `framework` is not to be used. */
export function checkFramework(
  id: string,
  files: ReadonlyMap<string, string>,
): { readonly framework: FrameworkYaml; readonly mistakes: readonly FrameworkMistake[] } {
  const check = new Check(files);
  const whole: Record<string, Json> = {};
  const homes = new Map<string, string>();
  for (const [file, text] of files) {
    const value = check.read(file, text);
    if (!isObject(value)) continue;
    const { from, ...lists } = value;
    for (const [name, list] of Object.entries(lists)) {
      const first = homes.get(name);
      if (first === undefined) {
        homes.set(name, file);
        whole[name] = typeof from === 'string' ? withDocument(list, from) : list;
      } else check.add(file, [name], `"${name}" stands in ${first} already: one list, one file.`, 'key');
    }
  }
  if (!files.has(HEAD_FILE))
    check.add(HEAD_FILE, [], 'The file is missing: it holds the id, the layers and components.');
  const framework = whole as unknown as FrameworkYaml;
  if (check.mistakes.length === 0) new Whole(framework, homes, check).judge(id);
  return { framework, mistakes: check.mistakes };
}

/** Each basis that names no document gets that of its file. */
function withDocument(value: Json, document: string): Json {
  if (Array.isArray(value)) return value.map((item) => withDocument(item, document));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'basis' && isObject(inner) ? { document, ...inner } : withDocument(inner, document),
    ]),
  );
}

class Check {
  readonly mistakes: FrameworkMistake[] = [];
  readonly #files: ReadonlyMap<string, string>;
  readonly #ranges = new Map<string, ReturnType<typeof rangesOf>>();

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  /** The value of a file; `undefined` where it is no YAML, or not of the shape that the schema asks for. */
  read(file: string, text: string): Json | undefined {
    let value: Json;
    try {
      value = load(text) as Json;
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const { line = 0, column = 0 } = error.mark ?? {};
      this.mistakes.push({ file, line: line + 1, column: column + 1, message: `This is no YAML: ${error.reason}.` });
      return undefined;
    }
    const validate = schema();
    if (validate(value)) return value;
    const errors = (validate.errors ?? []).map((error) => ({ error, ...inWords(error) }));
    // A key that is misspelt is one mistake, not an unknown key and a missing one.
    const meant = new Set(errors.flatMap((one) => (one.meant === undefined ? [] : [`${one.within} ${one.meant}`])));
    for (const { error, at, message } of errors) {
      const isMeant = meant.has(`${error.instancePath} ${error.params.missingProperty}`);
      if (!isMeant) this.add(file, at, message, error.keyword === 'additionalProperties' ? 'key' : 'value');
    }
    return undefined;
  }

  add(file: string, at: Path, message: string, part: 'key' | 'value' = 'value'): void {
    const ranges = this.#ranges.get(file) ?? rangesOf(this.#files.get(file) ?? '');
    this.#ranges.set(file, ranges);
    const { line, column } = ranges({ path: at, part })?.start ?? { line: 1, column: 1 };
    const isTold = this.mistakes.some((one) => one.file === file && one.line === line && one.message === message);
    if (!isTold) this.mistakes.push({ file, line, column, message });
  }
}

let compiled: ValidateFunction | undefined;

function schema(): ValidateFunction {
  const file = path.resolve(import.meta.dirname, '../schemas/framework.schema.json');
  compiled ??= new Ajv2020({ allErrors: true, strict: true, verbose: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
  return compiled;
}

interface InWords {
  readonly at: Path;
  readonly message: string;
  /** Of an unknown key: where it stands, and which one was meant. */
  readonly within?: string;
  readonly meant?: string;
}

function inWords(error: ErrorObject): InWords {
  const at = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return { at, message: `"${params.missingProperty}" is missing.` };
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const keys = Object.keys((error.parentSchema?.properties ?? {}) as object);
      const meant = new Nearest(keys).find(key);
      const message = `There is no "${key}" here.${didYouMean(meant).en}`;
      return { at: [...at, key], message, within: error.instancePath, ...(meant !== undefined && { meant }) };
    }
    case 'enum': {
      const allowed = (params.allowedValues as readonly unknown[]).map(String);
      const meant = didYouMean(new Nearest(allowed).find(String(error.data)));
      return { at, message: `"${error.data}" is none of ${allowed.join(', ')}.${meant.en}` };
    }
    default:
      return { at, message: `It ${error.message ?? 'is not as the schema asks'}.` };
  }
}

interface Listed {
  readonly id: string;
  readonly basis?: BasisYaml;
  readonly layer?: string;
  readonly group?: string;
}

/** What no schema can say: the files together are one whole. */
class Whole {
  readonly #framework: FrameworkYaml;
  readonly #homes: ReadonlyMap<string, string>;
  readonly #check: Check;

  constructor(framework: FrameworkYaml, homes: ReadonlyMap<string, string>, check: Check) {
    this.#framework = framework;
    this.#homes = homes;
    this.#check = check;
  }

  judge(id: string): void {
    const { id: own, layers, components, platformLists = [], platforms = [], figures = [] } = this.#framework;
    if (own !== id) this.#add(['id'], `The id is that of the folder: "${id}".`);
    const documents = this.#framework.documents.map((one) => one.id);
    const groups = new Map(layers.map((layer) => [layer.id, layer.groups.map((group) => group.id)]));
    const lists = Object.entries(this.#framework as unknown as JsonObject).filter(([, value]) => Array.isArray(value));
    for (const [name, value] of lists) {
      const entries = value as unknown as readonly Listed[];
      this.#unique(name, entries);
      entries.forEach(({ basis, layer, group }, at) => {
        if (basis?.document !== undefined) this.#known([name, at, 'basis'], basis.document, documents);
        if (layer === undefined) return;
        this.#known([name, at, 'layer'], layer, groups.keys());
        if (group !== undefined) this.#known([name, at, 'group'], group, groups.get(layer) ?? []);
      });
    }
    const tokens = components.map((component) => component.id);
    platforms.forEach(({ list, local = [] }, at) => {
      this.#known(
        ['platforms', at, 'list'],
        list,
        platformLists.map((one) => one.id),
      );
      local.forEach((token, index) => {
        this.#known(['platforms', at, 'local', index], token, tokens);
      });
    });
    platformLists.forEach(({ id: list, count }, at) => {
      const found = platforms.filter((platform) => platform.list === list).length;
      if (found !== count) this.#add(['platformLists', at, 'count'], `The list has ${found} platforms, not ${count}.`);
    });
    const { blocks = [], drawings = [], catalogues = [] } = this.#framework;
    const names = figures.map((figure) => figure.id);
    blocks.forEach(({ figure, parent }, at) => {
      this.#known(['blocks', at, 'figure'], figure, names);
      if (parent !== undefined)
        this.#known(
          ['blocks', at, 'parent'],
          parent,
          blocks.map((block) => block.id),
        );
    });
    drawings.forEach(({ figure }, at) => {
      if (figure !== undefined) this.#known(['drawings', at, 'figure'], figure, names);
    });
    catalogues.forEach(({ entries }, at) => {
      this.#unique(
        'catalogues',
        entries.map(({ code }) => ({ id: code.normalize('NFC') })),
        [at, 'entries'],
      );
      entries.forEach(({ layer }, index) => {
        this.#known(['catalogues', at, 'entries', index, 'layer'], layer, groups.keys());
      });
    });
  }

  #unique(name: string, entries: readonly Listed[], below: Path = []): void {
    const seen = new Set<string>();
    entries.forEach(({ id }, at) => {
      if (id !== undefined && seen.size === seen.add(id).size)
        this.#add([name, ...below, at], `"${id}" stands in the list twice.`);
    });
  }

  #known(at: Path, word: string, words: Iterable<string>): void {
    const all = [...words];
    if (!all.includes(word)) this.#add(at, `There is no "${word}".${didYouMean(new Nearest(all).find(word)).en}`);
  }

  #add(at: Path, message: string): void {
    this.#check.add(this.#homes.get(String(at[0])) ?? HEAD_FILE, at, message);
  }
}
