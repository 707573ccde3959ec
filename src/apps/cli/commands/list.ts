import { select } from '../../../analysis/select/select.ts';
import { frameworkOn } from '../../../model/framework-in-force.ts';
import { Places } from '../../../model/framework-places.ts';
import { COLLECTIONS, type Collection, isCollection } from '../../../model/generated/fields.ts';
import type { State } from '../../../model/state.ts';
import { LIST_FORMATS, type ListFormat } from '../../../output/report/list/registry.ts';
import type { Others } from '../../../output/report/list/reporter.ts';
import { deliver, deliveries, onlyOneToStdout, toStdout } from '../deliver.ts';
import type { ExitCode } from '../exit.ts';
import { type Filters, groupsOf } from '../filters.ts';
import type { Run } from '../io.ts';
import { notAmong } from '../meant.ts';
import { noteErrors } from '../note-errors.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { openSession, type Session, stateOf } from '../session.ts';

export interface ListOptions extends CommonOptions, Filters {
  readonly at?: string;
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
}

/** The elements of a state that fit what was asked for: a table, or JSON or CSV. Finding none is an answer. */
export async function list(run: Run, names: readonly string[], options: ListOptions): Promise<ExitCode> {
  const collections = names.map(collectionOf);
  const ways = deliveries<ListFormat>(options.format, options.outputFile, LIST_FORMATS, 'table');
  onlyOneToStdout(ways);
  const session = await openSession(run, options);
  await noteErrors(session, options);
  const { architecture } = session.opened;
  const moment = momentOf(options.at ?? 'today', '--at', architecture.workspace, session.today);
  const state = stateOf(session, moment.day);
  const framework = frameworkOn(architecture.framework, moment.day);
  const places = framework && new Places(framework.framework, state);
  const groups = groupsOf(options, { architecture, state, collections, framework, places });
  const listing = {
    architecture,
    moment,
    state,
    elements: select(state, { collections, groups: groups.tests }),
    ...(places ? { places } : {}),
    ...(groups.tests.length > 0 ? {} : { others: othersThan(state, session, collections) }),
    notes: groups.notes,
  };
  for (const way of ways) {
    const screen = toStdout(way);
    const text = (await LIST_FORMATS[way.format]())(listing, {
      language: session.language,
      colors: session.colors && screen,
      ...(screen && run.io.stdout.isTTY ? { width: session.width } : {}),
      prefix: session.prefix,
    });
    deliver(run.io, text, way.file);
  }
  return session.exit;
}

function othersThan(state: State, { opened }: Session, collections: readonly Collection[]): Others {
  const others = { notThere: 0, notKnown: 0 };
  for (const { id, collection } of opened.architecture.elements.values()) {
    if (collections.length > 0 && !collections.includes(collection)) continue;
    const absence = state.absence(id);
    if (absence !== undefined) others[absence === 'ended' ? 'notThere' : 'notKnown'] += 1;
  }
  return others;
}

function collectionOf(name: string): Collection {
  if (isCollection(name)) return name;
  const none = { vi: 'Không có loại', en: 'There is no collection' };
  throw notAmong(name, Object.keys(COLLECTIONS), none, { vi: 'Các loại', en: 'Collections' });
}
