/**
 * The facts that the model of Hanoi must hold, each with its value, its date and its source, read from the linked
 * model at that date.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/analysis/judge/judge.ts';
import { locate, type Opened } from '../../src/input/open.ts';
import { isUnknown } from '../../src/model/element.ts';
import { known, openHanoi, TODAY, there } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

const ARTICLE = 'plxh-2018';
const SEEN = '2018-08-31';
const unknown = { unknown: expect.any(String) };

interface Fact {
  readonly fact: string;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  /** The day on which it is asked for; the end of August 2018 where none is said. */
  readonly at?: string;
  /** The date of the statement, as written in the file. */
  readonly dated?: string;
  readonly source?: string;
}

const FACTS: readonly Fact[] = [
  // A1: 556 online services of level 3 and 4, of which 386 and 170; the list submitted for issue.
  { fact: 'A1', id: 'dvctt-3-4', field: 'count', value: 556 },
  { fact: 'A1', id: 'dvctt-3', field: 'count', value: 386 },
  { fact: 'A1', id: 'dvctt-4', field: 'count', value: 170 },
  { fact: 'A1', id: 'dvctt-3', field: 'level', value: { scheme: 'nd-43-2011', is: 3 } },
  { fact: 'A1', id: 'dvctt-4', field: 'level', value: { scheme: 'nd-43-2011', is: 4 } },
  { fact: 'A1', id: 'so-dvctt-3-4', field: 'values', value: [{ asOf: SEEN, value: 556 }] },
  { fact: 'A1', id: 'danh-muc-dvctt', field: 'status', value: 'submitted' },
  // A2: the pilot of the shared one-stop system since 10 August 2018, run by the department.
  { fact: 'A2', id: 'mot-cua-3-cap', field: 'status', value: 'pilot', at: '2018-08-10', dated: '2018-08-10' },
  { fact: 'A2', id: 'mot-cua-3-cap', field: 'operator', value: 'so-tttt', dated: '2018-08-10' },
  // A3: it connects level 3 and 4 services at some departments and districts; how many is not said.
  {
    fact: 'A3',
    id: 'mot-cua-3-cap',
    field: 'coverage',
    value: expect.objectContaining({ of: ['cac-so', 'cac-quan-huyen'], done: 'some', total: unknown, rest: unknown }),
  },
  { fact: 'A3', id: 'dvctt-den-mot-cua', field: 'from', value: 'dvctt-3-4' },
  { fact: 'A3', id: 'dvctt-den-mot-cua', field: 'to', value: 'mot-cua-3-cap' },
  // A4, A5: two documents in preparation, to be submitted within 2018, each with a task.
  { fact: 'A4', id: 'kien-truc-cqdt', field: 'status', value: 'preparing' },
  { fact: 'A4', id: 'nv-kien-truc-cqdt', field: 'deadline', value: '2018-12-31' },
  { fact: 'A4', id: 'nv-kien-truc-cqdt', field: 'delivers', value: ['kien-truc-cqdt'] },
  { fact: 'A5', id: 'de-an-tptm', field: 'status', value: 'preparing' },
  { fact: 'A5', id: 'nv-de-an-tptm', field: 'deadline', value: '2018-12-31' },
  { fact: 'A5', id: 'nv-de-an-tptm', field: 'delivers', value: ['de-an-tptm'] },
  // A6: four zones; one is named, recognised and operating; of the others nothing is said.
  { fact: 'A6', id: 'khu-cntt-tap-trung', field: 'count', value: 4 },
  {
    fact: 'A6',
    id: 'khu-cntt-tap-trung',
    field: 'coverage',
    value: expect.objectContaining({ total: 4, done: ['khu-cntt-cau-giay'], rest: unknown }),
  },
  { fact: 'A6', id: 'khu-cntt-cau-giay', field: 'status', value: 'operating' },
  // A7, A8: rank of the IT industry in 2018; IT revenue of 2017.
  {
    fact: 'A7',
    id: 'xep-hang-cong-nghiep-cntt',
    field: 'values',
    value: [expect.objectContaining({ asOf: SEEN, value: 1 })],
  },
  { fact: 'A8', id: 'doanh-thu-cntt', field: 'values', value: [expect.objectContaining({ asOf: 2017, value: 181 })] },
  // A12: supply is high, and how high is not said; use is not known.
  { fact: 'A12', id: 'ty-le-dvctt-3-4', field: 'values', value: [{ asOf: SEEN, value: unknown }] },
  { fact: 'A12', id: 'nd-do-su-dung', field: 'covers', value: ['dvctt-3-4.use'] },
  { fact: 'A12', id: 'nd-do-su-dung', field: 'current', value: expect.stringContaining('chưa tương xứng tiềm năng') },
  // A13: the order to raise number and quality.
  { fact: 'A13', id: 'yc-tang-dvctt', field: 'of', value: ['dvctt-3-4'] },
  { fact: 'A13', id: 'nv-tang-dvctt', field: 'delivers', value: ['dvctt-3-4'] },
  // A14: the order to check the real use, down to households, then to make the most of the infrastructure.
  {
    fact: 'A14',
    id: 'yc-kiem-tra-su-dung',
    field: 'check',
    value: { indicator: 'ty-le-ho-so-truc-tuyen', measured: true },
  },
  { fact: 'A14', id: 'dvctt-3-4', field: 'usage', value: 'ty-le-ho-so-truc-tuyen' },
  {
    fact: 'A14',
    id: 'ty-le-ho-so-truc-tuyen',
    field: 'values',
    value: [{ asOf: SEEN, value: expect.objectContaining(unknown) }],
  },
  { fact: 'A14', id: 'nv-kiem-tra-su-dung', field: 'delivers', value: ['ty-le-ho-so-truc-tuyen'] },
  { fact: 'A14', id: 'nd-do-su-dung', field: 'tasks', value: ['nv-kiem-tra-su-dung'] },
  { fact: 'A14', id: 'yc-khai-thac-ha-tang', field: 'check', value: { attested: 'unknown' } },
  { fact: 'A14', id: 'nv-khai-thac-ha-tang', field: 'after', value: ['nv-kiem-tra-su-dung'] },
  // A15: the order to raise the readiness index, of people as of officials.
  { fact: 'A15', id: 'yc-nang-san-sang-ict', field: 'of', value: ['san-sang-ict'] },
  { fact: 'A15', id: 'san-sang-ict', field: 'direction', value: 'up' },
  { fact: 'A15', id: 'san-sang-ict', field: 'of', value: ['can-bo', 'nguoi-dan'] },
  // A16: two proposals.
  { fact: 'A16', id: 'dx-gan-voi-cchc', field: 'type', value: 'proposal' },
  { fact: 'A16', id: 'dx-thu-hut-nhan-luc-cntt', field: 'type', value: 'proposal' },
  // A17: bodies and actors.
  ...['thanh-uy-ha-noi', 'ubnd-tp-ha-noi', 'so-tttt', 'cuc-ptth-ttdt'].map((id) => ({
    fact: 'A17',
    id,
    field: 'type',
    value: 'body',
  })),
  ...['cac-so', 'cac-quan-huyen', 'co-quan-bao-chi'].map((id) => ({ fact: 'A17', id, field: 'type', value: 'group' })),
  ...['nguoi-dan', 'ho-dan'].map((id) => ({ fact: 'A17', id, field: 'type', value: 'users' })),
  { fact: 'A17', id: 'so-tttt', field: 'parent', value: 'ubnd-tp-ha-noi' },
  // B1: the architecture of 2021; that it is the one planned in 2018 is assumed.
  {
    fact: 'B1',
    id: 'qd-4097-2021',
    field: 'number',
    value: '4097/QĐ-UBND',
    at: '2021-09-06',
    dated: '2021-09-06',
    source: 'none',
  },
  {
    fact: 'B1',
    id: 'kien-truc-cqdt',
    field: 'status',
    value: 'issued',
    at: '2021-09-06',
    dated: '2021-09-06',
    source: 'qd-4097-2021',
  },
  // B15: every province must issue its framework by 29 January 2027; none of Hanoi is known.
  {
    fact: 'B15',
    id: 'yc-ban-hanh-khung',
    field: 'due',
    value: '2027-01-29',
    at: '2026-11-23',
    dated: '2026-07-29',
    source: 'qd-1425-2026',
  },
  {
    fact: 'B15',
    id: 'khung-chinh-quyen-so',
    field: 'status',
    value: unknown,
    at: '2026-11-23',
    dated: '2026-11-23',
    source: 'qd-1425-2026',
  },
];

describe('the model of Hanoi', () => {
  it('validates: no error and no warning', () => {
    const findings = locate(opened, [...opened.problems, ...judge(opened.architecture, { today: TODAY }).problems]);
    expect(
      findings
        .filter((finding) => finding.severity !== 'info')
        .map((one) => `${one.file} ${one.rule} ${one.message.en}`),
    ).toEqual([]);
    expect(opened.failures).toEqual([]);
  });

  it.each(FACTS)('$fact: $id.$field', ({ id, field, value, at = SEEN, dated = SEEN, source = ARTICLE }) => {
    const found = there(known(opened.architecture, at), id).get(field);
    expect(found?.written).toEqual(value);
    expect(found?.layer.kind).toBe('fact');
    expect(found?.layer.written).toBe(dated);
    const sources = (found?.layer.sources ?? []).map((one) => one.document);
    if (source === 'none') expect(sources).toEqual([]);
    else expect(sources).toContain(source);
  });

  it('adds up: 386 of level 3 and 170 of level 4 are 556', () => {
    const state = known(opened.architecture, SEEN);
    const counts = ['dvctt-3', 'dvctt-4', 'dvctt-3-4'].map((id) => there(state, id).known('count'));
    expect(Number(counts[0]) + Number(counts[1])).toBe(counts[2]);
  });

  it.each(['kien-truc-cqdt', 'de-an-tptm'])('%s was announced for the end of 2018, by the article, as a plan', (id) => {
    const plan = opened.architecture.elements.get(id)?.layers.find((layer) => layer.kind === 'plan');
    expect(plan).toMatchObject({ written: '2018-12-31', planned: { by: ARTICLE }, fields: { status: 'issued' } });
    expect(there(known(opened.architecture, '2018-12-31'), id).known('status')).toBe('preparing');
  });

  it('says of the assumed fact of 2021 that it is assumed', () => {
    expect(there(known(opened.architecture, '2021-09-06'), 'kien-truc-cqdt').get('status')?.layer.confidence).toBe(
      'assumed',
    );
  });

  it('states nothing without a source, and no source without its reliability', () => {
    for (const element of opened.architecture.elements.values()) {
      for (const layer of element.layers) {
        const itself = element.collection === 'documents' && layer.index === 0;
        if (!itself) expect(layer.sources, `${element.id} ${layer.index}`).not.toEqual([]);
        for (const { document } of layer.sources) {
          expect(['primary', 'secondary', 'weak']).toContain(
            opened.architecture.elements.get(document)?.raw.reliability,
          );
        }
      }
    }
  });

  it('is not known before it was seen', () => {
    const before = known(opened.architecture, '2015-12-31');
    expect(before.absence('dvctt-3-4')).toBe('not-attested');
    expect(before.absence('mot-cua-3-cap')).toBe('not-attested');
  });

  it('what the source does not say stays unknown', () => {
    const state = known(opened.architecture, SEEN);
    for (const [id, field] of [
      ['mot-cua-3-cap', 'owner'],
      ['dvctt-3-4', 'provider'],
      ['nv-kiem-tra-su-dung', 'deadline'],
    ] as const) {
      expect(isUnknown(there(state, id).get(field)?.value)).toBe(true);
    }
  });
});
