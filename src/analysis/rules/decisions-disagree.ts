import { tokenText } from '../../model/describe.ts';
import { bulkDecisionsIn } from './bulk-decisions.ts';
import type { Rule } from './rule.ts';

export const decisionsDisagree: Rule = {
  id: 'decisions-disagree',
  severity: 'error',
  title: { vi: 'Hai phương án chung không thống nhất', en: 'Bulk decisions that disagree' },
  description: {
    vi: 'Hai mục của decisions trong kientruc.yaml cùng chọn một đối tượng mà nêu hai phương án khác nhau, và đối tượng không tự nêu phương án. Khi đó không mục nào được tính. Ghi phương án riêng ở đối tượng, hoặc sửa phần chọn (for).',
    en: 'Two entries of decisions in kientruc.yaml select one element and state two different options, and the element states none itself. Then neither counts. State its own decision, or correct a selection (for).',
  },
  basis: { document: 'kientruc', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Giữ mọi hệ thống, thay mọi thứ của Sở A', en: 'Keep all systems, replace all of department A' },
      workspace: `decisions:
  - { for: { collections: [systems] }, option: keep, why: Rà soát năm 2026, since: 2026-06-30 }
  - { for: { owner: [so-a] }, option: replace, why: Sở A chuyển sang nền tảng chung, since: 2026-06-30 }
`,
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-a: { name: Sở A }
  so-b: { name: Sở B }
systems:
  thu-dien-tu: { name: Thư điện tử, owner: so-a } # expect: decisions-disagree
  mot-cua: { name: Một cửa điện tử, owner: so-b }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đối tượng tự nêu phương án', en: 'The element states its own' },
      workspace: `decisions:
  - { for: { collections: [systems] }, option: keep, why: Rà soát năm 2026, since: 2026-06-30 }
  - { for: { owner: [so-a] }, option: extend, why: Sở A nâng cấp, since: 2026-06-30 }
`,
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-a: { name: Sở A }
systems:
  thu-dien-tu: { name: Thư điện tử, owner: so-a, decision: extend }
`,
    },
  ],
  check({ architecture, states, today }, report) {
    if (architecture.workspace.decisions.length < 2) return;
    const state = states.find((at) => at.state.date === today)?.state;
    if (!state) return;
    const decisionsOf = bulkDecisionsIn(architecture, state);
    for (const element of state.elements()) {
      const found = decisionsOf(element);
      const [first] = found;
      const other = found.find(({ option }) => option !== first?.option);
      if (!first || !other) continue;
      const [a, b] = [first, other].map(({ option }) => tokenText('gaps', 'decision', option));
      const file = architecture.workspace.file;
      report({
        element: element.element,
        message: {
          vi: `Hai phương án chung nói khác nhau: "${a?.vi}" (${first.option}) và "${b?.vi}" (${other.option}). Ghi decision ở đối tượng này, hoặc sửa for của một trong hai.`,
          en: `Two bulk decisions disagree: "${a?.en}" (${first.option}) and "${b?.en}" (${other.option}). State decision here, or correct for in one of them.`,
        },
        related: [first, other].map(({ index, why }) => ({
          message: { vi: `phương án chung: ${why}`, en: `bulk decision: ${why}` },
          place: { file, path: ['decisions', index, 'option'], part: 'value' as const },
        })),
        detail: `${first.option} ${other.option}`,
      });
    }
  },
};
