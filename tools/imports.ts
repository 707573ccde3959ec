/** Checks who imports whom (.dependency-cruiser.cjs), and that the checker really saw every module. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ICruiseResult } from 'dependency-cruiser';

export interface Breach {
  readonly rule: string;
  readonly comment: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportCheck {
  readonly breaches: readonly Breach[];
  /** TypeScript files under src that the checker saw. */
  readonly seen: readonly string[];
  /** TypeScript files that lie under src. */
  readonly files: readonly string[];
}

const project = path.resolve(import.meta.dirname, '..');

/** `root` is a folder that has a `src`; the rules are always those of this project. The checker runs on its own: a TypeScript loader in its process breaks its parser. */
export function checkImports(root: string): ImportCheck {
  const program = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(project, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', '--no-progress', 'src'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no result\n${stdout}${stderr}`);
  const { modules, summary } = JSON.parse(stdout) as ICruiseResult;
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]));
  return {
    breaches: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      comment: comments.get(rule.name) ?? '',
      from,
      to,
    })),
    seen: modules
      .map((module) => module.source)
      .filter((source) => /^src\/.*\.ts$/.test(source))
      .sort(),
    files: typeScriptFiles(root),
  };
}

function typeScriptFiles(root: string): string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${file.replaceAll(path.sep, '/')}`)
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { breaches, seen, files } = checkImports(project);
  const unseen = files.filter((file) => !seen.includes(file));
  for (const { rule, comment, from, to } of breaches) console.log(`${from} → ${to}\n  ${rule}: ${comment}`);
  for (const file of unseen) console.log(`${file}\n  not seen by the checker`);
  console.log(`${seen.length} of ${files.length} modules seen, ${breaches.length} breaches`);
  process.exitCode = breaches.length > 0 || unseen.length > 0 || files.length === 0 ? 1 : 0;
}
