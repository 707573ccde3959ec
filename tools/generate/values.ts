/** From a definition of the source to the JSON Schema of its value: words for editors, short forms, unknown values. */
import { definitionName, type Node, type Nodes } from './source.ts';

export type Schema = { [key: string]: unknown };

/** Words of ours, and words that are written in two languages at once. */
const NOT_COPIED = /^(?:x-.*|title|description|items|properties|additionalProperties|propertyNames|examples)$/;

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

function choose(test: Schema, yes: Schema, no: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: test, then: yes, else: no };
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

export class Values {
  readonly #definitions: Nodes;
  /** Attributes of links, by definition: they become definitions of their own. */
  readonly links = new Map<string, Schema>();

  constructor(definitions: Nodes) {
    this.#definitions = definitions;
  }

  /** The definition `name`, whole. */
  definition(name: string): Schema {
    return this.#whole(this.#node(name), name);
  }

  /** The same inside a change, where `null` ends the value, and in a map of links one link. */
  inChange(name: string): Schema {
    const node = this.#node(name);
    const words = wordsOf(node);
    const value = node['x-link'] ? spoken(this.#governed(node, name, true), words) : { $ref: `#/$defs/${name}` };
    return { ...words, ...this.#examples(node, true), if: { type: 'null' }, else: value };
  }

  /** Words, examples and value of a node that stands anywhere. */
  schema(node: Node): Schema {
    return this.#whole(node, node['x-type'] ?? '');
  }

  #whole(node: Node, name: string): Schema {
    const value = this.#governed(node, name);
    const words = wordsOf(node);
    return { ...words, ...this.#examples(node, 'if' in value), ...('if' in value ? spoken(value, words) : value) };
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

  /** Editors complete from `examples` where the values stand behind an `if`. */
  #examples(node: Node, hidden: boolean): Schema {
    const examples = hidden ? this.#examplesOf(node) : (node as { examples?: unknown }).examples;
    return examples === undefined ? {} : { examples };
  }

  #examplesOf(node: Node): unknown {
    const { examples } = node as { examples?: unknown };
    if (examples ?? node.enum) return examples ?? node.enum;
    if (node['x-short']) return this.#examplesOf(node['x-short']);
    const last = Object.values(node['x-forms'] ?? {}).at(-1);
    if (last) return this.#examplesOf(last);
    return node.$ref === undefined ? undefined : this.#examplesOf(this.#node(definitionName(node.$ref)));
  }

  #node(name: string): Node {
    const node = this.#definitions[name];
    if (!node) throw new Error(`fields.yaml has no definition "${name}"`);
    return node;
  }
}

/** Title and description as editors show them: Vietnamese first, then English. */
export function wordsOf(node: Node): Schema {
  const english = node['x-en'] ?? {};
  const words: Schema = {};
  if (node.title !== undefined)
    words.title = node.title === english.title ? node.title : `${node.title} · ${english.title}`;
  const description = bilingual(node);
  if (description !== undefined) words.description = description;
  return words;
}

/** A list of words says in its description what each means, unless the author has said it better. */
function bilingual(node: Node): string | undefined {
  const { description, 'x-en': english } = node;
  if (description !== undefined)
    return description === english?.description ? description : `${description}\n\n${english?.description}`;
  const labels = Object.entries(node['x-labels'] ?? {});
  if (labels.length === 0) return undefined;
  return [0, 1]
    .map((at) => `${labels.map(([word, label]) => (label[at] === word ? word : `${word}: ${label[at]}`)).join('; ')}.`)
    .join('\n\n');
}
