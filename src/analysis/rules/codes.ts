/** All local codes of a model: of elements, and of relations that stand in links. */
import type { Path } from '../../core/positions.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { CodedKind } from '../../model/codes.ts';
import type { Element } from '../../model/element.ts';
import { valueAt } from './places.ts';

export interface Coded {
  readonly kind: CodedKind;
  readonly written: string;
  /** The element, or the one that the link stands in. */
  readonly element: Element;
  /** Of a relation only: the link field, and the id that it leads to. */
  readonly link?: { readonly field: string; readonly to: string };
  /** Of the code, inside the element. */
  readonly path: Path;
}

/** Elements in the order of ids, then links. A link that a change writes again comes again. */
export function* codesOf({ elements, references }: Architecture): Generator<Coded> {
  for (const element of elements.values()) {
    const { code, collection } = element;
    if (code !== undefined) yield { kind: collection, written: code, element, path: ['code'] };
  }
  for (const { from, path, part, field, to } of references) {
    if (part !== 'key') continue;
    const code = valueAt(from.raw, [...path, 'code']);
    if (typeof code !== 'string') continue;
    yield { kind: 'relation', written: code, element: from, link: { field, to }, path: [...path, 'code'] };
  }
}
