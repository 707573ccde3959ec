/** The last lines of a report of findings: how many, and what was read. */
import { formatDay } from '../../../core/dates.ts';
import type { Severity } from '../../../core/findings.ts';
import { formatNumber, type Language, say, type Text } from '../../../core/text.ts';
import type { Paint } from '../paint.ts';
import { countsText } from '../verdict-counts.ts';
import { countBySeverity } from './counts.ts';
import type { ReportOptions, ValidationResult } from './reporter.ts';

type Noun = 'error' | 'warning' | 'info' | 'waived' | 'file' | 'element' | 'flow' | 'indicator' | 'unknown';

/** Vietnamese, English for one, English for several. */
const NOUNS: Readonly<Record<Noun, readonly [string, string, string]>> = {
  error: ['lỗi', 'error', 'errors'],
  warning: ['cảnh báo', 'warning', 'warnings'],
  info: ['lưu ý', 'note', 'notes'],
  waived: ['phát hiện được miễn trừ', 'finding waived', 'findings waived'],
  file: ['tệp', 'file', 'files'],
  element: ['đối tượng', 'element', 'elements'],
  flow: ['luồng', 'flow', 'flows'],
  indicator: ['chỉ tiêu', 'indicator', 'indicators'],
  unknown: ['giá trị chưa xác định', 'value not known', 'values not known'],
};

function count(value: number, noun: Noun, language: Language): string {
  const [vi, one, many] = NOUNS[noun];
  return `${formatNumber(value, language)} ${language === 'vi' ? vi : value === 1 ? one : many}`;
}

/** `hidden`: findings that are counted and not listed. No lines where nothing needs to be said. */
export function summary(result: ValidationResult, hidden: number, options: ReportOptions, color: Paint): string[] {
  const { language } = options;
  const vi = language === 'vi';
  const counts = countBySeverity(result.findings);
  const n = (value: number, noun: Noun) => count(value, noun, language);
  const outside = result.elsewhere.error;
  const rest =
    outside === 0
      ? ''
      : vi
        ? `Ngoài các tệp này còn ${n(outside, 'error')}.`
        : `There ${outside === 1 ? 'is' : 'are'} ${n(outside, 'error')} outside these files.`;
  const { files, elements, flows, indicators, unknowns } = result.stats;
  const [read, known] = [n(files, 'file'), `${n(elements, 'element')}, ${n(flows, 'flow')}`];
  const [waived, conform] = [waivedLine(result, options), conformLine(result, options)];
  if (counts.error === 0) {
    if (options.quiet) return [];
    const content = `${known}, ${n(indicators, 'indicator')}, ${n(unknowns, 'unknown')}`;
    const result = vi ? `Không có lỗi, ${others(counts, language)}.` : `No errors, ${others(counts, language)}.`;
    const empty = elements > 0 ? '' : vi ? 'Mô hình chưa có đối tượng nào.' : 'There is no element in the model yet.';
    const sentences = [`${vi ? 'Đã đọc' : 'Read'} ${read}: ${content}.`, result, empty, rest];
    const line = `${color.green('✓')} ${sentences.filter((sentence) => sentence !== '').join(' ')}`;
    return [line, hidden > 0 ? howToSee(counts, language) : '', waived, conform].filter((line) => line !== '');
  }
  const found = [n(counts.error, 'error'), n(counts.warning, 'warning')];
  if (counts.info > 0) found.push(n(counts.info, 'info'));
  const touched = new Set(result.findings.map((finding) => finding.file)).size;
  const head = `${found.join(', ')} ${vi ? 'trong' : 'in'} ${n(touched, 'file')}`;
  const content = `${vi ? 'đã đọc' : 'read'} ${read}, ${known}; ${n(unknowns, 'unknown')}`;
  const first = result.findings.find((finding) => finding.severity === 'error')?.rule ?? '';
  const about = `${vi ? 'Xem một quy tắc' : 'About a rule'}: kientruc explain ${first}`;
  const show = hidden > 0 ? `${vi ? 'Xem cả cảnh báo' : 'To see warnings too'}: ${SHOW}` : '';
  const tail = rest === '' ? '' : ` ${rest}`;
  return [`${color.bold(head)} (${content}).${tail}`, about, show, waived, conform].filter((line) => line !== '');
}

/** What the norms of the framework came to; nothing where none is in force today, none has anything to judge, or the model has errors. */
function conformLine({ conformity, findings, elsewhere }: ValidationResult, { language }: ReportOptions): string {
  // Elements with errors are not judged: numbers without them would look better than the model is.
  if (!conformity || elsewhere.error > 0 || findings.some(({ severity }) => severity === 'error')) return '';
  const { framework, counts, off, unasked } = conformity;
  if (off.length === 0 && Object.values(counts).every((count) => count === 0)) return '';
  const name = say(framework.name, language);
  const list = countsText(counts, language);
  if (language === 'vi') {
    const left = [
      ...(off.length === 0 ? [] : [`${off.length} quy định đã tắt`]),
      ...(unasked.length === 0 ? [] : [`${unasked.length} quy định về nội dung hồ sơ`]),
    ];
    const without = left.length === 0 ? '' : ` (không kể ${left.join(', ')})`;
    return `Đối chiếu ${name}: ${list}${without}. Xem: kientruc conform`;
  }
  const norms = (number: number, what: string) =>
    number === 0 ? [] : [`${number} ${number === 1 ? 'norm' : 'norms'} ${what}`];
  const left = [...norms(off.length, 'turned off'), ...norms(unasked.length, 'on the contents of the dossier')];
  const without = left.length === 0 ? '' : ` (without ${left.join(', ')})`;
  return `Against the ${name}: ${list}${without}. See: kientruc conform`;
}

/** How many findings are accepted, and until when the first of them is; nothing where there are none. */
function waivedLine({ waived }: ValidationResult, { language, waived: listed }: ReportOptions): string {
  const days = waived.flatMap((finding) => (finding.waived ? [finding.waived.until] : []));
  if (days.length === 0) return '';
  const first = days.reduce((earliest, day) => Math.min(earliest, day));
  const [one, several]: [Text, Text] = [
    { vi: 'đến hết', en: 'until' },
    { vi: 'sớm nhất đến hết', en: 'the first until' },
  ];
  const until = say(days.every((day) => day === first) ? one : several, language);
  const see = listed ? '' : `: ${SHOW_WAIVED}`;
  return `${count(waived.length, 'waived', language)} (${until} ${formatDay(first, language)})${see === '' ? '.' : see}`;
}

const SHOW_WAIVED = 'kientruc validate --show-waived';
const SHOW = 'kientruc validate --show warnings';

/** How to see what was only counted. */
function howToSee(counts: Readonly<Record<Severity, number>>, language: Language): string {
  const what: Text =
    counts.warning > 0
      ? { vi: 'Xem từng cảnh báo', en: 'To see each warning' }
      : { vi: 'Xem từng lưu ý', en: 'To see each note' };
  return `${say(what, language)}: ${SHOW}`;
}

function others(counts: Readonly<Record<Severity, number>>, language: Language): string {
  const none = language === 'vi' ? 'không có cảnh báo' : 'no warnings';
  const warnings = counts.warning === 0 ? none : count(counts.warning, 'warning', language);
  return counts.info === 0 ? warnings : `${warnings}, ${count(counts.info, 'info', language)}`;
}
