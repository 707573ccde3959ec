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
