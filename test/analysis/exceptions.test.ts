/** Exceptions: what they have to say, and when they are over. */
import { describe, expect, it } from 'vitest';
import { day } from './support/judged.ts';
import { by, places } from './support/ruled.ts';

const model = (exception: string, system = 'name: A') => `organizations:
  so: { name: Sở }
systems:
  a: { ${system} }
  b: { name: B }
exceptions:
  n: { name: N, covers: [a.route, b], ${exception} }
`;
const WHOLE =
  'unmet: Yêu cầu, cause: Vì, alternatives: Không, impact: Nhỏ, controls: Nhật ký, owner: so, until: 2027-12-31, decidedBy: qd';

describe('exception-incomplete', () => {
  const found = (exception: string, workspace = '', today?: string) =>
    by('exception-incomplete', model(exception), { workspace, ...(today ? { today: day(today) } : {}) });

  it('lists all that is lacking in one finding', async () => {
    const [finding, ...others] = await found('unmet: Yêu cầu, impact: Nhỏ', 'states: { a: 2020, b: 2030 }\n');
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.basis?.certainty).toBe('draft');
    expect(places([finding])).toEqual(['7:3 exceptions.n']);
    expect(finding?.message).toEqual({
      vi: 'Ngoại lệ còn thiếu: nguyên nhân (cause); phương án đã xem xét (alternatives); biện pháp kiểm soát (controls); cơ quan chịu trách nhiệm (owner); thời hạn (until); văn bản quyết định (decidedBy). Bổ sung các trường này; nội dung chưa rõ thì ghi { unknown: lý do }.',
      en: 'The exception lacks: cause (cause); options considered (alternatives); controls (controls); who answers for it (owner); until when (until); decided by (decidedBy). Add these fields; where something is not known, { unknown: why }.',
    });
  });

  it('an impact that is told part by part has all five', async () => {
    const parts = WHOLE.replace(
      'impact: Nhỏ',
      'impact: { business: Chậm, data: Không, connections: { unknown: chưa rõ } }',
    );
    const [finding] = await found(parts);
    expect(finding?.message.vi).toContain(
      'còn thiếu: ảnh hưởng về an ninh (impact.security); ảnh hưởng về nguồn lực (impact.resources).',
    );
  });

  it('unknown and not applicable are said', async () => {
    const unknown = ['cause', 'alternatives', 'impact', 'controls', 'owner', 'until', 'decidedBy'];
    expect(await found(WHOLE)).toEqual([]);
    for (const word of ['unknown', 'notApplicable']) {
      expect(await found(`unmet: Yêu cầu, ${unknown.map((field) => `${field}: { ${word}: vì }`).join(', ')}`)).toEqual(
        [],
      );
    }
  });

  it('keeps quiet of what is over, what has ended, and what has been added since', async () => {
    expect(await found('until: 2026-11-22')).toEqual([]);
    expect(await found('until: 2026-11-23')).toHaveLength(1);
    expect(await found('changes: [{ since: 2020-01-01, ends: {}, sources: [qd] }]')).toEqual([]);
    const added = `changes: [{ since: 2020-01-01, ${WHOLE}, sources: [qd] }]`;
    expect(await found(added, 'states: { then: 2019-06-30 }\n')).toEqual([]);
    expect(await found(added, '', '2019-06-30')).toHaveLength(1);
  });
});

describe('exception-expired', () => {
  const found = (exception: string, system?: string, workspace = '') =>
    by('exception-expired', model(`${WHOLE}${exception}`, system), { workspace });

  it('is past its last day', async () => {
    const past = (until: string) => by('exception-expired', model(WHOLE.replace('2027-12-31', until)));
    const [finding, ...others] = await past('2025');
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(places([finding])).toEqual(['7:137 exceptions.n.until']);
    expect(finding?.message).toEqual({
      vi: 'Ngoại lệ đã hết hạn: năm 2025. Đã khắc phục thì ghi ends; được gia hạn thì ghi until mới và văn bản quyết định (decidedBy).',
      en: 'The exception is past its last day, 2025. Write ends where the matter is mended; where it was extended, a new until and the decision (decidedBy).',
    });
    expect(await past('2026-11-22')).toHaveLength(1);
    for (const until of ['2026-11-23', '2026', '{ unknown: chưa rõ }', '{ notApplicable: lâu dài }']) {
      expect(await past(until)).toEqual([]);
    }
  });

  it('takes the extension, and an end', async () => {
    const workspace = 'states: { target: 2030 }\n';
    expect(await found('', undefined, workspace)).toEqual([]);
    const past = WHOLE.replace('2027-12-31', '2025-12-31');
    const extended = `${past}, changes: [{ since: 2025-12-01, until: 2027-12-31, sources: [qd] }]`;
    expect(await by('exception-expired', model(extended))).toEqual([]);
    const mended = `${past}, changes: [{ since: 2025-12-01, ends: {}, sources: [qd] }]`;
    expect(await by('exception-expired', model(mended))).toEqual([]);
  });

  it('has nothing left to except', async () => {
    const ends = (successors: string) =>
      `name: A, changes: [{ since: 2025-07-01, ends: ${successors}, sources: [qd] }]`;
    const [finding, ...others] = await found('', ends('{}'));
    expect(others).toEqual([]);
    expect(places([finding])).toEqual(['7:26 exceptions.n.covers.0']);
    expect(finding?.message).toEqual({
      vi: '"a" đã kết thúc ngày 1/7/2025, không còn gì để ngoại lệ. Cho ngoại lệ kết thúc (ends).',
      en: '"a" ended on 1 July 2025: there is nothing left to except. End the exception (ends).',
    });
    const [followed] = await found('', ends('{ becomes: [b] }'));
    expect(followed?.message.vi).toContain('(ends); còn áp dụng cho đối tượng kế thừa thì ghi b.');
    expect(await found('', 'name: A, status: ended')).toHaveLength(1);
    expect(await found('', 'name: A, status: { unknown: chưa rõ }')).toEqual([]);
    // Past its date is enough said.
    expect(await by('exception-expired', model(WHOLE.replace('2027-12-31', '2025-12-31'), ends('{}')))).toHaveLength(1);
  });
});
