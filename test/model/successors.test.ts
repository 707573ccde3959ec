import { describe, expect, it } from 'vitest';
import { at, model, there } from './model.ts';

/** Bodies and systems that ended on 2025-07-01 as `ends` says, and what another element's field then means. */
function follow(field: string, ...ends: string[]) {
  const elements = model(`
    organizations:
${ends.map((end, index) => `      x${index + 1}: { asOf: 2018, changes: [{ since: 2025-07-01, ends: ${end} }] }`).join('\n')}
      y1: { since: 2018 }
      y2: { since: 2018 }
    systems:
      he: { since: 2018, ${field} }
      khac: { since: 2018, ${field} }
  `);
  const name = field.split(':')[0] ?? '';
  return (id: 'he' | 'khac' = 'he') => {
    const found = there(at(elements, '2026-01-01'), id).get(name);
    return { value: found?.value, written: found?.written, dangling: found?.dangling };
  };
}

const said = (value: unknown, written: unknown = value) => ({ value, written, dangling: undefined });

describe('a value that names an ended element', () => {
  it('follows to the successor, and says what is written', () => {
    expect(follow('owner: x1', '{ becomes: [y1] }')()).toEqual(said('y1', 'x1'));
    expect(follow('operator: x1', '{ becomes: { y1: {} } }')()).toEqual(said('y1', 'x1'));
  });

  it('stays where its element exists', () => {
    expect(follow('owner: y1', '{ becomes: [y2] }')()).toEqual(said('y1'));
  });

  it('follows a chain', () => {
    expect(follow('owner: x1', '{ becomes: [x2] }', '{ becomes: [y1] }')()).toEqual(said('y1', 'x1'));
  });

  it('dangles where the successor is not said', () => {
    expect(follow('owner: x1', '{}')()).toEqual({ value: 'x1', written: 'x1', dangling: ['x1'] });
    expect(follow('owner: x1', '{ becomes: [x2] }', '{}')()).toEqual({ value: 'x1', written: 'x1', dangling: ['x1'] });
  });

  it('dangles in a circle, and in one that leads back to the element itself', () => {
    expect(follow('owner: x1', '{ becomes: [x2] }', '{ becomes: [x1] }')().dangling).toEqual(['x1']);
    const elements = model(`
      organizations:
        quan: { asOf: 2018, changes: [{ since: 2025-07-01, ends: { becomes: [phuong] } }] }
        phuong: { since: 2025-07-01, parent: quan }
    `);
    expect(there(at(elements, '2026-01-01'), 'phuong').get('parent')).toMatchObject({
      value: 'quan',
      dangling: ['quan'],
    });
  });

  it('follows to the one meant for it, and else to the one without for', () => {
    const ends = '{ becomes: { y1: { for: [he] }, y2: {} } }';
    expect(follow('owner: x1', ends)('he')).toEqual(said('y1', 'x1'));
    expect(follow('owner: x1', ends)('khac')).toEqual(said('y2', 'x1'));
  });

  it('dangles where all successors are meant for others', () => {
    const ends = '{ becomes: { y1: { for: [he] }, y2: { for: [nua] } } }';
    expect(follow('owner: x1', ends)('khac').dangling).toEqual(['x1']);
  });

  it('one id of two successors is not said; a link has both', () => {
    expect(follow('owner: x1', '{ becomes: [y1, y2] }')().dangling).toEqual(['x1']);
    expect(follow('uses: [x1]', '{ becomes: [y1, y2] }')()).toEqual(said(['y1', 'y2'], ['x1']));
  });

  it('names a successor once', () => {
    expect(follow('uses: [x1, x2, y1]', '{ becomes: [y1] }', '{ becomes: [y1] }')().value).toEqual(['y1']);
  });

  it('links keep their attributes; what the file says of the successor itself is truer', () => {
    expect(follow('uses: { x1: { status: pilot } }', '{ becomes: [y1] }')().value).toEqual({ y1: { status: 'pilot' } });
    const both = follow('uses: { x1: { status: operating }, y1: { status: pilot } }', '{ becomes: [y1] }');
    expect(both().value).toEqual({ y1: { status: 'pilot' } });
  });

  it('unknown stays unknown', () => {
    expect(follow('owner: { unknown: x1 }', '{ becomes: [y1] }')()).toEqual(said({ unknown: 'x1' }));
  });

  it('is followed by the ends of a flow and by its route', () => {
    const elements = model(`
      systems:
        cu: { since: 2015, changes: [{ since: 2025-07-01, ends: { becomes: [moi] } }] }
        moi: { since: 2025-01-01 }
      flows: { luong: { since: 2018, from: cu, to: cu, via: [cu] } }
    `);
    const flow = there(at(elements, '2026-01-01'), 'luong');
    expect([flow.known('from'), flow.known('to'), flow.known('via')]).toEqual(['moi', 'moi', ['moi']]);
    expect(there(at(elements, '2025-06-30'), 'luong').known('from')).toBe('cu');
  });

  it('follows a planned end only in the states in which it counts', () => {
    const elements = model(`
      documents: { qd: { date: 2024-01-01 } }
      systems:
        cu: { since: 2015, changes: [{ since: 2025-07-01, planned: qd, ends: { becomes: [moi] } }] }
        moi: { since: 2025-07-01, planned: qd }
        he: { since: 2015, dependsOn: [cu] }
    `);
    expect(there(at(elements, '2026-01-01', '2024-06-01'), 'he').known('dependsOn')).toEqual(['moi']);
    expect(there(at(elements, '2026-01-01', '2026-01-01'), 'he').known('dependsOn')).toEqual(['cu']);
  });

  it('is found at once in a hostile web of successors', () => {
    const width = 3000;
    const rows = Array.from({ length: width }, (_, row) => {
      const next = row === width - 1 ? '[y]' : `[a${row + 1}, b${row + 1}]`;
      return ['a', 'b'].map(
        (c) => `  ${c}${row}: { asOf: 2018, changes: [{ since: 2020-01-01, ends: { becomes: ${next} } }] }`,
      );
    });
    const elements = model(
      `organizations:\n  y: { since: 2018 }\n${rows.flat().join('\n')}\nsystems: { he: { since: 2018, owner: a0 } }`,
    );
    expect(there(at(elements, '2021-01-01'), 'he').known('owner')).toBe('y');
  });
});
