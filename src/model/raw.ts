/** An element as its file has it, before its layers are built: text, and sources in their long form. */
import { isObject, type Json, type JsonObject, own } from '../core/json.ts';
import type { SourceRef } from './element.ts';
import type { Collection } from './generated/fields.ts';

/** What a file says for all its elements: it reaches base layers only. */
export interface Defaults {
  readonly sources?: readonly Json[];
  readonly asOf?: string;
  readonly confirmedBy?: string;
}

export interface RawElement {
  readonly id: string;
  readonly collection: Collection;
  readonly file: string;
  readonly raw: JsonObject;
  readonly defaults?: Defaults;
}

/** A plan has what announced it as its source; a fact in a base, where it names none, those of the file. */
export function sourcesOf(element: RawElement, raw: JsonObject, isBase: boolean): SourceRef[] {
  const by = textOf(raw, 'planned');
  if (by === undefined) return sourceRefs(own(raw, 'sources') ?? (isBase ? element.defaults?.sources : undefined));
  const sources = sourceRefs(own(raw, 'sources'));
  return sources.some((source) => source.document === by) ? sources : [{ document: by }, ...sources];
}

/** Sources in the long form; what is no source is left out (the schema reports it). */
export function sourceRefs(value: Json | readonly Json[] | undefined): SourceRef[] {
  const refs: SourceRef[] = [];
  if (!Array.isArray(value)) return refs;
  for (const item of value as readonly Json[]) {
    if (typeof item === 'string') refs.push({ document: item });
    else if (isObject(item) && typeof item.document === 'string') refs.push(longForm(item, item.document));
  }
  return refs;
}

function longForm(item: JsonObject, document: string): SourceRef {
  const [at, asOf, fields] = [textOf(item, 'at'), textOf(item, 'asOf'), own(item, 'for')];
  return {
    document,
    ...(at !== undefined && { at }),
    ...(asOf !== undefined && { asOf }),
    ...(Array.isArray(fields) && { for: fields.filter((field): field is string => typeof field === 'string') }),
  };
}

/** Text of a key; a bare year (`date: 2018`) reaches us as a number and counts as its digits. */
export function textOf(raw: JsonObject, key: string): string | undefined {
  const value = own(raw, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}
