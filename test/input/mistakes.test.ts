/** One mistake in a good workspace: one finding, at its line and column, on its word. */
import { describe, expect, it } from 'vitest';
import { findings, GOOD, underlined } from './good-workspace.ts';

interface Mistake {
  readonly file?: string;
  /** What stands in the good file, and what is written instead. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** `line:column` of the start. */
  readonly at: string;
  readonly text: string;
  readonly suggestion?: string;
  readonly says?: RegExp;
  readonly related?: string;
}

const M = 'systems/main.yaml';

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'a misspelt key': {
    from: '    owner: so-tttt',
    to: '    ownr: so-tttt',
    rule: 'unknown-key',
    at: '6:5',
    text: 'ownr',
    suggestion: 'owner',
  },
  'a misspelt collection': {
    from: 'indicators:',
    to: 'indicator:',
    rule: 'unknown-key',
    at: '33:1',
    text: 'indicator',
    suggestion: 'indicators',
  },
  'a word that is not on the list': {
    from: 'status: pilot',
    to: 'status: pilott',
    rule: 'value-not-allowed',
    at: '15:13',
    text: 'pilott',
    suggestion: 'pilot',
  },
  'a name that is missing': {
    from: '    name: "LGSP Hà Nội"\n',
    to: '',
    rule: 'missing-key',
    at: '3:3',
    text: 'lgsp-ha-noi',
  },
  'a date as people write it': {
    from: 'since: 2018-08-10',
    to: 'since: 10/8/2018',
    rule: 'invalid-date',
    at: '14:12',
    text: '10/8/2018',
    suggestion: '2018-08-10',
  },
  'a decimal comma': {
    from: 'value: 18.55',
    to: 'value: "18,55"',
    rule: 'invalid-number',
    at: '39:36',
    text: '"18,55"',
    suggestion: '18.55',
  },
  'a code of digits': {
    from: '    type: platform',
    to: '    type: platform\n    code: 0102',
    rule: 'number-for-text',
    at: '6:11',
    text: '0102',
  },
  'a comma in the reason': {
    from: '{ unknown: nguồn không nêu }',
    to: '{ unknown: nguồn không nêu, chờ trả lời }',
    rule: 'unknown-with-comma',
    at: '12:23',
    text: 'nguồn không nêu',
  },
  'an id with capitals': {
    from: '  ho-so:',
    to: '  Ho_So:',
    rule: 'invalid-id',
    at: '26:3',
    text: 'Ho_So',
    suggestion: 'ho-so',
  },
  'a number for a list': { from: 'of: [mot-cua]', to: 'of: 5', rule: 'wrong-type', at: '36:9', text: '5' },
  'a key twice': {
    from: '    type: platform',
    to: '    type: platform\n    type: channel',
    rule: 'duplicate-key',
    at: '6:5',
    text: 'type',
    related: 'type',
  },
  'an element twice': {
    from: 'flows:',
    to: '  mot-cua: { name: Lần hai }\nflows:',
    rule: 'duplicate-key',
    at: '25:3',
    text: 'mot-cua',
    related: 'mot-cua',
  },
  'a collection twice': {
    from: 'indicators:',
    to: 'systems:\n  them: { name: Thêm }\nindicators:',
    rule: 'duplicate-key',
    at: '33:1',
    text: 'systems',
    related: 'systems',
  },
  'a double quote not closed': {
    from: '"LGSP Hà Nội"',
    to: '"LGSP Hà Nội',
    rule: 'unclosed-quote',
    at: '4:11',
    text: '"LGSP Hà Nội',
  },
  'a single quote not closed': {
    from: '"tr. 5" }',
    to: "'tr. 5 }",
    rule: 'unclosed-quote',
    at: '20:31',
    text: "'tr. 5 }",
  },
  'text after the quote': {
    from: '"LGSP Hà Nội"',
    to: '"LGSP" Hà Nội',
    rule: 'yaml-syntax',
    at: '4:18',
    text: 'Hà Nội',
  },
  'a tab': { from: '    type: platform', to: '\ttype: platform', rule: 'tab-indent', at: '5:1', text: '\t' },
  'a colon in the text': {
    from: 'name: Hệ thống một cửa',
    to: 'name: Một cửa: phiên bản 2',
    rule: 'yaml-syntax',
    at: '10:11',
    text: 'Một cửa: phiên bản 2',
    suggestion: '"Một cửa: phiên bản 2"',
  },
  'a colon in the text, in braces': {
    from: '{ unknown: nguồn không nêu }',
    to: '{ unknown: nguồn: không nêu }',
    rule: 'yaml-syntax',
    at: '12:23',
    text: 'nguồn: không nêu',
    suggestion: '"nguồn: không nêu"',
  },
  'no space after the colon': {
    from: 'type: platform',
    to: 'type:platform',
    rule: 'yaml-syntax',
    at: '5:5',
    text: 'type:',
    says: /space/,
  },
  'no space after the colon, in braces': {
    from: '{ of: [ubnd], done: some }',
    to: '{ of: [ubnd], done:some }',
    rule: 'yaml-syntax',
    at: '16:29',
    text: 'done:some',
    says: /space/,
  },
  'no colon': {
    from: '    type: platform',
    to: '    type platform',
    rule: 'yaml-syntax',
    at: '5:5',
    text: 'type platform',
    says: /colon/,
  },
  'no space after the dash': {
    from: '      - since: 2018',
    to: '      -since: 2018',
    rule: 'yaml-syntax',
    at: '22:7',
    text: '-since: 2018-12-01',
    says: /dash/,
  },
  'one space too many': {
    from: '    type: platform',
    to: '     type: platform',
    rule: 'yaml-syntax',
    at: '5:6',
    text: 'type',
    says: /Indentation/,
  },
  'one space too few': {
    from: '    type: platform',
    to: '   type: platform',
    rule: 'yaml-syntax',
    at: '5:4',
    text: 'type',
    says: /Indentation/,
  },
  'a bracket not closed': {
    from: 'of: [mot-cua]',
    to: 'of: [mot-cua',
    rule: 'yaml-syntax',
    at: '36:9',
    text: '[mot-cua',
  },
  'a brace not closed': {
    from: '{ status: operating }',
    to: '{ status: operating',
    rule: 'yaml-syntax',
    at: '18:20',
    text: '{ status: operating',
  },
  'a bracket too many': { from: 'of: [mot-cua]', to: 'of: [mot-cua]]', rule: 'yaml-syntax', at: '36:18', text: ']' },
  'a comma missing': {
    from: '{ of: [ubnd], done: some }',
    to: '{ of: [ubnd] done: some }',
    rule: 'yaml-syntax',
    at: '16:28',
    text: 'done',
    says: /comma/,
  },
  'a sign of YAML at the start': {
    from: 'unit: "%"',
    to: 'unit: % hồ sơ',
    rule: 'yaml-syntax',
    at: '37:11',
    text: '% hồ sơ',
    suggestion: '"% hồ sơ"',
  },
  'an alias by accident': { from: 'data: Hồ sơ', to: 'data: *Hồ', rule: 'yaml-syntax', at: '30:11', text: '*Hồ' },
  'an anchor by accident': { from: 'data: Hồ sơ', to: 'data: &Hồ sơ', rule: 'yaml-syntax', at: '30:11', text: '&Hồ' },
  'a tag': {
    from: 'data: Hồ sơ',
    to: 'data: !Hồ sơ',
    rule: 'yaml-syntax',
    at: '30:11',
    text: '!Hồ sơ',
    suggestion: '"!Hồ sơ"',
  },
  'a tag of letters': { from: 'data: Hồ sơ', to: 'data: !ho so', rule: 'unsupported-yaml', at: '30:11', text: '!ho' },
  'a body by its short name': {
    from: '    owner: so-tttt',
    to: '    owner: Sở TT&TT',
    rule: 'invalid-id',
    at: '6:12',
    text: 'Sở TT&TT',
    suggestion: 'so-tttt',
  },
  'a body by its name': {
    from: '    operator: so-tttt',
    to: '    operator: Sở Thông tin và Truyền thông',
    rule: 'invalid-id',
    at: '13:15',
    text: 'Sở Thông tin và Truyền thông',
    suggestion: 'so-tttt',
  },
  'a merge key': {
    from: '    type: platform',
    to: '    <<: { type: platform }',
    rule: 'unsupported-yaml',
    at: '5:5',
    text: '<<',
  },
  'a backslash in double quotes': { from: '"tr. 5"', to: '"C:\\data"', rule: 'yaml-syntax', at: '20:34', text: '\\d' },
  'two documents': { from: 'flows:', to: '---\nflows:', rule: 'multiple-documents', at: '25:1', text: '---' },
  'a git conflict': {
    from: '    status: pilot\n',
    to: '<<<<<<< HEAD\n    status: pilot\n=======\n    status: operating\n>>>>>>> nhanh\n',
    rule: 'merge-conflict',
    at: '15:1',
    text: '<<<<<<<',
  },
  'a control character': {
    from: 'data: Hồ sơ',
    to: 'data: Hồ\u0007 sơ',
    rule: 'control-character',
    at: '30:13',
    text: '\u0007',
  },
  'an escaped control character': {
    from: 'data: Hồ sơ',
    to: 'data: "Hồ\\0"',
    rule: 'control-character',
    at: '30:11',
    text: '"Hồ\\0"',
  },
  'a source of the file that is not there': {
    file: 'bodies.yaml',
    from: '[qd-1]',
    to: '[qd1]',
    rule: 'reference-not-found',
    at: '1:23',
    text: 'qd1',
    suggestion: 'qd-1',
  },
  'an authority by its name': {
    file: 'kientruc.yaml',
    from: 'authority: so-tttt',
    to: 'authority: Sở TT&TT',
    rule: 'invalid-id',
    at: '3:12',
    text: 'Sở TT&TT',
    suggestion: 'so-tttt',
  },
  'a framework that is not there': {
    file: 'kientruc.yaml',
    from: 'staleAfter',
    to: 'frameworks: [vn-qd9]\nstaleAfter',
    rule: 'value-not-allowed',
    at: '5:14',
    text: 'vn-qd9',
  },
  'an authority that is not there': {
    file: 'kientruc.yaml',
    from: 'authority: so-tttt',
    to: 'authority: so-ttt',
    rule: 'reference-not-found',
    at: '3:12',
    text: 'so-ttt',
    suggestion: 'so-tttt',
  },
  'a state without a date': {
    file: 'kientruc.yaml',
    from: 'baseline: 2018-08-31',
    to: 'baseline: 31/8/2018',
    rule: 'invalid-date',
    at: '4:21',
    text: '31/8/2018',
    suggestion: '2018-08-31',
  },
};

describe('one mistake', () => {
  it('none in the good workspace', async () => {
    const { opened, found } = await findings();
    expect(found).toEqual([]);
    expect(opened.failures).toEqual([]);
    expect(opened.architecture.stats).toEqual({ files: 3, elements: 7, flows: 1, indicators: 1, unknowns: 1 });
    expect(opened.architecture.references.filter((reference) => !reference.target)).toEqual([]);
  });

  it.each(Object.entries(MISTAKES))('%s', async (_name, mistake) => {
    const { file = M, from, to } = mistake;
    const text = GOOD[file] ?? '';
    expect(text.split(from).length, `"${from}" stands in the good file`).toBeGreaterThan(1);
    const { opened, found } = await findings({ [file]: text.replace(from, () => to) });
    const told = found.map((finding) => ({
      rule: finding.rule,
      at: `${finding.range.start.line}:${finding.range.start.column}`,
      text: underlined(opened, finding),
      ...(mistake.suggestion ? { suggestion: finding.suggestion } : {}),
    }));
    const { rule, at, text: word, suggestion } = mistake;
    expect(told).toEqual([{ rule, at, text: word, ...(suggestion ? { suggestion } : {}) }]);
    if (mistake.says) expect(found[0]?.message.en).toMatch(mistake.says);
    if (mistake.related) {
      expect(found[0]?.related?.map((one) => one.range && underlined(opened, { file, range: one.range }))).toEqual([
        mistake.related,
      ]);
    }
    // No reference dangles because of it: what is broken is known by its id.
    const dangling = opened.architecture.references.filter(
      (one) => !one.target && !opened.architecture.broken.has(one.to),
    );
    expect(dangling.map((one) => one.to)).toEqual([]);
  });

  it('has a fingerprint that lines and file names do not change', async () => {
    const text = (GOOD[M] ?? '').replace('owner: so-tttt', 'ownr: so-tttt');
    const [before, moved] = [
      await findings({ [M]: text }),
      await findings({ [M]: '', 'other.yaml': `# moved\n\n${text}` }),
    ];
    expect(moved.found.map((one) => one.fingerprint)).toEqual(before.found.map((one) => one.fingerprint));
    expect(moved.found[0]?.range.start.line).toBe(8);
  });

  it('does not hide another in the same file, nor in others', async () => {
    const text = (GOOD[M] ?? '')
      .replace('"LGSP Hà Nội"', '"LGSP Hà Nội')
      .replace('[ubnd], done', '[ubnd] done')
      .replace('name: Hồ sơ một cửa', 'name: Hồ sơ: một');
    const bodies = (GOOD['bodies.yaml'] ?? '').replace('type: body', 'type: bodi');
    const { found } = await findings({ [M]: text, 'bodies.yaml': bodies });
    expect(found.map((one) => [one.file, one.rule, one.range.start.line])).toEqual([
      ['bodies.yaml', 'value-not-allowed', 5],
      [M, 'unclosed-quote', 4],
      [M, 'yaml-syntax', 16],
      [M, 'yaml-syntax', 27],
    ]);
  });

  it('stays one when the workspace file is broken', async () => {
    const { opened, found } = await findings({ 'kientruc.yaml': 'name: "Kiến trúc\n' });
    expect(found.map((one) => one.rule)).toEqual(['unclosed-quote']);
    expect(opened.architecture.elements.size).toBe(7);
  });
});
