import type { Closing } from '../../../analysis/gap/closing.ts';
import type { Exception } from '../../../analysis/gap/exceptions.ts';
import type { Gap, LaterFact, Side } from '../../../analysis/gap/gap.ts';
import type { Plan } from '../../../analysis/gap/plan.ts';
import type { Moment } from '../../../analysis/gap/report.ts';
import { isoDay } from '../../../core/dates.ts';
import { say, type Text } from '../../../core/text.ts';
import type { Element } from '../../../model/element.ts';
import { jsonText } from '../json-text.ts';
import { evidenceValue, named } from './json-parts.ts';
import type { GapReporter, GapReportOptions } from './reporter.ts';
import { summarise } from './summary.ts';
import { useValue } from './use-json.ts';
import { planText } from './words.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** The whole report as JSON, for programs. Tokens are those of the model; `text` fields are in the report's language. */
export const json: GapReporter = (report, options) => {
  const { language } = options;
  const t = (text: Text) => say(text, language);
  const value = {
    formatVersion: FORMAT_VERSION,
    tool: options.tool,
    language,
    incomplete: options.incomplete,
    workspace: { name: report.architecture.workspace.name, version: report.architecture.workspace.version ?? null },
    from: moment(report.from),
    to: moment(report.to),
    knownAt: isoDay(report.knownAt),
    today: isoDay(report.today),
    summary: {
      ...summarise(report),
      unknowns: report.unknowns,
      unconfirmed: report.unconfirmed.map((element) => element.id),
    },
    gaps: report.gaps.map((gap) => gapValue(gap, options)),
    requirements: report.requirements.map((line) => ({
      ...named(line.requirement),
      verdict: line.verdict ?? null,
      notDue: line.notDue,
      due: line.due ?? null,
      dueInDays: line.dueIn?.inDays ?? null,
      daysLate: line.late ?? null,
      owner: line.owner?.id ?? null,
      confidence: line.confidence,
      proposal: line.proposal,
      gaps: line.keys,
      documents: line.documents.map((document) => document.id),
    })),
    norms: report.norms.map(({ norm, counts, keys }) => ({
      ...normValue(norm, t),
      when: norm.when,
      counts,
      gaps: keys,
    })),
    inventory: report.inventory.map(({ statuses, ...line }) => ({
      ...line,
      statuses: statuses.map(({ status, count }) => ({ status: t(status), count })),
    })),
    holders: report.holders.map(({ body, ...numbers }) => ({ ...named(body), ...numbers })),
    transition: report.transition.map((row) => ({
      ...named(row.element),
      group: row.group?.id ?? null,
      from: row.from,
      to: row.to,
      ends: row.end ? isoDay(row.end.day) : null,
      becomes: row.end?.successors.map((element) => element.id) ?? [],
      decision: row.decision ? t(row.decision) : null,
      sharedBy: row.sharedBy ?? null,
      checks: row.checks.map(({ part, state, text }) => ({ part, state, text: text ? t(text) : null })),
      changes: row.changes.map((change) => ({
        field: change.field,
        from: side(change.from, t),
        to: side(change.to, t),
      })),
    })),
    use: useValue(report.use, options),
    filters: report.narrowed
      ? { asked: report.narrowed.asked, all: report.narrowed.all, left: report.narrowed.left }
      : null,
    groups: report.groups
      ? {
          by: report.groups.by,
          list: report.groups.list.map(({ id, label, gaps }) => ({
            id: id ?? null,
            label: t(label),
            gaps: gaps.map((gap) => gap.key),
          })),
        }
      : null,
    plan: planValue(report.plan, options),
    tasks: report.tasks.map((line) => ({
      ...named(line.check.task),
      lead: line.check.lead?.id ?? null,
      deadline: line.check.deadline === undefined ? null : isoDay(line.check.deadline),
      missing: line.check.missing,
      late: line.check.late,
      closes: line.covers,
    })),
    flows: report.flows.map(({ flow, from, to, via, status, data }) => ({
      ...named(flow),
      from: t(from),
      to: t(to),
      via: t(via),
      status: t(status),
      data: t(data),
    })),
    declaredGaps: report.declared.map((line) => ({
      ...named(line.gap),
      decision: line.decision ? t(line.decision) : null,
      priority: line.priority ? t(line.priority) : null,
      owner: line.owner?.id ?? null,
      covers: line.keys,
      tasks: line.tasks.map((task) => task.id),
    })),
    closedPlans: report.closed.map((closed) => ({
      key: closed.key,
      planned: closed.planned,
      wanted: t(closed.wanted),
      exceeded: closed.exceeded,
      since: closed.since,
      fact: later(closed.fact, options),
    })),
    idleDeclaredGaps: report.idle.map((element) => element.id),
    sources: report.sources.map((element) => ({ ...named(element), reliability: element.raw.reliability ?? null })),
  };
  return jsonText(value);
};

export function gapValue(gap: Gap, options: GapReportOptions) {
  const t = (text: Text) => say(text, options.language);
  return {
    key: gap.key,
    subject: named(gap.subject),
    facet: gap.facet,
    reasons: gap.reasons,
    verdict: gap.verdict ?? null,
    plan: { state: gap.plan, text: t(planText(gap)) },
    from: side(gap.from, t),
    to: side(gap.to, t),
    size: gap.size ?? null,
    owner: gap.owner ? named(gap.owner) : null,
    subjectOwner: gap.subjectOwner ? named(gap.subjectOwner) : null,
    contact: gap.contact ?? null,
    demands: gap.demands.map((demand) => ({
      ...named(demand.requirement),
      verdict: demand.verdict,
      notDue: demand.notDue,
      due: demand.due?.written ?? null,
      dueInDays: demand.due?.inDays ?? null,
      ...evidenceValue(demand.evidence, options),
    })),
    norms: gap.norms.map((norm) => normValue(norm, t)),
    exception: gap.exception ? exceptionValue(gap.exception, t) : null,
    declared: gap.covers.map((cover) => ({
      ...named(cover.gap),
      tasks: cover.tasks.map((task) => ({ ...named(task.task), missing: task.missing, late: task.late })),
    })),
    relatedTasks: gap.related.map((task) => named(task.task)),
    evidence: gap.evidence.map((evidence) => evidenceValue(evidence, options)),
    later: gap.later.map((fact) => later(fact, options)),
  };
}

function normValue({ id, number, title, basis }: Gap['norms'][number], t: (text: Text) => string) {
  return { id, number, title: t(title), basis };
}

function exceptionValue({ exception, owner, until, controls }: Exception, t: (text: Text) => string) {
  return {
    ...named(exception),
    owner: owner?.id ?? null,
    until: until ?? null,
    controls: controls ? t(controls) : null,
  };
}

function planValue(plan: Plan, options: GapReportOptions) {
  const ids = (elements: readonly Element[]) => elements.map((element) => element.id);
  return {
    idle: plan.idle.map(({ task, delivers }) => ({ task: task.id, delivers: ids(delivers) })),
    late: ids(plan.late),
    unconfirmed: ids(plan.unconfirmed),
    impossible: plan.impossible.map((order) => ({
      task: order.task.id,
      waitsFor: order.waitsFor.id,
      through: ids(order.through),
      why: order.why,
      days: order.days ?? null,
    })),
    rings: plan.rings.map(ids),
    path: plan.path.map(({ task, deadline, slack }) => ({
      task: task.id,
      deadline: deadline === undefined ? null : isoDay(deadline),
      slack: slack ?? null,
    })),
    load: plan.load.map(({ lead, count, periods }) => ({
      lead: lead?.id ?? null,
      count,
      periods: periods.map((cell) => ({ period: cell.period ?? null, tasks: ids(cell.tasks) })),
    })),
    lacks: plan.needs.map(({ element, lacks, said }) => ({ id: element.id, lacks, said })),
    declared: plan.stale.map(({ gap, state, keys }) => ({
      id: gap.id,
      state,
      keys: keys.map(({ key, closing }) => ({ key, ...closingValue(closing, options) })),
    })),
  };
}

/** Why a gap is no longer there, with the fact that says so. */
export function closingValue({ kind, fact }: Closing, options: GapReportOptions) {
  return { why: kind, fact: fact ? later(fact, options) : null };
}

export function later(fact: LaterFact, options: GapReportOptions) {
  return {
    text: say(fact.text, options.language),
    daysLate: fact.late ?? null,
    ...evidenceValue(fact.evidence, options),
  };
}

function side({ text, value }: Side, t: (text: Text) => string) {
  return { text: t(text), value: value ?? null };
}

export function moment(value: Moment) {
  return { name: value.name ?? null, written: value.written, date: isoDay(value.day) };
}
