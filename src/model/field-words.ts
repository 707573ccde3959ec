/** What people are told of a field: the type of src/model/generated/words.ts. */
import type { Text } from '../core/text.ts';
import type { Collection } from './generated/fields.ts';

/**
 * One form that a value may have. `id`: of `to`, none: of any collection; `key`: also the key of a gap; `link`: the short
 * and the long form; `keys`: an object whose keys are explained; `map`: an object whose keys are names.
 */
export interface Takes {
  readonly kind:
    | 'text'
    | 'date'
    | 'number'
    | 'integer'
    | 'word'
    | 'true'
    | 'id'
    | 'key'
    | 'source'
    | 'link'
    | 'keys'
    | 'map'
    | 'unknown';
  /** A list of them. */
  readonly list?: true;
  readonly to?: readonly (Collection | 'same')[];
}

/** A value as it stands in a file: the first with Vietnamese words, the second with English ones. */
export type Examples = Text;

export interface FieldWords {
  readonly description: Text;
  readonly takes: readonly Takes[];
  readonly example: Examples;
  /** The set values that it takes, one or a list of them. */
  readonly values?: readonly (string | number | boolean)[];
  /** The keys inside its value, those inside of these too. */
  readonly keys?: readonly KeyWords[];
}

export interface KeyWords {
  /** `of`, `transition.data`. */
  readonly path: string;
  readonly title: Text;
  readonly description: Text;
  readonly takes: readonly Takes[];
  readonly example?: Examples;
  readonly required?: true;
  /** May be `{ unknown }` or `{ notApplicable }`. */
  readonly governed?: true;
  readonly values?: readonly (string | number | boolean)[];
  readonly labels?: Readonly<Record<string, Text>>;
}

/** A column of the official tables. */
export interface OfficialColumn {
  readonly table: number;
  readonly no: number;
  readonly title: Text;
  /** How far it is demanded. */
  readonly level: Text;
  /** Fields and keys that hold it: `systems.owner`, `uses.via` of any collection. */
  readonly home: readonly string[];
  /** Fields that it follows from. */
  readonly from: readonly string[];
}

/** Where the columns come from. */
export interface OfficialBasis {
  readonly document: Text;
  readonly at: string;
  readonly page: string;
}
