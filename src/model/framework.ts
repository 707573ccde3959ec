/** A framework as data: layers, components and their labels. What the law calls things; never a judgement. */
import type { Text } from '../core/text.ts';
import type { FrameworkDocument, FrameworkParts } from './framework-parts.ts';

export interface FrameworkComponent {
  /** The token that `fits` names. */
  readonly id: string;
  readonly label: Text;
  readonly layer: string;
  /** The id of the component in the layer. */
  readonly group: string;
  /** `true`: listed without a qualifier; `false`: for reference. Never "mandatory": the decision does not say so. */
  readonly listed: boolean;
  /** What all bodies share nationally, and a province uses. */
  readonly shared?: true;
  /** The condition that the text names, in its words. */
  readonly condition?: string;
  readonly basis: string;
  /** What is not certain about it: to be said wherever it is judged by. */
  readonly uncertain?: Text;
}

export interface FrameworkGroup {
  readonly id: string;
  readonly label: Text;
}

export interface FrameworkLayer {
  readonly id: string;
  readonly label: Text;
  readonly groups: readonly FrameworkGroup[];
  readonly basis: string;
}

/** An official list of codes, and the field of the model that takes them. */
export interface FrameworkCatalogue {
  readonly id: string;
  readonly label: Text;
  /** `communeComponents` */
  readonly field: string;
  readonly basis: string;
  readonly entries: readonly FrameworkEntry[];
}

export interface FrameworkEntry {
  /** As it is printed: `ĐLHQ8`. */
  readonly code: string;
  readonly label: Text;
  readonly layer: string;
  readonly basis: string;
}

export interface Framework {
  readonly id: string;
  readonly name: Text;
  /** The document that issued it, with number and date. */
  readonly document: string;
  readonly validFrom: string;
  readonly validTo?: string;
  /** What is not certain about the framework itself. */
  readonly uncertain?: Text;
  /** The documents that it quotes; the first is the one that issued it. */
  readonly documents: readonly FrameworkDocument[];
  readonly layers: readonly FrameworkLayer[];
  readonly crossCutting: readonly (FrameworkGroup & { readonly basis: string })[];
  readonly components: readonly FrameworkComponent[];
  readonly catalogues: readonly FrameworkCatalogue[];
  readonly parts: FrameworkParts;
}

/** A part of a framework that people name: a layer, a group of a layer, a component. */
export type FrameworkPart = Pick<FrameworkLayer, 'id' | 'label'>;

/** All that may be named, the layers first. */
export function partsOf(framework: Framework): FrameworkPart[] {
  return [...framework.layers, ...framework.layers.flatMap((layer) => layer.groups), ...framework.components];
}

/** What the frameworks call a code that stands in a field; `undefined` where none has it. */
export function catalogueEntry(
  frameworks: Iterable<Framework>,
  field: string,
  code: string,
): FrameworkEntry | undefined {
  // Two ways of writing one letter are one letter.
  const written = code.normalize('NFC');
  for (const { catalogues } of frameworks) {
    for (const catalogue of catalogues) {
      const found = catalogue.field === field && catalogue.entries.find((entry) => entry.code === written);
      if (found) return found;
    }
  }
  return undefined;
}
