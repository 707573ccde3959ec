import { describe, expect, it } from 'vitest';
import { ANSWERING, HOLDING } from '../../src/model/bodies.ts';
import { PREFIXES, PREFIXES_OF } from '../../src/model/codes.ts';
import { COLLECTIONS, type Collection, FIELDS, type FieldInfo } from '../../src/model/generated/fields.ts';

const COLLECTION_NAMES = Object.keys(COLLECTIONS) as Collection[];

describe('the fields that name who answers for an element', () => {
  it.each(ANSWERING)('%s stands in a collection, and names one organization wherever it does', (field) => {
    const infos = COLLECTION_NAMES.flatMap((collection): FieldInfo[] => {
      const fields: Readonly<Record<string, FieldInfo>> = FIELDS[collection];
      return fields[field] ? [fields[field]] : [];
    });
    expect(infos.length).toBeGreaterThan(0);
    for (const { refs } of infos) expect(refs).toEqual([{ path: [], to: ['organizations'] }]);
  });

  it('every part that somebody decides on has one of them', () => {
    const decided = COLLECTION_NAMES.filter((collection) => COLLECTIONS[collection].decided);
    expect(decided.length).toBeGreaterThan(0);
    for (const collection of decided)
      expect(HOLDING.filter((field) => Object.hasOwn(FIELDS[collection], field))).not.toEqual([]);
  });
});

describe('the prefixes of local codes', () => {
  it('each is for some kind, and of kinds with one prefix no other has it', () => {
    const single = COLLECTION_NAMES.filter((kind) => PREFIXES_OF[kind].length === 1);
    expect(new Set(Object.values(PREFIXES_OF).flat())).toEqual(new Set(PREFIXES));
    expect(new Set(single.map((kind) => PREFIXES_OF[kind][0])).size).toBe(single.length);
  });
});
