/** Every document that the report names, in full, with how far it can be relied on. */

import { escapeHtml } from '../../../../core/escape.ts';
import { isKnown } from '../../../../model/element.ts';
import { reliabilityText } from '../documents.ts';
import { code, type HtmlPage, sourceId, table } from './page.ts';

export function sources(page: HtmlPage): string {
  const { sources } = page.report;
  if (sources.length === 0) return '';
  const title = page.t('Nguồn', 'Sources');
  const head = [
    page.t('Tên đầy đủ', 'Full name'),
    page.t('Gọi tắt', 'Called'),
    page.t('Ngày', 'Date'),
    page.t('Độ tin cậy', 'Reliability'),
  ];
  const rows = sources.map((source) => {
    const short = page.shortName(source.id);
    return [
      `<span id="${escapeHtml(sourceId(source.id))}">${page.name(source)}</span> ${code(source.id)}`,
      short === page.name(source) ? page.t('như tên', 'as its name') : short,
      isKnown(source.raw.date) ? page.date(String(source.raw.date)) : page.t('Chưa rõ', 'Not known'),
      page.capital(reliabilityText(source)),
    ];
  });
  return `<h2>${title}</h2>${table(title, head, rows, 'wide')}`;
}
