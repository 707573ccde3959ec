/** All that must not stand in the text of a file, with its places. Nearly no file has any: the text is only looked over. */
import { LineIndex, type Path } from '../../../core/positions.ts';
import type { Sensitive, SensitiveRuleId } from '../../../model/sensitive.ts';
import { spotsOf } from '../ranges.ts';
import { findAddresses } from './addresses.ts';
import { findPersons } from './persons.ts';
import { findSecrets } from './secrets.ts';
import type { Stretch } from './stretches.ts';

const FINDERS: Readonly<Record<SensitiveRuleId, (text: string) => Iterable<Stretch<string>>>> = {
  secret: findSecrets,
  'admin-address': findAddresses,
  'personal-data': findPersons,
};

/** By rule, each in the order of the text. */
export function findSensitive(text: string): readonly Sensitive[] {
  const all: Sensitive[] = [];
  let places: { readonly lines: LineIndex; readonly spotAt: ReturnType<typeof spotsOf> } | undefined;
  for (const [rule, find] of Object.entries(FINDERS)) {
    for (const { kind, start, end } of find(text)) {
      places ??= { lines: new LineIndex(text), spotAt: spotsOf(text) };
      const { path, part } = places.spotAt(start);
      if (isPublished(kind, path)) continue;
      const range = places.lines.range(start, end);
      all.push({ rule, kind, written: text.slice(start, end), path, part, range } as Sensitive);
    }
  }
  return all;
}

/** Where a document is published: its address is for all to see, whatever a part of it is called. */
function isPublished(kind: string, path: Path): boolean {
  return kind === 'console' && path[0] === 'documents' && path.at(-1) === 'url';
}
