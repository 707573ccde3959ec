/** JSON for files and pipes that may also end in a terminal. */

// Control characters and signs that turn the direction of writing; JSON.stringify leaves these as they are.
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The value as indented JSON, a line break at the end; no character in it can steer a terminal. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
