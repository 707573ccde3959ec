/** Block maps of every shape, with names that nobody would choose. */
import fc from 'fast-check';
import type { BlockMap, MapBlock, MapCell, Tone } from '../../../src/output/views/block-map.ts';
import { hanoi2018 } from '../fixtures/hanoi-2018.ts';

export const HOSTILE = [
  '</text><script>alert(1)</script>',
  ']]><!-- & -->',
  'a"]; click x "javascript:alert(1)"',
  '%%{init: {}}%% end #quot; `x`',
  'Tên 😀👩‍👩‍👧 với 漢字',
  '\u202eđảo ngược\u202c',
  'مرحبا بالعالم',
  'x'.repeat(180),
  'dòng\nthứ hai\u0000\u001b[31m',
  'ẨẪỖ ỰẬ',
  '',
];

const syllables =
  'quản lý văn bản và điều hành tác nghiệp, hệ thống thông tin của thành phố LGSP (SSO) 2018 người-dùng/cán-bộ'.split(
    ' ',
  );
const words = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' '));
const label = fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) });
const tone = fc.constantFrom<Tone>('keep', 'upgrade', 'new', 'replace', 'unknown', 'neutral');

const cell: fc.Arbitrary<MapCell> = fc
  .record({ label, tone, letter: fc.constantFrom('G', 'N', '?', 'W', 'NC', ''), detail: fc.option(label, { freq: 3 }) })
  .map(({ detail, ...rest }) => ({ id: '', ...rest, ...(detail !== null && { detail }) }));

function block(depth: number): fc.Arbitrary<MapBlock> {
  const inner = depth > 0 ? fc.array(block(depth - 1), { maxLength: 4 }) : fc.constant([]);
  return fc
    .record({ label, cells: fc.array(cell, { maxLength: 9 }), blocks: fc.oneof(fc.constant([]), inner) })
    .map((parts) => ({
      id: '',
      ...parts,
    }));
}

const rows = fc.array(fc.record({ label, blocks: fc.array(block(2), { maxLength: 6 }) }), { maxLength: 5 });

/** Cells are numbered in the order in which they must be drawn. */
export const randomMap: fc.Arbitrary<BlockMap> = fc
  .record({ title: label, rows, notes: fc.array(label, { maxLength: 3 }) })
  .map(({ title, rows: layers, notes }) => {
    let count = 0;
    const name = (prefix: string): string => {
      count += 1;
      return `${prefix}-${count}`;
    };
    const numbered = (one: MapBlock): MapBlock => ({
      ...one,
      id: name('block'),
      cells: (one.cells ?? []).map((each) => ({ ...each, id: name('cell') })),
      blocks: (one.blocks ?? []).map(numbered),
    });
    return {
      ...hanoi2018,
      title,
      notes,
      rows: layers.map((layer) => ({ ...layer, id: name('layer'), blocks: layer.blocks.map(numbered) })),
    };
  });
