import type { Text } from '../../../core/text.ts';
import type { ElementState } from '../../../model/state.ts';
import { idsOf } from './flow-ends.ts';
import { roleOf } from './framework-roles.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { isOver, whose } from './subjects.ts';

export const centralProcedures: Norm = {
  id: 'central-procedures',
  number: 'R35',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Thủ tục do bộ, ngành cung cấp tập trung', en: 'Procedures that a ministry offers centrally' },
  demand: {
    vi: 'Hệ thống giải quyết TTHC của địa phương không tiếp nhận, giải quyết thủ tục đã được cung cấp tập trung tại hệ thống của bộ, ngành',
    en: "The local system does not take in or settle procedures that are offered centrally on a ministry's system",
  },
  description: {
    vi: 'Dịch vụ do bộ, ngành cung cấp (provider, owner là cơ quan cấp bộ hoặc trung ương) không có hệ thống của địa phương trong supportedBy; và không dịch vụ nào của địa phương mang cùng mã thủ tục. Hệ thống của địa phương được nhận ra theo vị trí trong khung (fits). Đồng bộ dữ liệu để tra cứu, thống kê là luồng dữ liệu, không phải supportedBy.',
    en: 'A service that a ministry provides (provider or owner is a body of ministry or central tier) has no local system among supportedBy, and no local service has the same procedure. The local system is known by its place in the framework (fits). Data that are synchronised to be looked up and counted are a flow, not supportedBy.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Phụ lục I, I.3.c, tr. 12 (ghi chú)', certainty: 'primary' },
  remedy: {
    vi: 'Bỏ hệ thống của địa phương khỏi supportedBy của dịch vụ; dữ liệu đồng bộ ghi thành luồng qua Cổng DVCQG.',
    en: 'Take the local system out of supportedBy; record the synchronised data as a flow over the National Public Service Portal.',
  },
  examples: [
    {
      title: {
        vi: 'Ở hệ thống của bộ; ở hệ thống của tỉnh; chưa rõ; của địa phương',
        en: "On the ministry's system; on the province's; not known; the province's own",
      },
      workspace: 'authority: ubnd-tinh\nframeworks: [vn-qd1425]',
      yaml: `organizations:
  ubnd-tinh: { name: Ủy ban nhân dân tỉnh, tier: province }
  bo-a: { name: Bộ A, tier: ministry }
systems:
  httt-bo: { name: Hệ thống thông tin giải quyết TTHC của Bộ A, owner: bo-a }
  httt-tinh: { name: Hệ thống thông tin giải quyết TTHC của tỉnh, owner: ubnd-tinh, fits: { vn-qd1425: tinh.cqs.tthc } }
services:
  cap-phep-1: { name: Cấp phép 1, provider: bo-a, supportedBy: [httt-bo], procedures: ["1.000001"] } # met
  cap-phep-2: # not-met
    name: Cấp phép 2
    provider: bo-a
    supportedBy: [httt-bo, httt-tinh]
  cap-phep-3: { name: Cấp phép 3, provider: bo-a } # not-enough-basis
  cap-phep-4: { name: Cấp phép 4, provider: { unknown: báo cáo không nêu }, supportedBy: [httt-tinh] } # not-enough-basis
  dat-dai: { name: Đăng ký đất đai, provider: ubnd-tinh, supportedBy: [httt-tinh], procedures: ["1.000002"] } # not-applicable
  trung-ma: # not-met
    name: Cấp phép 1 tại tỉnh
    provider: ubnd-tinh
    supportedBy: [httt-tinh]
    procedures: ["1.000001.000.00.00.H26"]
`,
    },
  ],
  *judge(context) {
    const services = [...context.state.elements()].filter(
      (one) => one.element.collection === 'services' && !isOver(one),
    );
    const central = new Set(
      services.filter((one) => isCentral(context, one) && !local(context, one)).flatMap(procedures),
    );
    for (const subject of services) {
      const found = judged(context, subject, central);
      if (found) yield { subject, field: 'supportedBy', ...found };
    }
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

function judged(context: NormContext, service: ElementState, central: ReadonlySet<string>): Result | undefined {
  const ourSystem = local(context, service);
  const body = provider(service);
  if (isCentral(context, service)) {
    if (ourSystem) return { verdict: 'not-met', why: on(ourSystem) };
    if (service.known('supportedBy') === undefined) return { verdict: 'not-enough-basis', why: NO_SYSTEM };
    return { verdict: 'met', why: ELSEWHERE };
  }
  if (!ourSystem) return undefined;
  const twice = procedures(service).find((code) => central.has(code));
  if (twice !== undefined) {
    return {
      verdict: 'not-met',
      why: {
        vi: `thủ tục ${twice} đã có trên hệ thống của bộ, ngành`,
        en: `procedure ${twice} is on a ministry's system already`,
      },
    };
  }
  if (body === undefined) return { verdict: 'not-enough-basis', why: NO_PROVIDER };
  return { verdict: 'not-applicable', why: LOCAL };
}

function provider(service: ElementState): string | undefined {
  const body = service.known('provider') ?? service.known('owner');
  return typeof body === 'string' ? body : undefined;
}

function isCentral({ state }: NormContext, service: ElementState): boolean {
  const tier = state.of(provider(service) ?? '')?.known('tier');
  return tier === 'ministry' || tier === 'central';
}

/** Our own system for procedures, where the service runs on it. */
function local(context: NormContext, service: ElementState): ElementState | undefined {
  const of = whose(context);
  return idsOf(service.known('supportedBy'))
    .flatMap((id) => context.state.of(id) ?? [])
    .find((one) => roleOf(context, one) === 'procedures' && of(one) === 'ours');
}

/** National codes: of `1.011442.000.00.00.H26` only `1.011442`, whoever settles it. */
function procedures(service: ElementState): string[] {
  return idsOf(service.known('procedures')).map((code) => code.split('.').slice(0, 2).join('.'));
}

function on({ element }: ElementState): Text {
  return {
    vi: `do bộ, ngành cung cấp mà ghi ${element.name} tiếp nhận, giải quyết`,
    en: `a ministry provides it, and ${element.name} is said to take it in`,
  };
}

const NO_SYSTEM: Text = {
  vi: 'chưa rõ hệ thống nào tiếp nhận, giải quyết',
  en: 'which system takes it in is not known',
};
const NO_PROVIDER: Text = { vi: 'chưa rõ cơ quan cung cấp', en: 'who provides it is not known' };
const ELSEWHERE: Text = { vi: 'không qua hệ thống của địa phương', en: 'it does not pass the local system' };
const LOCAL: Text = { vi: 'dịch vụ do địa phương cung cấp', en: 'a service of the province itself' };
