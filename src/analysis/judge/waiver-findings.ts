/** What is to be said of waivers themselves, at the severities that the workspace sets. */
import { formatDay } from '../../core/dates.ts';
import type { Problem, Severity } from '../../core/findings.ts';
import { didYouMean, Nearest } from '../../core/nearest.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { READ_PAGES } from '../../input/read/pages.ts';
import type { RuleSetting } from '../../model/architecture.ts';
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  FIELDS,
  isCollection,
  LAYER_FIELDS,
} from '../../model/generated/fields.ts';
import type { Waiver } from '../../model/waivers.ts';
import { ruleIds } from '../rules/registry.ts';
import { JUDGE_PAGES, type WaiverRuleId } from './pages.ts';

interface Fields {
  readonly names: ReadonlySet<string>;
  readonly nearest: Nearest;
}

/** Collects; in the order in which it is told. */
export class WaiverFindings {
  readonly problems: Problem[] = [];
  readonly #settings: ReadonlyMap<string, RuleSetting>;
  #rules: Nearest | undefined;
  /** Fields by collection, each read once; `undefined`: those of all. */
  readonly #fields = new Map<Collection | undefined, Fields>();

  constructor(settings: ReadonlyMap<string, RuleSetting>) {
    this.#settings = settings;
  }

  /** There is no such rule, or none that can be waived: broken syntax and shape never are. */
  unknownRule(waiver: Waiver): void {
    const { rule } = waiver;
    if (Object.hasOwn(READ_PAGES, rule)) {
      this.#add('unknown-rule', 'error', waiver, ['rule'], {
        vi: `"${rule}" luôn là lỗi, không miễn trừ được. Bỏ miễn trừ này và sửa tệp mô hình.`,
        en: `"${rule}" is always an error and cannot be waived. Remove the waiver and mend the model file.`,
      });
    } else if (Object.hasOwn(JUDGE_PAGES, rule)) {
      this.#add('unknown-rule', 'error', waiver, ['rule'], {
        vi: `"${rule}" không phải quy tắc về mô hình nên không miễn trừ được. Bỏ miễn trừ này.`,
        en: `"${rule}" is no rule about the model and cannot be waived. Remove the waiver.`,
      });
    } else {
      this.#rules ??= new Nearest(ruleIds);
      const meant = this.#rules.find(rule);
      const hint = didYouMean(meant);
      const message = { vi: `Không có quy tắc "${rule}".${hint.vi}`, en: `There is no rule "${rule}".${hint.en}` };
      this.#add('unknown-rule', 'error', waiver, ['rule'], message, meant);
    }
  }

  /** It took nothing: nothing is found there, or another waiver took it. */
  unused(waiver: Waiver): void {
    const { rule, field } = waiver;
    const meant = field === undefined ? undefined : this.#meantField(field, waiver);
    const hint = meant === undefined ? { vi: ' Bỏ miễn trừ này.', en: ' Remove it.' } : didYouMean(meant);
    const under = field === undefined ? { vi: '', en: '' } : { vi: ` ở "${field}"`, en: ` under "${field}"` };
    const message = {
      vi: `Không có phát hiện ${rule} nào${under.vi} cần đến miễn trừ này.${hint.vi}`,
      en: `No finding of ${rule}${under.en} needs this waiver.${hint.en}`,
    };
    this.#judge('waiver-unused', waiver, [meant === undefined ? 'rule' : 'field'], message, meant);
  }

  /** Of a file's waiver: one of the elements that it names has no need of it. */
  unusedFor(waiver: Waiver, id: string, at: number): void {
    this.#judge('waiver-unused', waiver, ['elements', at], {
      vi: `"${id}" không có phát hiện ${waiver.rule} nào cần đến miễn trừ này. Bỏ khỏi elements.`,
      en: `No finding of ${waiver.rule} on "${id}" needs this waiver. Remove it from elements.`,
    });
  }

  /** What it took is reported again. */
  expired(waiver: Waiver, hits: number): void {
    const { rule, until } = waiver;
    const again =
      hits === 1 ? '1 finding is reported again. Mend it' : `${hits} findings are reported again. Mend them`;
    this.#judge('waiver-expired', waiver, ['until'], {
      vi: `Miễn trừ ${rule} đã hết hạn ngày ${formatDay(until, 'vi')}: ${hits} phát hiện được báo lại. Sửa, hoặc xin gia hạn.`,
      en: `The waiver of ${rule} ended on ${formatDay(until, 'en')}: ${again}, or have the waiver renewed.`,
    });
  }

  /** The field that a misspelt one most likely meant; nothing where the field is one, or is like none. */
  #meantField(field: string, { path: [first], element }: Waiver): string | undefined {
    const ofElement = element !== undefined && typeof first === 'string' && isCollection(first);
    const collection = ofElement ? first : undefined;
    let fields = this.#fields.get(collection);
    if (!fields) {
      const names = fieldsOf(collection);
      fields = { names: new Set(names), nearest: new Nearest(names) };
      this.#fields.set(collection, fields);
    }
    return fields.names.has(field) ? undefined : fields.nearest.find(field);
  }

  #judge(id: WaiverRuleId, waiver: Waiver, inside: Path, message: Text, suggestion?: string): void {
    const severity = this.#settings.get(id)?.severity ?? JUDGE_PAGES[id].severity;
    if (severity !== 'off') this.#add(id, severity, waiver, inside, message, suggestion);
  }

  #add(rule: string, severity: Severity, waiver: Waiver, inside: Path, message: Text, suggestion?: string): void {
    const { file, path, element } = waiver;
    this.problems.push({
      rule,
      severity,
      message,
      place: { file, path: [...path, ...inside], part: 'value' },
      ...(element === undefined ? {} : { element }),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

function fieldsOf(collection: Collection | undefined): string[] {
  const collections = collection === undefined ? (Object.keys(COLLECTIONS) as Collection[]) : [collection];
  const own = collections.flatMap((one) => Object.keys(FIELDS[one]));
  return [...new Set([...own, ...Object.keys(LAYER_FIELDS), ...Object.keys(CHANGE_FIELDS)])];
}
