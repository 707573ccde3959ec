import { formatDate } from '../../../core/dates.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { Nearest } from '../../../core/nearest.ts';
import { say, type Text } from '../../../core/text.ts';
import { rangesIn } from '../../../input/open.ts';
import { describe } from '../../../model/describe.ts';
import { layerPath, placeIn } from '../../../model/element.ts';
import { COLLECTIONS, fieldInfo } from '../../../model/generated/fields.ts';
import { planOutcomes } from '../../../model/plans.ts';
import { type FieldState, stateAt } from '../../../model/state.ts';
import { padEnd, stringWidth } from '../../../output/report/columns.ts';
import { type Paint, paint } from '../../../output/report/paint.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { openSession, type Session } from '../session.ts';
import { PLAN_STATUS } from './plan-words.ts';

export interface ShowOptions extends CommonOptions {
  readonly at?: string;
}

/** One element at a date: each field with where it comes from, its plans, what refers to it, its findings. */
export async function show(io: Io, id: string, options: ShowOptions): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { architecture } = session.opened;
  const element = architecture.elements.get(id);
  if (!element) {
    const meant = new Nearest(architecture.elements.keys()).find(id);
    throw new UsageError({
      vi: `Không có "${id}" trong mô hình${meant ? `. Gần nhất: ${meant}` : '. Xem các định danh: kientruc list'}`,
      en: `There is no "${id}" in the model${meant ? `. Nearest: ${meant}` : '. See the ids: kientruc list'}`,
    });
  }
  const day = options.at === undefined ? session.today : momentOf(options.at, architecture.workspace, '--at').day;
  const { staleAfter } = architecture.workspace;
  const state = stateAt(architecture.elements, day, { knownAt: session.today, ...(staleAfter ? { staleAfter } : {}) });
  const color = paint(session.colors);
  const t = (text: Text) => escapeTerminal(say(text, session.language));
  const found = state.of(id);
  const lines = [color.bold(escapeTerminal(element.name)), `${id} · ${t(COLLECTIONS[element.collection].one)}${element.code === undefined ? '' : ` · ${escapeTerminal(element.code)}`}`, ''];
  if (!found) {
    const absent: Text =
      state.absence(id) === 'ended'
        ? { vi: 'Đã kết thúc ở thời điểm này.', en: 'It has ended by this date.' }
        : { vi: 'Chưa có ghi nhận nào đến thời điểm này.', en: 'Nothing attests it by this date.' };
    lines.push(t(absent), '');
  } else {
    if (found.presence === 'unconfirmed') lines.push(t({ vi: 'Chưa xác nhận lại: mọi số liệu đều đã cũ.', en: 'Not confirmed: all that is known is old.' }), '');
    if (found.presence === 'planned') lines.push(t({ vi: 'Mới chỉ có trong kế hoạch.', en: 'It exists in plans only.' }), '');
    const rows = found.fields().filter((field) => field !== 'name').flatMap((field) => {
      const value = found.get(field);
      return value ? [row(session, element, field, value, color)] : [];
    });
    const width = Math.max(0, ...rows.map(([title]) => stringWidth(title)));
    for (const [title, value, from] of rows) lines.push(`  ${padEnd(title, width)}  ${value}`, `  ${' '.repeat(width)}  ${color.dim(from)}`);
    lines.push('');
  }
  const outcomes = planOutcomes(element, session.today);
  if (outcomes.length > 0) {
    lines.push(color.bold(t({ vi: 'Kế hoạch', en: 'Plans' })));
    for (const outcome of outcomes) {
      const title = fieldInfo(element.collection, outcome.field)?.title ?? { vi: 'Tồn tại', en: 'Existence' };
      const value = outcome.field === 'presence' ? { vi: '', en: '' } : describe(element.collection, outcome.field, outcome.value, architecture.elements);
      const days = outcome.days === undefined || outcome.days === 0 ? { vi: '', en: '' } : { vi: ` (${outcome.days} ngày)`, en: ` (${outcome.days} days)` };
      lines.push(`  ${formatDate(outcome.plan.written ?? '', session.language)}  ${t(title)}: ${t(value)}  ${t(PLAN_STATUS[outcome.status])}${t(days)}`);
    }
    lines.push('');
  }
  const touching = architecture.references.filter((reference) => reference.to === id && reference.from.id !== id);
  if (touching.length > 0) {
    lines.push(color.bold(t({ vi: 'Được dẫn chiếu bởi', en: 'Referred to by' })));
    for (const text of new Set(touching.map(({ from, field }) => `  ${from.id} · ${field} · ${escapeTerminal(from.name)}`))) lines.push(text);
    lines.push('');
  }
  for (const finding of session.findings.filter((one) => one.element === id)) {
    lines.push(`  ${finding.severity}  ${t(finding.message)}  ${color.dim(`${session.prefix}${finding.file}:${finding.range.start.line}  ${finding.rule}`)}`);
  }
  io.stdout.write(`${lines.join('\n').trimEnd()}\n`);
  return session.exit;
}

/** Title of the field, its value in words, and where it comes from: line, date, sources, how sure. */
function row(
  session: Session,
  element: Parameters<typeof placeIn>[0] & { readonly collection: keyof typeof COLLECTIONS },
  field: string,
  value: FieldState,
  color: Paint,
): [string, string, string] {
  const { language, opened, prefix } = session;
  const names = opened.architecture.elements;
  const { layer } = value;
  const title = escapeTerminal(say(fieldInfo(element.collection, field)?.title ?? { vi: field, en: field }, language));
  const said = say(describe(element.collection, field, value.lost ? value.written : value.value, names), language);
  const lost: Text =
    value.lost === 'stale'
      ? { vi: 'đã cũ, lần cuối biết: ', en: 'old, last known: ' }
      : value.lost === 'reference-ended'
        ? { vi: 'chưa rõ, lần cuối biết: ', en: 'not known, last known: ' }
        : { vi: '', en: '' };
  const line = rangesIn(opened)(placeIn(element, [...layerPath(layer), field], 'key')).start.line;
  const sources = layer.sources.filter((source) => !source.for || source.for.includes(field));
  const parts = [
    `${prefix}${element.file}:${line}`,
    layer.written === undefined ? '' : formatDate(layer.written, language),
    sources.map((source) => `${names.get(source.document)?.name ?? source.document}${source.at === undefined ? '' : `, ${source.at}`}`).join('; '),
    layer.kind === 'plan' ? say({ vi: 'kế hoạch', en: 'plan' }, language) : '',
    layer.confidence === 'stated' ? '' : say(fieldInfo(element.collection, 'confidence')?.labels?.[layer.confidence] ?? { vi: '', en: '' }, language),
  ];
  return [title, escapeTerminal(say(lost, language)) + color.bold(escapeTerminal(said)), escapeTerminal(parts.filter((part) => part !== '').join(' · '))];
}
