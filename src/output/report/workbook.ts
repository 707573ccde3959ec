/**
 * Tables as an Office Open XML workbook (ISO/IEC 29500). Each cell has its type: a text is stored as text, so nothing in
 * it is ever run as a formula; a number is a number; a day is a date. The head of each table stays in sight and filters.
 */
import { type Day, isoDay } from '../../core/dates.ts';
import { escapeTerminal, escapeXml } from '../../core/escape.ts';
import { zip } from './zip.ts';

export type Cell = string | number | { readonly day: Day } | undefined;

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  /** At most 31 characters, and none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a cell can hold. */
const LONGEST = 32_767;
/** Days between 30/12/1899, where the dates of workbooks begin, and 1/1/1970. */
const EPOCH = 25_569;
const TEXT = 1;
const DATE = 2;
const HEAD = 3;
/** A text that somebody who edits the cell could turn into a formula: it keeps its apostrophe. */
const QUOTED = 4;
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const parts = sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet, at) }));
  return zip([
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: bookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', text: STYLES },
    ...parts,
  ]);
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet'));
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${parts.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function bookXml(sheets: readonly Sheet[]): string {
  const all = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const defined = sheets.flatMap((sheet, at) => {
    const on = `'${escapeXml(sheet.name.replaceAll("'", "''"))}'!`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${on}${rangeOf(sheet, '$')}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${on}$1:$1</definedName>`,
    ];
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${all.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`;
}

const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFC3CCD8"/></${side}>`)
  .join('');
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF17365D"/></patternFill></fill></fills><borders count="2"><border/><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" borderId="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="49" borderId="1" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml(sheet: Sheet, at: number): string {
  const columns = sheet.columns.map(
    ({ width }, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = sheet.columns.map(({ title }) => title);
  const rows = [rowXml(head, 1, HEAD), ...sheet.rows.map((cells, row) => rowXml(cells, row + 2))];
  const selected = at === 0 ? ' tabSelected="1"' : '';
  return [
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"${selected}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.join('\n')}</sheetData>`,
    `<autoFilter ref="${rangeOf(sheet)}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

function rowXml(cells: readonly Cell[], row: number, style?: number): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, style)).join('')}</row>`;
}

function cellXml(cell: Cell, place: string, style: number | undefined): string {
  if (cell === undefined || cell === '') return `<c r="${place}" s="${style ?? TEXT}"/>`;
  if (typeof cell === 'number') return `<c r="${place}" s="0"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    // A workbook knows no day before 1/3/1900 that all programs read alike.
    const serial = cell.day + EPOCH;
    return serial > 60 ? `<c r="${place}" s="${DATE}"><v>${serial}</v></c>` : cellXml(isoDay(cell.day), place, style);
  }
  const kind = style ?? (FORMULA.test(cell) ? QUOTED : TEXT);
  return `<c r="${place}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${safe(cell)}</t></is></c>`;
}

/** Lines stay lines; `_x0041_`, which a workbook reads as a letter, stays what it is. */
function safe(text: string): string {
  const whole = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
  const lines = whole.split('\n').map((line) => escapeXml(escapeTerminal(line)));
  return lines.join('\n').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function rangeOf({ columns, rows }: Sheet, fixed: '$' | '' = ''): string {
  return `${fixed}A${fixed}1:${fixed}${letters(columns.length - 1)}${fixed}${rows.length + 1}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(column: number): string {
  const [before, last] = [Math.floor(column / 26), column % 26];
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + last);
}
