/** What is wrong with a value that broke its schema: one problem for each mistake, in words for people. */
import { validateModel, validateWorkspace } from '#validators';
import type { Problem } from '../../core/findings.ts';
import type { Json } from '../../core/json.ts';
import { isCollection } from '../../model/generated/fields.ts';
import type { SchemaMistake } from './schema-mistake.ts';
import { mistakesOf } from './schema-mistakes.ts';
import { SCHEMA_PAGES } from './schema-pages.ts';

export interface ModelCheck {
  readonly problems: readonly Problem[];
  /** `systems/lgsp`: elements that broke the schema. Their ids are known, their content is not used. */
  readonly broken: ReadonlySet<string>;
}

export function problemsInModel(value: Json, file: string): ModelCheck {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  validateModel(value);
  for (const mistake of mistakesOf(validateModel.errors ?? [], value)) {
    const [collection, id] = mistake.path;
    const inElement = typeof collection === 'string' && isCollection(collection) && typeof id === 'string';
    if (inElement) broken.add(`${collection}/${id}`);
    problems.push(problem(mistake, file, inElement ? id : undefined));
  }
  return { problems, broken };
}

export function problemsInWorkspace(value: Json, file: string): Problem[] {
  validateWorkspace(value);
  return mistakesOf(validateWorkspace.errors ?? [], value).map((mistake) => problem(mistake, file));
}

function problem(mistake: SchemaMistake, file: string, element?: string): Problem {
  const { rule, path, part, message, suggestion, detail } = mistake;
  return {
    rule,
    severity: SCHEMA_PAGES[rule].severity,
    message,
    place: { file, path, part },
    ...(element !== undefined && { element }),
    ...(suggestion !== undefined && { suggestion }),
    ...(detail !== undefined && { detail }),
  };
}
