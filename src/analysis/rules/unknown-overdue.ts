import { type Day, formatDate, parseDay } from '../../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import { type Element, isUnknown, type Unknown } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';
import { inStates } from './states.ts';

export const unknownOverdue: Rule = {
  id: 'unknown-overdue',
  severity: 'warning',
  title: { vi: 'Đã quá hạn làm rõ', en: 'Unknown past its date' },
  description: {
    vi: 'Nội dung "chưa xác định" có ghi hạn làm rõ (due) mà hạn đó đã qua, và nội dung này vẫn còn được tính hôm nay hoặc về sau. Chưa xác định mà còn trong hạn, hoặc không ghi hạn, thì không bị báo.',
    en: 'A value that is said to be unknown has a date by which it would be known (due), that date is past, and the value still counts today or later. What is unknown within its date, or without one, gets no finding.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'tr. 12, 65' },
  bad: [
    {
      title: { vi: 'Hẹn làm rõ từ năm 2020', en: 'To be known by 2020' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp:
    name: LGSP
    owner:
      unknown: nguồn chỉ nêu đơn vị triển khai
      contact: Sở Khoa học và Công nghệ
      due: 2020-12-31 # expect: unknown-overdue
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đã làm rõ, hoặc còn trong hạn', en: 'Known since, or still in time' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-khcn: { name: Sở Khoa học và Công nghệ }
systems:
  lgsp:
    name: LGSP
    owner: { unknown: chưa hỏi, due: 2020-12-31 }
    operator: { unknown: chưa hỏi, due: 2099-12-31 }
    changes:
      - { since: 2020-06-30, owner: so-khcn, sources: [qd-1] }
`,
    },
  ],
  check(context, report) {
    const overdue = new Map<Element, Overdue[]>();
    for (const element of context.architecture.elements.values()) {
      const found = overdueIn(element, context.today);
      if (found.length > 0) overdue.set(element, found);
    }
    for (const { at, element } of inStates(context, [...overdue.keys()])) {
      // What was open in the past and has become clear since then is no concern any more.
      if (at.state.date < context.today) continue;
      const listed = overdue.get(element.element) ?? [];
      const open = stillOpen(element, listed);
      const later = listed.filter((one) => !open.has(one.value));
      overdue.set(element.element, later);
      for (const { path, name, due, value } of listed.filter((one) => open.has(one.value))) {
        const [vi, en] = value.contact ? [` (đầu mối: ${value.contact})`, ` (contact: ${value.contact})`] : ['', ''];
        report({
          element: element.element,
          path: [...path, 'due'],
          message: {
            vi: `Đã quá hạn làm rõ ${name}: ${formatDate(due, 'vi')}${vi}. Ghi giá trị đã xác định, hoặc hạn mới kèm lý do.`,
            en: `${name} was to be known by ${formatDate(due, 'en')}${en}. Write its value, or a new date with the reason.`,
          },
        });
      }
    }
  },
};

interface Overdue {
  readonly field: string;
  /** The field as people know it, down to the value: `coverage.total`. */
  readonly name: string;
  readonly value: JsonObject & Unknown;
  readonly path: Path;
  readonly due: string;
}

function overdueIn(element: Element, today: Day): Overdue[] {
  const found: Overdue[] = [];
  if (!hasDue(element.raw)) return found;
  for (const { path, raw } of writtenLayers(element)) {
    for (const [field, value] of Object.entries(raw)) {
      if (field !== 'changes') collect(value, [...path, field], path.length, found, today);
    }
  }
  return found;
}

/** Few elements have such a date; the others are only looked through, which is why no list of their values is made. */
function hasDue(value: JsonObject | readonly Json[]): boolean {
  if (Array.isArray(value)) return value.some((item: Json) => isContainer(item) && hasDue(item));
  const object = value as JsonObject;
  if (Object.hasOwn(object, 'unknown')) return Object.hasOwn(object, 'due');
  for (const key in object) {
    const inner = object[key];
    if (isContainer(inner) && hasDue(inner)) return true;
  }
  return false;
}

function isContainer(value: Json | undefined): value is JsonObject | readonly Json[] {
  return typeof value === 'object' && value !== null;
}

function collect(value: Json, path: Path, from: number, found: Overdue[], today: Day): void {
  if (isUnknown(value)) {
    const due = own(value, 'due');
    const written = typeof due === 'string' || typeof due === 'number' ? String(due) : '';
    if ((parseDay(written) ?? today) >= today) return;
    const words = path.slice(from);
    found.push({ field: String(words[0]), name: words.join('.'), value, path, due: written });
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) collect(item, [...path, at], from, found, today);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) collect(item, [...path, key], from, found, today);
  }
}

/** The values that stand in the element as it is then: these very ones, not others that say the same in their place. */
function stillOpen(element: ElementState, listed: readonly Overdue[]): Set<Json> {
  const open = new Set<Json>();
  const gather = (value: Json | undefined): void => {
    if (!isContainer(value)) return;
    if (isUnknown(value)) open.add(value);
    else for (const inner of Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)) gather(inner);
  };
  for (const field of new Set(listed.map((one) => one.field))) gather(element.get(field)?.written);
  return open;
}
