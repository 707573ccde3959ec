/**
 * A closing bracket on a line of its own, no deeper than the key that its list belongs to: the standard forbids it, yet
 * formatters write it so and nearly all programs read it. Such a bracket is drawn up to the line before by blanking the
 * line break between, at the same length: offsets stay true.
 */

/** The text with every such bracket drawn up. Looks at brackets only, not at whether the rest is right. */
export function drawUpClosers(text: string): string {
  let result = '';
  let taken = 0;
  for (const [from, to] of gaps(text)) {
    result += text.slice(taken, from) + ' '.repeat(to - from);
    taken = to;
  }
  return result + text.slice(taken);
}

/** From the end of the last item to the closing bracket, where there is a line break in between. */
function* gaps(text: string): Generator<[number, number]> {
  const token = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|[[\]{},]|#|\s+|[^\s"'[\]{},#]+/gy;
  let at = nextFlow(text, 0);
  while (at !== -1) {
    let depth = 0;
    let last = at;
    token.lastIndex = at;
    for (let match = token.exec(text); match; match = token.exec(text)) {
      const word = match[0];
      if (word === '#' && /\s/.test(text.charAt(match.index - 1))) {
        // A comment to the end of its line is blank space as well.
        token.lastIndex = endOfLine(text, match.index);
        continue;
      }
      if (/^\s/.test(word)) continue;
      if (word === '[' || word === '{') depth += 1;
      else if (word === ']' || word === '}') {
        depth -= 1;
        if (/[\n\r]/.test(text.slice(last, match.index))) yield [last, match.index];
      }
      last = match.index + word.length;
      if (depth === 0) break;
    }
    at = depth === 0 ? nextFlow(text, last) : -1;
  }
}

/** The next bracket that begins a value in block context: after a key, a dash, or at the begin of a line. */
function nextFlow(text: string, from: number): number {
  const start = /(?:^[ ]*|:[ \t]+|-[ \t]+)(?:&\S+[ \t]+)?(?=[[{])|[|>][-+\d]*[ \t]*(?:#.*)?$/gm;
  start.lastIndex = from;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const header = /^[|>]/.test(match[0]);
    if (!header) return match.index + match[0].length;
    start.lastIndex = endOfBlock(text, match.index);
  }
  return -1;
}

/** The end of a block scalar whose header stands at `at`: the first line that is no deeper than the header's. */
function endOfBlock(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at) + 1;
  const indent = /^ */.exec(text.slice(line, at))?.[0].length ?? 0;
  const rest = /^( *)\S/gm;
  rest.lastIndex = endOfLine(text, at);
  for (let match = rest.exec(text); match; match = rest.exec(text)) {
    if ((match[1]?.length ?? 0) <= indent) return match.index;
  }
  return text.length;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
