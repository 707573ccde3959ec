/** What a norm finds in a small workspace on a day: `id: verdict` and why; of the model as a whole: `model`. */
import { judgementsIn } from '../../../src/analysis/rules/norms/judged.ts';
import { NORMS, type NormId } from '../../../src/analysis/rules/norms/registry.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import { stateAt } from '../../../src/model/state.ts';
import { day } from './judged.ts';

export interface VerdictsOptions {
  readonly today?: string;
  readonly at?: string;
  readonly workspace?: string;
}

export async function verdictsIn(
  id: NormId,
  model: string,
  { today = '2026-11-25', at = today, workspace = '' }: VerdictsOptions = {},
): Promise<{ readonly verdicts: string[]; readonly why: string[] }> {
  const files: [string, string][] = [
    ['kientruc.yaml', `name: Ví dụ\nframeworks: [vn-qd1425]\n${workspace}`],
    ['model.yaml', model],
  ];
  const { architecture, problems } = await openWorkspace(memorySource(files));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const [now, on] = [day(today), day(at)];
  const state = stateAt(architecture.elements, on, { knownAt: Math.min(on, now) });
  const all = [...judgementsIn(NORMS[id], { architecture, state, today: now })];
  return {
    verdicts: all.map(({ subject, verdict }) => `${subject?.id ?? 'model'}: ${verdict}`),
    why: all.map(({ why }) => why.vi),
  };
}
