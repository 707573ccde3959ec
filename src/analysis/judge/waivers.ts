/**
 * Findings that somebody has accepted until a day. A waiver takes what it names, and nothing else; one that takes
 * nothing, has ended or names no rule is a finding itself, so that waivers never gather dust.
 */
import type { Day } from '../../core/dates.ts';
import type { Problem, Waived } from '../../core/findings.ts';
import { compareIds } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Waiver } from '../../model/waivers.ts';
import { ALL_RULES } from '../rules/all.ts';
import { WaiverFindings } from './waiver-findings.ts';

/** What the rules found. */
export interface Found {
  readonly problems: readonly Problem[];
  /** Rules that ran to their end: of the others it is not known what they would have found. */
  readonly ran: ReadonlySet<string>;
}

export interface Waiving {
  /** What counts, with what is to be said of the waivers themselves. */
  readonly problems: readonly Problem[];
  /** What was found and is accepted; each says by which waiver. */
  readonly waived: readonly Problem[];
}

/** Takes out of what the rules found what is waived today, and adds what is to be said of the waivers themselves. */
export function waive({ problems, ran }: Found, architecture: Architecture, today: Day): Waiving {
  const { waivers } = architecture;
  if (waivers.length === 0) return { problems, waived: [] };
  const claims = waivers
    .filter(({ rule }) => isWaivable(rule))
    .map((waiver) => new Claim(waiver, today))
    .sort(compareClaims);
  const index = new Index(claims.flatMap(({ parts }) => parts));
  const [kept, waived]: [Problem[], Problem[]] = [[], []];
  for (const problem of problems) {
    const part = index.find(problem);
    if (part) part.hits += 1;
    if (!part || part.claim.ended) kept.push(problem);
    else waived.push({ ...problem, waived: waivedBy(part.claim.waiver) });
  }
  return { problems: [...kept, ...tell(claims, ran, architecture)], waived };
}

function tell(claims: readonly Claim[], ran: ReadonlySet<string>, architecture: Architecture): readonly Problem[] {
  const { waivers, workspace, broken } = architecture;
  const findings = new WaiverFindings(workspace.rules);
  for (const waiver of waivers) if (!isWaivable(waiver.rule)) findings.unknownRule(waiver);
  for (const claim of claims) {
    if (claim.ended && claim.hits > 0) findings.expired(claim.waiver, claim.hits);
    // Where part of the model could not be read, nobody knows what would have been found.
    else if (broken.size === 0 && ran.has(claim.waiver.rule)) tellUnused(claim, architecture, findings);
  }
  return findings.problems;
}

function tellUnused({ waiver, parts, hits }: Claim, { elements }: Architecture, findings: WaiverFindings): void {
  // An id that is nobody's is told as that.
  const known = parts.filter(({ id }) => id === undefined || elements.has(id));
  if (hits === 0 && known.length === parts.length) findings.unused(waiver);
  else
    for (const part of known)
      if (part.id !== undefined && part.hits === 0) findings.unusedFor(waiver, part.id, part.at);
}

function isWaivable(rule: string): boolean {
  return Object.hasOwn(ALL_RULES, rule);
}

function waivedBy({ reason, until, by, file, path }: Waiver): Waived {
  return { reason, until, ...(by === undefined ? {} : { by }), place: { file, path, part: 'value' } };
}

/** A waiver with what it speaks of: one part, or one for each element that a waiver of a file names. */
class Claim {
  readonly waiver: Waiver;
  readonly ended: boolean;
  readonly parts: readonly Part[];
  /** All that it names, as one text: to put waivers in order. */
  readonly ids: string;

  constructor(waiver: Waiver, today: Day) {
    this.waiver = waiver;
    this.ended = waiver.until < today;
    const { rule, file, field, element, elements } = waiver;
    const ids = element !== undefined ? [{ id: element, at: 0 }] : (elements ?? [{ id: undefined, at: 0 }]);
    // An id is one in the workspace: what stands beside its element need not name the file.
    const scope = element === undefined ? file : undefined;
    this.ids = ids.map(({ id = '' }) => id).join();
    this.parts = ids.map(({ id, at }) => ({ claim: this, key: keyOf(rule, scope, id, field), id, at, hits: 0 }));
  }

  get hits(): number {
    return this.parts.reduce((sum, part) => sum + part.hits, 0);
  }
}

interface Part {
  readonly claim: Claim;
  readonly key: string;
  /** None: the whole file. */
  readonly id: string | undefined;
  /** Its place in `elements`. */
  readonly at: number;
  /** How many findings it took, or would have taken had it not ended. */
  hits: number;
}

/** No rule, id, field or file can hold the sign between them. */
function keyOf(rule: string, file: string | undefined, element: string | undefined, field: string | undefined): string {
  return [rule, file ?? '', element ?? '', field ?? ''].join('\u0000');
}

/**
 * The part that takes a finding: of those that hold today the most narrow one, else of those that have ended. Of several
 * that say the same, the one that holds longest stands for all, so the others are unused; their order never matters.
 */
class Index {
  readonly #parts = new Map<string, Part>();
  /** Most findings are of rules that nobody waives. */
  readonly #rules = new Set<string>();

  /** Of parts that say the same the first. */
  constructor(parts: readonly Part[]) {
    for (const part of parts) {
      this.#rules.add(part.claim.waiver.rule);
      if (!this.#parts.has(part.key)) this.#parts.set(part.key, part);
    }
  }

  find(problem: Problem): Part | undefined {
    const { rule, element, place } = problem;
    if (!this.#rules.has(rule)) return undefined;
    let ended: Part | undefined;
    const field = fieldOf(problem);
    for (const key of [
      ...(element === undefined ? [] : keysOf(rule, undefined, element, field)),
      ...(element === undefined ? [] : keysOf(rule, place.file, element, field)),
      ...keysOf(rule, place.file, undefined, field),
    ]) {
      const part = this.#parts.get(key);
      if (part && !part.claim.ended) return part;
      ended ??= part;
    }
    return ended;
  }
}

/** Under the field first, then as a whole. */
function keysOf(
  rule: string,
  file: string | undefined,
  element: string | undefined,
  field: string | undefined,
): string[] {
  const whole = keyOf(rule, file, element, undefined);
  return field === undefined ? [whole] : [keyOf(rule, file, element, field), whole];
}

/** The field of the element under which the finding stands, in whichever layer. */
function fieldOf({ element, place: { path } }: Problem): string | undefined {
  if (element === undefined || path[1] !== element) return undefined;
  const field = path[2] === 'changes' && typeof path[3] === 'number' ? path[4] : path[2];
  return typeof field === 'string' ? field : undefined;
}

/** The one that holds longest first; then by what they say, so that only copies of each other go by their places. */
function compareClaims({ waiver: a, ids: idsOfA }: Claim, { waiver: b, ids: idsOfB }: Claim): number {
  return (
    b.until - a.until ||
    compareIds(a.reason, b.reason) ||
    compareIds(a.by ?? '', b.by ?? '') ||
    idsOfA.length - idsOfB.length ||
    compareIds(idsOfA, idsOfB)
  );
}
