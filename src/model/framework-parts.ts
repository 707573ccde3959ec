/** The lists of a framework that few commands need: platforms, terms, measures and the rest, each entry with its basis. */
import type { Text } from '../core/text.ts';

/** How far what a document says may be relied on; a rule on a draft or a secondary source is a warning at most. */
export type DocumentCertainty = 'in-force' | 'draft' | 'secondary';

export interface FrameworkDocument {
  readonly id: string;
  /** With number, date and issuer. */
  readonly label: Text;
  readonly certainty: DocumentCertainty;
}

export interface FrameworkBasis {
  /** The id of one of the framework's `documents`. */
  readonly document: string;
  /** `Phụ lục II, II.1` */
  readonly at: string;
  /** As printed: `1`, `12-13`. */
  readonly page?: string;
}

/** What every entry of a list has. */
export interface FrameworkItem {
  /** Unique in its list. */
  readonly id: string;
  /** `vi` is the official wording. */
  readonly label: Text;
  readonly basis: FrameworkBasis;
  /** What is not certain about it: to be said wherever the entry is used. */
  readonly uncertain?: Text;
}

interface Placed {
  readonly layer: string;
  /** The component in the layer. */
  readonly group: string;
  /** The heading above it in the document, where it is none of the framework's groups. */
  readonly heading?: string;
}

export interface PlatformList extends FrameworkItem {
  /** What the field `sharing` says of a platform of this list. */
  readonly sharing: 'national-a' | 'national-b';
  readonly count: number;
}

/** A national shared platform. */
export interface Platform extends FrameworkItem, Placed {
  /** The id of its list: `A`. */
  readonly list: string;
  /** The body that owns it, as printed. */
  readonly owner: string;
  /** Other names and short forms. */
  readonly names: readonly string[];
  /** Words by which another system is seen to do the same; ours, not official. */
  readonly functions: readonly string[];
  /** Components that a province deploys itself for this function: what fits one is no overlap. */
  readonly local: readonly string[];
}

export interface SharedComponent extends FrameworkItem, Placed {
  /** In the words of the text. */
  readonly owner?: string;
  /** The text only leaves room for others. */
  readonly open?: true;
}

export interface Principle extends FrameworkItem {
  readonly kind: 'core' | 'group' | 'design';
}

export interface FigureBlock extends FrameworkItem {
  readonly figure: string;
  readonly kind: 'external' | 'commune' | 'frame' | 'layer' | 'component';
  /** The block that it stands in. */
  readonly parent?: string;
}

/** The official label of a verdict, by the program's word for it. */
export interface VerdictLabel extends FrameworkItem {
  readonly id: 'met' | 'not-met' | 'not-enough-basis' | 'not-applicable';
}

/** `KT`: a prefix of local codes. */
export interface CodePrefix extends FrameworkItem {
  /** The sheet of the official workbook that has codes with it. */
  readonly sheet?: string;
}

export interface Drawing extends FrameworkItem {
  readonly must: 'always' | 'when-needed' | 'on-transition';
  /** The figure of the framework that it makes concrete. */
  readonly figure?: string;
  readonly requirement: Text;
}

/** What must be said of each drawing. */
export interface DrawingField extends FrameworkItem {
  /** In its record, on its sheet, or told apart in its legend. */
  readonly on: 'record' | 'sheet' | 'legend';
  readonly requirement: Text;
}

/** An item that is checked before a framework document is issued. `label` is a few words of `requirement`. */
export interface CheckItem extends FrameworkItem {
  readonly requirement: Text;
  /** Who can judge it; ours, not official. */
  readonly by: 'machine' | 'people' | 'both';
}

/** A heading of the framework document: id `VI.3.1`, level 3. */
export interface OutlineHeading extends FrameworkItem {
  readonly level: number;
}

/** A level of online services; `is` as the field `level` says it. */
export interface ServiceLevel {
  readonly is: number | string;
  readonly label: Text;
  readonly definition: Text;
  readonly uncertain?: Text;
}

/** The levels that one document defines. Models name a document of their own: it is recognised by its number. */
export interface LevelScheme extends FrameworkItem {
  /** `42/2022/NĐ-CP` */
  readonly number: string;
  /** First and last day on which the scheme holds. */
  readonly validFrom: string;
  readonly validTo?: string;
  /** Empty: the text was not read, and no level can be assessed by it. */
  readonly levels: readonly ServiceLevel[];
}

/** An official measure. Figures of two measures are never one trend. */
export interface Measure extends FrameworkItem {
  /** `%`, or what is counted. */
  readonly unit: string;
  readonly direction: 'up' | 'down';
  /** Whether it says what is supplied, what is used, or what came of it. */
  readonly side: 'supplied' | 'used' | 'result';
  /** Without a denominator: what is counted. */
  readonly numerator: Text;
  readonly denominator?: Text;
  readonly condition?: Text;
}

/** An official option of what is to become of an element; `id` is the word of the field `decision`. */
export interface DecisionOption extends FrameworkItem {
  readonly id: 'keep' | 'integrate' | 'extend' | 'consolidate' | 'replace' | 'add';
  /** Other official wordings, each with its place. */
  readonly also: readonly { readonly label: Text; readonly basis: FrameworkBasis }[];
}

/** `label` is the term or abbreviation. */
export interface FrameworkTerm extends FrameworkItem {
  /** The full form that the document gives. */
  readonly full?: string;
  readonly definition: Text;
}

/** Empty where a framework has no such list. Each list is read when it is first asked for. */
export interface FrameworkParts {
  readonly platformLists: readonly PlatformList[];
  readonly platforms: readonly Platform[];
  readonly sharedComponents: readonly SharedComponent[];
  readonly principles: readonly Principle[];
  readonly figures: readonly FrameworkItem[];
  readonly blocks: readonly FigureBlock[];
  readonly verdicts: readonly VerdictLabel[];
  readonly questions: readonly FrameworkItem[];
  readonly decisions: readonly DecisionOption[];
  readonly codePrefixes: readonly CodePrefix[];
  readonly drawings: readonly Drawing[];
  readonly drawingFields: readonly DrawingField[];
  readonly checklist: readonly CheckItem[];
  readonly outline: readonly OutlineHeading[];
  readonly levelSchemes: readonly LevelScheme[];
  readonly measures: readonly Measure[];
  readonly terms: readonly FrameworkTerm[];
}

export type PartId = keyof FrameworkParts;

/** What each list is called. A list without words does not compile. */
export const PARTS: Readonly<Record<PartId, { readonly title: Text; readonly one: Text }>> = {
  platformLists: {
    title: { vi: 'Nhóm nền tảng số dùng chung quốc gia', en: 'Lists of national shared platforms' },
    one: { vi: 'nhóm nền tảng', en: 'list of platforms' },
  },
  platforms: {
    title: { vi: 'Nền tảng số dùng chung quốc gia', en: 'National shared platforms' },
    one: { vi: 'nền tảng số dùng chung quốc gia', en: 'national shared platform' },
  },
  sharedComponents: {
    title: {
      vi: 'Thành phần dùng chung giữa các cơ quan trong hệ thống chính trị',
      en: 'Components shared across the political system',
    },
    one: { vi: 'thành phần dùng chung', en: 'shared component' },
  },
  principles: { title: { vi: 'Nguyên tắc', en: 'Principles' }, one: { vi: 'nguyên tắc', en: 'principle' } },
  figures: { title: { vi: 'Các hình', en: 'Figures' }, one: { vi: 'hình', en: 'figure' } },
  blocks: {
    title: { vi: 'Khối trong hình', en: 'Blocks of figures' },
    one: { vi: 'khối trong hình', en: 'block of a figure' },
  },
  verdicts: {
    title: { vi: 'Kết quả đánh giá', en: 'Verdicts' },
    one: { vi: 'kết quả đánh giá', en: 'verdict' },
  },
  questions: {
    title: { vi: 'Câu hỏi cần trả lời', en: 'Questions to answer' },
    one: { vi: 'câu hỏi cần trả lời', en: 'question to answer' },
  },
  decisions: {
    title: { vi: 'Phương án ở mức kiến trúc', en: 'Options of decision' },
    one: { vi: 'phương án ở mức kiến trúc', en: 'option of decision' },
  },
  codePrefixes: {
    title: { vi: 'Tiền tố mã cục bộ', en: 'Prefixes of local codes' },
    one: { vi: 'tiền tố mã cục bộ', en: 'prefix of local codes' },
  },
  drawings: {
    title: { vi: 'Sơ đồ của hồ sơ', en: 'Drawings of the dossier' },
    one: { vi: 'sơ đồ của hồ sơ', en: 'drawing of the dossier' },
  },
  drawingFields: {
    title: { vi: 'Thông tin quản lý đối với mỗi sơ đồ', en: 'What is said of each drawing' },
    one: { vi: 'thông tin quản lý của sơ đồ', en: 'what is said of a drawing' },
  },
  checklist: {
    title: { vi: 'Danh mục kiểm tra trước khi ban hành', en: 'Checklist before issue' },
    one: { vi: 'mục kiểm tra trước khi ban hành', en: 'item to check before issue' },
  },
  outline: {
    title: { vi: 'Đề cương tài liệu khung', en: 'Outline of the framework document' },
    one: { vi: 'đề mục của tài liệu khung', en: 'heading of the framework document' },
  },
  levelSchemes: {
    title: { vi: 'Cách phân mức độ dịch vụ công trực tuyến', en: 'Level schemes of online services' },
    one: { vi: 'cách phân mức độ dịch vụ công trực tuyến', en: 'level scheme of online services' },
  },
  measures: { title: { vi: 'Chỉ số', en: 'Measures' }, one: { vi: 'chỉ số', en: 'measure' } },
  terms: {
    title: { vi: 'Thuật ngữ và từ viết tắt', en: 'Terms and abbreviations' },
    one: { vi: 'thuật ngữ', en: 'term' },
  },
};

export const PART_IDS = Object.keys(PARTS) as readonly PartId[];
