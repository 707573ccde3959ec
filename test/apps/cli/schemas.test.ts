/** The JSON of validate and gap is what the published schemas say, and says nothing that they do not name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isObject, type Json } from '../../../src/core/json.ts';
import { BAD, folder, GOOD, kientruc, project, WORKSPACE } from './support/cli.ts';

const TODAY = ['--today', '2026-11-23'];

/** Readers must ignore fields that they do not know; a field without an entry in the schema is still our mistake. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return schema.type === 'object' && schema.properties ? { ...inner, additionalProperties: false } : inner;
}

function mistakes(name: string, text: string): string[] {
  const schema = JSON.parse(readFileSync(path.join(project, `schemas/${name}.schema.json`), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true });
  const validate = ajv.compile(closed(schema) as object);
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
}

describe('findings.schema.json', () => {
  it('describes a clean model and a broken one', async () => {
    const clean = { 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD };
    const twice = 'organizations:\n  so-a: { name: Sở A, type: body }\n';
    const late = 'flows:\n  a: { name: L, from: he-a, to: he-x, status: operating }\n  a: 1\n';
    for (const files of [clean, { ...clean, 'bad.yaml': BAD, 'twice.yaml': twice, 'late.yaml': late }]) {
      for (const language of ['vi', 'en']) {
        const argv = ['validate', '--format', 'json', '--lang', language];
        const { stdout } = await kientruc(argv, { cwd: folder(files) });
        expect(mistakes('findings', stdout)).toEqual([]);
      }
    }
  });

  it('describes what is waived', async () => {
    const waiver = '{ rule: source-missing, reason: chờ biên bản, until: 2027, by: Tổ kiến trúc }';
    const model = `systems:\n  he-b: { name: Hệ thống B, waivers: [${waiver}] }\n`;
    const files = { 'kientruc.yaml': WORKSPACE, 'model.yaml': model };
    const { stdout } = await kientruc(['validate', '--format', 'json', ...TODAY], { cwd: folder(files) });
    expect(JSON.parse(stdout).waived).toHaveLength(1);
    expect(mistakes('findings', stdout)).toEqual([]);
  });

  it('describes what is found in the model of Hanoi', async () => {
    const { exit, stdout } = await kientruc(['validate', '--format', 'json', ...TODAY]);
    expect(exit).toBe(0);
    expect(mistakes('findings', stdout)).toEqual([]);
  });
});

describe('gap-report.schema.json', () => {
  it.each([
    ['2018-08-31', '2018-12-31'],
    ['baseline', 'target'],
    ['2018-08-31', 'target'],
    ['2010', '2011'],
  ])('describes the gaps of Hanoi from %s to %s', async (from, to) => {
    const { exit, stdout } = await kientruc(['gap', '--from', from, '--to', to, '--format', 'json', ...TODAY]);
    expect(exit).toBe(0);
    expect(mistakes('gap-report', stdout)).toEqual([]);
  });

  it('describes figures, targets and paces of use, of the whole and of bodies', async () => {
    const model = `defaults: { sources: [bc], asOf: 2026-01-31 }
documents:
  bc: { name: Báo cáo, date: 2026-01-31 }
organizations:
  so-a: { name: Sở A }
services:
  dv: { name: Dịch vụ, count: 40, usage: nop, level: { scheme: bc, is: 4 } }
indicators:
  nop:
    name: Tỷ lệ nộp
    of: [dv]
    unit: "%"
    definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ × 100 %
    measure: ty-le-ho-so-nop-truc-tuyen
    values:
      - { asOf: 2026-03-31, value: 58 }
      - { asOf: 2026-06-30, value: 61.5 }
      - { asOf: 2026-06-30, value: { unknown: chưa tổng hợp }, body: so-a }
    targets: [{ due: 2027-12-31, value: 90, planned: bc }, { due: 2026-12-31, value: 60, planned: bc }]
`;
    const files = { 'kientruc.yaml': `${WORKSPACE}frameworks: [vn-qd1425]\n`, 'model.yaml': model };
    const { stdout } = await kientruc(
      ['gap', '--from', '2026-09-30', '--to', '2027-12-31', '--format', 'json', '--lang', 'en', ...TODAY],
      { cwd: folder(files) },
    );
    expect(mistakes('gap-report', stdout)).toEqual([]);
    const [whole, body] = JSON.parse(stdout).use.rows;
    expect([whole.result, body.result, body.body.id]).toEqual(['below', 'not-measured', 'so-a']);
    expect(whole.cells[0].targets[1]).toMatchObject({
      counts: true,
      needed: { from: 61.5, to: 90, quarters: 6, perQuarter: 4.75 },
      present: { from: 58, to: 61.5, quarters: 1, perQuarter: 3.5, leadsTo: 82.5, reaches: false },
    });
  });
});

describe('list.schema.json', () => {
  it.each([['2018-08-31'], ['today'], ['target'], ['2017', 'systems'], ['today', 'systems', '--owner', 'unknown']])(
    'describes the elements of Hanoi at %s %s',
    async (at, ...filter) => {
      const { exit, stdout } = await kientruc(['list', ...filter, '--at', at, '--format', 'json', ...TODAY]);
      expect(exit).toBe(0);
      const { there, notThere, notKnown, elements } = JSON.parse(stdout);
      expect(there).toBe(elements.length);
      expect(mistakes('list', stdout)).toEqual([]);
      // A search says nothing of what it did not look for.
      expect([notThere, notKnown].every(Number.isInteger)).toBe(filter.length <= 1);
      expect([notThere, notKnown].every((count) => count === null)).toBe(filter.length > 1);
    },
  );
});

describe('show.schema.json', () => {
  it('describes one element of each collection of Hanoi, at three dates', async () => {
    const { stdout } = await kientruc(['list', '--format', 'json', ...TODAY]);
    const elements = JSON.parse(stdout).elements as { id: string; collection: string }[];
    const one = new Map(elements.map(({ id, collection }) => [collection, id]));
    expect(one.size).toBeGreaterThan(9);
    for (const id of [...one.values(), 'mot-cua-3-cap']) {
      for (const at of ['2018-08-31', 'today', 'target']) {
        const shown = await kientruc(['show', id, '--at', at, '--format', 'json', ...TODAY]);
        expect(shown.exit).toBe(0);
        expect({ id, mistakes: mistakes('show', shown.stdout) }).toEqual({ id, mistakes: [] });
      }
    }
  });

  it('describes what is found of an element, and what is waived', async () => {
    const waiver = '{ rule: source-missing, reason: chờ biên bản, until: 2027, by: Tổ kiến trúc, field: name }';
    const model = `systems:\n  he-b: { name: Hệ thống B, owner: khong-co, waivers: [${waiver}] }\n`;
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD, 'b.yaml': model });
    const { stdout } = await kientruc(['show', 'he-b', '--format', 'json', ...TODAY], { cwd });
    const { findings, waivers } = JSON.parse(stdout);
    expect([findings.length > 0, waivers.length]).toEqual([true, 1]);
    expect(mistakes('show', stdout)).toEqual([]);
  });
});

describe('trace.schema.json', () => {
  it.each([
    ['mot-cua-3-cap', '--impact'],
    ['lgsp-ha-noi', '--impact', '--depth', '1'],
    ['mot-cua-3-cap', 'lgsp-ha-noi'],
    ['httt-tthc-ha-noi', 'bao-cao-ha-noi', '--depth', '2'],
    ['httt-tthc-ha-noi', 'lgsp-ha-noi'],
  ])('describes trace %s %s %s %s of Hanoi', async (...argv) => {
    const words = argv.filter((word) => word !== undefined);
    const { exit, stdout } = await kientruc(['trace', ...words, '--at', 'target', '--format', 'json', ...TODAY]);
    expect(exit).toBe(0);
    expect(mistakes('trace', stdout)).toEqual([]);
  });
});

describe('conformity.schema.json', () => {
  it.each([[[]], [['--checklist']], [['--at', 'target', '--lang', 'en']]])(
    'describes how Hanoi stands: %s',
    async (argv) => {
      const { exit, stdout } = await kientruc(['conform', '--format', 'json', ...argv, ...TODAY]);
      expect(exit).toBe(0);
      expect(mistakes('conformity', stdout)).toEqual([]);
    },
  );

  it('describes what is waived and what is off', async () => {
    const waiver = '{ rule: security-level, reason: chờ biên bản, until: 2027 }';
    const model = `systems:\n  he-b: { name: Hệ thống B, securityLevel: 2, waivers: [${waiver}] }\n`;
    const workspace = `${WORKSPACE}frameworks: [vn-qd1425]\n`;
    for (const rules of ['', 'rules: { security-level: { severity: off, reason: chờ } }\n']) {
      const files = { 'kientruc.yaml': workspace + rules, 'model.yaml': model };
      const { stdout } = await kientruc(['conform', '--format', 'json', ...TODAY], { cwd: folder(files) });
      expect(stdout).toMatch(rules === '' ? '"waived": {' : '"why": "off"');
      expect(mistakes('conformity', stdout)).toEqual([]);
    }
  });
});

describe('parts of the report and the series', () => {
  it.each([
    ['--owner', 'so-khcn', '--group-by', 'plan'],
    ['--plan', 'unplanned', '--group-by', 'layer'],
  ])('gap-report.schema.json describes a part: %s %s', async (...options) => {
    const argv = ['gap', '--from', 'baseline', '--to', 'target', '--format', 'json', ...options, ...TODAY];
    expect(mistakes('gap-report', (await kientruc(argv)).stdout)).toEqual([]);
  });

  it.each([['2018-08-31,2021-09-06,baseline,target'], ['2010,2011']])(
    'gap-series.schema.json describes the series %s',
    async (moments) => {
      const { exit, stdout } = await kientruc(['gap', '--series', moments, '--format', 'json', ...TODAY]);
      expect(exit).toBe(0);
      expect(mistakes('gap-series', stdout)).toEqual([]);
    },
  );
});
