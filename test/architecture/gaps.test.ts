/** What the gap reports of Hanoi say, from the model alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { GapReport } from '../../src/analysis/gap/report.ts';
import type { Opened } from '../../src/input/open.ts';
import { markdown } from '../../src/output/report/gap/markdown.ts';
import { terminal } from '../../src/output/report/gap/terminal.ts';
import { gap, openHanoi, settings } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

const ARTICLE = 'plxh-2018';

const keyed = (report: GapReport) => new Map(report.gaps.map((one) => [one.key, one]));

describe('the gaps of August 2018 against December 2018', () => {
  const report = () => gap(opened.architecture, '2018-08-31', '2018-12-31');

  it('begins with the use: 556 services supplied, not measured although that was ordered, its task incomplete', () => {
    const [first] = report().gaps;
    expect(first).toMatchObject({
      key: 'dvctt-3-4.use',
      reasons: ['unused', 'unmet'],
      verdict: 'not-enough-basis',
      plan: 'incomplete',
      size: 556,
    });
    expect(first?.from.text.vi).toContain('cung cấp 556 dịch vụ (386 mức độ 3, 170 mức độ 4); mức sử dụng: chưa đo');
    expect(first?.demands.map((demand) => demand.requirement.id)).toEqual(['yc-kiem-tra-su-dung']);
    expect(first?.covers.map((cover) => cover.tasks[0]?.missing)).toEqual([['lead', 'deadline', 'verification']]);
  });

  it('the one-stop system covers some, nobody knows how many; nobody has a task', () => {
    const coverage = keyed(report()).get('mot-cua-3-cap.coverage');
    expect(coverage).toMatchObject({ verdict: 'not-enough-basis', plan: 'unplanned', reasons: ['partial'] });
    expect(coverage?.size).toBeUndefined();
    expect(coverage?.from.text.vi).toMatch(/^một số \(.*\); chưa rõ số lượng$/);
  });

  it('two plans are announced and not yet carried out: planned, neither met nor missed', () => {
    for (const id of ['kien-truc-cqdt', 'de-an-tptm']) {
      const plan = keyed(report()).get(`${id}.status`);
      expect(plan).toMatchObject({ plan: 'planned', from: { value: 'preparing' }, to: { value: 'issued' } });
      expect(plan?.verdict).toBeUndefined();
      expect(plan?.to.text.vi).toBe('đã ban hành (hạn 31/12/2018)');
      expect(plan?.related.map((task) => task.lead?.id)).toEqual(['so-tttt']);
    }
  });

  it('one of four zones is stated as recognised; of the other three nothing is known', () => {
    const zones = keyed(report()).get('khu-cntt-tap-trung.coverage');
    expect(zones).toMatchObject({ verdict: 'not-enough-basis', size: 3 });
    expect(zones?.from.text.en).toMatch(/^1\/4 .*; of the other 3 nothing is known$/);
  });

  it('press statements are not all in time though they must be: not met, by the article alone; nobody has a task', () => {
    const late = keyed(report()).get('phat-ngon-bao-chi.coverage');
    expect(late).toMatchObject({ verdict: 'not-met', plan: 'unplanned', reasons: ['partial', 'unmet'] });
    expect(late?.size).toBeUndefined();
    expect(late?.from.text.vi).toBe('một số (trường hợp phát ngôn, cung cấp thông tin kịp thời); chưa rõ số lượng');
    expect(late?.to.text.vi).toBe('Phát ngôn, cung cấp thông tin cho báo chí kịp thời');
    expect(late?.evidence.flatMap(({ sources }) => sources)).toEqual([
      { document: ARTICLE, at: 'nội dung về phát ngôn, cung cấp thông tin cho báo chí' },
    ]);
    expect(late?.demands.map(({ requirement, evidence }) => [requirement.id, evidence.confidence])).toEqual([
      // That all of them must be in time is how the modeller reads the decree.
      ['yc-phat-ngon-kip-thoi', 'assumed'],
    ]);
  });

  it('has no other gap than these, the demands that nobody can judge and what nobody has decided', () => {
    expect([...keyed(report()).keys()]).toEqual([
      'dvctt-3-4.use',
      'phat-ngon-bao-chi.coverage',
      'mot-cua-3-cap.coverage',
      'khu-cntt-tap-trung.coverage',
      'de-an-tptm.status',
      'kien-truc-cqdt.status',
      'san-sang-ict.rule:yc-nang-san-sang-ict',
      'yc-khai-thac-ha-tang.rule',
      'dvctt-3-4.rule:yc-tang-dvctt',
      'dvctt-3-4.decision',
      // The article names nobody who owns or runs these two: there is nobody to decide.
      'dvctt-3-4.owner',
      'mot-cua-3-cap.decision',
      'khu-cntt-tap-trung.decision',
      'khu-cntt-tap-trung.owner',
    ]);
  });

  it('proposals are listed and demand nothing', () => {
    const proposals = report().requirements.filter((line) => line.proposal);
    expect(proposals.map((line) => [line.requirement.id, line.keys])).toEqual([
      ['dx-gan-voi-cchc', []],
      ['dx-thu-hut-nhan-luc-cntt', []],
    ]);
  });

  it('what became known in 2021 stands beside it, as assumed and late, and changes nothing', () => {
    const [later] = keyed(report()).get('kien-truc-cqdt.status')?.later ?? [];
    expect(later).toMatchObject({ late: 980, evidence: { confidence: 'assumed', written: '2021-09-06' } });
    expect(report().closed.map((plan) => [plan.key, plan.since])).toEqual([['kien-truc-cqdt.status', true]]);
  });

  it('each gap shows a line of the model and the article', () => {
    for (const one of report().gaps) {
      const behind = [...one.evidence, ...one.demands.map((demand) => demand.evidence)];
      expect(behind.flatMap((evidence) => evidence.sources.map((source) => source.document))).toContain(ARTICLE);
    }
  });
});

describe('the gaps of the baseline against the target', () => {
  const report = () => gap(opened.architecture, 'baseline', 'target');

  it('the smart-city plan has lapsed: whether it was carried out is not known', () => {
    const lapsed = keyed(report()).get('de-an-tptm.status');
    expect(lapsed).toMatchObject({
      plan: 'lapsed',
      verdict: 'not-enough-basis',
      reasons: ['lapsed', 'unmet', 'unknown'],
    });
    expect(lapsed?.from.text.vi).toBe('chưa có thông tin mới; ghi nhận gần nhất 31/8/2018: đang xây dựng');
    expect(lapsed?.to.text.vi).toContain('đã ban hành (hạn 31/12/2018)');
  });

  it('the architecture is no gap any more: closed, 980 days late, by an assumed fact', () => {
    expect(keyed(report()).has('kien-truc-cqdt.status')).toBe(false);
    const [closed] = report().closed;
    expect(closed).toMatchObject({ key: 'kien-truc-cqdt.status', since: false, fact: { late: 980 } });
    expect(closed?.fact.evidence.confidence).toBe('assumed');
  });

  it('the demand that rests on it is met, and says on what', () => {
    const line = report().requirements.find((one) => one.requirement.id === 'yc-trinh-kien-truc-cqdt');
    expect(line).toMatchObject({ verdict: 'met', confidence: 'assumed', keys: [] });
  });

  it('the framework that is due in January 2027 is on the agenda, before what nobody demands', () => {
    const order = [...keyed(report()).keys()];
    expect(order.indexOf('khung-chinh-quyen-so.status')).toBeLessThan(order.indexOf('mot-cua-3-cap.coverage'));
    expect(keyed(report()).get('khung-chinh-quyen-so.status')?.to.text.vi).toContain('(hạn 29/1/2027)');
  });

  it('the services that are wholly online are used less than they should be, by a weak source, and that is said', () => {
    const use = keyed(report()).get('dvc-toan-trinh.use');
    expect(use).toMatchObject({ verdict: 'not-met', plan: 'unplanned', size: 767 });
    expect(use?.from.text.vi).toBe('cung cấp 767 dịch vụ; mức sử dụng: 18,55% (31/12/2025)');
    expect(use?.to.text.vi).toBe('ít nhất 70% (hạn 31/12/2025)');
    // The source gives the figure; the day of the target is the modeller's.
    const measured = use?.evidence.filter(({ sources }) => sources.some(({ document }) => document === 'i-ca-2025'));
    expect(measured?.map(({ confidence }) => confidence)).toEqual(['stated', 'assumed']);
    expect(opened.architecture.elements.get('i-ca-2025')?.raw.reliability).toBe('weak');
  });

  it('the land database was due in June 2026: the plan has lapsed, its task is overdue', () => {
    const land = keyed(report()).get('csdl-dat-dai.status');
    expect(land).toMatchObject({ plan: 'lapsed', verdict: 'not-enough-basis', from: { value: 'building' } });
    expect(land?.to.text.vi).toBe('đang vận hành (hạn 30/6/2026); đã quá hạn 146 ngày');
    expect(land?.related.map(({ task, lead }) => [task.id, lead?.id])).toEqual([['nv-csdl-dat-dai', 'so-nnmt']]);
  });

  it('the core databases are a target without a day: nothing confirms them, and no day is printed', () => {
    const demanded = 'Có các cơ sở dữ liệu cốt lõi nêu trong Kiến trúc Chính quyền điện tử năm 2021';
    for (const id of ['csdl-dat-dai', 'csdl-dan-cu']) {
      const core = keyed(report()).get(`${id}.rule:yc-csdl-cot-loi`);
      expect(core, id).toMatchObject({ verdict: 'not-enough-basis', reasons: ['unmet'] });
      expect(core?.to.text.vi).toBe(demanded);
      expect(keyed(report()).has(`${id}.presence`)).toBe(false);
    }
    // Of the other two the model has no data set: what is demanded is that there be one, and that is one gap.
    for (const id of ['csdl-doanh-nghiep', 'csdl-cbccvc']) {
      const core = keyed(report()).get(`${id}.presence`);
      expect(core, id).toMatchObject({ verdict: 'not-enough-basis', reasons: ['missing', 'unmet'], plan: 'unplanned' });
      expect(core?.from.text.vi).toBe('mô hình chưa nêu đối tượng nào đáp ứng');
      expect(core?.to.text.vi).toBe(demanded);
      expect(keyed(report()).has(`${id}.rule:yc-csdl-cot-loi`)).toBe(false);
    }
  });

  it('asks for a decision of what the city has or uses now, and of nothing else', () => {
    const undecided = report().gaps.filter((one) => one.facet === 'decision');
    expect(undecided.map((one) => one.key).sort()).toEqual([
      // What others own and the city uses: the city's own use is asked.
      'cong-dvc-quoc-gia.decision',
      'dvc-toan-trinh.decision',
      'ho-so-suc-khoe.decision',
      'httt-tthc-ha-noi.decision',
      'lgsp-ha-noi.decision',
      'qlvb-ha-noi.decision',
      'the-ve-giao-thong.decision',
      'ttdl-ha-noi.decision',
      'vneid.decision',
    ]);
    // Neither national platforms of which no source says that the city uses them, nor what is only planned.
    for (const id of ['ndxp', 'ndop', 'truc-lien-thong-van-ban', 'csdlqg-dan-cu', 'mang-tslcd', 'ioc-ha-noi']) {
      expect(keyed(report()).has(`${id}.decision`)).toBe(false);
    }
    // The People's Council has decided on iHaNoi: to extend it.
    expect(keyed(report()).has('ihanoi.decision')).toBe(false);
  });

  it('what was last seen more than three years ago is unconfirmed, and asked for no decision', () => {
    expect(report().unconfirmed.map((element) => element.id)).toEqual([
      'bao-cao-ha-noi',
      'chuyen-xu-ly-mang-xa-hoi',
      'csdl-dan-cu',
      'dvctt-3',
      'dvctt-3-4',
      'dvctt-4',
      'dvctt-den-mot-cua',
      'khu-cntt-cau-giay',
      'khu-cntt-tap-trung',
      'mang-wan-ha-noi',
      'mot-cua-3-cap',
      'theo-doi-mang-xa-hoi',
    ]);
  });

  it('what is planned comes as a change by plan, with the day, and says where the day is an assumption', () => {
    const planned = report().gaps.filter((one) => one.plan === 'planned');
    expect(planned.map(({ key, verdict, evidence }) => [key, verdict, evidence.at(-1)?.confidence])).toEqual([
      ['agent-node-ha-noi.presence', undefined, 'assumed'],
      ['ioc-ha-noi.presence', undefined, 'assumed'],
      ['kho-du-lieu-dung-chung.presence', undefined, 'derived'],
      ['chia-se-qua-ndop.presence', undefined, 'assumed'],
    ]);
  });
});

describe('the reports', () => {
  it.each([
    ['2018-08-31', '2018-12-31'],
    ['baseline', 'target'],
  ])('from %s to %s print the assumption, in both forms and languages', (from, to) => {
    const report = gap(opened.architecture, from, to);
    for (const reporter of [terminal, markdown]) {
      expect(reporter(report, settings(opened, 'vi'))).toContain('giả định');
      expect(reporter(report, settings(opened, 'en'))).toContain('assumption');
    }
  });

  it.each(['2018-08-31', 'baseline'])('from %s name the reliability of every document that they name', (from) => {
    const report = gap(opened.architecture, from, from === 'baseline' ? 'target' : '2018-12-31');
    const page = markdown(report, settings(opened, 'vi'));
    const named = [...opened.architecture.elements.values()].filter(
      (element) => element.collection === 'documents' && report.sources.includes(element),
    );
    const list = page.slice(page.indexOf('## Nguồn'));
    expect(named.length).toBeGreaterThan(1);
    for (const document of named) {
      expect(list.split('\n').find((line) => line.includes(`\`${document.id}\``))).toMatch(
        /nguồn (gốc|thứ cấp|yếu) \|$/,
      );
    }
  });

  it('every line of evidence leads to the line of the model where it is said', () => {
    const report = gap(opened.architecture, '2018-08-31', '2018-12-31');
    const { line } = settings(opened, 'vi');
    for (const one of report.gaps) {
      for (const { place } of one.evidence) {
        const text = opened.files.get(place.file)?.text.split('\n')[(line(place) ?? 0) - 1] ?? '';
        const last = place.path.at(-1);
        expect(text).toContain(typeof last === 'string' ? last : '-');
      }
    }
  });
});
