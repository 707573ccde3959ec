import { type Day, formatDay, type Period } from '../../core/dates.ts';
import { isObject, type Json, own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import { type Element, type Layer, placeIn, seenDay } from '../../model/element.ts';
import { dateOf, pathOfField } from './places.ts';
import type { Rule } from './rule.ts';
import { inStates } from './states.ts';
import { type NotInForce, Validity } from './validity.ts';

export const levelSchemeNotInForce: Rule = {
  id: 'level-scheme-not-in-force',
  severity: 'warning',
  title: { vi: 'Mức độ nói theo văn bản không còn, chưa có hiệu lực', en: 'Level by a document that is not in force' },
  description: {
    vi: 'Văn bản quy định mức độ (level.scheme) phải có hiệu lực vào ngày mà mức độ được ghi nhận: theo validFrom, validTo, date và status của văn bản. Mức độ của một ngày đã qua được xét theo chính ngày đó. Văn bản không ghi các trường này thì không bị xét.',
    en: 'The document that defines a level (level.scheme) is in force on the day of which the level is said: by its validFrom, validTo, date and status. A level of a past day is judged by that day. A document that says none of these is not judged.',
  },
  basis: { document: 'Hiệu lực của văn bản, như mô hình ghi', certainty: 'design' },
  bad: [
    {
      title: {
        vi: 'Số liệu năm 2026 nói theo nghị định đã hết hiệu lực',
        en: 'A report of 2026 in the levels of a decree that is over',
      },
      yaml: `documents:
  nd-cu: { name: Nghị định cũ, type: decree, date: 2011-06-13, validTo: 2022-08-14 }
  bc-2026: { name: Báo cáo năm 2026, type: report, date: 2026-03-31 }
services:
  khai-sinh:
    name: Đăng ký khai sinh
    level:
      scheme: nd-cu # expect: level-scheme-not-in-force
      is: 4
    sources: [bc-2026]
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mỗi mức độ theo văn bản của ngày đó', en: 'Each level by the document of its day' },
      yaml: `documents:
  nd-cu: { name: Nghị định cũ, type: decree, date: 2011-06-13, validTo: 2022-08-14 }
  nd-moi: { name: Nghị định mới, type: decree, date: 2022-06-24, validFrom: 2022-08-15 }
  bc-2018: { name: Báo cáo năm 2018, type: report, date: 2018-08-31 }
  bc-2026: { name: Báo cáo năm 2026, type: report, date: 2026-03-31 }
services:
  khai-sinh:
    name: Đăng ký khai sinh
    level: { scheme: nd-cu, is: 4 }
    sources: [bc-2018]
    changes:
      - { asOf: 2026-03-31, level: { scheme: nd-moi, is: full }, sources: [bc-2026] }
`,
    },
  ],
  check(context, report) {
    const validity = new Validity(context);
    const found = new Map<Layer, { readonly document: Element; readonly against: NotInForce }>();
    const services = new Set<Element>();
    for (const element of context.architecture.elements.values()) {
      if (element.collection !== 'services') continue;
      for (const layer of element.layers) {
        const document = context.architecture.elements.get(schemeOf(own(layer.fields, 'level')) ?? '');
        if (document?.collection !== 'documents') continue;
        const said = whenSaid(layer, context.today);
        const against = said && validity.against(document, said);
        if (!against) continue;
        found.set(layer, { document, against });
        services.add(element);
      }
    }
    // Only what counts in some state: a level that was corrected is history.
    for (const { element: service } of inStates(context, [...services])) {
      const level = service.get('level');
      const fault = level && found.get(level.layer);
      if (!fault) continue;
      found.delete(level.layer);
      const { document, against } = fault;
      const date = dateSaid(level.layer);
      report({
        element: service.element,
        path: [...pathOfField(service.element, level.layer, 'level'), 'scheme'],
        message: {
          vi: `Mức độ của ${date.vi} nói theo "${document.id}", văn bản ${against.says.vi}. Ghi mức độ theo văn bản có hiệu lực vào ngày đó; nếu là mức độ của ngày khác thì sửa ngày.`,
          en: `The level of ${date.en} is in the words of "${document.id}", which ${against.says.en}. Write it by the document in force on that day; if it is the level of another day, correct the date.`,
        },
        detail: document.id,
        related: [
          {
            message: { vi: `Văn bản ${against.says.vi}`, en: `The document ${against.says.en}` },
            place: placeIn(document, against.path),
          },
        ],
      });
    }
  },
};

function schemeOf(level: Json | undefined): string | undefined {
  const scheme = isObject(level) ? own(level, 'scheme') : undefined;
  return typeof scheme === 'string' ? scheme : undefined;
}

/**
 * The day of which a level is said: that of its newest source where it is a later one, for with it somebody said so
 * again. What took effect on a day goes on: a document that came into force since then may speak of it too.
 */
function whenSaid(layer: Layer, today: Day): Period | undefined {
  const seen = seenDay(layer, 'level');
  if (!Number.isFinite(seen)) return undefined;
  const goesOn = layer.dating === 'since' && layer.kind === 'fact';
  return { first: seen > layer.day ? seen : layer.period.first, last: goesOn ? Math.max(seen, today) : seen };
}

/** `ngày 31/3/2026`, `tháng 3/2026`. */
function dateSaid(layer: Layer): Text {
  const seen = seenDay(layer, 'level');
  const { vi, en } = seen > layer.day ? { vi: formatDay(seen, 'vi'), en: formatDay(seen, 'en') } : dateOf(layer);
  return { vi: /^\d/.test(vi) ? `ngày ${vi}` : vi, en };
}
