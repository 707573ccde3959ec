/** Lines, values and brackets of a text, found without a parser: for texts that none can read. */

/** The offset of the begin of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

/** The offset of the end of the line that holds `at`, without its line break. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

export function hasColon(text: string): boolean {
  return /:(?:\s|$)/.test(text);
}

export function lineBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0;
}

/** The end of a value on its line: before a comment and trailing space. */
export function valueEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  return start + line.replace(/\s#.*$/, '').trimEnd().length;
}

export function keyEnd(text: string, start: number): number {
  const end = valueEnd(text, start);
  const colon = text.slice(start, end).search(/:(?:\s|$)/);
  return colon === -1 ? Math.max(end, start + 1) : start + colon;
}

/** The end of the line and of all deeper lines below it. */
export function blockEnd(text: string, line: number, indent: number): number {
  let end = lineEnd(text, line);
  for (;;) {
    const next = end + lineBreak(text, end);
    if (next === end || next >= text.length) return end;
    const deeper = /^[ ]*(?=\S)/.exec(text.slice(next, lineEnd(text, next)))?.[0].length;
    if (deeper !== undefined && deeper <= indent) return end;
    end = lineEnd(text, next);
  }
}

/** The nearest bracket before `at` that no bracket closes. */
export function opening(text: string, at: number, sign: string): number {
  const close = sign === '[' ? ']' : '}';
  let open = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (text[index] === close) open += 1;
    else if (text[index] === sign) {
      if (open === 0) return index;
      open -= 1;
    }
  }
  return -1;
}

/** In `{ name: Kiến trúc: bản 2, … }`: where the value begins, and where the item ends. */
export function flowValueStart(text: string, at: number): number {
  // `A6: bản 2` after `name:` is the value already, and looks like a key.
  if (text.slice(0, at).trimEnd().endsWith(':')) return at;
  const key = /^[\w-]+:\s+/.exec(text.slice(at, lineEnd(text, at)));
  return key ? at + key[0].length : at;
}

export function flowItemEnd(text: string, at: number): number {
  const item = /^[^,\]}\n\r]*/.exec(text.slice(at))?.[0] ?? '';
  return at + item.trimEnd().length;
}

export function quoted(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return text.includes('"') ? `'${shown.replaceAll("'", "''")}'` : `"${shown}"`;
}
