import { parseDay } from '../../core/dates.ts';
import { own } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import type { Workspace } from '../../model/architecture.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const viewAtNotFound: Rule = {
  id: 'view-at-not-found',
  severity: 'error',
  title: { vi: 'Thời điểm của sơ đồ không có', en: 'View at a state that does not exist' },
  description: {
    vi: 'at của một sơ đồ là một thời điểm có tên trong states của kientruc.yaml, một ngày, hoặc today; nếu không thì không biết vẽ theo ngày nào.',
    en: 'at of a view is a state named in kientruc.yaml, a date, or today; otherwise nobody knows of which day to draw.',
  },
  basis: { document: 'Tính toàn vẹn của mô hình', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Gõ sai tên thời điểm', en: 'A misspelt state' },
      workspace: 'states: { baseline: 2026-11, target: 2030 }\n',
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
views:
  hien-trang:
    name: Sơ đồ hiện trạng
    type: map
    at: basline # expect: view-at-not-found
`,
    },
  ],
  good: [
    {
      title: { vi: 'Thời điểm có tên, hoặc một ngày', en: 'A named state, or a date' },
      workspace: 'states: { baseline: 2026-11, target: 2030 }\n',
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
views:
  hien-trang: { name: Sơ đồ hiện trạng, type: map, at: baseline }
  nam-2018: { name: Sơ đồ năm 2018, type: map, at: 2018-08-31 }
`,
    },
  ],
  check({ architecture: { elements, workspace } }, report) {
    for (const element of elements.values()) {
      if (element.collection !== 'views') continue;
      for (const { path, raw } of writtenLayers(element)) {
        const at = own(raw, 'at');
        if ((typeof at !== 'string' && typeof at !== 'number') || isMoment(String(at), workspace)) continue;
        const meant = new Nearest([...workspace.states.keys(), 'today']).find(String(at));
        report({
          element,
          path: [...path, 'at'],
          message: sayNone(String(at), meant, workspace),
          detail: String(at),
          ...(meant === undefined ? {} : { suggestion: meant }),
        });
      }
    }
  },
};

function isMoment(at: string, { states }: Workspace): boolean {
  return states.has(at) || at === 'today' || parseDay(at) !== undefined;
}

function sayNone(at: string, meant: string | undefined, { states }: Workspace): Text {
  const names = [...states.keys()].join(', ');
  const hint: Text =
    meant !== undefined
      ? { vi: `Có phải "${meant}"?`, en: `Did you mean "${meant}"?` }
      : names !== ''
        ? { vi: `Viết một ngày, hoặc một trong: ${names}.`, en: `Write a date, or one of: ${names}.` }
        : {
            vi: 'Viết một ngày, hoặc đặt tên thời điểm ở states của kientruc.yaml.',
            en: 'Write a date, or name the state in states of kientruc.yaml.',
          };
  return {
    vi: `"${at}" không phải là thời điểm có tên, cũng không phải là ngày. ${hint.vi}`,
    en: `"${at}" is neither a named state nor a date. ${hint.en}`,
  };
}
