/**
 * The prefixes of local codes, by the ministry's draft guidance of 13 September 2026 (Mẫu số 03, mục 1): KT for what
 * the body manages, QG for what the nation shares, LQ for what others have and we refer to, CX for what serves communes,
 * QH for relations, ND for gaps, NV for tasks, KPI for indicators until they have an official code. A prefix says where
 * a code was given, not who owns the element: a code stays when the owner changes.
 */
import type { Collection } from './generated/fields.ts';

/** Of objects there are several: the program can tell KT, QG and LQ by the owner; CX is for people to choose. */
export const OBJECT_PREFIXES = ['KT', 'QG', 'LQ', 'CX'] as const;

export type ObjectPrefix = (typeof OBJECT_PREFIXES)[number];

export const PREFIXES = [...OBJECT_PREFIXES, 'QH', 'ND', 'NV', 'KPI'] as const;

export type Prefix = (typeof PREFIXES)[number];

/** What is coded: an element of a collection, or a relation that stands in a link. */
export type CodedKind = Collection | 'relation';

/** None: the draft has no codes for the collection. */
export const PREFIXES_OF: Readonly<Record<CodedKind, readonly Prefix[]>> = {
  organizations: [],
  services: OBJECT_PREFIXES,
  capabilities: OBJECT_PREFIXES,
  systems: OBJECT_PREFIXES,
  datasets: OBJECT_PREFIXES,
  infrastructure: OBJECT_PREFIXES,
  flows: ['QH'],
  relation: ['QH'],
  indicators: ['KPI'],
  requirements: [],
  gaps: ['ND'],
  tasks: ['NV'],
  documents: [],
  exceptions: [],
  views: [],
};
