/** What must not stand in a file, wherever it stands: in values, keys and comments, and in files that cannot be read. */
import { type Path, pointer } from '../../core/positions.ts';
import { isCollection } from '../../model/generated/fields.ts';
import type { Sensitive, SensitiveKind, SensitiveRuleId } from '../../model/sensitive.ts';
import type { Report, RuleContext, Where } from './rule.ts';

/** Told of one file at most: whoever sees so many has seen it. */
const MOST_TOLD = 100;

/**
 * Reports what reading found for a rule, at its exact place and so that nobody prints it. What tells one finding from
 * another is its kind and its number at the place, never the text.
 */
export function reportSensitive<Rule extends SensitiveRuleId>(
  { architecture }: RuleContext,
  report: (report: Report) => void,
  rule: Rule,
  message: (kind: SensitiveKind<Rule>, written: string) => Report['message'],
): void {
  for (const [file, all] of architecture.sensitive) {
    const told = new Map<string, number>();
    const ours = all.filter((one): one is Sensitive<Rule> => one.rule === rule);
    for (const { kind, path, range, written } of ours.slice(0, MOST_TOLD)) {
      const name = `${kind} ${pointer(path)}`;
      const times = (told.get(name) ?? 0) + 1;
      told.set(name, times);
      report({
        ...whereIn(file, path),
        message: message(kind, written),
        range,
        hidden: true,
        detail: times === 1 ? kind : `${kind} #${times}`,
      });
    }
  }
}

function whereIn(file: string, path: Path): Where {
  const [collection, id, ...rest] = path;
  if (typeof collection !== 'string' || typeof id !== 'string' || !isCollection(collection))
    return { place: { file, path, part: 'value' } };
  return { element: { id, file, collection }, path: rest };
}

/** So much of what was found may be shown that its author knows what is meant: two characters. */
export function beginning(written: string): string {
  return `${[...written].slice(0, 2).join('')}…`;
}
