import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/core/dates.ts';
import type { RawElement } from '../../src/model/layers.ts';
import { buildElements } from '../../src/model/layers.ts';
import { at, day, model, only, there, value } from './model.ts';

const DOCUMENTS = `
  qd-2011: { date: 2011-05-10 }
  plxh-2018: { date: 2018-08-31 }
  bao-cao-2026: { date: 2026-06-30 }
`;

describe('layers', () => {
  it('are the base and each change, as written', () => {
    const system = only(
      model(`
        systems:
          he:
            since: 2018-08-10
            status: pilot
            changes:
              - { since: 2020-01-01, status: operating }
              - { asOf: 2021-06, note: seen on the portal, confidence: derived }
      `),
      'he',
    );
    expect(system.layers.map((layer) => [layer.index, layer.dating, layer.written, isoDay(layer.day)])).toEqual([
      [0, 'since', '2018-08-10', '2018-08-10'],
      [1, 'since', '2020-01-01', '2020-01-01'],
      [2, 'asOf', '2021-06', '2021-06-30'],
    ]);
    expect(system.layers[2]).toMatchObject({ note: 'seen on the portal', confidence: 'derived', kind: 'fact' });
    expect(system.layers[0]?.confidence).toBe('stated');
  });

  it.each([
    ['2023', '2023-12-31'],
    ['2025-03', '2025-03-31'],
    ['2026-Q4', '2026-12-31'],
    ['2024-02', '2024-02-29'],
  ])('a partial date means its last day: %s', (written, last) => {
    const elements = model(`systems: { he: { since: ${written}, status: pilot } }`);
    expect(isoDay(only(elements, 'he').layers[0]?.day ?? 0)).toBe(last);
    expect(at(elements, last).of('he')).toBeDefined();
    expect(at(elements, isoDay(day(last) - 1)).absence('he')).toBe('not-attested');
  });

  it('a base without a date is as of its newest source', () => {
    const elements = model(
      `documents: {${DOCUMENTS.trim().replaceAll('\n', ',')}}`,
      'services: { a: { count: 386, sources: [qd-2011, plxh-2018] } }',
    );
    expect(only(elements, 'a').layers[0]).toMatchObject({ dating: 'sources', day: day('2018-08-31') });
  });

  it('a source says itself as of when its figures are', () => {
    const elements = model(`
      documents: { bao-cao: { date: 2019-03-15 } }
      services: { a: { count: 386, sources: [{ document: bao-cao, asOf: 2018 }] } }
    `);
    expect(only(elements, 'a').layers[0]).toMatchObject({ dating: 'sources', day: day('2018-12-31'), written: '2018' });
  });

  it('a document is dated by its own date, and announces on it, whenever else it was seen', () => {
    const elements = model(`
      documents:
        qd: { date: 2018-08-31, asOf: 2026-01-01, status: issued }
        luat: { date: 2011, sources: [qd] }
      systems:
        he: { sources: [qd], changes: [{ since: 2018-12-31, planned: qd, status: operating }] }
    `);
    expect(only(elements, 'luat').layers[0]).toMatchObject({ dating: 'date', day: day('2011-12-31') });
    expect(only(elements, 'he').layers[0]?.day).toBe(day('2018-08-31'));
    expect(only(elements, 'he').layers[1]?.planned).toEqual({ by: 'qd', announced: day('2018-08-31') });
  });

  it('file defaults reach base layers only, and only those that have none of their own', () => {
    const elements = model(`
      defaults: { sources: [plxh-2018] }
      documents: { plxh-2018: { date: 2018-08-31 }, cv: { date: 2025-06-20 } }
      systems:
        a: { changes: [{ since: 2020-01-01, status: pilot }] }
        b: { sources: [cv] }
        c: { planned: cv, since: 2026-12-31 }
    `);
    const sources = (id: string) => only(elements, id).layers.map((layer) => layer.sources.map((s) => s.document));
    expect(sources('a')).toEqual([['plxh-2018'], []]);
    expect(sources('b')).toEqual([['cv']]);
    // A plan has what announced it as its source.
    expect(sources('c')).toEqual([['cv']]);
  });

  it('a file may say as of when its bases are', () => {
    const elements = model(`
      defaults: { asOf: 2018-08-31, sources: [qd] }
      documents: { qd: { date: 2011-01-01 } }
      systems: { a: { status: pilot }, b: { asOf: 2019-01-01 } }
    `);
    expect(only(elements, 'a').layers[0]).toMatchObject({ dating: 'asOf', day: day('2018-08-31') });
    expect(only(elements, 'b').layers[0]?.day).toBe(day('2019-01-01'));
    expect(only(elements, 'qd').layers[0]?.day).toBe(day('2011-01-01'));
  });

  it('a plan names what announced it among its sources, once', () => {
    const elements = model(`
      documents: { qd: { date: 2018-08-31 }, bao: { date: 2018-09-01 } }
      systems:
        he:
          changes:
            - { since: 2019, planned: qd, status: pilot, sources: [{ document: qd, at: điều 3 }] }
            - { since: 2020, planned: qd, status: operating, sources: [bao] }
    `);
    expect(only(elements, 'he').layers.map((layer) => layer.sources)).toEqual([
      [],
      [{ document: 'qd', at: 'điều 3' }],
      [{ document: 'qd' }, { document: 'bao' }],
    ]);
  });

  it('an undated base is in every state; an undated change in none', () => {
    const elements = model(`
      systems: { he: { status: pilot, changes: [{ status: operating }] } }
    `);
    expect(value(at(elements, '1990-01-01'), 'he', 'status')).toBe('pilot');
    expect(value(at(elements, '2030-01-01', '2030-01-01', 'P1Y'), 'he', 'status')).toBe('pilot');
  });

  it('a year alone is a date although YAML reads a number', () => {
    expect(only(model('systems: { he: { since: 2018 } }'), 'he').layers[0]?.day).toBe(day('2018-12-31'));
  });

  it('of two elements with one id the first is taken', () => {
    const elements = model('systems: { he: { name: Một } }', 'services: { he: { name: Hai } }');
    expect(only(elements, 'he')).toMatchObject({ name: 'Một', collection: 'systems' });
  });

  it('a change that is no mapping says nothing, and the others keep their places', () => {
    const elements = model(`
      documents: { qd: { date: 2018-01-01 } }
      systems: { he: { since: 2018, changes: [oops, { since: 2020, planned: qd, status: pilot }, { since: 2020, asPlanned: true }] } }
    `);
    expect(only(elements, 'he').layers.map((layer) => layer.index)).toEqual([0, 1, 2, 3]);
    expect(value(at(elements, '2021-01-01'), 'he', 'status')).toBe('pilot');
  });

  it('documents that cite each other in a circle are undated', () => {
    const elements = model('documents: { a: { sources: [b] }, b: { sources: [a] } }');
    expect([...elements.values()].map((element) => element.layers[0]?.dating)).toEqual(['undated', 'undated']);
  });

  it('a chain of documents may be long', () => {
    const length = 30_000;
    const raws: RawElement[] = Array.from({ length }, (_, at) => ({
      id: `d${at}`,
      collection: 'documents',
      file: 'd.yaml',
      raw: at === length - 1 ? { name: 'last', date: '2018-08-31' } : { name: 'one', sources: [`d${at + 1}`] },
    }));
    expect(only(buildElements(raws), 'd0').layers[0]?.day).toBe(day('2018-08-31'));
  });

  it('ids such as "constructor" name nothing by accident', () => {
    const elements = model(`
      documents: { constructor: { date: 2018-01-01 } }
      systems: { he: { sources: [constructor, tostring], since: 2018 } }
    `);
    const he = there(at(elements, '2019-01-01'), 'he');
    expect(he.get('constructor')).toBeUndefined();
    expect(he.get('toString')).toBeUndefined();
    expect(he.get('sources')).toBeUndefined();
    expect(he.get('since')).toBeUndefined();
  });
});
