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
