import { isKnown } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import { CARRIES_NOTHING, danglingReferences, FLOW_ENDS } from './dangling.ts';
import { wholeness } from './grounds.ts';
import type { Rule } from './rule.ts';

export const flowEndEnded: Rule = {
  id: 'flow-end-ended',
  severity: 'error',
  title: { vi: 'Luồng còn hoạt động nối vào đối tượng đã kết thúc', en: 'Live flow with an end that no longer exists' },
  description: {
    vi: 'Tại mỗi thời điểm có tên và hôm nay, bên gửi, bên nhận và các chặng của một luồng đang hoạt động phải còn tồn tại. Luồng tự theo đối tượng kế thừa ghi ở ends.becomes; chỉ báo khi chưa nói ai kế thừa. Luồng không ghi trạng thái được coi là đang hoạt động; luồng ghi trạng thái chưa xác định thì không bị báo.',
    en: 'On every named date and today, the sender, the receiver and the stops of a live flow must exist. A flow follows the successor named in ends.becomes by itself; only where none is said there is a finding. A flow that says no status counts as live; one whose status is said to be unknown gets no finding.',
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
  ho-so: { name: Hồ sơ trực tuyến, from: mot-cua, to: cong-cu, status: operating }
`,
    },
  ],
  check(context, report) {
    const found = danglingReferences(
      context,
      ({ from }, field) => from.collection === 'flows' && Object.hasOwn(FLOW_ENDS, field),
      isLive,
    );
    for (const { reference, field, ended, when, remedy, related } of found) {
      const end = FLOW_ENDS[field] ?? { vi: field, en: field };
      report({
        message: {
          vi: `${ended.vi} mà ${when.vi} luồng còn hoạt động. ${remedy.vi}, đổi ${end.vi} hoặc cho luồng kết thúc.`,
          en: `${ended.en}, yet ${when.en} the flow is live. ${remedy.en}, change ${end.en} or end the flow.`,
        },
        element: reference.from,
        path: reference.path,
        part: reference.part,
        detail: reference.to,
        related,
      });
    }
  },
};

/** No status said: the flow is described as one that runs. A status that is unknown or too old says nothing. */
function isLive(flow: ElementState): boolean {
  const status = flow.get('status');
  return !status || (isKnown(status.value) && !CARRIES_NOTHING.has(status.value));
}
