/**
 * Options of rules: declared beside the rule in one object, set in the workspace file, read by the rule with their types.
 * An option is there for what workspaces rightly differ in. None of them is a regular expression: workspace files come
 * by pull requests, and one bad pattern would hang the pipeline before anybody has reviewed it.
 */
import type { Json } from '../../core/json.ts';
import { same, type Text } from '../../core/text.ts';

interface Option<Value> {
  readonly title: Text;
  readonly default: Value;
  /** Another value than the default, for the pages. */
  readonly example: Value;
}

/** A whole number from `least` to `most`. */
export interface NumberOption extends Option<number> {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

export interface FlagOption extends Option<boolean> {
  readonly kind: 'flag';
}

/** One of the words in `among`. */
export interface WordOption extends Option<string> {
  readonly kind: 'word';
  readonly among: readonly string[];
}

/** Some of the words in `among`; never none: a rule is turned off by its severity, with a reason. */
export interface WordsOption extends Option<readonly string[]> {
  readonly kind: 'words';
  readonly among: readonly string[];
}

/** A list of any texts. What they hold is as hostile as the rest of the workspace. */
export interface TextsOption extends Option<readonly string[]> {
  readonly kind: 'texts';
}

export type OptionSpec = NumberOption | FlagOption | WordOption | WordsOption | TextsOption;

/** By the name that the workspace file writes; never `severity` or `reason`, which every rule has. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What an option holds once it is read. */
type ValueOf<Spec extends OptionSpec> = Spec extends NumberOption
  ? number
  : Spec extends FlagOption
    ? boolean
    : Spec extends WordOption
      ? Spec['among'][number]
      : Spec extends WordsOption
        ? ReadonlySet<Spec['among'][number]>
        : Spec extends TextsOption
          ? readonly string[]
          : never;

export type OptionValues<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> };

/** The values of options that nobody set. */
export function defaults<Specs extends OptionSpecs>(specs: Specs): OptionValues<Specs> {
  const values = Object.entries(specs).map(([name, spec]) => [name, asValue(spec, spec.default)]);
  return Object.fromEntries(values) as OptionValues<Specs>;
}

/** A value that is known to be right, in the form in which rules read it. */
export function asValue(spec: OptionSpec, value: Json): ValueOf<OptionSpec> {
  return spec.kind === 'words' ? new Set(value as readonly string[]) : (value as ValueOf<OptionSpec>);
}

/** What the option takes, as people say it: `a whole number from 1 to 1000`. */
export function takes(spec: OptionSpec): Text {
  switch (spec.kind) {
    case 'number':
      return {
        vi: `một số nguyên từ ${spec.least} đến ${spec.most}`,
        en: `a whole number from ${spec.least} to ${spec.most}`,
      };
    case 'flag':
      return { vi: 'true hoặc false', en: 'true or false' };
    case 'word':
      return { vi: `một trong: ${spec.among.join(', ')}`, en: `one of: ${spec.among.join(', ')}` };
    case 'words':
      return {
        vi: `một danh sách trong [ ], gồm: ${spec.among.join(', ')}`,
        en: `a list in [ ] of: ${spec.among.join(', ')}`,
      };
    case 'texts':
      return { vi: 'một danh sách chuỗi ký tự trong [ ]', en: 'a list of texts in [ ]' };
  }
}

/** A value as the workspace file writes it: `[parent, partOf]`, `20`. */
export function written(value: OptionSpec['default']): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

/** What holds where the workspace says nothing, in words: lists of all there is, and of nothing, are said so. */
export function usual(spec: OptionSpec): Text {
  if (spec.kind === 'words' && spec.default.length === spec.among.length) return { vi: 'tất cả', en: 'all' };
  if (spec.kind === 'texts' && spec.default.length === 0) return { vi: 'không có', en: 'none' };
  return same(written(spec.default));
}
