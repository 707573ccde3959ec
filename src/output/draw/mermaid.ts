/** A block map as Mermaid text that GitHub and others draw. */
import { escapeMermaid } from '../../core/escape.ts';
import { colors, tones } from '../views/block-map/measures.ts';
import type { BlockMap, MapBlock, MapCell, MapLayer, Tone } from '../views/block-map.ts';

/** Cells beside each other in a block: without edges Mermaid would put all of them in one row. */
const MAX_COLUMNS = 4;

/** A flowchart: a subgraph for each layer and block, a class for each tone, the letter before each label. */
export function drawMermaid(map: BlockMap): string {
  const writer = new Writer(map.words.empty);
  writer.line('flowchart TB');
  const layers = map.rows.map((layer) => writer.layer(layer));
  const legend = writer.legend(map);
  // Invisible links keep the layers in their order, one under the other.
  for (const [index, id] of [...layers, ...legend].entries()) {
    const next = [...layers, ...legend][index + 1];
    if (next !== undefined) writer.line(`  ${id} ~~~ ${next}`);
  }
  for (const [tone, { fill, stripe, dashed }] of Object.entries(tones)) {
    const dash = dashed ? ',stroke-dasharray:4 3' : '';
    writer.line(`  classDef ${className(tone as Tone)} fill:${fill},stroke:${stripe},color:${colors.ink}${dash}`);
  }
  writer.line(`  classDef textOnly fill:none,stroke:none,color:${colors.soft}`);
  return `${writer.lines.join('\n')}\n`;
}

class Writer {
  readonly lines: string[] = [];
  readonly #empty: string;
  readonly #ids = new Set<string>();

  constructor(empty: string) {
    this.#empty = empty;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  layer(layer: MapLayer): string {
    return this.#subgraph('layer', layer.id, layer.label, '  ', () => {
      for (const block of layer.blocks) this.#block(block, '    ');
      if (layer.blocks.length === 0) this.#text(layer.id, this.#empty, '    ');
    });
  }

  legend({ id, legend, notes = [], words }: BlockMap): string[] {
    if (legend.length === 0 && notes.length === 0) return [];
    const written = this.#subgraph('legend', id, words.legend, '  ', () => {
      for (const { tone, letter, label, count } of legend) {
        this.#node('key', tone, tone, letter, count === undefined ? label : `${label} (${count})`, '', '    ');
      }
      for (const note of notes) this.#text('note', note, '    ');
    });
    return [written];
  }

  #block({ id, label, cells = [], blocks = [] }: MapBlock, indent: string): void {
    this.#subgraph('block', id, label, indent, () => {
      const inner = `${indent}  `;
      const nodes = cells.map((cell) => this.#cell(cell, inner));
      const columns = Math.min(MAX_COLUMNS, Math.ceil(Math.sqrt(nodes.length)));
      for (let index = columns; index < nodes.length; index += 1) {
        this.line(`${inner}${nodes[index - columns]} ~~~ ${nodes[index]}`);
      }
      for (const block of blocks) this.#block(block, inner);
      if (cells.length + blocks.length === 0) this.#text(id, this.#empty, inner);
    });
  }

  #cell({ id, tone, letter, label, detail }: MapCell, indent: string): string {
    return this.#node('cell', id, tone, letter, label, detail ?? '', indent);
  }

  #node(kind: string, id: string, tone: Tone, letter: string, label: string, detail: string, indent: string): string {
    const name = this.#id(kind, id);
    const first = [letter, label].map(escapeMermaid).filter(Boolean).join(' · ');
    const text = [first, escapeMermaid(detail)].filter(Boolean).join('<br/>');
    this.line(`${indent}${name}["${text || ' '}"]:::${className(tone)}`);
    return name;
  }

  #text(id: string, text: string, indent: string): void {
    this.line(`${indent}${this.#id('text', id)}["${escapeMermaid(text) || ' '}"]:::textOnly`);
  }

  #subgraph(kind: string, id: string, label: string, indent: string, content: () => void): string {
    const name = this.#id(kind, id);
    this.line(`${indent}subgraph ${name}["${escapeMermaid(label) || ' '}"]`);
    content();
    this.line(`${indent}end`);
    return name;
  }

  /** Made of the element's own id, so that text changes little when the model does; the kind before it keeps out `end`. */
  #id(kind: string, id: string): string {
    const base = `${kind}_${id.replace(/[^A-Za-z0-9]+/g, '_')}`;
    let unique = base;
    for (let copy = 2; this.#ids.has(unique); copy += 1) unique = `${base}_${copy}`;
    this.#ids.add(unique);
    return unique;
  }
}

function className(tone: Tone): string {
  return `tone${tone.charAt(0).toUpperCase()}${tone.slice(1)}`;
}
