/** Frameworks name the norms that they demand, and no other norm is judged under them. */
import { expect, it } from 'vitest';
import { judgementsIn } from '../../src/analysis/rules/norms/judged.ts';
import { NORMS } from '../../src/analysis/rules/norms/registry.ts';
import { openWorkspace } from '../../src/input/open.ts';
import { memorySource } from '../../src/input/source/memory.ts';
import { stateAt } from '../../src/model/state.ts';
import { frameworkIds, readFramework } from '../../tools/frameworks.ts';
import { day } from './support/judged.ts';

const named = (await Promise.all((await frameworkIds()).map(readFramework))).flatMap(({ norms = [] }) => norms);

it('names every norm in a framework: a line in frameworks/<id>/norms.yaml', () => {
  expect(Object.keys(NORMS).filter((id) => !named.includes(id))).toEqual([]);
});

it('names no norm that the program does not have', () => {
  expect(named.filter((id) => !Object.hasOwn(NORMS, id))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});

it('judges a norm only under a framework that names it', async () => {
  const model = 'systems:\n  he-a: { name: Hệ A, securityLevel: 3 }\n';
  const opened = await openWorkspace(
    memorySource([
      ['kientruc.yaml', 'name: Ví dụ\nframeworks: [vn-qd1425]\n'],
      ['model.yaml', model],
    ]),
  );
  const today = day('2026-11-25');
  const state = stateAt(opened.architecture.elements, today, { knownAt: today });
  const norm = NORMS['security-level'];
  const under = (norms: readonly string[]) => {
    const framework = new Map([...opened.architecture.framework].map(([id, one]) => [id, { ...one, norms }]));
    const architecture = { ...opened.architecture, framework };
    return [...judgementsIn(norm, { architecture, state, today })].map(({ verdict }) => verdict);
  };
  expect(under([norm.id])).toEqual(['not-met']);
  expect(under(['another'])).toEqual([]);
  expect(under([])).toEqual([]);
});
