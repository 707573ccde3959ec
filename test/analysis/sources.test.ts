/** Documents that are over, and sources that are weak. */
import { describe, expect, it } from 'vitest';
import { day } from './support/judged.ts';
import { by, places, relatedPlaces } from './support/ruled.ts';

const OVER = 'type: decree, date: 2010-01-01, validTo: 2020-06-30';

describe('source-not-in-force', () => {
  const model = (elements: string, old = OVER) => `  cu: { name: Văn bản cũ, ${old} }
  moi: { name: Văn bản mới, type: decree, date: 2020-04-09 }
systems:
  a: { name: A }
  b: { name: B }
${elements}`;
  const found = (elements: string, old = OVER, today?: string) =>
    by('source-not-in-force', model(elements, old), today ? { today: day(today) } : {});
  const flow = (basis: string, more = '') => `flows:\n  f: { name: F, from: a, to: b, legalBasis: ${basis}${more} }\n`;

  it('the legal basis of a flow is over', async () => {
    const [finding, ...others] = await found(flow('[{ document: cu, at: Điều 5 }]'));
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(places([finding])).toEqual(['7:33 flows.f.legalBasis']);
    expect(finding?.message).toEqual({
      vi: 'Căn cứ pháp lý hôm nay không còn: cu hết hiệu lực sau 30/6/2020. Ghi văn bản đang có hiệu lực vào legalBasis; chưa biết thì ghi { unknown: lý do }.',
      en: 'The legal basis is gone today: cu was in force until 30 June 2020. Write the document that is in force in legalBasis; where it is not known, { unknown: why }.',
    });
    expect(relatedPlaces(finding)).toEqual(['1:68 documents.cu.validTo']);
  });

  it.each([
    ['one of them is in force', flow('[cu, moi]')],
    ['the flow is over', flow('[cu]', ', status: ended')],
    ['it is not known', flow('{ unknown: chưa tra }')],
    ['none is said', 'flows:\n  f: { name: F, from: a, to: b }\n'],
    ['a fact keeps its source', 'services:\n  s: { name: S, count: 3, sources: [cu] }\n'],
    [
      'a later layer names another',
      flow('[cu]', ', changes: [{ since: 2021-01-01, legalBasis: [moi], sources: [qd] }]'),
    ],
    ['the flow ended', flow('[cu]', ', changes: [{ since: 2020-01-01, ends: {}, sources: [qd] }]')],
  ])('keeps quiet: %s', async (_why, elements) => {
    expect(await found(elements)).toEqual([]);
  });

  it('today decides, and reports do not expire', async () => {
    expect(await found(flow('[cu]'), OVER, '2020-06-30')).toEqual([]);
    expect(await found(flow('[cu]'), OVER, '2020-07-01')).toHaveLength(1);
    for (const type of ['report', 'article', 'minutes', 'dataset']) {
      expect(await found(flow('[cu]'), OVER.replace('decree', type))).toEqual([]);
    }
    expect(await found(flow('[cu]'), 'type: decree, date: 2010-01-01, status: expired')).toHaveLength(1);
    expect(await found(flow('[cu]'), 'type: decree, date: 2010-01-01, validTo: { unknown: chưa tra }')).toEqual([]);
  });

  it('a requirement rests on what is over', async () => {
    const demand = (more: string) => `requirements:\n  r: { name: R, check: { attested: unknown }, ${more} }\n`;
    const [finding] = await found(demand('sources: [cu]'));
    expect(places([finding])).toEqual(['7:47 requirements.r.sources']);
    expect(finding?.message.vi).toBe(
      'Yêu cầu chỉ dựa vào văn bản hôm nay đã hết hiệu lực: cu hết hiệu lực sau 30/6/2020. Nêu văn bản còn yêu cầu điều này, hoặc cho yêu cầu kết thúc (ends).',
    );
    for (const more of [
      'type: proposal, sources: [cu]',
      'sources: [cu, moi]',
      'sources: [cu], changes: [{ since: 2021-01-01, due: 2030, sources: [moi] }]',
      'sources: [cu], changes: [{ since: 2020-07-01, ends: {}, sources: [moi] }]',
    ]) {
      expect(await found(demand(more))).toEqual([]);
    }
  });

  it('the decision behind an exception is gone', async () => {
    const exception = (until: string) => `exceptions:\n  n: { name: N, covers: [a], until: ${until}, decidedBy: cu }\n`;
    const [finding] = await found(exception('2027'));
    expect(places([finding])).toEqual(['7:54 exceptions.n.decidedBy']);
    expect(finding?.message.en).toContain('The decision behind the exception is gone today: cu was in force');
    expect(await found(exception('2025'))).toEqual([]);
  });

  it('plans and targets still ahead are told at their document, once', async () => {
    const elements = `  c:
    name: C
    status: pilot
    changes:
      - { since: 2019-12-31, planned: cu, status: building }
      - { since: 2030-12-31, planned: cu, status: operating, operator: { unknown: x } }
indicators:
  i: { name: I, targets: [{ due: 2019, value: 1, planned: cu }, { due: 2030, value: 2, planned: cu }] }
`;
    const [finding, ...others] = await found(elements);
    expect(others).toEqual([]);
    expect(places([finding])).toEqual(['1:68 documents.cu.validTo']);
    expect(finding?.message).toEqual({
      vi: 'Văn bản hết hiệu lực sau 30/6/2020 mà 2 kế hoạch chưa đến hạn còn dựa vào văn bản này: c, i. Ghi thêm kế hoạch theo văn bản mới (planned), hoặc bỏ kế hoạch không còn thực hiện.',
      en: 'The document was in force until 30 June 2020, and 2 plans that are still ahead rest on it: c, i. Add plans by the new document (planned), or remove what will not be done.',
    });
    expect(relatedPlaces(finding)).toEqual([
      '11:39 systems.c.changes.1.planned',
      '13:97 indicators.i.targets.1.planned',
    ]);
  });

  it('a plan that was moved by a newer document rests on that one', async () => {
    const moved = `  c:
    name: C
    status: pilot
    changes:
      - { since: 2029-12-31, planned: cu, status: operating }
      - { since: 2030-12-31, planned: moi, status: operating }
indicators:
  i:
    name: I
    targets: [{ due: 2030, value: 2, planned: cu }]
    changes: [{ since: 2021-01-01, targets: [{ due: 2030, value: 2, planned: moi }], sources: [qd] }]
`;
    expect(await found(moved)).toEqual([]);
  });
});

describe('source-weak', () => {
  const found = (elements: string, reliability = 'weak') =>
    by(
      'source-weak',
      `  bao: { name: Bài, type: article, date: 2017-01-01, reliability: ${reliability} }\n${elements}`,
    );
  const system = (more: string) => `systems:\n  s: { name: S, ${more} }\n`;

  it('is a note at the sources, with the fields that rest on them', async () => {
    const [finding, ...others] = await found(system('status: operating, securityLevel: 3, sources: [bao]'));
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('info');
    expect(places([finding])).toEqual(['3:54 systems.s.sources']);
    expect(finding?.message).toEqual({
      vi: 'Chỉ có nguồn yếu (bao) cho status, securityLevel. Cần nguồn tốt hơn: văn bản, số liệu của cơ quan chủ quản.',
      en: 'Nothing but a weak source (bao) for status, securityLevel. A better one is wanted: a document, or figures of the body that owns it.',
    });
  });

  it('looks at the sources of each field', async () => {
    const sources = 'sources: [bao, { document: qd, for: [status] }]';
    expect((await found(system(`status: operating, securityLevel: 3, ${sources}`)))[0]?.message.vi).toContain(
      'cho securityLevel.',
    );
    expect(await found(system(`status: operating, ${sources}`))).toEqual([]);
  });

  it.each([
    ['a better source beside it', system('status: operating, sources: [bao, qd]')],
    ['nothing that is known', system('owner: { unknown: chưa rõ }, description: Mô tả, sources: [bao]')],
    ['an assumption', system('status: operating, confidence: assumed, sources: [bao]')],
    ['a plan', system('status: pilot, changes: [{ since: 2016-01-01, planned: bao, status: operating }]')],
    [
      'what no longer counts',
      system('status: pilot, sources: [bao], changes: [{ since: 2020-01-01, status: operating, sources: [qd] }]'),
    ],
    ['a document', '  vb: { name: Văn bản, status: issued, sources: [bao] }\n'],
  ])('keeps quiet: %s', async (_why, elements) => {
    expect(await found(elements)).toEqual([]);
  });

  it('other reliabilities are no matter', async () => {
    for (const reliability of ['secondary', 'primary']) {
      expect(await found(system('status: operating, sources: [bao]'), reliability)).toEqual([]);
    }
  });

  it('of an indicator the newest figure decides', async () => {
    const indicator = (values: string) => `indicators:\n  i: { name: I, values: [${values}], sources: [qd] }\n`;
    const [old, now] = ['{ asOf: 2015, value: 1, sources: [bao] }', '{ asOf: 2016, value: 2 }'];
    expect(await found(indicator(`${old}, ${now}`))).toEqual([]);
    const [finding] = await found(indicator('{ asOf: 2016, value: 2, sources: [bao] }, { asOf: 2015, value: 1 }'));
    expect(places([finding])).toEqual(['3:50 indicators.i.values.0.sources']);
    expect(finding?.message.vi).toContain('Chỉ có nguồn yếu (bao) cho values.');
    expect(await found(indicator('{ asOf: 2016, value: { unknown: x }, sources: [bao] }'))).toEqual([]);
  });

  it('each layer is a note of its own', async () => {
    const changed = system(
      'status: pilot, sources: [bao], changes: [{ since: 2020-01-01, securityLevel: 3, sources: [bao] }]',
    );
    expect(places(await found(changed))).toEqual(['3:32 systems.s.sources', '3:97 systems.s.changes.0.sources']);
  });
});
