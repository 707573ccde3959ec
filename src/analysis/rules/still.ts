/** What an element says that still counts: neither superseded nor over. */
import type { Day } from '../../core/dates.ts';
import { own } from '../../core/json.ts';
import type { Element, Layer } from '../../model/element.ts';
import { byDay } from '../../model/layer-order.ts';
import { planOutcomes } from '../../model/plans.ts';

/**
 * The layers whose `field` counts on `today` or will: what holds now, and what is to come, whether or not the workspace
 * names a state so late. None of an element that has ended.
 */
export function layersFrom(element: Element, field: string, today: Day): Layer[] {
  const says = ({ fields }: Layer) => own(fields, field) !== undefined;
  const isPast = ({ day }: Layer) => day <= today;
  const facts = element.layers.filter(({ kind }) => kind === 'fact');
  if (facts.some((layer) => layer.ends && isPast(layer))) return [];
  const now = facts.filter((layer) => says(layer) && isPast(layer)).sort(byDay);
  const later = facts.filter((layer) => says(layer) && !isPast(layer));
  const planned = planOutcomes(element, today).filter((one) => one.field === field && one.status === 'pending');
  return [...now.slice(-1), ...later, ...planned.map(({ plan }) => plan)];
}
