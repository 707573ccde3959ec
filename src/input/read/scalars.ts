/** Plain scalars → values by the core schema of YAML 1.2: dates, `yes` and `1_000` are text. */

const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL_OR_HEX = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The value of an unquoted word. A number that is not finite stays a number: the caller refuses it. */
export function plainValue(text: string): null | boolean | number | string {
  switch (text.charCodeAt(0)) {
    case 0x6e: // n
    case 0x4e: // N
      return text === 'null' || text === 'Null' || text === 'NULL' ? null : text;
    case 0x7e: // ~
      return text === '~' ? null : text;
    case 0x74: // t
    case 0x54: // T
      return text === 'true' || text === 'True' || text === 'TRUE' ? true : text;
    case 0x66: // f
    case 0x46: // F
      return text === 'false' || text === 'False' || text === 'FALSE' ? false : text;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
      return number(text);
    default: {
      const first = text.charCodeAt(0);
      if (first >= 0x30 && first <= 0x39) return number(text);
      return text === '' ? null : text;
    }
  }
}

function number(text: string): number | string {
  // Adding zero turns -0 into 0, which JSON and people write.
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text) + 0;
  if (OCTAL_OR_HEX.test(text)) return Number(text);
  if (!NOT_FINITE.test(text)) return text;
  if (text.endsWith('n') || text.endsWith('N')) return Number.NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
}

const THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Written like a thousand (1.000, 181.000), read as a decimal. What begins with 0 is plainly a decimal. */
export function isAmbiguous(number: string): boolean {
  return number.charCodeAt(number.length - 4) === 0x2e && THOUSANDS.test(number);
}
