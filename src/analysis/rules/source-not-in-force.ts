import type { Related } from '../../core/findings.ts';
import { own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import { placeIn } from '../../model/element.ts';
import { sourceRefs } from '../../model/layers.ts';
import type { ElementState, State } from '../../model/state.ts';
import { isOver } from './exception-incomplete.ts';
import { pathOfField } from './places.ts';
import { type Over, plansOf } from './plans-over.ts';
import type { Report, Rule } from './rule.ts';
import { inStates } from './states.ts';
import { Validity } from './validity.ts';

export const sourceNotInForce: Rule = {
  id: 'source-not-in-force',
  severity: 'warning',
  title: { vi: 'Chỉ dựa vào văn bản đã hết hiệu lực', en: 'Nothing but documents that are no longer in force' },
  description: {
    vi: 'Hôm nay mọi văn bản đứng sau một nội dung đều đã hết hiệu lực. Xét bốn nội dung mà hiệu lực của văn bản quyết định: căn cứ pháp lý của luồng (legalBasis), yêu cầu (type: demand hoặc không nêu), kế hoạch và mức cần đạt còn ở phía trước (planned), ngoại lệ còn thời hạn (decidedBy). Thực tế đã ghi nhận thì không xét: báo cáo cũ vẫn là nguồn của số liệu cũ.',
    en: 'Today all documents behind something are over. Four things are looked at that stand and fall with their documents: the legal basis of a flow (legalBasis), requirements (type: demand, or none), plans and targets that are still ahead (planned), exceptions that still hold (decidedBy). Facts are not: an old report is still the source of old figures.',
  },
  basis: { document: 'Hiệu lực của văn bản, như mô hình ghi', certainty: 'design' },
  bad: [
    {
      title: {
        vi: 'Căn cứ pháp lý và yêu cầu của nghị định đã hết hiệu lực',
        en: 'The basis of a flow, and a demand, of a decree that is over',
      },
      yaml: `defaults: { sources: [bc-1] }
documents:
  bc-1: { name: Báo cáo, type: report, date: 2018-01-01 }
  nd-cu: { name: Nghị định cũ, type: decree, date: 2010-01-01, validTo: 2020-06-30 }
systems:
  mot-cua: { name: Một cửa điện tử }
  dan-cu: { name: Cơ sở dữ liệu dân cư }
flows:
  tra-cuu:
    name: Tra cứu dân cư
    from: mot-cua
    to: dan-cu
    data: Số định danh
    legalBasis: [{ document: nd-cu, at: Điều 5 }] # expect: source-not-in-force
requirements:
  yc-chia-se:
    name: Chia sẻ dữ liệu qua nền tảng
    check: { attested: unknown }
    sources: [nd-cu] # expect: source-not-in-force
`,
    },
    {
      title: {
        vi: 'Kế hoạch còn ở phía trước mà văn bản đã hết hiệu lực',
        en: 'A plan still ahead, of a document that is over',
      },
      yaml: `defaults: { sources: [bc-1] }
documents:
  bc-1: { name: Báo cáo, type: report, date: 2018-01-01 }
  kh-cu:
    name: Kế hoạch cũ
    type: plan
    date: 2019-01-01
    validTo: 2020-12-31 # expect: source-not-in-force
systems:
  mot-cua:
    name: Một cửa điện tử
    status: pilot
    changes:
      - { since: 2099-12-31, planned: kh-cu, status: operating }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có văn bản thay thế', en: 'A document in force stands beside it' },
      yaml: `defaults: { sources: [bc-1] }
documents:
  bc-1: { name: Báo cáo, type: report, date: 2018-01-01, validTo: 2019-12-31 }
  nd-cu: { name: Nghị định cũ, type: decree, date: 2010-01-01, validTo: 2020-06-30 }
  nd-moi: { name: Nghị định mới, type: decree, date: 2020-04-09, validFrom: 2020-07-01 }
systems:
  mot-cua: { name: Một cửa điện tử }
  dan-cu: { name: Cơ sở dữ liệu dân cư }
flows:
  tra-cuu: { name: Tra cứu, from: mot-cua, to: dan-cu, data: Số định danh, legalBasis: [nd-cu, nd-moi] }
requirements:
  yc-chia-se: { name: Chia sẻ dữ liệu qua nền tảng, check: { attested: unknown }, sources: [nd-moi] }
`,
    },
  ],
  check(context, report) {
    const validity = new Validity(context);
    const over = new Map<string, Over>();
    for (const element of context.architecture.elements.values()) {
      if (element.collection !== 'documents') continue;
      const against = validity.against(element, { first: context.today, last: context.today });
      if (against?.how === 'over') over.set(element.id, { document: element, against });
    }
    if (over.size === 0) return;
    for (const found of plansOf(context, over)) report(found);
    const asked = [...context.architecture.elements.values()].filter(({ collection }) =>
      Object.hasOwn(ASKED, collection),
    );
    const documents = [...over.values()].map(({ document }) => document);
    for (const { at, element } of inStates(context, asked, documents)) {
      if (at.state.date !== context.today) continue;
      const asks = ASKED[element.element.collection];
      const found = asks?.(element, over, at.state);
      if (found) report(found);
    }
  },
};

type Asks = (element: ElementState, over: ReadonlyMap<string, Over>, today: State) => Report | undefined;

const ASKED: Readonly<Record<string, Asks>> = {
  flows: (flow, over) => {
    const basis = flow.get('status')?.value === 'ended' ? undefined : flow.get('legalBasis');
    const all = allOver(
      sourceRefs(basis?.value).map(({ document }) => document),
      over,
    );
    if (!basis || !all) return undefined;
    return {
      element: flow.element,
      path: pathOfField(flow.element, basis.layer, 'legalBasis'),
      part: 'key',
      message: {
        vi: `Căn cứ pháp lý hôm nay không còn: ${sayAll(all).vi}. Ghi văn bản đang có hiệu lực vào legalBasis; chưa biết thì ghi { unknown: lý do }.`,
        en: `The legal basis is gone today: ${sayAll(all).en}. Write the document that is in force in legalBasis; where it is not known, { unknown: why }.`,
      },
      related: whereOver(all),
    };
  },
  requirements: (requirement, over) => {
    if (requirement.get('type')?.value === 'proposal') return undefined;
    const sources = requirement.layers.flatMap((layer) => (layer.kind === 'fact' ? layer.sources : []));
    const all = allOver(
      sources.map(({ document }) => document),
      over,
    );
    if (!all) return undefined;
    const isWritten = own(requirement.element.raw, 'sources') !== undefined;
    return {
      element: requirement.element,
      ...(isWritten ? { path: ['sources'], part: 'key' } : {}),
      message: {
        vi: `Yêu cầu chỉ dựa vào văn bản hôm nay đã hết hiệu lực: ${sayAll(all).vi}. Nêu văn bản còn yêu cầu điều này, hoặc cho yêu cầu kết thúc (ends).`,
        en: `The requirement rests on what is no longer in force today: ${sayAll(all).en}. Name the document that still demands it, or end the requirement (ends).`,
      },
      related: whereOver(all),
    };
  },
  exceptions: (exception, over, { date }) => {
    const decided = isOver(exception, date) ? undefined : exception.get('decidedBy');
    const all = typeof decided?.value === 'string' ? allOver([decided.value], over) : undefined;
    if (!decided || !all) return undefined;
    return {
      element: exception.element,
      path: pathOfField(exception.element, decided.layer, 'decidedBy'),
      message: {
        vi: `Văn bản quyết định ngoại lệ hôm nay không còn: ${sayAll(all).vi}. Ghi quyết định mới, hoặc cho ngoại lệ kết thúc (ends).`,
        en: `The decision behind the exception is gone today: ${sayAll(all).en}. Write the new decision, or end the exception (ends).`,
      },
      related: whereOver(all),
    };
  },
};

/** Reports, articles and the like are of their day and never expire: they keep what they stand behind. */
const DATED: ReadonlySet<unknown> = new Set(['report', 'article', 'minutes', 'dataset']);

/** The documents, where all of them are over; `undefined` where one is in force, or none is named. */
function allOver(ids: readonly string[], over: ReadonlyMap<string, Over>): Over[] | undefined {
  const all = [...new Set(ids)].map((id) => over.get(id));
  const known = all.filter((one) => one !== undefined && !DATED.has(own(one.document.raw, 'type')));
  return known.length > 0 && known.length === all.length ? (known as Over[]) : undefined;
}

/** `nd-43 hết hiệu lực sau 30/6/2022`. */
function sayAll(all: readonly Over[]): Text {
  const say = (language: 'vi' | 'en') =>
    all.map(({ document, against }) => `${document.id} ${against.says[language]}`).join('; ');
  return { vi: say('vi'), en: say('en') };
}

function whereOver(all: readonly Over[]): Related[] {
  return all.map(({ document, against }) => ({
    message: { vi: `Văn bản ${against.says.vi}`, en: `The document ${against.says.en}` },
    place: placeIn(document, against.path),
  }));
}
