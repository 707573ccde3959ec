import { formatDay } from '../../../core/dates.ts';
import type { Text } from '../../../core/text.ts';
import { nameOf } from '../../../model/describe.ts';
import type { ElementState } from '../../../model/state.ts';
import { realisersIn, supplies } from '../capabilities.ts';
import { evidenceOf, layerEvidence } from '../evidence.ts';
import type { Reason } from '../reason.ts';
import { sayPresence } from '../said.ts';

export const missing: Reason = {
  id: 'missing',
  title: { vi: 'Chưa có đối tượng đáp ứng', en: 'Missing' },
  question: {
    vi: 'Năng lực nào phải có mà mô hình chưa nêu dịch vụ, hệ thống, dữ liệu hay hạ tầng nào đáp ứng?',
    en: 'What must exist that no service, system, data set or infrastructure of the model supplies?',
  },
  description: {
    vi: 'Năng lực mà không đối tượng nào đang có nêu ở realizes. Mô hình chưa nêu thì chưa thể nói là không có: chưa đủ cơ sở đánh giá, trừ khi cơ quan có trách nhiệm xác nhận là chưa đáp ứng. Năng lực gồm nhiều phần thì hỏi từng phần; đáp ứng cả nhóm là đáp ứng từng phần. Năng lực tự nêu phạm vi đã thực hiện thì xét ở phạm vi đó; chức năng nghiệp vụ có cơ quan làm chủ thì cơ quan đó thực hiện. Yêu cầu về năng lực mà chưa ai xác nhận là căn cứ của khoảng cách này.',
    en: 'A capability that nothing there names in realizes. That the model names nothing does not mean that there is nothing: not enough basis, unless the responsible body states that it is not met. A whole is asked by its parts, and what supplies the whole supplies each. One that says how far it is carried out is judged by that; a business function that a body owns is carried out by that body. A demand for a capability that nobody has attested is a basis of this gap.',
  },
  bad: {
    title: { vi: 'Kho dữ liệu phải có, mới có kế hoạch', en: 'A data warehouse that must be, and is only planned' },
    from: '2026-06-30',
    to: '2030',
    gaps: ['xac-thuc.presence', 'kho-dung-chung.presence'],
    yaml: `documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
capabilities:
  kho-dung-chung: { name: Kho dữ liệu dùng chung, type: logical-component, sources: [kh-1] }
  xac-thuc: { name: Xác thực người dùng, type: logical-component, sources: [kh-1] }
systems:
  kho-tinh: { name: Kho dữ liệu của tỉnh, planned: kh-1, since: "2027", realizes: [kho-dung-chung] }
`,
  },
  good: {
    title: { vi: 'Đang có hệ thống đáp ứng', en: 'A system supplies it' },
    from: '2026-06-30',
    to: '2030',
    gaps: [],
    yaml: `documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
capabilities:
  kho-dung-chung: { name: Kho dữ liệu dùng chung, type: logical-component, sources: [kh-1] }
systems:
  kho-tinh: { name: Kho dữ liệu của tỉnh, status: operating, decision: keep, realizes: [kho-dung-chung], sources: [kh-1] }
`,
  },
  *derive({ architecture, whole, from, unrealised, concernsUs }) {
    let ways: { now: ReturnType<typeof realisersIn>; later: ReturnType<typeof realisersIn> } | undefined;
    for (const capability of from.elements()) {
      if (!unrealised.has(capability.id) || capability.presence === 'planned' || !concernsUs(capability)) continue;
      ways ??= { now: realisersIn(whole.from), later: realisersIn(whole.to) };
      const names = architecture.elements;
      // What is still to come, as it stands now; what a plan will have brought about by then.
      const begun = (ways.now.get(capability.id) ?? []).filter((one) => !supplies(one));
      const planned = (ways.later.get(capability.id) ?? []).filter((one) => willSupply(one));
      const named = (list: readonly ElementState[], say: (one: ElementState) => Text): Text => ({
        vi: list.map((one) => `${nameOf(one.id, names)} (${say(one).vi})`).join('; '),
        en: list.map((one) => `${nameOf(one.id, names)} (${say(one).en})`).join('; '),
      });
      const are = named(begun, (one) => sayPresence(one, names));
      const will = named(planned, sayFrom);
      yield {
        subject: capability.element,
        facet: 'presence',
        verdict: 'not-enough-basis',
        from: {
          text:
            begun.length > 0
              ? {
                  vi: `chưa có đối tượng đáp ứng; đang có: ${are.vi}`,
                  en: `nothing supplies it yet; under way: ${are.en}`,
                }
              : { vi: 'mô hình chưa nêu đối tượng nào đáp ứng', en: 'the model names nothing that supplies it' },
        },
        to: {
          text:
            planned.length > 0
              ? { vi: `đáp ứng bằng ${will.vi}`, en: `supplied by ${will.en}` }
              : { vi: 'chưa có kế hoạch nào tạo ra', en: 'no plan brings it about' },
        },
        evidence: [
          ...evidenceOf(capability),
          ...begun.flatMap((one) => evidenceOf(one, 'realizes')),
          ...planned.flatMap((one) => {
            const plan = one.layers.find((layer) => layer.kind === 'plan');
            return plan ? [layerEvidence(one.element, plan)] : [];
          }),
        ],
        ...(planned.length > 0 ? { pendingPlan: true } : {}),
      };
    }
  },
};

/** In the later state: there by plan, or by plan no longer only an idea or being built. */
function willSupply(element: ElementState): boolean {
  const status = element.get('status')?.written;
  const stands = status !== 'proposed' && status !== 'building' && status !== 'ended';
  return stands && element.layers.some((layer) => layer.kind === 'plan');
}

function sayFrom(element: ElementState): Text {
  const plan = element.layers.find((layer) => layer.kind === 'plan');
  if (!plan) return { vi: 'theo kế hoạch', en: 'by plan' };
  return { vi: `từ ${formatDay(plan.day, 'vi')}`, en: `from ${formatDay(plan.day, 'en')}` };
}
