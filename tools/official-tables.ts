/** The official tables as data: frameworks/<id>/tables.yaml, explained at its head. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import type { Text } from '../src/core/text.ts';

/** One value of an official list, and what it is in the model. */
export interface OfficialValue {
  readonly label: string;
  readonly en: string;
  readonly word?: string;
  readonly of?: readonly string[];
  readonly links?: readonly string[];
  readonly groups?: readonly string[];
  readonly when?: Text;
  readonly differs?: Text;
  /** What is not certain about how the text prints it. */
  readonly uncertain?: Text;
}

export interface OfficialColumn {
  readonly no: number;
  readonly label: string;
  readonly en: string;
  readonly level: Text;
  readonly page: number;
  readonly home?: readonly string[];
  readonly derived?: Text & { readonly from: readonly string[] };
  readonly without?: { readonly of: readonly string[]; readonly why: Text };
  readonly values?: readonly OfficialValue[];
}

export interface OfficialTable {
  readonly no: number;
  readonly sheet: string;
  readonly label: string;
  readonly en: string;
  readonly page: string;
  readonly rows: Text;
  readonly columns: readonly OfficialColumn[];
}

export interface OfficialTables {
  /** The document, by its id in the framework. */
  readonly from: string;
  readonly document: Text;
  /** The same in a few words. */
  readonly short: Text;
  readonly status: 'draft';
  readonly at: string;
  readonly page: string;
  /** Collections whose elements are rows of the first table. */
  readonly objects: readonly string[];
  /** Link fields that are rows of the second table. */
  readonly links: readonly string[];
  readonly otherLinks: readonly { readonly links: readonly string[]; readonly why: Text }[];
  readonly tables: readonly OfficialTable[];
}

const words = { type: 'string', pattern: '\\S' };
const texts = { type: 'array', minItems: 1, items: words };
const strict = (required: Record<string, object>, optional: Record<string, object> = {}): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});
const text = strict({ vi: words, en: words });
const value = strict(
  { label: words, en: words },
  { word: words, of: texts, links: texts, groups: texts, when: text, differs: text, uncertain: text },
);
const column = strict(
  { no: { type: 'integer' }, label: words, en: words, level: text, page: { type: 'integer' } },
  {
    home: texts,
    derived: strict({ vi: words, en: words, from: texts }),
    without: strict({ of: texts, why: text }),
    values: { type: 'array', minItems: 2, items: value },
  },
);
const table = strict({
  no: { type: 'integer' },
  sheet: words,
  label: words,
  en: words,
  page: words,
  rows: text,
  columns: { type: 'array', minItems: 1, items: column },
});
const SHAPE = strict({
  from: words,
  document: text,
  short: text,
  status: { const: 'draft' },
  at: words,
  page: words,
  objects: texts,
  links: texts,
  otherLinks: { type: 'array', items: strict({ links: texts, why: text }) },
  tables: { type: 'array', minItems: 1, items: table },
});

const project = path.resolve(import.meta.dirname, '..');

/** The tables that belong to a framework. Throws where the file has another shape. */
export async function readTables(framework: string): Promise<OfficialTables> {
  const file = path.join(project, 'frameworks', framework, 'tables.yaml');
  const value = load(await readFile(file, 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  if (!ajv.validate(SHAPE, value)) throw new Error(`${file}: ${ajv.errorsText()}`);
  return value as OfficialTables;
}

/** `objects.code` → `services.code`, `systems.code` …; `links.via` → `uses.via`, `supportedBy.via` …, of any collection. */
export function expanded(place: string, { objects, links }: OfficialTables): string[] {
  const [first = '', ...rest] = place.split('.');
  const collections = first === 'objects' ? objects : first === 'links' ? links : [first];
  return collections.map((one) => [one, ...rest].join('.'));
}
