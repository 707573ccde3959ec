/** Every place where an id stands for its element: as the key of it, and wherever the schema has a reference. */
import { isObject, type Json, own } from '../../../core/json.ts';
import type { Path, Place } from '../../../core/positions.ts';
import { referencesOf } from '../../../input/link/references.ts';
import type { Opened } from '../../../input/open.ts';
import type { SourceFile } from '../../../input/read/source-file.ts';
import type { Element } from '../../../model/element.ts';
import { isCollection } from '../../../model/generated/fields.ts';

export interface IdPlace extends Place {
  /** What is written there: the id, or a key of a gap such as `id.use`. */
  readonly written: string;
  /** What is to be written. */
  readonly becomes: string;
}

/** In the order of files. An id that an alias repeats is named at every path that leads to it. */
export function placesOf(
  { architecture, files }: Pick<Opened, 'architecture' | 'files'>,
  from: string,
  to: string,
): IdPlace[] {
  const models = [...files.values()].filter(({ kind }) => kind === 'model');
  const keys = models.flatMap(({ path: file, elements }) =>
    elements
      .filter(({ id }) => id === from)
      .map(
        ({ collection, id }): IdPlace => ({ file, path: [collection, id], part: 'key', written: from, becomes: to }),
      ),
  );
  const references = referencesOf(elementsOf(models)).flatMap(({ from: element, path, part, to: named }): IdPlace[] => {
    const written = part === 'key' ? String(path.at(-1)) : valueAt(element.raw, path);
    const becomes = typeof written === 'string' ? renamed(written, written !== named, from, to) : undefined;
    if (typeof written !== 'string' || becomes === undefined) return [];
    return [{ file: element.file, path: [element.collection, element.id, ...path], part, written, becomes }];
  });
  const ofFiles = architecture.fileReferences
    .filter((one) => one.to === from)
    .map(({ place }): IdPlace => ({ ...place, written: from, becomes: to }));
  return [...keys, ...references, ...ofFiles];
}

/** `id`, `id.facet`, `subject.rule:id`; `undefined` where it is another id. */
function renamed(written: string, isKey: boolean, from: string, to: string): string | undefined {
  if (!isKey) return written === from ? to : undefined;
  const dot = written.indexOf('.');
  const [subject, facet] = [written.slice(0, dot), written.slice(dot + 1)];
  const [newSubject, newFacet] = [subject === from ? to : subject, facet === RULE + from ? RULE + to : facet];
  const becomes = `${newSubject}.${newFacet}`;
  return becomes === written ? undefined : becomes;
}

/** The facet of a requirement that is not met names the requirement. */
const RULE = 'rule:';

/** As the linker has them, and also those that it leaves out: what breaks its schema, what has an id twice. */
function elementsOf(models: readonly SourceFile[]): Map<string, Element> {
  const all = new Map<string, Element>();
  for (const { path: file, value, elements } of models) {
    for (const { collection, id } of elements) {
      const content = isObject(value) ? own(value, collection) : undefined;
      const raw = isObject(content) ? own(content, id) : undefined;
      if (!isCollection(collection) || !isObject(raw)) continue;
      all.set([file, collection, id].join('\u0000'), { id, collection, name: id, file, raw, layers: [] });
    }
  }
  return all;
}

function valueAt(value: Json, path: Path): Json | undefined {
  let inner: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(inner) && typeof step === 'number') inner = inner[step] as Json | undefined;
    else inner = isObject(inner) ? own(inner, String(step)) : undefined;
  }
  return inner;
}
