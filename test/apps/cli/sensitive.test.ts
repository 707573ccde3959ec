/** What must not stand in a model is printed by no command, in no format, wherever it stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folder, kientruc } from './support/cli.ts';

// Invented all of them: no one of these opens anything or calls anybody.
const PASSWORD = 'Vi-du@123';
const HIDDEN = [PASSWORD, '912345678', 'Nguoi-Khac#45', 'vidu1234', '10.20.30.40', 'MIIEvQIBADANBgkq'];

const SETTINGS = `name: "Mô hình thử, mật khẩu: ${PASSWORD}"
language: vi
contact: "Ông Bình, 0912345678"
version: "1, mk = Nguoi-Khac#45"
states: { baseline: 2018-08-31, target: 2020 }
`;

/** It has no other error: `gap` and `render` refuse it for these alone. */
const MODEL = `defaults: { sources: [qd] }
waivers: [{ rule: orphan, reason: "mật khẩu: ${PASSWORD}", until: 2027-12-31, by: "Ông Bình 0912345678" }]
documents:
  qd: { name: "Văn bản, mật khẩu: ${PASSWORD}", date: 2018-01-01, reliability: primary }
organizations:
  so-a: { name: Sở A, type: body, note: "mk: Nguoi-Khac#45", contact: "0912345678" }
systems:
  he-a:
    name: "Hệ A, mật khẩu: ${PASSWORD}"
    type: information-system
    since: 2018-01-10
    status: pilot
    owner: so-a
    contact: "Ông Nguyễn Văn A, 0912345678"
    description: &mo-ta "Tại máy chủ 10.20.30.40, mật khẩu: ${PASSWORD}"
    note: *mo-ta
    changes:
      - { since: 2018-06-01, status: operating, note: "Server=kho;Password=vidu1234" }
      - since: 2019-01-01
        planned: qd
        status: upgrading
        description: "Mật khẩu: Vi\\u002ddu@123"
        note: |
          Khóa của máy chủ:
          -----BEGIN PRIVATE KEY-----
          MIIEvQIBADANBgkqhkiG9w0BAQEFAASC
          BKcwggSjAgEA
          -----END PRIVATE KEY-----
  he-b:
    name: Hệ B
    type: information-system
    since: 2018-01-10
    status: pilot
    owner: so-a
    uses: { he-a: { note: "mật khẩu: ${PASSWORD}" } }
`;

/** Neighbours of hidden lines that are wrong, a value quoted as wrong, a key that nobody knows, a number read as one. */
const BROKEN = `${MODEL}  he-c:
    name: Hệ C
    statuss: "mật khẩu: ${PASSWORD}"
    note: "mật khẩu: ${PASSWORD}"
    ownr: so-a
    type: "một loại có tên rất dài và nói cả điều không ai được biết, đó là mật khẩu: ${PASSWORD}"
    contact: 0912345678
    "mật khẩu: Nguoi-Khac#45": x
    owner: "mật khẩu: ${PASSWORD}"
`;

const TODAY = ['--today', '2026-11-23'];

async function printed(argv: readonly string[], model = MODEL, settings = SETTINGS): Promise<string> {
  const cwd = folder({ 'kientruc.yaml': settings, 'model.yaml': model });
  const { stdout, stderr } = await kientruc([...argv, ...TODAY], { cwd, terminal: 120 });
  const made = filesIn(cwd).filter((file) => file.startsWith('out/'));
  return [stdout, stderr, ...made.map((file) => readFileSync(path.join(cwd, file), 'utf8'))].join('\n');
}

const GAP = ['gap', '--from', 'baseline', '--to', 'target', '--allow-errors'];

describe('no command prints it', () => {
  it.each([
    [['show', 'he-a', '--format', 'text'], 'Hệ A, mật khẩu: •••'],
    [['show', 'he-a', '--format', 'json'], 'Hệ A, mật khẩu: •••'],
    [['show', 'he-a', '--at', 'target', '--format', 'json'], '"description"'],
    [['show', 'so-a', '--format', 'json'], '"value": "•••"'],
    [['show', 'qd'], 'Văn bản, mật khẩu: •••'],
    [['list', '--format', 'table'], 'Hệ A, mật khẩu: •••'],
    [['list', '--format', 'csv'], 'Hệ A, mật khẩu: •••'],
    [['list', '--format', 'json'], 'Hệ A, mật khẩu: •••'],
    [['trace', 'he-b', 'he-a', '--format', 'text'], 'Hệ A, mật khẩu: •••'],
    [['trace', 'he-b', 'he-a', '--format', 'json'], 'Hệ A, mật khẩu: •••'],
    [['trace', 'he-a', '--impact', '--format', 'text'], 'Hệ A, mật khẩu: •••'],
    [['trace', 'he-a', '--impact', '--format', 'json'], '"he-b"'],
    [[...GAP, '--format', 'terminal'], 'Tại máy chủ •••, mật khẩu: ••• → •••'],
    [[...GAP, '--format', 'md'], 'Hệ A, mật khẩu: •••'],
    [[...GAP, '--format', 'json'], 'Hệ A, mật khẩu: •••'],
    [GAP, 'Hệ A, mật khẩu: •••'],
    [['render', '--allow-errors', '--format', 'svg'], '•••'],
    [['render', '--allow-errors', '--format', 'mmd'], 'Hệ A, mật khẩu: #8226;#8226;#8226;'],
    [['render'], 'secret'],
    [['validate', '--format', 'stylish', '--show', 'warnings', '--show-waived'], 'secret'],
    [['validate', '--format', 'json', '--show-waived'], '"secret"'],
  ])('kientruc %j', async (argv, expected) => {
    const text = await printed(argv);
    expect(text).toContain(expected);
    for (const secret of HIDDEN) expect(text).not.toContain(secret);
  });

  it.each(['stylish', 'json'])('validate of a broken model, %s', async (format) => {
    for (const language of ['vi', 'en']) {
      const text = await printed(['validate', '--format', format, '--show', 'warnings', '--lang', language], BROKEN);
      expect(text).toContain('ownr');
      for (const secret of HIDDEN) expect(text).not.toContain(secret);
    }
  });

  it('a waived one is hidden like the others, in frames and reasons', async () => {
    const model = `${MODEL.replace('orphan', 'secret')}  he-c:\n    note: "mật khẩu: ${PASSWORD}"\n    ownr: so-a\n    name: C\n`;
    for (const format of ['stylish', 'json']) {
      const text = await printed(['validate', '--format', format, '--show', 'warnings', '--show-waived'], model);
      expect(text).toContain('ownr');
      for (const secret of HIDDEN) expect(text).not.toContain(secret);
    }
  });

  it('what is switched off with a reason is printed: somebody has decided so', async () => {
    const settings = `${SETTINGS}rules: { personal-data: { severity: off, reason: số đã công bố } }\n`;
    const text = await printed(['show', 'so-a'], MODEL, settings);
    expect(text).toContain('0912345678');
    expect(text).not.toContain('Nguoi-Khac#45');
  });

  it('the editors of files leave it as it is', async () => {
    const cwd = folder({ 'kientruc.yaml': SETTINGS, 'model.yaml': MODEL });
    expect((await kientruc(['rename', 'so-a', 'so-moi'], { cwd })).exit).toBe(0);
    expect(readFileSync(path.join(cwd, 'model.yaml'), 'utf8')).toBe(MODEL.replaceAll('so-a', 'so-moi'));
  });
});
