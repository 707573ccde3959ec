/** The messages about a value of the wrong kind, word or form. */
import type { Json } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { didYouMean } from './schema-keys.ts';
import type { Located, SchemaMistake } from './schema-mistake.ts';
import { repairDate, repairDuration, repairId, repairNumber, withoutCurly } from './schema-repair.ts';
import { FORMS, isIdAt, KINDS, kindOf, labelsAt, named, pairsAt, wordsWithMeaning } from './schema-words.ts';

/** A mistake at the value itself, unless it says where else. */
export type Wrong = Omit<SchemaMistake, 'path' | 'part'> & Partial<Pick<SchemaMistake, 'path' | 'part'>>;

export function wrongType({ error, path, value }: Located, definition: string | undefined): Wrong {
  const wanted = [error.params.type].flat().map(String);
  const number = wanted.includes('integer') || wanted.includes('number');
  if (typeof value === 'number' && wanted[0] === 'string') return numberForText(path, value);
  if (number && typeof value === 'number') return wrongNumber({ error, path, value });
  if (number && typeof value === 'string' && /\d/.test(value)) return wrongNumber({ error, path, value });
  const kind = KINDS[definition ?? wanted[0] ?? ''] ?? KINDS.string;
  const [{ vi, en }, is] = [named(path), kindOf(value)];
  const item = typeof value !== 'string' ? undefined : isIdAt([...path, 0]) ? (repairId(value) ?? value) : value;
  const suggestion = wanted[0] === 'array' && item !== undefined ? `[${item}]` : undefined;
  const like = suggestion ?? (wanted[0] === 'object' ? pairsAt(path) : undefined);
  const [write, writeEn] = like === undefined ? ['.', '.'] : [`. Viết: ${like}`, `. Write: ${like}`];
  return {
    rule: 'wrong-type',
    message: {
      vi: `${vi} cần ${kind?.vi}, không phải ${is.vi}${write}`,
      en: `${en} needs ${kind?.en}, not ${is.en}${writeEn}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}

function numberForText(path: Path, value: number): Wrong {
  const { vi, en } = named(path);
  return {
    rule: 'number-for-text',
    message: {
      vi: `${vi} cần chữ, nhưng YAML đọc ${value} là số. Đặt trong dấu nháy để giữ nguyên.`,
      en: `${en} needs text, but YAML reads ${value} as a number. Put it in quotes to keep it as written.`,
    },
  };
}

export function notAllowed({ error, path, value }: Located): Wrong {
  const allowed = (error.params.allowedValues ?? [error.params.allowedValue]) as readonly Json[];
  const isDone = path.at(-1) === 'done';
  const known = wordsWithMeaning(allowed, path);
  const list: Text = isDone ? { vi: `${known.vi}, 10, [id]`, en: `${known.en}, 10, [id]` } : known;
  const { vi, en } = named(path);
  const rule = 'value-not-allowed';
  const part = isDone ? /^(\d+)\s*\/\s*(\d+)$/.exec(String(value)) : null;
  if (part) {
    const write = `total: ${part[2]}, done: ${part[1]}`;
    return {
      rule,
      message: { vi: `Viết riêng tổng số và số đã làm: ${write}`, en: `Write the total apart: ${write}` },
    };
  }
  if (typeof value === 'object') {
    return {
      rule,
      message: { vi: `${vi} cần một trong các giá trị: ${list.vi}.`, en: `${en} needs one of: ${list.en}.` },
    };
  }
  const written = String(value);
  if (written === 'off' && allowed.includes('warning')) return { rule, message: offNeedsReason(path) };
  const inside = withoutCurly(written);
  if (inside !== undefined && allowed.map(String).includes(inside)) return { rule, ...noCurly(path, inside) };
  const wrong = { vi: `Giá trị "${written}" không dùng được cho ${vi}.`, en: `"${written}" is not a value of ${en}.` };
  const suggestion = wordFor(written, allowed, path);
  if (suggestion === undefined) {
    return { rule, message: { vi: `${wrong.vi} Dùng: ${list.vi}.`, en: `${wrong.en} Use: ${list.en}.` } };
  }
  if (suggestion === written) {
    return {
      rule,
      suggestion,
      message: { vi: `${vi} cần số: bỏ dấu nháy.`, en: `${en} needs a number: remove the quotes.` },
    };
  }
  const meant = didYouMean(wrong, suggestion);
  return {
    rule,
    suggestion,
    message: { vi: `${meant.vi} Các giá trị: ${list.vi}.`, en: `${meant.en} Values: ${list.en}.` },
  };
}

/** A word processor made the quotes curly: for YAML they are part of the text. */
function noCurly(path: Path, inside: string): Pick<Wrong, 'message' | 'suggestion'> {
  const { vi, en } = named(path);
  return {
    suggestion: inside,
    message: {
      vi: `${vi} có dấu nháy cong “ ” hoặc ‘ ’, là chữ đối với YAML. Bỏ dấu nháy, viết: ${inside}`,
      en: `${en} has curly quotes “ ” or ‘ ’, which are letters to YAML. Write without them: ${inside}`,
    },
  };
}

/** A rule that is off: superiors sign what the tool prints, so the line says why. */
export function offNeedsReason(path: Path): Text {
  const rule = String(path.at(-1));
  const write = `${rule}: { severity: off, reason: … }`;
  return {
    vi: `Tắt quy tắc phải nêu lý do. Viết: ${write}`,
    en: `To turn a rule off, give the reason. Write: ${write}`,
  };
}

/** How officials also say it, besides the label. */
const ALSO_SAID: Readonly<Record<string, readonly string[]>> = {
  operating: [
    'hoạt động',
    'đang hoạt động',
    'vận hành',
    'đang vận hành',
    'đang khai thác',
    'đang sử dụng',
    'đã vận hành',
  ],
  issued: ['ban hành', 'còn hiệu lực', 'có hiệu lực', 'đang có hiệu lực'],
  expired: ['hết hiệu lực', 'bị bãi bỏ', 'bị thay thế'],
  pilot: ['thí điểm', 'đang thí điểm', 'đang thử nghiệm'],
  building: ['đang xây dựng', 'đang triển khai', 'đang đầu tư'],
  proposed: ['dự kiến', 'đề xuất'],
  preparing: ['dự thảo', 'đang dự thảo', 'đang soạn thảo'],
  ended: ['đã kết thúc', 'đã dừng', 'ngừng hoạt động', 'dừng hoạt động'],
  body: ['sở', 'ban', 'ngành', 'cơ quan', 'đơn vị'],
  province: ['tỉnh', 'thành phố'],
  commune: ['xã', 'phường'],
  ministry: ['bộ'],
  application: ['phần mềm'],
};

/** The nearest word, also from what people call it: `đang vận hành` is `operating`. */
function wordFor(written: string, allowed: readonly Json[], path: Path): string | undefined {
  const tokens = allowed.map(String);
  const phrases = new Map<string, string>();
  for (const [word, label] of Object.entries(labelsAt(path))) {
    if (tokens.includes(word)) phrases.set(label.vi, word).set(label.en, word);
  }
  for (const [word, others] of Object.entries(ALSO_SAID)) {
    if (tokens.includes(word)) for (const other of others) phrases.set(other, word);
  }
  // Phrases of syllables are near each other by their letters and mean the opposite: one slip is all that is forgiven.
  const phrase = new Nearest(phrases.keys()).find(written, 1);
  if (phrase !== undefined) return phrases.get(phrase);
  return new Nearest(tokens).find(written);
}

export function wrongId(path: Path, written: string, part: 'key' | 'value'): SchemaMistake {
  const suggestion = repairId(written);
  const form: Text = {
    vi:
      suggestion === undefined
        ? 'Định danh gồm chữ thường không dấu, số, gạch nối, bắt đầu bằng chữ, tối đa 64 ký tự.'
        : `Viết "${suggestion}".`,
    en:
      suggestion === undefined
        ? 'An id has lower-case letters without diacritics, digits and hyphens, begins with a letter, at most 64.'
        : `Write "${suggestion}".`,
  };
  return {
    rule: 'invalid-id',
    path,
    part,
    message: { vi: `Định danh không hợp lệ: "${written}". ${form.vi}`, en: `Invalid id: "${written}". ${form.en}` },
    ...(suggestion !== undefined && { suggestion }),
  };
}

export function wrongDate(path: Path, written: string): Wrong {
  const suggestion = repairDate(written);
  const { vi, en } = named(path);
  const likeDates = '2018-12-31, 2025-03, 2026-Q4, 2023';
  return {
    rule: 'invalid-date',
    message: {
      vi: `${vi} không phải là ngày: "${written}". Viết${suggestion ? `: ${suggestion}` : ` như ${likeDates}`}`,
      en: `${en} is not a date: "${written}". Write${suggestion ? `: ${suggestion}` : ` it like ${likeDates}`}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}

export function wrongNumber({ error, path, value }: Located): Wrong {
  const whole = error.params.type === 'integer';
  const { vi, en } = named(path);
  if (error.keyword !== 'type') {
    const { limit } = error.params;
    const word: Text = error.keyword === 'minimum' ? { vi: 'nhỏ', en: 'less' } : { vi: 'lớn', en: 'greater' };
    return {
      rule: 'invalid-number',
      message: { vi: `${vi} không được ${word.vi} hơn ${limit}.`, en: `${en} may not be ${word.en} than ${limit}.` },
    };
  }
  const inside = withoutCurly(String(value));
  const plain = inside === undefined ? undefined : repairNumber(inside, whole);
  if (plain !== undefined) return { rule: 'invalid-number', ...noCurly(path, plain) };
  const suggestion = repairNumber(String(value), whole);
  const kind: Text = whole ? { vi: 'số nguyên', en: 'a whole number' } : { vi: 'số', en: 'a number' };
  const [write, writeEn] = suggestion === undefined ? ['', ''] : [` Viết: ${suggestion}`, ` Write: ${suggestion}`];
  return {
    rule: 'invalid-number',
    message: { vi: `${vi} cần ${kind.vi}: "${value}".${write}`, en: `${en} needs ${kind.en}: "${value}".${writeEn}` },
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** At the second of two equal items. */
function itemTwice({ error, path, value }: Located): Wrong {
  const at = Math.max(Number(error.params.i), Number(error.params.j));
  const item = Array.isArray(value) ? JSON.stringify(value[at]) : '';
  const { vi, en } = named(path);
  return {
    rule: 'invalid-format',
    path: [...path, at],
    message: { vi: `${vi} nêu ${item} hai lần. Bỏ bớt một.`, en: `${en} has ${item} twice. Remove one.` },
  };
}

export function wrongForm(located: Located): Wrong {
  const { error, path, value } = located;
  if (error.keyword === 'uniqueItems') return itemTwice(located);
  const { vi, en } = named(path);
  const suggestion = error.params.format === 'period-duration' ? repairDuration(String(value)) : undefined;
  const blank = typeof value === 'string' && value.trim() === '';
  const form =
    FORMS[
      blank
        ? 'blank'
        : ((error.params.format as string | undefined) ?? String(path.findLast((step) => typeof step === 'string')))
    ] ?? FORMS[error.keyword];
  const message: Text = {
    vi: `${vi} ${form?.vi ?? 'sai khuôn dạng.'}`,
    en: `${en} ${form?.en ?? 'is in the wrong form.'}`,
  };
  if (suggestion === undefined) return { rule: 'invalid-format', message };
  return { rule: 'invalid-format', suggestion, message: didYouMean(message, suggestion) };
}
