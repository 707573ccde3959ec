/** Before tests that run from source: makes what the source needs under build/. */
import { generate } from './build.ts';
import { isGenerated } from './freshness.mjs';

export default async function setup(): Promise<void> {
  if (!isGenerated()) await generate();
}
