/** The words of reports on conformity: the same in the terminal, in Markdown and after `validate`. */
import type { Checklist, Ground } from '../../../analysis/conform/checklist.ts';
import type { Conformity, NotJudged, Result } from '../../../analysis/conform/conformity.ts';
import { formatDate, formatDay } from '../../../core/dates.ts';
import type { Basis, Certainty, Waived } from '../../../core/findings.ts';
import { type Language, lowerFirst, same, say, type Text } from '../../../core/text.ts';
import type { Framework } from '../../../model/framework.ts';
import type { FrameworkBasis } from '../../../model/framework-parts.ts';
import { COLLECTIONS, fieldInfo } from '../../../model/generated/fields.ts';
import { momentText } from '../gap/words.ts';
import { countsText } from '../verdict-counts.ts';

export const NO_CERTIFICATE: Text = {
  vi: 'Kết quả tự động chỉ phản ánh dữ liệu đã khai, không phải chứng nhận tuân thủ.',
  en: 'Automatic results reflect only the data that was declared; they certify no compliance.',
};

export const INCOMPLETE: Text = {
  vi: 'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi khi lập báo cáo này.',
  en: 'INCOMPLETE: the model had errors when this report was made.',
};

/** How far the ground of a norm may be relied on, said openly. */
const CERTAINTY: Readonly<Record<Certainty, Text>> = {
  primary: { vi: 'văn bản gốc', en: 'primary text' },
  draft: { vi: 'dự thảo, chưa có hiệu lực, có thể thay đổi', en: 'a draft: not in force, may change' },
  secondary: {
    vi: 'nguồn thứ cấp, chưa đọc văn bản gốc',
    en: 'a secondary source: the primary text was not read',
  },
  inferred: { vi: 'suy luận', en: 'inferred' },
  design: { vi: 'thiết kế của chương trình', en: "the program's design" },
};

export function basisText({ document, at, certainty }: Basis): Text {
  const place = at === undefined ? document : `${document}, ${at}`;
  return { vi: `${place} (${CERTAINTY[certainty].vi})`, en: `${place} (${CERTAINTY[certainty].en})` };
}

/** The framework by its name, with the document that issued it. */
export function frameworkText({ name, documents, document }: Framework): Text {
  const issued = documents[0]?.label ?? same(document);
  return { vi: `${name.vi}, ${issued.vi}`, en: `${name.en}, ${issued.en}` };
}

/** On which states it was judged. */
export function statesText({ at, today, states }: Conformity): Text {
  if (at) {
    const words = momentText(at);
    return at.day > today
      ? { vi: `Xét theo kế hoạch đến ${words.vi}`, en: `Judged as planned for ${words.en}` }
      : { vi: `Xét theo thời điểm ${words.vi}`, en: `Judged as of ${words.en}` };
  }
  const ahead = states.filter(({ state }) => state.date > today);
  const named = (language: Language) =>
    ahead.map(({ name, state }) => `${say(name, language)} (${formatDay(state.date, language)})`).join(', ');
  const now = { vi: `Xét theo ngày ${formatDay(today, 'vi')}`, en: `Judged as of ${formatDay(today, 'en')}` };
  if (ahead.length === 0) return now;
  return {
    vi: `${now.vi}; quy định về mục tiêu xét theo kế hoạch đến ${named('vi')}`,
    en: `${now.en}; what is demanded of targets as planned for ${named('en')}`,
  };
}

export function notJudgedText(one: NotJudged): Text {
  switch (one.why) {
    case 'off': {
      const reason = one.reason ?? '?';
      return {
        vi: `Không xét: đã tắt trong kientruc.yaml, lý do: ${reason}`,
        en: `Not judged: turned off in kientruc.yaml, because: ${reason}`,
      };
    }
    case 'not-in-force':
      return {
        vi: 'Không xét: căn cứ chưa có hoặc không còn hiệu lực ở thời điểm này',
        en: 'Not judged: its basis is not in force on this day',
      };
    case 'no-state':
      return {
        vi: 'Không xét: chỉ nói về các thời điểm sắp tới, mà không có thời điểm nào như vậy',
        en: 'Not judged: it speaks of states to come, and there is none',
      };
  }
}

export function waivedText({ until, reason, by }: Waived): Text {
  const who = by === undefined ? '' : ` (${by})`;
  return {
    vi: `được miễn trừ đến hết ${formatDay(until, 'vi')}: ${reason}${who}`,
    en: `waived until ${formatDay(until, 'en')}: ${reason}${who}`,
  };
}

/** Of which state to come the judgement is; nothing for today. */
export function stateText({ at }: Result, { at: asked, today }: Conformity): Text | undefined {
  if (asked || at.state.date <= today) return undefined;
  return {
    vi: `tại ${at.name.vi} (${formatDay(at.state.date, 'vi')})`,
    en: `in ${at.name.en} (${formatDay(at.state.date, 'en')})`,
  };
}

/** `Phần A, VII.4, tr. 21` with the document before it. */
export function placeText({ document, at, page }: FrameworkBasis, { documents }: Framework): Text {
  const found = documents.find(({ id }) => id === document);
  const label = found?.label ?? same(document);
  const draft = found?.certainty === 'draft';
  const end = (words: string, sign: string, certainty: string) =>
    `${words}, ${at}${page === undefined ? '' : `, ${sign} ${page}`}${certainty}`;
  return {
    vi: end(label.vi, 'tr.', draft ? ` (${CERTAINTY.draft.vi})` : ''),
    en: end(label.en, 'p.', draft ? ` (${CERTAINTY.draft.en})` : ''),
  };
}

/** Where the whole list stands: from the page of its first item to that of its last. */
export function listPlaceText({ items }: Checklist, framework: Framework): Text | undefined {
  const [first, last] = [items[0]?.item.basis, items.at(-1)?.item.basis];
  if (!first || !last) return undefined;
  const pages = [...new Set([first.page, last.page].filter((page) => page !== undefined))].join('-');
  return placeText({ ...first, ...(pages === '' ? {} : { page: pages }) }, framework);
}

export function daysText({ deadline, daysLeft }: Checklist): Text | undefined {
  if (!deadline || daysLeft === undefined) return undefined;
  const [vi, en] = [formatDate(deadline.by, 'vi'), formatDate(deadline.by, 'en')];
  if (daysLeft < 0)
    return { vi: `Đã quá hạn ${-daysLeft} ngày (${vi})`, en: `${-daysLeft} days past the deadline (${en})` };
  return {
    vi: `Còn ${daysLeft} ngày đến hạn ban hành ${vi}`,
    en: `${daysLeft} days left to the deadline of issue, ${en}`,
  };
}

/** What speaks for or against an item of the checklist. */
export function groundText(ground: Ground, language: Language): string {
  const t = (vi: string, en: string) => say({ vi, en }, language);
  switch (ground.kind) {
    case 'norm': {
      const { norm, notJudged, counts } = ground.result;
      const what = notJudged ? say(notJudgedText(notJudged), language) : countsText(counts, language);
      return `${norm.number} ${say(norm.title, language)}: ${what}`;
    }
    case 'rule': {
      const { rule, found } = ground;
      const what =
        found === undefined
          ? t('đã tắt trong kientruc.yaml', 'turned off in kientruc.yaml')
          : found === 0
            ? t('không có phát hiện', 'no findings')
            : t(`${found} phát hiện`, found === 1 ? '1 finding' : `${found} findings`);
      return `${say(rule.title, language)} (${rule.id}): ${what}`;
    }
    case 'field': {
      const { collection, field, known, of } = ground;
      const title = say(fieldInfo(collection, field)?.title ?? same(field), language);
      const what =
        of === 0
          ? t('không có đối tượng nào', 'there are none')
          : t(`${known} trên ${of} đã ghi`, `${known} of ${of} say it`);
      return `${say(COLLECTIONS[collection].title, language)}, ${lowerFirst(title)} (${collection}.${field}): ${what}`;
    }
  }
}
