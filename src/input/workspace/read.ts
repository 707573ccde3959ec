/** `kientruc.yaml` after reading → the workspace. What its schema refused is left out here: it is reported already. */
import { parseDay, parseDuration } from '../../core/dates.ts';
import type { Problem, Severity } from '../../core/findings.ts';
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import { didYouMean, Nearest } from '../../core/nearest.ts';
import type { BulkDecision, RuleSetting, Workspace } from '../../model/architecture.ts';
import { sourceRefs } from '../../model/layers.ts';
import type { SourceFile } from '../read/source-file.ts';

export interface WorkspaceRead {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

/** `fallbackName` names a workspace whose file could not be read. */
export function readWorkspace(file: SourceFile, fallbackName: string): WorkspaceRead {
  const value: JsonObject = isObject(file.value) ? file.value : {};
  const language = own(value, 'language');
  const staleAfter = parseDuration(textOf(value, 'staleAfter') ?? '');
  const workspace: Workspace = {
    file: file.path,
    name: textOf(value, 'name') ?? fallbackName,
    ...(language === 'vi' || language === 'en' ? { language } : {}),
    ...optional('authority', textOf(value, 'authority')),
    ...optional('version', textOf(value, 'version')),
    ...optional('contact', textOf(value, 'contact')),
    states: statesOf(own(value, 'states')),
    frameworks: textsOf(own(value, 'frameworks')),
    ...optional('issuedAs', textOf(value, 'issuedAs')),
    ...(own(value, 'notApplicable') === undefined ? {} : { notApplicable: reasonsOf(own(value, 'notApplicable')) }),
    ...(staleAfter ? { staleAfter } : {}),
    rules: rulesOf(own(value, 'rules')),
    decisions: decisionsOf(own(value, 'decisions')),
  };
  return { workspace, problems: namesLikeDates(file.path, workspace) };
}

/** `--at 2025` would be a state's name and a date at once: the date wins, so such a name could never be asked for. */
function namesLikeDates(file: string, workspace: Workspace): Problem[] {
  return [...workspace.states.keys()]
    .filter((name) => parseDay(name) !== undefined || name === 'today')
    .map((name) => ({
      rule: 'invalid-id',
      severity: 'error',
      message: {
        vi: `"${name}" đã có nghĩa là một ngày; hãy đặt tên khác cho thời điểm này.`,
        en: `"${name}" already means a date; give this state another name.`,
      },
      place: { file, path: ['states', name], part: 'key' },
    }));
}

/** Frameworks that the program does not have, with those that it has. */
export function unknownFrameworks(
  workspace: Workspace,
  unknown: readonly string[],
  known: readonly string[],
): Problem[] {
  const list = known.join(', ');
  return unknown.map((id) => {
    const meant = new Nearest(known).find(id);
    const hint = didYouMean(meant);
    const [vi, en] = list === '' ? ['', ''] : [` Các khung có sẵn: ${list}.`, ` There are: ${list}.`];
    return {
      rule: 'value-not-allowed',
      severity: 'error',
      message: {
        vi: `Không có khung kiến trúc "${id}".${hint.vi}${vi}`,
        en: `There is no framework "${id}".${hint.en}${en}`,
      },
      place: { file: workspace.file, path: ['frameworks', workspace.frameworks.indexOf(id)], part: 'value' },
      detail: id,
      ...(meant === undefined ? {} : { suggestion: meant }),
    };
  });
}

function statesOf(value: Json | undefined): Workspace['states'] {
  const states = new Map<string, { written: string; day: number }>();
  if (!isObject(value)) return states;
  for (const [name, date] of Object.entries(value)) {
    // A bare year reaches us as a number.
    const written = typeof date === 'number' ? String(date) : date;
    const day = typeof written === 'string' ? parseDay(written) : undefined;
    if (day !== undefined && typeof written === 'string') states.set(name, { written, day });
  }
  return states;
}

function reasonsOf(value: Json | undefined): Map<string, Map<string, string>> {
  const reasons = new Map<string, Map<string, string>>();
  if (!isObject(value)) return reasons;
  for (const [framework, components] of Object.entries(value)) {
    if (!isObject(components)) continue;
    const texts = Object.entries(components).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    reasons.set(framework, new Map(texts));
  }
  return reasons;
}

const SEVERITIES: ReadonlySet<Json> = new Set(['error', 'warning', 'info', 'off']);

function rulesOf(value: Json | undefined): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  if (!isObject(value)) return rules;
  for (const [id, setting] of Object.entries(value)) {
    // `source-missing: error` is short for a severity alone.
    const { severity, reason, ...options } = isObject(setting) ? setting : { severity: setting };
    rules.set(id, {
      ...(severity !== undefined && SEVERITIES.has(severity) ? { severity: severity as Severity | 'off' } : {}),
      ...(typeof reason === 'string' ? { reason } : {}),
      options,
    });
  }
  return rules;
}

const SELECTED_BY = ['ids', 'collections', 'owner', 'layer', 'status', 'tag'] as const;

/** What lacks its selection, its option or its day selects nothing: its schema has told it. */
function decisionsOf(value: Json | undefined): BulkDecision[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: Json, index): BulkDecision[] => {
    if (!isObject(entry)) return [];
    const [asked, option, why] = [own(entry, 'for'), textOf(entry, 'option'), textOf(entry, 'why')];
    const since = own(entry, 'since');
    const written = typeof since === 'number' ? String(since) : since;
    const day = typeof written === 'string' ? parseDay(written) : undefined;
    if (!isObject(asked) || option === undefined || typeof written !== 'string' || day === undefined) return [];
    const selection = SELECTED_BY.flatMap((key) => {
      const words = own(asked, key);
      return words === undefined ? [] : [[key, textsOf(words)] as const];
    });
    if (selection.length === 0) return [];
    const sources = sourceRefs(own(entry, 'sources'));
    return [{ index, for: Object.fromEntries(selection), option, why: why ?? '', since: { written, day }, sources }];
  });
}

function textOf(value: JsonObject, key: string): string | undefined {
  const text = own(value, key);
  return typeof text === 'string' ? text : undefined;
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
}
