import { quoted, type TemplateFiles } from './template.ts';

/** The least that is a model: whose architecture it is, and where the figures come from. */
export const empty: TemplateFiles = ({ name, body, language, today }) => ({
  'kientruc.yaml': `name: ${quoted(name)}
language: ${language}
authority: co-quan
states: { baseline: ${today} }
`,
  'organizations.yaml': `# ${language === 'vi' ? 'Cơ quan, đơn vị, nhóm người dùng.' : 'Bodies, units, groups of users.'}
organizations:
  co-quan:
    name: ${quoted(body)}
    type: body
    sources: [ban-ke-khai]
`,
  'documents.yaml': inventory(language, today),
});

/** The source of what a body states about itself. */
export function inventory(language: 'vi' | 'en', today: string): string {
  const name = language === 'vi' ? 'Bản kê khai của cơ quan' : 'Inventory by the body itself';
  const comment =
    language === 'vi'
      ? 'Mọi nguồn, căn cứ. Mỗi điều ghi trong mô hình nêu nguồn của nó: sources: [ban-ke-khai]'
      : 'Every source. Whatever the model says names its source: sources: [ban-ke-khai]';
  return `# ${comment}
documents:
  ban-ke-khai:
    name: ${quoted(name)}
    type: dataset
    issuer: co-quan
    date: ${today}
    reliability: primary
`;
}
