import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawMermaid } from '../../src/output/draw/mermaid.ts';
import type { MapBlock } from '../../src/output/views/block-map.ts';
import { hanoi2018 } from './fixtures/hanoi-2018.ts';
import { party78 } from './fixtures/party-78.ts';
import { HOSTILE, randomMap } from './support/random-map.ts';

/** Every form that a line may have. Whatever a name holds, no other line comes of it. */
const LABEL = '"(?:[^"#;<>`\\[\\]]|#\\d+;|<br/>)+"';
const FORMS = [
  /^flowchart TB$/,
  new RegExp(`^ +subgraph [a-z]+_\\w+\\[${LABEL}\\]$`),
  new RegExp(`^ +[a-z]+_\\w*\\[${LABEL}\\]:::(tone[A-Z][a-z]+|textOnly)$`),
  /^ +[a-z]+_\w* ~~~ [a-z]+_\w*$/,
  /^ +classDef (tone[A-Z][a-z]+|textOnly) [\w:,# -]+$/,
  /^ +end$/,
];

function check(text: string): void {
  const lines = text.trimEnd().split('\n');
  for (const line of lines)
    expect(
      FORMS.some((form) => form.test(line)),
      line,
    ).toBe(true);
  const opened = lines.filter((line) => /^ +subgraph /.test(line)).length;
  expect(lines.filter((line) => /^ +end$/.test(line))).toHaveLength(opened);
  const ids = lines.flatMap((line) => /^ +(?:subgraph )?([a-z]+_\w*)\[/.exec(line)?.[1] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
}

it('Hanoi 2018', () => {
  const text = drawMermaid(hanoi2018);
  check(text);
  expect(text).toContain('subgraph layer_he_thong["Hệ thống thông tin"]');
  expect(text).toContain('cell_dvctt_3["N · DVCTT mức độ 3<br/>386 dịch vụ, chưa đo mức sử dụng"]:::toneUpgrade');
  expect(text).toContain('text_du_lieu["Chưa có dữ liệu"]:::textOnly');
  expect(text).toContain('key_unknown["#63; · Chưa rõ (1)"]:::toneUnknown');
  expect(text).toContain('layer_he_thong ~~~ layer_ha_tang');
  expect(drawMermaid(hanoi2018)).toBe(text);
});

it('an added cell adds its lines and renames nothing', () => {
  const before = drawMermaid(party78)
    .split('\n')
    .filter((line) => line.includes(']:::'));
  const [first, ...rows] = party78.rows;
  const [block, ...blocks] = first?.blocks ?? [];
  const added = {
    ...block,
    cells: [{ id: 'moi', label: 'Mới', tone: 'new', letter: 'M' }, ...(block?.cells ?? [])],
  } as MapBlock;
  const after = drawMermaid({ ...party78, rows: [{ id: 'kenh', label: 'Kênh', blocks: [added, ...blocks] }, ...rows] });
  expect(after.split('\n')).toEqual(expect.arrayContaining(before));
});

it('hostile names and ids stay labels', () => {
  const cells = HOSTILE.map((label) => ({ id: label, label, detail: label, tone: 'new', letter: label }) as const);
  check(
    drawMermaid({
      ...hanoi2018,
      notes: HOSTILE,
      rows: [{ id: 'end', label: 'end', blocks: [{ id: 'end', label: 'end', cells }] }],
    }),
  );
  fc.assert(
    fc.property(randomMap, (map) => check(drawMermaid(map))),
    { numRuns: 40 },
  );
});
