import { isObject, type Json, own } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import { isKnown } from '../../model/element.ts';
import type { Framework } from '../../model/framework.ts';
import { wholeness } from './grounds.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const fitsNotFound: Rule = {
  id: 'fits-not-found',
  severity: 'error',
  title: { vi: 'Vị trí không có trong khung kiến trúc', en: 'Place that the framework does not have' },
  description: {
    vi: 'Khung trong fits phải được khai ở frameworks của kientruc.yaml, và thành phần phải có trong khung đó; nếu không, đối tượng không vào ô nào của bản đồ.',
    en: 'A framework in fits must be named in frameworks of kientruc.yaml, and the component must be one of it; otherwise the element is on no square of the map.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: 'Khung chưa khai trong kientruc.yaml', en: 'A framework that kientruc.yaml does not name' },
      yaml: `documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    sources: [qd-1]
    fits:
      vn-qd1425: tinh.cqs.tthc # expect: fits-not-found
`,
    },
  ],
  good: [
    {
      title: { vi: 'Chưa rõ vị trí thì nói chưa rõ', en: 'Where the place is not known, it says so' },
      yaml: `documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua: { name: Một cửa điện tử, sources: [qd-1], fits: { unknown: chưa đối chiếu với khung } }
`,
    },
  ],
  check({ architecture }, report) {
    const { workspace, framework: loaded } = architecture;
    const components = new Map<string, Nearest>();
    // What is wrong with one place of a framework; the words may stand as the value of the framework's key, or as a key.
    // A wrong name in kientruc.yaml is told there, once: what elements name may well be the right one.
    const hasWrongName = workspace.frameworks.some((id) => !loaded.has(id));
    const judge = (id: string, token: Json, tell: (what: 'framework' | 'component', found: Found) => void) => {
      if (!workspace.frameworks.includes(id)) {
        if (hasWrongName) return;
        const meant = new Nearest(workspace.frameworks).find(id);
        tell('framework', { message: notNamed(id, meant), detail: id, ...suggest(meant) });
        return;
      }
      const framework = loaded.get(id);
      // A framework that the program does not have is told in kientruc.yaml.
      if (!framework || typeof token !== 'string' || has(framework, token)) return;
      const known = components.get(id) ?? new Nearest(wordsOf(framework).keys());
      components.set(id, known);
      const nearest = known.find(token);
      const meant = nearest === undefined ? undefined : wordsOf(framework).get(nearest);
      tell('component', { message: noComponent(id, token, meant), detail: token, ...suggest(meant) });
    };
    for (const element of architecture.elements.values()) {
      if (!element.layers.some(({ fields }) => own(fields, 'fits') !== undefined)) continue;
      for (const { path, raw } of writtenLayers(element)) {
        const fits = own(raw, 'fits');
        if (!isObject(fits) || !isKnown(fits)) continue;
        for (const [id, token] of Object.entries(fits)) {
          judge(id, token, (what, found) => {
            const part = what === 'framework' ? 'key' : 'value';
            report({ element, path: [...path, 'fits', id], part, ...found });
          });
        }
      }
    }
    for (const [id, reasons] of workspace.notApplicable ?? []) {
      for (const token of reasons.keys()) {
        judge(id, token, (what, found) => {
          const path = ['notApplicable', id, ...(what === 'framework' ? [] : [token])];
          report({ place: { file: workspace.file, path, part: 'key' }, ...found });
        });
      }
    }
  },
};

interface Found {
  readonly message: Text;
  readonly detail: string;
  readonly suggestion?: string;
}

function suggest(meant: string | undefined): { suggestion?: string } {
  return meant === undefined ? {} : { suggestion: meant };
}

function has(framework: Framework, token: string): boolean {
  return framework.components.some(({ id }) => id === token);
}

/** What people may write for a component: its id, its label. */
function wordsOf({ components }: Framework): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id, label } of components) words.set(label.vi, id).set(label.en, id);
  for (const { id } of components) words.set(id, id);
  return words;
}

function notNamed(id: string, meant: string | undefined): Text {
  return meant === undefined
    ? {
        vi: `Khung "${id}" chưa khai trong kientruc.yaml. Thêm frameworks: [${id}]`,
        en: `kientruc.yaml does not name the framework "${id}". Add frameworks: [${id}]`,
      }
    : {
        vi: `Khung "${id}" chưa khai trong kientruc.yaml. Có phải "${meant}"?`,
        en: `kientruc.yaml does not name the framework "${id}". Did you mean "${meant}"?`,
      };
}

function noComponent(id: string, token: string, meant: string | undefined): Text {
  return {
    vi: `Khung ${id} không có thành phần "${token}".${meant ? ` Có phải "${meant}"?` : ''}`,
    en: `The framework ${id} has no component "${token}".${meant ? ` Did you mean "${meant}"?` : ''}`,
  };
}
