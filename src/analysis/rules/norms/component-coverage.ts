import type { Text } from '../../../core/text.ts';
import type { FrameworkComponent } from '../../../model/framework.ts';
import type { Collection } from '../../../model/generated/fields.ts';
import type { ElementState } from '../../../model/state.ts';
import { idsOf } from './flow-ends.ts';
import { placeOf } from './framework-roles.ts';
import type { Norm, NormContext } from './norm.ts';
import { isOver } from './subjects.ts';

export const componentCoverage: Norm = {
  id: 'component-coverage',
  number: 'R22',
  severity: 'warning',
  when: 'target',
  title: { vi: 'Thành phần của khung được thể hiện', en: 'Components of the framework are accounted for' },
  demand: {
    vi: 'Mỗi thành phần mà khung nêu cho cấp tỉnh có đối tượng thực hiện, hoặc được ghi là không áp dụng kèm lý do',
    en: 'Every component that the framework names for a province is realised by an element, or is said not to apply, with a reason',
  },
  description: {
    vi: 'Đây là danh mục để rà soát: Quyết định không nói thành phần nào là bắt buộc, nên thành phần chưa ghi nhận đối tượng nào là chưa đủ cơ sở đánh giá, không phải vi phạm. Đối tượng thực hiện một thành phần khi fits nêu thành phần đó; dịch vụ không tính, năng lực, thành phần logic chỉ tính khi có đối tượng thực hiện (realizes). Thành phần không áp dụng ghi ở notApplicable của kientruc.yaml; vừa ghi không áp dụng vừa có đối tượng là mâu thuẫn. Thành phần khung nêu để tham chiếu, có điều kiện hoặc để ngỏ thì không đòi. Thành phần dùng chung quốc gia không xét ở đây.',
    en: 'This is a checklist: the decision calls no component mandatory, so one that nothing is recorded for is not enough basis, and no breach. An element realises the component that its fits names; services do not count, a capability only where something realizes it. What does not apply stands in notApplicable of kientruc.yaml; to have both is a contradiction. Components for reference, on a condition or open-ended are not asked for. What is shared nationally is not judged here.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Phụ lục I, I.3, Hình 8', certainty: 'primary' },
  remedy: {
    vi: 'Bỏ thành phần khỏi notApplicable, hoặc sửa fits của đối tượng.',
    en: 'Take the component out of notApplicable, or correct the fits of the element.',
  },
  examples: [
    {
      title: {
        vi: 'Có đối tượng; mâu thuẫn; không áp dụng; chưa ghi nhận',
        en: 'Realised; a contradiction; not applicable; not recorded',
      },
      workspace: `frameworks: [vn-qd1425]
states: { target: 2030 }
notApplicable: { vn-qd1425: { tinh.ntl.iot: chưa có thiết bị IoT, tinh.ntl.vms: chưa có camera } }`,
      yaml: `# the model: says that video management does not apply # not-applicable
# the model: records nothing for the other components # not-enough-basis
systems:
  httt-tthc: { name: Hệ thống thông tin giải quyết TTHC, fits: { vn-qd1425: tinh.cqs.tthc } } # met
  nen-tang-iot: # not-met
    name: Nền tảng kết nối thiết bị IoT của tỉnh
    fits: { vn-qd1425: tinh.ntl.iot }
`,
    },
  ],
  *judge(context) {
    const { open, excused, realised } = coverageIn(context);
    for (const { component, by } of realised) {
      const why = { vi: `thực hiện: ${component.label.vi}`, en: `realises: ${component.label.en}` };
      const denied = reasonFor(context, component) !== undefined;
      for (const subject of by) {
        if (denied) yield { subject, field: 'fits', verdict: 'not-met', why: contradiction(component) };
        // What is only known from long ago may be gone.
        else if (subject.presence === 'unconfirmed')
          yield { subject, field: 'fits', verdict: 'not-enough-basis', why: OLD };
        else yield { subject, field: 'fits', verdict: 'met', why };
      }
    }
    for (const { component, reason } of excused) {
      const words = (language: 'vi' | 'en') => `${component.label[language]}: ${reason}`;
      yield { verdict: 'not-applicable', why: { vi: words('vi'), en: words('en') } };
    }
    if (open.length > 0) yield { verdict: 'not-enough-basis', why: notRecorded(open) };
  },
};

/** How the components of the framework that are the body's own stand in a state. */
interface Coverage {
  /** With the elements that realise them, in the order of the framework and of ids. */
  readonly realised: readonly { readonly component: FrameworkComponent; readonly by: readonly ElementState[] }[];
  /** Said not to apply, and nothing realises them. */
  readonly excused: readonly { readonly component: FrameworkComponent; readonly reason: string }[];
  /** Named without a qualifier, and nothing is recorded for them. */
  readonly open: readonly FrameworkComponent[];
}

function coverageIn(context: NormContext): Coverage {
  const elements = realisers(context);
  const realised: { component: FrameworkComponent; by: readonly ElementState[] }[] = [];
  const excused: { component: FrameworkComponent; reason: string }[] = [];
  const open: FrameworkComponent[] = [];
  for (const component of context.framework.components) {
    if (component.shared) continue;
    const by = elements.get(component.id);
    const reason = reasonFor(context, component);
    if (by) realised.push({ component, by });
    else if (reason !== undefined) excused.push({ component, reason });
    else if (component.listed) open.push(component);
  }
  return { realised, excused, open };
}

const REALISING: ReadonlySet<Collection> = new Set(['systems', 'datasets', 'infrastructure', 'capabilities']);

/** By component, what realises it. A capability is no realisation by itself. */
function realisers(context: NormContext): Map<string, ElementState[]> {
  const found = new Map<string, ElementState[]>();
  const logical: [ElementState, FrameworkComponent][] = [];
  for (const element of context.state.elements()) {
    const { collection } = element.element;
    // A service is offered on a component; it is none.
    if (!REALISING.has(collection) || isOver(element)) continue;
    const component = placeOf(context, element);
    if (!component) continue;
    if (collection === 'capabilities') logical.push([element, component]);
    else add(found, component.id, element);
  }
  const realizes = logical.length > 0 ? realized(context) : new Set();
  for (const [element, component] of logical) {
    if (realizes.has(element.id)) add(found, component.id, element);
  }
  return found;
}

/** Capabilities that something realizes. */
function realized({ state }: NormContext): ReadonlySet<string> {
  const all = new Set<string>();
  for (const element of state.elements()) {
    if (!isOver(element)) for (const id of idsOf(element.known('realizes'))) all.add(id);
  }
  return all;
}

function add(found: Map<string, ElementState[]>, id: string, element: ElementState): void {
  const list = found.get(id);
  if (list) list.push(element);
  else found.set(id, [element]);
}

function reasonFor({ architecture, framework }: NormContext, component: FrameworkComponent): string | undefined {
  return architecture.workspace.notApplicable?.get(framework.id)?.get(component.id);
}

function contradiction({ label }: FrameworkComponent): Text {
  return {
    vi: `kientruc.yaml ghi "${label.vi}" không áp dụng`,
    en: `kientruc.yaml says that "${label.en}" does not apply`,
  };
}

const OLD: Text = { vi: 'số liệu đã cũ, chưa rõ còn hay không', en: 'what is known of it is old' };

function notRecorded(open: readonly FrameworkComponent[]): Text {
  const list = (language: 'vi' | 'en') => open.map(({ label }) => label[language]).join('; ');
  return {
    vi: `chưa ghi nhận hệ thống nào ở ${open.length} thành phần: ${list('vi')}`,
    en: `nothing is recorded for ${open.length} components: ${list('en')}`,
  };
}
