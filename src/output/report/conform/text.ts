import type { Checklist, CheckResult } from '../../../analysis/conform/checklist.ts';
import type { NormResult, Result } from '../../../analysis/conform/conformity.ts';
import { nameIn } from '../../../analysis/select/select.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { say, type Text, upperFirst } from '../../../core/text.ts';
import { VERDICTS, type Verdict } from '../../../core/verdict.ts';
import { padEnd, wrapColumns } from '../columns.ts';
import { type Paint, paint } from '../paint.ts';
import { countsText } from '../verdict-counts.ts';
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

const MARKS: Readonly<Record<Verdict, string>> = {
  met: '✓',
  'not-met': '✗',
  'not-enough-basis': '?',
  'not-applicable': '–',
};
/** Of one norm in the report on all. */
const MOST = 5;
const INDENT = '     ';
/** Longer lines are hard to read. */
const WIDEST = 110;

/** For people at a terminal: norm by norm, what is not met with its place and what to do. */
export const text: ConformReporter = (report, options) => {
  const sheet = new Sheet(report, options);
  const lines = [...sheet.head(), ...(report.checklist ? sheet.checklist(report.checklist) : sheet.norms())];
  return `${lines.join('\n').trimEnd()}\n`;
};

class Sheet {
  readonly #report: ConformReport;
  readonly #options: ConformReportOptions;
  readonly #color: Paint;

  constructor(report: ConformReport, options: ConformReportOptions) {
    this.#report = report;
    this.#options = options;
    this.#color = paint(options.colors);
  }

  head(): string[] {
    const { conformity } = this.#report;
    const { name } = conformity.architecture.workspace;
    const title = { vi: `Đối chiếu với khung và quy định: ${name}`, en: `Conformity with framework and law: ${name}` };
    return [
      ...this.#wrapped(this.#say(title)).map((line) => this.#color.bold(line)),
      ...this.#wrapped(this.#say(frameworkText(conformity.framework))),
      ...this.#wrapped(`${this.#say(statesText(conformity))}.`),
      ...(this.#options.incomplete ? this.#wrapped(this.#say(INCOMPLETE)).map((line) => this.#color.bold(line)) : []),
      ...this.#wrapped(this.#say(NO_CERTIFICATE)).map((line) => this.#color.dim(line)),
      '',
    ];
  }

  norms(): string[] {
    const { norms, verdicts, conformity } = this.#report;
    const all = `${this.#t('Tất cả quy định', 'All norms')}: ${this.#counts(conformity.counts, conformity.waived)}`;
    const lines = [...this.#wrapped(all), '', ...norms.flatMap((norm) => this.#norm(norm))];
    if (norms.length === 0) lines.push(this.#t('Không có quy định nào để liệt kê.', 'There is no norm to list.'), '');
    if (!verdicts && conformity.counts['not-enough-basis'] > 0)
      lines.push(
        this.#t(
          'Xem những gì chưa đủ cơ sở đánh giá: kientruc conform --verdict not-enough-basis',
          'To see what cannot be assessed: kientruc conform --verdict not-enough-basis',
        ),
      );
    return lines;
  }

  checklist(checklist: Checklist): string[] {
    const { framework } = this.#report.conformity;
    const { items, counts, deadline } = checklist;
    const left = daysText(checklist);
    const place = listPlaceText(checklist, framework);
    const lines: string[] = [];
    if (deadline && left) {
      const { label, basis, uncertain } = deadline;
      lines.push(
        ...this.#wrapped(`${this.#say(left)}.`).map((line) => this.#color.bold(line)),
        ...this.#indented(`“${this.#say(label)}”`),
        ...this.#indented(`${this.#say(placeText(basis, framework))}.`),
        ...(uncertain ? this.#indented(this.#say(uncertain)) : []),
        '',
      );
    }
    lines.push(
      this.#color.bold(this.#t('Danh mục kiểm tra trước khi ban hành', 'Checklist before issue')),
      ...(place ? this.#wrapped(this.#say(place)).map((line) => this.#color.dim(line)) : []),
      this.#counts(counts),
      '',
    );
    items.forEach((item, at) => {
      lines.push(...this.#item(item, at + 1), '');
    });
    return lines;
  }

  #item({ item, verdict, grounds }: CheckResult, number: number): string[] {
    const mark = `${padEnd(String(number), 3)}${this.#mark(verdict)} ${this.#color.bold(this.#say(VERDICTS[verdict]))}`;
    const who = item.confirm
      ? this.#indented(`${this.#t('Cần xác nhận', 'To be confirmed by')}: ${this.#say(item.confirm)}`)
      : [];
    return [
      mark,
      ...this.#indented(this.#say(item.requirement)),
      ...grounds.flatMap((ground) =>
        this.#indented(`${MARKS[ground.verdict]} ${escapeTerminal(groundText(ground, this.#options.language))}`),
      ),
      ...who,
    ];
  }

  #norm({ norm, notJudged, results, counts }: NormResult): string[] {
    const { verdicts } = this.#report;
    const listed = results.filter(({ judgement: { verdict } }) => verdicts?.has(verdict) ?? verdict === 'not-met');
    if (verdicts && listed.length === 0) return [];
    // Who asks for one norm, or for a result, wants all of it; the report on all norms must stay readable.
    const most = verdicts || this.#report.norms.length === 1 ? listed.length : MOST;
    const left = listed.length - most;
    const more =
      left > 0
        ? this.#indented(
            this.#t(
              `… và ${left} nữa: kientruc conform --rule ${norm.id}`,
              `… and ${left} more: kientruc conform --rule ${norm.id}`,
            ),
          )
        : [];
    const waived = results.filter((result) => result.waived).length;
    const remedy = listed.some(({ judgement }) => judgement.verdict === 'not-met')
      ? this.#indented(`${this.#t('Cần làm', 'To do')}: ${this.#say(norm.remedy)}`)
      : [];
    return [
      `${norm.number}  ${this.#color.bold(this.#say(norm.title))}  ${this.#color.dim(norm.id)}`,
      ...this.#indented(`${this.#say(norm.demand)}.`),
      ...this.#indented(`${this.#t('Căn cứ', 'Basis')}: ${this.#say(basisText(norm.basis))}`),
      ...this.#indented(notJudged ? this.#say(notJudgedText(notJudged)) : this.#counts(counts, waived)),
      ...listed.slice(0, most).flatMap((result) => this.#result(result)),
      ...more,
      ...remedy,
      '',
    ];
  }

  #result(result: Result): string[] {
    const { judgement, place, waived } = result;
    const { subject, verdict, why } = judgement;
    const at = stateText(result, this.#report.conformity);
    const who = subject
      ? `${subject.id}  ${escapeTerminal(nameIn(subject))}`
      : this.#t('cả mô hình', 'the model as a whole');
    const where = escapeTerminal(`${this.#options.prefix}${place.file}:${this.#options.line(place)}`);
    const said = upperFirst(this.#say(why)) + (at ? ` ${this.#say(at)}` : '');
    return [
      `${INDENT}${this.#mark(verdict)} ${who}  ${this.#color.dim(where)}`,
      ...this.#indented(`${said}.`, '  '),
      ...(waived ? this.#indented(upperFirst(this.#say(waivedText(waived))), '  ') : []),
    ];
  }

  #mark(verdict: Verdict): string {
    const tone =
      verdict === 'not-met' ? this.#color.red : verdict === 'not-enough-basis' ? this.#color.yellow : this.#color.green;
    return verdict === 'not-applicable' ? MARKS[verdict] : tone(MARKS[verdict]);
  }

  #counts(counts: NormResult['counts'], waived = 0): string {
    return countsText(counts, this.#options.language, waived);
  }

  #say(words: Text): string {
    return escapeTerminal(say(words, this.#options.language));
  }

  #t(vi: string, en: string): string {
    return say({ vi, en }, this.#options.language);
  }

  #wrapped(line: string): string[] {
    return wrapColumns(line, Math.min(WIDEST, this.#options.width));
  }

  #indented(line: string, more = ''): string[] {
    const before = INDENT + more;
    return wrapColumns(line, Math.min(WIDEST, this.#options.width) - before.length).map((part) => before + part);
  }
}
