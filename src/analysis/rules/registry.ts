/** Every rule by its id. A new rule is a file, an id and a line here; one without the other does not compile. */
import { announcementUndated } from './announcement-undated.ts';
import { asPlannedWithoutPlan } from './as-planned-without-plan.ts';
import { countMismatch } from './count-mismatch.ts';
import { duplicateId } from './duplicate-id.ts';
import { flowEndEnded } from './flow-end-ended.ts';
import { layerUndated } from './layer-undated.ts';
import { layersOverlap } from './layers-overlap.ts';
import { planContradicted } from './plan-contradicted.ts';
import { referenceNotFound } from './reference-not-found.ts';
import { referenceWrongKind } from './reference-wrong-kind.ts';
import type { Rule } from './rule.ts';
import { sourceMissing } from './source-missing.ts';
import { successorNotSaid } from './successor-not-said.ts';

export type RuleId =
  | 'reference-not-found'
  | 'reference-wrong-kind'
  | 'duplicate-id'
  | 'flow-end-ended'
  | 'count-mismatch'
  | 'source-missing'
  | 'layers-overlap'
  | 'layer-undated'
  | 'announcement-undated'
  | 'as-planned-without-plan'
  | 'plan-contradicted'
  | 'successor-not-said';

export const RULES: Readonly<Record<RuleId, Rule>> = {
  'reference-not-found': referenceNotFound,
  'reference-wrong-kind': referenceWrongKind,
  'duplicate-id': duplicateId,
  'flow-end-ended': flowEndEnded,
  'count-mismatch': countMismatch,
  'source-missing': sourceMissing,
  'layers-overlap': layersOverlap,
  'layer-undated': layerUndated,
  'announcement-undated': announcementUndated,
  'as-planned-without-plan': asPlannedWithoutPlan,
  'plan-contradicted': planContradicted,
  'successor-not-said': successorNotSaid,
};

export const ruleIds = Object.keys(RULES) as RuleId[];
