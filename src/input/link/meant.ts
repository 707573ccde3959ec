/** Names where ids are wanted (`owner: Sở TT&TT`): the schema sees no id, the linked model knows which was meant. */
import type { Problem } from '../../core/findings.ts';
import { isObject, type Json } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { SourceFile } from '../read/source-file.ts';
import { Suggester } from './suggest.ts';

/**
 * The problems, with the id that is in the model as suggestion wherever a name or a near word was written for it. A
 * wrong id that an element has is told at that element, and not wherever it is named.
 */
export function withMeantIds(
  problems: readonly Problem[],
  files: ReadonlyMap<string, SourceFile>,
  architecture: Architecture,
): Problem[] {
  let suggester: Suggester | undefined;
  return problems.flatMap((problem) => {
    if (problem.rule !== 'invalid-id' || problem.place.part === 'key') return [problem];
    const written = valueAt(files.get(problem.place.file)?.value, problem.place.path);
    if (typeof written !== 'string') return [problem];
    // The element has the same wrong id, and there it is told.
    if (architecture.broken.has(written)) return [];
    suggester ??= new Suggester(architecture.elements);
    const meant = suggester.find(written);
    if (meant === undefined) return [withoutInvented(problem, written, architecture)];
    const name = architecture.elements.get(meant)?.name ?? meant;
    return [
      {
        ...problem,
        suggestion: meant,
        message: {
          vi: `Cần định danh, không phải "${written}". Dùng ${meant} (${name}).`,
          en: `An id is wanted, not "${written}". Use ${meant} (${name}).`,
        },
      },
    ];
  });
}

/** An id made up from what was written helps only where something has it. */
function withoutInvented(problem: Problem, written: string, { elements, broken }: Architecture): Problem {
  const { suggestion, ...rest } = problem;
  if (suggestion === undefined || elements.has(suggestion) || broken.has(suggestion)) return problem;
  return {
    ...rest,
    message: {
      vi: `Cần định danh của một đối tượng trong mô hình, không phải "${written}". Định danh viết như lgsp-tinh; xem các định danh: kientruc list`,
      en: `An id of an element of the model is wanted, not "${written}". An id is written like lgsp-tinh; see the ids: kientruc list`,
    },
  };
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
