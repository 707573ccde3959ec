/** architecture/README.md says of each fact in which file it stands: those elements do stand there, with those fields. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Opened } from '../../src/input/open.ts';
import { openHanoi } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

const page = readFileSync(join(import.meta.dirname, '../../architecture/README.md'), 'utf8');

/** The rows of the table under a heading, as cells. */
function rowsUnder(heading: string): string[][] {
  const section = page.slice(page.indexOf(`## ${heading}`)).split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** `a.status`, `.operator` and `b` are three statements: the field of a, another field of a, and b as a whole. */
function statements(cell = ''): { id: string; field?: string }[] {
  let before = '';
  return quoted(cell).map((text) => {
    const [id = '', field] = text.split('.');
    before = id === '' ? before : id;
    return { id: before, ...(field === undefined ? {} : { field }) };
  });
}

const FACTS = rowsUnder('Dữ kiện nằm ở đâu').map(([fact = '', , what, files]) => ({
  fact,
  said: statements(what),
  files: quoted(files),
}));

describe('the table of facts', () => {
  it('names every fact', () => {
    const named = FACTS.map(({ fact }) => fact).filter((fact) => fact !== '');
    const all = [
      ...Array.from({ length: 17 }, (_, n) => `A${n + 1}`),
      ...Array.from({ length: 16 }, (_, n) => `B${n + 1}`),
    ];
    expect(named).toEqual(all);
  });

  it.each(FACTS.flatMap(({ said, files }) => said.map((one) => ({ ...one, files }))))(
    '$id.$field stands in $files',
    ({ id, field, files }) => {
      const element = opened.architecture.elements.get(id);
      expect(files).toContain(element?.file);
      const dates = ['since', 'asOf'];
      if (field === undefined || dates.includes(field)) return;
      expect(element?.layers.some((layer) => Object.hasOwn(layer.fields, field))).toBe(true);
    },
  );

  it('each file that is named is there', () => {
    for (const heading of ['Dữ kiện nằm ở đâu', 'Hệ thống, dữ liệu, hạ tầng: biết đến đâu']) {
      const named = rowsUnder(heading).flatMap((cells) => quoted(cells.at(-1)));
      expect(named.length).toBeGreaterThan(10);
      for (const file of named) expect(opened.files.has(file), file).toBe(true);
    }
  });
});
