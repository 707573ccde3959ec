/** docs/rules: a page for every rule, norm, mistake of reading and reason of gaps, in both languages, and their index. */
import type { GapExample, Reason } from '../../src/analysis/gap/reason.ts';
import { REASONS } from '../../src/analysis/gap/reasons/registry.ts';
import { JUDGE_PAGES } from '../../src/analysis/judge/pages.ts';
import { allPages, type FindingPage } from '../../src/analysis/pages.ts';
import type { Norm } from '../../src/analysis/rules/norms/norm.ts';
import { NORMS } from '../../src/analysis/rules/norms/registry.ts';
import { takes, usual, written } from '../../src/analysis/rules/options.ts';
import { RULES } from '../../src/analysis/rules/registry.ts';
import { formatDate } from '../../src/core/dates.ts';
import { escapeMarkdown } from '../../src/core/escape.ts';
import type { Certainty, Example, Severity } from '../../src/core/findings.ts';
import { compareIds, type Language, same, say, type Text } from '../../src/core/text.ts';

/** Nothing else lies in it. */
export const RULE_PAGES = 'docs/rules';

/** The file and the text of each page. */
export function rulePages(): [file: string, text: string][] {
  const findings = [...allPages().values()];
  const reasons = Object.values<Reason>(REASONS);
  const ids = [...findings, ...reasons].map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`A rule and a reason are both called "${twice}": a page can only be one.`);
  return (['en', 'vi'] as const).flatMap((language): [string, string][] => [
    [`${RULE_PAGES}/README${ending(language)}`, new Sheet(language).index(findings, reasons)],
    ...findings.map((page): [string, string] => [
      `${RULE_PAGES}/${page.id}${ending(language)}`,
      new Sheet(language).finding(page),
    ]),
    ...reasons.map((reason): [string, string] => [
      `${RULE_PAGES}/${reason.id}${ending(language)}`,
      new Sheet(language).reason(reason),
    ]),
  ]);
}

function ending(language: Language): string {
  return language === 'vi' ? '.vi.md' : '.md';
}

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
};

const CERTAINTY: Readonly<Record<Certainty, Text>> = {
  primary: { vi: 'văn bản gốc', en: 'primary text' },
  draft: { vi: 'dự thảo, có thể thay đổi', en: 'a draft, may change' },
  secondary: { vi: 'nguồn thứ cấp, chưa đọc văn bản gốc', en: 'a secondary source: the primary text was not read' },
  inferred: { vi: 'suy luận', en: 'inferred' },
  design: { vi: 'thiết kế của chương trình', en: "the program's design" },
};

const BAD: Text = { vi: 'Ví dụ chưa đúng', en: 'Bad' };
const GOOD: Text = { vi: 'Ví dụ đúng', en: 'Good' };

class Sheet {
  readonly #language: Language;
  readonly #lines: string[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  index(findings: readonly FindingPage[], reasons: readonly Reason[]): string {
    this.#paragraph(`# ${this.#t('Quy tắc, quy định, lý do', 'Rules, norms, reasons')}`);
    this.#twin('README');
    this.#paragraph(
      this.#t(
        'Trang này và các trang của từng mục do `npm run generate` viết từ chương trình; `kientruc explain <định danh>` in cùng nội dung. Cách đặt mức, tùy chọn, miễn trừ: [findings.md](../findings.md).',
        '`npm run generate` writes this page and those of the entries from the program; `kientruc explain <id>` prints the same. How to set severities, options and waivers: [findings.md](../findings.md).',
      ),
    );
    this.#heading({ vi: 'Quy tắc của mô hình', en: 'Rules of the model' });
    this.#table(findings.filter(({ id }) => Object.hasOwn(RULES, id)));
    this.#heading({ vi: 'Quy định của khung', en: 'Norms of the framework' });
    this.#paragraph(
      this.#t(
        'Kết quả từng đối tượng: `kientruc conform` ([conform.vi.md](../conform.vi.md)).',
        'What each element comes to: `kientruc conform` ([conform.md](../conform.md)).',
      ),
    );
    this.#line(
      `| ${this.#t('số', 'number')} | ${this.#t('định danh', 'id')} | ${this.#t('mức', 'severity')} | ${this.#t('tên', 'title')} | ${this.#t('căn cứ', 'basis')} |`,
    );
    this.#line('|---|---|---|---|---|');
    const norms = Object.values<Norm>(NORMS).sort((a, b) => compareIds(a.number, b.number) || compareIds(a.id, b.id));
    for (const { number, id, severity, title, basis } of norms)
      this.#line(
        `| ${number} | ${this.#link(id)} | ${this.#say(SEVERITY[severity])} | ${this.#say(title)} | ${this.#basis(basis)} |`,
      );
    this.#line();
    this.#heading({ vi: 'Lý do của khoảng cách', en: 'Reasons of gaps' });
    this.#line(`| ${this.#t('định danh', 'id')} | ${this.#t('tên', 'title')} | ${this.#t('câu hỏi', 'question')} |`);
    this.#line('|---|---|---|');
    for (const { id, title, question } of reasons)
      this.#line(`| ${this.#link(id)} | ${this.#say(title)} | ${this.#say(question)} |`);
    this.#line();
    this.#heading({ vi: 'Lỗi khi đọc tệp', en: 'Mistakes of reading' });
    const own = (id: string) => [RULES, NORMS, JUDGE_PAGES].some((registry) => Object.hasOwn(registry, id));
    this.#table(findings.filter(({ id }) => !own(id)));
    this.#heading({ vi: 'Về chính việc xét', en: 'Judging itself' });
    this.#table(findings.filter(({ id }) => Object.hasOwn(JUDGE_PAGES, id)));
    return this.#text();
  }

  finding(page: FindingPage): string {
    const { id, title, description, severity, basis, bad, good, norm } = page;
    this.#paragraph(`# ${this.#say(title)}`);
    this.#twin(id);
    const number = norm ? ` · ${norm.number}` : '';
    this.#paragraph(`\`${id}\`${number} · ${this.#say(SEVERITY[severity])}`);
    if (norm) this.#paragraph(`**${this.#say(norm.demand)}.**`);
    this.#paragraph(this.#say(description));
    if (basis) this.#paragraph(`${this.#t('Căn cứ', 'Basis')}: ${this.#basis(basis)}`);
    if (norm) this.#norm(norm);
    this.#options(page);
    for (const example of bad) this.#example(example, BAD);
    for (const example of good) this.#example(example, GOOD);
    for (const example of norm?.examples ?? []) this.#example(example, { vi: 'Ví dụ', en: 'Example' });
    return this.#text();
  }

  reason({ id, title, question, description, bad, good }: Reason): string {
    this.#paragraph(`# ${this.#say(title)}`);
    this.#twin(id);
    this.#paragraph(`\`${id}\` · ${this.#t('lý do của khoảng cách', 'reason of gaps')}`);
    this.#paragraph(`**${this.#say(question)}**`);
    this.#paragraph(this.#say(description));
    this.#gapExample(bad, BAD);
    this.#gapExample(good, GOOD);
    return this.#text();
  }

  #norm({ remedy, validFrom, validTo, when }: Norm): void {
    const days = [
      validFrom === undefined ? '' : `${this.#t('từ', 'from')} ${formatDate(validFrom, this.#language)}`,
      validTo === undefined ? '' : `${this.#t('đến', 'to')} ${formatDate(validTo, this.#language)}`,
    ].filter((day) => day !== '');
    const validity = days.length === 0 ? this.#t('như khung', 'as the framework') : days.join(' ');
    this.#line(`- ${this.#t('Hiệu lực', 'In force')}: ${validity}`);
    this.#line(
      `- ${this.#t('Xét', 'Judged')}: ${when === 'present' ? this.#t('hiện trạng', 'as things stand') : this.#t('kế hoạch của các thời điểm sắp tới', 'as planned for the states to come')}`,
    );
    this.#line(`- ${this.#t('Khi chưa đáp ứng', 'Where it is not met')}: ${this.#say(remedy)}`);
    this.#line();
  }

  #options({ id, options }: FindingPage): void {
    if (Object.keys(options).length === 0) return;
    this.#heading({ vi: 'Tùy chọn', en: 'Options' });
    for (const [name, spec] of Object.entries(options)) {
      const facts = [
        `\`${name}\`: ${this.#say(spec.title)}`,
        `${this.#t('giá trị', 'value')}: ${this.#say(takes(spec))}`,
        `${this.#t('mặc định', 'default')}: ${this.#say(usual(spec))}`,
        `${this.#t('trong', 'in')} \`kientruc.yaml\`: \`rules: { ${id}: { ${name}: ${written(spec.example)} } }\``,
      ];
      this.#line(`- ${facts.join('; ')}`);
    }
    this.#line();
  }

  #example({ title, yaml, workspace }: Example, heading: Text): void {
    this.#heading({ vi: `${heading.vi}: ${title.vi}`, en: `${heading.en}: ${title.en}` });
    if (workspace !== undefined) {
      this.#paragraph(this.#t('Trong `kientruc.yaml`:', 'In `kientruc.yaml`:'));
      this.#yaml(workspace);
    }
    this.#yaml(yaml);
  }

  #gapExample(example: GapExample, heading: Text): void {
    this.#example(example, heading);
    const none = this.#t('không có khoảng cách', 'no gap');
    const found = example.gaps.length === 0 ? none : example.gaps.map((key) => `\`${key}\``).join(', ');
    this.#paragraph(`\`kientruc gap --from ${example.from} --to ${example.to}\`: ${found}`);
  }

  #yaml(text: string): void {
    this.#paragraph(`\`\`\`yaml\n${text.trimEnd()}\n\`\`\``);
  }

  #table(pages: readonly FindingPage[]): void {
    this.#line(`| ${this.#t('định danh', 'id')} | ${this.#t('mức', 'severity')} | ${this.#t('tên', 'title')} |`);
    this.#line('|---|---|---|');
    for (const { id, severity, title } of pages)
      this.#line(`| ${this.#link(id)} | ${this.#say(SEVERITY[severity])} | ${this.#say(title)} |`);
    this.#line();
  }

  #basis({ document, at, certainty }: { document: string; at?: string; certainty: Certainty }): string {
    return `${this.#say(same(at === undefined ? document : `${document}, ${at}`))} (${this.#say(CERTAINTY[certainty])})`;
  }

  #link(id: string): string {
    return `[\`${id}\`](${id}${ending(this.#language)})`;
  }

  #twin(name: string): void {
    this.#paragraph(
      this.#language === 'en' ? `Bản tiếng Việt: [${name}.vi.md](${name}.vi.md)` : `English: [${name}.md](${name}.md)`,
    );
  }

  #heading(text: Text): void {
    this.#paragraph(`## ${this.#say(text)}`);
  }

  /** The program's sentences may hold signs that mean something in Markdown. */
  #say(text: Text): string {
    return escapeMarkdown(say(text, this.#language));
  }

  #t(vi: string, en: string): string {
    return say({ vi, en }, this.#language);
  }

  #line(text = ''): void {
    this.#lines.push(text);
  }

  #paragraph(text: string): void {
    this.#line(text);
    this.#line();
  }

  #text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}
