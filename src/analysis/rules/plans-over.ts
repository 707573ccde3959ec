/** Documents that are no longer in force, and the plans still ahead that rest on them. */
import { type Day, parsePeriod } from '../../core/dates.ts';
import { isObject, type Json, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import { type Element, layerPath, placeIn } from '../../model/element.ts';
import { byDay } from '../../model/layer-order.ts';
import { planOutcomes } from '../../model/plans.ts';
import type { Report, RuleContext } from './rule.ts';
import type { NotInForce } from './validity.ts';

export interface Over {
  readonly document: Element;
  readonly against: NotInForce;
}

/** Plans and targets that a document announced. */
interface Plan {
  readonly element: Element;
  readonly path: Path;
}

/** Of each document that is over one finding, with what is still to come by it. */
export function* plansOf({ architecture, today }: RuleContext, over: ReadonlyMap<string, Over>): Generator<Report> {
  const plans = new Map<Over, Plan[]>();
  for (const element of architecture.elements.values()) {
    for (const { by, path } of plansAhead(element, today, over)) {
      const before = plans.get(by);
      if (before) before.push({ element, path });
      else plans.set(by, [{ element, path }]);
    }
  }
  for (const [{ document, against }, all] of plans) {
    const ids = [...new Set(all.map(({ element }) => element.id))];
    const names = ids.slice(0, NAMED).join(', ') + (ids.length > NAMED ? ', …' : '');
    yield {
      element: document,
      path: against.path,
      message: {
        vi: `Văn bản ${against.says.vi} mà ${all.length} kế hoạch chưa đến hạn còn dựa vào văn bản này: ${names}. Ghi thêm kế hoạch theo văn bản mới (planned), hoặc bỏ kế hoạch không còn thực hiện.`,
        en: `The document ${against.says.en}, and ${all.length === 1 ? '1 plan that is' : `${all.length} plans that are`} still ahead ${all.length === 1 ? 'rests' : 'rest'} on it: ${names}. Add plans by the new document (planned), or remove what will not be done.`,
      },
      related: all.slice(0, SHOWN).map(({ element, path }) => ({
        message: { vi: `Kế hoạch của ${element.id}`, en: `A plan of ${element.id}` },
        place: placeIn(element, path),
      })),
    };
  }
}

const NAMED = 6;
const SHOWN = 20;

function* plansAhead(element: Element, today: Day, over: ReadonlyMap<string, Over>) {
  if (element.layers.some(({ planned }) => planned && over.has(planned.by))) {
    const pending = planOutcomes(element, today).filter(({ status }) => status === 'pending');
    for (const plan of new Set(pending.map((outcome) => outcome.plan))) {
      const by = over.get(plan.planned?.by ?? '');
      if (by) yield { by, path: [...layerPath(plan), 'planned'] };
    }
  }
  if (element.collection !== 'indicators') return;
  // A later list takes the place of the earlier one.
  const layer = element.layers
    .filter(({ kind, day, fields }) => kind === 'fact' && day <= today && own(fields, 'targets') !== undefined)
    .sort(byDay)
    .at(-1);
  const targets = layer && own(layer.fields, 'targets');
  if (!layer || !Array.isArray(targets)) return;
  for (const [at, target] of (targets as readonly Json[]).entries()) {
    if (!isObject(target)) continue;
    const by = over.get(String(own(target, 'planned') ?? ''));
    const due = parsePeriod(String(own(target, 'due') ?? ''));
    if (by && due && due.last > today) yield { by, path: [...layerPath(layer), 'targets', at, 'planned'] };
  }
}
