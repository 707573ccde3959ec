/** Supplied against used as JSON. */
import type { UseColumn, UseTable, UseTarget, UseValue } from '../../../analysis/gap/use.ts';
import type { Pace } from '../../../analysis/gap/use-pace.ts';
import { isoDay } from '../../../core/dates.ts';
import { say } from '../../../core/text.ts';
import { evidenceValue, named } from './json-parts.ts';
import type { GapReportOptions } from './reporter.ts';
import { definitionText } from './use-words.ts';

export function useValue({ columns, rows, without }: UseTable, options: GapReportOptions) {
  const { language } = options;
  return {
    columns: columns.map((column) => columnValue(column, options)),
    rows: rows.map((row) => ({
      service: named(row.service),
      body: row.body ?? null,
      supplied: { text: say(row.supplied, language), count: row.count ?? null },
      level: row.level ? say(row.level, language) : null,
      result: row.result,
      cells: row.cells.map((cell) => ({
        column: cell.column,
        indicator: cell.indicator.id,
        sharedBy: cell.sharedBy ?? null,
        is: cell.is,
        why: cell.why === '' ? null : cell.why,
        newest: cell.newest ? figure(cell.newest, options) : null,
        trend: cell.trend
          ? { before: figure(cell.trend.before, options), change: cell.trend.change, is: cell.trend.is }
          : null,
        targets: cell.targets.map((target) => targetValue(target, options)),
        ordered: cell.ordered.map((requirement) => requirement.id),
        result: cell.result,
      })),
    })),
    without: without.map((measure) => measure.id),
  };
}

function columnValue(column: UseColumn, { language }: GapReportOptions) {
  return {
    id: column.id,
    label: say(column.label, language),
    unit: column.unit,
    side: column.side,
    official: column.official ? { framework: column.official.framework.id, measure: column.official.measure.id } : null,
    definition: say(definitionText(column), language),
  };
}

function figure({ value, written, day, evidence }: UseValue, options: GapReportOptions) {
  return { value, written, day: isoDay(day), evidence: evidenceValue(evidence, options) };
}

function targetValue(target: UseTarget, options: GapReportOptions) {
  const { value, bound, due, requirement, counts, kept, pace, present, evidence } = target;
  return {
    value,
    bound,
    due: due?.written ?? null,
    dueInDays: due?.inDays ?? null,
    requirement: requirement?.id ?? null,
    counts,
    kept: kept ?? null,
    needed: pace ? paceValue(pace) : null,
    present: present ? { ...paceValue(present), leadsTo: present.leadsTo, reaches: present.reaches } : null,
    evidence: evidenceValue(evidence, options),
  };
}

function paceValue({ from, fromDay, to, toDay, quarters, perQuarter }: Pace) {
  return { from, fromDay: isoDay(fromDay), to, toDay: isoDay(toDay), quarters, perQuarter: perQuarter ?? null };
}
