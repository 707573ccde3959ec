/** A small workspace without a mistake, in memory; tests change one thing in it. */

import { judge } from '../../src/analysis/judge/judge.ts';
import { RULES } from '../../src/analysis/rules/registry.ts';
import type { Finding } from '../../src/core/findings.ts';
import { locate } from '../../src/input/locate.ts';
import { type Opened, openWorkspace } from '../../src/input/open.ts';
import { memorySource } from '../../src/input/source/memory.ts';

export const GOOD: Readonly<Record<string, string>> = {
  'kientruc.yaml': `name: Kiến trúc thử
language: vi
authority: so-tttt
states: { baseline: 2018-08-31, target: 2018-12-31 }
staleAfter: P24M
rules:
  source-missing: { severity: off, reason: mô hình thử }
`,
  'bodies.yaml': `defaults: { sources: [qd-1] }
organizations:
  so-tttt:
    name: Sở Thông tin và Truyền thông
    type: body
  ubnd:
    name: Ủy ban nhân dân thành phố
    type: body
documents:
  qd-1:
    name: Quyết định số 1
    date: 2018-01-15
`,
  'systems/main.yaml': `# yaml-language-server: $schema=../model.schema.json
systems:
  lgsp-ha-noi:
    name: "LGSP Hà Nội"
    type: platform
    owner: so-tttt
    status: operating
    sources: [qd-1]
  mot-cua:
    name: Hệ thống một cửa
    type: information-system
    owner: { unknown: nguồn không nêu }
    operator: so-tttt
    since: 2018-08-10
    status: pilot
    coverage: { of: [ubnd], done: some }
    uses:
      lgsp-ha-noi: { status: operating }
    sources:
      - { document: qd-1, at: "tr. 5" }
    changes:
      - since: 2018-12-01
        status: operating
        sources: [qd-1]
flows:
  ho-so:
    name: Hồ sơ một cửa
    from: mot-cua
    to: lgsp-ha-noi
    data: Hồ sơ
    status: operating
    sources: [qd-1]
indicators:
  ty-le:
    name: Tỷ lệ hồ sơ trực tuyến
    of: [mot-cua]
    unit: "%"
    values:
      - { asOf: 2018-06-30, value: 18.55, sources: [qd-1] }
`,
};

export function good(changes: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Opened> {
  return openWorkspace(memorySource(Object.entries({ ...GOOD, ...changes })));
}

/** What reading finds, and the rules about ids that lead nowhere or to the wrong kind. */
export async function findings(
  changes: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ opened: Opened; found: Finding[] }> {
  const opened = await good(changes);
  const rules = [RULES['reference-not-found'], RULES['reference-wrong-kind']];
  const judged = judge(opened.architecture, { today: 0, rules }).problems;
  return { opened, found: locate(opened, [...opened.problems, ...judged]) };
}

/** The text under a finding's range, from the file as it is read. */
export function underlined(opened: Opened, finding: Pick<Finding, 'file' | 'range'>): string {
  const lines = (opened.files.get(finding.file)?.text ?? '').split(/\r\n|\n|\r/);
  const { start, end } = finding.range;
  if (start.line === end.line) return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  const middle = lines.slice(start.line, end.line - 1);
  return [
    (lines[start.line - 1] ?? '').slice(start.column - 1),
    ...middle,
    (lines[end.line - 1] ?? '').slice(0, end.column - 1),
  ].join('\n');
}
