/** What is shown as an example is laid out as `kientruc fmt` would. */
import { expect, it } from 'vitest';
import { TEMPLATES } from '../../src/apps/cli/templates/registry.ts';
import { folder, kientruc } from '../apps/cli/support/cli.ts';

const TODAY = ['--today', '2026-11-25'];

it('the model of Hanoi is in canonical layout', async () => {
  const { exit, stdout } = await kientruc(['fmt', '--check', '--lang', 'en', ...TODAY]);
  expect(exit, stdout).toBe(0);
});

it.each(Object.keys(TEMPLATES).filter((id) => id !== 'hanoi'))('what init writes from %s is, too', async (id) => {
  const cwd = folder();
  await kientruc(['init', '--template', id, ...TODAY], { cwd });
  const { exit, stdout } = await kientruc(['fmt', '--check', '--lang', 'en', ...TODAY], { cwd });
  expect(exit, stdout).toBe(0);
});
