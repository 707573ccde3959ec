/**
 * The schema of model files as ajv-cli 5 takes it. It reads YAML by js-yaml 3, which turns an unquoted date into a Date,
 * and knows no formats but the standard ones; so a date may be anything here, and everything else is as it stands. This
 * leaves ajv-cli less to do: it checks no date, links nothing and applies no rule.
 */
export const CHANGES =
  'partialDate without type, format and bounds (js-yaml 3 makes Date objects of dates); no other change';

interface ModelSchema {
  readonly $defs: Readonly<Record<string, unknown>>;
}

export function ajvVariant(schema: ModelSchema): ModelSchema {
  if (!schema.$defs.partialDate) throw new Error('the schema has no partialDate any more: look at what else changed');
  return { ...schema, $defs: { ...schema.$defs, partialDate: {} } };
}
