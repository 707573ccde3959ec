/** Names where ids are wanted (`owner: Sở TT&TT`): the schema sees no id, the linked model knows which was meant. */
import type { Problem } from '../../core/findings.ts';
import { isObject, type Json } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { SourceFile } from '../read/source-file.ts';
import { Suggester } from './suggest.ts';

/** The problems, with the id that is in the model as suggestion wherever a name or a near word was written for it. */
export function withMeantIds(
  problems: readonly Problem[],
  files: ReadonlyMap<string, SourceFile>,
  architecture: Architecture,
): Problem[] {
  let suggester: Suggester | undefined;
  return problems.map((problem) => {
    if (problem.rule !== 'invalid-id' || problem.place.part === 'key') return problem;
    const written = valueAt(files.get(problem.place.file)?.value, problem.place.path);
    if (typeof written !== 'string') return problem;
    suggester ??= new Suggester(architecture.elements);
    const meant = suggester.find(written);
    if (meant === undefined) return problem;
    const { vi, en } = problem.message;
    return {
      ...problem,
      suggestion: meant,
      message: { vi: `${vi} Trong mô hình có: ${meant}`, en: `${en} The model has: ${meant}` },
    };
  });
}

function valueAt(value: Json | undefined, path: Problem['place']['path']): Json | undefined {
  let inner = value;
  for (const step of path) {
    if (Array.isArray(inner) && typeof step === 'number') inner = inner[step] as Json | undefined;
    else if (isObject(inner) && Object.hasOwn(inner, step)) inner = inner[step];
    else return undefined;
  }
  return inner;
}
