/** Whatever `validate` runs: the rules of the model, then the norms of the framework. */
import { NORM_RULES, type NormId } from './norms/registry.ts';
import { RULES, type RuleId } from './registry.ts';
import type { Rule } from './rule.ts';

export const ALL_RULES: Readonly<Record<RuleId | NormId, Rule>> = { ...RULES, ...NORM_RULES };

export const allRuleIds = Object.keys(ALL_RULES) as (RuleId | NormId)[];
