/** What the built program loads before it answers. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const dist = path.resolve(import.meta.dirname, '../../../dist');

/** The file and all that it imports before it runs. */
function loaded(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(path.join(dist, file), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:from|\bimport) ?"\.\/([\w-]+\.js)"/g)) loaded(name, found);
  return found;
}

/** What only the code of the two parsers, and of the validators that say what is wrong, has in it. */
const PARSERS = /class YAMLException|class YAMLParseError/;
const VALIDATORS = /instancePath/;
const HEAVY = new RegExp(`${PARSERS.source}|${VALIDATORS.source}`);

it.each([
  ['help', ['main']],
  ['explain', ['main', 'explain']],
])('%s loads no parser and no validator', (_, entries) => {
  const files = readdirSync(dist).filter((file) =>
    entries.some((entry) => new RegExp(`^${entry}(?:-\\w+)?\\.js$`).test(file)),
  );
  expect(files).toHaveLength(entries.length);
  const all = new Set(files.flatMap((file) => [...loaded(file)]));
  const heavy = [...all].filter((file) => HEAVY.test(readFileSync(path.join(dist, file), 'utf8')));
  expect(heavy).toEqual([]);
  expect([...loaded('main.js')].length).toBeGreaterThan(1);
});

it.each(['validate', 'list', 'show'])('%s loads no validator before a file asks for it', (command) => {
  const [file = ''] = readdirSync(dist).filter((one) => one.startsWith(`${command}-`));
  const texts = [...loaded(file)].map((one) => readFileSync(path.join(dist, one), 'utf8'));
  expect(texts.filter((text) => VALIDATORS.test(text))).toEqual([]);
});

it.each([
  ['parse', PARSERS],
  ['problems', PARSERS],
  ['schema-problems', VALIDATORS],
])('%s, which is loaded for a file, does hold them', (name, sign) => {
  const [file = ''] = readdirSync(dist).filter((one) => new RegExp(`^${name}-\\w+\\.js$`).test(one));
  expect([...loaded(file)].some((one) => sign.test(readFileSync(path.join(dist, one), 'utf8')))).toBe(true);
});
