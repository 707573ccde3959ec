/** Which measure a figure is of: an official one, or one of its own. */
import type { Json } from '../../core/json.ts';
import { fold, same, type Text } from '../../core/text.ts';
import { isUnknown } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import type { UseColumn } from './use.ts';
import type { Official, UseContext } from './use-context.ts';

/**
 * The official measure that the indicator is. None where its definition is said to be unknown, or its unit is another:
 * then nobody knows that the figures are of one kind.
 */
function officialOf(context: UseContext, indicator: ElementState): Official | undefined {
  const id = indicator.known('measure');
  if (typeof id !== 'string' || isUnknown(indicator.get('definition')?.value)) return undefined;
  const found = context.official.get(id);
  const unit = indicator.known('unit');
  if (!found || (typeof unit === 'string' && fold(unit) !== fold(found.measure.unit))) return undefined;
  return found;
}

/**
 * The column of figures of one definition of an indicator. An official measure speaks of the indicator's own definition;
 * a figure that has another one is none of it. `number`: of the definition, 1 is the indicator's own.
 */
export function columnOf(
  context: UseContext,
  indicator: ElementState,
  definition: Json | undefined,
  number: number,
  isUsage: boolean,
): UseColumn {
  const official = number === 1 ? officialOf(context, indicator) : undefined;
  if (official) {
    const { id, label, unit, side } = official.measure;
    return { id, label, unit, side, official };
  }
  const unit = indicator.known('unit');
  return {
    // An indicator may be called like an official measure: a column of its own never is.
    id: `${indicator.id}#${number}`,
    label: same(indicator.element.name),
    unit: typeof unit === 'string' ? unit : '',
    side: isUsage ? 'used' : 'not-stated',
    ...sayDefinition(definition),
  };
}

function sayDefinition(definition: Json | undefined): { readonly definition?: Text } {
  if (typeof definition === 'string') return { definition: same(definition) };
  if (!isUnknown(definition)) return {};
  const why = definition.unknown === '' ? '' : ` (${definition.unknown})`;
  return { definition: { vi: `chưa rõ${why}`, en: `not known${why}` } };
}
