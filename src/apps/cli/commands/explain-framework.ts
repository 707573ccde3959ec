/** explain, for what frameworks name: components, platforms, terms, measures, options of decision, level schemes. */
import { type FrameworkEntry, findEntries, kindText, nearEntries } from '../../../analysis/select/framework-entries.ts';
import { formatDate } from '../../../core/dates.ts';
import { same, type Text } from '../../../core/text.ts';
import { loadFrameworks } from '../../../input/framework/load.ts';
import type { Framework } from '../../../model/framework.ts';
import { PART_IDS, PARTS, type PartId } from '../../../model/framework-parts.ts';
import { frameworkPage } from '../../../output/report/framework-page.ts';

/** What a page is written with. */
export interface PageWriter {
  readonly color: { bold(text: string): string; dim(text: string): string };
  say(text: Text): string;
  line(text?: string): void;
  paragraph(text: Text): void;
  list(texts: readonly Text[]): void;
}

/** More pages in a row nobody reads: they are listed. */
const MOST_PAGES = 4;

/** Every entry of that id or name, in every framework; a list of a framework, `<framework>.<list>`; or all `frameworks`. */
export async function frameworkEntry(writer: PageWriter, word: string): Promise<boolean> {
  const frameworks = await all();
  if (word === 'frameworks') {
    allFrameworks(writer, frameworks);
    return true;
  }
  for (const framework of frameworks) {
    const list = PART_IDS.find((id) => word === `${framework.id}.${id}`);
    if (list !== undefined && framework.parts[list].length > 0) {
      wholeList(writer, framework, list);
      return true;
    }
  }
  const found = findEntries(frameworks, word);
  if (found.length === 0) return false;
  if (found.length <= MOST_PAGES) for (const entry of found) page(writer, entry);
  else {
    writer.paragraph({
      vi: `"${word}" là tên của ${found.length} mục:`,
      en: `"${word}" is the name of ${found.length} entries:`,
    });
    table(writer, found);
  }
  return true;
}

/** Each with its document and the days on which it is in force: the date of a state picks the one that judges it. */
function allFrameworks(writer: PageWriter, frameworks: readonly Framework[]): void {
  for (const { id, name, documents, document, validFrom, validTo, uncertain } of frameworks) {
    writer.line(`${writer.color.bold(writer.say(name))}  ${writer.color.dim(id)}`);
    const own = documents[0]?.label ?? same(document);
    const until: Text =
      validTo === undefined
        ? { vi: '', en: '' }
        : { vi: ` đến ${formatDate(validTo, 'vi')}`, en: ` to ${formatDate(validTo, 'en')}` };
    writer.list([
      own,
      {
        vi: `Có hiệu lực từ ${formatDate(validFrom, 'vi')}${until.vi}`,
        en: `In force from ${formatDate(validFrom, 'en')}${until.en}`,
      },
      { vi: `Trong kientruc.yaml: frameworks: [${id}]`, en: `In kientruc.yaml: frameworks: [${id}]` },
    ]);
    if (uncertain) notCertain(writer, uncertain);
  }
}

/** What was most likely meant by a word that names nothing; `undefined` where nothing is near. */
export async function nearFrameworkEntries(word: string): Promise<Text | undefined> {
  const found = nearEntries(await all(), word);
  if (found.length === 0) return undefined;
  const names = (language: 'vi' | 'en') => found.map(({ item }) => `${item.id} (${item.label[language]})`).join('; ');
  return { vi: ` Gần giống trong khung kiến trúc: ${names('vi')}.`, en: ` Near it in the frameworks: ${names('en')}.` };
}

/** What is not certain about a framework; the lists that it has, and how to see each. */
export function restOfFramework(writer: PageWriter, { id, parts, uncertain }: Framework): void {
  if (uncertain) notCertain(writer, uncertain);
  const lists = PART_IDS.filter((part) => parts[part].length > 0);
  if (lists.length === 0) return;
  writer.line(writer.color.bold(writer.say({ vi: 'Danh mục', en: 'Lists' })));
  const width = Math.max(...lists.map((part) => id.length + part.length + 1));
  for (const part of lists)
    writer.line(`  ${`${id}.${part}`.padEnd(width)}  ${writer.say(PARTS[part].title)} (${parts[part].length})`);
  writer.line();
}

async function all(): Promise<readonly Framework[]> {
  const { known } = await loadFrameworks(['']);
  return [...(await loadFrameworks(known)).frameworks.values()];
}

function page(writer: PageWriter, entry: FrameworkEntry): void {
  const { id, label } = entry.item;
  const { basis, texts, facts, uncertain } = frameworkPage(entry);
  const where = `${id} · ${writer.say(kindText(entry))} · ${entry.framework.id}`;
  writer.line(`${writer.color.bold(writer.say(label))}  ${writer.color.dim(where)}`);
  writer.line();
  for (const text of texts) writer.paragraph(text);
  if (facts.length > 0) writer.list(facts);
  writer.paragraph({ vi: `Căn cứ: ${basis.vi}`, en: `Basis: ${basis.en}` });
  for (const text of uncertain) notCertain(writer, text);
}

function notCertain(writer: PageWriter, { vi, en }: Text): void {
  writer.paragraph({ vi: `Chưa chắc chắn: ${vi}`, en: `Not certain: ${en}` });
}

function wholeList(writer: PageWriter, framework: Framework, id: PartId): void {
  writer.line(`${writer.color.bold(writer.say(PARTS[id].title))}  ${writer.color.dim(`${framework.id}.${id}`)}`);
  writer.line();
  const items = framework.parts[id];
  const width = Math.max(...items.map((item) => item.id.length));
  for (const item of items) writer.line(`  ${item.id.padEnd(width)}  ${writer.say(item.label)}`.trimEnd());
  writer.line();
}

function table(writer: PageWriter, entries: readonly FrameworkEntry[]): void {
  const width = Math.max(...entries.map(({ item }) => item.id.length));
  for (const entry of entries) {
    const owner = entry.kind === 'platforms' ? same(` · ${entry.item.owner}`) : kindOf(entry);
    writer.line(`  ${entry.item.id.padEnd(width)}  ${writer.say(entry.item.label)}${writer.say(owner)}`);
  }
  writer.line();
}

function kindOf(entry: FrameworkEntry): Text {
  const kind = kindText(entry);
  return { vi: ` · ${kind.vi}`, en: ` · ${kind.en}` };
}
