/** What an id may be: the pattern of the schema, for those who meet ids outside of it. */
import { idPattern } from '#validators';

const ID = new RegExp(idPattern);

export function isId(text: string): boolean {
  return ID.test(text);
}
