import { formatDate } from '../../../core/dates.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { isObject } from '../../../core/json.ts';
import { formatNumber, same, say, type Text } from '../../../core/text.ts';
import { rangesIn } from '../../../input/open.ts';
import { describe, nameOf, tokenText } from '../../../model/describe.ts';
import { type Element, layerPath, placeIn } from '../../../model/element.ts';
import { catalogueEntry } from '../../../model/framework.ts';
import { COLLECTIONS, type Collection, fieldInfo } from '../../../model/generated/fields.ts';
import { type PlanOutcome, planOutcomes } from '../../../model/plans.ts';
import type { ElementState, FieldState, State } from '../../../model/state.ts';
import { padEnd, stringWidth, wrapColumns } from '../../../output/report/columns.ts';
import { type Paint, paint } from '../../../output/report/paint.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { didYouMean, meantBy } from '../meant.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { noteErrors, openSession, pathOf, type Session, stateOf } from '../session.ts';
import { PLAN_STATUS } from './plan-words.ts';

export interface ShowOptions extends CommonOptions {
  readonly at?: string;
}

/** One element at a date: each field with where it comes from, its plans, what refers to it, its findings. */
export async function show(run: Run, id: string, options: ShowOptions): Promise<ExitCode> {
  const session = await openSession(run, options);
  noteErrors(session, options);
  const { architecture } = session.opened;
  const element = elementOf(id, architecture.elements);
  if (!element) throw noSuchElement(id, architecture.elements.keys());
  const { day } = momentOf(options.at ?? 'today', '--at', architecture.workspace, session.today);
  const lines = new Sheet(session, element).lines(stateOf(session, day));
  run.io.stdout.write(`${lines.join('\n').trimEnd()}\n`);
  return session.exit;
}

/** By its id, by its code (`KT-1`), or by the key of a gap (`dvctt-3-4.use`): the element that it is about. */
function elementOf(name: string, elements: ReadonlyMap<string, Element>): Element | undefined {
  const [id = ''] = name.split('.');
  const found = elements.get(name) ?? elements.get(id);
  if (found) return found;
  const code = name.toLowerCase();
  return [...elements.values()].find((element) => element.code?.toLowerCase() === code);
}

function noSuchElement(id: string, ids: Iterable<string>): UsageError {
  const hint = didYouMean(meantBy(id, ids));
  return new UsageError({
    vi: `Không có "${id}" trong mô hình.${hint.vi} Xem các định danh: kientruc list`,
    en: `There is no "${id}" in the model.${hint.en} See the ids: kientruc list`,
  });
}

class Sheet {
  readonly #session: Session;
  readonly #element: Element;
  readonly #color: Paint;
  readonly #line: (field: string, value: FieldState) => number;

  constructor(session: Session, element: Element) {
    this.#session = session;
    this.#element = element;
    this.#color = paint(session.colors);
    const ranges = rangesIn(session.opened);
    this.#line = (field, { layer }) => ranges(placeIn(element, [...layerPath(layer), field], 'key')).start.line;
  }

  lines(state: State): string[] {
    const { id, name, collection, code } = this.#element;
    const found = state.of(id);
    const kind = [id, this.#t(COLLECTIONS[collection].one), ...(code === undefined ? [] : [code])];
    return [
      this.#color.bold(escapeTerminal(name)),
      escapeTerminal(kind.join(' · ')),
      '',
      ...this.#presence(found, state),
      ...(found ? this.#fields(found) : []),
      ...this.#section({ vi: 'Nguồn', en: 'Sources' }, found ? this.#sources(found) : []),
      ...this.#section(
        { vi: 'Kế hoạch', en: 'Plans' },
        planOutcomes(this.#element, state.knownAt).map((one) => this.#plan(one)),
      ),
      ...this.#section({ vi: 'Được dẫn chiếu bởi', en: 'Referred to by' }, this.#references()),
      ...this.#section({ vi: 'Phát hiện khi kiểm tra', en: 'Findings' }, this.#findings()),
    ];
  }

  #presence(found: ElementState | undefined, state: State): string[] {
    const absent: Text =
      state.absence(this.#element.id) === 'ended'
        ? { vi: 'Đã kết thúc ở thời điểm này.', en: 'It has ended by this date.' }
        : { vi: 'Chưa có ghi nhận nào đến thời điểm này.', en: 'Nothing attests it by this date.' };
    if (!found) return [this.#t(absent), ''];
    if (found.presence === 'unconfirmed') {
      return [
        this.#t({
          vi: 'Chưa xác nhận lại: mọi điều đã biết đều đã cũ.',
          en: 'Not confirmed: all that is known is old.',
        }),
        '',
      ];
    }
    if (found.presence === 'planned')
      return [this.#t({ vi: 'Mới chỉ có trong kế hoạch.', en: 'It exists in plans only.' }), ''];
    return [];
  }

  /** Title and value of each field, and under them where they come from. */
  #fields(found: ElementState): string[] {
    const rows = found
      .fields()
      .filter((field) => field !== 'name')
      .flatMap((field) => {
        const value = found.get(field);
        return value
          ? [{ title: this.#title(field), value: this.#value(field, value), from: this.#origin(field, value) }]
          : [];
      });
    const width = Math.max(0, ...rows.map(({ title }) => stringWidth(title)));
    const room = Math.max(30, this.#session.width - width - 4);
    const indent = ' '.repeat(width + 4);
    const lines = rows.flatMap(({ title, value, from }) => {
      const [first = '', ...rest] = wrapColumns(value, room);
      const more = rest.map((part) => indent + this.#color.bold(part));
      const origin = wrapColumns(from, room).map((part) => indent + this.#color.dim(part));
      return [`  ${padEnd(title, width)}  ${this.#color.bold(first)}`, ...more, ...origin];
    });
    return [...lines, ''];
  }

  #value(field: string, { value, written, lost }: FieldState): string {
    const { elements, framework } = this.#session.opened.architecture;
    const shown = lost ? written : value;
    const before: Text =
      lost === 'stale'
        ? { vi: 'đã cũ, lần cuối biết: ', en: 'old, last known: ' }
        : lost === 'reference-ended'
          ? { vi: 'chưa rõ, lần cuối biết: ', en: 'not known, last known: ' }
          : same('');
    if (field === 'communeComponents' && Array.isArray(shown)) {
      const codes = shown.map((code) => {
        const entry = catalogueEntry(framework.values(), field, String(code));
        return entry ? `${String(code)} ${say(entry.label, this.#session.language)}` : String(code);
      });
      return this.#t(before) + escapeTerminal(codes.join('; '));
    }
    if (field !== 'fits' || !isObject(shown))
      return this.#t(before) + this.#t(describe(this.#element.collection, field, shown, elements));
    const places = Object.entries(shown).map(([id, token]) => {
      const component = framework.get(id)?.components.find((one) => one.id === token);
      return `${component ? `${say(component.label, this.#session.language)} ` : ''}(${id}: ${String(token)})`;
    });
    return this.#t(before) + escapeTerminal(places.join('; '));
  }

  /** Line, date, sources, how sure. */
  #origin(field: string, value: FieldState): string {
    const { layer } = value;
    const sources = layer.sources.filter((source) => !source.for || source.for.includes(field));
    const parts = [
      `${pathOf(this.#session, this.#element.file)}:${this.#line(field, value)}`,
      layer.written === undefined ? '' : formatDate(layer.written, this.#session.language),
      sources.map((source) => source.document + (source.at === undefined ? '' : `, ${source.at}`)).join('; '),
      layer.kind === 'plan' ? this.#t({ vi: 'kế hoạch', en: 'plan' }) : '',
      layer.confidence === 'stated' ? '' : this.#t(tokenText(this.#element.collection, 'confidence', layer.confidence)),
    ];
    return escapeTerminal(parts.filter((part) => part !== '').join(' · '));
  }

  #sources(found: ElementState): string[] {
    const ids = new Set(found.layers.flatMap((layer) => layer.sources.map((source) => source.document)));
    const { elements } = this.#session.opened.architecture;
    return [...ids].map((id) => `${id}: ${nameOf(id, elements)}`);
  }

  #plan({ field, plan, value, status, days }: PlanOutcome): string {
    const { collection } = this.#element;
    const { language, opened } = this.#session;
    const what =
      field === 'presence'
        ? this.#t({ vi: 'Tồn tại', en: 'Existence' })
        : `${this.#title(field)}: ${this.#t(describe(collection, field, value, opened.architecture.elements))}`;
    const by = days
      ? ` (${formatNumber(days, language)} ${language === 'vi' ? 'ngày' : days === 1 ? 'day' : 'days'})`
      : '';
    const announcer = plan.planned?.by;
    const from =
      announcer === undefined
        ? ''
        : ` · ${this.#t({ vi: 'theo', en: 'by' })} ${nameOf(announcer, opened.architecture.elements)} (${announcer})`;
    return `${formatDate(plan.written ?? '', language)} · ${what} · ${this.#t(PLAN_STATUS[status])}${by}${from}`;
  }

  #references(): string[] {
    const { id } = this.#element;
    const touching = this.#session.opened.architecture.references.filter(({ to, from }) => to === id && from.id !== id);
    return [
      ...new Set(
        touching.map(({ from, field }) => `${from.id} · ${this.#titleIn(from.collection, field)} · ${from.name}`),
      ),
    ];
  }

  #findings(): string[] {
    const { findings } = this.#session;
    return findings
      .filter((finding) => finding.element === this.#element.id)
      .map(
        ({ file, range, message, rule }) =>
          `${pathOf(this.#session, file)}:${range.start.line}  ${this.#t(message)}  ${rule}`,
      );
  }

  #section(title: Text, entries: readonly string[]): string[] {
    if (entries.length === 0) return [];
    return [this.#color.bold(this.#t(title)), ...entries.map((entry) => `  ${escapeTerminal(entry)}`), ''];
  }

  #title(field: string): string {
    return this.#titleIn(this.#element.collection, field);
  }

  /** Of `check.indicator` that of `check`. */
  #titleIn(collection: Collection, field: string): string {
    const [first = field] = field.split('.');
    return this.#t(fieldInfo(collection, first)?.title ?? same(field));
  }

  #t(text: Text): string {
    return escapeTerminal(say(text, this.#session.language));
  }
}
