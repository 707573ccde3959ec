/** Text → value, offsets and faults. The fast way first; only where it fails is the file read thoroughly. */
import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { type Built, build } from './build.ts';
import { drawUpClosers } from './closers.ts';
import { MAX_DEPTH } from './limits.ts';
import { lineEnd } from './lines.ts';
import { type BareFault, type Fault, tooDeep } from './words.ts';

export interface YamlRead extends Built {
  /** The syntax is broken: the value is what could be saved, good for ids only. */
  readonly torn: boolean;
}

/** The fast way. `'broken'` where it fails: the caller then asks for the faults and calls `tear`. */
export function readYaml(text: string): YamlRead | 'broken' {
  const events = tryEvents(text);
  if (!(events instanceof YAMLException)) return { ...build(text, events), torn: false };
  if (!isTooDeep(events)) return 'broken';
  return { value: null, offsets: new Map(), faults: [top(tooDeep(events.mark?.position ?? 0))], torn: true };
}

/** What is known of a text with broken syntax: its faults, and what the mended text still says. */
export function tear(text: string, mended: { readonly faults: readonly BareFault[]; readonly text: string }): YamlRead {
  const events = tryEvents(mended.text);
  const rest =
    events instanceof YAMLException ? { value: null, offsets: new Map(), faults: [] } : build(mended.text, events);
  const found = mended.faults.length > 0 ? mended.faults : [inWordsOf(tryEvents(text), text)];
  const lines = new Set(found.map((fault) => lineEnd(text, fault.start)));
  const others = rest.faults.filter((fault) => !lines.has(lineEnd(text, fault.start)));
  return { value: rest.value, offsets: rest.offsets, faults: [...found.map(top), ...others], torn: true };
}

/** The events of the text, or the error that ended them. */
export function tryEvents(text: string): Event[] | YAMLException {
  const events = eventsOf(text);
  if (!(events instanceof YAMLException) || events.reason !== 'deficient indentation') return events;
  if (!/[\]}]/.test(text.charAt(events.mark?.position ?? text.length))) return events;
  const again = eventsOf(drawUpClosers(text));
  return again instanceof YAMLException ? events : again;
}

function eventsOf(text: string): Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function isTooDeep(error: YAMLException): boolean {
  return error.reason.startsWith('nesting exceeded');
}

function top(fault: BareFault): Fault {
  return { ...fault, path: [], part: 'value' };
}

/** Where the two parsers do not agree, the fast one has the last word. */
function inWordsOf(error: Event[] | YAMLException, text: string): BareFault {
  const [reason, position] = error instanceof YAMLException ? [error.reason, error.mark?.position ?? 0] : ['', 0];
  const at = Math.min(position, text.length);
  return {
    rule: 'yaml-syntax',
    start: at,
    end: Math.max(at, lineEnd(text, at)),
    message: { vi: `Không đọc được YAML từ chỗ này (${reason}).`, en: `The YAML cannot be read here (${reason}).` },
  };
}
