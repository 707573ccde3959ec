/** Shares a map that is too large among sheets: in its own order, nothing left out, layers kept whole where they can be. */
import { type BlockMap, countCells, type MapBlock, type MapLayer, type MapSheet } from './map.ts';

/** What is not parted: a block, or a layer without any. */
interface Unit {
  readonly layer: MapLayer;
  readonly block: MapBlock | undefined;
  readonly cells: number;
}

/** A layer that goes on is kept whole for the next sheet only if the sheet it would leave stays this full. */
const FULL_ENOUGH = 0.6;

export function paginate(map: BlockMap, maxCells: number, fits: (sheet: MapSheet) => boolean): MapSheet[] {
  const waiting = map.rows.flatMap((layer) => unitsOf(layer));
  const total = countCells(map.rows.flatMap((layer) => layer.blocks));
  // Sheets of like size rather than a last one with next to nothing.
  const limit = Math.min(maxCells, Math.ceil((total / Math.ceil(total / maxCells || 1)) * 1.15) || maxCells);
  const sheets: MapSheet[] = [];
  const begun = new Set<string>();
  while (waiting.length > 0) {
    const within = prefixWithin(waiting, limit);
    let count = largest(within, (some) => fits(sheetOf(map, waiting.slice(0, some), begun)));
    if (count === 0) {
      const parts = halves(waiting[0] as Unit, map);
      if (parts !== undefined) {
        waiting.splice(0, 1, ...parts);
        continue;
      }
      count = 1;
    }
    count = atLayerEnd(waiting, count);
    const taken = waiting.splice(0, count);
    sheets.push(sheetOf(map, taken, begun));
    for (const { layer } of taken) begun.add(layer.id);
  }
  return sheets.length > 0 ? sheets : [{ rows: [], cells: 0 }];
}

function unitsOf(layer: MapLayer): Unit[] {
  if (layer.blocks.length === 0) return [{ layer, block: undefined, cells: 0 }];
  return layer.blocks.map((block) => ({ layer, block, cells: countCells([block]) }));
}

/** How many units from the first on have no more cells than the limit. */
function prefixWithin(units: readonly Unit[], limit: number): number {
  let cells = 0;
  const over = units.findIndex((unit) => {
    cells += unit.cells;
    return cells > limit;
  });
  return over === -1 ? units.length : over;
}

/** The greatest count that is allowed, if whatever is less is allowed too. Few questions: each lays out a sheet. */
function largest(most: number, allowed: (count: number) => boolean): number {
  if (most === 0 || allowed(most)) return most;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (allowed(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function atLayerEnd(units: readonly Unit[], count: number): number {
  const next = units[count];
  if (next === undefined || next.layer !== units[count - 1]?.layer) return count;
  let end = count;
  while (end > 0 && units[end - 1]?.layer === next.layer) end -= 1;
  const cells = (part: readonly Unit[]): number => part.reduce((sum, unit) => sum + unit.cells, 0);
  return end > 0 && cells(units.slice(0, end)) >= FULL_ENOUGH * cells(units.slice(0, count)) ? end : count;
}

function sheetOf(map: BlockMap, units: readonly Unit[], begun: ReadonlySet<string>): MapSheet {
  const rows: { layer: MapLayer; blocks: MapBlock[] }[] = [];
  for (const { layer, block } of units) {
    let row = rows.at(-1);
    if (row?.layer !== layer) {
      row = { layer, blocks: [] };
      rows.push(row);
    }
    if (block) row.blocks.push(block);
  }
  return {
    rows: rows.map(({ layer, blocks }) => ({
      ...layer,
      label: begun.has(layer.id) ? continued(layer.label, map) : layer.label,
      blocks,
    })),
    cells: units.reduce((sum, unit) => sum + unit.cells, 0),
  };
}

/** A block that no sheet can hold, in two; undefined if it is one cell. */
function halves({ layer, block }: Unit, map: BlockMap): Unit[] | undefined {
  if (block === undefined) return undefined;
  const { cells = [], blocks = [] } = block;
  const parts = cells.length + blocks.length;
  const onlyBlock = parts === 1 ? blocks[0] : undefined;
  const shares = onlyBlock ? halvesWithin(onlyBlock, layer, map) : parts < 2 ? undefined : cut(cells, blocks, parts);
  return shares?.map((share, index) => {
    const label = index === 0 ? block.label : continued(block.label, map);
    const part: MapBlock = { ...block, ...share, label };
    return { layer, block: part, cells: countCells([part]) };
  });
}

type Share = Required<Pick<MapBlock, 'cells' | 'blocks'>>;

function halvesWithin(only: MapBlock, layer: MapLayer, map: BlockMap): Share[] | undefined {
  const inner = halves({ layer, block: only, cells: 0 }, map);
  return inner?.map(({ block }) => ({ cells: [], blocks: block ? [block] : [] }));
}

function cut(cells: Share['cells'], blocks: Share['blocks'], parts: number): Share[] {
  if (cells.length > 0 && blocks.length > 0) {
    return [
      { cells, blocks: [] },
      { cells: [], blocks },
    ];
  }
  const middle = Math.ceil(parts / 2);
  return [
    { cells: cells.slice(0, middle), blocks: blocks.slice(0, middle) },
    { cells: cells.slice(middle), blocks: blocks.slice(middle) },
  ];
}

function continued(label: string, map: BlockMap): string {
  return map.words.continued.replace('{label}', () => label);
}
