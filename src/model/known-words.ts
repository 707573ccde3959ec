/** The fields and words of the model by what people call them: `status`, "Cơ quan chủ quản", `operating`. */
import { fold, type Text } from '../core/text.ts';
import type { FieldWords, KeyWords } from './field-words.ts';
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  FIELDS,
  type FieldInfo,
  LAYER_FIELDS,
} from './generated/fields.ts';
import { CHANGES, fieldWords, WORKSPACE } from './generated/words.ts';

/** A field, or a key inside one, where it stands. */
export interface KnownPlace {
  /** As `explain` takes it: `systems.status`, `systems.decision.by`, `since`, `workspace.states`. */
  readonly id: string;
  /** `status`, `by`. */
  readonly name: string;
  readonly title: Text;
  /** The words that it takes, each with what people call it. */
  readonly words: readonly KnownWord[];
  /** A field of an element, and not a key inside one. */
  readonly isField: boolean;
}

export interface KnownWord {
  readonly word: string;
  readonly label: Text | undefined;
}

/** Every field of every collection, of layers and of kientruc.yaml, with the keys inside. */
export function knownPlaces(): KnownPlace[] {
  const collections = Object.keys(COLLECTIONS) as Collection[];
  const fields = collections.flatMap((collection) =>
    Object.entries(FIELDS[collection]).flatMap(([name, info]) =>
      placesOf(`${collection}.${name}`, name, info, fieldWords(collection, name)),
    ),
  );
  const layer = Object.entries({ ...LAYER_FIELDS, ...CHANGE_FIELDS }).flatMap(([name, info]) =>
    placesOf(name, name, info, fieldWords('systems', name)),
  );
  const changes = { id: 'changes', name: 'changes', title: CHANGES.title, words: [], isField: true };
  const workspace = WORKSPACE.map((key) => placeOfKey(`workspace.${key.path}`, key));
  return [...fields, ...layer, changes, ...workspace];
}

function placesOf(id: string, name: string, info: FieldInfo, words: FieldWords | undefined): KnownPlace[] {
  const field = {
    id,
    name,
    title: info.title,
    words: wordsOf(words?.values ?? info.values, info.labels),
    isField: true,
  };
  return [field, ...(words?.keys ?? []).map((key) => placeOfKey(`${id}.${key.path}`, key))];
}

function placeOfKey(id: string, { path, title, values, labels }: KeyWords): KnownPlace {
  return { id, name: path.split('.').at(-1) ?? path, title, words: wordsOf(values, labels), isField: false };
}

function wordsOf(values: FieldInfo['values'] = [], labels: FieldInfo['labels'] = {}): KnownWord[] {
  return values.map((value) => {
    const word = String(value);
    return { word, label: Object.hasOwn(labels, word) ? labels[word] : undefined };
  });
}

/**
 * Those that are called so, fields before keys: by name or by the whole title; where there are none, `inPart`, by words
 * of the title. Case and diacritics do not count.
 */
export function placesCalled(
  places: readonly KnownPlace[],
  said: string,
): { readonly found: KnownPlace[]; readonly inPart: boolean } {
  const folded = fold(said);
  const byName = places.filter(({ name }) => fold(name) === folded);
  const byTitle = places.filter(({ title }) => fold(title.vi) === folded || fold(title.en) === folded);
  const whole = byName.length > 0 ? byName : byTitle;
  const found = whole.length > 0 ? whole : places.filter(({ title }) => isPart(folded, title));
  return { found: fieldsFirst(found, ({ isField }) => isField), inPart: whole.length === 0 };
}

/** A word of the model, or what people call it, with the place that takes it. Case and diacritics do not count. */
export function wordsCalled(
  places: readonly KnownPlace[],
  said: string,
): { readonly place: KnownPlace; readonly word: KnownWord }[] {
  const folded = fold(said);
  const found = places.flatMap((place) =>
    place.words
      .filter(
        ({ word, label }) =>
          fold(word) === folded || (label && (fold(label.vi) === folded || fold(label.en) === folded)),
      )
      .map((word) => ({ place, word })),
  );
  return fieldsFirst(found, ({ place }) => place.isField);
}

function fieldsFirst<Item>(items: readonly Item[], isField: (item: Item) => boolean): Item[] {
  return [...items.filter(isField), ...items.filter((item) => !isField(item))];
}

/** Whole words of a title: "chủ quản" of "Cơ quan chủ quản"; less than four letters say too little. */
function isPart(folded: string, { vi, en }: Text): boolean {
  if (folded.length < 4) return false;
  return [vi, en].some((title) => ` ${fold(title).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${folded} `));
}
