/** From a definition of the source to the JSON Schema of its value: words for editors, short forms, unknown values. */
import type { Text } from '../../src/core/text.ts';
import { definitionName, type Labels, type Node, type Nodes } from './source.ts';

export type Schema = { [key: string]: unknown };

/** Words of ours, and words that are written in two languages at once. */
const NOT_COPIED = /^(?:x-.*|title|description|items|properties|additionalProperties|propertyNames|examples)$/;

/** What fields are made of. Editors show the examples of the field, not of ids or texts in general. */
const PARTS: ReadonlySet<string> = new Set(['id', 'partialDate', 'text', 'value', 'option', 'drawnCollection']);

/** `{ unknown }` and `{ notApplicable }` are told from a value by their first word, so one mistake gives one error. */
function governed(value: Schema): Schema {
  return choose(
    has('unknown'),
    { $ref: '#/$defs/unknown' },
    choose(has('notApplicable'), { $ref: '#/$defs/notApplicable' }, value),
  );
}

function has(key: string): Schema {
  return { type: 'object', required: [key], properties: { [key]: true } };
}

function choose(test: Schema, yes: Schema | undefined, no?: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: test, ...(yes && { then: yes }), ...(no && { else: no }) };
}

/**
 * An editor shows the words of the schema that a value meets, be it behind a condition: there the field's own words
 * stand again, not those of ids or texts in general.
 */
function spoken(value: Schema, words: Schema): Schema {
  const { $ref, if: test, then: yes, else: no } = value;
  if (yes !== undefined && no !== undefined) {
    return choose(test as Schema, spoken(yes as Schema, words), spoken(no as Schema, words));
  }
  const speaksForItself = $ref === '#/$defs/unknown' || $ref === '#/$defs/notApplicable';
  return ($ref !== undefined && !speaksForItself) || 'enum' in value ? { ...value, ...words } : value;
}

/** Whether the words stand somewhere behind its conditions. */
function says(value: Schema | undefined, words: Schema): boolean {
  if (value === undefined) return false;
  return value.description === words.description || [value.then, value.else].some((one) => says(one as Schema, words));
}

export class Values {
  readonly #definitions: Nodes;
  /** Attributes of links, by definition: they become definitions of their own. */
  readonly links = new Map<string, Schema>();

  /** What is added to the descriptions of definitions, by name. */
  readonly #added: ReadonlyMap<string, Text>;

  constructor(definitions: Nodes, added: ReadonlyMap<string, Text> = new Map()) {
    this.#definitions = definitions;
    this.#added = added;
  }

  /** The definition `name`, whole. */
  definition(name: string): Schema {
    const schema = this.#whole(this.#node(name), name);
    if (!PARTS.has(name)) return schema;
    const { examples: _, ...silent } = schema;
    return silent;
  }

  /** The same inside a change, where `null` ends the value, and in a map of links one link. */
  inChange(name: string): Schema {
    const node = this.#node(name);
    const words = this.#words(node, name);
    const test = { type: 'null' };
    // An editor shows the examples of all schemas that a value meets, and the description of the innermost: none twice.
    if (isLong(node))
      return { ...words, ...examplesOf(this.#wordsOfList(node) ?? []), if: test, else: { $ref: `#/$defs/${name}` } };
    const value = withExamples(spoken(this.#governed(node, name, true), words), objectsOf(node));
    const outer = !node['x-link'] && says(value, words) ? { title: words.title } : words;
    return { ...outer, ...this.#examples(node, true), if: test, else: value };
  }

  /** Words, examples and value of a node that stands anywhere. */
  schema(node: Node): Schema {
    return this.#whole(node, node['x-type'] ?? '');
  }

  #whole(node: Node, name: string, inChange = false): Schema {
    const value = this.#governed(node, name, inChange);
    const words = this.#words(node, name);
    const examples = this.#examples(node, 'if' in value);
    return { ...words, ...examples, ...withExamples('if' in value ? spoken(value, words) : value, objectsOf(node)) };
  }

  #words(node: Node, name: string): Schema {
    const own = this.#definitions[name] === node ? this.#added.get(name) : undefined;
    return wordsOf(node, this.#labels(node), own);
  }

  #labels(node: Node): Labels {
    const inner = node['x-labels'] ? undefined : (node['x-short'] ?? node.items ?? this.#referred(node));
    return node['x-labels'] ?? (inner ? this.#labels(inner) : {});
  }

  #governed(node: Node, name: string, inChange = false): Schema {
    const value = this.#value(node, name, inChange);
    return node['x-governed'] ? governed(value) : value;
  }

  #value(node: Node, name: string, inChange: boolean): Schema {
    const { 'x-link': link, 'x-forms': forms, 'x-short': short } = node;
    if (link) return this.#link(name, link, inChange);
    if (forms) return this.#forms(Object.entries(forms));
    if (short) return choose({ type: 'object' }, this.#plain(node), this.schema(short));
    return this.#plain(node);
  }

  #plain(node: Node): Schema {
    const schema: Schema = {};
    for (const [key, value] of Object.entries(node)) if (!NOT_COPIED.test(key)) schema[key] = value;
    const { items, properties, additionalProperties, propertyNames } = node;
    if (items) schema.items = this.schema(items);
    if (properties) {
      schema.properties = Object.fromEntries(Object.entries(properties).map(([key, of]) => [key, this.schema(of)]));
    }
    if (propertyNames) schema.propertyNames = this.schema(propertyNames);
    if (additionalProperties !== undefined) {
      schema.additionalProperties =
        typeof additionalProperties === 'boolean' ? additionalProperties : this.schema(additionalProperties);
    }
    return schema;
  }

  #forms([[kind, node] = ['', {}], ...others]: readonly [string, Node][]): Schema {
    if (others.length === 0) return this.schema(node);
    return choose({ type: kind }, this.schema(node), this.#forms(others));
  }

  /** `ndxp`, `[ndxp]`, or `{ ndxp: { status: operating } }`. */
  #link(name: string, attributes: Nodes, inChange: boolean): Schema {
    const id = { $ref: '#/$defs/id' };
    const definition = `${name}Link`;
    this.links.set(definition, {
      title: 'Liên kết · Link',
      type: 'object',
      additionalProperties: false,
      properties: {
        ...Object.fromEntries(Object.entries(attributes).map(([key, of]) => [key, this.schema(of)])),
        sources: { $ref: '#/$defs/sources' },
        note: { $ref: '#/$defs/note' },
      },
    });
    const target = { $ref: `#/$defs/${definition}` };
    const long = {
      type: 'object',
      propertyNames: id,
      additionalProperties: inChange ? { if: { type: 'null' }, else: target } : target,
    };
    return choose({ type: 'object' }, long, choose({ type: 'array' }, { type: 'array', items: id }, id));
  }

  /**
   * Editors complete from `examples` where the words of a list stand behind an `if`: there all of them are examples, and
   * those that the source gives come after.
   */
  #examples(node: Node, hidden: boolean): Schema {
    const words = hidden ? (this.#wordsOfList(node) ?? []) : [];
    const others = (node.examples ?? []).filter((one) => !isObject(one) && !words.includes(one as string));
    return examplesOf([...words, ...others]);
  }

  #wordsOfList(node: Node): Node['enum'] {
    if (node.enum) return node.enum;
    const inner = node['x-short'] ?? Object.values(node['x-forms'] ?? {}).at(-1) ?? this.#referred(node);
    return inner && this.#wordsOfList(inner);
  }

  #referred({ $ref }: Node): Node | undefined {
    return $ref === undefined ? undefined : this.#node(definitionName($ref));
  }

  #node(name: string): Node {
    const node = this.#definitions[name];
    if (!node) throw new Error(`fields.yaml has no definition "${name}"`);
    return node;
  }
}

/** Title and description as editors show them: Vietnamese first, then English. */
export function wordsOf(node: Node, labels: Labels = {}, added?: Text): Schema {
  const english = node['x-en'] ?? {};
  const words: Schema = {};
  if (node.title !== undefined)
    words.title = node.title === english.title ? node.title : `${node.title} · ${english.title}`;
  const description = bilingual(node, labels, added);
  if (description !== undefined) words.description = description;
  return words;
}

/** What the field is, what each of its words means, what is added; first all in Vietnamese, then all in English. */
function bilingual({ description, 'x-en': english }: Node, labels: Labels, added?: Text): string | undefined {
  if (description === undefined || english?.description === undefined) return undefined;
  const [vi, en] = ([0, 1] as const).map((at) => {
    const meanings = Object.entries(labels).map(([word, said]) => (said[at] === word ? word : `${word}: ${said[at]}`));
    const list = meanings.length > 0 && `${meanings.join('; ')}.`;
    const [said, more] = at === 0 ? [description, added?.vi] : [english.description, added?.en];
    return [said, list, more].filter(Boolean).join(' ');
  });
  return vi === en ? vi : `${vi}\n\n${en}`;
}

/** A value whose form is written out once only. */
function isLong(node: Node): boolean {
  return [node, node.items].some((one) => one?.properties !== undefined) || node['x-forms'] !== undefined;
}

/**
 * Examples that are objects, in the place where the value itself is one: an editor that completes from them offers
 * "[object Object]", but it looks behind no condition.
 */
function withExamples(value: Schema, objects: readonly unknown[]): Schema {
  if (objects.length === 0) return value;
  const { if: test, then: yes, else: no } = value as { readonly [key in 'if' | 'then' | 'else']?: Schema };
  if (test === undefined) return { ...value, ...choose({ type: 'object' }, { examples: objects }) };
  if (test.type === 'object' && test.required === undefined && yes)
    return choose(test, { ...yes, examples: objects }, no);
  return choose(test, yes, no && withExamples(no, objects));
}

function objectsOf({ examples = [] }: Node): unknown[] {
  return examples.filter(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function examplesOf(examples: readonly unknown[]): Schema {
  return examples.length === 0 ? {} : { examples };
}
