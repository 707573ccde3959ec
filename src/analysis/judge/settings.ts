/** What the workspace sets for rules: which of it there is, and what it comes to. A wrong option keeps its default. */
import type { Problem } from '../../core/findings.ts';
import type { Json } from '../../core/json.ts';
import { didYouMean, Nearest } from '../../core/nearest.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { READ_PAGES } from '../../input/read/pages.ts';
import type { Workspace } from '../../model/architecture.ts';
import { ALL_RULES, allRuleIds } from '../rules/all.ts';
import { asValue, defaults, type OptionSpec, type OptionSpecs, type OptionValues, takes } from '../rules/options.ts';
import type { Rule } from '../rules/rule.ts';
import { WAIVER_RULES } from './pages.ts';

/** What every rule has, whatever its options. */
const COMMON = ['severity', 'reason'];

/** Settings of rules that there are not, and options that their rules do not have or do not take. */
export function wrongSettings(workspace: Workspace): Problem[] {
  const problems: Problem[] = [];
  for (const [id, { options }] of workspace.rules) {
    const rule = settable(id);
    if (!rule) {
      problems.push(unknownRule(workspace.file, id));
      continue;
    }
    for (const [name, value] of Object.entries(options)) {
      const spec = specOf(rule.options, name);
      const wrong = spec ? wrongValue(name, spec, value) : unknownOption(rule, name);
      if (wrong) problems.push(wrongOption(workspace.file, id, name, wrong));
    }
  }
  return problems;
}

/** The options of a rule as the workspace sets them, else their defaults. */
export function optionsOf({ id, options: specs = {} }: Rule, workspace: Workspace): OptionValues<OptionSpecs> {
  const set = Object.entries(workspace.rules.get(id)?.options ?? {}).flatMap(([name, value]) => {
    const spec = specOf(specs, name);
    return spec && !wrongValue(name, spec, value) ? [[name, asValue(spec, value)] as const] : [];
  });
  return { ...defaults(specs), ...Object.fromEntries(set) };
}

/** Rules, and what is said of waivers: that has a severity too. */
function settable(id: string): Pick<Rule, 'id' | 'options'> | undefined {
  if (Object.hasOwn(ALL_RULES, id)) return ALL_RULES[id as keyof typeof ALL_RULES];
  return WAIVER_RULES.some((rule) => rule === id) ? { id } : undefined;
}

function specOf(specs: OptionSpecs | undefined, name: string): OptionSpec | undefined {
  return specs && Object.hasOwn(specs, name) ? specs[name] : undefined;
}

function unknownRule(file: string, id: string): Problem {
  const base = { rule: 'unknown-rule', severity: 'error', place: { file, path: ['rules', id], part: 'key' } } as const;
  if (Object.hasOwn(READ_PAGES, id)) {
    const message = {
      vi: `"${id}" luôn là lỗi, không đổi mức được. Bỏ dòng này và sửa tệp mô hình.`,
      en: `"${id}" is always an error; its severity cannot be set. Remove this and mend the model file.`,
    };
    return { ...base, message };
  }
  const meant = new Nearest([...allRuleIds, ...WAIVER_RULES]).find(id);
  const hint = didYouMean(meant);
  const message = { vi: `Không có quy tắc "${id}".${hint.vi}`, en: `There is no rule "${id}".${hint.en}` };
  return { ...base, message, ...(meant ? { suggestion: meant } : {}) };
}

/** A mistake in an option; `at` is the place inside its value, none with `part: 'key'` for its name. */
interface Wrong {
  readonly part: 'key' | 'value';
  readonly at?: Path;
  readonly message: Text;
  readonly suggestion?: string;
}

function wrongOption(file: string, id: string, name: string, { part, at = [], message, suggestion }: Wrong): Problem {
  return {
    rule: 'invalid-option',
    severity: 'error',
    message,
    place: { file, path: ['rules', id, name, ...at], part },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function unknownOption({ id, options = {} }: Pick<Rule, 'id' | 'options'>, name: string): Wrong {
  const names = Object.keys(options);
  const meant = new Nearest([...names, ...COMMON]).find(name);
  const all =
    names.length === 0
      ? { vi: ' Quy tắc này không có tùy chọn.', en: ' This rule has no options.' }
      : { vi: ` Các tùy chọn: ${names.join(', ')}.`, en: ` Its options: ${names.join(', ')}.` };
  const hint = meant === undefined ? all : didYouMean(meant);
  return {
    part: 'key',
    message: {
      vi: `Quy tắc ${id} không có tùy chọn "${name}".${hint.vi}`,
      en: `The rule ${id} has no option "${name}".${hint.en}`,
    },
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}

function wrongValue(name: string, spec: OptionSpec, value: Json): Wrong | undefined {
  switch (spec.kind) {
    case 'number': {
      if (Number.isInteger(value) && Number(value) >= spec.least && Number(value) <= spec.most) return undefined;
      return needs(name, spec, value);
    }
    case 'flag':
      return typeof value === 'boolean' ? undefined : needs(name, spec, value);
    case 'word':
      return typeof value === 'string' ? notAmong(name, spec.among, value) : needs(name, spec, value);
    case 'words':
    case 'texts':
      return Array.isArray(value) ? wrongItem(name, spec, value) : needs(name, spec, value);
  }
}

function needs(name: string, spec: OptionSpec, value: Json): Wrong {
  const { vi, en } = takes(spec);
  const suggestion = repaired(spec, value);
  const [write, writeEn] = suggestion === undefined ? ['', ''] : [` Viết: ${suggestion}`, ` Write: ${suggestion}`];
  return {
    part: 'value',
    message: { vi: `"${name}" cần ${vi}.${write}`, en: `"${name}" needs ${en}.${writeEn}` },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** What was surely meant: `"20"` for 20, `yes` for true, `systems` for `[systems]`. */
function repaired(spec: OptionSpec, value: Json): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (spec.kind === 'flag') return FLAGS.get(value.toLowerCase());
  if (spec.kind === 'number') return wrongValue('', spec, Number(value)) ? undefined : String(Number(value));
  if (spec.kind === 'word' || value.trim() === '') return undefined;
  if (spec.kind === 'texts') return `[${JSON.stringify(value)}]`;
  const words = value.split(/[\s,]+/).filter((word) => word !== '');
  return words.every((word) => spec.among.includes(word)) ? `[${words.join(', ')}]` : undefined;
}

const FLAGS: ReadonlyMap<string, string> = new Map([
  ...['yes', 'on', 'true', 'có'].map((word) => [word, 'true'] as const),
  ...['no', 'off', 'false', 'không'].map((word) => [word, 'false'] as const),
]);

function wrongItem(name: string, spec: OptionSpec, list: readonly Json[]): Wrong | undefined {
  if (spec.kind === 'words' && list.length === 0) {
    return {
      part: 'value',
      message: {
        vi: `"${name}" là danh sách trống. Muốn tắt quy tắc: { severity: off, reason: … }`,
        en: `"${name}" is an empty list. To turn the rule off: { severity: off, reason: … }`,
      },
    };
  }
  for (const [at, item] of list.entries()) {
    if (typeof item !== 'string' || item.trim() === '') return { ...needs(name, spec, item), at: [at] };
    const wrong = spec.kind === 'words' ? notAmong(name, spec.among, item) : undefined;
    if (wrong) return { ...wrong, at: [at] };
  }
  return undefined;
}

function notAmong(name: string, among: readonly string[], word: string): Wrong | undefined {
  if (among.includes(word)) return undefined;
  const meant = new Nearest(among).find(word);
  const hint = didYouMean(meant);
  const list = among.join(', ');
  return {
    part: 'value',
    message: {
      vi: `Giá trị "${word}" không dùng được cho "${name}".${hint.vi} Các giá trị: ${list}.`,
      en: `"${word}" is not a value of "${name}".${hint.en} Values: ${list}.`,
    },
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}
