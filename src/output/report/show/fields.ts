/** The values of a state, each with where it comes from. */
import { layerEvidence } from '../../../analysis/gap/evidence.ts';
import { formatDate } from '../../../core/dates.ts';
import { nameOf, tokenText } from '../../../model/describe.ts';
import type { Layer } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { fieldText, fieldTitle } from '../values.ts';
import type { Entry, Sheet } from './sheet.ts';

/** Title and value of each field, and under it where it comes from. */
export function fieldLines(sheet: Sheet, found: ElementState): string[] {
  const { collection } = found.element;
  const entries = found.fields().flatMap((field): Entry[] => {
    const value = field === 'name' ? undefined : found.get(field);
    if (!value) return [];
    return [
      {
        head: sheet.t(fieldTitle(collection, field)),
        lines: [
          {
            text: sheet.t(fieldText(collection, field, value, sheet.report.architecture, found.known('unit'))),
            tone: 'bold',
          },
          { text: originOf(sheet, value.layer, field), tone: 'dim' },
        ],
      },
    ];
  });
  return entries.length === 0 ? [] : [...sheet.entries(entries), ''];
}

/** File and line, date, sources, how sure. */
function originOf(sheet: Sheet, layer: Layer, field: string): string {
  const { language } = sheet.options;
  return join([
    placeOf(sheet, layer, field),
    layer.written === undefined ? '' : formatDate(layer.written, language),
    sourcesOf(layer, field),
    layer.kind === 'plan' ? sheet.t({ vi: 'kế hoạch', en: 'plan' }) : '',
    confidenceOf(sheet, layer),
  ]);
}

/** `architecture/systems/mot-cua.yaml:12`; of a layer without a field, where it begins. */
export function placeOf({ report, options }: Sheet, layer: Layer, field?: string): string {
  const { place } = layerEvidence(report.element, layer, field);
  return `${options.pathOf(place.file)}:${options.line(place)}`;
}

export function sourcesOf(layer: Layer, field?: string): string {
  return layer.sources
    .filter((source) => field === undefined || !source.for || source.for.includes(field))
    .map((source) => source.document + (source.at === undefined ? '' : `, ${source.at}`))
    .join('; ');
}

/** Said only where it is less than stated. */
export function confidenceOf(sheet: Sheet, { confidence }: Layer): string {
  return confidence === 'stated' ? '' : sheet.t(tokenText(sheet.report.element.collection, 'confidence', confidence));
}

export function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** The documents behind the state, with their names. */
export function sourceLines(sheet: Sheet, found: ElementState): string[] {
  const ids = new Set(found.layers.flatMap((layer) => layer.sources.map((source) => source.document)));
  return sheet.plain([...ids].map((id) => `${id}: ${nameOf(id, sheet.report.architecture.elements)}`));
}
