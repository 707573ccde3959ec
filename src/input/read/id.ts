/** What an id may be: the pattern of the schema, for those who meet ids outside of it. */
import { ID_PATTERN } from '../../model/generated/fields.ts';

const ID = new RegExp(ID_PATTERN);

export function isId(text: string): boolean {
  return ID.test(text);
}
