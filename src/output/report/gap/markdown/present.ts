/** Question 2: what there is, who manages it, how it is connected; what is not known of it is counted. */
import type { Inventory } from '../../../../analysis/gap/report.ts';
import { COLLECTIONS } from '../../../../model/generated/fields.ts';
import { type Page, table } from './page.ts';

const HOLDERS = 12;
const FLOWS = 30;

export function present(page: Page): string[] {
  const { inventory, unknowns } = page.report;
  const title = `## 2. ${page.t('Hiện có gì, ai quản lý, kết nối ra sao?', 'What is there, who manages it, how is it connected?')}`;
  // Bodies, documents and tasks are told of elsewhere.
  const parts = inventory.filter((line) => COLLECTIONS[line.collection].part);
  const head = [
    page.t('Loại', 'Kind'),
    page.t('Số bản ghi', 'Records'),
    page.t('Theo trạng thái', 'By status'),
    page.t('Chưa rõ chủ quản', 'Owner not known'),
    page.t('Giá trị chưa xác định', 'Values not known'),
  ];
  const none = page.t(
    'Chưa có dịch vụ, hệ thống, hạ tầng, luồng dữ liệu nào.',
    'No service, system, infrastructure or flow.',
  );
  const old =
    unknowns.old > 0
      ? page.t(
          `, trong đó ${page.n(unknowns.old)} từng biết nhưng nay quá hạn cập nhật`,
          `, ${page.n(unknowns.old)} of them known once and lost since`,
        )
      : '';
  const others = unknowns.all - parts.reduce((sum, line) => sum + line.unknowns.all, 0);
  const elsewhere =
    others > 0
      ? page.t(
          ` (${page.n(unknowns.all - others)} trong bảng trên, ${page.n(others)} ở cơ quan, chỉ tiêu, yêu cầu, khoảng cách đã khai, nhiệm vụ, văn bản)`,
          ` (${page.n(unknowns.all - others)} in the table above, ${page.n(others)} in organizations, indicators, requirements, declared gaps, tasks and documents)`,
        )
      : '';
  const written = page.n(page.report.architecture.stats.unknowns);
  const inFiles = page.t(
    `\`validate\` đếm theo cách khác: ${written} chỗ ghi là chưa xác định trong các tệp, ở mọi thời điểm.`,
    `\`validate\` counts something else: ${written} places in the files, of all dates, that say that a value is not known.`,
  );
  return [
    title,
    '',
    ...(parts.length === 0
      ? [none]
      : table(
          head,
          parts.map((line) => row(page, line)),
        )),
    '',
    ...holders(page),
    ...flows(page),
    `**${page.t(`Toàn mô hình ở thời điểm này: ${page.n(unknowns.all)} giá trị chưa xác định${elsewhere}${old}.`, `In the whole model at this date ${page.n(unknowns.all)} values are not known${elsewhere}${old}.`)}** ${inFiles}`,
    '',
    ...unconfirmed(page),
  ];
}

function row(page: Page, line: Inventory): string[] {
  return [
    page.say(COLLECTIONS[line.collection].title),
    page.n(line.count),
    line.statuses.map(({ status, count }) => `${page.say(status)}: ${page.n(count)}`).join('; '),
    line.collection === 'flows' ? '' : page.n(line.withoutOwner),
    page.n(line.unknowns.all),
  ];
}

function holders(page: Page): string[] {
  const { holders } = page.report;
  if (holders.length === 0) return [];
  const said = holders.slice(0, HOLDERS).map(({ body, owns, operates, provides }) => {
    const roles = [
      [owns, page.t('chủ quản', 'owns')],
      [operates, page.t('vận hành', 'operates')],
      [provides, page.t('cung cấp', 'provides')],
    ] as const;
    const numbers = roles.filter(([count]) => count > 0).map(([count, role]) => `${role} ${page.n(count)}`);
    return `${page.name(body)} (${numbers.join(', ')})`;
  });
  const more = holders.length - said.length;
  if (more > 0) said.push(page.t(`và ${page.n(more)} cơ quan khác`, `and ${page.n(more)} more`));
  return [`${page.t('Ai quản lý', 'Who manages it')}: ${said.join('; ')}.`, ''];
}

function flows(page: Page): string[] {
  const { flows } = page.report;
  if (flows.length === 0) return [];
  const head = [
    page.t('Từ', 'From'),
    page.t('Đến', 'To'),
    page.t('Qua', 'Via'),
    page.t('Tình trạng', 'Status'),
    page.t('Dữ liệu', 'Data'),
  ];
  const rows = flows
    .slice(0, FLOWS)
    .map(({ from, to, via, status, data }) => [from, to, via, status, data].map((text) => page.say(text)));
  const more = flows.length - rows.length;
  const rest = page.t(`Còn ${page.n(more)} luồng dữ liệu nữa.`, `${page.n(more)} more flows.`);
  return [`${page.t('Kết nối', 'Connections')}:`, '', ...table(head, rows), '', ...(more > 0 ? [rest, ''] : [])];
}

function unconfirmed(page: Page): string[] {
  const { unconfirmed } = page.report;
  if (unconfirmed.length === 0) return [];
  const why = page.t(
    `Chưa được xác nhận lại (${page.n(unconfirmed.length)}), vì thông tin quá hạn cập nhật`,
    `Not confirmed to exist still (${page.n(unconfirmed.length)}), for what is known is older than allowed`,
  );
  return [`${why}: ${page.names(unconfirmed)}.`, ''];
}
