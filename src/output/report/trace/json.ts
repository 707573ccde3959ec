import type { Step } from '../../../analysis/trace/steps.ts';
import { isoDay } from '../../../core/dates.ts';
import { nameOf } from '../../../model/describe.ts';
import { jsonText } from '../json-text.ts';
import type { ImpactReport, PathReport, TraceReporter } from './reporter.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** For programs: ids, fields and directions, no words. */
export const json: TraceReporter = (report) =>
  jsonText({
    formatVersion: FORMAT_VERSION,
    at: isoDay(report.moment.day),
    depth: report.depth,
    idle: report.idle,
    ...(report.kind === 'paths' ? pathsValue(report) : impactValue(report)),
  });

function pathsValue({ start, goal, limit, directed, paths, architecture }: PathReport) {
  return {
    from: start.id,
    to: goal.id,
    limit,
    directed,
    complete: paths.cut === undefined && paths.beyond === undefined,
    ...(paths.beyond === undefined ? {} : { shortest: paths.beyond }),
    paths: paths.paths.map(({ hops }) => ({
      length: hops.length,
      steps: hops.map(({ to, steps }) => ({ to, name: nameOf(to, architecture.elements), by: steps.map(stepValue) })),
    })),
  };
}

function stepValue({ tie, along }: Step) {
  if (tie.kind === 'link') {
    const { field, attributes } = tie.link;
    return { link: field, along, ...(attributes ? { attributes } : {}) };
  }
  const { state, stops } = tie.flow;
  return {
    flow: state.id,
    along,
    reply: tie.reply,
    data: state.get(tie.reply ? 'reply' : 'data')?.value ?? null,
    via: stops,
    status: state.known('status') ?? null,
  };
}

function impactValue({ start, impact, architecture }: ImpactReport) {
  return {
    of: start.id,
    count: impact.impacted.length,
    further: impact.further,
    impacted: impact.impacted.map(({ id, distance, previous, by }) => ({
      id,
      name: nameOf(id, architecture.elements),
      collection: architecture.elements.get(id)?.collection ?? null,
      distance,
      from: previous?.id ?? start.id,
      by: by.map(({ why, named, flow }) => ({
        why,
        ...(named ? { field: named.field } : {}),
        ...(flow ? { flow: flow.state.id } : {}),
      })),
    })),
  };
}
