/** Question 4: the gaps, with everything that stands behind each. */
import type { Gap } from '../../../../analysis/gap/gap.ts';
import { GROUP_TEXT } from '../plan-words.ts';
import { laterText, legend, sign, signCounts, verdictText } from '../words.ts';
import { code, type Page, safe, table } from './page.ts';

export function gaps(page: Page): string[] {
  const { gaps } = page.report;
  const title = `## 4. ${page.t('Nội dung nào phải tiếp tục, chuẩn hóa, nâng cấp, hợp nhất, thay thế hoặc bổ sung?', 'What must be kept, standardised, upgraded, merged, replaced or added?')}`;
  if (gaps.length === 0)
    return [
      title,
      '',
      page.t('Không có khoảng cách nào được tính ra từ mô hình.', 'No gap follows from the model.'),
      '',
    ];
  const head = [
    page.t('Khoảng cách', 'Gap'),
    page.t('Hiện trạng', 'Now'),
    page.t('Yêu cầu hoặc kế hoạch', 'Demand or plan'),
    page.t('Kết luận', 'Result'),
    page.t('Căn cứ và bằng chứng', 'Basis and evidence'),
    page.t('Phụ trách', 'Responsible'),
    page.t('Kế hoạch', 'Plan'),
  ];
  const rows = (some: readonly Gap[]) =>
    table(
      head,
      some.map((gap) => row(page, gap)),
    );
  const { groups } = page.report;
  const tables = groups
    ? groups.list.flatMap(({ label, gaps: its }) => [
        `**${page.capital(label)}** (${page.n(its.length)}): ${signCounts(its)
          .map((count) => page.say(count))
          .join(' · ')}`,
        '',
        ...rows(its),
        '',
      ])
    : [...rows(gaps), ''];
  const by = groups ? [`${page.t('Xếp theo', 'Grouped by')} ${page.say(GROUP_TEXT[groups.by])}.`, ''] : [];
  return [title, '', page.say(legend(gaps, ' · ')), '', ...by, ...tables];
}

function row(page: Page, gap: Gap): string[] {
  const later = gap.later.map((fact) => `*${page.t('Biết sau đó', 'Known since')}: ${page.say(laterText(fact))}*`);
  return [
    `${sign(gap)} ${page.name(gap.subject)} ${code(gap.key)}`,
    [page.capital(gap.from.text), ...later].join('<br>'),
    page.capital(gap.to.text),
    verdict(page, gap),
    evidence(page, gap),
    responsible(page, gap),
    page.plan(gap),
  ];
}

function verdict(page: Page, gap: Gap): string {
  return [page.say(verdictText(gap)), ...page.deadlines(gap)].join('; ');
}

/** Who has to act; whose it is, where that is somebody else. */
function responsible(page: Page, { owner, subjectOwner, contact }: Gap): string {
  if (owner) {
    const whose =
      subjectOwner && subjectOwner !== owner ? [`${page.t('chủ quản', 'owner')}: ${page.name(subjectOwner)}`] : [];
    return [page.name(owner), ...whose].join('<br>');
  }
  const ask = contact === undefined ? '' : `; ${page.t('hỏi', 'ask')} ${safe(contact)}`;
  return page.t('chưa rõ', 'not known') + ask;
}

function evidence(page: Page, gap: Gap): string {
  const demands = gap.demands.map((demand) => `${page.t('yêu cầu', 'demand')}: ${page.evidence(demand.evidence)}`);
  const norms = gap.norms.map((norm) => `${norm.number}: ${page.basis(norm.basis)}`);
  return [...demands, ...norms, ...gap.evidence.map((one) => page.evidence(one))].join('<br>');
}
