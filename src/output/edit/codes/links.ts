/** Links in their long form that may have a code and have none: relations are coded like flows. */
import { isObject, type Json, own } from '../../../core/json.ts';
import type { Path } from '../../../core/positions.ts';
import type { Element } from '../../../model/element.ts';
import { FIELDS, type FieldInfo } from '../../../model/generated/fields.ts';

export interface CodableLink {
  readonly field: string;
  readonly to: string;
  /** Inside the element, in the layer that writes it first: what a later one writes has the same code. */
  readonly path: Path;
}

export function linksWithoutCode({ collection, raw }: Element): CodableLink[] {
  const changes = own(raw, 'changes');
  const layers: [Path, Json][] = [
    [[], raw],
    ...(Array.isArray(changes) ? (changes as readonly Json[]) : []).map((layer, at): [Path, Json] => [
      ['changes', at],
      layer,
    ]),
  ];
  return Object.entries<FieldInfo>(FIELDS[collection]).flatMap(([field, { link, keys }]) =>
    link && keys?.code ? ofField(layers, field) : [],
  );
}

function ofField(layers: readonly [Path, Json][], field: string): CodableLink[] {
  const found = new Map<string, CodableLink>();
  const coded = new Set<string>();
  for (const [path, layer] of layers) {
    const links = isObject(layer) ? own(layer, field) : undefined;
    if (!isObject(links)) continue;
    for (const [to, said] of Object.entries(links)) {
      if (!isObject(said)) continue;
      if (own(said, 'code') !== undefined) coded.add(to);
      if (!found.has(to)) found.set(to, { field, to, path: [...path, field, to] });
    }
  }
  return [...found.values()].filter(({ to }) => !coded.has(to));
}
