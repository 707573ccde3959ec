/** Every norm, by its id. Adding one is a file, a line here and a line in the framework that demands it. */
import type { Rule } from '../rule.ts';
import { compositeLevel } from './composite-level.ts';
import { continuity } from './continuity.ts';
import { flowProtection } from './flow-protection.ts';
import { ruleOf } from './judged.ts';
import { levelThree } from './level-three.ts';
import { mandatoryFields } from './mandatory-fields.ts';
import type { Norm } from './norm.ts';
import { personalDataFlow } from './personal-data-flow.ts';
import { referenceRecord } from './reference-record.ts';
import { securityLevel } from './security-level.ts';
import { sharedDictionary } from './shared-dictionary.ts';
import { sharedService } from './shared-service.ts';
import { sourceAndConfirmer } from './source-and-confirmer.ts';
import { taskFields } from './task-fields.ts';
import { vendorName } from './vendor-name.ts';

export type NormId =
  | 'composite-level'
  | 'continuity'
  | 'flow-protection'
  | 'level-three'
  | 'mandatory-fields'
  | 'personal-data-flow'
  | 'reference-record'
  | 'security-level'
  | 'shared-dictionary'
  | 'shared-service'
  | 'source-and-confirmer'
  | 'task-fields'
  | 'vendor-name';

export const NORMS: Readonly<Record<NormId, Norm>> = {
  'composite-level': compositeLevel,
  'flow-protection': flowProtection,
  'level-three': levelThree,
  'mandatory-fields': mandatoryFields,
  'personal-data-flow': personalDataFlow,
  'reference-record': referenceRecord,
  'security-level': securityLevel,
  'shared-dictionary': sharedDictionary,
  'shared-service': sharedService,
  'source-and-confirmer': sourceAndConfirmer,
  'task-fields': taskFields,
  'vendor-name': vendorName,
  continuity: continuity,
};

/** The norms as rules of `validate`. */
export const NORM_RULES = Object.fromEntries(Object.values(NORMS).map((norm) => [norm.id, ruleOf(norm)])) as Readonly<
  Record<NormId, Rule>
>;
