/**
 * Compiles the files of frameworks/<id> into build/frameworks: the program reads no YAML of frameworks. `<id>.json` is what
 * every command reads; `<id>/<list>.json` are the lists that only some ask for.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Text } from '../src/core/text.ts';
import type { CompiledFramework } from '../src/input/framework/compiled.ts';
import type { DecisionOption, FrameworkBasis, FrameworkParts, PartId } from '../src/model/framework-parts.ts';
import { checkFramework } from './framework-check.ts';
import type { BasisYaml, FrameworkYaml, NamedYaml } from './framework-yaml.ts';
import { type OfficialTables, readTables } from './official-tables.ts';

export type { FrameworkYaml } from './framework-yaml.ts';

const project = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(project, 'frameworks');
/** Official tables beside the lists, with a shape of their own: tools/official-tables.ts. */
const TABLES = 'tables.yaml';

/** Writes every framework to `build/frameworks`. */
export async function buildFrameworks(): Promise<void> {
  const folder = path.join(project, 'build/frameworks');
  // What is no longer a framework goes.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const id of await frameworkIds()) {
    const yaml = await readFramework(id);
    const lists = partsOf(yaml, (await hasTables(id)) ? await readTables(id) : undefined);
    await writeFile(path.join(folder, `${id}.json`), JSON.stringify(compiled(yaml, Object.keys(lists) as PartId[])));
    // Published packages hold no empty folders.
    if (Object.keys(lists).length > 0) await mkdir(path.join(folder, id));
    for (const [name, list] of Object.entries(lists))
      await writeFile(path.join(folder, id, `${name}.json`), JSON.stringify(list));
  }
}

/** The folders of frameworks, in the order of names. */
export async function frameworkIds(): Promise<string[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The files of one framework as one value. Throws with file and line of every mistake where there is one. */
export async function readFramework(id: string): Promise<FrameworkYaml> {
  const names = (await readdir(path.join(FOLDER, id)))
    .filter((name) => name.endsWith('.yaml') && name !== TABLES)
    .sort();
  const files = new Map<string, string>();
  for (const name of names) files.set(name, await readFile(path.join(FOLDER, id, name), 'utf8'));
  const { framework, mistakes } = checkFramework(id, files);
  if (mistakes.length > 0) {
    const lines = mistakes.map(
      ({ file, line, column, message }) => `frameworks/${id}/${file}:${line}:${column} ${message}`,
    );
    throw new Error(`The framework ${id} has mistakes.\n${lines.join('\n')}`);
  }
  return framework;
}

async function hasTables(id: string): Promise<boolean> {
  return (await readdir(path.join(FOLDER, id))).includes(TABLES);
}

function compiled(yaml: FrameworkYaml, lists: readonly PartId[]): CompiledFramework {
  const { id, name, document, validFrom, validTo, uncertain, layers, crossCutting, components, catalogues = [] } = yaml;
  return {
    id,
    name: text(name),
    document,
    validFrom,
    ...(validTo !== undefined && { validTo }),
    ...(uncertain && { uncertain }),
    documents: yaml.documents.map((one) => ({ id: one.id, label: text(one), certainty: one.certainty })),
    layers: layers.map((layer) => ({
      id: layer.id,
      label: text(layer),
      groups: layer.groups.map(group),
      basis: place(layer.basis),
    })),
    crossCutting: crossCutting.map((one) => ({ ...group(one), basis: place(one.basis) })),
    components: components.map((component) => ({
      id: component.id,
      label: text(component),
      layer: component.layer,
      group: component.group,
      listed: component.listed,
      ...(component.status === 'shared' && { shared: true as const }),
      ...(component.condition !== undefined && { condition: component.condition }),
      basis: place(component.basis),
      ...(component.uncertain && { uncertain: component.uncertain }),
    })),
    catalogues: catalogues.map((catalogue) => ({
      id: catalogue.id,
      label: text(catalogue),
      field: catalogue.field,
      basis: place(catalogue.basis),
      entries: catalogue.entries.map((entry) => ({
        code: entry.code,
        label: text(entry),
        layer: entry.layer,
        basis: place(entry.basis),
      })),
    })),
    lists,
  };
}

/** The lists that the framework has. */
function partsOf(yaml: FrameworkYaml, tables: OfficialTables | undefined): Partial<FrameworkParts> {
  const own = yaml.documents[0]?.id ?? '';
  const basis = (one: BasisYaml): FrameworkBasis => basisOf(one, own);
  const entry = <One extends NamedYaml & { readonly basis: BasisYaml }>({ label, en, basis: at, ...rest }: One) => ({
    ...rest,
    label: text({ label, en }),
    basis: basis(at),
  });
  const lists: { [Id in PartId]?: FrameworkParts[Id] | undefined } = {
    platformLists: yaml.platformLists?.map(entry),
    platforms: yaml.platforms?.map((one) => ({ names: [], functions: [], local: [], ...entry(one) })),
    sharedComponents: yaml.sharedComponents?.map(entry),
    principles: yaml.principles?.map(entry),
    figures: yaml.figures?.map(entry),
    blocks: yaml.blocks?.map(entry),
    verdicts: yaml.verdicts?.map(entry),
    questions: yaml.questions?.map(entry),
    decisions: tables && decisionsOf(tables),
    codePrefixes: yaml.codePrefixes?.map(entry),
    drawings: yaml.drawings?.map(entry),
    drawingFields: yaml.drawingFields?.map(entry),
    checklist: yaml.checklist?.map(entry),
    outline: yaml.outline?.map(entry),
    levelSchemes: yaml.levelSchemes?.map(({ levels = [], ...one }) => ({
      ...entry(one),
      levels: levels.map(({ label, en, ...level }) => ({ ...level, label: text({ label, en }) })),
    })),
    measures: yaml.measures?.map(entry),
    terms: yaml.terms?.map(({ basis: at, label, ...rest }) => ({
      ...rest,
      label: { vi: label, en: label },
      basis: basis(at),
    })),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)) as Partial<FrameworkParts>;
}

/** The official options: the first table that has them names them, the others name them again. */
function decisionsOf({ tables, at, from }: OfficialTables): DecisionOption[] {
  const options = new Map<
    string,
    { label: Text; basis: FrameworkBasis; also: DecisionOption['also'][number][]; uncertain?: Text }
  >();
  for (const { no: table, columns } of tables) {
    for (const { home = [], no, page, values = [] } of columns) {
      if (!home.some((field) => field.split('.')[1] === 'decision')) continue;
      const basis = { document: from, at: `${at}, Bảng ${table}, cột ${no}`, page: String(page) };
      for (const { word, label, en, uncertain } of values) {
        if (word === undefined) continue;
        const option = options.get(word);
        if (!option)
          options.set(word, { label: text({ label, en }), basis, also: [], ...(uncertain && { uncertain }) });
        else {
          option.also.push({ label: text({ label, en }), basis });
          if (uncertain) option.uncertain = uncertain;
        }
      }
    }
  }
  return [...options].map(([id, option]) => ({ id: id as DecisionOption['id'], ...option }));
}

function group({ id, label, en }: NamedYaml): { readonly id: string; readonly label: Text } {
  return { id, label: text({ label, en }) };
}

function text({ label, en }: Omit<NamedYaml, 'id'>): Text {
  return { vi: label, en };
}

function basisOf({ document, part, at, page }: BasisYaml, own: string): FrameworkBasis {
  return {
    document: document ?? own,
    at: part === undefined ? at : `${part}, ${at}`,
    ...(page !== undefined && { page }),
  };
}

function place(basis: BasisYaml): string {
  const { at, page } = basisOf(basis, '');
  return page === undefined ? at : `${at}, tr. ${page}`;
}
