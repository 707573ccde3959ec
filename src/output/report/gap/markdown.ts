import { formatDate, formatDay } from '../../../core/dates.ts';
import { escapeMarkdown } from '../../../core/escape.ts';
import { formatNumber, say, type Text } from '../../../core/text.ts';
import type { Evidence, Gap } from '../../../analysis/gap/gap.ts';
import type { GapReport, TransitionRow } from '../../../analysis/gap/report.ts';
import type { SourceRef } from '../../../model/element.ts';
import { tokenText } from '../../../model/describe.ts';
import { COLLECTIONS } from '../../../model/generated/fields.ts';
import type { GapReporter, GapReportOptions } from './reporter.ts';
import { summarise } from './summary.ts';
import { confidenceText, facetText, laterText, momentText, planWithTasks, sign, upperFirst, VERDICT } from './words.ts';

/** What a meeting can take up at once. */
const DECISIONS = 7;

/** The gaps as items of an agenda, the most urgent first: what is alike in kind and facet is one item. */
function agenda(gaps: readonly Gap[]): Gap[][] {
  const items = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const alike = gap.facet === 'decision' || gap.facet.startsWith('rule:');
    const kind = gap.facet.split(':')[0];
    const key = alike ? `${kind}` : [gap.facet, gap.reasons[0], gap.subject.collection, gap.plan].join(' ');
    const list = items.get(key);
    if (list) list.push(gap);
    else items.set(key, [gap]);
  }
  return [...items.values()];
}

/** The report as a page: first what must be decided, then the five official questions, then what became known since. */
export const markdown: GapReporter = (report, options) => {
  const page = new Page(report, options);
  return `${[
    ...page.head(),
    ...page.decisions(),
    ...page.results(),
    ...page.present(),
    ...page.target(),
    ...page.gaps(),
    ...page.work(),
    ...page.since(),
  ].join('\n')}\n`;
};

class Page {
  readonly #report: GapReport;
  readonly #options: GapReportOptions;

  constructor(report: GapReport, options: GapReportOptions) {
    this.#report = report;
    this.#options = options;
  }

  #t(vi: string, en: string): string {
    return this.#options.language === 'vi' ? vi : en;
  }

  #say(text: Text): string {
    return escapeMarkdown(say(text, this.#options.language));
  }

  #n(value: number): string {
    return formatNumber(value, this.#options.language);
  }

  head(): string[] {
    const { architecture, from, to, knownAt, today, sources } = this.#report;
    const { workspace, stats } = architecture;
    const known = formatDay(knownAt, this.#options.language);
    const version = workspace.version ?? this.#t('chưa đặt', 'not set');
    const documents = sources.map((source) => {
      const reliability = source.raw.reliability;
      const how = typeof reliability === 'string' ? ` (${this.#say(tokenText('documents', 'reliability', reliability))})` : '';
      return escapeMarkdown(source.name) + how;
    });
    const lines = [
      `# ${this.#t('Báo cáo khoảng cách kiến trúc', 'Architecture gap report')}: ${escapeMarkdown(workspace.name)}`,
      '',
    ];
    if (this.#options.incomplete) {
      lines.push(`> **${this.#t('KHÔNG ĐẦY ĐỦ: mô hình còn lỗi khi lập báo cáo này.', 'INCOMPLETE: the model had errors when this report was made.')}**`, '');
    }
    return [
      ...lines,
      `**${this.#t('Hiện trạng', 'State')}:** ${this.#say(momentText(from))} · **${this.#t('So với', 'Against')}:** ${this.#t('kế hoạch đến', 'plans for')} ${this.#say(momentText(to))}, ${this.#t(`theo những gì đã biết ngày ${known}`, `by what was known on ${known}`)}  `,
      `**${this.#t('Mô hình', 'Model')}:** ${this.#t('phiên bản', 'version')} ${escapeMarkdown(version)}, ${this.#n(stats.files)} ${this.#t('tệp', 'files')}; ${this.#t('lập ngày', 'made on')} ${formatDay(today, this.#options.language)} · **${this.#t('Nguồn', 'Sources')}:** ${documents.join('; ') || this.#t('chưa nêu', 'none named')}  `,
      `*${this.#t('Kết quả tự động chỉ phản ánh dữ liệu đã khai, không phải chứng nhận tuân thủ.', 'Automatic results reflect only the data that was declared; they certify no compliance.')}*`,
      '',
      this.#counts(),
      '',
    ];
  }

  #counts(): string {
    const s = summarise(this.#report);
    const parts = [
      `**${s.gaps} ${this.#t('khoảng cách', 'gaps')}**`,
      `${s.notMet} ${this.#t('chưa đáp ứng', 'not met')}`,
      `${s.notEnoughBasis} ${this.#t('chưa đủ cơ sở đánh giá', 'not enough basis to assess')}`,
      `${s.transitions} ${this.#t('chuyển đổi theo kế hoạch', 'transitions by plan')}`,
      `${s.unplanned} ${this.#t('chưa có nhiệm vụ', 'without a task')}`,
      `${s.incomplete} ${this.#t('có nhiệm vụ chưa đầy đủ', 'with an incomplete task')}`,
    ];
    if (s.lapsed > 0) parts.push(`${s.lapsed} ${this.#t('kế hoạch đã quá hạn', 'lapsed plans')}`);
    if (s.late > 0) parts.push(`${s.late} ${this.#t('nhiệm vụ chậm', 'late')}`);
    return parts.join(' · ');
  }

  decisions(): string[] {
    const groups = agenda(this.#report.gaps);
    if (groups.length === 0) return [];
    const items = groups.slice(0, DECISIONS).map((gaps, at) => `${at + 1}. ${this.#agendaItem(gaps)}`);
    return [`## ${this.#t('Điều cần quyết định trước', 'To be decided first')}`, '', ...items, ''];
  }

  #agendaItem(gaps: readonly Gap[]): string {
    const [gap] = gaps as [Gap];
    const keys = gaps.map((one) => `\`[${one.key}]\``).join(' ');
    const facet = this.#say(facetText(gap));
    if (gaps.length > 1) {
      const names = gaps.map((one) => escapeMarkdown(one.subject.name)).join('; ');
      const plans = [...new Set(gaps.map((one) => this.#plan(one)))].join('; ');
      return `**${upperFirst(facet)} (${gaps.length}): ${names}.** ${upperFirst(this.#change(gap))}. ${this.#t('Kế hoạch', 'Plan')}: ${plans}. ${keys}`;
    }
    const demand = gap.demands[0] ? ` ${this.#t('Yêu cầu', 'Demanded')}: ${escapeMarkdown(gap.demands[0].requirement.name)}.` : '';
    const owner = gap.owner ? ` ${this.#t('Phụ trách', 'Responsible')}: ${escapeMarkdown(gap.owner.name)}.` : '';
    const state = demand === '' ? this.#change(gap) : this.#say(gap.from.text);
    return `**${escapeMarkdown(gap.subject.name)}: ${facet}.** ${upperFirst(state)}.${demand}${owner} ${this.#t('Kế hoạch', 'Plan')}: ${this.#plan(gap)}. ${keys}`;
  }

  #change(gap: Gap): string {
    const to = this.#say(gap.to.text);
    return to === '' ? this.#say(gap.from.text) : `${this.#say(gap.from.text)} → ${to}`;
  }

  #plan(gap: Gap): string {
    return escapeMarkdown(planWithTasks(gap, this.#options.language));
  }

  /** Question 1: what must be achieved. */
  results(): string[] {
    const { requirements } = this.#report;
    const title = `## 1. ${this.#t('Cần đạt kết quả gì?', 'What must be achieved?')}`;
    if (requirements.length === 0) return [title, '', this.#t('Mô hình chưa có yêu cầu nào tại thời điểm này.', 'The model holds no requirement at this date.'), ''];
    const rows = requirements.map((line) => [
      `${escapeMarkdown(line.requirement.name)} \`${line.requirement.id}\``,
      line.documents.map((document) => escapeMarkdown(document.name)).join('; '),
      this.#say(VERDICT[line.verdict]) +
        (line.notDue ? ` (${this.#t('chưa đến hạn, đã có kế hoạch', 'not due yet, planned')})` : '') +
        (line.proposal ? ` (${this.#t('đề xuất', 'a proposal')})` : ''),
      line.proposal ? '' : line.keys.map((key) => `\`${key}\``).join(' '),
    ]);
    const head = [this.#t('Yêu cầu', 'Requirement'), this.#t('Văn bản', 'Document'), this.#t('Kết luận', 'Result'), this.#t('Khoảng cách', 'Gap')];
    return [title, '', ...table(head, rows), ''];
  }

  /** Question 2: what there is, who manages it. */
  present(): string[] {
    const { inventory, unknowns, unconfirmed } = this.#report;
    const rows = inventory.map((line) => [
      this.#say(COLLECTIONS[line.collection].title),
      this.#n(line.count),
      line.withoutOwner > 0 ? this.#n(line.withoutOwner) : '',
    ]);
    const head = [this.#t('Loại', 'Kind'), this.#t('Số lượng', 'Number'), this.#t('Chưa rõ cơ quan chủ quản', 'Owner not known')];
    const lines = [
      `## 2. ${this.#t('Hiện có gì, ai quản lý, kết nối ra sao?', 'What is there, who manages it, how is it connected?')}`,
      '',
      ...table(head, rows),
      '',
      `**${this.#t(`${this.#n(unknowns)} giá trị chưa xác định.`, `${this.#n(unknowns)} values are not known.`)}**`,
    ];
    if (unconfirmed.length > 0) {
      const names = unconfirmed.map((element) => `${escapeMarkdown(element.name)} \`${element.id}\``).join('; ');
      lines.push(
        '',
        `${this.#t(`Chưa xác nhận còn tồn tại (${unconfirmed.length}), vì số liệu đã cũ hơn mức cho phép`, `Existence not confirmed (${unconfirmed.length}), for what is known is older than allowed`)}: ${names}.`,
      );
    }
    return [...lines, ''];
  }

  /** Question 3: the matrix of present and target. */
  target(): string[] {
    const { transition } = this.#report;
    const title = `## 3. ${this.#t('Kiến trúc mục tiêu cần gì, cái nào dùng chung?', 'What does the target need, and what is shared?')}`;
    const rows = transition.map((row) => [
      `${escapeMarkdown(row.element.name)} \`${row.element.id}\``,
      this.#presence(row.from),
      this.#presence(row.to),
      row.decision ? this.#say(row.decision) : this.#t('chưa nêu', 'not stated'),
      row.changes.map((change) => `${change.field}: ${this.#say(change.to.text)}`).join('; '),
    ]);
    const head = [
      this.#t('Đối tượng', 'Element'),
      this.#t('Hiện trạng', 'Now'),
      this.#t('Theo kế hoạch', 'By plan'),
      this.#t('Phương án', 'Decision'),
      this.#t('Thay đổi', 'Changes'),
    ];
    const empty = this.#t('Chưa có dịch vụ, hệ thống, hạ tầng nào ở hai thời điểm này.', 'No service, system or infrastructure at these dates.');
    return [title, '', ...(rows.length === 0 ? [empty] : table(head, rows)), ''];
  }

  #presence(presence: TransitionRow['to']): string {
    const words: Record<TransitionRow['to'], Text> = {
      present: { vi: 'có', en: 'yes' },
      unconfirmed: { vi: 'chưa xác nhận', en: 'not confirmed' },
      planned: { vi: 'mới', en: 'new' },
      ended: { vi: 'kết thúc', en: 'ended' },
      absent: { vi: '', en: '' },
    };
    return this.#say(words[presence]);
  }

  /** Question 4: the gaps, with everything that stands behind each. */
  gaps(): string[] {
    const { gaps } = this.#report;
    const title = `## 4. ${this.#t('Nội dung nào phải tiếp tục, chuẩn hóa, nâng cấp, hợp nhất, thay thế hoặc bổ sung?', 'What must be kept, standardised, upgraded, merged, replaced or added?')}`;
    if (gaps.length === 0) return [title, '', this.#t('Không có khoảng cách nào được tính ra từ mô hình.', 'No gap follows from the model.'), ''];
    const head = [
      this.#t('Khoảng cách', 'Gap'),
      this.#t('Hiện trạng', 'Now'),
      this.#t('Yêu cầu hoặc kế hoạch', 'Demand or plan'),
      this.#t('Kết luận', 'Result'),
      this.#t('Căn cứ và bằng chứng', 'Basis and evidence'),
      this.#t('Phụ trách', 'Responsible'),
      this.#t('Kế hoạch', 'Plan'),
    ];
    return [title, '', ...table(head, gaps.map((gap) => this.#gapRow(gap))), ''];
  }

  #gapRow(gap: Gap): string[] {
    const later = gap.later.map((fact) => `*${this.#t('Biết sau đó', 'Known since')}: ${this.#say(laterText(fact))}*`);
    return [
      `${sign(gap)} ${escapeMarkdown(gap.subject.name)} \`${gap.key}\``,
      [upperFirst(this.#say(gap.from.text)), ...later].join('<br>'),
      upperFirst(this.#say(gap.to.text)),
      gap.verdict ? this.#say(VERDICT[gap.verdict]) : this.#t('chuyển đổi theo kế hoạch', 'transition by plan'),
      this.#evidence(gap),
      gap.owner ? escapeMarkdown(gap.owner.name) : this.#t('chưa rõ', 'not known'),
      this.#plan(gap),
    ];
  }

  #evidence(gap: Gap): string {
    const demands = gap.demands.map((demand) => `${this.#t('yêu cầu', 'demand')}: ${this.#evidenceLine(demand.evidence)}`);
    return [...demands, ...gap.evidence.map((evidence) => this.#evidenceLine(evidence))].join('<br>');
  }

  #evidenceLine(evidence: Evidence): string {
    const date = evidence.written === undefined ? '' : `, ${formatDate(evidence.written, this.#options.language)}`;
    const plan = evidence.plan ? `${this.#t('kế hoạch công bố', 'plan announced')}: ` : '';
    return `${plan}${this.#sources(evidence.sources)}${date}; ${this.#where(evidence)}${this.#say(confidenceText(evidence))}`;
  }

  #where({ place }: Evidence): string {
    const line = this.#options.line(place);
    return `\`${this.#options.prefix}${place.file}${line === undefined ? '' : `:${line}`}\``;
  }

  #sources(sources: readonly SourceRef[]): string {
    const { elements } = this.#report.architecture;
    const names = sources.map((source) => {
      const name = elements.get(source.document)?.name ?? source.document;
      return escapeMarkdown(source.at === undefined ? name : `${name}, ${source.at}`);
    });
    return names.join('; ') || this.#t('chưa có nguồn', 'no source');
  }

  /** Question 5: who does what, by when, verified how. */
  work(): string[] {
    const { tasks, gaps, idle } = this.#report;
    const title = `## 5. ${this.#t('Ai làm, khi nào xong, đo bằng dữ liệu nào?', 'Who does it, by when, measured by what data?')}`;
    const without = gaps.filter((gap) => gap.plan === 'unplanned').map((gap) => `\`${gap.key}\``);
    const lines = [title, ''];
    if (without.length > 0) lines.push(`**${this.#t('Chưa có nhiệm vụ', 'Without a task')} (${without.length}):** ${without.join(' ')}`, '');
    const rows = tasks.map((line) => [
      `${escapeMarkdown(line.check.task.code ?? '')} ${escapeMarkdown(line.check.task.name)}`.trim(),
      line.lead ? escapeMarkdown(line.lead.name) : this.#t('chưa rõ', 'not known'),
      this.#say(line.deadline) + (line.check.late ? ` (${this.#t('chậm', 'late')})` : ''),
      line.verification ? this.#say(line.verification) : this.#t('chưa nêu', 'not stated'),
      line.covers.map((key) => `\`${key}\``).join(' '),
    ]);
    const head = [
      this.#t('Nhiệm vụ', 'Task'),
      this.#t('Chủ trì', 'Lead'),
      this.#t('Thời hạn', 'Deadline'),
      this.#t('Kiểm chứng bằng', 'Verified by'),
      this.#t('Khép khoảng cách', 'Closes'),
    ];
    lines.push(...(rows.length === 0 ? [this.#t('Mô hình chưa có nhiệm vụ nào tại thời điểm này.', 'The model holds no task at this date.')] : table(head, rows)), '');
    if (idle.length > 0) {
      const names = idle.map((element) => `\`${element.id}\``).join(' ');
      lines.push(`${this.#t('Đã khai nhưng nay không còn khoảng cách tương ứng', 'Declared, and no longer derived')}: ${names}`, '');
    }
    return lines;
  }

  since(): string[] {
    const { closed } = this.#report;
    const title = `## ${this.#t('Điều đã biết sau đó', 'What became known since')}`;
    const none = this.#t('Không có sự việc nào trong mô hình trả lời các kế hoạch trên.', 'No fact in the model answers the plans above.');
    if (closed.length === 0) return [title, '', none];
    const items = closed.map((plan) => {
      const fact = plan.fact.evidence;
      const planned = formatDate(plan.planned, this.#options.language);
      return `- ${escapeMarkdown(plan.element.name)} \`${plan.key}\`: ${this.#t('kế hoạch', 'planned for')} ${planned} → ${this.#say(laterText(plan.fact))} (${this.#sources(fact.sources)}; ${this.#where(fact)})`;
    });
    return [title, '', ...items];
  }
}

/** Rows of a GitHub table. Cells are escaped already; a line break would end the row. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/[\r\n]+/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}
