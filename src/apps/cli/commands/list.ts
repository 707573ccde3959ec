import { escapeTerminal } from '../../../core/escape.ts';
import { Nearest } from '../../../core/nearest.ts';
import { isoDay } from '../../../core/dates.ts';
import { say } from '../../../core/text.ts';
import { describe } from '../../../model/describe.ts';
import { COLLECTIONS, type Collection, fieldInfo, isCollection } from '../../../model/generated/fields.ts';
import { type ElementState, stateAt } from '../../../model/state.ts';
import { padEnd, stringWidth } from '../../../output/report/columns.ts';
import { paint } from '../../../output/report/paint.ts';
import { parseFormats } from '../deliver.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { openSession, type Session } from '../session.ts';

export interface ListOptions extends CommonOptions {
  readonly at?: string;
  readonly format?: readonly string[];
}

const FORMATS = { table: true, json: true } as const;

/** The elements of a state, a line each: id, name, status, who owns or runs it. */
export async function list(io: Io, collections: readonly string[], options: ListOptions): Promise<ExitCode> {
  const wanted = collections.map(collectionOf);
  const [format] = parseFormats<keyof typeof FORMATS>(options.format, FORMATS, 'table');
  const session = await openSession(io, options);
  const { architecture } = session.opened;
  const { staleAfter } = architecture.workspace;
  const day = options.at === undefined ? session.today : momentOf(options.at, architecture.workspace, '--at').day;
  const state = stateAt(architecture.elements, day, { knownAt: session.today, ...(staleAfter ? { staleAfter } : {}) });
  const elements = [...state.elements()].filter(({ element }) => wanted.length === 0 || wanted.includes(element.collection));
  if (format === 'json') {
    const rows = elements.map((element) => ({
      id: element.id,
      collection: element.element.collection,
      name: element.known('name') ?? element.element.name,
      ...(element.element.code === undefined ? {} : { code: element.element.code }),
      presence: element.presence,
      status: element.known('status') ?? null,
      body: bodyOf(element) ?? null,
    }));
    io.stdout.write(`${JSON.stringify({ formatVersion: 1, at: isoDay(day), elements: rows }, null, 2)}\n`);
    return session.exit;
  }
  print(session, elements);
  return session.exit;
}

function print(session: Session, elements: readonly ElementState[]): void {
  const { io, language } = session;
  const color = paint(session.colors);
  const { elements: names } = session.opened.architecture;
  const idWidth = Math.min(40, Math.max(2, ...elements.map((element) => stringWidth(element.id))));
  let total = 0;
  for (const collection of Object.keys(COLLECTIONS) as Collection[]) {
    const group = elements.filter(({ element }) => element.collection === collection);
    if (group.length === 0) continue;
    total += group.length;
    io.stdout.write(`${color.bold(`${say(COLLECTIONS[collection].title, language)} (${group.length})`)}\n`);
    for (const element of group) {
      const status = fieldInfo(collection, 'status') ? say(describe(collection, 'status', element.get('status')?.value, names), language) : '';
      const body = bodyOf(element);
      const who = body === undefined ? '' : (names.get(body)?.name ?? body);
      const name = String(element.known('name') ?? element.element.name);
      const rest = [name, status, who].filter((part) => part !== '').map(escapeTerminal).join(color.dim(' · '));
      io.stdout.write(`  ${padEnd(element.id, idWidth)}  ${rest}\n`);
    }
    io.stdout.write('\n');
  }
  io.stdout.write(`${say({ vi: `${total} phần tử.`, en: `${total} elements.` }, language)}\n`);
}

function bodyOf(element: ElementState): string | undefined {
  for (const field of ['owner', 'operator', 'provider', 'lead']) {
    const id = element.known(field);
    if (typeof id === 'string') return id;
  }
  return undefined;
}

function collectionOf(name: string): Collection {
  if (isCollection(name)) return name;
  const names = Object.keys(COLLECTIONS);
  const meant = new Nearest(names).find(name);
  throw new UsageError({
    vi: `Không có loại "${name}"${meant ? `. Có phải "${meant}"?` : '.'} Các loại: ${names.join(', ')}`,
    en: `There is no collection "${name}"${meant ? `. Did you mean "${meant}"?` : '.'} Collections: ${names.join(', ')}`,
  });
}
