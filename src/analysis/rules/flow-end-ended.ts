import type { Text } from '../../core/text.ts';
import { type Dangling, danglingReferences, FLOW_ENDS, isOfRoute } from './dangling.ts';
import { placeOfEnd, sayEnded } from './dangling-words.ts';
import { successorsOf } from './endings.ts';
import { wholeness } from './grounds.ts';
import type { Rule } from './rule.ts';
import { inWhich } from './states.ts';

export const flowEndEnded: Rule = {
  id: 'flow-end-ended',
  severity: 'error',
  title: { vi: 'Luồng còn hoạt động nối vào đối tượng đã kết thúc', en: 'Live flow with an end that no longer exists' },
  description: {
    vi: 'Tại mỗi thời điểm có tên và hôm nay, bên gửi, bên nhận và các chặng của một luồng đang hoạt động phải còn tồn tại và chưa kết thúc sử dụng (status: ended). Luồng tự theo đối tượng kế thừa ghi ở ends.becomes; chỉ báo khi chưa nói đối tượng nào kế thừa. Luồng không ghi trạng thái được coi là đang hoạt động; luồng ghi trạng thái chưa xác định thì không bị báo.',
    en: 'On every named date and today, the sender, the receiver and the stops of a live flow must exist, and be in use (not status: ended). A flow follows the successor named in ends.becomes by itself; only where none is said there is a finding. A flow that says no status counts as live; one whose status is said to be unknown gets no finding.',
  },
  basis: wholeness('72, 83'),
  bad: [
    {
      title: {
        vi: 'Hệ thống nhận đã kết thúc, chưa nói gì thay thế',
        en: 'The receiver ended and nothing takes its place',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua: { name: Một cửa điện tử }
  cong-cu:
    name: Cổng dịch vụ công cũ
    changes:
      - { since: 2025-07-01, ends: {}, sources: [qd-1] }
flows:
  ho-so:
    name: Hồ sơ trực tuyến
    from: mot-cua
    to: cong-cu # expect: flow-end-ended
    data: Hồ sơ
    status: operating
`,
    },
  ],
  good: [
    {
      title: { vi: 'Luồng theo hệ thống kế thừa', en: 'The flow follows the successor' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua: { name: Một cửa điện tử }
  cong-quoc-gia: { name: Cổng Dịch vụ công quốc gia }
  cong-cu:
    name: Cổng dịch vụ công cũ
    changes:
      - { since: 2025-07-01, ends: { becomes: [cong-quoc-gia] }, sources: [qd-1] }
flows:
  ho-so: { name: Hồ sơ trực tuyến, from: mot-cua, to: cong-cu, data: Hồ sơ, status: operating }
`,
    },
  ],
  check(context, report) {
    for (const dangling of danglingReferences(context)) {
      if (!isOfRoute(dangling)) continue;
      const { reference, field, at } = dangling;
      const end = FLOW_ENDS[field] ?? { vi: field, en: field };
      const [ended, when, remedy] = [sayEnded(dangling), inWhich(at, context.today), remedyOf(dangling)];
      report({
        message: {
          vi: `${ended.vi} mà ${when.vi} luồng còn hoạt động. ${remedy.vi}, đổi ${end.vi} hoặc cho luồng kết thúc.`,
          en: `${ended.en}, yet ${when.en} the flow is live. ${remedy.en}, change ${end.en} or end the flow.`,
        },
        element: reference.from,
        path: reference.path,
        part: reference.part,
        detail: reference.to,
        related: [{ message: whyThere(dangling), place: placeOfEnd(dangling) }],
      });
    }
  },
};

/** What would mend it at its root. */
function remedyOf({ how, ended, reference }: Dangling): Text {
  if (how === 'out-of-use') {
    return {
      vi: `Ghi đối tượng kế thừa của "${ended.id}" (ends.becomes)`,
      en: `Name the successor of "${ended.id}" (ends.becomes)`,
    };
  }
  if (how === 'no-successor') {
    return { vi: 'Ghi đối tượng kế thừa (ends.becomes)', en: 'Name its successor (ends.becomes)' };
  }
  const { id } = reference.from;
  return { vi: `Nói đối tượng nào kế thừa cho "${id}" (for)`, en: `Say which successor is for "${id}" (for)` };
}

function whyThere({ how, end, reference }: Dangling): Text {
  if (how === 'out-of-use') return { vi: 'Kết thúc sử dụng ở đây', en: 'It is out of use from here on' };
  if (how === 'no-successor') {
    return { vi: 'Kết thúc ở đây, chưa nói đối tượng nào kế thừa', en: 'It ends here, and no successor is named' };
  }
  const { id } = reference.from;
  const choices = successorsOf(end)
    .map((successor) => successor.id)
    .join(', ');
  return {
    vi: `Nhiều đối tượng kế thừa (${choices}), chưa nêu đối tượng nào dành cho "${id}"`,
    en: `Several successors (${choices}), and none is said to be for "${id}"`,
  };
}
