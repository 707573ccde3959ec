import { isoDay } from '../../../../core/dates.ts';
import { say, type Text } from '../../../../core/text.ts';
import { jsonText } from '../../json-text.ts';
import { closingValue, later, moment } from '../json.ts';
import { named } from '../json-parts.ts';
import { planText } from '../words.ts';
import type { SeriesReporter } from './reporter.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** The series as JSON. Tokens are those of the model; `text` fields are in the report's language. */
export const json: SeriesReporter = (series, options) => {
  const { language, tool, incomplete } = options;
  const t = (text: Text) => say(text, language);
  return jsonText({
    formatVersion: FORMAT_VERSION,
    tool,
    language,
    incomplete,
    workspace: { name: series.architecture.workspace.name, version: series.architecture.workspace.version ?? null },
    today: isoDay(series.today),
    filters: series.asked ? { asked: series.asked, left: series.hidden } : null,
    moments: series.columns.map((column) => ({
      ...moment(column.moment),
      knownAt: isoDay(column.knownAt),
      gaps: column.gaps,
      opened: column.opened,
      stillOpen: column.stillOpen,
      closed: column.closed,
      unplanned: column.unplanned,
      openedBy: Object.fromEntries(column.openedBy),
      closedBy: Object.fromEntries(column.closedBy),
    })),
    gaps: series.lines.map(({ key, subject, facet, steps }) => ({
      key,
      subject: named(subject),
      facet,
      steps: steps.map(({ gap, opened, closed }) => ({
        open: gap !== undefined,
        verdict: gap?.verdict ?? null,
        reasons: gap?.reasons ?? [],
        plan: gap ? { state: gap.plan, text: t(planText(gap)) } : null,
        opened: opened ?? null,
        closed: closed ? closingValue(closed, options) : null,
        later: (gap?.later ?? []).map((fact) => later(fact, options)),
      })),
    })),
  });
};
