import type { Day } from '../../core/dates.ts';
import type { Layer } from '../../model/element.ts';
import { type Dangling, danglingReferences, isOfRoute } from './dangling.ts';
import { namesOf, referrers, sayEnded } from './dangling-words.ts';
import { flowsThatMet } from './flow-meetings.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule } from './rule.ts';
import { inWhich } from './states.ts';

export const referenceEnded: Rule = {
  id: 'reference-ended',
  severity: 'warning',
  title: {
    vi: 'Còn nêu đối tượng đã kết thúc mà không thể tự theo đối tượng kế thừa',
    en: 'Still names what has ended, and no successor can stand in',
  },
  description: {
    vi: 'Có ba trường hợp. Đối tượng được nêu đã kết thúc sử dụng (status: ended) mà chưa ghi ends: báo tại trạng thái đó, kèm mọi nơi còn nêu. Đối tượng được nêu đã nhập vào chính đối tượng nêu nó. Sau khi đối tượng được nêu nhập vào đối tượng khác, bên gửi và bên nhận của luồng thành một, hoặc chặng đi qua thành một đầu của luồng.',
    en: 'There are three cases. The element that is named is out of use (status: ended) and has no ends: told at that status, with all places that still name it. It became the very element that names it. Since it became another one, the sender and the receiver of a flow are one, or a stop is an end of the flow.',
  },
  basis: {
    document: 'Mẫu số 03, quy tắc chất lượng dữ liệu (dự thảo 13/9/2026)',
    at: 'tr. 69–73, 83',
    certainty: 'draft',
  },
  bad: [
    {
      title: { vi: 'Hệ thống còn dùng nền tảng đã kết thúc', en: 'A system still uses a platform that is out of use' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  esb:
    name: Trục tích hợp cũ
    status: operating
    changes:
      - since: 2024-06-30
        status: ended # expect: reference-ended
        sources: [qd-1]
  mot-cua: { name: Một cửa điện tử, status: operating, uses: [esb] }
`,
    },
    {
      title: { vi: 'Hệ thống con đã nhập vào hệ thống chính', en: 'The module became part of what depends on it' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  tiep-nhan:
    name: Phần mềm tiếp nhận
    changes:
      - { since: 2024-06-30, ends: { becomes: [mot-cua] }, sources: [qd-1] }
  mot-cua:
    name: Một cửa điện tử
    dependsOn:
      - tiep-nhan # expect: reference-ended
flows:
  ho-so:
    name: Hồ sơ đã tiếp nhận
    from: tiep-nhan
    to: mot-cua # expect: reference-ended
    data: Hồ sơ
    status: operating
`,
    },
  ],
  good: [
    {
      title: {
        vi: 'Ghi đối tượng kế thừa, cho liên kết và luồng kết thúc',
        en: 'The successor is named, the link and the flow end',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP, status: operating }
  esb:
    name: Trục tích hợp cũ
    changes:
      - { since: 2024-06-30, ends: { becomes: [lgsp] }, sources: [qd-1] }
  tiep-nhan:
    name: Phần mềm tiếp nhận
    changes:
      - { since: 2024-06-30, ends: { becomes: [mot-cua] }, sources: [qd-1] }
  mot-cua:
    name: Một cửa điện tử
    uses: [esb]
    dependsOn: { tiep-nhan: {} }
    changes:
      - { since: 2024-06-30, dependsOn: { tiep-nhan: null }, sources: [qd-1] }
flows:
  ho-so:
    name: Hồ sơ đã tiếp nhận
    from: tiep-nhan
    to: mot-cua
    data: Hồ sơ
    status: operating
    changes:
      - { since: 2024-06-30, status: ended, sources: [qd-1] }
`,
    },
  ],
  check(context, report) {
    const outOfUse = new Map<Layer, Dangling[]>();
    for (const dangling of danglingReferences(context)) {
      if (isOfRoute(dangling)) continue;
      if (dangling.how === 'itself') report(becameItself(dangling, context.today));
      if (dangling.how !== 'out-of-use') continue;
      const before = outOfUse.get(dangling.end);
      if (before) before.push(dangling);
      else outOfUse.set(dangling.end, [dangling]);
    }
    for (const all of outOfUse.values()) if (all[0]) report(isOutOfUse(all, all[0], context.today));
    for (const met of flowsThatMet(context)) report(met);
  },
};

function isOutOfUse(all: readonly Dangling[], first: Dangling, today: Day): Report {
  const { ended, end } = first;
  const [names, when] = [namesOf(all), inWhich(first.at, today)];
  return {
    element: ended,
    path: pathOfField(ended, end, 'status'),
    message: {
      vi: `"${ended.id}" đã kết thúc sử dụng mà ${when.vi} còn ${all.length} nơi nêu đối tượng này: ${names}. Ghi ends: { becomes: [đối tượng kế thừa] } để các nơi đó tự theo, hoặc sửa từng nơi.`,
      en: `"${ended.id}" is out of use, yet ${when.en} ${all.length === 1 ? '1 place' : `${all.length} places`} still name it: ${names}. Write ends: { becomes: [successor] } for these to follow, or correct each of them.`,
    },
    related: referrers(all),
  };
}

function becameItself(dangling: Dangling, today: Day): Report {
  const { reference, field, at } = dangling;
  const { from, path, part, to } = reference;
  const ended = sayEnded({ ...dangling, reference: { ...reference, to: dangling.ended.id } });
  const [named, when] = [to === dangling.ended.id ? 'nó' : `"${to}"`, inWhich(at, today)];
  return {
    element: from,
    path,
    part,
    message: {
      vi: `${ended.vi} và chính "${from.id}" kế thừa, mà ${when.vi} ${field} vẫn nêu ${named}. Bỏ khỏi ${field} từ ngày đó, hoặc ghi giá trị mới.`,
      en: `${ended.en} and "${from.id}" itself took its place, yet ${when.en} ${field} still names ${to === dangling.ended.id ? 'it' : `"${to}"`}. Remove it from ${field} as of that day, or write a new value.`,
    },
    detail: to,
  };
}
