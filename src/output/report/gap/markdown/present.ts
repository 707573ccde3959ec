/** Question 2: what there is, who manages it, how it is connected; what is not known of it is counted. */
import type { Inventory } from '../../../../analysis/gap/report.ts';
import { COLLECTIONS, type Collection } from '../../../../model/generated/fields.ts';
import { type Page, table } from './page.ts';

/** What the architecture is made of; bodies, documents and tasks are told of elsewhere. */
const PARTS: ReadonlySet<Collection> = new Set<Collection>(['services', 'systems', 'infrastructure', 'flows']);
const HOLDERS = 12;

export function present(page: Page): string[] {
  const { inventory, unknowns } = page.report;
  const title = `## 2. ${page.t('Hiện có gì, ai quản lý, kết nối ra sao?', 'What is there, who manages it, how is it connected?')}`;
  const parts = inventory.filter((line) => PARTS.has(line.collection));
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
      ? page.t(`, trong đó ${page.n(unknowns.old)} đã quá cũ`, `, ${page.n(unknowns.old)} of them too old to count`)
      : '';
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
    `**${page.t(`Toàn mô hình: ${page.n(unknowns.all)} giá trị chưa xác định${old}.`, `In the whole model ${page.n(unknowns.all)} values are not known${old}.`)}**`,
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

function unconfirmed(page: Page): string[] {
  const { unconfirmed } = page.report;
  if (unconfirmed.length === 0) return [];
  const why = page.t(
    `Chưa xác nhận còn tồn tại (${page.n(unconfirmed.length)}), vì thông tin đã cũ hơn mức cho phép`,
    `Not confirmed to exist still (${page.n(unconfirmed.length)}), for what is known is older than allowed`,
  );
  return [`${why}: ${page.names(unconfirmed)}.`, ''];
}
