// What is older than what. Plain JavaScript without packages: the set-up uses it before anything is installed.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What the files under build/ are made from. */
const GENERATED_FROM = ['schemas', 'frameworks', 'tools', 'package.json'];
/** What dist/ is made from. */
const BUILT_FROM = ['src', ...GENERATED_FROM];

const GENERATED_STAMP = 'build/.generated';
const BUILT_STAMP = 'build/.built';

export const isGenerated = () => fresh(GENERATED_STAMP, GENERATED_FROM);
export const isBuilt = () => existsSync(join(project, 'dist/main.js')) && fresh(BUILT_STAMP, BUILT_FROM);

/** Call with the time at which the work began: what was edited meanwhile is then newer. */
export const markGenerated = (/** @type {Date} */ began) => mark(GENERATED_STAMP, began);
export const markBuilt = (/** @type {Date} */ began) => mark(BUILT_STAMP, began);

/** Are the packages of the lock file installed? Compares versions, not times, which a checkout changes at will. */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(project, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} stamp @param {string[]} sources */
function fresh(stamp, sources) {
  const made = timeOf(join(project, stamp));
  return made > 0 && sources.every((source) => newest(join(project, source)) <= made);
}

/** @param {string} stamp @param {Date} began */
function mark(stamp, began) {
  const file = join(project, stamp);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, began, began);
}

/**
 * The latest change at or under a place. A folder's own time counts too: it tells of removed files.
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  const own = timeOf(place);
  if (own === 0 || !statSync(place).isDirectory()) return own;
  return Math.max(own, ...readdirSync(place).map((name) => newest(join(place, name))));
}

/** @param {string} place */
function timeOf(place) {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
