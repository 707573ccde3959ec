/** A text that no cache knows: parsed, checked against its schema, its problems placed. Loaded only when one is met. */
import type { Problem } from '../../core/findings.ts';
import { isObject, type Json } from '../../core/json.ts';
import { LineIndex, type Path, pointer } from '../../core/positions.ts';
import { MAX_FILE_BYTES } from '../source/limits.ts';
import { OF_FILE, type Scanned, scanIds } from './scan.ts';
import { checkModel, checkWorkspace } from './schema.ts';
import { misplacedIds } from './schema-misplaced.ts';
import { findSensitive } from './sensitive/find.ts';
import type { FileElement, SourceFile } from './source-file.ts';
import type { Fault } from './words.ts';
import { readYaml, tear, type YamlRead } from './yaml.ts';

/** What is known of a file before its text is read. */
export type Known = Pick<SourceFile, 'path' | 'kind' | 'hash' | 'text'>;

export async function parse(known: Known): Promise<SourceFile> {
  return finish(known, await readText(known.text));
}

/** The thorough parser is loaded for the first broken file only: a healthy run never pays for it. */
async function readText(text: string): Promise<YamlRead> {
  const read = readYaml(text);
  if (read !== 'broken') return read;
  const { findFaults } = await import('./problems.ts');
  return tear(text, findFaults(text));
}

async function finish(known: Known, read: YamlRead): Promise<SourceFile> {
  const sensitive = findSensitive(known.text);
  // A file of comments only holds nothing and is nothing wrong.
  const value: Json = read.value === null && read.faults.length === 0 && !read.torn ? {} : read.value;
  if (read.torn) {
    const elements = known.kind === 'model' ? elementsOf(known.text, value, read, () => true, true) : [];
    return { ...known, value: undefined, elements, problems: problemsOf(known, read.faults, elements), sensitive };
  }
  if (known.kind === 'workspace') {
    const found = await checkWorkspace(value, known.path);
    const faults = withoutRepeated(read.faults, found);
    const problems = [...problemsOf(known, faults, []), ...apart(faults, found)];
    return { ...known, value, elements: [], problems, sensitive };
  }
  const schema = await checkModel(value, known.path);
  const faults = withoutRepeated(read.faults, schema.problems);
  const faulty = new Set(faults.filter(isInside).map(({ path }) => `${path[0]}/${path[1]}`));
  const isBroken = (id: string) => schema.broken.has(id) || faulty.has(id);
  const isPartial = faults.some((fault) => fault.rule === 'multiple-documents');
  const elements = elementsOf(known.text, value, read, isBroken, isPartial);
  return {
    ...known,
    value,
    elements: schema.problems.length === 0 ? elements : [...elements, ...misplacedElements(value)],
    problems: [...problemsOf(known, faults, elements), ...apart(faults, schema.problems)],
    sensitive,
  };
}

/** What the schema says of a value (text is wanted, or a date, or nothing) tells more than that it is written oddly. */
function withoutRepeated(faults: readonly Fault[], problems: readonly Problem[]): readonly Fault[] {
  if (!faults.some((fault) => fault.rule === 'ambiguous-number')) return faults;
  const told = problems.filter(({ rule }) => rule !== 'invalid-number' && rule !== 'missing-key');
  return faults.filter(
    ({ rule, path }) =>
      rule !== 'ambiguous-number' ||
      !told.some(({ rule, place }) =>
        rule === 'unknown-key' ? beginsWith(path, place.path) : pointer(path) === pointer(place.path),
      ),
  );
}

/** Elements that stand too deep or at the margin: known by their ids, so that what names them is not reported as well. */
function misplacedElements(value: Json): FileElement[] {
  return misplacedIds(value).map(({ collection, id }) => ({ collection, id, offset: 0, broken: true }));
}

/** A fault that spoils an element: not the repetition of its id, whose first place is good. */
function isInside(fault: Fault): boolean {
  return fault.path.length > 2 || (fault.path.length === 2 && fault.rule !== 'duplicate-key');
}

/** A file whose text cannot be used: ids are guessed from its lines. */
export function unread(known: Known, fault: Fault): SourceFile {
  const elements = known.kind === 'model' ? scanIds(known.text).map(asBroken) : [];
  const problems = problemsOf(known, [fault], []);
  return { ...known, value: undefined, elements, problems, sensitive: findSensitive(known.text) };
}

function asBroken(scanned: Scanned): FileElement {
  return { ...scanned, broken: true };
}

function elementsOf(
  text: string,
  value: Json,
  read: YamlRead,
  isBroken: (key: string) => boolean,
  scan: boolean,
): FileElement[] {
  const elements: FileElement[] = [];
  if (isObject(value)) {
    for (const [collection, content] of Object.entries(value)) {
      if (OF_FILE.has(collection) || !isObject(content)) continue;
      const offsets = read.offsets.get(collection);
      for (const id of Object.keys(content)) {
        elements.push({ collection, id, offset: offsets?.get(id) ?? 0, broken: isBroken(`${collection}/${id}`) });
      }
    }
  }
  if (!scan) return elements;
  const known = new Set(elements.map((element) => element.id));
  return [
    ...elements,
    ...scanIds(text)
      .filter((found) => !known.has(found.id))
      .map(asBroken),
  ];
}

/** Problems of the schema that are not about a place where the YAML itself is wrong: one mistake, one finding. */
function apart(faults: readonly Fault[], problems: readonly Problem[]): readonly Problem[] {
  const spoilt = faults
    .filter((fault) => fault.path.length > 0 && fault.rule !== 'duplicate-key')
    .map((fault) => fault.path);
  if (spoilt.length === 0) return problems;
  return problems.filter((problem) => !spoilt.some((path) => beginsWith(problem.place.path, path)));
}

function beginsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

function problemsOf(known: Known, faults: readonly Fault[], elements: readonly FileElement[]): Problem[] {
  if (faults.length === 0) return [];
  const lines = new LineIndex(known.text);
  const seen = new Map<string, number>();
  return faults.map(({ rule, message, suggestion, start, end, related, detail, path, part }) => {
    const where = path.length > 0 ? path : enclosing(known.text, elements, start);
    const name = `${rule} ${pointer(where)} ${detail ?? ''}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const place = { file: known.path, path: where, part };
    const told = times === 1 ? detail : `${detail ?? ''} #${times}`;
    return {
      rule,
      severity: 'error',
      message,
      place,
      range: lines.range(start, Math.max(start, end)),
      ...(known.kind === 'model' && where.length > 1 ? { element: String(where[1]) } : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(told === undefined ? {} : { detail: told }),
      ...(related
        ? { related: [{ message: related.message, place, range: lines.range(related.start, related.end) }] }
        : {}),
    };
  });
}

/** The element that a broken line belongs to: the nearest one above it whose key stands further left. */
function enclosing(text: string, elements: readonly FileElement[], at: number): Path {
  let owner: FileElement | undefined;
  for (const element of elements)
    if (element.offset <= at && (!owner || element.offset > owner.offset)) owner = element;
  if (!owner) return [];
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line, line + 200))?.[0].length ?? 0;
  const ownerIndent = owner.offset - (text.lastIndexOf('\n', owner.offset - 1) + 1);
  const isSame = line <= owner.offset;
  return isSame || indent > ownerIndent ? [owner.collection, owner.id] : [];
}

/** Of a file that is not read at all only the size is known. */
export function overLimit(size: number): Fault {
  const [limit, mega] = [MAX_FILE_BYTES / 1024 / 1024, (size / 1024 / 1024).toFixed(1)];
  return {
    rule: 'too-large',
    start: 0,
    end: 0,
    path: [],
    part: 'value',
    message: {
      vi: `Tệp ${mega} MB vượt giới hạn ${limit} MB nên không được đọc. Tách thành nhiều tệp.`,
      en: `The file of ${mega} MB is over the limit of ${limit} MB and is not read. Split it into several files.`,
    },
  };
}
