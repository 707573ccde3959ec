/** What still names an element that has ended, or that is out of use. */
import { describe, expect, it } from 'vitest';
import { by, places, relatedPlaces } from './support/ruled.ts';

/** A body and a platform that end, and a system that names them. */
const ended = (system: string, ends = '{}', more = '') => `organizations:
  cu:
    name: Sở cũ
    changes:
      - { since: 2025-03-01, ends: ${ends}, sources: [qd] }
  moi: { name: Sở mới }
systems:
  nen:
    name: Nền tảng
    changes:
      - { since: 2025-03-01, ends: ${ends}, sources: [qd] }
  s: { name: S, ${system} }
  s2: { name: S2 }
${more}`;

describe('successor-not-said', () => {
  const found = (model: string, workspace = '') => by('successor-not-said', model, { workspace });

  it('is one finding at the end, with every place that still names the element', async () => {
    const [finding, ...others] = await found(
      ended('owner: cu, operator: cu', '{}', 'tasks:\n  t: { name: T, lead: cu }\n'),
      'states: { a: 2025-06-30, b: 2026-06-30 }\n',
    );
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(places([finding])).toEqual(['5:36 organizations.cu.changes.0.ends']);
    expect(finding?.message).toEqual({
      vi: '"cu" đã kết thúc ngày 1/3/2025, chưa nói đối tượng kế thừa, mà tại a (30/6/2025) còn 3 nơi nêu đối tượng này: s (owner), s (operator), t (lead). Ghi ends: { becomes: [đối tượng kế thừa] }, hoặc ghi giá trị mới ở những nơi đó.',
      en: '"cu" ended on 1 March 2025 and no successor is named, yet in a (30 June 2025) 3 places still name it: s (owner), s (operator), t (lead). Write ends: { becomes: [successor] }, or a new value in these places.',
    });
    expect(relatedPlaces(finding)).toEqual(['12:24 systems.s.owner', '12:38 systems.s.operator', '15:23 tasks.t.lead']);
    expect(finding?.related?.map(({ message }) => message.vi)).toContain('t nêu "cu" ở lead');
  });

  it('each end is a finding of its own', async () => {
    expect(places(await found(ended('owner: cu, uses: [nen]')))).toEqual([
      '5:36 organizations.cu.changes.0.ends',
      '11:36 systems.nen.changes.0.ends',
    ]);
  });

  it('names six, shows twenty, and counts all', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `  x${at + 10}: { name: X, owner: cu }\n`).join('');
    const [finding] = await found(ended('owner: moi', '{}', many));
    expect(finding?.message.en).toContain(
      '30 places still name it: x10 (owner), x11 (owner), x12 (owner), x13 (owner), x14 (owner), x15 (owner), …. Write',
    );
    expect(finding?.related).toHaveLength(20);
  });

  it('with several successors asks which is for whom, and shows how to write it', async () => {
    const [finding, ...others] = await found(ended('owner: cu', '{ becomes: [moi, s2] }'));
    expect(others).toEqual([]);
    expect(finding?.message).toEqual({
      vi: '"cu" đã kết thúc ngày 1/3/2025, đối tượng kế thừa là moi, s2, chưa nói đối tượng nào cho: s (owner). Ghi becomes: { moi: { for: [s] }, s2: {} }; đối tượng kế thừa không có for nhận phần còn lại.',
      en: '"cu" ended on 1 March 2025, its successors are moi, s2, and it is not said which is for: s (owner). Write becomes: { moi: { for: [s] }, s2: {} }; the one without for takes the rest.',
    });
  });

  it('keeps quiet where for says who takes it, or a new value is written', async () => {
    expect(await found(ended('owner: cu', '{ becomes: { moi: { for: [s] } } }'))).toEqual([]);
    const [finding] = await found(ended('owner: cu', '{ becomes: { moi: { for: [khac] } } }'));
    expect(finding?.message.vi).toContain(
      'chưa nói đối tượng nào cho: s (owner). Thêm "s" vào for của một đối tượng kế thừa;',
    );
    expect(await found(ended('owner: cu, changes: [{ since: 2025-03-01, owner: moi, sources: [qd] }]'))).toEqual([]);
    expect(await found(ended('owner: { unknown: chưa rõ }'))).toEqual([]);
  });

  it('keeps quiet where it is over: an ended system, a link that is not live, a task that is done', async () => {
    expect(await found(ended('owner: cu, status: ended'))).toEqual([]);
    expect(await found(ended('uses: { nen: { status: ended } }'))).toEqual([]);
    expect(await found(ended('owner: moi', '{}', 'tasks:\n  t: { name: T, lead: cu, status: done }\n'))).toEqual([]);
  });

  it('shows a link that a later layer kept, and not one that it ended', async () => {
    const kept = 'uses: { nen: {} }, changes: [{ since: 2020-01-01, uses: { s2: {} }, sources: [qd] }]';
    expect(relatedPlaces((await found(ended(kept)))[0])).toEqual(['12:25 systems.s.uses.nen']);
    const over = 'uses: { nen: {} }, changes: [{ since: 2020-01-01, uses: { nen: null }, sources: [qd] }]';
    expect(await found(ended(over))).toEqual([]);
  });

  it('follows a chain to where it breaks off', async () => {
    const next =
      '  d:\n    name: D\n    changes:\n      - { since: 2026-01-01, ends: { becomes: [s2, s3] }, sources: [qd] }\n  s3: { name: S3 }\n';
    const [finding, ...others] = await found(ended('operator: cu, owner: d', '{ becomes: [d] }', next));
    expect(others).toEqual([]);
    expect(places([finding])).toEqual(['17:36 systems.d.changes.0.ends']);
    expect(finding?.message.en).toContain('"d" ended on 1 January 2026, its successors are s2, s3');
    expect(finding?.related?.map(({ message }) => message.en)).toContain('s names "cu" in operator');
  });

  it('says of a planned end that it is planned', async () => {
    const planned = ended('owner: cu')
      .replaceAll('since: 2025-03-01', 'since: 2029-03-01')
      .replaceAll('sources: [qd] }', 'planned: qd }');
    expect(await found(planned)).toEqual([]);
    const [finding] = await found(planned, 'states: { target: 2030 }\n');
    expect(finding?.message.vi).toContain(
      '"cu" theo kế hoạch kết thúc ngày 1/3/2029, chưa nói đối tượng kế thừa, mà tại target (31/12/2030)',
    );
  });

  describe('where an id stands inside a value', () => {
    it('a step, the stop of a link and a decision name somebody at work', async () => {
      const services = `services:
  dv:
    name: Dịch vụ
    steps:
      - { does: Nộp, on: nen }
      - does: Xét
        alternatives: [{ when: thiếu giấy tờ, steps: [{ does: Bổ sung, by: cu }] }]
`;
      const system = 'uses: { s2: { via: [nen] } }, decision: { option: replace, by: nen }';
      const findings = await found(ended(system, '{}', services));
      expect(places(findings)).toEqual(['5:36 organizations.cu.changes.0.ends', '11:36 systems.nen.changes.0.ends']);
      expect(findings[1]?.message.vi).toContain(
        'còn 3 nơi nêu đối tượng này: dv (steps.on), s (uses.via), s (decision.by).',
      );
      expect(relatedPlaces(findings[0])).toEqual(['20:76 services.dv.steps.1.alternatives.0.steps.0.by']);
    });

    it('until a later layer says something else', async () => {
      const decision = (by: string) => `decision: { option: replace, by: ${by} }`;
      const later = `${decision('nen')}, changes: [{ since: 2024-01-01, ${decision('s2')}, sources: [qd] }]`;
      expect(await found(ended(later))).toEqual([]);
      const via = (stop: string) => `uses: { s2: { via: [${stop}] } }`;
      expect(
        await found(ended(`${via('nen')}, changes: [{ since: 2024-01-01, ${via('moi')}, sources: [qd] }]`)),
      ).toEqual([]);
      expect(await found(ended('uses: { s2: { via: [nen], status: proposed } }'))).toEqual([]);
    });

    it('history stays as it was: coverage, issuers, deliveries, measures', async () => {
      const history = `indicators:
  i: { name: I, of: [nen], unit: cái, values: [{ asOf: 2020, value: 1, body: cu }] }
tasks:
  t: { name: T, delivers: [nen] }
`;
      expect(await found(ended('coverage: { of: [cu], done: some }', '{}', history))).toEqual([]);
    });
  });
});

describe('reference-ended', () => {
  const found = (model: string, workspace = '') => by('reference-ended', model, { workspace });
  const status = (system: string, more = '') => `systems:
  cu:
    name: Nền tảng cũ
    status: operating
    changes:
      - { since: 2025-03-01, status: ended, sources: [qd] }
  s: { name: S, ${system} }
  s2: { name: S2 }
${more}`;

  it('tells of one that is out of use once, at its status, with all that name it', async () => {
    const [finding, ...others] = await found(
      status('uses: [cu], hostedOn: [cu]', '  s3: { name: S3, dependsOn: { cu: {} } }\n'),
    );
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(places([finding])).toEqual(['6:38 systems.cu.changes.0.status']);
    expect(finding?.message).toEqual({
      vi: '"cu" đã kết thúc sử dụng mà hôm nay còn 3 nơi nêu đối tượng này: s (uses), s (hostedOn), s3 (dependsOn). Ghi ends: { becomes: [đối tượng kế thừa] } để các nơi đó tự theo, hoặc sửa từng nơi.',
      en: '"cu" is out of use, yet today 3 places still name it: s (uses), s (hostedOn), s3 (dependsOn). Write ends: { becomes: [successor] } for these to follow, or correct each of them.',
    });
    expect(relatedPlaces(finding)).toEqual([
      '7:24 systems.s.uses.0',
      '7:40 systems.s.hostedOn.0',
      '9:32 systems.s3.dependsOn.cu',
    ]);
  });

  it('keeps quiet before it ended, of what is over, and of groups', async () => {
    expect(await found(status('uses: [cu], status: ended'))).toEqual([]);
    expect(await found(status('uses: { cu: { status: ended } }'))).toEqual([]);
    expect(await found(status('partOf: cu'))).toEqual([]);
    expect(await found(status('uses: [cu], changes: [{ since: 2025-03-01, uses: [s2], sources: [qd] }]'))).toEqual([]);
    expect(await found(status('uses: [cu]').replace('status: ended', 'status: { unknown: chưa rõ }'))).toEqual([]);
    const planned = status('uses: [cu]').replace('2025-03-01', '2029-03-01').replace('sources: [qd]', 'planned: qd');
    expect(await found(planned)).toEqual([]);
    const [finding] = await found(planned, 'states: { target: 2030 }\n');
    expect(finding?.message.vi).toContain('mà tại target (31/12/2030) còn 1 nơi nêu');
  });

  it('also of a successor that is out of use', async () => {
    const model = status(
      'uses: [xua]',
      '  xua: { name: Xưa, changes: [{ since: 2020-01-01, ends: { becomes: [cu] }, sources: [qd] }] }\n',
    );
    const [finding] = await found(model);
    expect(places([finding])).toEqual(['6:38 systems.cu.changes.0.status']);
    expect(finding?.related?.[0]?.message.en).toBe('s names "xua" in uses');
    expect(await by('successor-not-said', model)).toEqual([]);
  });

  it('says so where the one that names it is the successor itself', async () => {
    const model = ended('dependsOn: [nen]', '{ becomes: [s] }');
    const [finding, ...others] = await found(model);
    expect(others).toEqual([]);
    expect(places([finding])).toEqual(['12:29 systems.s.dependsOn.0']);
    expect(finding?.message).toEqual({
      vi: '"nen" đã kết thúc ngày 1/3/2025 và chính "s" kế thừa, mà hôm nay dependsOn vẫn nêu nó. Bỏ khỏi dependsOn từ ngày đó, hoặc ghi giá trị mới.',
      en: '"nen" ended on 1 March 2025 and "s" itself took its place, yet today dependsOn still names it. Remove it from dependsOn as of that day, or write a new value.',
    });
    // No sentence that no successor is said: one is.
    expect(places(await by('successor-not-said', model))).toEqual([]);
  });

  it('over a chain it says whose successor it is', async () => {
    const next =
      '  d:\n    name: D\n    changes:\n      - { since: 2026-01-01, ends: { becomes: [s] }, sources: [qd] }\n';
    const [finding] = await found(ended('dependsOn: [nen]', '{ becomes: [d] }', next));
    expect(finding?.message.vi).toContain(
      '"d" đã kết thúc ngày 1/1/2026 và chính "s" kế thừa, mà hôm nay dependsOn vẫn nêu "nen".',
    );
  });

  describe('flows', () => {
    const merged = `systems:
  a:
    name: A
    changes: [{ since: 2025-03-01, ends: { becomes: [b] }, sources: [qd] }]
  b: { name: B }
  c: { name: C }
`;
    const flow = (text: string, workspace = '', systems = merged) =>
      found(`${systems}flows:\n  f: { name: F, ${text} }\n`, workspace);

    it('whose ends became one', async () => {
      const [finding] = await flow('from: a, to: b, status: operating');
      expect(places([finding])).toEqual(['8:30 flows.f.to']);
      expect(finding?.message).toEqual({
        vi: '"a" đã kết thúc và "b" kế thừa, nên bên gửi và bên nhận nay là một. Cho luồng kết thúc (status: ended), hoặc ghi bên gửi, bên nhận mới.',
        en: '"a" ended and "b" took over, so the sender and the receiver are one now. End the flow (status: ended), or write its new ends.',
      });
    });

    it('a stop of which became an end', async () => {
      const [finding] = await flow('from: c, to: b, via: [a]');
      expect(places([finding])).toEqual(['8:39 flows.f.via.0']);
      expect(finding?.message.en).toBe(
        'The stop "a" and the receiver of the flow are one now: "b". Write a new via as of that day: what lies between the two ends.',
      );
      expect(await flow('from: a, to: c, via: [b]')).toHaveLength(1);
    });

    it('two stops that became one are passed once', async () => {
      expect(await flow('from: c, to: { unknown: x }, via: [a, b]')).toEqual([]);
    });

    it('once for all states, not of the time before, nor of a flow that is or may be over', async () => {
      const states = 'states: { before: 2024, then: 2025-12-31, later: 2030 }\n';
      expect(await flow('from: a, to: b, status: operating', states)).toHaveLength(1);
      const over = 'from: a, to: b, status: operating, changes: [{ since: 2025-03-01, status: ended, sources: [qd] }]';
      expect(await flow(over, states)).toEqual([]);
      expect(await flow('from: a, to: b, status: { unknown: chưa rõ }', states)).toEqual([]);
      const groups = merged.replace('b: { name: B }', 'b: { name: B, count: 12 }');
      expect(await flow('from: a, to: b', '', groups)).toEqual([]);
    });

    it('as written the two ends are another mistake', async () => {
      expect(await flow('from: a, to: a, via: [a]')).toEqual([]);
    });
  });
});

describe('flow-end-ended', () => {
  it('knows an end that is out of use, though it is still there', async () => {
    const model = `systems:
  a: { name: A }
  b:
    name: B
    changes: [{ since: 2025-07-01, status: ended, sources: [qd] }]
flows:
  f: { name: F, from: a, to: b, via: [b], data: Hồ sơ }
`;
    const [to, via, ...others] = await by('flow-end-ended', model);
    expect(others).toEqual([]);
    expect(places([to, via])).toEqual(['7:30 flows.f.to', '7:39 flows.f.via.0']);
    expect(to?.severity).toBe('error');
    expect(to?.message).toEqual({
      vi: '"b" đã kết thúc sử dụng mà hôm nay luồng còn hoạt động. Ghi đối tượng kế thừa của "b" (ends.becomes), đổi bên nhận hoặc cho luồng kết thúc.',
      en: '"b" is out of use, yet today the flow is live. Name the successor of "b" (ends.becomes), change the receiver or end the flow.',
    });
    expect(relatedPlaces(to)).toEqual(['5:44 systems.b.changes.0.status']);
    expect(await by('flow-end-ended', model.replace('data: Hồ sơ', 'status: ended'))).toEqual([]);
  });
});

describe('a hostile model', () => {
  it('a chain of 4,000 successors, each named by the last of them, costs no more than its length', async () => {
    const length = 4000;
    const chain = Array.from(
      { length },
      (_, at) =>
        `  c${at}: { name: C, changes: [{ since: 2020-01-01, ends: { becomes: [c${at + 1}] }, sources: [qd] }] }\n`,
    ).join('');
    const all = Array.from({ length }, (_, at) => `c${at}`).join(', ');
    const findings = await by('reference-ended', `systems:\n${chain}  c${length}: { name: C, dependsOn: [${all}] }\n`);
    expect(findings).toHaveLength(length);
  }, 20_000);
});
