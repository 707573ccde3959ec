import { isObject, own } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { isField } from '../../model/fields.ts';
import { COLLECTIONS, FIELDS } from '../../model/generated/fields.ts';
import { wholeness } from './grounds.ts';
import { NORMS } from './norms/registry.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const coversNotFound: Rule = {
  id: 'covers-not-found',
  severity: 'error',
  title: { vi: 'Khóa của khoảng cách không có', en: 'Key of a gap that cannot be' },
  description: {
    vi: 'Sau dấu chấm trong covers là mặt của khoảng cách (presence, decision, coverage, use, value, route), rule:<yêu cầu hoặc quy định của khung>, hoặc một trường của đối tượng mà một kế hoạch đổi hay một yêu cầu kiểm tra, hoặc owner; từ khác thì không khoảng cách nào khớp. Xét cả nội dung cần hoàn thiện (gaps) và ngoại lệ (exceptions).',
    en: 'After the dot in covers stands the facet of a gap (presence, decision, coverage, use, value, route), rule:<requirement or norm of the framework>, or a field of the element that a plan changes or a requirement checks, or owner; no gap matches any other word. Declared gaps and exceptions are looked at.',
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
    {
      title: {
        vi: 'Trường mà không kế hoạch, yêu cầu nào nói đến',
        en: 'A field that no plan and no demand speaks of',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
indicators:
  ty-le: { name: Tỷ lệ hồ sơ trực tuyến, of: [dvctt], unit: "%" }
services:
  dvctt: { name: Dịch vụ công trực tuyến, usage: ty-le }
gaps:
  it-dung:
    name: Ít người dùng
    covers: [dvctt.usage] # expect: covers-not-found
    tasks: [huong-dan]
tasks:
  huong-dan: { name: Hướng dẫn người dân nộp hồ sơ trực tuyến }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mặt của khoảng cách, hoặc một trường có kế hoạch', en: 'A facet, or a field with a plan' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
services:
  dvctt:
    name: Dịch vụ công trực tuyến
    changes: [{ since: 2030-01-01, planned: qd-1, status: ended }]
gaps:
  it-dung: { name: Ít người dùng, covers: [dvctt.use, dvctt.status], tasks: [huong-dan] }
tasks:
  huong-dan: { name: Hướng dẫn người dân nộp hồ sơ trực tuyến }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'gaps' && element.collection !== 'exceptions') continue;
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

function isFacet(facet: string, target: Element, architecture: Architecture): boolean {
  const { elements, broken } = architecture;
  if (FACETS.includes(facet)) return true;
  if (facet.startsWith(RULE)) {
    const id = facet.slice(RULE.length);
    return broken.has(id) || elements.get(id)?.collection === 'requirements' || Object.hasOwn(NORMS, id);
  }
  return Object.hasOwn(FIELDS[target.collection], facet) && fieldsInGaps(target, architecture).has(facet);
}

/** The fields that a gap can be about: what plans for the element set, and what requirements check. */
function fieldsInGaps({ collection, layers }: Element, { elements }: Architecture): ReadonlySet<string> {
  // Whose it is may be what a decision waits for.
  const fields = new Set<string>(COLLECTIONS[collection].decided ? ['owner'] : []);
  for (const { kind, fields: set } of layers)
    if (kind === 'plan') for (const name of Object.keys(set)) fields.add(name);
  for (const { collection: other, layers: said } of elements.values()) {
    if (other !== 'requirements') continue;
    for (const layer of said) {
      const check = own(layer.fields, 'check');
      const field = isObject(check) ? own(check, 'field') : undefined;
      if (typeof field === 'string') fields.add(field);
    }
  }
  return new Set([...fields].filter(isField));
}

function nearest(facet: string, target: Element, architecture: Architecture): string | undefined {
  const { id, collection } = target;
  const rules = facet.startsWith('rule')
    ? [...architecture.elements.values()]
        .flatMap((one) => (one.collection === 'requirements' ? one.id : []))
        .concat(Object.keys(NORMS))
        .map((id) => RULE + id)
    : [];
  const fields = [...fieldsInGaps(target, architecture)].filter((field) => Object.hasOwn(FIELDS[collection], field));
  const word = ABOUT[facet] ?? new Nearest([...FACETS, ...fields, ...rules]).find(facet);
  return word === undefined ? undefined : `${id}.${word}`;
}

/** Fields whose gaps have a facet of another name. */
const ABOUT: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  usage: 'use',
  values: 'value',
  targets: 'value',
  count: 'coverage',
});
