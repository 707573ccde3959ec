import { describe, expect, it } from 'vitest';
import { kientruc } from './support/cli.ts';

const COMMANDS = [
  'init',
  'validate',
  'render',
  'gap',
  'conform',
  'list',
  'show',
  'trace',
  'explain',
  'fmt',
  'codes',
  'rename',
  'schema',
];

/** Words of commander that must not stand in a Vietnamese page. */
const ENGLISH =
  /\b(Usage|Options|Arguments|Commands|Examples|default|choices|options|command|display|help for|show help)\b/;

describe.each(['vi', 'en'] as const)('help in %s', (language) => {
  it.each(COMMANDS)('%s --help has what it does, its options and examples', async (command) => {
    const { exit, stdout, stderr } = await kientruc([command, '--help', '--lang', language]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain(`kientruc ${command}`);
    expect(stdout).toMatch(language === 'vi' ? /^Ví dụ:\n {2}kientruc /m : /^Examples:\n {2}kientruc /m);
    for (const option of ['--workspace', '--lang', '--today', '--quiet', '--no-color', '--help']) {
      expect(stdout).toContain(option);
    }
    if (language === 'vi') expect(stdout.replace(/kientruc .*|--[\w-]+/g, '')).not.toMatch(ENGLISH);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  it('lists every command', async () => {
    const { stdout } = await kientruc(['--help', '--lang', language]);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });

  it('the examples are commands that exist, with options that exist', async () => {
    for (const command of ['', ...COMMANDS]) {
      const { stdout } = await kientruc([...(command === '' ? [] : [command]), '--help', '--lang', language]);
      for (const [, line = ''] of stdout.matchAll(/^ {2}kientruc (.+)$/gm)) {
        const argv = (line.split(' < ')[0] ?? '').split(' ');
        const { stderr } = await kientruc([...argv, '--help']);
        expect(stderr).toBe('');
        for (const option of argv.filter((word) => word.startsWith('--'))) {
          expect((await kientruc([argv[0] ?? '', '--help'])).stdout).toContain(option);
        }
      }
    }
  });
});

it('gives the version', async () => {
  expect((await kientruc(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it('lists the conditions of --fail-on with their meaning', async () => {
  const { stdout } = await kientruc(['gap', '--help', '--lang', 'vi']);
  expect(stdout).toMatch(/^ {2}unplanned +có khoảng cách chưa có nhiệm vụ$/m);
});
