/**
 * From the validator's errors to mistakes: each told once, at the place that the author has to change. The validator
 * reports what follows from a mistake too (a misspelt key is unknown, and the right one is missing).
 */
import type { SchemaError } from '#validators';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import { pointer } from '../../core/positions.ts';
import { INSTEAD, mistakeInKey } from './schema-keys.ts';
import { isMisplaced, misplaced } from './schema-misplaced.ts';
import { type Located, type SchemaMistake, unknownKey } from './schema-mistake.ts';
import { endedByComma, missing, mistakeInValue } from './schema-values.ts';

/** Errors that only say that something inside is wrong. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'propertyNames']);

export function mistakesOf(errors: readonly SchemaError[], root: Json): SchemaMistake[] {
  const formed = new Set(errors.filter(({ keyword }) => keyword === 'format').map(({ instancePath }) => instancePath));
  const located = errors
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    // The pattern beside a format is for editors; the format says the same and more.
    .filter(({ keyword, instancePath }) => keyword !== 'pattern' || !formed.has(instancePath))
    .map((error) => locate(error, root));
  const wrongKeys = located.filter(isUnknownKey);
  const mistakes = [
    ...byObject(wrongKeys).flatMap(mistakesInKeys),
    ...located.filter((one) => !isUnknownKey(one) && one.error.keyword !== 'required').map(mistakeInValue),
  ];
  const lacking = located.filter(({ error }) => error.keyword === 'required');
  const meant = meantKeys(mistakes);
  // What holds elements is no element that lacks a name: a collection that is indented too deeply.
  const holders = new Set(wrongKeys.filter(isMisplaced).map(({ path }) => pointer(path)));
  const isMissing = (one: Located) => !isMisspelt(one, meant) && !holders.has(pointer(one.path));
  return once([...mistakes, ...lacking.filter(isMissing).map(missing)]);
}

function locate(error: SchemaError, root: Json): Located {
  const path: (string | number)[] = [];
  let value: Json | undefined = root;
  for (const step of error.instancePath.split('/').slice(1)) {
    const key: string = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = Array.isArray(value) ? value[Number(key)] : (value as JsonObject)[key];
  }
  return { error, path, value };
}

function isUnknownKey({ error }: Located): boolean {
  return error.keyword === 'additionalProperties';
}

function byObject(located: readonly Located[]): Located[][] {
  const groups = new Map<string, Located[]>();
  for (const one of located) {
    const at = pointer(one.path);
    const group = groups.get(at);
    if (group) group.push(one);
    else groups.set(at, [one]);
  }
  return [...groups.values()];
}

/** Keys of one object that the model does not have: words of a text that a comma cut are one mistake, all together. */
function mistakesInKeys(all: readonly Located[]): SchemaMistake[] {
  const elements = all.filter(isMisplaced);
  const [first] = elements;
  if (!first) return mistakesInOtherKeys(all);
  const others = all.filter((one) => !elements.includes(one));
  return [misplaced(first, elements.map(unknownKey)), ...mistakesInOtherKeys(others)];
}

function mistakesInOtherKeys(group: readonly Located[]): SchemaMistake[] {
  const mistakes = group.map((one) => ({ one, mistake: mistakeInKey(one) }));
  const cut = mistakes.filter(({ one, mistake }) => mistake.suggestion === undefined && mayBeCutText(one));
  const comma =
    cut[0] &&
    endedByComma(
      cut[0].one,
      cut.map(({ one }) => unknownKey(one)),
    );
  if (!comma) return mistakes.map(({ one, mistake }) => orRestOfText(one, mistake));
  return [comma, ...mistakes.filter((each) => !cut.includes(each)).map(({ mistake }) => mistake)];
}

/** `b` in `{ unknown: a, b }`. Among the fields of an element a word without value is rather a field half written. */
function mayBeCutText(one: Located): boolean {
  const key = unknownKey(one);
  if (!isObject(one.value) || one.value[key] !== null) return false;
  const amongFields = one.path.length <= 2 || (one.path.length === 4 && one.path[2] === 'changes');
  // Fields begin with a small letter.
  return !amongFields || !/^[a-z][\w-]*$/.test(key);
}

/** Texts that people write as they speak, commas and all. */
const SPOKEN: ReadonlySet<string> = new Set(['note', 'description']);

/** `note: cũ, xong`: half a field, or the rest of the note: both are said. */
function orRestOfText(one: Located, mistake: SchemaMistake): SchemaMistake {
  const key = unknownKey(one);
  if (mistake.suggestion !== undefined || !isObject(one.value) || one.value[key] !== null) return mistake;
  const [before, text] = Object.entries(one.value)[Object.keys(one.value).indexOf(key) - 1] ?? [];
  if (before === undefined || !SPOKEN.has(before) || typeof text !== 'string') return mistake;
  const whole = JSON.stringify(`${text}, ${key}`);
  return {
    ...mistake,
    message: {
      vi: `${mistake.message.vi} Nếu là phần tiếp của "${before}" sau dấu phẩy, đặt cả câu trong dấu nháy: ${whole}`,
      en: `${mistake.message.en} If it is the rest of "${before}" after a comma, put the text in quotes: ${whole}`,
    },
  };
}

/** What the misspelt keys of each object were meant to be. */
function meantKeys(mistakes: readonly SchemaMistake[]): ReadonlyMap<string, ReadonlySet<string>> {
  const meant = new Map<string, Set<string>>();
  for (const { rule, path, suggestion } of mistakes) {
    if (rule !== 'unknown-key' || suggestion === undefined) continue;
    const object = pointer(path.slice(0, -1));
    const words = meant.get(object);
    if (words) words.add(suggestion);
    else meant.set(object, new Set([suggestion]));
  }
  return meant;
}

/** The key that is missing is there, misspelt: under another name, or as the `unknown` that would stand for it all. */
function isMisspelt({ error, path }: Located, meant: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const words = meant.get(pointer(path));
  return [String(error.params.missingProperty), ...INSTEAD].some((word) => words?.has(word));
}

/** A value can be wrong in one way only: the first told. A wrong key tells more than the wrong value under it. */
function once(mistakes: readonly SchemaMistake[]): SchemaMistake[] {
  const seen = new Set<string>();
  const badKeys = new Set(
    mistakes.filter(({ part, rule }) => part === 'key' && rule !== 'missing-key').map(({ path }) => pointer(path)),
  );
  return mistakes.filter(({ path, part, detail, rule }) => {
    const at = pointer(path);
    const name = [at, part, rule === 'missing-key' ? detail : ''].join('\u0000');
    if (seen.has(name) || (part === 'value' && badKeys.has(at))) return false;
    seen.add(name);
    return true;
  });
}
