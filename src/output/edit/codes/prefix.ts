/**
 * The prefixes of local codes, by the ministry's draft guidance of 13 September 2026 (Mẫu số 03, mục 1): KT for what
 * the body manages, QG for what the nation shares, LQ for what others have and we refer to, QH for connections, ND for
 * gaps, NV for tasks, KPI for indicators until they have an official code. A prefix says where a code was given, not
 * who owns the element: a code stays when the owner changes.
 */

/** Prefixes of objects; CX (what serves communes) is for people to choose. */
export const OBJECT_PREFIXES = ['KT', 'QG', 'LQ', 'CX'] as const;

export type ObjectPrefix = (typeof OBJECT_PREFIXES)[number];

export const PREFIXES = [...OBJECT_PREFIXES, 'QH', 'ND', 'NV', 'KPI'] as const;

export type Prefix = (typeof PREFIXES)[number];
