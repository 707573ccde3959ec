/** Every norm against its own examples: each verdict where it is marked, and none on a day before it was in force. */
import { describe, expect, it } from 'vitest';
import { judgementsIn } from '../../src/analysis/rules/norms/judged.ts';
import type { Judgement, Norm } from '../../src/analysis/rules/norms/norm.ts';
import { NORMS } from '../../src/analysis/rules/norms/registry.ts';
import { type Day, parseDay } from '../../src/core/dates.ts';
import type { Example, Finding } from '../../src/core/findings.ts';
import { VERDICTS } from '../../src/core/verdict.ts';
import { rangesIn } from '../../src/input/locate.ts';
import { openWorkspace } from '../../src/input/open.ts';
import { memorySource } from '../../src/input/source/memory.ts';
import { placeIn } from '../../src/model/element.ts';
import { stateAt } from '../../src/model/state.ts';
import { findingsIn } from './support/judged.ts';

const norms: readonly Norm[] = Object.values(NORMS);
const TODAY = parseDay('2026-11-25') as Day;
const TARGET = parseDay('2030-12-31') as Day;
const MARK = /# (met|not-met|not-enough-basis|not-applicable)$/;

describe('the registry of norms', () => {
  it.each(norms)('$id has words in both languages, a ground, and never more weight than its ground', (norm) => {
    expect(NORMS[norm.id as keyof typeof NORMS]).toBe(norm);
    expect(norm.number).toMatch(/^R\d{2}$/);
    for (const text of [norm.title, norm.description, norm.demand, norm.remedy, ...norm.examples.map((e) => e.title)]) {
      expect(text.vi.trim()).not.toBe('');
      expect(text.vi).not.toBe(text.en);
    }
    if (norm.severity === 'error') expect(norm.basis.certainty).toBe('primary');
    expect(norm.remedy.vi).toMatch(/\.$/);
    expect(norm.demand.vi).not.toMatch(/\.$/);
  });

  it.each(norms)('$id shows in its examples what meets it, what does not, what cannot be judged', (norm) => {
    const marks = new Set(norm.examples.flatMap(({ yaml }) => marked(yaml).map(([, verdict]) => verdict)));
    expect([...marks].sort()).toEqual(Object.keys(VERDICTS).sort());
  });
});

describe.each(norms)('$number $id', (norm) => {
  it.each(norm.examples)('judges as marked: $title.en', async ({ yaml, workspace }) => {
    expect(await judged(norm, yaml, workspace, norm.when === 'present' ? TODAY : TARGET)).toEqual(marked(yaml));
  });

  it.each(norm.examples)('tells what is not met as a finding, in both languages: $title.en', async (example) => {
    const found = (await everything(norm, example)).filter(({ rule }) => rule === norm.id);
    const { told, byRules } = await breaches(norm, example);
    expect(found.map(({ range }) => range.start.line).length).toBe(told.length);
    for (const { message, severity, basis } of found) {
      expect(message.vi).toMatch(/^Chưa đáp ứng: .*[^.]\. .*\.$/u);
      expect(message.en).toMatch(/^Not met: .*[^.]\. .*\.$/u);
      expect([severity, basis]).toEqual([norm.severity, norm.basis]);
    }
    // What a rule of the model tells already is told by that one.
    const others = await everything(norm, example);
    expect(
      byRules.filter(([line, rule]) => !others.some((one) => one.rule === rule && one.range.start.line === line)),
    ).toEqual([]);
  });

  if (norm.findings === 'asked') {
    it.each(norm.examples)('tells nothing where the workspace does not ask for it: $title.en', async (example) => {
      const found = await findingsIn(example.yaml, { workspace: example.workspace, today: TODAY });
      expect(found.filter(({ rule }) => rule === norm.id)).toEqual([]);
    });
  }

  it.each(norm.examples)('says nothing of a day before the framework was in force: $title.en', async ({ yaml }) => {
    expect(await judged(norm, yaml, 'frameworks: [vn-qd1425]', parseDay('2018-08-31') as Day)).toEqual([]);
  });

  it.each(norm.examples)('says nothing where no framework is named: $title.en', async ({ yaml }) => {
    expect(await judged(norm, yaml, 'states: { target: 2030 }', TODAY)).toEqual([]);
  });
});

/** All findings of an example whose workspace sets the severity of the norm. */
async function everything({ id, severity }: Norm, { yaml, workspace = '' }: Example): Promise<Finding[]> {
  return findingsIn(yaml, { workspace: `${workspace.trimEnd()}\nrules: { ${id}: ${severity} }\n`, today: TODAY });
}

/** What is not met: lines that the norm tells itself, and lines with the rules that tell it already. */
async function breaches(
  norm: Norm,
  { yaml, workspace }: Example,
): Promise<{ told: number[]; byRules: [number, string][] }> {
  const all = await judgements(norm, yaml, workspace, norm.when === 'present' ? TODAY : TARGET);
  const unmet = all.filter(({ verdict }) => verdict === 'not-met');
  return {
    told: unmet.filter(({ told }) => told === undefined).map(({ line }) => line),
    byRules: unmet.flatMap(({ line, told }) => (told === undefined ? [] : [[line, told] as [number, string]])),
  };
}

/** Line and verdict of each judgement; an element at its own line. Of the model as a whole: line 0. */
async function judged(norm: Norm, yaml: string, workspace: string | undefined, on: Day): Promise<[number, string][]> {
  return (await judgements(norm, yaml, workspace, on)).map(({ line, verdict }) => [line, verdict]);
}

async function judgements(
  norm: Norm,
  yaml: string,
  workspace: string | undefined,
  on: Day,
): Promise<(Judgement & { line: number })[]> {
  const source = memorySource([
    ['kientruc.yaml', `name: Ví dụ\n${workspace ?? ''}`],
    ['model.yaml', yaml],
  ]);
  const opened = await openWorkspace(source);
  expect(opened.problems).toEqual([]);
  const { architecture } = opened;
  const state = stateAt(architecture.elements, on, { knownAt: Math.min(on, TODAY) });
  const ranges = rangesIn(opened);
  return [...judgementsIn(norm, { architecture, state, today: TODAY })]
    .map((one) => ({ ...one, line: one.subject ? ranges(placeIn(one.subject.element, [], 'key')).start.line : 0 }))
    .sort((a, b) => a.line - b.line);
}

function marked(yaml: string): [number, string][] {
  return yaml.split('\n').flatMap((line, at) => {
    const mark = MARK.exec(line)?.[1];
    const whole = /^# the model: /.test(line);
    return mark ? [[whole ? 0 : at + 1, mark] as [number, string]] : [];
  });
}
