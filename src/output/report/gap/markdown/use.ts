/** Supplied against used: what is offered on one side, what is measured of its use on the other, a measure a column. */
import type { UseCell, UseColumn, UseRow } from '../../../../analysis/gap/use.ts';
import type { Measure } from '../../../../model/framework-parts.ts';
import {
  cellText,
  countsText,
  definitionText,
  paceTexts,
  resultText,
  targetText,
  trendText,
  USE_TITLE,
} from '../use-words.ts';
import { code, type Page, safe, table } from './page.ts';

/** Rows beyond these are counted; the data has them all. */
const SERVICES = 40;
/** With their bodies: enough for every commune of a city. */
const ROWS = 200;
const DETAILS = 60;
/** Official measures all have a column; indicators' own ones fill up to so many, the others stand below only. */
const ACROSS = 5;

export function use(page: Page): string[] {
  const { columns, rows } = page.report.use;
  if (rows.length === 0) return [];
  const services = rows.filter((row) => row.body === undefined);
  const shown = new Set(services.slice(0, SERVICES).map((row) => row.service));
  const found = rows.filter((row) => shown.has(row.service));
  const listed = found.slice(0, ROWS);
  const official = columns.filter((column) => column.official);
  const own = columns.filter((column) => !column.official).sort((a, b) => sideRank(a) - sideRank(b));
  const across = [...official, ...own.slice(0, Math.max(0, ACROSS - official.length))];
  const note = page.t(
    'Mỗi cột là một chỉ số, không cộng, không so cột này với cột khác. Số của riêng một cơ quan đứng ở dòng của cơ quan đó; không suy từ cơ quan ra toàn nhóm hay ngược lại.',
    'Each column is one measure; they are not added up, nor compared with each other. A figure of one body stands in the row of that body; neither is inferred from the other.',
  );
  const counts = countsText(services.map((row) => row.result));
  const lines = [
    `## ${page.say(USE_TITLE)}`,
    '',
    `**${page.t(`${page.n(services.length)} dịch vụ, nhóm dịch vụ`, `${page.n(services.length)} ${services.length === 1 ? 'service or group' : 'services and groups'}`)}:** ${page.say(counts)}. ${note}`,
    '',
    ...table(
      [
        page.t('Dịch vụ', 'Service'),
        page.t('Cung cấp', 'Supplied'),
        ...across.map((column) => heading(page, column)),
        page.t('Kết quả', 'Result'),
      ],
      listed.map((row) => matrixRow(page, row, across)),
    ),
    '',
  ];
  const more = services.length - shown.size;
  if (more > 0) {
    lines.push(
      page.t(`Còn ${page.n(more)} dịch vụ nữa trong bản JSON.`, `${page.n(more)} more services in the JSON report.`),
      '',
    );
  }
  if (found.length > listed.length) {
    const rest = page.n(found.length - listed.length);
    lines.push(
      page.t(
        `Còn ${rest} dòng của dịch vụ, cơ quan nữa trong bản JSON.`,
        `${rest} more rows of services and bodies in the JSON report.`,
      ),
      '',
    );
  }
  return [...lines, ...details(page, listed), ...measures(page, official), ...without(page)];
}

function heading(page: Page, { label, unit, official }: UseColumn): string {
  const own = official ? '' : ` *${page.t('chưa gắn với chỉ số chính thức', 'not linked to an official measure')}*`;
  return page.say(label) + (unit === '' ? '' : ` (${safe(unit)})`) + own;
}

function sideRank({ side }: UseColumn): number {
  return side === 'used' ? 0 : 1;
}

function matrixRow(page: Page, row: UseRow, columns: readonly UseColumn[]): string[] {
  const cells = columns.map((column) => {
    const here = row.cells.filter((cell) => cell.column === column.id);
    return here.map((cell) => page.say(cellText(cell, column))).join('<br>') || '–';
  });
  const name = row.body ? `– ${safe(row.body.name)}` : `${page.name(row.service)} ${code(row.service.id)}`;
  return [name, row.body ? '' : supplied(page, row), ...cells, result(page, row)];
}

/** Count and levels; of a part, its own level. */
function supplied(page: Page, row: UseRow): string {
  const level = row.level ? ` (${page.say(row.level)})` : '';
  return page.capital(row.supplied) + level;
}

function result(page: Page, row: UseRow): string {
  const text = page.capital(
    resultText(
      row.result,
      row.cells.flatMap((cell) => cell.targets),
    ),
  );
  const ordered = [...new Set(row.cells.flatMap((cell) => cell.ordered))];
  if (row.result !== 'ordered-not-measured') return text;
  return `**${text}** (${ordered.map((requirement) => code(requirement.id)).join(' ')})`;
}

/** A row for each measure that has a figure or a target, and for each that is no official one. */
function details(page: Page, rows: readonly UseRow[]): string[] {
  const columns = new Map(page.report.use.columns.map((column) => [column.id, column]));
  const found = rows.flatMap((row) =>
    row.cells.flatMap((cell): { row: UseRow; cell: UseCell; column: UseColumn }[] => {
      const column = columns.get(cell.column);
      const isSaid = column?.official && !cell.newest && cell.targets.length === 0;
      return column && !isSaid ? [{ row, cell, column }] : [];
    }),
  );
  if (found.length === 0) return [];
  const more = found.length - DETAILS;
  return [
    page.t('Từng chỉ số: số đo, mức cần đạt, tốc độ', 'Each measure: figure, target, pace'),
    '',
    ...table(
      [
        page.t('Dịch vụ', 'Service'),
        page.t('Chỉ số và cách tính', 'Measure and how it is worked out'),
        page.t('Số đo gần nhất', 'Newest figure'),
        page.t('Mức cần đạt', 'Target'),
        page.t('Tốc độ', 'Pace'),
        page.t('Nguồn', 'Sources'),
      ],
      found.slice(0, DETAILS).map(({ row, cell, column }) => detailRow(page, row, cell, column)),
    ),
    '',
    ...(more > 0
      ? [page.t(`Còn ${page.n(more)} dòng nữa trong bản JSON.`, `${page.n(more)} more rows in the JSON report.`), '']
      : []),
  ];
}

function detailRow(page: Page, row: UseRow, cell: UseCell, column: UseColumn): string[] {
  const trend = cell.trend ? [page.capital(trendText(cell.trend, column))] : [];
  const now = [page.capital(cellText(cell, column)), ...trend];
  const targets = cell.targets.map((target) => {
    const by = target.requirement ? ` ${code(target.requirement.id)}` : '';
    return page.capital(targetText(target, column)) + by;
  });
  const paces = cell.targets.flatMap((target) => paceTexts(target, column)).map((text) => page.capital(text));
  const sources = [
    ...(cell.newest ? [page.evidence(cell.newest.evidence)] : []),
    ...(cell.trend ? [page.evidence(cell.trend.before.evidence)] : []),
    ...cell.targets.map((target) => page.evidence(target.evidence)),
  ];
  return [
    page.name(row.service) + (row.body ? ` – ${safe(row.body.name)}` : ''),
    measureName(page, cell, column),
    now.join('<br>'),
    targets.join('<br>') || page.t('chưa nêu', 'not stated'),
    [...new Set(paces)].join('<br>') || '–',
    [...new Set(sources)].join('<br>'),
  ];
}

/** An official measure by its label; of another, that nothing says which official one it is. */
function measureName(page: Page, { indicator }: UseCell, column: UseColumn): string {
  if (column.official) return `${page.say(column.label)} ${code(indicator.id)}`;
  const own = page.t('chưa gắn với chỉ số chính thức nào', 'not linked to any official measure');
  return `${page.say(column.label)} ${code(indicator.id)}; ${own}; ${page.t('cách tính', 'worked out as')}: ${page.say(definitionText(column))}`;
}

/** What stands in each column, by which document, and what is not certain about it. */
function measures(page: Page, official: readonly UseColumn[]): string[] {
  if (official.length === 0) return [];
  const lines = official.map(
    (column) => `- **${page.say(column.label)}**: ${page.say(definitionText(column))}${behind(page, column)}`,
  );
  const only = page.t(
    'Cách tính các chỉ số trong cột (chỉ để gọi đúng tên số đo; mức phải đạt chỉ lấy từ văn bản trong mô hình):',
    'How the measures of the columns are worked out (this names the figures; what must be reached is only what documents of the model say):',
  );
  return [only, '', ...lines, '', ...uncertain(page, official)];
}

/** What is not certain, once for all the measures of which it is said. */
function uncertain(page: Page, official: readonly UseColumn[]): string[] {
  const byText = new Map<string, string[]>();
  for (const { official: found, label } of official) {
    const text = found?.measure.uncertain ? page.say(found.measure.uncertain) : '';
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), page.say(label)]);
  }
  return [...byText].flatMap(([text, labels]) => [
    `*${page.t('Chưa chắc chắn', 'Not certain')}* (${labels.join('; ')}): ${text}`,
    '',
  ]);
}

function behind(page: Page, { official }: UseColumn): string {
  if (!official) return '';
  const { measure, framework } = official;
  const document = framework.documents.find(({ id }) => id === measure.basis.document);
  return document ? ` (${page.say(document.label)}, ${safe(measure.basis.at)})` : '';
}

/** What nobody measures at all. */
function without(page: Page): string[] {
  const list = page.report.use.without;
  if (list.length === 0) return [];
  const names = list.map((measure: Measure) => `${page.say(measure.label)} ${code(measure.id)}`).join('; ');
  return [`${page.t('Chưa có chỉ tiêu nào của mô hình đo theo', 'No indicator of the model measures')}: ${names}.`, ''];
}
