/** How a state of life looks on the sheet: its colour, its letter, and what the legend says. */
import { type Language, say, type Text } from '../../../core/text.ts';
import type { ElementState } from '../../../model/state.ts';
import type { LegendEntry, MapBlock, MapCell, MapLayer, Tone } from '../block-map.ts';

interface LookWords {
  readonly tone: Tone;
  readonly text: Text;
  readonly letter: Text;
}

export type Look = 'operating' | 'pilot' | 'building' | 'changing' | 'planned' | 'unknown';

/** In the order of the legend. */
export const LOOKS: Readonly<Record<Look, LookWords>> = {
  operating: {
    tone: 'keep',
    text: { vi: 'Đang vận hành', en: 'Operating' },
    letter: { vi: 'V', en: 'O' },
  },
  pilot: {
    tone: 'upgrade',
    text: { vi: 'Thử nghiệm', en: 'Pilot' },
    letter: { vi: 'T', en: 'P' },
  },
  building: {
    tone: 'new',
    text: { vi: 'Dự kiến, đang xây dựng', en: 'Proposed, being built' },
    letter: { vi: 'X', en: 'B' },
  },
  changing: {
    tone: 'replace',
    text: { vi: 'Đang nâng cấp, hợp nhất, thay thế', en: 'Being upgraded, merged, replaced' },
    letter: { vi: 'C', en: 'C' },
  },
  planned: {
    tone: 'neutral',
    text: { vi: 'Theo kế hoạch sẽ có, sẽ đổi trạng thái', en: 'There, or so, by plan' },
    letter: { vi: 'K', en: 'Pl' },
  },
  unknown: {
    tone: 'unknown',
    text: { vi: 'Chưa rõ trạng thái', en: 'Status not known' },
    letter: { vi: '?', en: '?' },
  },
};

const LOOK_OF: Readonly<Record<string, Look>> = {
  operating: 'operating',
  pilot: 'pilot',
  proposed: 'building',
  building: 'building',
  upgrading: 'changing',
  merging: 'changing',
  replacing: 'changing',
};

/** What a plan says of a later day is no fact: it has a look of its own, unless all it promises is a beginning. */
export function lookOf(element: ElementState): Look {
  const status = element.known('status');
  const look = typeof status === 'string' && Object.hasOwn(LOOK_OF, status) ? LOOK_OF[status] : undefined;
  const byPlan = element.presence === 'planned' || element.get('status')?.layer.kind === 'plan';
  if (byPlan && (look !== undefined || element.presence === 'planned')) return look === 'building' ? look : 'planned';
  return look ?? 'unknown';
}

/**
 * All looks, also those that no cell has: that there is none of them says something too. Of plans only where there are
 * any: a drawing of what is has none.
 */
export function legendOf(rows: readonly MapLayer[], language: Language): LegendEntry[] {
  const cells = rows.flatMap((row) => row.blocks.flatMap(cellsIn));
  const entries = Object.values(LOOKS).map(({ tone, letter, text }) => ({
    tone,
    letter: say(letter, language),
    label: say(text, language),
    count: cells.filter((cell) => cell.tone === tone).length,
  }));
  return entries.filter(({ tone, count }) => tone !== LOOKS.planned.tone || count > 0);
}

function cellsIn(block: MapBlock): MapCell[] {
  return [...(block.cells ?? []), ...(block.blocks ?? []).flatMap(cellsIn)];
}
