/** A framework as its files have it, by schemas/framework.schema.json: what its compiler and its checks share. */
import type { Text } from '../src/core/text.ts';
import type {
  CheckItem,
  CodePrefix,
  Drawing,
  DrawingField,
  FigureBlock,
  FrameworkDocument,
  LevelScheme,
  Measure,
  Platform,
  PlatformList,
  Principle,
  ServiceLevel,
  SharedComponent,
  VerdictLabel,
} from '../src/model/framework-parts.ts';

export interface NamedYaml {
  readonly id: string;
  readonly label: string;
  readonly en: string;
}

export interface BasisYaml {
  readonly document?: string;
  readonly part?: string;
  readonly at: string;
  readonly page?: string;
  readonly pdf?: string;
}

interface Based {
  readonly basis: BasisYaml;
  readonly uncertain?: Text;
}

type Entry = NamedYaml & Based;
/** What the model has beside the name and the basis, as it is. */
type Own<Model, Keys extends keyof Model> = Pick<Model, Keys>;

export interface ComponentYaml extends Entry {
  readonly layer: string;
  readonly group: string;
  readonly status: string;
  readonly listed: boolean;
  readonly condition?: string;
}

export interface CatalogueYaml extends NamedYaml {
  readonly field: string;
  readonly basis: BasisYaml;
  readonly entries: readonly (Omit<NamedYaml, 'id'> & {
    readonly code: string;
    readonly layer: string;
    readonly basis: BasisYaml;
  })[];
}

export type PlatformYaml = Entry &
  Own<Platform, 'list' | 'owner' | 'layer' | 'group' | 'heading'> &
  Partial<Own<Platform, 'names' | 'functions' | 'local'>>;
export type LevelYaml = Omit<NamedYaml, 'id'> & Own<ServiceLevel, 'is' | 'definition' | 'uncertain'>;
export type LevelSchemeYaml = Entry &
  Own<LevelScheme, 'number' | 'validFrom' | 'validTo'> & { readonly levels?: readonly LevelYaml[] };
export type TermYaml = Based & {
  readonly id: string;
  readonly label: string;
  readonly full?: string;
  readonly definition: Text;
};

/** The lists that files hold; the options of decision stand in tables.yaml. */
export interface ListsYaml {
  readonly platformLists?: readonly (Entry & Own<PlatformList, 'sharing' | 'count'>)[];
  readonly platforms?: readonly PlatformYaml[];
  readonly sharedComponents?: readonly (Entry &
    Own<SharedComponent, 'layer' | 'group' | 'heading' | 'owner' | 'open'>)[];
  readonly principles?: readonly (Entry & Own<Principle, 'kind'>)[];
  readonly figures?: readonly Entry[];
  readonly blocks?: readonly (Entry & Own<FigureBlock, 'figure' | 'kind' | 'parent'>)[];
  readonly verdicts?: readonly (Entry & Own<VerdictLabel, 'id'>)[];
  readonly questions?: readonly Entry[];
  readonly codePrefixes?: readonly (Entry & Own<CodePrefix, 'sheet'>)[];
  readonly drawings?: readonly (Entry & Own<Drawing, 'must' | 'figure' | 'requirement'>)[];
  readonly drawingFields?: readonly (Entry & Own<DrawingField, 'on' | 'requirement'>)[];
  readonly checklist?: readonly (Entry & Own<CheckItem, 'requirement' | 'by'>)[];
  readonly outline?: readonly (Entry & { readonly level: number })[];
  readonly levelSchemes?: readonly LevelSchemeYaml[];
  readonly measures?: readonly (Entry &
    Own<Measure, 'unit' | 'direction' | 'side' | 'numerator' | 'denominator' | 'condition'>)[];
  readonly terms?: readonly TermYaml[];
}

/** All files of a framework in one; each basis names its document. */
export interface FrameworkYaml extends ListsYaml {
  readonly id: string;
  readonly name: Omit<NamedYaml, 'id'>;
  readonly document: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly uncertain?: Text;
  readonly documents: readonly (NamedYaml & Pick<FrameworkDocument, 'certainty'>)[];
  readonly layers: readonly (NamedYaml & { readonly basis: BasisYaml; readonly groups: readonly NamedYaml[] })[];
  readonly crossCutting: readonly (NamedYaml & { readonly basis: BasisYaml })[];
  readonly components: readonly ComponentYaml[];
  readonly catalogues?: readonly CatalogueYaml[];
}
