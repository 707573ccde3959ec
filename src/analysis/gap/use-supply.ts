/** What is supplied: the services that are asked for their use, and how many of which level they are. */
import { formatNumber, type Text } from '../../core/text.ts';
import { describe } from '../../model/describe.ts';
import { isNotApplicable } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { lastSeen } from './said.ts';

/** Services of the first state that are offered, concern us, and have a use that can be measured. */
export function* suppliedServices(context: GapContext): Iterable<ElementState> {
  for (const state of context.from.elements()) {
    if (state.element.collection !== 'services' || !isSupplied(state) || !context.concernsUs(state)) continue;
    if (!isNotApplicable(state.get('usage')?.value)) yield state;
  }
}

/** Neither planned only, nor an idea, nor over. */
function isSupplied(state: ElementState): boolean {
  const status = state.get('status')?.written;
  return state.presence !== 'planned' && status !== 'proposed' && status !== 'building' && status !== 'ended';
}

/** "Cung cấp 556 dịch vụ (386 mức độ 3, 170 mức độ 4)": the group's count, and its parts by level where they have one. */
export function saySupplied({ parts, architecture }: GapContext, state: ElementState): Text {
  const found = state.get('count');
  const count = found?.value;
  if (typeof count !== 'number') {
    const last = found?.lost === 'stale' && typeof found.written === 'number' ? found.written : undefined;
    if (!found || last === undefined) {
      return { vi: 'chưa rõ số dịch vụ cung cấp', en: 'number of services supplied not known' };
    }
    const seen = lastSeen(found, 'count');
    return {
      vi: `chưa rõ số dịch vụ cung cấp hiện nay (ghi nhận gần nhất${seen.vi}: ${formatNumber(last, 'vi')})`,
      en: `number of services supplied now not known (last known${seen.en}: ${formatNumber(last, 'en')})`,
    };
  }
  const pieces = (parts.get(state.id) ?? []).flatMap((part) => {
    const [number, level] = [part.known('count'), part.known('level')];
    if (typeof number !== 'number' || level === undefined) return [];
    const said = describe('services', 'level', level, architecture.elements);
    return [{ number, vi: `${formatNumber(number, 'vi')} ${said.vi}`, en: `${formatNumber(number, 'en')} ${said.en}` }];
  });
  pieces.sort((a, b) => b.number - a.number);
  const [vi, en] = [pieces.map((piece) => piece.vi).join(', '), pieces.map((piece) => piece.en).join(', ')];
  return {
    vi: `cung cấp ${formatNumber(count, 'vi')} dịch vụ${vi === '' ? '' : ` (${vi})`}`,
    en: `${formatNumber(count, 'en')} services supplied${en === '' ? '' : ` (${en})`}`,
  };
}
