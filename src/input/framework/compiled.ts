/** A framework as the build wrote it: `<id>.json`, and beside it a file for each of its lists. */
import type { Framework } from '../../model/framework.ts';
import type { PartId } from '../../model/framework-parts.ts';

export interface CompiledFramework extends Omit<Framework, 'parts'> {
  /** The lists that it has: `<id>/<list>.json`. */
  readonly lists: readonly PartId[];
}
