/** The examples of every page that reading can report: the bad ones get their finding at the marked line, only. */
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/input/locate.ts';
import { READ_PAGES } from '../../../src/input/read/pages.ts';
import { readFile } from '../../../src/input/read/read.ts';

const MARK = /# expect: ([a-z-]+)/;

describe('pages of reading', () => {
  it.each(Object.values(READ_PAGES).filter((page) => !page.untestable))('$id', async (page) => {
    const lines = page.bad.yaml.split('\n');
    const expected = lines.flatMap((line, at) => (MARK.test(line) ? [`${MARK.exec(line)?.[1]} ${at + 1}`] : []));
    const file = await readFile('bad.yaml', Buffer.from(page.bad.yaml), 'model');
    const found = locate({ files: new Map([[file.path, file]]) }, file.problems);
    expect(found.map((one) => `${one.rule} ${one.range.start.line}`)).toEqual(expected);
    expect(expected).toHaveLength(1);
    expect(expected[0]).toContain(page.id);
    expect((await readFile('good.yaml', Buffer.from(page.good.yaml), 'model')).problems).toEqual([]);
  });
});
