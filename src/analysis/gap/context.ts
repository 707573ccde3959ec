/** What the reasons look at: two states of one architecture, and what people have demanded and planned. */
import { type Day, isoDay } from '../../core/dates.ts';
import type { Json } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, type Layer, layerPath, placeIn, type SourceRef } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import type { Evidence, Facet, Verdict } from './gap.ts';

/** One requirement against one key: it adds its basis to the gap of that key rather than making a second one. */
export interface RequirementResult {
  readonly requirement: ElementState;
  readonly subject: Element;
  readonly facet: Facet;
  readonly verdict: Verdict;
  readonly sources: readonly SourceRef[];
  /** Its day is still to come, and an announced plan meets it by then. */
  readonly notDue: boolean;
  /** The value that it asks for, where it names one. */
  readonly wanted?: { readonly field: string; readonly value: Json };
}

export interface GapContext {
  readonly architecture: Architecture;
  readonly today: Day;
  /** What was so on the first day, by what was known then. */
  readonly from: State;
  /** What was planned for the second day, by what was known on the first. */
  readonly to: State;
  readonly requirements: readonly RequirementResult[];
  /** Parts of a group: elements that are `partOf` it in the first state. */
  readonly parts: ReadonlyMap<string, readonly ElementState[]>;
  /** The element is the authority's own, or is used by it: those are asked for decisions and coverage. */
  readonly concernsUs: (state: ElementState) => boolean;
}

/** The groups that the element is part of. */
export function groupsOf(element: ElementState): readonly string[] {
  const value = element.known('partOf');
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string');
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Where a value of a state comes from, as evidence. Without a field: the element itself. */
export function evidenceOf(state: ElementState, field?: string): Evidence[] {
  if (field === undefined) return state.layers.slice(0, 1).map((layer) => layerEvidence(state.element, layer));
  const found = state.get(field);
  return found ? [layerEvidence(state.element, found.layer, field)] : [];
}

/** A layer of an element as evidence for one field of it, or for its existence. */
export function layerEvidence(element: Element, layer: Layer, field?: string): Evidence {
  // A fact that came `asPlanned` has no line for the field: its own line is the evidence.
  const path =
    field !== undefined && Object.hasOwn(rawOf(element, layer), field)
      ? [...layerPath(layer), field]
      : layerPath(layer);
  return {
    place: placeIn(element, path, path.length > 0 && typeof path.at(-1) === 'string' ? 'key' : 'value'),
    sources: layer.sources.filter((source) => field === undefined || !source.for || source.for.includes(field)),
    ...dateOf(layer),
    confidence: layer.confidence,
    plan: layer.kind === 'plan',
  };
}

function dateOf(layer: Layer): Pick<Evidence, 'day' | 'written'> {
  const announced = layer.planned?.announced;
  if (announced !== undefined) return { day: announced, written: isoDay(announced) };
  return { day: layer.day, ...(layer.written === undefined ? {} : { written: layer.written }) };
}

function rawOf(element: Element, layer: Layer): object {
  if (layer.index === 0) return element.raw;
  const changes = element.raw.changes;
  const raw = Array.isArray(changes) ? (changes[layer.index - 1] as unknown) : undefined;
  return typeof raw === 'object' && raw !== null ? raw : {};
}
