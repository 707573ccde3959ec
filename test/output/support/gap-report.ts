/** A report in which one text stands in every place that an author fills, for tests of its forms. */
import fc from 'fast-check';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import type { GapReport } from '../../../src/analysis/gap/report.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import type { Collection } from '../../../src/model/generated/fields.ts';
import type { RawElement } from '../../../src/model/layers.ts';
import type { GapReportOptions } from '../../../src/output/report/gap/reporter.ts';
import { architectureFrom, day, TODAY } from '../../analysis/gap/gaps.ts';

export const settings = (changes: Partial<GapReportOptions> = {}): GapReportOptions => ({
  language: 'vi',
  colors: false,
  width: 110,
  line: () => 7,
  prefix: 'architecture/',
  tool: { name: 'kientruc', version: '1.2.3' },
  incomplete: false,
  ...changes,
});

/** A model that uses every part of the report, with one text in every place that an author fills. */
export function reportWith(text: string, file = 'model.yaml'): GapReport {
  const raws: RawElement[] = [];
  const add = (collection: Collection, id: string, raw: JsonObject) =>
    raws.push({ id, collection, file, raw: { name: text, sources: [{ document: 'bao-1', at: text }], ...raw } });
  add('documents', 'bao-1', { asOf: '2018-08-31', number: text, reliability: 'weak', sources: [] });
  add('documents', 'vb', {
    asOf: '2018-08-31',
    status: 'preparing',
    issuer: 'so',
    changes: [
      { since: '2018-12-31', planned: 'bao-1', status: 'issued' },
      { since: '2019-03-31', status: 'issued', confidence: 'assumed', sources: ['bao-1'] },
    ],
  });
  add('organizations', 'so', { asOf: '2018-08-31' });
  add('systems', 'he', {
    asOf: '2018-08-31',
    code: text,
    owner: { unknown: text, contact: text },
    coverage: { of: ['so'], measure: text, done: 'some', rest: { unknown: text } },
    changes: [{ since: '2018-12-01', planned: 'bao-1', contact: text }],
  });
  add('systems', 'cu', {
    asOf: '2018-08-31',
    changes: [{ since: '2018-12-01', planned: 'bao-1', ends: { becomes: ['he'] } }],
  });
  add('systems', 'moi', { since: '2018-12-01', planned: 'bao-1' });
  add('systems', 'tron', { asOf: '2018-08-31', operator: 'so', decision: { unknown: text } });
  add('indicators', 'ty-le', {
    asOf: '2018-08-31',
    unit: text,
    values: [{ asOf: '2018-06-30', value: { unknown: text } }],
  });
  add('services', 'dv', { asOf: '2018-08-31', usage: 'ty-le', count: 5, decision: 'keep' });
  add('requirements', 'yc', { asOf: '2018-08-31', check: { attested: 'unknown' } });
  add('requirements', 'dx', { asOf: '2018-08-31', type: 'proposal', check: { attested: 'unknown' } });
  add('tasks', 'nv', { asOf: '2018-08-31', code: text, lead: 'so', delivers: ['vb'], verification: text });
  add('systems', 'thay', {
    asOf: '2018-08-31',
    operator: 'so',
    decision: { option: 'replace', transition: { data: text, backup: { unknown: text } } },
  });
  add('systems', 'mien', { asOf: '2018-08-31', operator: 'so' });
  add('exceptions', 'nl', { asOf: '2018-08-31', code: text, covers: ['mien'], owner: 'so', controls: text });
  add('systems', 'chung', { asOf: '2018-08-31', operator: 'so', tags: ['chung'] });
  add('capabilities', 'nang-luc', { asOf: '2018-08-31', type: 'logical-component' });
  const architecture = architectureFrom(raws);
  const named = {
    ...architecture,
    workspace: { ...architecture.workspace, name: text, version: text, decisions: [bulk(text)] },
  };
  const moment = (written: string) => ({ name: text, written, day: day(written) });
  return findGaps(named, { from: moment('2018-08-31'), to: moment('2018-12-31'), today: day(TODAY) });
}

/** Texts that mean something to one of the forms. */
export const HOSTILE = [
  'a | b',
  '`code` and ``more',
  '<script>alert(1)</script>',
  '</td></table>',
  '[link](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  'https://evil.example www.evil.example ai@evil.example',
  'một\nhai\r\nba\u2028bốn',
  '@nguoi-dung và #123',
  '**đậm** _nghiêng_ ~~gạch~~',
  '# Đề mục',
  '- mục',
  '1. mục',
  '> trích',
  '---',
  '    mã',
  '\\',
  'a\\|b',
  '&lt;b&gt; &#60;b&#62;',
  '</script><script>alert(1)</script><!-- " onfocus=alert(1) \'',
  '=HYPERLINK("https://evil.example")',
  '_x0041_ & 00123',
  '\u001b[31mđỏ\u001b[0m \u202eđảo',
  ' ',
];
export const anything = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.constantFrom(...'|`<>[]()!*_~#-+\\&@:/ \n\raBđ1.'), maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
);

const bulk = (why: string) => ({
  ...{ index: 0, for: { tag: ['chung'] }, option: 'keep', why, sources: [] },
  since: { written: '2018-01-31', day: day('2018-01-31') },
});
