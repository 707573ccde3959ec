/**
 * A model of another kind of body than a city: a ministry with one system, other names of states and no framework. What
 * the program says of it comes from its files alone.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Called, kientruc, project } from '../apps/cli/support/cli.ts';

const WHERE = ['--workspace', path.join(project, 'test/models/ministry'), '--today', '2026-04-01'];

interface Gap {
  readonly key: string;
  readonly verdict?: string;
  readonly plan: { readonly state: string };
}

describe.each(['vi', 'en'])('a ministry with one system (%s)', (language) => {
  const out = mkdtempSync(path.join(tmpdir(), 'kientruc-ministry-'));
  let validated: Called;
  let compared: Called;
  let drawn: Called;
  beforeAll(async () => {
    const common = [...WHERE, '--lang', language];
    const written = [...common, '--out', out];
    validated = await kientruc(['validate', '--format', 'json', ...common]);
    compared = await kientruc(['gap', '--from', 'hien-trang', '--to', 'muc-tieu', ...written]);
    drawn = await kientruc(['render', 'overview', '--at', 'muc-tieu', ...written]);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const file = (name: string) => readFileSync(path.join(out, name), 'utf8');

  it('is clean: no error and no warning', () => {
    expect(validated).toMatchObject({ exit: 0, stderr: '' });
    expect(JSON.parse(validated.stdout)).toMatchObject({ findings: [] });
  });

  it('has the gaps that its own files speak of', () => {
    expect(compared).toMatchObject({ exit: 0, stderr: '' });
    const { gaps } = JSON.parse(file('gap.json')) as { gaps: Gap[] };
    expect(gaps.map(({ key, verdict, plan }) => [key, verdict ?? null, plan.state])).toEqual([
      ['dv-cap-phep.use', 'not-met', 'unplanned'],
      ['httt-cap-phep.coverage', 'not-met', 'planned'],
      ['httt-cap-phep.status', null, 'planned'],
      ['csdl-giay-phep.decision', 'not-enough-basis', 'unplanned'],
    ]);
    expect(compared.stdout).toContain('4/10');
    expect(file('gap.md')).toContain('Kiến trúc số Bộ Biển và Hải đảo');
  });

  it('is drawn under its own name, for its own authority, with no framework of anybody', () => {
    expect(drawn).toMatchObject({ exit: 0, stderr: '' });
    expect(file('overview.svg')).toContain('>Bộ Biển và Hải đảo</text>');
    expect(file('overview.mmd')).toContain('Hệ thống cấp phép hoạt động trên biển');
    expect(file('overview.svg')).not.toContain('1425');
  });

  it('and not a word of the city that the project was written for', () => {
    const printed = [validated, compared, drawn].map(({ stdout }) => stdout);
    const written = ['gap.md', 'gap.json', 'overview.svg', 'overview.mmd'].map(file);
    for (const text of [...printed, ...written]) {
      expect(text).not.toMatch(/h[aà]\s?n[oộ]i|thủ đô|\bH26\b|tp-ha-noi/iu);
    }
  });
});
