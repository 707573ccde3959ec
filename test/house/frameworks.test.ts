/**
 * Frameworks are data: the program knows none by name. No id of a framework, no token and no label of what it holds
 * stands in src, but in examples for people: what `init` writes, what pages of rules show, what the schemas give as
 * examples. A second country is a new folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fold } from '../../src/core/text.ts';
import { frameworkIds, readFramework } from '../../tools/frameworks.ts';

/** Examples for people, as whole files. */
const EXAMPLES: readonly string[] = [
  // From the examples of schemas/source.
  'src/model/generated/words.ts',
  'src/model/generated/elements.ts',
  'src/input/read/schema-words.ts',
  // What `init` writes for a body of this country.
  'src/apps/cli/templates/province.ts',
];

/** The examples inside the pages of rules and reasons. */
const IN_PAGES = /\b(?:yaml|workspace): (?:`[^`]*`|'[^']*')/g;

const frameworks = await Promise.all((await frameworkIds()).map(readFramework));
const ids = frameworks.flatMap(({ id, components, sharedComponents = [], blocks = [] }) => [
  id,
  ...[...components, ...sharedComponents, ...blocks].map((one) => one.id).filter((token) => token.includes('.')),
]);
const labels = frameworks.flatMap(({ layers, components, platforms = [], sharedComponents = [] }) =>
  [...layers, ...components, ...platforms, ...sharedComponents]
    .map(({ label }) => fold(label))
    // A short label is a word of the language as well: "An toàn thông tin".
    .filter((label) => label.split(' ').length > 4),
);

function namedIn(text: string): string[] {
  const rest = text.replace(IN_PAGES, '');
  const folded = fold(rest);
  return [...ids.filter((id) => rest.includes(id)), ...new Set(labels.filter((label) => folded.includes(label)))];
}

it('names nothing of a framework in src', () => {
  const named = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !EXAMPLES.includes(file))
    .flatMap((file) => namedIn(readFileSync(file, 'utf8')).map((word) => `${file}: ${word}`));
  expect(named).toEqual([]);
});

it('would find what it looks for', () => {
  expect(ids.length).toBeGreaterThan(100);
  expect(labels.length).toBeGreaterThan(100);
  expect(namedIn(`if (place === 'tinh.cqs.tthc')`)).toEqual(['tinh.cqs.tthc']);
  expect(namedIn(`title: 'Nền tảng định danh và xác thực điện tử'`)).toHaveLength(1);
  expect(namedIn(`frameworks.get('vn-qd1425')`)).toEqual(['vn-qd1425']);
  expect(namedIn('      yaml: `fits: { vn-qd1425: tinh.cqs.tthc }`,')).toEqual([]);
  // What is excepted is there, and needs it.
  for (const file of EXAMPLES) expect(namedIn(readFileSync(file, 'utf8')), file).not.toEqual([]);
});
