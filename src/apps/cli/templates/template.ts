/** What `init` starts a workspace from. */
export interface TemplateInput {
  /** Name of the architecture. */
  readonly name: string;
  /** Name of the body whose architecture it is. */
  readonly body: string;
  readonly language: 'vi' | 'en';
  /** `2026-11-25`: the day on which the inventory begins. */
  readonly today: string;
}

/** Paths in the workspace, with `/`, and their text without the line that names the schema. */
export type TemplateFiles = (input: TemplateInput) => Readonly<Record<string, string>>;

/** Any text as a YAML scalar: JSON's quoted strings are YAML's. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
