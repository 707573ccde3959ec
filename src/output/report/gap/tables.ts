/** The report as tables for spreadsheets: one row a gap, a requirement, an element, a task, a source. */
import type { Evidence, Gap } from '../../../analysis/gap/gap.ts';
import { REASONS } from '../../../analysis/gap/reasons/registry.ts';
import type { GapReport } from '../../../analysis/gap/report.ts';
import { formatDate, parsePeriod } from '../../../core/dates.ts';
import { say, type Text, upperFirst } from '../../../core/text.ts';
import { VERDICTS } from '../../../core/verdict.ts';
import { isKnown, type SourceRef } from '../../../model/element.ts';
import { COLLECTIONS } from '../../../model/generated/fields.ts';
import type { Cell, Column, Sheet } from '../workbook.ts';
import { reliabilityText, shortNames } from './documents.ts';
import { Places } from './places.ts';
import type { GapReportOptions } from './reporter.ts';
import { confidenceText, facetText, laterText, planText, taskNames, verdictText } from './words.ts';

/** A column and what stands in it. */
interface Field<Row> extends Column {
  readonly value: (row: Row) => Cell;
}

/** What all tables need to say a thing in the language of the report. */
class Speaker {
  readonly #options: GapReportOptions;
  readonly #short: ReadonlyMap<string, Text>;
  readonly places: Places;

  constructor(report: GapReport, options: GapReportOptions) {
    this.#options = options;
    this.#short = shortNames(report);
    this.places = new Places(report);
  }

  t(vi: string, en: string): string {
    return this.#options.language === 'vi' ? vi : en;
  }

  say(text: Text | undefined): string {
    return text ? upperFirst(say(text, this.#options.language)) : '';
  }

  document(id: string): string {
    return say(this.#short.get(id) ?? { vi: id, en: id }, this.#options.language);
  }

  /** A whole day is a date to reckon with; anything less precise stays a word. */
  date(written: string | undefined): Cell {
    const period = written === undefined ? undefined : parsePeriod(written);
    if (!period) return written;
    return period.first === period.last ? { day: period.last } : formatDate(written ?? '', this.#options.language);
  }

  sources(sources: readonly SourceRef[]): string {
    const all = sources.map(({ document, at }) => this.document(document) + (at === undefined ? '' : `, ${at}`));
    return all.join('; ') || this.t('chưa có nguồn', 'no source');
  }

  evidence(evidence: Evidence): string {
    const { line, prefix, language } = this.#options;
    const at = line(evidence.place);
    const date = evidence.written === undefined ? '' : `, ${formatDate(evidence.written, language)}`;
    const plan = evidence.plan ? `${this.t('kế hoạch công bố', 'plan announced')}: ` : '';
    const where = `${prefix}${evidence.place.file}${at === undefined ? '' : `:${at}`}`;
    return `${plan}${this.sources(evidence.sources)}${date}; ${where}${say(confidenceText(evidence), language)}`;
  }
}

/** Every table, that of the gaps first. */
export function tables(report: GapReport, options: GapReportOptions): [gaps: Sheet, ...rest: Sheet[]] {
  const speaker = new Speaker(report, options);
  const t = speaker.t.bind(speaker);
  return [
    sheet(t('Khoảng cách', 'Gaps'), gapFields(speaker), report.gaps),
    sheet(t('Yêu cầu', 'Requirements'), requirementFields(speaker), report.requirements),
    sheet(t('Chuyển đổi', 'Transition'), transitionFields(speaker), report.transition),
    sheet(t('Nhiệm vụ', 'Tasks'), taskFields(speaker), report.tasks),
    sheet(t('Nguồn', 'Sources'), sourceFields(speaker), report.sources),
  ];
}

/** The table of gaps alone. */
export function gapTable(report: GapReport, options: GapReportOptions): Sheet {
  const speaker = new Speaker(report, options);
  return sheet(speaker.t('Khoảng cách', 'Gaps'), gapFields(speaker), report.gaps);
}

function sheet<Row>(name: string, fields: readonly Field<Row>[], rows: readonly Row[]): Sheet {
  return { name, columns: fields, rows: rows.map((row) => fields.map(({ value }) => value(row))) };
}

function gapFields(speaker: Speaker): Field<Gap>[] {
  const t = speaker.t.bind(speaker);
  const due = ({ demands }: Gap) =>
    demands.flatMap((demand) => (demand.due ? [demand.due] : [])).sort((a, b) => a.inDays - b.inDays)[0];
  return [
    { title: t('Khóa', 'Key'), width: 32, value: (gap) => gap.key },
    { title: t('Đối tượng', 'Subject'), width: 36, value: (gap) => gap.subject.name },
    { title: t('Mã', 'Code'), width: 10, value: (gap) => gap.subject.code },
    { title: t('Loại', 'Kind'), width: 16, value: (gap) => speaker.say(COLLECTIONS[gap.subject.collection].title) },
    { title: t('Lớp', 'Layer'), width: 24, value: (gap) => speaker.say(speaker.places.layer(gap.subject).label) },
    { title: t('Về', 'About'), width: 18, value: (gap) => speaker.say(facetText(gap)) },
    {
      title: t('Loại khoảng cách', 'Kind of gap'),
      width: 24,
      value: (gap) => gap.reasons.map((id) => reason(speaker, id)).join('; '),
    },
    { title: t('Hiện trạng', 'Now'), width: 40, value: (gap) => speaker.say(gap.from.text) },
    { title: t('Yêu cầu hoặc kế hoạch', 'Demand or plan'), width: 40, value: (gap) => speaker.say(gap.to.text) },
    { title: t('Kết luận', 'Result'), width: 20, value: (gap) => speaker.say(verdictText(gap)) },
    { title: t('Hạn theo yêu cầu', 'Demanded by'), width: 14, value: (gap) => speaker.date(due(gap)?.written) },
    {
      title: t('Còn số ngày (âm: quá hạn)', 'Days to go (negative: overdue)'),
      width: 12,
      value: (gap) => due(gap)?.inDays,
    },
    { title: t('Quy mô', 'Size'), width: 9, value: (gap) => gap.size },
    { title: t('Phụ trách', 'Responsible'), width: 26, value: (gap) => gap.owner?.name },
    { title: t('Chủ quản', 'Owner'), width: 26, value: (gap) => gap.subjectOwner?.name },
    { title: t('Hỏi', 'Ask'), width: 20, value: (gap) => gap.contact },
    { title: t('Kế hoạch', 'Plan'), width: 26, value: (gap) => speaker.say(planText(gap)) },
    {
      title: t('Nội dung đã khai', 'Declared gaps'),
      width: 14,
      value: ({ covers }) => covers.map(({ gap }) => gap.code ?? gap.id).join(', '),
    },
    { title: t('Nhiệm vụ', 'Tasks'), width: 14, value: (gap) => taskNames(gap).join(', ') },
    {
      title: t('Căn cứ', 'Basis'),
      width: 40,
      value: ({ demands }) =>
        demands.map((one) => `${one.requirement.name}. ${speaker.evidence(one.evidence)}`).join('\n'),
    },
    {
      title: t('Bằng chứng', 'Evidence'),
      width: 50,
      value: ({ evidence }) => evidence.map((one) => speaker.evidence(one)).join('\n'),
    },
    {
      title: t('Biết sau đó', 'Known since'),
      width: 30,
      value: ({ later }) => later.map((fact) => speaker.say(laterText(fact))).join('\n'),
    },
  ];
}

/** Reasons that this program does not know are called by their id. */
function reason(speaker: Speaker, id: string): string {
  return Object.hasOwn(REASONS, id) ? speaker.say(REASONS[id as keyof typeof REASONS].title) : id;
}

function requirementFields(speaker: Speaker): Field<GapReport['requirements'][number]>[] {
  const t = speaker.t.bind(speaker);
  const planned = t('Đã có kế hoạch đáp ứng kịp', 'Planned in time');
  return [
    { title: t('Mã định danh', 'Id'), width: 26, value: ({ requirement }) => requirement.id },
    { title: t('Yêu cầu', 'Requirement'), width: 50, value: ({ requirement }) => requirement.name },
    {
      title: t('Văn bản', 'Documents'),
      width: 40,
      value: ({ documents }) => [...new Set(documents)].map(({ id }) => speaker.document(id)).join('; '),
    },
    { title: t('Đơn vị chịu trách nhiệm', 'Responsible body'), width: 28, value: ({ owner }) => owner?.name },
    { title: t('Thời hạn', 'Due'), width: 14, value: ({ due }) => speaker.date(due) },
    {
      title: t('Còn số ngày (âm: quá hạn)', 'Days to go (negative: overdue)'),
      width: 12,
      value: ({ dueIn }) => dueIn?.inDays,
    },
    { title: t('Chậm số ngày', 'Days late'), width: 10, value: ({ late }) => late },
    {
      title: t('Kết luận', 'Result'),
      width: 24,
      value: ({ verdict, notDue, proposal }) =>
        proposal ? t('Mới là đề xuất', 'Only proposed') : notDue || !verdict ? planned : speaker.say(VERDICTS[verdict]),
    },
    { title: t('Khoảng cách', 'Gaps'), width: 40, value: ({ keys }) => keys.join('\n') },
  ];
}

function transitionFields(speaker: Speaker): Field<GapReport['transition'][number]>[] {
  const t = speaker.t.bind(speaker);
  const states: Readonly<Record<string, string>> = {
    present: t('Có', 'There'),
    unconfirmed: t('Chưa xác nhận còn tồn tại', 'Not confirmed to exist still'),
    planned: t('Có theo kế hoạch', 'There by plan'),
    ended: t('Kết thúc', 'Ended'),
    absent: t('Không có', 'Not there'),
  };
  return [
    { title: t('Mã định danh', 'Id'), width: 26, value: ({ element }) => element.id },
    { title: t('Đối tượng', 'Element'), width: 44, value: ({ element }) => element.name },
    { title: t('Loại', 'Kind'), width: 18, value: ({ element }) => speaker.say(COLLECTIONS[element.collection].title) },
    { title: t('Lớp', 'Layer'), width: 26, value: ({ element }) => speaker.say(speaker.places.layer(element).label) },
    { title: t('Thuộc nhóm', 'Part of'), width: 26, value: ({ group }) => group?.name },
    { title: t('Hiện trạng', 'Now'), width: 20, value: ({ from }) => states[from] ?? from },
    {
      title: t('Ở trạng thái sau', 'In the later state'),
      width: 20,
      value: ({ from, to }) => (from === 'absent' ? t('Mới', 'New') : (states[to] ?? to)),
    },
    { title: t('Phương án', 'Decision'), width: 22, value: ({ decision }) => decision && speaker.say(decision) },
    {
      title: t('Thay đổi', 'Changes'),
      width: 44,
      value: ({ changes }) =>
        changes
          .map((one) => `${speaker.say(one.title)}: ${speaker.say(one.from.text)} → ${speaker.say(one.to.text)}`)
          .join('\n'),
    },
    {
      title: t('Kết thúc ngày', 'Ends on'),
      width: 14,
      value: ({ end }) => (end && Number.isFinite(end.day) ? { day: end.day } : undefined),
    },
    {
      title: t('Kế thừa bởi', 'Becomes'),
      width: 30,
      value: ({ end }) => end?.successors.map(({ name }) => name).join('\n'),
    },
    { title: t('Số cơ quan dùng chung', 'Bodies that share it'), width: 12, value: ({ sharedBy }) => sharedBy?.bodies },
  ];
}

function taskFields(speaker: Speaker): Field<GapReport['tasks'][number]>[] {
  const t = speaker.t.bind(speaker);
  return [
    { title: t('Mã', 'Code'), width: 12, value: ({ check: { task } }) => task.code ?? task.id },
    { title: t('Nhiệm vụ', 'Task'), width: 50, value: ({ check: { task } }) => task.name },
    { title: t('Chủ trì', 'Lead'), width: 30, value: ({ check: { lead } }) => lead?.name },
    { title: t('Thời hạn', 'Deadline'), width: 14, value: ({ deadline }) => speaker.date(deadline) },
    { title: t('Tình hình', 'Status'), width: 20, value: ({ status }) => speaker.say(status) },
    { title: t('Quá hạn', 'Late'), width: 9, value: ({ check }) => (check.late ? t('Có', 'Yes') : t('Không', 'No')) },
    {
      title: t('Kiểm chứng bằng', 'Verified by'),
      width: 36,
      value: ({ verification }) => verification && speaker.say(verification),
    },
    { title: t('Xử lý khoảng cách', 'Closes'), width: 40, value: ({ covers }) => covers.join('\n') },
  ];
}

function sourceFields(speaker: Speaker): Field<GapReport['sources'][number]>[] {
  const t = speaker.t.bind(speaker);
  return [
    { title: t('Mã định danh', 'Id'), width: 26, value: ({ id }) => id },
    { title: t('Tên đầy đủ', 'Full name'), width: 80, value: ({ name }) => name },
    { title: t('Gọi tắt', 'Called'), width: 36, value: ({ id }) => speaker.document(id) },
    {
      title: t('Ngày', 'Date'),
      width: 14,
      value: ({ raw }) => (isKnown(raw.date) ? speaker.date(String(raw.date)) : undefined),
    },
    { title: t('Độ tin cậy', 'Reliability'), width: 16, value: (source) => speaker.say(reliabilityText(source)) },
  ];
}
