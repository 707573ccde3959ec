/** Gaps of a small model between two dates, and their words, for tests. */
import { parse } from 'yaml';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import type { Gap } from '../../../src/analysis/gap/gap.ts';
import type { ReasonId } from '../../../src/analysis/gap/reasons/registry.ts';
import type { GapReport } from '../../../src/analysis/gap/report.ts';
import { type Day, parseDay, parseDuration } from '../../../src/core/dates.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import type { Architecture, Workspace } from '../../../src/model/architecture.ts';
import type { Collection } from '../../../src/model/generated/fields.ts';
import { buildElements, type RawElement } from '../../../src/model/layers.ts';

export interface GapTest {
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  readonly reasons?: readonly ReasonId[];
  readonly authority?: string;
  readonly staleAfter?: string;
}

export const TODAY = '2026-11-23';

export function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no date: ${text}`);
  return found;
}

function rawElements(text: string, at: number): RawElement[] {
  const collections = parse(text, { version: '1.2' }) as Record<string, Record<string, JsonObject>>;
  return Object.entries(collections).flatMap(([collection, elements]) =>
    Object.entries(elements).map(([id, raw]) => ({
      id,
      collection: collection as Collection,
      file: `${at + 1}.yaml`,
      raw,
    })),
  );
}

/** The architecture of model files, without reading or checking them: as the linker would give it. */
export function architectureOf(files: readonly string[], options: GapTest = {}): Architecture {
  return architectureFrom(files.flatMap(rawElements), options);
}

export function architectureFrom(raws: readonly RawElement[], options: GapTest = {}): Architecture {
  const staleAfter = options.staleAfter === undefined ? undefined : parseDuration(options.staleAfter);
  const workspace: Workspace = {
    file: 'kientruc.yaml',
    name: 'Kiến trúc thử',
    states: new Map(),
    frameworks: [],
    rules: new Map(),
    decisions: [],
    ...(options.authority === undefined ? {} : { authority: options.authority }),
    ...(staleAfter ? { staleAfter } : {}),
  };
  const elements = buildElements(raws);
  return {
    workspace,
    elements,
    duplicates: [],
    references: [],
    fileReferences: [],
    sensitive: new Map(),
    waivers: [],
    broken: new Set(),
    framework: new Map(),
    stats: { files: 1, elements: elements.size, flows: 0, indicators: 0, unknowns: 0 },
  };
}

/** The report of a model between two dates; what tests share: a document `bao-1` that speaks on 2018-08-31. */
export function compare(yaml: string, options: GapTest = {}): GapReport {
  const { from = '2018-08-31', to = '2018-12-31', today = TODAY, reasons } = options;
  return findGaps(architectureOf([DOCUMENTS, yaml], options), {
    from: { written: from, day: day(from) },
    to: { written: to, day: day(to) },
    today: day(today),
    ...(reasons ? { reasons } : {}),
  });
}

const DOCUMENTS = `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  kh-2: { name: Kế hoạch số 2, date: 2019-03-15 }
`;

export function keys(report: GapReport): string[] {
  return report.gaps.map((gap) => gap.key).sort();
}

export function gapOf(report: GapReport, key: string): Gap {
  const found = report.gaps.find((gap) => gap.key === key);
  if (!found) throw new Error(`no gap ${key} among ${keys(report).join(' ')}`);
  return found;
}

/** The gap of a model, which must have it. */
export function gapIn(yaml: string, key: string, options: GapTest = {}): Gap {
  return gapOf(compare(yaml, options), key);
}
