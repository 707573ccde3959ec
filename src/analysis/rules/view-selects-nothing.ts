import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import { didYouMean, Nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { type Framework, partsOf } from '../../model/framework.ts';
import { COLLECTIONS, type Collection, isCollection } from '../../model/generated/fields.ts';
import { type StatusWord, statusWords } from '../../model/statuses.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const viewSelectsNothing: Rule = {
  id: 'view-selects-nothing',
  severity: 'warning',
  title: { vi: 'Lựa chọn của sơ đồ không có đối tượng nào', en: 'View that selects nothing' },
  description: {
    vi: 'Lớp, nhãn hoặc trạng thái trong include, exclude, rows, columns phải có trong khung kiến trúc hoặc trong mô hình; các điều kiện của một lựa chọn cùng lúc phải hợp với ít nhất một đối tượng, ở một ngày nào đó. Nếu không thì thường là gõ sai, và sơ đồ sẽ trống.',
    en: 'A layer, tag or status in include, exclude, rows or columns must be one of the framework or the model, and all conditions of a selection together must fit at least one element at some time. Otherwise it is most likely misspelt, and the view comes out empty.',
  },
  basis: { document: 'Tính toàn vẹn của mô hình', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Gõ sai trạng thái; luồng không có chủ quản', en: 'A misspelt status; flows have no owner' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-a: { name: Sở A }
systems:
  mot-cua: { name: Một cửa điện tử, owner: so-a, status: operating }
views:
  dang-chay:
    name: Hệ thống đang vận hành
    type: map
    include: { collections: [systems], status: [operatng] } # expect: view-selects-nothing
  cua-so-a:
    name: Luồng dữ liệu của Sở A
    type: flows
    include: { collections: [flows], owner: [so-a] } # expect: view-selects-nothing
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có đối tượng, dù nay chưa có hay đã hết', en: 'Something fits, be it not today' },
      workspace: 'frameworks: [vn-qd1425]\n',
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-a: { name: Sở A }
systems:
  mot-cua: { name: Một cửa điện tử, owner: so-a, status: operating, tags: [dùng chung] }
views:
  dung-chung:
    name: Hệ thống dùng chung
    type: map
    include: { collections: [systems], tag: [dùng chung], owner: [so-a] }
    exclude: { status: [ended], layer: [L1] }
`,
    },
  ],
  check({ architecture }, report) {
    let known: Known | undefined;
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'views') continue;
      known ??= new Known(architecture);
      for (const { path, raw } of writtenLayers(element)) {
        for (const field of SELECTIONS) {
          const selection = own(raw, field);
          if (!isObject(selection)) continue;
          const strange = [...known.strangers(selection)];
          for (const { condition, at, word, message, meant } of strange) {
            report({
              element,
              path: [...path, field, condition, at],
              message,
              detail: word,
              ...(meant === undefined ? {} : { suggestion: meant }),
            });
          }
          // To exclude what is not there does no harm.
          if (strange.length > 0 || field === 'exclude' || known.fitsSome(selection)) continue;
          report({ element, path: [...path, field], part: 'key', message: NOTHING });
        }
      }
    }
  },
};

const SELECTIONS = ['include', 'exclude', 'rows', 'columns'] as const;

const ALL = Object.keys(COLLECTIONS) as Collection[];

const MOST_LOOKS = 1_000_000;

const NOTHING: Text = {
  vi: 'Không đối tượng nào của mô hình hợp với mọi điều kiện này. Bỏ bớt hoặc sửa điều kiện.',
  en: 'No element of the model meets all these conditions. Remove or correct one.',
};

/** A word of a selection that nothing has. */
interface Stranger {
  readonly condition: string;
  readonly at: number;
  readonly word: string;
  readonly message: Text;
  readonly meant: string | undefined;
}

/** What selections may name, gathered once for all views. */
class Known {
  readonly #architecture: Architecture;
  readonly #layers: ReadonlyMap<string, string>;
  readonly #tags = new Set<string>();
  /** Of an owner, those whose successor it is. */
  readonly #before = new Map<string, string[]>();
  /** Views times elements has no end: what is not looked at counts as fitting. */
  #looks = MOST_LOOKS;

  constructor(architecture: Architecture) {
    this.#architecture = architecture;
    this.#layers = layerWords(architecture.framework.values());
    for (const { id, layers } of architecture.elements.values()) {
      for (const { fields, ends } of layers) {
        for (const tag of list(own(fields, 'tags'))) this.#tags.add(tag);
        for (const heir of ends?.becomes ?? []) push(this.#before, heir.id, id);
      }
    }
  }

  *strangers(selection: JsonObject): Generator<Stranger> {
    const { workspace, framework } = this.#architecture;
    for (const [at, word] of list(own(selection, 'layer')).entries()) {
      if (this.#layers.get(word) === word) continue;
      // A framework that the program does not have is told in kientruc.yaml.
      if (framework.size === 0 && workspace.frameworks.length > 0) continue;
      yield this.#strange('layer', at, word, framework.size === 0 ? NO_FRAMEWORK : NO_LAYER, this.#layers);
    }
    const asked = list(own(selection, 'collections')).filter(isCollection);
    const statuses = wordsFor(statusWords(asked.length > 0 ? asked : ALL));
    for (const [at, word] of list(own(selection, 'status')).entries()) {
      if (statuses.get(word) !== word) yield this.#strange('status', at, word, NO_STATUS, statuses);
    }
    for (const [at, word] of list(own(selection, 'tag')).entries()) {
      if (!this.#tags.has(word))
        yield this.#strange('tag', at, word, NO_TAG, new Map([...this.#tags].map((tag) => [tag, tag])));
    }
  }

  #strange(condition: string, at: number, word: string, why: Text, words: ReadonlyMap<string, string>): Stranger {
    const nearest = new Nearest(words.keys()).find(word);
    const meant = nearest === undefined ? undefined : words.get(nearest);
    const hint = didYouMean(meant);
    const message = { vi: `"${word}" ${why.vi}.${hint.vi}`, en: `"${word}" ${why.en}.${hint.en}` };
    return { condition, at, word, message, meant };
  }

  /** At some time one element meets what is asked; layers and neighbourhoods, which depend on the date, are left aside. */
  fitsSome(selection: JsonObject): boolean {
    const { elements } = this.#architecture;
    const ids = own(selection, 'ids');
    const candidates = ids === undefined ? elements.values() : list(ids).flatMap((id) => elements.get(id) ?? []);
    const wanted = this.#wanted(selection);
    for (const element of candidates) {
      this.#looks -= 1;
      if (this.#looks < 0 || fits(element, wanted)) return true;
    }
    return false;
  }

  #wanted(selection: JsonObject): Wanted {
    const set = (condition: string) => {
      const words = own(selection, condition);
      return words === undefined ? undefined : new Set(list(words));
    };
    const owners = set('owner');
    // What an ended body owned belongs to its successor.
    for (const owner of owners ?? []) for (const earlier of this.#before.get(owner) ?? []) owners?.add(earlier);
    return { collections: set('collections'), owners, statuses: set('status'), tags: set('tag') };
  }
}

interface Wanted {
  readonly collections: ReadonlySet<string> | undefined;
  readonly owners: ReadonlySet<string> | undefined;
  readonly statuses: ReadonlySet<string> | undefined;
  readonly tags: ReadonlySet<string> | undefined;
}

function fits({ collection, layers }: Element, { collections, owners, statuses, tags }: Wanted): boolean {
  if (collections ? !collections.has(collection) : NEVER_DRAWN.has(collection)) return false;
  const once = (words: ReadonlySet<string> | undefined, field: string) =>
    !words || layers.some(({ fields }) => list(own(fields, field)).some((word) => words.has(word)));
  return once(owners, 'owner') && once(statuses, 'status') && once(tags, 'tags');
}

const NEVER_DRAWN: ReadonlySet<Collection> = new Set(['documents', 'exceptions', 'views']);

const NO_LAYER: Text = {
  vi: 'không phải là lớp hay thành phần của khung kiến trúc',
  en: 'is no layer or component of the framework',
};
const NO_FRAMEWORK: Text = {
  vi: 'không phải là lớp: kientruc.yaml chưa khai khung kiến trúc nào (frameworks)',
  en: 'is no layer: kientruc.yaml names no framework (frameworks)',
};
const NO_STATUS: Text = {
  vi: 'không phải là trạng thái của loại đối tượng nào được chọn',
  en: 'is no status of what is selected',
};
const NO_TAG: Text = { vi: 'là nhãn mà không đối tượng nào có', en: 'is a tag that no element has' };

/** Words that people may write for a layer, a group or a component → its id. */
function layerWords(frameworks: Iterable<Framework>): Map<string, string> {
  const all = [...frameworks].flatMap((framework) => [...partsOf(framework), ...framework.crossCutting]);
  return wordsFor(all.map(({ id, label }) => ({ token: id, label })));
}

/** Both labels and the token → the token, which no label may hide. */
function wordsFor(named: readonly StatusWord[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { token, label } of named) words.set(label.vi, token).set(label.en, token);
  for (const { token } of named) words.set(token, token);
  return words;
}

function list(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
