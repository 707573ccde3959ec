/** Routes of flows and what moves on them. */
import { describe, expect, it } from 'vitest';
import { by, places } from './support/ruled.ts';

const SYSTEMS = `systems:
  a: { name: A }
  b: { name: B }
  lgsp: { name: LGSP }
infrastructure:
  tslcd: { name: Mạng, type: network }
`;

describe('flow-route', () => {
  const found = (flow: string, systems = SYSTEMS, workspace = '') =>
    by('flow-route', `${systems}flows:\n  f: { name: F, ${flow} }\n`, { workspace });

  it('a flow to its own sender is an error at the receiver', async () => {
    const [finding, ...others] = await found('from: a, to: a');
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('error');
    expect(places([finding])).toEqual(['8:30 flows.f.to']);
    expect(finding?.message).toEqual({
      vi: 'Bên gửi và bên nhận đều là "a". Sửa from hoặc to; việc xử lý bên trong một đối tượng không ghi thành luồng.',
      en: 'The sender and the receiver are both "a". Correct from or to; what stays inside one element is no flow.',
    });
  });

  it('a stop may not be an end of the flow, nor stand twice', async () => {
    const findings = await found('from: a, to: b, via: [lgsp, b, a, lgsp]');
    expect(places(findings)).toEqual(['8:45 flows.f.via.1', '8:48 flows.f.via.2', '8:51 flows.f.via.3']);
    expect(findings.map(({ message }) => message.vi)).toEqual([
      'Chặng "b" là bên nhận của luồng. Bỏ khỏi via: via chỉ nêu những gì nằm giữa bên gửi và bên nhận.',
      'Chặng "a" là bên gửi của luồng. Bỏ khỏi via: via chỉ nêu những gì nằm giữa bên gửi và bên nhận.',
      '"lgsp" đã có trong via ở phía trước. Bỏ một lần: mỗi chặng chỉ nêu một lần, theo thứ tự đi qua.',
    ]);
  });

  it('a network may be passed on both sides of a platform, not twice in a row', async () => {
    expect(await found('from: a, to: b, via: [tslcd, lgsp, tslcd]')).toEqual([]);
    expect(places(await found('from: a, to: b, via: [tslcd, tslcd]'))).toEqual(['8:46 flows.f.via.1']);
  });

  it('members of a group may send to each other', async () => {
    const groups = `organizations:
  cac-so: { name: Các sở, type: group }
systems:
  kho: { name: Các kho, count: { unknown: chưa đếm } }
  cum: { name: Cụm }
  may: { name: Máy, partOf: cum }
`;
    for (const id of ['cac-so', 'kho', 'cum']) expect(await found(`from: ${id}, to: ${id}`, groups)).toEqual([]);
    expect(await found('from: may, to: may', groups)).toHaveLength(1);
  });

  it('keeps quiet where the flow is over, and where an end is not known', async () => {
    expect(await found('from: a, to: a, status: ended')).toEqual([]);
    expect(await found('from: { unknown: chưa rõ }, to: { unknown: chưa rõ }, via: { unknown: chưa rõ }')).toEqual([]);
    expect(await found('from: a, to: a, status: { unknown: chưa rõ }')).toHaveLength(1);
  });

  it('looks at the layer that counts', async () => {
    const change = (to: string) => `from: a, to: b, changes: [{ since: 2020-01-01, to: ${to}, sources: [qd] }]`;
    expect(places(await found(change('a')))).toEqual(['8:68 flows.f.changes.0.to']);
    expect(await found('from: a, to: a, changes: [{ since: 2020-01-01, to: b, sources: [qd] }]')).toEqual([]);
    const workspace = 'states: { before: 2019-06-30 }\n';
    const fixed = 'from: a, to: a, changes: [{ since: 2020-01-01, to: b, sources: [qd] }]';
    expect(places(await found(fixed, SYSTEMS, workspace))).toEqual(['8:30 flows.f.to']);
  });
});

describe('flow-data-missing', () => {
  const found = (flow: string, workspace = '') =>
    by('flow-data-missing', `${SYSTEMS}flows:\n  f: { name: F, from: a, to: b, ${flow} }\n`, { workspace });

  it('warns of an exchange in use that does not say what moves', async () => {
    const [finding] = await found('status: operating');
    expect(finding?.severity).toBe('warning');
    expect(finding?.basis?.certainty).toBe('draft');
    expect(places([finding])).toEqual(['8:3 flows.f']);
    expect(finding?.message).toEqual({
      vi: 'Luồng đang khai thác mà hôm nay chưa nêu dữ liệu trao đổi. Ghi data hoặc datasets; chưa biết thì ghi data: { unknown: lý do }.',
      en: 'The flow is operating, and today nothing says what moves. Add data or datasets; where it is not known, data: { unknown: why }.',
    });
  });

  it.each(['pilot', 'upgrading'])('also while the status is %s', async (status) => {
    expect(await found(`status: ${status}, type: data-exchange`)).toHaveLength(1);
  });

  it.each([
    'status: proposed',
    'status: not-connected',
    'status: ended',
    'status: { unknown: chưa rõ }',
    'type: technical-connection, status: operating',
    'type: other, status: operating',
    'status: operating, data: Hồ sơ',
    'status: operating, data: { unknown: chưa rõ }',
    'status: operating, data: { notApplicable: chỉ nối mạng }',
    'status: operating, datasets: { unknown: chưa rõ }',
    'mechanism: api',
  ])('keeps quiet with %s', async (flow) => {
    expect(await found(flow)).toEqual([]);
  });

  it('a reply wants its question, once', async () => {
    const [finding, ...others] = await found('status: operating, reply: Kết quả');
    expect(others).toEqual([]);
    expect(places([finding])).toEqual(['8:59 flows.f.reply']);
    expect(finding?.message.vi).toContain('Có dữ liệu trả lời mà chưa nêu dữ liệu hỏi. Ghi data');
    expect(await found('reply: Kết quả, data: { unknown: chưa rõ }')).toEqual([]);
    expect(await found('reply: Kết quả, status: proposed')).toEqual([]);
  });

  it('names the state in which it is so, and is told once', async () => {
    const later = 'changes: [{ since: 2027-01-01, planned: qd, status: operating }], status: proposed';
    expect(await found(later)).toEqual([]);
    const [finding, ...others] = await found(later, 'states: { target: 2030, further: 2035 }\n');
    expect(others).toEqual([]);
    expect(finding?.message.vi).toContain('đang khai thác mà tại target (31/12/2030) chưa nêu');
  });

  it('a change may say it, and may take it back', async () => {
    const then = 'changes: [{ since: 2020-01-01, data: Hồ sơ, sources: [qd] }]';
    expect(await found(`status: operating, ${then}`)).toEqual([]);
    expect(await found(`status: operating, ${then}`, 'states: { before: 2019-06-30 }\n')).toHaveLength(1);
    const back = 'data: Hồ sơ, changes: [{ since: 2020-01-01, data: null, sources: [qd] }]';
    expect(await found(`status: operating, ${back}`)).toHaveLength(1);
  });
});
