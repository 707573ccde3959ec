/** Every mistake that reading one file can find, explained: for `explain`, the documents and the tests. */
import type { ReadPage, ReadRuleId } from './page.ts';
import { SCHEMA_PAGES } from './schema-pages.ts';
import { SYNTAX_PAGES } from './syntax-pages.ts';

export type { ReadPage, ReadRuleId } from './page.ts';

export const READ_PAGES: Readonly<Record<ReadRuleId, ReadPage>> = { ...SCHEMA_PAGES, ...SYNTAX_PAGES };
