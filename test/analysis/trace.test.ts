/** What elements name, the ways between them, and what depends on them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOf } from '../../src/analysis/trace/impact.ts';
import { namedBy } from '../../src/analysis/trace/named.ts';
import { Network } from '../../src/analysis/trace/network.ts';
import { findPaths, type PathOptions } from '../../src/analysis/trace/paths.ts';
import { touching } from '../../src/analysis/trace/touching.ts';
import { referencesOf } from '../../src/input/link/references.ts';
import { COLLECTIONS, type Collection, FIELDS, type FieldInfo } from '../../src/model/generated/fields.ts';
import { buildElements, type RawElement } from '../../src/model/layers.ts';
import { type State, stateAt } from '../../src/model/state.ts';
import { at, day, model, there } from '../model/model.ts';
import { architectureFrom } from './gap/gaps.ts';

const DAY = '2026-01-01';

function network(text: string): Network {
  return new Network(at(model(text), DAY));
}

const WAYS: PathOptions = { directed: true, depth: 8, limit: 10 };

/** Each path as its ids, with what makes each step: `a -uses> b`, `a -flow:f> b`, against the direction `a <uses- b`. */
function ways(net: Network, start: string, goal: string, options: Partial<PathOptions> = {}): string[] {
  return findPaths(net, start, goal, { ...WAYS, ...options }).paths.map(({ hops }) =>
    hops.reduce((text, { to, steps }) => {
      const names = steps.map(({ tie }) =>
        tie.kind === 'link' ? tie.link.field : `${tie.reply ? 'reply' : 'flow'}:${tie.flow.state.id}`,
      );
      const along = steps.every((step) => step.along);
      return along ? `${text} -${names.join('+')}> ${to}` : `${text} <${names.join('+')}- ${to}`;
    }, start),
  );
}

describe('what an element names', () => {
  it('has every reference of the table of fields, whatever the field is called', () => {
    for (const collection of Object.keys(FIELDS) as Collection[]) {
      for (const [field, info] of Object.entries<FieldInfo>(FIELDS[collection])) {
        for (const { path } of info.refs ?? []) {
          // A value that has an id at just this place.
          const value = path.reduceRight<unknown>((inner, step) => {
            if (step === '*') return [inner];
            if (step === '{}') return { 'mot-id': {} };
            return step === '{*}' ? { 'id-khac': inner } : { [step]: inner };
          }, 'mot-id');
          const raw = { name: 'x', [field]: value } as RawElement['raw'];
          const state = stateAt(buildElements([{ id: 'x', collection, file: 'a.yaml', raw }]), day(DAY), {
            knownAt: day(DAY),
          });
          const named = namedBy(there(state, 'x')).filter(({ to }) => to === 'mot-id');
          expect(
            named.map((one) => one.field),
            `${collection}.${field} ${path.join('.')}`,
          ).toEqual([field]);
        }
      }
    }
  });

  it('tells links, ends of flows, bodies, coverage and documents apart', () => {
    const state = at(
      model(`
systems:
  a: { owner: so, uses: { b: { code: QH-1 } }, coverage: { of: [so], done: some }, sources: [vb], decision: { option: replace, by: [b] } }
  b: {}
flows:
  f: { from: a, to: b, via: [a], legalBasis: [{ document: vb }] }
organizations:
  so: {}
documents:
  vb: {}
`),
      DAY,
    );
    const roles = (id: string) => namedBy(there(state, id)).map(({ field, role, to }) => `${field} ${role} ${to}`);
    expect(roles('a')).toEqual([
      'owner body so',
      'coverage coverage so',
      'uses link b',
      'decision other b',
      'sources document vb',
    ]);
    expect(roles('f')).toEqual(['from flow a', 'to flow b', 'via flow a', 'legalBasis document vb']);
    expect(namedBy(there(state, 'a')).find(({ field }) => field === 'uses')?.attributes).toEqual({ code: 'QH-1' });
  });
});

describe('what touches an element', () => {
  const elements = model(`
organizations:
  so-cu: { changes: [{ since: 2025-03-01, ends: { becomes: { so-moi: {}, so-khac: { for: [b] } } } }] }
  so-moi: {}
  so-khac: {}
systems:
  a: { owner: so-cu }
  b: { owner: so-cu }
  c: { owner: so-cu, changes: [{ since: 2020, owner: so-khac }] }
  d: { owner: so-moi, since: 2027 }
`);
  const architecture = { ...architectureFrom([]), elements, references: referencesOf(elements) };
  const of = (id: string, date: string) => {
    const found = touching(id, architecture, at(elements, date));
    return { in: found.in.map(({ from }) => from), succeeds: found.succeeds, left: found.left.map(({ from }) => from) };
  };

  it('is what names it on that date, not at any time', () => {
    expect(of('so-cu', '2019-01-01')).toEqual({ in: ['a', 'b', 'c'], succeeds: [], left: [] });
    expect(of('so-cu', '2021-01-01')).toEqual({ in: ['a', 'b'], succeeds: [], left: [] });
  });

  it('follows to the successors, each for its own', () => {
    expect(of('so-moi', DAY)).toEqual({ in: ['a'], succeeds: ['so-cu'], left: [] });
    expect(of('so-khac', DAY)).toEqual({ in: ['b', 'c'], succeeds: ['so-cu'], left: [] });
    expect(of('so-moi', '2028-01-01').in).toEqual(['a', 'd']);
  });

  it('of one that has ended is what the files still say of it', () => {
    expect(of('so-cu', DAY)).toEqual({ in: [], succeeds: [], left: ['a', 'b'] });
  });
});

describe('paths', () => {
  const net = network(`
services:
  phan: { partOf: nhom }
  nhom: { supportedBy: [mot-cua], channels: [cong] }
systems:
  mot-cua: { uses: { lgsp: { code: QH-1 } } }
  cong: { dependsOn: [mot-cua] }
  lgsp: { hostedOn: [ttdl] }
  dan-cu: {}
  kho: {}
  bao-cao: {}
  thong-ke: {}
infrastructure:
  ttdl: {}
flows:
  tra-cuu: { from: mot-cua, to: dan-cu, via: [lgsp], reply: Thông tin công dân, status: operating }
  gui: { from: bao-cao, to: kho, via: [lgsp] }
  so-lieu: { from: lgsp, to: thong-ke }
  chua: { from: mot-cua, to: kho, status: not-connected }
  het: { from: mot-cua, to: kho, status: ended }
`);

  it('follow links and flows, the shortest first, each element once', () => {
    expect(ways(net, 'phan', 'lgsp')).toEqual([
      'phan -partOf> nhom -supportedBy> mot-cua -uses+flow:tra-cuu> lgsp',
      'phan -partOf> nhom -channels> cong -dependsOn> mot-cua -uses+flow:tra-cuu> lgsp',
    ]);
    expect(ways(net, 'phan', 'lgsp', { limit: 1 })).toHaveLength(1);
    expect(findPaths(net, 'phan', 'lgsp', { ...WAYS, limit: 1 }).cut).toBe('limit');
    expect(findPaths(net, 'phan', 'lgsp', { ...WAYS, limit: 2 }).cut).toBeUndefined();
  });

  it('go back by the reply of a query only', () => {
    expect(ways(net, 'dan-cu', 'mot-cua')).toEqual(['dan-cu -reply:tra-cuu> mot-cua']);
    expect(ways(net, 'kho', 'bao-cao')).toEqual([]);
  });

  it('do not lead from one flow through a platform into another', () => {
    expect(ways(net, 'mot-cua', 'kho')).toEqual([]);
    expect(ways(net, 'bao-cao', 'dan-cu')).toEqual([]);
    // Nor into what the platform sends itself; only by a link is it itself that is meant.
    expect(ways(net, 'bao-cao', 'thong-ke')).toEqual([]);
    expect(ways(net, 'mot-cua', 'thong-ke')).toEqual(['mot-cua -uses+flow:tra-cuu> lgsp -flow:so-lieu> thong-ke']);
    // But what a flow passes stands on what that stands on.
    expect(ways(net, 'bao-cao', 'ttdl')).toEqual(['bao-cao -flow:gui> lgsp -hostedOn> ttdl']);
  });

  it('may begin and end with what a flow passes, and with a flow', () => {
    expect(ways(net, 'bao-cao', 'lgsp')).toEqual(['bao-cao -flow:gui> lgsp']);
    expect(ways(net, 'lgsp', 'kho')).toEqual(['lgsp -flow:gui> kho']);
    expect(ways(net, 'lgsp', 'mot-cua')).toEqual(['lgsp -reply:tra-cuu> mot-cua']);
    expect(ways(net, 'gui', 'kho')).toEqual(['gui -flow:gui> kho']);
    expect(ways(net, 'bao-cao', 'gui')).toEqual(['bao-cao -flow:gui> gui']);
    expect(ways(net, 'kho', 'gui')).toEqual([]);
  });

  it('do not go to and fro on one flow', () => {
    expect(ways(net, 'nhom', 'ttdl')).toEqual([
      'nhom -supportedBy> mot-cua -uses+flow:tra-cuu> lgsp -hostedOn> ttdl',
      'nhom -channels> cong -dependsOn> mot-cua -uses+flow:tra-cuu> lgsp -hostedOn> ttdl',
    ]);
  });

  it('leave out what carries nothing, and count it', () => {
    expect(net.idle).toBe(2);
    expect(ways(net, 'mot-cua', 'kho', { directed: false, depth: 1 })).toEqual([]);
  });

  it('against the direction say so in each step', () => {
    expect(ways(net, 'ttdl', 'phan', { directed: false, limit: 1 })).toEqual([
      'ttdl <hostedOn- lgsp <uses- mot-cua <supportedBy- nhom <partOf- phan',
    ]);
  });

  it('say how long the shortest would be', () => {
    expect(findPaths(net, 'phan', 'ttdl', { ...WAYS, depth: 3 })).toEqual({ paths: [], beyond: 4 });
    expect(findPaths(net, 'kho', 'phan', WAYS)).toEqual({ paths: [] });
  });

  it('follow successors, and never lead through what has ended or does not exist', () => {
    const later = new Network(
      at(
        model(`
systems:
  a: { uses: [cu, khong-co] }
  cu: { uses: [c], changes: [{ since: 2025, ends: { becomes: [moi] } }] }
  moi: { uses: [c] }
  bo: { uses: [c], changes: [{ since: 2025, ends: {} }] }
  b: { uses: [bo] }
  c: {}
`),
        '2026-06-30',
      ),
    );
    expect(ways(later, 'a', 'c')).toEqual(['a -uses> moi -uses> c']);
    expect(ways(later, 'b', 'c')).toEqual([]);
  });

  it('end in a network that has far more of them than anybody reads', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `s${index}`);
    const raws = ids.map((id) => ({
      id,
      collection: 'systems' as const,
      file: 'a.yaml',
      raw: { name: id, uses: ids },
    }));
    const dense = new Network(stateOf(raws));
    const found = (limit: number) => findPaths(dense, 's0', 's59', { directed: true, depth: 60, limit });
    expect(found(1000).paths).toHaveLength(1000);
    expect(found(1000).cut).toBe('limit');
    expect(found(1_000_000).cut).toBe('work');
    expect(found(1_000_000).paths.length).toBeGreaterThan(1000);
    // A way that only looks short: the rest of the network hangs on it and leads nowhere.
    const trap = [
      ...raws.slice(0, 58),
      { id: 's58', collection: 'systems' as const, file: 'a.yaml', raw: { name: 's58' } },
    ];
    expect(findPaths(new Network(stateOf(trap)), 's0', 's59', { directed: true, depth: 60, limit: 10 })).toEqual({
      paths: [],
    });
  });
});

function stateOf(raws: readonly RawElement[]): State {
  return stateAt(buildElements(raws), day(DAY), { knownAt: day(DAY) });
}

describe('paths in any network', () => {
  const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
  const worlds = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('uses', 'dependsOn')), { maxLength: 14 });

  it('are just those that trying all finds, by length', () => {
    fc.assert(
      fc.property(worlds, fc.boolean(), fc.integer({ min: 1, max: 6 }), (links, directed, depth) => {
        const raws = IDS.map((id, at): RawElement => {
          const to = (field: string) =>
            links.filter(([from, , name]) => from === at && name === field).map(([, index]) => IDS[index] ?? '');
          return {
            id,
            collection: 'systems',
            file: 'a.yaml',
            raw: { name: id, uses: to('uses'), dependsOn: to('dependsOn') },
          };
        });
        const next = new Map(IDS.map((id) => [id, new Set<string>()]));
        for (const [from, to] of links) {
          next.get(IDS[from] ?? '')?.add(IDS[to] ?? '');
          if (!directed) next.get(IDS[to] ?? '')?.add(IDS[from] ?? '');
        }
        const all: string[] = [];
        const walk = (path: string[]): void => {
          const last = path.at(-1) ?? '';
          if (last === 'f') all.push(path.join(' '));
          else if (path.length <= depth)
            for (const id of next.get(last) ?? []) if (!path.includes(id)) walk([...path, id]);
        };
        walk(['a']);
        const { paths, cut } = findPaths(new Network(stateOf(raws)), 'a', 'f', { directed, depth, limit: 1000 });
        expect(cut).toBeUndefined();
        const found = paths.map(({ hops }) => ['a', ...hops.map(({ to }) => to)].join(' '));
        expect([...found].sort()).toEqual(all.sort());
        const lengths = paths.map(({ hops }) => hops.length);
        expect(lengths).toEqual([...lengths].sort((x, y) => x - y));
      }),
    );
  });
});

describe('impact', () => {
  /** `id distance why<from`, by distance. */
  const of = (text: string, start: string, depth = 8): string[] => {
    const elements = model(text);
    const architecture = { ...architectureFrom([]), elements, references: referencesOf(elements) };
    const { impacted, further } = impactOf(new Network(at(elements, DAY)), architecture, start, depth);
    const lines = impacted.map(
      ({ id, distance, previous, by }) =>
        `${id} ${distance} ${by.map(({ why }) => why).join('+')}<${previous?.id ?? start}`,
    );
    return further > 0 ? [...lines, `further ${further}`] : lines;
  };

  it('reaches who states a link, however far, once and at the shortest distance', () => {
    const text = `
services:
  dv: { supportedBy: [he-a, he-b] }
systems:
  he-a: { uses: [nen], dependsOn: [he-b] }
  he-b: { hostedOn: [ttdl] }
  nen: { hostedOn: [ttdl] }
infrastructure:
  ttdl: {}
`;
    expect(of(text, 'ttdl')).toEqual([
      'he-b 1 states<ttdl',
      'nen 1 states<ttdl',
      'dv 2 states<he-b',
      'he-a 2 states<he-b',
    ]);
    expect(of(text, 'ttdl', 1)).toEqual(['he-b 1 states<ttdl', 'nen 1 states<ttdl', 'further 2']);
    expect(of(text, 'dv')).toEqual([]);
  });

  it('reaches the receivers of flows, who asks, and both ends of what passes', () => {
    const text = `
systems:
  a: {}
  b: {}
  c: {}
  truc: {}
flows:
  gui: { from: a, to: b, via: [truc] }
  hoi: { from: b, to: c, reply: Kết quả }
  chua: { from: a, to: c, status: not-connected }
`;
    expect(of(text, 'a')).toEqual(['b 1 receives<a', 'c 2 receives<b']);
    expect(of(text, 'c')).toEqual(['b 1 asks<c']);
    expect(of(text, 'truc')).toEqual(['a 1 passes<truc', 'b 1 passes<truc', 'c 2 receives<b']);
    expect(of(text, 'gui')).toEqual(['b 1 receives<gui', 'c 2 receives<b']);
  });

  it('of a data set are the flows that move its data, and their ends: the sender is touched, the receiver depends', () => {
    const text = `
services:
  dv: { supportedBy: [nhan] }
  dv-gui: { supportedBy: [gui] }
systems:
  gui: {}
  nhan: {}
  hoi: {}
  kho: {}
datasets:
  dan-cu: { systemOfRecord: [kho] }
flows:
  luong: { from: gui, to: nhan, datasets: [dan-cu] }
  tra-cuu: { from: hoi, to: kho, reply: Kết quả, datasets: [dan-cu] }
  chua: { from: kho, to: hoi, datasets: [dan-cu], status: not-connected }
`;
    expect(of(text, 'dan-cu')).toEqual([
      'luong 1 carries<dan-cu',
      'tra-cuu 1 carries<dan-cu',
      'gui 2 sends<luong',
      'hoi 2 asks<tra-cuu',
      'kho 2 receives<tra-cuu',
      'nhan 2 receives<luong',
      'dv 3 states<nhan',
    ]);
  });

  it('goes from a group to its parts and from a part to its group, not on to the other parts', () => {
    const text = `
services:
  nhom: { supportedBy: [he] }
  phan-1: { partOf: nhom, supportedBy: [rieng] }
  phan-2: { partOf: nhom }
systems:
  he: {}
  rieng: {}
  dung-nhom: { uses: [nhom] }
`;
    expect(of(text, 'he')).toEqual([
      'nhom 1 states<he',
      'phan-1 2 part<nhom',
      'phan-2 2 part<nhom',
      'dung-nhom 2 states<nhom',
    ]);
    expect(of(text, 'rieng')).toEqual(['phan-1 1 states<rieng', 'nhom 2 whole<phan-1', 'dung-nhom 3 states<nhom']);
  });

  it('of a body is what it holds, and not what depends on that', () => {
    const text = `
organizations:
  so: {}
  phong: { parent: so }
systems:
  he: { owner: so, operator: so }
  dung: { uses: [he] }
tasks:
  viec: { lead: so, partners: [phong] }
flows:
  bao-cao: { from: so, to: dung }
`;
    expect(of(text, 'so')).toEqual(['phong 1 body<so', 'dung 1 receives<so', 'he 1 body+body<so', 'viec 1 body<so']);
  });

  it('ends in rings, and with the network', () => {
    const ring = `
systems:
  a: { uses: [c] }
  b: { uses: [a] }
  c: { uses: [b] }
`;
    expect(of(ring, 'a')).toEqual(['b 1 states<a', 'c 2 states<b']);
  });

  it('of a link that is new to the program is that who states it depends on what it names', () => {
    // The two that turn round are links of what something is made of; all others are dependence.
    const links = new Set(
      (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) =>
        Object.entries<FieldInfo>(FIELDS[collection]).flatMap(([field, info]) =>
          info.link ? [`${collection}.${field}`] : [],
        ),
      ),
    );
    for (const name of links) {
      const [collection = '', field = ''] = name.split('.');
      const lines = of(`${collection}:\n  a: { ${field}: [b] }\n  b: {}\n`, 'b');
      const expected = field === 'realizes' ? [] : [field === 'partOf' ? 'a 1 part<b' : 'a 1 states<b'];
      expect(lines, name).toEqual(expected);
    }
    expect(links.size).toBeGreaterThan(5);
  });
});
