/** Holds a file's value against the schema. */
import { isModel, isWorkspace } from '#checks';
import type { Problem } from '../../core/findings.ts';
import type { Json } from '../../core/json.ts';
import type { ModelCheck } from './schema-problems.ts';

const GOOD: ModelCheck = { problems: [], broken: new Set() };

/** What tells mistakes in words is loaded for the first file that has one: a healthy run never pays for it. */
const loadProblems = () => import('./schema-problems.ts');

/** Checks the value of a model file. An empty file is a good one. */
export async function checkModel(value: Json, file: string): Promise<ModelCheck> {
  if (value === null || isModel(value)) return GOOD;
  return (await loadProblems()).problemsInModel(value, file);
}

/** Checks the value of a workspace file. */
export async function checkWorkspace(value: Json, file: string): Promise<readonly Problem[]> {
  if (isWorkspace(value)) return [];
  return (await loadProblems()).problemsInWorkspace(value, file);
}
