import { own } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { isField } from '../../model/fields.ts';
import { FIELDS } from '../../model/generated/fields.ts';
import { wholeness } from './grounds.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const coversNotFound: Rule = {
  id: 'covers-not-found',
  severity: 'error',
  title: { vi: 'Khóa của khoảng cách không có', en: 'Key of a gap that cannot be' },
  description: {
    vi: 'Sau dấu chấm trong covers là mặt của khoảng cách (presence, decision, coverage, use, value, route), rule:<yêu cầu>, hoặc một trường của đối tượng; từ khác thì không khoảng cách nào khớp.',
    en: 'After the dot in covers stands the facet of a gap (presence, decision, coverage, use, value, route), rule:<requirement>, or a field of the element; no gap matches any other word.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: 'Gõ sai mặt của khoảng cách', en: 'A misspelt facet' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
services:
  dvctt: { name: Dịch vụ công trực tuyến }
gaps:
  it-dung:
    name: Ít người dùng
    covers: [dvctt.usee] # expect: covers-not-found
    tasks: [huong-dan]
tasks:
  huong-dan: { name: Hướng dẫn người dân nộp hồ sơ trực tuyến }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mặt của khoảng cách, hoặc một trường', en: 'A facet, or a field' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
services:
  dvctt: { name: Dịch vụ công trực tuyến }
gaps:
  it-dung: { name: Ít người dùng, covers: [dvctt.use, dvctt.status], tasks: [huong-dan] }
tasks:
  huong-dan: { name: Hướng dẫn người dân nộp hồ sơ trực tuyến }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'gaps') continue;
      for (const { path, raw } of writtenLayers(element)) {
        const covers = own(raw, 'covers');
        if (!Array.isArray(covers)) continue;
        covers.forEach((key, at) => {
          const [subject, facet] = split(String(key));
          const target = architecture.elements.get(subject);
          // An element that is not there, or that is broken, is told as that.
          if (!target || facet === undefined || isFacet(facet, target, architecture)) return;
          const meant = nearest(facet, target, architecture);
          report({
            element,
            path: [...path, 'covers', at],
            message: {
              vi: `"${subject}" không có khoảng cách về "${facet}".${meant ? ` Có phải "${meant}"?` : ''}`,
              en: `"${subject}" can have no gap in "${facet}".${meant ? ` Did you mean "${meant}"?` : ''}`,
            },
            detail: String(key),
            ...(meant ? { suggestion: meant } : {}),
          });
        });
      }
    }
  },
};

const FACETS = ['presence', 'decision', 'coverage', 'use', 'value', 'route', 'rule'];
const RULE = 'rule:';

function split(key: string): [subject: string, facet?: string] {
  const dot = key.indexOf('.');
  return dot === -1 ? [key] : [key.slice(0, dot), key.slice(dot + 1)];
}

function isFacet(facet: string, { collection }: Element, { elements, broken }: Architecture): boolean {
  if (FACETS.includes(facet)) return true;
  if (facet.startsWith(RULE)) {
    const id = facet.slice(RULE.length);
    return broken.has(id) || elements.get(id)?.collection === 'requirements';
  }
  return isField(facet) && Object.hasOwn(FIELDS[collection], facet);
}

function nearest(facet: string, target: Element, { elements }: Architecture): string | undefined {
  const { id, collection } = target;
  const rules = facet.startsWith('rule')
    ? [...elements.values()].filter((one) => one.collection === 'requirements').map((one) => RULE + one.id)
    : [];
  const word = new Nearest([...FACETS, ...Object.keys(FIELDS[collection]).filter(isField), ...rules]).find(facet);
  return word === undefined ? undefined : `${id}.${word}`;
}
