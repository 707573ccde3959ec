/** The sources of the model's shape, schemas/source/*.yaml, as typed values. */
import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';

export interface Words {
  readonly title?: string;
  readonly description?: string;
}

export type Labels = Readonly<Record<string, readonly [vi: string, en: string]>>;

/** A schema of the source: JSON Schema with our own words, explained at the head of fields.yaml. */
export interface Node extends Words {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly items?: Node;
  readonly maxItems?: number;
  readonly properties?: Nodes;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly propertyNames?: Node;
  readonly 'x-en'?: Words;
  readonly 'x-ref'?: readonly string[];
  readonly 'x-link'?: Nodes;
  readonly 'x-ordered'?: 'enum' | 'number' | 'coverage' | readonly string[];
  readonly 'x-final'?: readonly string[];
  readonly 'x-ages'?: boolean;
  readonly 'x-governed'?: boolean;
  readonly 'x-follows'?: boolean;
  readonly 'x-short'?: Node;
  readonly 'x-forms'?: Nodes;
  readonly 'x-key'?: boolean;
  readonly 'x-labels'?: Labels;
  readonly 'x-type'?: string;
}

export type Nodes = Readonly<Record<string, Node>>;

/** One field of an element: its name there, and the definition that it has. */
export interface FieldSource {
  readonly name: string;
  readonly definition: string;
}

export interface CollectionSource {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** What the collection holds. */
  readonly holds: { readonly vi: string; readonly en: string };
  /** What one element is called inside a sentence. */
  readonly one: { readonly vi: string; readonly en: string };
  /** The TypeScript type of one element: `System`. */
  readonly type: string;
  /** In the order in which an author writes them; without those of the layer. */
  readonly fields: readonly FieldSource[];
  readonly required: readonly string[];
  /** Never in a change. */
  readonly fixed: readonly string[];
  /** A part of the architecture: what is known of it grows old. */
  readonly part: boolean;
  /** Somebody owns it and decides what is to become of it. */
  readonly decided: boolean;
}

export interface Source {
  readonly definitions: Nodes;
  /** Titles of a whole file, of `changes`, and of one of them. */
  readonly model: Node;
  readonly changes: Node;
  readonly oneChange: Node;
  /** What a file may say for all its elements. */
  readonly defaults: { readonly words: Node; readonly fields: readonly FieldSource[] };
  /** What a file may say for itself, beside its defaults and its elements. */
  readonly file: readonly FieldSource[];
  /** Fields that date and source a layer: in the base and in every change. */
  readonly layer: readonly FieldSource[];
  /** Fields that only a change has. */
  readonly changeOnly: readonly FieldSource[];
  readonly collections: readonly CollectionSource[];
  readonly workspace: Node;
}

type FieldYaml = string | Readonly<Record<string, string>>;

interface CollectionsYaml {
  readonly model: Node;
  readonly defaults: Node & { readonly fields: readonly FieldYaml[] };
  readonly file: readonly FieldYaml[];
  readonly changes: Node;
  readonly change: Node;
  readonly layer: readonly FieldYaml[];
  readonly changeOnly: readonly FieldYaml[];
  readonly element: {
    readonly fixed: readonly string[];
    readonly required: readonly string[];
    readonly fields: readonly FieldYaml[];
  };
  readonly collections: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly 'x-en': string;
        readonly 'x-type': string;
        readonly 'x-holds': readonly [string, string];
        readonly 'x-one': readonly [string, string];
        readonly fields: readonly FieldYaml[];
        readonly required?: readonly string[];
        readonly 'x-part'?: boolean;
        readonly 'x-decided'?: boolean;
      }
    >
  >;
}

const FOLDER = new URL('../../schemas/source/', import.meta.url);

export async function readSource(): Promise<Source> {
  const [fields, collections, workspace] = await Promise.all([
    read<{ readonly $defs: Nodes }>('fields.yaml'),
    read<CollectionsYaml>('collections.yaml'),
    read<Node>('workspace.yaml'),
  ]);
  const definitions = fields.$defs;
  const fieldsOf = (list: readonly FieldYaml[]): FieldSource[] => list.map((field) => fieldSource(field, definitions));
  const { fixed, required, fields: shared } = collections.element;
  return {
    definitions,
    model: collections.model,
    changes: collections.changes,
    oneChange: collections.change,
    defaults: { words: collections.defaults, fields: fieldsOf(collections.defaults.fields) },
    file: fieldsOf(collections.file),
    layer: fieldsOf(collections.layer),
    changeOnly: fieldsOf(collections.changeOnly),
    collections: Object.entries(collections.collections).map(([name, collection]) => ({
      name,
      title: { vi: collection.title, en: collection['x-en'] },
      holds: { vi: collection['x-holds'][0], en: collection['x-holds'][1] },
      one: { vi: collection['x-one'][0], en: collection['x-one'][1] },
      type: collection['x-type'],
      fields: inOrder(
        fieldsOf(fixed.filter((name) => !shared.includes(name))),
        fieldsOf(shared),
        fieldsOf(collection.fields),
      ),
      required: [...required, ...(collection.required ?? [])],
      fixed,
      part: collection['x-part'] === true,
      decided: collection['x-decided'] === true,
    })),
    workspace,
  };
}

async function read<T>(file: string): Promise<T> {
  return load(await readFile(new URL(file, FOLDER), 'utf8')) as T;
}

function fieldSource(field: FieldYaml, definitions: Nodes): FieldSource {
  const [name, definition] = typeof field === 'string' ? [field, field] : (Object.entries(field)[0] ?? ['', '']);
  if (!definitions[definition]) throw new Error(`fields.yaml has no definition "${definition}"`);
  return { name, definition };
}

/** The name first, then what never changes, then what the collection is about, then the rest of what all share. */
function inOrder(fixed: FieldSource[], shared: FieldSource[], own: FieldSource[]): FieldSource[] {
  const [first, ...rest] = shared;
  const type = own.filter(({ name }) => name === 'type');
  const others = own.filter(({ name }) => name !== 'type');
  return [...(first ? [first] : []), ...fixed, ...type, ...others, ...rest];
}

/** `#/$defs/text` → `text`. */
export function definitionName(ref: string): string {
  return ref.slice('#/$defs/'.length);
}
