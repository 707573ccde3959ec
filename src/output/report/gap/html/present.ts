/** Question 2: what there is, who manages it, how it is connected, how far it is used. */
import { COLLECTIONS } from '../../../../model/generated/fields.ts';
import { map } from './map.ts';
import { type HtmlPage, list, table } from './page.ts';
import { usage } from './usage.ts';

const HOLDERS = 12;
const FLOWS = 60;
const UNCONFIRMED = 60;

export function present(page: HtmlPage): string {
  const title = page.t(
    'Hiện có gì, ai quản lý, kết nối ra sao?',
    'What is there, who manages it, how is it connected?',
  );
  return [
    `<h2>2. ${title}</h2>`,
    inventory(page),
    map(page),
    usage(page),
    holders(page),
    flows(page),
    unconfirmed(page),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function inventory(page: HtmlPage): string {
  const { inventory, unknowns } = page.report;
  // Bodies, documents and tasks are told of elsewhere.
  const parts = inventory.filter((line) => COLLECTIONS[line.collection].part);
  const old =
    unknowns.old > 0
      ? page.t(
          `, trong đó ${page.n(unknowns.old)} từng biết nhưng nay không còn đủ mới`,
          `, ${page.n(unknowns.old)} of them known once and lost since`,
        )
      : '';
  const all = page.t(
    `Toàn mô hình ở thời điểm này: ${page.n(unknowns.all)} giá trị chưa xác định${old}.`,
    `In the whole model at this date ${page.n(unknowns.all)} values are not known${old}.`,
  );
  if (parts.length === 0) {
    const none = page.t(
      'Chưa có dịch vụ, hệ thống, hạ tầng, luồng dữ liệu nào.',
      'No service, system, infrastructure or flow.',
    );
    return `<p>${none}</p><p>${all}</p>`;
  }
  const head = [
    page.t('Loại', 'Kind'),
    page.t('Số bản ghi', 'Records'),
    page.t('Theo trạng thái', 'By status'),
    page.t('Chưa rõ chủ quản', 'Owner not known'),
    page.t('Giá trị chưa xác định', 'Values not known'),
  ];
  const rows = parts.map((line) => [
    page.say(COLLECTIONS[line.collection].title),
    page.n(line.count),
    line.statuses.map(({ status, count }) => `${page.say(status)}: ${page.n(count)}`).join('; '),
    line.collection === 'flows' ? page.t('không áp dụng', 'not applicable') : page.n(line.withoutOwner),
    page.n(line.unknowns.all),
  ]);
  return `${table(page.t('Số lượng theo loại', 'Numbers by kind'), head, rows)}<p><strong>${all}</strong></p>`;
}

function holders(page: HtmlPage): string {
  const { holders } = page.report;
  if (holders.length === 0) return '';
  const title = page.t('Ai quản lý', 'Who manages it');
  const head = [
    page.t('Cơ quan', 'Body'),
    page.t('Chủ quản', 'Owns'),
    page.t('Vận hành', 'Operates'),
    page.t('Cung cấp', 'Provides'),
  ];
  const shown = holders.slice(0, HOLDERS);
  const rows = shown.map(({ body, owns, operates, provides }) => [
    page.name(body),
    page.n(owns),
    page.n(operates),
    page.n(provides),
  ]);
  const more = holders.length - shown.length;
  const rest = more > 0 ? `<p>${page.t(`Và ${page.n(more)} cơ quan khác.`, `And ${page.n(more)} more.`)}</p>` : '';
  return `<h3>${title}</h3>${table(title, head, rows, 'numbers')}${rest}`;
}

function flows(page: HtmlPage): string {
  const { flows } = page.report;
  if (flows.length === 0) return '';
  const title = page.t('Kết nối', 'Connections');
  const head = [
    page.t('Từ', 'From'),
    page.t('Đến', 'To'),
    page.t('Qua', 'Via'),
    page.t('Tình trạng', 'Status'),
    page.t('Dữ liệu', 'Data'),
  ];
  const rows = flows
    .slice(0, FLOWS)
    .map(({ from, to, via, status, data }) => [from, to, via, status, data].map((text) => page.capital(text)));
  const more = flows.length - rows.length;
  const rest = page.t(`Còn ${page.n(more)} luồng dữ liệu nữa.`, `${page.n(more)} more flows.`);
  return `<h3>${title}</h3>${table(title, head, rows, 'wide')}${more > 0 ? `<p>${rest}</p>` : ''}`;
}

function unconfirmed(page: HtmlPage): string {
  const { unconfirmed } = page.report;
  if (unconfirmed.length === 0) return '';
  const title = page.t('Chưa xác nhận còn tồn tại', 'Not confirmed to exist still');
  const why = page.t(
    'Thông tin về những đối tượng này đã cũ hơn mức cho phép.',
    'What is known of these is older than allowed.',
  );
  const names = unconfirmed.slice(0, UNCONFIRMED).map((element) => page.name(element));
  const more = unconfirmed.length - names.length;
  if (more > 0) names.push(page.t(`và ${page.n(more)} đối tượng khác`, `and ${page.n(more)} more`));
  return `<h3>${title} (${page.n(unconfirmed.length)})</h3><p class="note">${why}</p>${list(names)}`;
}
