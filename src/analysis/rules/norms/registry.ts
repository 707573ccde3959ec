/** Every norm, by its id. Adding one is a file, a line here and a line in the framework that demands it. */
import type { Rule } from '../rule.ts';
import { agentNode } from './agent-node.ts';
import { centralProcedures } from './central-procedures.ts';
import { citizenChannels } from './citizen-channels.ts';
import { componentCoverage } from './component-coverage.ts';
import { compositeLevel } from './composite-level.ts';
import { continuity } from './continuity.ts';
import { dossierVersion } from './dossier-version.ts';
import { drawingsComplete } from './drawings-complete.ts';
import { flowProtection } from './flow-protection.ts';
import { frameworkIssued } from './framework-issued.ts';
import { fullOnlineService } from './full-online-service.ts';
import { ruleOf } from './judged.ts';
import { levelThree } from './level-three.ts';
import { mandatoryFields } from './mandatory-fields.ts';
import { mandatorySharing } from './mandatory-sharing.ts';
import { newComponentGrounds } from './new-component-grounds.ts';
import type { Norm } from './norm.ts';
import { oneRecord } from './one-record.ts';
import { personalDataFlow } from './personal-data-flow.ts';
import { platformOverlap } from './platform-overlap.ts';
import { referenceRecord } from './reference-record.ts';
import { securityLevel } from './security-level.ts';
import { sharedDictionary } from './shared-dictionary.ts';
import { sharedExchange } from './shared-exchange.ts';
import { sharedService } from './shared-service.ts';
import { sourceAndConfirmer } from './source-and-confirmer.ts';
import { taskFields } from './task-fields.ts';
import { twoTiers } from './two-tiers.ts';
import { vendorName } from './vendor-name.ts';

export type NormId =
  | 'mandatory-fields'
  | 'reference-record'
  | 'flow-protection'
  | 'shared-service'
  | 'source-and-confirmer'
  | 'vendor-name'
  | 'task-fields'
  | 'new-component-grounds'
  | 'platform-overlap'
  | 'component-coverage'
  | 'drawings-complete'
  | 'dossier-version'
  | 'framework-issued'
  | 'shared-exchange'
  | 'agent-node'
  | 'mandatory-sharing'
  | 'one-record'
  | 'shared-dictionary'
  | 'personal-data-flow'
  | 'full-online-service'
  | 'citizen-channels'
  | 'central-procedures'
  | 'two-tiers'
  | 'composite-level'
  | 'security-level'
  | 'level-three'
  | 'continuity';

/** In the order of their numbers. */
export const NORMS: Readonly<Record<NormId, Norm>> = {
  'mandatory-fields': mandatoryFields,
  'reference-record': referenceRecord,
  'flow-protection': flowProtection,
  'shared-service': sharedService,
  'source-and-confirmer': sourceAndConfirmer,
  'vendor-name': vendorName,
  'task-fields': taskFields,
  'new-component-grounds': newComponentGrounds,
  'platform-overlap': platformOverlap,
  'component-coverage': componentCoverage,
  'drawings-complete': drawingsComplete,
  'dossier-version': dossierVersion,
  'framework-issued': frameworkIssued,
  'shared-exchange': sharedExchange,
  'agent-node': agentNode,
  'mandatory-sharing': mandatorySharing,
  'one-record': oneRecord,
  'shared-dictionary': sharedDictionary,
  'personal-data-flow': personalDataFlow,
  'full-online-service': fullOnlineService,
  'citizen-channels': citizenChannels,
  'central-procedures': centralProcedures,
  'two-tiers': twoTiers,
  'composite-level': compositeLevel,
  'security-level': securityLevel,
  'level-three': levelThree,
  continuity: continuity,
};

/** The norms as rules of `validate`. */
export const NORM_RULES = Object.fromEntries(Object.values(NORMS).map((norm) => [norm.id, ruleOf(norm)])) as Readonly<
  Record<NormId, Rule>
>;
