import { bodyOf } from '../../../analysis/select/bodies.ts';
import { nameIn } from '../../../analysis/select/select.ts';
import { isoDay } from '../../../core/dates.ts';
import { say } from '../../../core/text.ts';
import { ANSWERING } from '../../../model/bodies.ts';
import type { ElementState } from '../../../model/state.ts';
import { jsonText } from '../json-text.ts';
import { fieldText } from '../values.ts';
import type { Listing, ListOptions, ListReporter } from './reporter.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** For programs. What is not known is `null`; `statusText` says it in words, with what was last known. */
export const json: ListReporter = (listing, options) =>
  jsonText({
    formatVersion: FORMAT_VERSION,
    at: isoDay(listing.moment.day),
    there: listing.elements.length,
    // Of a search it would be told of elements that were not looked for.
    notThere: listing.others?.notThere ?? null,
    notKnown: listing.others?.notKnown ?? null,
    elements: listing.elements.map((element) => entry(element, listing, options)),
  });

function entry(
  state: ElementState,
  { architecture, places, state: whole }: Listing,
  { language, prefix }: ListOptions,
) {
  const { element } = state;
  const place = places?.of(state);
  const status = state.get('status');
  const tags = state.known('tags');
  const bodies = ANSWERING.flatMap((field) => (state.get(field) ? [[field, state.known(field) ?? null]] : []));
  return {
    id: element.id,
    collection: element.collection,
    name: nameIn(state),
    ...(element.code === undefined ? {} : { code: element.code }),
    presence: state.presence,
    status: state.known('status') ?? null,
    ...(status ? { statusText: say(fieldText(element.collection, 'status', status, architecture), language) } : {}),
    body: bodyOf(state, whole) ?? null,
    ...Object.fromEntries(bodies),
    ...(place ? { layer: place.layer.id, component: place.component.id } : {}),
    ...(Array.isArray(tags) ? { tags } : {}),
    file: prefix + element.file,
  };
}
