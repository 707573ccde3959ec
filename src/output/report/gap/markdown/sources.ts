/** Every document that the report names, in full, with how far it can be relied on. */
import { isKnown } from '../../../../model/element.ts';
import { reliabilityText } from '../documents.ts';
import { code, type Page, table } from './page.ts';

export function sources(page: Page): string[] {
  const { sources } = page.report;
  if (sources.length === 0) return [];
  const head = [
    page.t('Gọi tắt', 'Called'),
    page.t('Tên đầy đủ', 'Full name'),
    page.t('Ngày', 'Date'),
    page.t('Độ tin cậy', 'Reliability'),
  ];
  const rows = sources.map((source) => [
    page.document(source.id),
    `${page.name(source)} ${code(source.id)}`,
    isKnown(source.raw.date) ? page.date(String(source.raw.date)) : page.t('chưa rõ', 'not known'),
    page.say(reliabilityText(source)),
  ]);
  return [`## ${page.t('Nguồn', 'Sources')}`, '', ...table(head, rows), ''];
}
