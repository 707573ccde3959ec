import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(project, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

interface LockEntry {
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package.json', () => {
  it('has the version of the newest entry in the changelog', () => {
    expect(/^## \[?v?(\d+\.\d+\.\d+[^\]\s]*)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });

  it('needs no package at run time: all is bundled', () => {
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
      expect(manifest[kind] ?? {}).toEqual({});
    }
  });

  it('pins every package to one version', () => {
    for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('bundles only packages that it pins', () => {
    for (const name of JSON.parse(read('tools/bundled.json'))) expect(manifest.devDependencies).toHaveProperty([name]);
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };
  const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

  /** As Node looks a package up: in the folder itself, then in each one around it. */
  function isFoundFrom(place: string, name: string): boolean {
    if (`${place}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages) return true;
    const around = place.lastIndexOf('/node_modules/');
    return around > 0 && isFoundFrom(place.slice(0, around), name);
  }

  it('names no address that packages were downloaded from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  it('has a checksum for every package, but for what only other systems need', () => {
    const foreign = (entry: LockEntry): boolean => entry.optional === true && entry.os !== undefined;
    const unchecked = packages.filter(([, entry]) => !entry.integrity && !foreign(entry));
    expect(unchecked.map(([place]) => place)).toEqual([]);
  });

  it('knows the optional packages of every system: `npm ci` refuses a lock file without them', () => {
    const missing = packages.flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isFoundFrom(place, name)),
    );
    expect(missing).toEqual([]);
  });

  it('belongs to package.json', () => {
    expect(lock.packages['']).toMatchObject({
      name: manifest.name,
      version: manifest.version,
      devDependencies: manifest.devDependencies,
    });
  });
});
