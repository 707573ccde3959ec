import { isoDay } from '../../../core/dates.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { formatNumber, say, type Text } from '../../../core/text.ts';
import { tokenText } from '../../../model/describe.ts';
import { isUnknown } from '../../../model/element.ts';
import { COLLECTIONS, type Collection, isCollection } from '../../../model/generated/fields.ts';
import type { ElementState } from '../../../model/state.ts';
import { padEnd, stringWidth } from '../../../output/report/columns.ts';
import { jsonText } from '../../../output/report/json-text.ts';
import { paint } from '../../../output/report/paint.ts';
import type { ExitCode } from '../exit.ts';
import type { Run } from '../io.ts';
import { notAmong } from '../meant.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { noteErrors, openSession, type Session, stateOf } from '../session.ts';

export interface ListOptions extends CommonOptions {
  readonly at?: string;
  readonly format?: 'table' | 'json';
}

/** The elements of a state, a line each: id, name, status, who owns or runs it. */
export async function list(run: Run, collections: readonly string[], options: ListOptions): Promise<ExitCode> {
  const wanted = collections.map(collectionOf);
  const session = await openSession(run, options);
  noteErrors(session, options);
  const { architecture } = session.opened;
  const { day } = momentOf(options.at ?? 'today', '--at', architecture.workspace, session.today);
  const state = stateOf(session, day);
  const isWanted = (collection: Collection) => wanted.length === 0 || wanted.includes(collection);
  const elements = [...state.elements()].filter(({ element }) => isWanted(element.collection));
  if (options.format === 'json') {
    run.io.stdout.write(jsonText({ formatVersion: 1, at: isoDay(day), elements: elements.map(entry) }));
    return session.exit;
  }
  const absent = [...architecture.elements.values()].filter(
    ({ id, collection }) => isWanted(collection) && !state.of(id),
  );
  run.io.stdout.write(`${table(session, elements, absent.length).join('\n')}\n`);
  return session.exit;
}

function entry(state: ElementState) {
  const { element } = state;
  return {
    id: element.id,
    collection: element.collection,
    name: nameOf(state),
    ...(element.code === undefined ? {} : { code: element.code }),
    presence: state.presence,
    status: state.known('status') ?? null,
    body: bodyOf(state) ?? null,
  };
}

const WIDEST_ID = 40;

function table(session: Session, elements: readonly ElementState[], absent: number): string[] {
  const { language } = session;
  const color = paint(session.colors);
  const t = (text: Text) => escapeTerminal(say(text, language));
  const names = session.opened.architecture.elements;
  const longest = elements.reduce((most, { id }) => Math.max(most, stringWidth(id)), 0);
  const width = Math.min(WIDEST_ID, longest);
  const lines: string[] = [];
  for (const collection of Object.keys(COLLECTIONS) as Collection[]) {
    const group = elements.filter(({ element }) => element.collection === collection);
    if (group.length === 0) continue;
    lines.push(color.bold(`${t(COLLECTIONS[collection].title)} (${group.length})`));
    for (const element of group) {
      const body = bodyOf(element);
      const words = [nameOf(element), t(statusOf(element)), body === undefined ? '' : (names.get(body)?.name ?? body)];
      const said = words
        .filter((word) => word !== '')
        .map(escapeTerminal)
        .join(color.dim(' · '));
      lines.push(`  ${padEnd(escapeTerminal(element.id), width)}  ${said}`);
    }
    lines.push('');
  }
  const n = (value: number) => formatNumber(value, language);
  const total: Text = {
    vi: `${n(elements.length)} đối tượng.`,
    en: `${n(elements.length)} ${elements.length === 1 ? 'element' : 'elements'}.`,
  };
  const others: Text =
    absent === 0
      ? { vi: '', en: '' }
      : {
          vi: ` ${n(absent)} đối tượng khác không có ở thời điểm này.`,
          en: ` ${n(absent)} more ${absent === 1 ? 'is' : 'are'} not there at this date.`,
        };
  lines.push(t(total) + (absent === 0 ? '' : t(others)));
  return lines;
}

/** In one or two words: a list has no room for reasons. */
function statusOf(state: ElementState): Text {
  const status = state.get('status');
  if (state.presence === 'planned') return { vi: 'mới có kế hoạch', en: 'planned' };
  if (status === undefined || status.value === null) return { vi: '', en: '' };
  if (status.lost) return { vi: 'trạng thái đã cũ', en: 'status out of date' };
  if (isUnknown(status.value)) return { vi: 'chưa rõ trạng thái', en: 'status not known' };
  return typeof status.value === 'string'
    ? tokenText(state.element.collection, 'status', status.value)
    : { vi: '', en: '' };
}

function nameOf(state: ElementState): string {
  const name = state.known('name');
  return typeof name === 'string' ? name : state.element.name;
}

/** Who owns it, else who runs, supplies or leads it. */
function bodyOf(state: ElementState): string | undefined {
  for (const field of ['owner', 'operator', 'provider', 'lead']) {
    const id = state.known(field);
    if (typeof id === 'string') return id;
  }
  return undefined;
}

function collectionOf(name: string): Collection {
  if (isCollection(name)) return name;
  const none: Text = { vi: 'Không có loại', en: 'There is no collection' };
  throw notAmong(name, Object.keys(COLLECTIONS), none, { vi: 'Các loại', en: 'Collections' });
}
