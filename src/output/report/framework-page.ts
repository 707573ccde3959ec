/** What an entry of a framework means, as a page: what it is, where it stands, by which document, and what is not certain. */
import type { FrameworkEntry } from '../../analysis/select/framework-entries.ts';
import { formatDate } from '../../core/dates.ts';
import { same, type Text } from '../../core/text.ts';
import type { Framework } from '../../model/framework.ts';
import type {
  CheckItem,
  DocumentCertainty,
  FrameworkBasis,
  LevelScheme,
  Measure,
  Platform,
} from '../../model/framework-parts.ts';

export interface FrameworkPage {
  /** The document that says so, the place in it, and how far it may be relied on. */
  readonly basis: Text;
  /** What it means, in the words of the document where it has some. */
  readonly texts: readonly Text[];
  readonly facts: readonly Text[];
  /** What is not certain about it. */
  readonly uncertain: readonly Text[];
}

const CERTAINTY: Record<DocumentCertainty, Text> = {
  'in-force': { vi: 'đang có hiệu lực', en: 'in force' },
  draft: { vi: 'dự thảo, chưa có hiệu lực, có thể thay đổi', en: 'a draft: not in force, may change' },
  secondary: {
    vi: 'biết qua nguồn thứ cấp, chưa đọc văn bản gốc',
    en: 'known from secondary sources, the primary text was not read',
  },
};

export function frameworkPage(entry: FrameworkEntry): FrameworkPage {
  const { framework } = entry;
  const { texts = [], facts = [], basis, uncertain = [] } = described(entry);
  return {
    basis: basisText(basis, framework),
    texts,
    facts: [...placeFacts(entry), ...facts],
    uncertain: [...uncertain, ...(framework.uncertain ? [framework.uncertain] : [])],
  };
}

function confirmedBy({ confirm }: CheckItem): Text[] {
  return confirm ? [{ vi: `Cần xác nhận: ${confirm.vi}`, en: `To be confirmed by: ${confirm.en}` }] : [];
}

/** `Quyết định số …, Phụ lục II, II.1, tr. 1 (đang có hiệu lực)` */
function basisText(basis: FrameworkBasis | string | undefined, { documents }: Framework): Text {
  const own = documents[0];
  const at = basis ?? '';
  const document = typeof at === 'string' ? own : documents.find(({ id }) => id === at.document);
  // A place in one string is Vietnamese throughout: only the sign of the page has an English form.
  const place: Text =
    typeof at === 'string'
      ? { vi: at, en: at.replace(/\btr\. (?=[\d-]+$)/, 'p. ') }
      : { vi: withPage(at, 'tr.'), en: withPage(at, 'p.') };
  const certainty = document ? CERTAINTY[document.certainty] : same('');
  const name = document?.label ?? same('');
  const join = (words: string, where: string, how: string) => `${words}${where === '' ? '' : `, ${where}`} (${how})`;
  return { vi: join(name.vi, place.vi, certainty.vi), en: join(name.en, place.en, certainty.en) };
}

function withPage({ at, page }: FrameworkBasis, sign: string): string {
  return page === undefined ? at : `${at}, ${sign} ${page}`;
}

interface Described {
  readonly basis: FrameworkBasis | string | undefined;
  readonly texts?: readonly Text[];
  readonly facts?: readonly Text[];
  readonly uncertain?: readonly Text[];
}

function described(entry: FrameworkEntry): Described {
  switch (entry.kind) {
    case 'group':
      return { basis: entry.framework.layers.find(({ id }) => id === entry.layer)?.basis };
    case 'layer':
    case 'crossCutting':
      return { basis: entry.item.basis };
    case 'component': {
      const { basis, listed, condition, uncertain } = entry.item;
      return {
        basis,
        facts: [
          listed
            ? { vi: 'Văn bản nêu không kèm điều kiện.', en: 'The document names it without a qualifier.' }
            : {
                vi: 'Văn bản nêu để tham chiếu, theo điều kiện hoặc để ngỏ.',
                en: 'The document names it for reference, on a condition, or leaves it open.',
              },
          ...(condition === undefined
            ? []
            : [{ vi: `Điều kiện trong văn bản: ${condition}`, en: `Condition in the text: ${condition}` }]),
          written(`fits: { ${entry.framework.id}: ${entry.item.id} }`),
        ],
        ...(uncertain && { uncertain: [uncertain] }),
      };
    }
    default:
      return { basis: entry.item.basis, ...ofList(entry), uncertain: uncertaintiesOf(entry) };
  }
}

type ListEntry = Exclude<FrameworkEntry, { kind: 'group' | 'layer' | 'crossCutting' | 'component' }>;

function ofList(entry: ListEntry): Pick<Described, 'texts' | 'facts'> {
  switch (entry.kind) {
    case 'platformLists':
      return { facts: [written(`sharing: ${entry.item.sharing}`)] };
    case 'platforms':
      return { facts: platformFacts(entry.item) };
    case 'sharedComponents': {
      const { owner } = entry.item;
      return { facts: owner === undefined ? [] : [{ vi: `Chủ quản: ${owner}`, en: `Owner: ${owner}` }] };
    }
    case 'decisions': {
      const { id, also } = entry.item;
      const others = also
        .filter(({ label }) => label.vi !== entry.item.label.vi)
        .map(({ label, basis }) => {
          const at = basisText(basis, entry.framework);
          return { vi: `Cũng viết: ${label.vi} (${withPage(basis, 'tr.')})`, en: `Also: ${label.en} (${at.en})` };
        });
      return { facts: [...others, written(`decision: ${id}`)] };
    }
    case 'codePrefixes': {
      const { id, sheet } = entry.item;
      const where: Text[] =
        sheet === undefined ? [] : [{ vi: `Trang ${sheet} của Mẫu số 03.`, en: `Sheet ${sheet} of Mẫu số 03.` }];
      return { facts: [...where, written(`code: ${id}-1`)] };
    }
    case 'drawings':
      return { texts: [entry.item.requirement], facts: [MUST[entry.item.must]] };
    case 'drawingFields':
      return { texts: [entry.item.requirement], facts: [ON[entry.item.on]] };
    case 'checklist':
      return { texts: [entry.item.requirement], facts: [JUDGED[entry.item.by], ...confirmedBy(entry.item)] };
    case 'levelSchemes':
      return { texts: levelTexts(entry.item), facts: levelFacts(entry.item) };
    case 'measures':
      return { texts: measureTexts(entry.item), facts: measureFacts(entry.item) };
    case 'terms':
      return {
        texts: [entry.item.definition],
        facts:
          entry.item.full === undefined
            ? []
            : [{ vi: `Đầy đủ: ${entry.item.full}`, en: `In full: ${entry.item.full}` }],
      };
    default:
      return {};
  }
}

function uncertaintiesOf({ kind, item }: ListEntry): Text[] {
  const own = item.uncertain ? [item.uncertain] : [];
  if (kind !== 'levelSchemes') return own;
  const levels = item.levels.flatMap(({ label, uncertain }) =>
    uncertain ? [{ vi: `${label.vi}: ${uncertain.vi}`, en: `${label.en}: ${uncertain.en}` }] : [],
  );
  return [...own, ...levels];
}

/** Layer and group; the heading of the document where it has one of its own. */
function placeFacts(entry: FrameworkEntry): Text[] {
  const { item, framework } = entry;
  const layerId = entry.kind === 'group' ? entry.layer : 'layer' in item ? item.layer : undefined;
  const layer = framework.layers.find(({ id }) => id === layerId);
  if (!layer) return [];
  const group = 'group' in item ? layer.groups.find(({ id }) => id === item.group) : undefined;
  const heading = 'heading' in item ? item.heading : undefined;
  return [
    { vi: `Lớp: ${layer.id} ${layer.label.vi}`, en: `Layer: ${layer.id} ${layer.label.en}` },
    ...(group
      ? [{ vi: `Thành phần trong lớp: ${group.label.vi}`, en: `Component in the layer: ${group.label.en}` }]
      : []),
    ...(heading === undefined
      ? []
      : [{ vi: `Mục trong văn bản: ${heading}`, en: `Heading in the document: ${heading}` }]),
  ];
}

function platformFacts({ list, owner, names, functions, local }: Platform): Text[] {
  const facts: Text[] = [
    { vi: `Nhóm ${list}`, en: `Group ${list}` },
    { vi: `Cơ quan chủ quản: ${owner}`, en: `Owner: ${owner}` },
  ];
  const listed = (words: readonly string[], vi: string, en: string) => {
    if (words.length > 0) facts.push({ vi: `${vi}: ${words.join('; ')}`, en: `${en}: ${words.join('; ')}` });
  };
  listed(names, 'Tên khác', 'Other names');
  listed(functions, 'Nhận ra hệ thống cùng chức năng qua từ', 'Words by which a system with the same function is seen');
  listed(
    local,
    'Thành phần địa phương tự triển khai, không phải là trùng',
    'What a province deploys itself, no overlap',
  );
  return facts;
}

function levelTexts({ levels }: LevelScheme): Text[] {
  if (levels.length === 0)
    return [
      { vi: 'Chưa đọc văn bản: không có định nghĩa mức độ.', en: 'The text was not read: there are no definitions.' },
    ];
  return levels.map(({ is, label, definition }) => ({
    vi: `${label.vi} (is: ${is}): ${definition.vi}`,
    en: `${label.en} (is: ${is}): ${definition.en}`,
  }));
}

function levelFacts({ number, validFrom, validTo }: LevelScheme): Text[] {
  const until: Text =
    validTo === undefined
      ? { vi: '', en: '' }
      : { vi: ` đến ${formatDate(validTo, 'vi')}`, en: ` to ${formatDate(validTo, 'en')}` };
  return [
    { vi: `Văn bản trong mô hình: number: ${number}`, en: `The document in a model: number: ${number}` },
    {
      vi: `Dùng cho số liệu từ ${formatDate(validFrom, 'vi')}${until.vi}`,
      en: `For figures from ${formatDate(validFrom, 'en')}${until.en}`,
    },
  ];
}

function measureTexts({ numerator, denominator, unit, condition }: Measure): Text[] {
  const percent = unit === '%' ? ' × 100 %' : '';
  const formula = (language: 'vi' | 'en') =>
    denominator === undefined ? numerator[language] : `${numerator[language]} ÷ ${denominator[language]}${percent}`;
  return [{ vi: `${formula('vi')}.`, en: `${formula('en')}.` }, ...(condition ? [condition] : [])];
}

function measureFacts({ unit, direction, side }: Measure): Text[] {
  return [
    { vi: `Đơn vị: ${unit}`, en: `Unit: ${unit}` },
    direction === 'up'
      ? { vi: 'Càng cao càng tốt.', en: 'More is better.' }
      : { vi: 'Càng thấp càng tốt.', en: 'Less is better.' },
    SIDE[side],
  ];
}

const SIDE: Record<Measure['side'], Text> = {
  supplied: { vi: 'Nói về cung cấp.', en: 'It says what is supplied.' },
  used: { vi: 'Nói về sử dụng.', en: 'It says what is used.' },
  result: { vi: 'Nói về kết quả phục vụ.', en: 'It says what came of it.' },
};

const MUST = {
  always: { vi: 'Bắt buộc đối với Khung cấp tỉnh.', en: 'Mandatory for a province.' },
  'when-needed': { vi: 'Lập khi cần.', en: 'Drawn when needed.' },
  'on-transition': { vi: 'Lập khi có chuyển đổi lớn.', en: 'Drawn where there is a large transition.' },
} as const satisfies Record<string, Text>;

const ON = {
  record: { vi: 'Nêu trong thông tin quản lý của sơ đồ.', en: 'Said in the record of the drawing.' },
  sheet: { vi: 'Ghi trên tờ sơ đồ.', en: 'Written on the sheet.' },
  legend: { vi: 'Phân biệt được trong chú giải.', en: 'Told apart in the legend.' },
} as const satisfies Record<string, Text>;

const JUDGED = {
  machine: { vi: 'Chương trình có thể xét.', en: 'A program can judge it.' },
  people: { vi: 'Chỉ người có thẩm quyền xét được.', en: 'Only people can judge it.' },
  both: {
    vi: 'Chương trình xét được một phần, phần còn lại do người xét.',
    en: 'A program can judge part of it, people the rest.',
  },
} as const satisfies Record<string, Text>;

function written(yaml: string): Text {
  return { vi: `Trong mô hình: ${yaml}`, en: `In the model: ${yaml}` };
}
