/** The sourced model of Hanoi, read as a user's is, and its states. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { findGaps } from '../../src/analysis/gap/find-gaps.ts';
import type { GapReport } from '../../src/analysis/gap/report.ts';
import { type Day, parseDay } from '../../src/core/dates.ts';
import type { Language } from '../../src/core/text.ts';
import { rangesIn } from '../../src/input/locate.ts';
import { type Opened, openWorkspace } from '../../src/input/open.ts';
import { folderSource } from '../../src/input/source/folder.ts';
import type { Architecture } from '../../src/model/architecture.ts';
import { type ElementState, type State, stateAt } from '../../src/model/state.ts';
import type { GapReportOptions } from '../../src/output/report/gap/reporter.ts';

/** The day on which the later facts of the model were collected. */
export const TODAY = day('2026-11-23');

function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no date: ${text}`);
  return found;
}

export function openHanoi(): Promise<Opened> {
  return openWorkspace(folderSource(join(import.meta.dirname, '../../architecture')));
}

/** What was so on a day, by what was known then. */
export function known({ elements, workspace }: Architecture, date: string): State {
  const { staleAfter } = workspace;
  return stateAt(elements, day(date), { knownAt: day(date), ...(staleAfter ? { staleAfter } : {}) });
}

/** A named state of the workspace, by what is known today: facts up to today, then what was announced. */
export function stateOf({ elements, workspace }: Architecture, name: string): State {
  const { staleAfter } = workspace;
  const date = workspace.states.get(name)?.day;
  if (date === undefined) throw new Error(`no state: ${name}`);
  return stateAt(elements, date, { knownAt: TODAY, ...(staleAfter ? { staleAfter } : {}) });
}

export function there(state: State, id: string): ElementState {
  const element = state.of(id);
  if (!element) throw new Error(`${id} is not in the state: ${state.absence(id)}`);
  return element;
}

/** One statement of the model, and all that stands behind it. */
export interface Fact {
  /** Its number in the list of facts: A1, B14. */
  readonly fact: string;
  /** `element.field` */
  readonly key: string;
  readonly value: unknown;
  /** The day on which it is asked for. */
  readonly on: string;
  /** The date of the statement, as written in the file. */
  readonly dated: string;
  /** The document that says so, the place in it, and how good it is. */
  readonly source: string;
  readonly at: string;
  readonly reliability: 'primary' | 'secondary' | 'weak';
  /** Where it is not what the source itself says. */
  readonly confidence?: 'stated' | 'derived' | 'assumed';
  /** `plan` where it was only announced by then. */
  readonly kind?: 'plan';
}

/** The linked model says it, on that day, with that source; not the text of a file. */
export function expectFact({ architecture }: Opened, fact: Fact): void {
  const [id = '', field = ''] = fact.key.split('.');
  const state = known(architecture, fact.on);
  const found = there(state, id).get(field);
  expect(found?.written).toEqual(fact.value);
  const layer = found?.layer;
  expect(layer).toMatchObject({
    kind: fact.kind ?? 'fact',
    written: fact.dated,
    confidence: fact.confidence ?? 'stated',
  });
  const places = layer?.sources.filter(({ document }) => document === fact.source).map(({ at }) => at);
  expect(places).toEqual([fact.at]);
  expect(architecture.elements.get(fact.source)?.raw.reliability).toBe(fact.reliability);
}

/** As `kientruc gap --from … --to …`: a named state of the workspace, or a date. */
export function gap(architecture: Architecture, from: string, to: string): GapReport {
  const moment = (text: string) => {
    const state = architecture.workspace.states.get(text);
    return state ? { name: text, ...state } : { written: text, day: day(text) };
  };
  return findGaps(architecture, { from: moment(from), to: moment(to), today: TODAY });
}

export function settings(opened: Opened, language: Language): GapReportOptions {
  const ranges = rangesIn(opened);
  return {
    language,
    colors: false,
    width: 110,
    line: (place) => ranges(place).start.line,
    prefix: 'architecture/',
    tool: { name: 'kientruc', version: '0.0.0' },
    incomplete: false,
  };
}
