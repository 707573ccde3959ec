/** The filters of `list`: what was typed → tests. A value that means nothing is a mistake, and the nearest is named. */
import { bodiesUnder, isHeldBy, lacksOwner } from '../../analysis/select/bodies.ts';
import { matcher } from '../../analysis/select/search.ts';
import { hasTag, type Test } from '../../analysis/select/select.ts';
import { lacksStatus, statusTest } from '../../analysis/select/statuses.ts';
import { formatDate } from '../../core/dates.ts';
import { compareText, fold, type Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import { partsOf } from '../../model/framework.ts';
import type { FrameworkInUse } from '../../model/framework-in-force.ts';
import { findPart, liesIn, type Places } from '../../model/framework-places.ts';
import { COLLECTIONS, type Collection } from '../../model/generated/fields.ts';
import type { State } from '../../model/state.ts';
import { statusWords } from '../../model/statuses.ts';
import { elementNamed } from './element.ts';
import { UsageError } from './exit.ts';
import { didYouMean, meantBy } from './meant.ts';

export interface Filters {
  readonly owner?: readonly string[];
  readonly layer?: readonly string[];
  readonly status?: readonly string[];
  readonly tag?: readonly string[];
  readonly text?: readonly string[];
}

export interface Where {
  readonly architecture: Architecture;
  readonly state: State;
  /** Those that were asked for; none: all. */
  readonly collections: readonly Collection[];
  readonly framework: FrameworkInUse | undefined;
  readonly places: Places | undefined;
}

export interface Groups {
  /** For each filter that was given its tests, of which one must hold. */
  readonly tests: readonly (readonly Test[])[];
  readonly notes: readonly Text[];
}

/** Throws `UsageError` for a value that nothing can fit. */
export function groupsOf(filters: Filters, where: Where): Groups {
  const kinds: Record<keyof Filters, (word: string, where: Where) => Test> = { owner, layer, status, tag, text };
  const tests = (Object.keys(kinds) as (keyof Filters)[]).flatMap((kind) => {
    const words = filters[kind]?.map((word) => word.trim());
    return words ? [words.map((word) => kinds[kind](word, where))] : [];
  });
  return { tests, notes: filters.layer ? notInForce(where) : [] };
}

/** What stands for a value that is not known: no id may be called so. */
const UNKNOWN = 'unknown';
const NONE = 'none';
/** A list of more than this nobody reads. */
const MOST_TAGS = 30;

function owner(word: string, where: Where): Test {
  const { state } = where;
  const bodies = bodiesNamed(word, where);
  return bodies ? (element) => isHeldBy(element, bodies, state) : (element) => lacksOwner(element, state);
}

/** The body that was named and all below it, by id; `undefined` for the word that stands for nobody. */
export function bodiesNamed(word: string, { architecture, state }: Pick<Where, 'architecture' | 'state'>) {
  if (word === UNKNOWN) return undefined;
  const body = elementNamed(word, architecture.elements);
  if (body.collection !== 'organizations') {
    const one = COLLECTIONS[body.collection].one;
    throw new UsageError({
      vi: `--owner cần một cơ quan, tổ chức; "${word}" là ${one.vi}. Xem: kientruc list organizations`,
      en: `--owner needs an organization; "${word}" is of another kind: ${one.en}. See: kientruc list organizations`,
    });
  }
  return bodiesUnder(body.id, state);
}

function layer(word: string, { framework, places }: Where): Test {
  if (!framework || !places) {
    throw new UsageError({
      vi: '--layer cần một khung kiến trúc, và mô hình chưa nêu khung nào. Khai ở frameworks của kientruc.yaml; các khung có sẵn: kientruc explain frameworks',
      en: '--layer needs a framework, and the workspace names none. Name one in frameworks of kientruc.yaml; there are: kientruc explain frameworks',
    });
  }
  if (word === NONE) return (element) => places.of(element) === undefined;
  const part = findPart(word, framework.framework);
  if (!part) {
    const hint = didYouMean(
      meantBy(
        word,
        partsOf(framework.framework).map(({ id }) => id),
      ),
    );
    const list = (language: 'vi' | 'en') =>
      framework.framework.layers.map(({ id, label }) => `${id} (${label[language]})`).join('; ');
    throw new UsageError({
      vi: `Khung ${framework.framework.id} không có lớp "${word}".${hint.vi} Các lớp: ${list('vi')}. Nhóm và thành phần: kientruc explain ${framework.framework.id}`,
      en: `The framework ${framework.framework.id} has no layer "${word}".${hint.en} Layers: ${list('en')}. Groups and components: kientruc explain ${framework.framework.id}`,
    });
  }
  return (element) => {
    const place = places.of(element);
    return place !== undefined && liesIn(place, part);
  };
}

function notInForce({ framework }: Where): Text[] {
  if (!framework || framework.inForce) return [];
  const { document, validFrom, validTo } = framework.framework;
  const until: Text =
    validTo === undefined
      ? { vi: '', en: '' }
      : { vi: ` đến ${formatDate(validTo, 'vi')}`, en: ` to ${formatDate(validTo, 'en')}` };
  return [
    {
      vi: `Lớp theo ${document}, có hiệu lực từ ${formatDate(validFrom, 'vi')}${until.vi}: chỉ để xếp chỗ, không phải để đánh giá thời điểm này.`,
      en: `Layers are those of ${document}, in force from ${formatDate(validFrom, 'en')}${until.en}: they only give places here, and judge nothing of this date.`,
    },
  ];
}

function status(word: string, { collections }: Where): Test {
  if (word === UNKNOWN) return lacksStatus;
  const all = collections.length > 0 ? collections : (Object.keys(COLLECTIONS) as Collection[]);
  const test = statusTest(word, all);
  if (test) return test;
  const words = statusWords(all);
  const names = [...words.flatMap(({ token, label }) => [token, label.vi, label.en]), UNKNOWN];
  const hint = didYouMean(meantBy(word, names));
  const list = (language: 'vi' | 'en') =>
    [...words.map(({ token, label }) => `${token} (${label[language]})`), UNKNOWN].join(', ');
  throw new UsageError({
    vi: `Không có trạng thái "${word}".${hint.vi} Các trạng thái: ${list('vi')}.`,
    en: `There is no status "${word}".${hint.en} Statuses: ${list('en')}.`,
  });
}

function tag(word: string, { architecture }: Where): Test {
  const tags = new Set<string>();
  for (const { layers } of architecture.elements.values()) {
    for (const { fields } of layers) {
      if (Array.isArray(fields.tags)) for (const one of fields.tags) if (typeof one === 'string') tags.add(one);
    }
  }
  if (tags.size === 0) {
    throw new UsageError({
      vi: 'Mô hình chưa đặt nhãn (tags) cho đối tượng nào.',
      en: 'No element of the model has tags.',
    });
  }
  const known = [...tags].filter((one) => fold(one) === fold(word));
  if (known.length === 0) {
    const hint = didYouMean(meantBy(word, tags));
    const list = [...tags].sort(compareText).slice(0, MOST_TAGS).join(', ') + (tags.size > MOST_TAGS ? ', …' : '');
    throw new UsageError({
      vi: `Không có nhãn "${word}".${hint.vi} Các nhãn: ${list}.`,
      en: `There is no tag "${word}".${hint.en} Tags: ${list}.`,
    });
  }
  const tests = known.map(hasTag);
  return (element) => tests.some((test) => test(element));
}

function text(word: string): Test {
  const test = matcher(word);
  if (test) return test;
  throw new UsageError({
    vi: '--text cần ít nhất một chữ cái hoặc chữ số.',
    en: '--text needs a letter or a digit at least.',
  });
}
