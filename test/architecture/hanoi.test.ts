/**
 * The facts of the article of 2018 (A1 to A17) that the model of Hanoi must hold, each with its value, its date, its
 * source and the place in it, read from the linked model at that date; and what the architecture documents say since (B1, B15).
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/analysis/judge/judge.ts';
import { locate } from '../../src/input/locate.ts';
import type { Opened } from '../../src/input/open.ts';
import { isUnknown } from '../../src/model/element.ts';
import { expectFact, type Fact, known, openHanoi, TODAY, there } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

const ARTICLE = 'plxh-2018';
const SEEN = '2018-08-31';
const unknown = { unknown: expect.any(String) };

/** Places in the article, by what they are about: it has no page numbers. */
const ONLINE = 'nội dung về dịch vụ công trực tuyến';
const ONE_STOP = 'nội dung về hệ thống "một cửa" điện tử';
const ARCHITECTURE = 'nội dung về Kiến trúc Chính quyền điện tử';
const SMART_CITY = 'nội dung về Đề án xây dựng thành phố thông minh';
const ZONES = 'nội dung về khu công nghệ thông tin tập trung';
const SOCIAL_MEDIA = 'nội dung về theo dõi thông tin trên mạng xã hội';
const STATEMENTS = 'nội dung về phát ngôn, cung cấp thông tin cho báo chí';
const PRESS = 'nội dung về quản lý báo chí, xuất bản';
const SHARE = 'nhận định về tỷ lệ dịch vụ mức độ 3, 4';
const RAISE = 'chỉ đạo nâng số lượng, chất lượng dịch vụ công trực tuyến';
const CHECK = 'chỉ đạo kiểm tra mức sử dụng đến tận hộ dân';
const EXPLOIT = 'chỉ đạo khai thác hạ tầng đã đầu tư';
const READY = 'chỉ đạo nâng chỉ số sẵn sàng ICT';
const BODIES = 'các cơ quan, tổ chức có tên trong bài';

/** A statement of the article, as of the end of August 2018. */
function said(fact: string, key: string, value: unknown, at: string, more: Partial<Fact> = {}): Fact {
  return { fact, key, value, on: SEEN, dated: SEEN, source: ARTICLE, at, reliability: 'secondary', ...more };
}

const DERIVED = { confidence: 'derived' } as const;
const ASSUMED = { confidence: 'assumed' } as const;

const FACTS: readonly Fact[] = [
  // A1: 556 online services of level 3 and 4, of which 386 and 170; the list submitted for issue.
  said('A1', 'dvctt-3-4.count', 556, ONLINE),
  said('A1', 'dvctt-3.count', 386, ONLINE),
  said('A1', 'dvctt-4.count', 170, ONLINE),
  said('A1', 'dvctt-3.level', { scheme: 'nd-43-2011', is: 3 }, ONLINE),
  said('A1', 'dvctt-4.level', { scheme: 'nd-43-2011', is: 4 }, ONLINE),
  said('A1', 'so-dvctt-3-4.values', [{ asOf: SEEN, value: 556 }], ONLINE),
  said('A1', 'danh-muc-dvctt.status', 'submitted', ONLINE),
  // A2: the pilot of the shared one-stop system since 10 August 2018, run by the department.
  said('A2', 'mot-cua-3-cap.status', 'pilot', ONE_STOP, { on: '2018-08-10', dated: '2018-08-10' }),
  said('A2', 'mot-cua-3-cap.operator', 'so-tttt', ONE_STOP, { on: '2018-08-10', dated: '2018-08-10' }),
  // A3: it connects level 3 and 4 services at some departments and districts; how many is not said.
  said(
    'A3',
    'mot-cua-3-cap.coverage',
    expect.objectContaining({ of: ['cac-so', 'cac-quan-huyen'], done: 'some', total: unknown, rest: unknown }),
    ONE_STOP,
  ),
  said('A3', 'dvctt-den-mot-cua.from', 'dvctt-3-4', ONE_STOP, DERIVED),
  said('A3', 'dvctt-den-mot-cua.to', 'mot-cua-3-cap', ONE_STOP, DERIVED),
  // A4, A5: two documents in preparation, to be submitted within 2018, each with a task.
  said('A4', 'kien-truc-cqdt.status', 'preparing', ARCHITECTURE),
  said('A4', 'nv-kien-truc-cqdt.deadline', '2018-12-31', ARCHITECTURE, DERIVED),
  said('A4', 'nv-kien-truc-cqdt.delivers', ['kien-truc-cqdt'], ARCHITECTURE, DERIVED),
  said('A4', 'yc-trinh-kien-truc-cqdt.due', '2018-12-31', ARCHITECTURE, DERIVED),
  said('A5', 'de-an-tptm.status', 'preparing', SMART_CITY),
  said('A5', 'nv-de-an-tptm.deadline', '2018-12-31', SMART_CITY, DERIVED),
  said('A5', 'nv-de-an-tptm.delivers', ['de-an-tptm'], SMART_CITY, DERIVED),
  said('A5', 'yc-trinh-de-an-tptm.due', '2018-12-31', SMART_CITY, DERIVED),
  // A6: four zones; one is named, recognised and operating; of the others nothing is said.
  said('A6', 'khu-cntt-tap-trung.count', 4, ZONES),
  said(
    'A6',
    'khu-cntt-tap-trung.coverage',
    expect.objectContaining({ total: 4, done: ['khu-cntt-cau-giay'], rest: unknown }),
    ZONES,
  ),
  said('A6', 'khu-cntt-cau-giay.status', 'operating', ZONES),
  // A7, A8: rank of the IT industry in 2018; IT revenue of 2017.
  said(
    'A7',
    'xep-hang-cong-nghiep-cntt.values',
    [expect.objectContaining({ asOf: SEEN, value: 1 })],
    'nội dung về ICT Index 2018',
  ),
  said(
    'A8',
    'doanh-thu-cntt.values',
    [expect.objectContaining({ asOf: 2017, value: 181 })],
    'nội dung về doanh thu công nghệ thông tin năm 2017',
  ),
  said('A8', 'doanh-thu-cntt.unit', 'nghìn tỷ đồng', 'nội dung về doanh thu công nghệ thông tin năm 2017'),
  // A9: what was appraised in eight months and passed on to the department of the ministry.
  said('A9', 'theo-doi-mang-xa-hoi.provider', 'so-tttt', SOCIAL_MEDIA, DERIVED),
  said('A9', 'chuyen-xu-ly-mang-xa-hoi.from', 'theo-doi-mang-xa-hoi', SOCIAL_MEDIA, DERIVED),
  said('A9', 'chuyen-xu-ly-mang-xa-hoi.to', 'cuc-ptth-ttdt', SOCIAL_MEDIA, DERIVED),
  said(
    'A9',
    'tai-khoan-facebook-da-chuyen.values',
    [{ from: '2018-01-01', to: '2018-08-31', value: 17 }],
    SOCIAL_MEDIA,
  ),
  said('A9', 'clip-youtube-da-chuyen.values', [{ from: '2018-01-01', to: '2018-08-31', value: 292 }], SOCIAL_MEDIA),
  // A10: not all press statements are in time; how many is not said. That they must be is a decree's.
  said('A10', 'phat-ngon-bao-chi.type', 'business-function', STATEMENTS),
  said(
    'A10',
    'phat-ngon-bao-chi.coverage',
    { measure: expect.stringContaining('kịp thời'), done: 'some', total: unknown },
    STATEMENTS,
  ),
  said(
    'A10',
    'yc-phat-ngon-kip-thoi.check',
    { field: 'coverage', is: 'all' },
    'quy định về cung cấp thông tin để kịp thời cảnh báo, định hướng dư luận',
    { ...ASSUMED, source: 'nd-09-2017', dated: '2017-03-30' },
  ),
  // A11: managing press and publishing, with a programme of coordination and guidance.
  said('A11', 'quan-ly-bao-chi-xuat-ban.type', 'business-function', PRESS, DERIVED),
  said('A11', 'quan-ly-bao-chi-xuat-ban.owner', 'so-tttt', PRESS, DERIVED),
  said(
    'A11',
    'quan-ly-bao-chi-xuat-ban.description',
    expect.stringContaining('chương trình phối hợp, định hướng thông tin với các cơ quan báo chí'),
    PRESS,
    DERIVED,
  ),
  // A12: supply is high, and how high is not said; use is not known.
  said('A12', 'ty-le-dvctt-3-4.values', [{ asOf: SEEN, value: unknown }], SHARE),
  said('A12', 'nd-do-su-dung.covers', ['dvctt-3-4.use'], `${SHARE}; chỉ đạo kiểm tra mức sử dụng`, ASSUMED),
  said(
    'A12',
    'nd-do-su-dung.current',
    expect.stringContaining('chưa tương xứng tiềm năng'),
    `${SHARE}; chỉ đạo kiểm tra mức sử dụng`,
    ASSUMED,
  ),
  // A13: the order to raise number and quality.
  said('A13', 'yc-tang-dvctt.of', ['dvctt-3-4'], RAISE),
  said('A13', 'nv-tang-dvctt.delivers', ['dvctt-3-4'], RAISE),
  // A14: the order to check the real use, down to households, then to make the most of the infrastructure.
  // That it was ordered is the article's; how to tell that it is done, the modeller's.
  said('A14', 'yc-kiem-tra-su-dung.of', ['dvctt-3-4'], CHECK),
  said('A14', 'yc-kiem-tra-su-dung.check', { indicator: 'ty-le-ho-so-truc-tuyen', measured: true }, CHECK, ASSUMED),
  said('A14', 'dvctt-3-4.usage', 'ty-le-ho-so-truc-tuyen', CHECK, ASSUMED),
  said(
    'A14',
    'ty-le-ho-so-truc-tuyen.values',
    [{ asOf: SEEN, value: expect.objectContaining(unknown) }],
    CHECK,
    ASSUMED,
  ),
  said('A14', 'nv-kiem-tra-su-dung.delivers', ['ty-le-ho-so-truc-tuyen'], CHECK, ASSUMED),
  said('A14', 'nd-do-su-dung.tasks', ['nv-kiem-tra-su-dung'], `${SHARE}; chỉ đạo kiểm tra mức sử dụng`, ASSUMED),
  said('A14', 'yc-khai-thac-ha-tang.check', { attested: 'unknown' }, EXPLOIT),
  said('A14', 'nv-khai-thac-ha-tang.after', ['nv-kiem-tra-su-dung'], EXPLOIT),
  // A15: the order to raise the readiness index, of people as of officials.
  said('A15', 'yc-nang-san-sang-ict.of', ['san-sang-ict'], READY),
  said('A15', 'san-sang-ict.direction', 'up', READY),
  said('A15', 'san-sang-ict.of', ['can-bo', 'nguoi-dan'], READY),
  said('A15', 'san-sang-ict.values', [{ asOf: SEEN, value: unknown }], READY),
  // A16: two proposals, each with what would have to be done.
  said('A16', 'dx-gan-voi-cchc.type', 'proposal', 'đề xuất gắn với cải cách hành chính'),
  said('A16', 'nv-gan-voi-cchc.deadline', unknown, 'đề xuất gắn với cải cách hành chính'),
  said('A16', 'dx-thu-hut-nhan-luc-cntt.type', 'proposal', 'đề xuất chính sách thu hút nhân lực'),
  said('A16', 'nv-thu-hut-nhan-luc-cntt.deadline', unknown, 'đề xuất chính sách thu hút nhân lực'),
  // A17: bodies and actors.
  said('A17', 'thanh-uy-ha-noi.type', 'body', BODIES),
  said('A17', 'ubnd-tp-ha-noi.type', 'body', BODIES),
  said('A17', 'so-tttt.type', 'body', BODIES, DERIVED),
  said('A17', 'so-tttt.parent', 'ubnd-tp-ha-noi', BODIES, DERIVED),
  said('A17', 'cuc-ptth-ttdt.type', 'body', SOCIAL_MEDIA, DERIVED),
  said('A17', 'cac-so.type', 'group', ONE_STOP, DERIVED),
  said('A17', 'cac-quan-huyen.type', 'group', ONE_STOP, DERIVED),
  said('A17', 'co-quan-bao-chi.type', 'group', PRESS),
  said('A17', 'nguoi-dan.type', 'users', READY),
  said('A17', 'ho-dan.type', 'users', CHECK),
  // B1: the architecture of 2021; that it is the one planned in 2018 is assumed.
  said('B1', 'kien-truc-cqdt.status', 'issued', 'tên Quyết định', {
    ...ASSUMED,
    on: '2021-09-06',
    dated: '2021-09-06',
    source: 'qd-4097-2021',
  }),
  // B15: every province must issue its framework by 29 January 2027; none of Hanoi is known.
  said('B15', 'yc-ban-hanh-khung.due', '2027-01-29', 'Phần A, mục VI, tr. 17', {
    on: '2026-11-23',
    dated: '2026-07-29',
    source: 'hd-khung-2026-du-thao',
    reliability: 'primary',
  }),
  said('B15', 'yc-ban-hanh-khung.check', { field: 'status', is: 'issued' }, 'Điều 2 khoản 1; Điều 3 khoản 4', {
    on: '2026-11-23',
    dated: '2026-07-29',
    source: 'qd-1425-2026',
    reliability: 'primary',
  }),
  said('B15', 'khung-chinh-quyen-so.status', unknown, 'Điều 3 khoản 4', {
    ...ASSUMED,
    on: '2026-11-23',
    dated: '2026-11-23',
    source: 'qd-1425-2026',
    reliability: 'primary',
  }),
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

  it.each(FACTS)('$fact: $key', (fact) => {
    expectFact(opened, fact);
  });

  it('holds every fact of the article', () => {
    const numbers = new Set(FACTS.map(({ fact }) => fact));
    for (let number = 1; number <= 17; number++) expect(numbers).toContain(`A${number}`);
  });

  it('adds up: 386 of level 3 and 170 of level 4 are 556', () => {
    const state = known(opened.architecture, SEEN);
    const counts = ['dvctt-3', 'dvctt-4', 'dvctt-3-4'].map((id) => there(state, id).known('count'));
    expect(Number(counts[0]) + Number(counts[1])).toBe(counts[2]);
  });

  it.each([
    ['kien-truc-cqdt', ARCHITECTURE],
    ['de-an-tptm', SMART_CITY],
  ])('%s was announced for the end of 2018, by the article, as a plan', (id, at) => {
    const plan = opened.architecture.elements.get(id)?.layers.find((layer) => layer.kind === 'plan');
    expect(plan).toMatchObject({ written: '2018-12-31', planned: { by: ARTICLE }, fields: { status: 'issued' } });
    expect(plan?.sources).toEqual([{ document: ARTICLE, at }]);
    expect(there(known(opened.architecture, '2018-12-31'), id).known('status')).toBe('preparing');
  });

  it('states nothing without a source and the place in it, and no source without its reliability', () => {
    for (const element of opened.architecture.elements.values()) {
      for (const layer of element.layers) {
        const itself = element.collection === 'documents' && layer.index === 0;
        if (!itself) expect(layer.sources, `${element.id} ${layer.index}`).not.toEqual([]);
        for (const { document, at } of layer.sources) {
          expect(at, `${element.id} ${layer.index} ${document}`).toMatch(/\S/);
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
      ['phat-ngon-bao-chi', 'owner'],
      ['chuyen-xu-ly-mang-xa-hoi', 'via'],
    ] as const) {
      expect(isUnknown(there(state, id).get(field)?.value)).toBe(true);
    }
  });
});
