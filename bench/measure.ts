/** What whole processes cost: processor time, time on the clock, peak memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Command {
  /** What Node runs: a script and its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** One run, or the medians of several. Seconds and megabytes. */
export interface Cost {
  /** User and system time of all threads. */
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

export interface Measured extends Cost {
  readonly runs: readonly Cost[];
}

const HOOK = path.join(import.meta.dirname, 'measure.cjs');

/**
 * Runs the commands in turn, A B A B …, so that a machine that grows slower does so for all of them. The first round
 * fills the caches of the system and is not counted. Throws when a run fails: a failed run is fast.
 */
export function measure(node: string, commands: readonly Command[], rounds: number): Measured[] {
  const runs: Cost[][] = commands.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    commands.forEach((command, at) => {
      const cost = run(node, command);
      if (round > 0) runs[at]?.push(cost);
    });
  }
  return runs.map((costs) => ({
    cpu: median(costs.map((cost) => cost.cpu)),
    wall: median(costs.map((cost) => cost.wall)),
    memory: median(costs.map((cost) => cost.memory)),
    runs: costs,
  }));
}

/** The ratio pair by pair, then its median: steadier than the ratio of two medians. */
export function ratio(one: Measured, other: Measured): number {
  return median(one.runs.map((cost, at) => cost.cpu / (other.runs[at]?.cpu ?? Number.NaN)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

/** The process itself says what it cost, as it ends: Node knows no way to ask about a child. */
function run(node: string, { args, cwd, env }: Command): Cost {
  const folder = mkdtempSync(path.join(tmpdir(), 'kientruc-cost-'));
  const file = path.join(folder, 'cost.json');
  try {
    const began = process.hrtime.bigint();
    const { status, stdout, stderr, error } = spawnSync(node, ['--require', HOOK, ...args], {
      cwd,
      env: { ...process.env, NODE_OPTIONS: '', ...env, BENCH_COST_FILE: file },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const wall = Number(process.hrtime.bigint() - began) / 1e9;
    if (error) throw error;
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stdout}${stderr}`.slice(0, 2000));
    const cost: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { userCPUTime, systemCPUTime, maxRSS } = cost as Pick<
      NodeJS.ResourceUsage,
      'userCPUTime' | 'systemCPUTime' | 'maxRSS'
    >;
    return { cpu: (userCPUTime + systemCPUTime) / 1e6, wall, memory: maxRSS / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
