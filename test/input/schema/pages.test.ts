import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { READ_PAGES } from '../../../src/input/read/pages.ts';
import { checkModel } from '../../../src/input/read/schema.ts';
import { SCHEMA_PAGES } from '../../../src/input/read/schema-pages.ts';

test.each(Object.entries(READ_PAGES))('%s is explained in both languages', (id, page) => {
  expect(page.id).toBe(id);
  for (const { vi, en } of [page.title, page.description, page.bad.title, page.good.title]) {
    expect([vi, en].every((text) => /^\S.*\S$/.test(text))).toBe(true);
    expect(vi).not.toBe(en);
  }
  const expected = [...page.bad.yaml.matchAll(/# expect: ([a-z-]+)$/gm)].map(([, rule]) => rule);
  expect(expected).toEqual(page.untestable ? [] : [id]);
  expect(page.good.yaml).not.toContain('# expect');
});

describe.each(Object.entries(SCHEMA_PAGES))('%s', (id, { bad, good }) => {
  test('its bad example has this mistake and no other', async () => {
    expect(await problems(bad.yaml)).toEqual([id]);
  });
  test('its good example has none', async () => {
    expect(await problems(good.yaml)).toEqual([]);
  });
});

async function problems(yaml: string): Promise<string[]> {
  return (await checkModel(load(yaml) as Json, 'example.yaml')).problems.map(({ rule }) => rule);
}
