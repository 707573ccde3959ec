import { escapeTerminal } from '../../../core/escape.ts';
import type { Finding, Severity } from '../../../core/findings.ts';
import { formatNumber, type Language, say } from '../../../core/text.ts';
import { stringWidth, wrapColumns } from '../columns.ts';
import { type Paint, paint } from '../paint.ts';
import { countBySeverity } from './counts.ts';
import { codeFrame } from './frame.ts';
import type { FindingReporter, ValidationResult } from './reporter.ts';

const LABEL: Record<Severity, Record<Language, string>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'ghi chú', en: 'note' },
};

/** More than these frames nobody reads at once; the rest is listed by line. */
const FRAMES = 50;

/** For people at a terminal: by file, each finding with its place, its sentence and the lines around it. */
export const stylish: FindingReporter = (result, options) => {
  const color = paint(options.colors);
  const shown = result.findings.filter((finding) => finding.severity === 'error' || options.warnings);
  const lines: string[] = [];
  let file: string | undefined;
  shown.forEach((finding, index) => {
    if (finding.file !== file) {
      file = finding.file;
      lines.push(color.underline(escapeTerminal(result.prefix + file)), '');
    }
    lines.push(...entry(result, finding, options.language, color, index < FRAMES, options.width), '');
  });
  lines.push(...summary(result, shown.length, options.language, color));
  return `${lines.join('\n')}\n`;
};

function entry(
  result: ValidationResult,
  finding: Finding,
  language: Language,
  color: Paint,
  framed: boolean,
  width: number,
): string[] {
  const { start } = finding.range;
  const place = `${start.line}:${start.column}`.padStart(7);
  const label = LABEL[finding.severity][language];
  const tone = finding.severity === 'error' ? color.red : finding.severity === 'warning' ? color.yellow : color.blue;
  const head = `${place}  ${label}  `;
  const indent = ' '.repeat(stringWidth(head));
  const words = wrapColumns(escapeTerminal(say(finding.message, language)), Math.max(40, width - indent.length - 24));
  const lines = words.map((part, index) => {
    if (index > 0) return indent + part;
    return `${place}  ${tone(label)}  ${part}  ${color.dim(finding.rule)}`;
  });
  const text = framed ? result.text(finding.file) : undefined;
  if (text !== undefined) lines.push(...codeFrame(text, finding.range, color).map((line) => `    ${line}`));
  for (const related of finding.related ?? []) {
    const at = related.range ? `:${related.range.start.line}:${related.range.start.column}` : '';
    const where = escapeTerminal(`${result.prefix}${related.place.file}${at}`);
    lines.push(`         ${escapeTerminal(say(related.message, language))} ${color.dim(where)}`);
  }
  return lines;
}

function summary(result: ValidationResult, shown: number, language: Language, color: Paint): string[] {
  const counts = countBySeverity(result.findings);
  const n = (value: number) => formatNumber(value, language);
  const { stats } = result;
  const hidden = result.findings.length - shown;
  const files = new Set(result.findings.map((finding) => finding.file)).size;
  const read: Record<Language, string> = {
    vi: `${n(stats.files)} tệp: ${n(stats.elements)} phần tử, ${n(stats.flows)} luồng, ${n(stats.indicators)} chỉ tiêu, ${n(stats.unknowns)} giá trị chưa xác định`,
    en: `${n(stats.files)} files: ${n(stats.elements)} elements, ${n(stats.flows)} flows, ${n(stats.indicators)} indicators, ${n(stats.unknowns)} values not known`,
  };
  const notes =
    counts.info === 0 ? '' : language === 'vi' ? `, ${n(counts.info)} ghi chú` : `, ${n(counts.info)} notes`;
  const rest = counts.warning + counts.info;
  const more = hidden > 0 ? ' (--show warnings)' : '';
  if (counts.error === 0) {
    const quiet: Record<Language, string> = {
      vi:
        rest === 0 ? 'Không có lỗi, không có cảnh báo.' : `Không có lỗi, ${n(counts.warning)} cảnh báo${notes}${more}.`,
      en: rest === 0 ? 'No errors, no warnings.' : `No errors, ${n(counts.warning)} warnings${notes}${more}.`,
    };
    const done = language === 'vi' ? 'Đã đọc' : 'Read';
    return [`${color.green('✓')} ${done} ${read[language]}. ${quiet[language]}`];
  }
  const first = result.findings.find((finding) => finding.severity === 'error')?.rule ?? '';
  return language === 'vi'
    ? [
        color.bold(`${n(counts.error)} lỗi, ${n(counts.warning)} cảnh báo${notes} trong ${n(files)} tệp${more}`) +
          ` (đã đọc ${read.vi}).`,
        `Xem một quy tắc: kientruc explain ${first}`,
      ]
    : [
        color.bold(`${n(counts.error)} errors, ${n(counts.warning)} warnings${notes} in ${n(files)} files${more}`) +
          ` (read ${read.en}).`,
        `About a rule: kientruc explain ${first}`,
      ];
}
