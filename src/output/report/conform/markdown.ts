import type { Checklist, CheckResult } from '../../../analysis/conform/checklist.ts';
import type { NormResult, Result } from '../../../analysis/conform/conformity.ts';
import { nameIn } from '../../../analysis/select/select.ts';
import { escapeMarkdown } from '../../../core/escape.ts';
import { formatNumber, say, type Text, upperFirst } from '../../../core/text.ts';
import { VERDICTS } from '../../../core/verdict.ts';
import { countsText, ORDER } from '../verdict-counts.ts';
import type { ConformReport, ConformReporter, ConformReportOptions } from './reporter.ts';
import {
  basisText,
  daysText,
  frameworkText,
  groundText,
  INCOMPLETE,
  listPlaceText,
  NO_CERTIFICATE,
  notJudgedText,
  placeText,
  statesText,
  stateText,
  waivedText,
} from './words.ts';

/** For a file that is handed round: a table of all norms, then each with what is listed of it. */
export const markdown: ConformReporter = (report, options) => {
  const page = new Page(report, options);
  const lines = [...page.head(), ...(report.checklist ? page.checklist(report.checklist) : page.norms())];
  return `${lines.join('\n').trimEnd()}\n`;
};

class Page {
  readonly #report: ConformReport;
  readonly #options: ConformReportOptions;

  constructor(report: ConformReport, options: ConformReportOptions) {
    this.#report = report;
    this.#options = options;
  }

  head(): string[] {
    const { conformity } = this.#report;
    const { name, version } = conformity.architecture.workspace;
    const title = this.#t('Đối chiếu với khung và quy định', 'Conformity with framework and law');
    const model = `${this.#t('Mô hình: phiên bản', 'Model: version')} ${version === undefined ? this.#t('chưa đặt', 'not set') : escapeMarkdown(version)}`;
    return [
      `# ${title}: ${escapeMarkdown(name)}`,
      '',
      ...(this.#options.incomplete ? [`> **${this.#say(INCOMPLETE)}**`, ''] : []),
      `**${this.#t('Khung', 'Framework')}:** ${this.#say(frameworkText(conformity.framework))}  `,
      `**${this.#say(statesText(conformity))}.** ${model}  `,
      `*${this.#say(NO_CERTIFICATE)}*`,
      '',
    ];
  }

  norms(): string[] {
    const { norms } = this.#report;
    const heads = ORDER.map((verdict) => this.#say(VERDICTS[verdict]));
    const rows = norms.map(({ norm, notJudged, counts }) => {
      const cells = ORDER.map((verdict) => (notJudged ? '' : formatNumber(counts[verdict], this.#options.language)));
      return `| ${[norm.number, this.#say(norm.title), this.#say(basisText(norm.basis)), ...cells].join(' | ')} |`;
    });
    const { counts, waived } = this.#report.conformity;
    return [
      `${this.#t('Tất cả quy định', 'All norms')}: ${countsText(counts, this.#options.language, waived)}`,
      '',
      `| ${[this.#t('Số', 'No.'), this.#t('Quy định', 'Norm'), this.#t('Căn cứ', 'Basis'), ...heads].join(' | ')} |`,
      '|---|---|---|---|---|---|---|',
      ...rows,
      '',
      ...norms.flatMap((norm) => this.#norm(norm)),
    ];
  }

  #norm({ norm, notJudged, results, counts }: NormResult): string[] {
    const { verdicts } = this.#report;
    const listed = results.filter(({ judgement: { verdict } }) => verdicts?.has(verdict) ?? verdict === 'not-met');
    if (verdicts && listed.length === 0) return [];
    const waived = results.filter((result) => result.waived).length;
    const table =
      listed.length === 0
        ? []
        : [
            `| ${[this.#t('Kết quả', 'Result'), this.#t('Đối tượng', 'Element'), this.#t('Chỗ ghi', 'Place'), this.#t('Vì sao', 'Why')].join(' | ')} |`,
            '|---|---|---|---|',
            ...listed.map((result) => this.#row(result)),
            '',
          ];
    const isUnmet = listed.some(({ judgement }) => judgement.verdict === 'not-met');
    return [
      `## ${norm.number}. ${this.#say(norm.title)}`,
      '',
      `${this.#say(norm.demand)}.  `,
      `${this.#t('Căn cứ', 'Basis')}: ${this.#say(basisText(norm.basis))}  `,
      notJudged ? this.#say(notJudgedText(notJudged)) : countsText(counts, this.#options.language, waived),
      '',
      ...table,
      ...(isUnmet ? [`**${this.#t('Cần làm', 'To do')}:** ${this.#say(norm.remedy)}`, ''] : []),
    ];
  }

  #row(result: Result): string {
    const { judgement, place, waived } = result;
    const { subject, verdict, why } = judgement;
    const at = stateText(result, this.#report.conformity);
    const who = subject
      ? `${escapeMarkdown(nameIn(subject))} \`${subject.id}\``
      : this.#t('cả mô hình', 'the model as a whole');
    const where = escapeMarkdown(`${this.#options.prefix}${place.file}:${this.#options.line(place)}`);
    const words = [
      upperFirst(this.#say(why)) + (at ? ` ${this.#say(at)}` : ''),
      ...(waived ? [this.#say(waivedText(waived))] : []),
    ];
    return `| ${[this.#say(VERDICTS[verdict]), who, where, words.join('; ')].join(' | ')} |`;
  }

  checklist(checklist: Checklist): string[] {
    const { framework } = this.#report.conformity;
    const left = daysText(checklist);
    const place = listPlaceText(checklist, framework);
    const lines: string[] = [];
    if (checklist.deadline && left) {
      const { label, basis, uncertain } = checklist.deadline;
      lines.push(`**${this.#say(left)}.**`, '', `> ${this.#say(label)}`, '');
      lines.push(`${this.#say(placeText(basis, framework))}.${uncertain ? ` ${this.#say(uncertain)}` : ''}`, '');
    }
    lines.push(
      `## ${this.#t('Danh mục kiểm tra trước khi ban hành', 'Checklist before issue')}`,
      '',
      ...(place ? [`${this.#say(place)}  `] : []),
      countsText(checklist.counts, this.#options.language),
      '',
      `| ${[this.#t('STT', 'No.'), this.#t('Nội dung kiểm tra', 'Item'), this.#t('Kết quả', 'Result'), this.#t('Căn cứ của kết quả', 'Grounds'), this.#t('Cần xác nhận', 'To be confirmed by')].join(' | ')} |`,
      '|---|---|---|---|---|',
      ...checklist.items.map((item, at) => this.#item(item, at + 1)),
      '',
    );
    return lines;
  }

  #item({ item, verdict, grounds }: CheckResult, number: number): string {
    const said = grounds.map(
      (ground) =>
        `${this.#say(VERDICTS[ground.verdict])}: ${escapeMarkdown(groundText(ground, this.#options.language))}`,
    );
    const cells = [
      String(number),
      this.#say(item.requirement),
      `**${this.#say(VERDICTS[verdict])}**`,
      said.join('<br>'),
      item.confirm ? this.#say(item.confirm) : '',
    ];
    return `| ${cells.join(' | ')} |`;
  }

  #say(words: Text): string {
    return escapeMarkdown(say(words, this.#options.language));
  }

  #t(vi: string, en: string): string {
    return say({ vi, en }, this.#options.language);
  }
}
