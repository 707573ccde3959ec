/** Compiles frameworks/<id>/framework.yaml into build/frameworks/<id>.json: the program reads no YAML of frameworks. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import type { Framework } from '../src/model/framework.ts';

const project = path.resolve(import.meta.dirname, '..');

interface Named {
  readonly id: string;
  readonly label: string;
  readonly en: string;
}

interface Basis {
  readonly part: string;
  readonly at: string;
  readonly page: string;
}

/** A framework as its file has it: schemas/framework.schema.json. */
export interface FrameworkYaml {
  readonly id: string;
  readonly name: Omit<Named, 'id'>;
  readonly document: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly layers: readonly (Named & { readonly basis: Basis; readonly groups: readonly Named[] })[];
  readonly crossCutting: readonly (Named & { readonly basis: Basis })[];
  readonly components: readonly (Named & {
    readonly layer: string;
    readonly group: string;
    readonly listed: boolean;
    readonly uncertain?: true;
    readonly basis: Basis;
  })[];
  readonly catalogues?: readonly (Named & {
    readonly field: string;
    readonly basis: Basis;
    readonly entries: readonly (Omit<Named, 'id'> & {
      readonly code: string;
      readonly layer: string;
      readonly basis: Basis;
    })[];
  })[];
}

/** Writes every framework to `build/frameworks`. */
export async function buildFrameworks(): Promise<void> {
  const folder = path.join(project, 'build/frameworks');
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(path.join(project, 'frameworks'), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const framework = compiled(await readFramework(entry.name));
    await writeFile(path.join(folder, `${framework.id}.json`), JSON.stringify(framework));
  }
}

/** The file of one framework, checked against its schema. */
export async function readFramework(name: string): Promise<FrameworkYaml> {
  const file = path.join(project, 'frameworks', name, 'framework.yaml');
  const value = load(await readFile(file, 'utf8'));
  const schema = JSON.parse(await readFile(path.join(project, 'schemas/framework.schema.json'), 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  if (!ajv.validate(schema, value)) throw new Error(`${file}: ${ajv.errorsText()}`);
  return value as FrameworkYaml;
}

function compiled({
  id,
  name,
  document,
  validFrom,
  validTo,
  layers,
  crossCutting,
  components,
  catalogues = [],
}: FrameworkYaml): Framework {
  return {
    id,
    name: text(name),
    document,
    validFrom,
    ...(validTo !== undefined && { validTo }),
    layers: layers.map((layer) => ({
      id: layer.id,
      label: text(layer),
      groups: layer.groups.map(group),
      basis: place(layer.basis),
    })),
    crossCutting: crossCutting.map(group),
    components: components.map((component) => ({
      id: component.id,
      label: text(component),
      layer: component.layer,
      group: component.group,
      listed: component.listed,
      basis: place(component.basis),
      ...(component.uncertain && { uncertain: true }),
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
  };
}

function group({ id, label, en }: Named): { readonly id: string; readonly label: Framework['name'] } {
  return { id, label: text({ label, en }) };
}

function text({ label, en }: Omit<Named, 'id'>): Framework['name'] {
  return { vi: label, en };
}

function place({ part, at, page }: Basis): string {
  return `${part}, ${at}, tr. ${page}`;
}
