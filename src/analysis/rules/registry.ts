/** Every rule by its id. A new rule is a file, an id and a line here; one without the other does not compile. */

import { additionWithoutGrounds } from './addition-without-grounds.ts';
import { adminAddress } from './admin-address.ts';
import { agencyCodePattern } from './agency-code-pattern.ts';
import { announcementUndated } from './announcement-undated.ts';
import { asPlannedWithoutPlan } from './as-planned-without-plan.ts';
import { catalogueCodeNotFound } from './catalogue-code-not-found.ts';
import { checkIncomplete } from './check-incomplete.ts';
import { checkValueNotAllowed } from './check-value-not-allowed.ts';
import { codeNotUnique } from './code-not-unique.ts';
import { codePrefix } from './code-prefix.ts';
import { countMismatch } from './count-mismatch.ts';
import { coverageContradicts } from './coverage-contradicts.ts';
import { coversNotFound } from './covers-not-found.ts';
import { decisionsDisagree } from './decisions-disagree.ts';
import { documentUnused } from './document-unused.ts';
import { duplicateId } from './duplicate-id.ts';
import { exceptionExpired } from './exception-expired.ts';
import { exceptionIncomplete } from './exception-incomplete.ts';
import { factInFuture } from './fact-in-future.ts';
import { fitsNotFound } from './fits-not-found.ts';
import { flowDataMissing } from './flow-data-missing.ts';
import { flowEndEnded } from './flow-end-ended.ts';
import { flowRoute } from './flow-route.ts';
import { gapWithoutTask } from './gap-without-task.ts';
import { layerUndated } from './layer-undated.ts';
import { layersOverlap } from './layers-overlap.ts';
import { levelSchemeNotInForce } from './level-scheme-not-in-force.ts';
import { linkCycle } from './link-cycle.ts';
import { measureMismatch } from './measure-mismatch.ts';
import { namedTwice } from './named-twice.ts';
import { orphan } from './orphan.ts';
import { personalData } from './personal-data.ts';
import { planContradicted } from './plan-contradicted.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { procedureCodePattern } from './procedure-code-pattern.ts';
import { referenceEnded } from './reference-ended.ts';
import { referenceNotFound } from './reference-not-found.ts';
import { referenceWrongKind } from './reference-wrong-kind.ts';
import type { Rule } from './rule.ts';
import { secret } from './secret.ts';
import { sourceMissing } from './source-missing.ts';
import { sourceNotInForce } from './source-not-in-force.ts';
import { sourceWeak } from './source-weak.ts';
import { successorNotSaid } from './successor-not-said.ts';
import { systemOfRecord } from './system-of-record.ts';
import { systemOfRecordMissing } from './system-of-record-missing.ts';
import { transitionIncomplete } from './transition-incomplete.ts';
import { unknownInWords } from './unknown-in-words.ts';
import { unknownOverdue } from './unknown-overdue.ts';
import { valueIncomplete } from './value-incomplete.ts';
import { verifiedWithoutEvidence } from './verified-without-evidence.ts';
import { viewAtNotFound } from './view-at-not-found.ts';
import { viewIncomplete } from './view-incomplete.ts';
import { viewSelectsNothing } from './view-selects-nothing.ts';

export type RuleId =
  | 'reference-not-found'
  | 'check-incomplete'
  | 'unknown-in-words'
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
  | 'fact-in-future'
  | 'check-value-not-allowed'
  | 'fits-not-found'
  | 'coverage-contradicts'
  | 'covers-not-found'
  | 'successor-not-said'
  | 'link-cycle'
  | 'code-not-unique'
  | 'agency-code-pattern'
  | 'addition-without-grounds'
  | 'transition-incomplete'
  | 'decisions-disagree'
  | 'code-prefix'
  | 'gap-without-task'
  | 'named-twice'
  | 'catalogue-code-not-found'
  | 'measure-mismatch'
  | 'view-at-not-found'
  | 'view-incomplete'
  | 'view-selects-nothing'
  | 'document-unused'
  | 'orphan'
  | 'possible-duplicate'
  | 'secret'
  | 'admin-address'
  | 'personal-data'
  | 'procedure-code-pattern'
  | 'verified-without-evidence'
  | 'flow-data-missing'
  | 'flow-route'
  | 'level-scheme-not-in-force'
  | 'unknown-overdue'
  | 'reference-ended'
  | 'value-incomplete'
  | 'exception-incomplete'
  | 'exception-expired'
  | 'source-not-in-force'
  | 'source-weak'
  | 'system-of-record'
  | 'system-of-record-missing';

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
  'fact-in-future': factInFuture,
  'check-value-not-allowed': checkValueNotAllowed,
  'check-incomplete': checkIncomplete,
  'unknown-in-words': unknownInWords,
  'fits-not-found': fitsNotFound,
  'coverage-contradicts': coverageContradicts,
  'covers-not-found': coversNotFound,
  'successor-not-said': successorNotSaid,
  'link-cycle': linkCycle,
  'code-not-unique': codeNotUnique,
  'agency-code-pattern': agencyCodePattern,
  'addition-without-grounds': additionWithoutGrounds,
  'transition-incomplete': transitionIncomplete,
  'decisions-disagree': decisionsDisagree,
  'code-prefix': codePrefix,
  'gap-without-task': gapWithoutTask,
  'named-twice': namedTwice,
  'catalogue-code-not-found': catalogueCodeNotFound,
  'measure-mismatch': measureMismatch,
  'view-at-not-found': viewAtNotFound,
  'view-incomplete': viewIncomplete,
  'view-selects-nothing': viewSelectsNothing,
  'document-unused': documentUnused,
  orphan: orphan,
  'possible-duplicate': possibleDuplicate,
  secret: secret,
  'admin-address': adminAddress,
  'personal-data': personalData,
  'procedure-code-pattern': procedureCodePattern,
  'verified-without-evidence': verifiedWithoutEvidence,
  'flow-data-missing': flowDataMissing,
  'flow-route': flowRoute,
  'level-scheme-not-in-force': levelSchemeNotInForce,
  'unknown-overdue': unknownOverdue,
  'reference-ended': referenceEnded,
  'value-incomplete': valueIncomplete,
  'exception-incomplete': exceptionIncomplete,
  'exception-expired': exceptionExpired,
  'source-not-in-force': sourceNotInForce,
  'source-weak': sourceWeak,
  'system-of-record': systemOfRecord,
  'system-of-record-missing': systemOfRecordMissing,
};

export const ruleIds = Object.keys(RULES) as RuleId[];
