/** The linked model: every element by id, every reference resolved or named as broken. */
import type { Day, Duration } from '../core/dates.ts';
import type { Severity } from '../core/findings.ts';
import type { JsonObject } from '../core/json.ts';
import type { Path, Place } from '../core/positions.ts';
import type { Language } from '../core/text.ts';
import type { Element, SourceRef } from './element.ts';
import type { Framework } from './framework.ts';
import type { Collection } from './generated/fields.ts';
import type { Sensitive } from './sensitive.ts';
import type { Waiver } from './waivers.ts';

/** A rule's setting in the workspace file: off needs a reason. */
export interface RuleSetting {
  /** None: the rule's own. */
  readonly severity?: Severity | 'off';
  readonly reason?: string;
  /** Everything else that is set for it, as it was written: only the rule knows what it takes. */
  readonly options: JsonObject;
}

/** One decision about all elements that it selects; an element's own decision wins. */
export interface BulkDecision {
  /** Its place in the list of the file. */
  readonly index: number;
  /** All that are stated must hold; of one, any of its words. */
  readonly for: {
    readonly [Key in 'ids' | 'collections' | 'owner' | 'layer' | 'status' | 'tag']?: readonly string[];
  };
  /** One of the six official options. */
  readonly option: string;
  readonly why: string;
  /** The day from which it was decided. */
  readonly since: { readonly written: string; readonly day: Day };
  readonly sources: readonly SourceRef[];
}

/** `kientruc.yaml`, read and checked. */
export interface Workspace {
  readonly file: string;
  readonly name: string;
  readonly language?: Language;
  readonly authority?: string;
  readonly version?: string;
  readonly contact?: string;
  /** Named states in the order of the file, with the date as written and its last day. */
  readonly states: ReadonlyMap<string, { readonly written: string; readonly day: Day }>;
  readonly frameworks: readonly string[];
  /** The document by which the architecture itself is issued. */
  readonly issuedAs?: string;
  /** By framework and component: why the component does not apply. */
  readonly notApplicable?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly staleAfter?: Duration;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** In the order of the file. */
  readonly decisions: readonly BulkDecision[];
}

/** An id that is named: what kinds the field allows, and whom it means. */
interface NamedId {
  /** The field as it is known in the schema: `owner`, `uses`, `coverage.of`, `sources`. */
  readonly field: string;
  /** The id that was written. */
  readonly to: string;
  /** Kinds that the field allows; empty: any. */
  readonly allowed: readonly Collection[];
  /** `undefined` when no element has the id. */
  readonly target: Element | undefined;
}

/** An id that an element names. */
export interface Reference extends NamedId {
  readonly from: Element;
  /** Path inside the element, down to the id; `part` is `key` where the id is the key of a long link. */
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/** An id that a file names for itself: the workspace's `authority`, the sources in `defaults`, elements that it waives. */
export interface FileReference extends NamedId {
  readonly place: Place;
}

export interface Architecture {
  readonly workspace: Workspace;
  /** In the order of ids, so that nothing depends on the order of files. */
  readonly elements: ReadonlyMap<string, Element>;
  /** Ids that several places define; the first in the order of files and lines is in `elements`. */
  readonly duplicates: readonly { readonly id: string; readonly places: readonly Place[] }[];
  readonly references: readonly Reference[];
  readonly fileReferences: readonly FileReference[];
  /** Ids whose elements broke their schema: known by name, so that nothing that refers to them dangles; not by content. */
  readonly broken: ReadonlySet<string>;
  /** Those of elements in the order of ids, then those of files. */
  readonly waivers: readonly Waiver[];
  readonly framework: ReadonlyMap<string, Framework>;
  /** By file, what must not stand in it; only files that hold any. No value of the model repeats it. */
  readonly sensitive: ReadonlyMap<string, readonly Sensitive[]>;
  readonly stats: {
    readonly files: number;
    readonly elements: number;
    readonly flows: number;
    readonly indicators: number;
    readonly unknowns: number;
  };
}
