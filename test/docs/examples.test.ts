/** What the pages show as a model or as a command is so. How blocks are marked: support/workspaces.ts. */
import { describe, expect, it } from 'vitest';
import { pages } from './support/pages.ts';
import {
  expectedIn,
  type Files,
  findingsIn,
  pattern,
  played,
  playedSession,
  workspaceAlone,
  workspaceOf,
} from './support/workspaces.ts';

const KNOWN = /^(|yaml( model( alone)?| workspace| session)?|console( page| alone| session)?|sh|json|jsonc|text|ts)$/;

describe.each(pages.map((page) => ({ ...page, page })))('$file', ({ page }) => {
  it('marks its blocks with words that are known here', () => {
    expect(page.blocks.map(({ info }) => info).filter((info) => !KNOWN.test(info))).toEqual([]);
  });

  const models: [string, Files][] = page.blocks
    .filter(({ info }) => info === 'yaml model alone')
    .map((block) => [`the model in line ${block.line}`, workspaceAlone(block)]);
  if (page.blocks.some(({ info }) => info === 'yaml model' || info === 'yaml workspace'))
    models.push(['the model of the page', workspaceOf(page)]);
  if (models.length > 0) {
    it.each(models)('%s has just the findings that are marked', async (_name, files) => {
      expect(await findingsIn(files)).toEqual(expectedIn(files));
    });
  }

  const consoles = page.blocks.filter(({ info }) => info.startsWith('console'));
  if (consoles.length > 0) {
    let session: ReturnType<typeof playedSession> | undefined;
    it.each(consoles)(
      'prints what is shown in line $line',
      async (block) => {
        const shown = block.text.trimEnd();
        const isStep = block.info === 'console session';
        if (isStep) session ??= playedSession(page);
        const printed = isStep ? (await session)?.get(block) : await played(page, block);
        // The difference in full, where there is one.
        if (!pattern(shown).test(`${printed}\n`)) expect(printed).toBe(shown);
        // A session is played as a whole when its first block is looked at.
      },
      60_000,
    );
  }
});
