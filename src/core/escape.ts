/** Text made safe for the place where it is written. Every name in a model may be hostile. */

// Characters that XML 1.0 has no way to write, and control characters that it allows but nobody means.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Cs}/gu;
const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // In an attribute a parser would turn these into spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For XML text and for attribute values in either quote. Control characters go, half a surrogate pair becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => XML_ENTITIES[character] ?? '');
}

// What reads as itself in a quoted Mermaid label. All else goes by number, so a new meaning in Mermaid cannot matter.
const NOT_PLAIN_IN_MERMAID = /[^\p{L}\p{M}\p{N} ,()/:.\u00a0·…‘’“”–—-]/gu;

// Overrides that make a label read as another one.
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * For a label between double quotes in Mermaid, on one line. Characters with a meaning in Mermaid, Markdown or HTML are
 * written as `#code;`, which Mermaid draws as the character; so is what would begin a Markdown list.
 */
export function escapeMermaid(text: string): string {
  return text
    .normalize('NFC')
    .replace(NOT_XML, ' ')
    .replace(REORDERING, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/g, (found) => (/^\u00a0+$/.test(found) ? found : ' '))
    .trim()
    .replace(NOT_PLAIN_IN_MERMAID, byNumber)
    .replace(/^(\d+)([.)])/, (_, digits: string, sign: string) => digits + byNumber(sign))
    .replace(/^[-–—]/, byNumber);
}

function byNumber(character: string): string {
  return `#${character.codePointAt(0)};`;
}

// Signs that change the direction of writing can make a line read as another one.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** For a terminal: no control or escape sequence and no change of writing direction reaches it; one line stays one line. */
export function escapeTerminal(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(DIRECTION, '')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ');
}

/** For text and quoted attributes of a web page: one line, and nothing that makes it read as another one. */
export function escapeHtml(text: string): string {
  return escapeXml(escapeTerminal(text));
}

/** For running text and table cells of Markdown (GitHub's): signs with a meaning there, and HTML, read as themselves. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .replace(/[\\`*_{}[\]<>|~#]/g, (sign) => `\\${sign}`)
    .replace(/&/g, '&amp;')
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(^|[^\w])@(?=\w)/g, '$1@\u200b')
    .replace(/\b(https?|ftp):\/\//gi, '$1:&#47;&#47;');
}
