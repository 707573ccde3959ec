/**
 * How fast the program is: npm run bench -- [--quick] [--json] [--node <path>]. Every figure is of whole processes, the
 * median of several runs; processor time of all threads, since the clock says more about who else uses the machine.
 * `--node` (or BENCH_NODE): another Node to measure with; the bench itself runs on the one it was started with.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ajvVariant, CHANGES } from './ajv-variant.ts';
import { CITY, elementsOf, type GeneratedFile, generateCity, shapeOf, TODAY, writeFiles } from './city.ts';
import { type Command, type Measured, measure, ratio } from './measure.ts';

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'MB' | '×' | 'µs' | '';
  /** At most this much. */
  readonly limit?: number;
}

const project = path.resolve(import.meta.dirname, '..');
const PROGRAM = path.join(project, 'bin/kientruc.js');
const AJV_CLI = path.join(project, 'node_modules/ajv-cli/dist/index.js');
const LARGE = 20_000;

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, node: { type: 'string' } },
});
const node = options.node ?? process.env.BENCH_NODE ?? process.execPath;
const rounds = options.quick ? 3 : 7;
const sizes = options.quick ? [1_000, 5_000, LARGE] : [1_000, 5_000, LARGE, 100_000];
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
const major = Number(/^v(\d+)/.exec(version)?.[1]);

const figures: Figure[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'kientruc-bench-'));
try {
  if (!existsSync(path.join(project, 'dist/main.js'))) throw new Error('not built yet: npm run build');
  tell(`Node ${version}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`);
  tell(`CPU time (user + system) of whole processes, median of ${rounds} runs in turn\n`);
  start();
  city();
  const large = beside();
  growth(large);
  if (options.json)
    console.log(JSON.stringify({ node: version, platform: process.platform, rounds, figures }, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function start(): void {
  const [bare, answer] = measureAll([
    { args: ['-e', '0'], cwd: folder },
    { args: [PROGRAM, '--version'], cwd: folder },
  ]);
  report({ what: 'bare Node', value: bare.cpu, unit: 's' });
  report({ what: 'kientruc --version', value: answer.cpu, unit: 's' });
  report({ what: 'kientruc --version ÷ bare Node', value: ratio(answer, bare), unit: '×', limit: 1.5 });
}

function city(): void {
  const files = generateCity();
  const place = writeModel('city', files);
  tell(`\nThe city: ${elementsOf(CITY)} elements, ${files.length} files, ${megabytes(files)} MB`);
  const [cold] = measureAll([validate(place)]);
  // Only for these two a time was promised.
  const limit = major >= 24 ? { limit: 0.45 } : major === 20 ? { limit: 0.75 } : {};
  report({ what: 'city: kientruc validate, cold', value: cold.cpu, unit: 's', ...limit });
  report({ what: 'city: the same on the clock', value: cold.wall, unit: 's' });
  report({ what: 'city: peak memory', value: cold.memory, unit: 'MB' });
  gaps(place);
  if (major < 22) return;
  const [warm] = measureAll([validate(place, {})]);
  report({ what: 'city: with the compiled program kept', value: warm.cpu, unit: 's' });
}

/** The gap report beside the check of the same model, which it begins with: with its files, and the summary alone. */
function gaps(place: string): void {
  const [check, whole, summary] = measureAll([validate(place), gap(place), gap(place, ['--format', 'terminal'])]);
  report({ what: 'city: kientruc gap', value: whole.cpu, unit: 's' });
  report({ what: 'city: kientruc gap ÷ validate', value: ratio(whole, check), unit: '×', limit: 1.5 });
  report({ what: 'city: its summary alone ÷ validate', value: ratio(summary, check), unit: '×' });
  report({ what: 'city: gap, peak memory', value: whole.memory, unit: 'MB' });
}

/** 20,000 elements, side by side with ajv-cli on the same files and with JSON.parse on the same values. */
function beside(): string {
  const files = generateCity(shapeOf(LARGE));
  const place = writeModel('large', files);
  const schema = path.join(folder, 'variant.schema.json');
  writeFileSync(schema, JSON.stringify(ajvVariant(readJson(path.join(project, 'schemas/model.schema.json')))));
  const json = path.join(folder, 'large.json');
  writeFileSync(json, JSON.stringify(files.map((file) => file.value)));
  tell(`\n${LARGE} elements: ${files.length} files, ${megabytes(files)} MB`);
  tell(`ajv-cli ${versionOf('ajv-cli')}, --spec=draft2020, schema variant: ${CHANGES}`);
  const [ours, ajv, parse] = measureAll([
    validate(place),
    {
      args: [AJV_CLI, 'validate', '--spec=draft2020', '--allow-union-types', '-s', schema, '-d', `${place}/*/*.yaml`],
      cwd: place,
    },
    { args: ['-e', `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(json)}, 'utf8'))`], cwd: folder },
  ]);
  report({ what: '20,000: kientruc validate', value: ours.cpu, unit: 's' });
  report({ what: '20,000: ajv-cli validate', value: ajv.cpu, unit: 's' });
  report({ what: '20,000: JSON.parse of the values', value: parse.cpu, unit: 's' });
  report({ what: '20,000: kientruc ÷ ajv-cli', value: ratio(ours, ajv), unit: '×', limit: 2 });
  report({ what: '20,000: peak memory', value: ours.memory, unit: 'MB', limit: 300 });
  return place;
}

/** What an element costs at each size, without what an empty workspace costs: to be checked, and in the gap report. */
function growth(large: string): void {
  const places = sizes.map((size) => (size === LARGE ? large : writeModel(`of-${size}`, generateCity(shapeOf(size)))));
  const empty = writeModel('empty', generateCity().slice(0, 1).map(withoutAuthority));
  tell('\nvalidate: cost of an element, without what an empty workspace costs');
  growthOf('validate', [validate(empty), ...places.map((place) => validate(place))]);
  tell('\ngap: the same');
  growthOf('gap', [gap(empty), ...places.map((place) => gap(place))]);
}

/** The first command is that of the empty workspace, the others are in the order of `sizes`. */
function growthOf(name: string, commands: readonly Command[]): void {
  const [nothing, ...costs] = measure(node, commands, rounds);
  const each = costs.map((cost, at) => (cost.cpu - (nothing?.cpu ?? Number.NaN)) / (sizes[at] ?? Number.NaN));
  sizes.forEach((size, at) => {
    const what = `${name}, ${size.toLocaleString('en')} elements: each`;
    report({ what, value: (each[at] ?? Number.NaN) * 1e6, unit: 'µs' });
  });
  const exponent = (from: number, to: number) =>
    1 +
    Math.log((each[to] ?? Number.NaN) / (each[from] ?? Number.NaN)) / Math.log((sizes[to] ?? 1) / (sizes[from] ?? 1));
  const last = sizes.length - 1;
  const named = (from: number) =>
    `${name}, exponent, ${sizes[from]?.toLocaleString('en')} to ${sizes[last]?.toLocaleString('en')} elements`;
  report({ what: named(0), value: exponent(0, last), unit: '', limit: 1.1 });
  // Small models pay for a compiler that is still warming up, which flatters the figure above.
  report({ what: named(last - 1), value: exponent(last - 1, last), unit: '', limit: 1.1 });
}

/** Cold: nothing is kept from an earlier run. */
function validate(cwd: string, env?: Command['env']): Command {
  return program(cwd, ['validate', '--today', TODAY], env);
}

/** The summary, the page and the data; with `more` what it asks for. */
function gap(cwd: string, more: readonly string[] = ['--out', path.join(folder, 'out')]): Command {
  return program(cwd, ['gap', '--from', 'baseline', '--to', 'target', '--today', TODAY, ...more]);
}

function program(
  cwd: string,
  args: readonly string[],
  env: Command['env'] = { NODE_DISABLE_COMPILE_CACHE: '1' },
): Command {
  // The program keeps its cache in the user's folder; the user's own is none of our business.
  const home = { HOME: folder, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder };
  return { args: [PROGRAM, ...args], cwd, env: { ...home, ...env } };
}

function measureAll<const C extends readonly Command[]>(commands: C): { [K in keyof C]: Measured } {
  return measure(node, commands, rounds) as { [K in keyof C]: Measured };
}

function report(figure: Figure): void {
  figures.push(figure);
  const { what, value, unit, limit } = figure;
  const digits = unit === 'MB' || unit === 'µs' ? 0 : 2;
  const measured = `${value.toFixed(digits)} ${unit}`.trim().padStart(10);
  const goal = limit === undefined ? '' : `   to reach: ≤ ${limit} ${unit}`.trimEnd().padEnd(24);
  const verdict = limit === undefined ? '' : value <= limit ? 'reached' : 'NOT reached';
  tell(`${what.padEnd(48)}${measured}${goal}${verdict}`);
}

function tell(line: string): void {
  if (!options.json) console.log(line);
}

function writeModel(name: string, files: readonly GeneratedFile[]): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  writeFiles(files, place);
  return place;
}

/** The workspace file alone: the organization that it names is in a file that is left out. */
function withoutAuthority(file: GeneratedFile): GeneratedFile {
  return { ...file, text: file.text.replace(/^authority: .*\n/m, '') };
}

function megabytes(files: readonly GeneratedFile[]): string {
  return (files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) / 1e6).toFixed(1);
}

function versionOf(name: string): string {
  return readJson<{ readonly version: string }>(path.join(project, 'node_modules', name, 'package.json')).version;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
