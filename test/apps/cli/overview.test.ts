/** The general model, read from its Mermaid text: what stands where, and what the sheet says of itself. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folder, kientruc } from './support/cli.ts';

const WORKSPACE = `name: Thử
language: vi
states: { target: 2020 }
frameworks: [vn-qd1425]
staleAfter: P12M
`;

async function drawn(model: string, ...argv: string[]): Promise<{ mmd: string; svg: string }> {
  const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'model.yaml': `defaults: { confidence: assumed }\n${model}` });
  const called = await kientruc(['render', '--today', '2018-12-31', '--allow-errors', ...argv], { cwd });
  expect(called).toMatchObject({ exit: 0, stderr: '' });
  const read = (name: string) => readFileSync(path.join(cwd, 'out', name), 'utf8');
  return { mmd: read('overview.mmd'), svg: read('overview.svg') };
}

/** All words of the drawing, lines joined. */
const words = (svg: string) =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const SERVICES = `services:
  nhom: { name: Nhóm, asOf: 2018-08-31, count: 10, fits: { vn-qd1425: tinh.cqs.tthc } }
  phan-a: { name: Phần A, asOf: 2018-08-31, partOf: nhom, count: 7, status: operating }
  phan-b: { name: Phần B, asOf: 2018-08-31, partOf: nhom, status: pilot }
  le: { name: Lẻ, asOf: 2018-08-31, count: 1 }
`;

it('frames a group around its parts, with what no part names', async () => {
  const { mmd } = await drawn(SERVICES);
  const frame = /subgraph block_nhom\["Nhóm \(10\)"\]\n([\s\S]*?)\n\s+end/.exec(mmd)?.[1] ?? '';
  expect(
    frame
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !line.includes('~~~')),
  ).toEqual([
    'cell_phan_a["V · Phần A<br/>7 dịch vụ"]:::toneKeep',
    'cell_phan_b["T · Phần B"]:::toneUpgrade',
    'cell_nhom_rest["#63; · Còn lại: 2<br/>chưa nêu tên"]:::toneUnknown',
  ]);
});

it('puts what has no place in a row of its own', async () => {
  const { mmd } = await drawn(SERVICES);
  expect(mmd).toMatch(
    /subgraph layer_unplaced\["Chưa xếp lớp"\]\s+subgraph block_unplaced_services\["[^"]+"\]\s+cell_le\[/,
  );
});

it('draws parts in a circle as cells', async () => {
  const { mmd } = await drawn(`services:
  a: { name: A, asOf: 2018-08-31, partOf: b }
  b: { name: B, asOf: 2018-08-31, partOf: a }
  c: { name: C, asOf: 2018-08-31, partOf: a }
`);
  for (const id of ['a', 'b', 'c']) expect(mmd).toContain(`cell_${id}[`);
});

it('tells state, what is not drawn, and that nothing declared is not nothing there', async () => {
  const { svg } = await drawn(`${SERVICES}organizations:\n  so: { name: Sở, type: body }\n`, '--at', '2018-08-31');
  const text = words(svg);
  expect(text).toContain('Mô hình tổng thể, hiện trạng ngày 31/8/2018');
  expect(text).toContain('Không vẽ trên tờ này: 1 cơ quan, tổ chức.');
  expect(text).toContain('không có nghĩa là trên thực tế không có');
  expect(text).toContain('Đang vận hành (1)');
});

it('says what is planned, and when old things were last known', async () => {
  const { svg } = await drawn(SERVICES, '--at', 'target', '--lang', 'en');
  expect(words(svg)).toContain('General model, planned by 2020 (target)');
  const { mmd } = await drawn(SERVICES, '--today', '2020-06-30', '--lang', 'en');
  expect(mmd).toContain('last known: 2018-08');
});

it('calls a year or month that has begun the present', async () => {
  expect(words((await drawn(SERVICES, '--at', '2018')).svg)).toContain('hiện trạng năm 2018');
  expect(words((await drawn(SERVICES, '--at', '2019')).svg)).toContain('theo kế hoạch đến năm 2019');
});

it('draws what only a plan has put into operation as planned, not as being built', async () => {
  const model = `documents:
  kh: { name: Kế hoạch, date: 2018-06-30 }
systems:
  a: { name: A, asOf: 2018-08-31, status: building, changes: [{ since: 2019-12-31, planned: kh, status: operating }] }
  b: { name: B, since: 2019-12-31, planned: kh, status: operating }
  c: { name: C, since: 2019-12-31, planned: kh, status: building }
`;
  const { mmd } = await drawn(model, '--at', 'target');
  expect(mmd).toContain('cell_a["K · A<br/>đang vận hành"]:::toneNeutral');
  expect(mmd).toContain('cell_b["K · B<br/>đang vận hành"]:::toneNeutral');
  expect(mmd).toContain('cell_c["X · C"]:::toneNew');
  expect(mmd).toContain('K · Theo kế hoạch');
  const now = await drawn(model, '--at', '2018-08-31');
  expect(now.mmd).not.toContain('Theo kế hoạch');
});

it('says of a view of the model that it is checked and not drawn yet, and what can be drawn', async () => {
  const cwd = folder({
    'kientruc.yaml': WORKSPACE,
    'model.yaml': 'views:\n  ket-noi: { name: Kết nối, type: map }\n',
  });
  expect(await kientruc(['render', 'ket-noi'], { cwd })).toEqual({
    exit: 2,
    stdout: '',
    stderr:
      'kientruc: "ket-noi" là sơ đồ riêng của mô hình (views): được kiểm tra cùng mô hình, nhưng render chưa vẽ. Các sơ đồ vẽ được: overview.\n',
  });
  const { exit, stderr } = await kientruc(['render', 'ket-nois'], { cwd });
  expect(exit).toBe(2);
  expect(stderr).toContain('ket-nois');
  expect(stderr).not.toContain('sơ đồ riêng');
});
