import type { Case } from './case.ts';

const TWO = `systems:
  a: { name: A, owner: so-a, decision: keep }
  b: { name: B, owner: so-b, decision: keep }
  lgsp: { name: LGSP, type: platform, owner: so-a, decision: keep }
`;
const BY_PLATFORM = '  qua: { name: Qua, from: a, to: b, data: Hồ sơ, via: [lgsp] }\n';
const NOW = { from: '2026-10-31', to: '2030' };

export const STRUCTURE: readonly Case[] = [
  {
    title: 'a capability that nothing supplies',
    yaml: 'capabilities:\n  kho: { name: Kho dùng chung, type: logical-component }\n',
    gaps: { 'kho.presence': ['not-enough-basis', 'unplanned', 'the model names nothing; there may be something'] },
  },
  {
    title: 'a capability that only a planned system will supply',
    yaml: `capabilities:
  kho: { name: Kho dùng chung, type: logical-component }
systems:
  moi: { name: Kho mới, since: 2019-12-31, planned: kh, realizes: [kho] }
`,
    gaps: {
      'kho.presence': ['not-enough-basis', 'planned', 'nothing now, something by the end of 2019'],
      'moi.presence': ['none', 'planned', 'the system itself is new'],
    },
  },
  {
    title: 'a capability that something being built will supply',
    yaml: `capabilities:
  kho: { name: Kho dùng chung, type: logical-component }
systems:
  moi: { name: Kho mới, status: building, decision: add, realizes: [kho] }
`,
    gaps: { 'kho.presence': ['not-enough-basis', 'unplanned', 'what is being built supplies nothing yet'] },
  },
  {
    title: 'a capability of two parts, of which one is supplied',
    yaml: `capabilities:
  xt: { name: Xác thực, type: logical-component }
  xt-dan: { name: Xác thực người dân, type: logical-component, partOf: xt }
  xt-can-bo: { name: Xác thực cán bộ, type: logical-component, partOf: xt }
systems:
  sso: { name: SSO, decision: keep, realizes: [xt-can-bo] }
`,
    gaps: {
      'xt-dan.presence': ['not-enough-basis', 'unplanned', 'the whole is asked by its parts, and this one lacks'],
    },
  },
  {
    title: 'a capability of two parts, supplied as a whole',
    yaml: `capabilities:
  xt: { name: Xác thực, type: logical-component }
  xt-dan: { name: Xác thực người dân, type: logical-component, partOf: xt }
systems:
  sso: { name: SSO, decision: keep, realizes: [xt] }
`,
    gaps: {},
    none: 'what supplies the whole supplies its parts',
  },
  {
    title: 'a business function that a body carries out',
    yaml: 'capabilities:\n  bc-chi: { name: Quản lý báo chí, type: business-function, owner: so-a }\n',
    gaps: {},
    none: 'the body does it, with or without a system',
  },
  {
    title: 'a capability that is demanded, attested by nobody, supplied by nothing',
    yaml: `capabilities:
  kho: { name: Kho dùng chung, type: logical-component }
requirements:
  yc: { name: Có kho dùng chung, of: [kho], check: { attested: unknown } }
`,
    gaps: { 'kho.presence': ['not-enough-basis', 'unplanned', 'the demand is the basis of its being missed: one gap'] },
  },
  {
    title: 'a flow past the platform that another one passes',
    yaml: `${TWO}flows:\n${BY_PLATFORM}  thang: { name: Thẳng, from: b, to: a, data: Kết quả, mechanism: api }\n`,
    gaps: {
      'thang.route': ['not-enough-basis', 'unplanned', 'between two bodies, straight; in 2018 nothing obliges it'],
    },
  },
  {
    title: 'a flow of which nobody knows the way',
    yaml: `${TWO}flows:\n${BY_PLATFORM}  mo: { name: Mờ, from: b, to: a, data: Kết quả, via: { unknown: không nêu } }\n`,
    gaps: { 'mo.route': ['not-enough-basis', 'unplanned', 'it may pass the platform or not'] },
  },
  {
    title: 'a straight flow of a time without any platform',
    yaml: `${TWO}flows:\n  thang: { name: Thẳng, from: b, to: a, data: Kết quả, mechanism: api }\n`,
    gaps: {},
    none: 'no flow passes anything: there is nothing to be passed',
  },
  {
    title: 'a straight flow inside one body, and one from the people',
    yaml: `${TWO}  a2: { name: A2, owner: so-a, decision: keep }
organizations:
  dan: { name: Người dân, type: users }
flows:
${BY_PLATFORM}  trong: { name: Trong, from: a, to: a2, data: Hồ sơ }
  dan-a: { name: Nộp, from: dan, to: a, data: Hồ sơ }
`,
    gaps: {},
    none: 'neither goes from body to body',
  },
  {
    title: 'a flow by a network alone',
    yaml: `${TWO}infrastructure:
  mang: { name: Mạng, type: network, decision: keep }
flows:
${BY_PLATFORM}  mang-thoi: { name: Chỉ mạng, from: b, to: a, data: Kết quả, via: [mang] }
`,
    gaps: { 'mang-thoi.route': ['not-enough-basis', 'unplanned', 'a network is a way, and no shared platform'] },
  },
  {
    title: 'nobody has decided, and nobody is known who would',
    yaml: 'systems:\n  he: { name: Hệ, owner: { unknown: không nêu } }\n',
    gaps: {
      'he.decision': ['not-enough-basis', 'unplanned', 'it is there, and nothing is said of its future'],
      'he.owner': ['not-enough-basis', 'unplanned', 'the decision waits for an owner'],
    },
  },
  {
    title: 'nobody has decided, and the operator is known',
    yaml: 'systems:\n  he: { name: Hệ, owner: { unknown: không nêu }, operator: so-a }\n',
    gaps: { 'he.decision': ['not-enough-basis', 'unplanned', 'the operator can be asked: the owner holds nothing up'] },
  },
  {
    title: 'decided, and its owner is not known',
    yaml: 'systems:\n  he: { name: Hệ, owner: { unknown: không nêu }, decision: keep }\n',
    gaps: {},
    none: 'nobody waits for the owner: that he is not known is counted',
  },
  {
    title: 'what others own',
    workspace: 'authority: tinh',
    yaml: `systems:
  cua-bo: { name: Của bộ, owner: bo, ourUse: in-use }
  cua-bo-2: { name: Của bộ mà không dùng, owner: bo }
`,
    gaps: {
      'cua-bo.decision': ['not-enough-basis', 'unplanned', 'we use it: how is ours to decide; of the other nothing'],
    },
  },
  {
    title: 'decided by the declared gap that covers it',
    yaml: `systems:
  he: { name: Hệ, coverage: { done: 2, total: 5 } }
gaps:
  nd: { name: Mở rộng, covers: [he.coverage], decision: extend }
`,
    gaps: {
      'he.coverage': ['not-enough-basis', 'incomplete', 'declared without a task; its decision is that of the system'],
    },
  },
  {
    title: 'all that is known of it is too old',
    from: '2026-06-30',
    to: '2030',
    workspace: 'staleAfter: P36M',
    yaml: 'systems:\n  he: { name: Hệ, status: operating }\n',
    gaps: {},
    none: 'whether it exists still is not known: nobody is asked to decide about it',
  },
  {
    title: 'a norm of the framework in force that is not met',
    ...NOW,
    workspace: 'authority: tinh\nframeworks: [vn-qd1425]',
    yaml: `systems:
  he: { name: Hệ, owner: so-a, decision: keep, changes: [{ asOf: 2026-09-30, securityLevel: 2 }] }
`,
    gaps: { 'he.rule:security-level': ['not-met', 'unplanned', 'a level, and no decision that approved it is named'] },
  },
  {
    title: 'the same norm, in a year before it was law',
    from: '2025-06-30',
    to: '2026-06-30',
    workspace: 'authority: tinh\nframeworks: [vn-qd1425]',
    yaml: `systems:
  he: { name: Hệ, owner: so-a, decision: keep, changes: [{ asOf: 2025-03-31, securityLevel: 2 }] }
`,
    gaps: {},
    none: 'no state is judged by the law of another day',
  },
  {
    title: 'a norm that cannot be judged',
    ...NOW,
    workspace: 'authority: tinh\nframeworks: [vn-qd1425]',
    yaml: 'systems:\n  he: { name: Hệ, owner: so-a, decision: keep }\n',
    gaps: {},
    none: 'no level is said: counted in the table of norms, and no gap of each system',
  },
  {
    title: 'a norm that the workspace has turned off',
    ...NOW,
    workspace:
      'authority: tinh\nframeworks: [vn-qd1425]\nrules: { security-level: { severity: "off", reason: xét riêng } }',
    yaml: `systems:
  he: { name: Hệ, owner: so-a, decision: keep, changes: [{ asOf: 2025-03-31, securityLevel: 2 }] }
`,
    gaps: {},
    none: 'who turns it off says why, and is not asked again here',
  },
];

const KEEP_ALL =
  'decisions: [{ for: { collections: [systems] }, option: keep, why: Rà soát, since: 2018-06-30, sources: [bc] }]';

/** Decisions about many elements at once. */
export const BULK: readonly Case[] = [
  {
    title: 'one decision for all systems',
    workspace: KEEP_ALL,
    yaml: `systems:
  a: { name: A }
  b: { name: B, decision: { unknown: đang bàn } }
datasets:
  d: { name: D }
`,
    gaps: {
      'b.decision': ['not-enough-basis', 'unplanned', 'it says itself that this is not known, and that wins'],
      'd.decision': ['not-enough-basis', 'unplanned', 'a data set is no system'],
    },
  },
  {
    title: 'a decision of a later day',
    workspace: KEEP_ALL.replace('2018-06-30', '2019-01-31'),
    yaml: 'systems:\n  a: { name: A }\n',
    gaps: { 'a.decision': ['not-enough-basis', 'unplanned', 'in August 2018 it had not been taken'] },
  },
  {
    title: 'by owner and tag together',
    workspace: 'decisions: [{ for: { owner: [so-a], tag: [cu, rat-cu] }, option: replace, why: Rà soát, since: 2018 }]',
    from: '2019-01-31',
    yaml: `systems:
  a: { name: A, owner: so-a, tags: [cu] }
  b: { name: B, owner: so-b, tags: [cu] }
  c: { name: C, owner: so-a, tags: [moi] }
`,
    gaps: {
      'b.decision': ['not-enough-basis', 'unplanned', 'the tag fits, the owner does not'],
      'c.decision': ['not-enough-basis', 'unplanned', 'the owner fits, none of the two tags does'],
    },
  },
  {
    title: 'by layer and by component of the framework',
    workspace:
      'frameworks: [vn-qd1425]\ndecisions: [{ for: { layer: [tinh.cqs.tthc] }, option: extend, why: Rà soát, since: 2026-01-31 }]',
    from: '2026-10-31',
    to: '2030',
    yaml: `systems:
  a: { name: A, fits: { vn-qd1425: tinh.cqs.tthc } }
  a-1: { name: Phần của A, partOf: a }
  b: { name: B, fits: { vn-qd1425: tinh.dl.csdl } }
`,
    gaps: { 'b.decision': ['not-enough-basis', 'unplanned', 'it stands elsewhere; the part goes with its whole'] },
  },
  {
    title: 'two decisions that disagree',
    workspace:
      'decisions: [{ for: { collections: [systems] }, option: keep, why: Một, since: 2018-06-30 }, { for: { owner: [so-a] }, option: replace, why: Hai, since: 2018-06-30 }]',
    yaml: 'systems:\n  a: { name: A, owner: so-a }\n  b: { name: B, owner: so-b }\n',
    gaps: { 'a.decision': ['not-enough-basis', 'unplanned', 'kept and replaced: neither counts'] },
  },
  {
    title: 'a declared gap decides otherwise',
    workspace: KEEP_ALL,
    yaml: `systems:
  a: { name: A, coverage: { done: 1, total: 3 } }
gaps:
  nd: { name: Mở rộng, covers: [a.coverage], decision: extend }
`,
    gaps: { 'a.coverage': ['not-enough-basis', 'incomplete', 'one of three; decided either way, and no task'] },
  },
];
