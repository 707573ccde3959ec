/**
 * A city that does not exist, as large as one: the model that speed is measured on. The same bytes for the same shape
 * on every machine. It uses what real models use (sources, changes, plans, ends with successors, long links, coverage,
 * counts of groups, indicators by body) and has nothing to complain of, so that the healthy way is measured.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Json, JsonObject } from '../src/core/json.ts';
import { fold } from '../src/core/text.ts';
import { Random } from './random.ts';
import * as words from './words.ts';
import { toYaml } from './yaml.ts';

const SEED = 20_181_231;

/** The day on which it is judged: states depend on it. */
export const TODAY = '2026-11-23';

export interface Shape {
  readonly services: number;
  readonly systems: number;
  readonly flows: number;
  readonly organizations: number;
  readonly infrastructure: number;
  readonly documents: number;
  readonly requirements: number;
  readonly gaps: number;
  readonly tasks: number;
}

export const CITY: Shape = {
  services: 2000,
  systems: 300,
  flows: 1500,
  organizations: 130,
  infrastructure: 24,
  documents: 60,
  requirements: 24,
  gaps: 12,
  tasks: 16,
};

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  /** What the text says. */
  readonly value: JsonObject;
}

/** Services in a group; each group has a file and an indicator of its own. */
const GROUP = 25;

/** A shape of just so many elements, in the proportions of the city. */
export function shapeOf(elements: number): Shape {
  const factor = elements / elementsOf(CITY);
  const part = (of: keyof Shape, least: number) => Math.max(least, Math.round(CITY[of] * factor));
  const shape: Shape = {
    services: part('services', GROUP),
    systems: part('systems', 30),
    flows: 0,
    organizations: part('organizations', 30),
    infrastructure: part('infrastructure', 4),
    documents: part('documents', 12),
    requirements: part('requirements', 2),
    gaps: part('gaps', 2),
    tasks: part('tasks', 2),
  };
  return { ...shape, flows: Math.max(1, elements - elementsOf(shape)) };
}

/** With the indicators, of which there is one for each group of services. */
export function elementsOf(shape: Shape): number {
  return Object.values(shape).reduce((sum: number, count: number) => sum + count, groupsOf(shape));
}

function groupsOf({ services }: Shape): number {
  return Math.ceil(services / GROUP);
}

export function generateCity(shape: Shape = CITY): GeneratedFile[] {
  return new City(shape).files().map(({ path, value }) => ({ path, value, text: toYaml(value) }));
}

export function writeFiles(files: readonly GeneratedFile[], folder: string): void {
  for (const file of files) {
    const target = path.join(folder, ...file.path.split('/'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}

interface Item {
  readonly id: string;
  readonly value: JsonObject;
}

/** Documents with a part to play; the others are what elements are drawn from. */
const SURVEY = 'bc-ra-soat-2026';
const PLAN_2024 = 'kh-chuyen-doi-so-2024';
const PLAN_2026 = 'kh-chuyen-doi-so-2026';
const LEVELS = 'nd-muc-do-dich-vu';
const DISTRICTS_END = '2025-07-01';
/** Which of the platforms is the national portal. */
const PORTAL = 1;

class City {
  readonly #shape: Shape;
  /** Links that have a code, so far. */
  #links = 0;
  readonly #random = new Random(SEED);
  readonly #documents: readonly string[];
  readonly #departments: readonly string[];
  readonly #districts: readonly string[];
  readonly #communes: readonly string[];
  readonly #ministries: readonly string[];
  readonly #platforms: readonly string[];
  readonly #systems: readonly string[];
  /** Systems that end and name who takes their place. */
  readonly #ending: ReadonlyMap<string, string>;
  readonly #infrastructure: readonly string[];
  readonly #groups: readonly string[];
  readonly #indicators: readonly string[];
  readonly #tasks: readonly string[];

  constructor(shape: Shape) {
    this.#shape = shape;
    const random = this.#random;
    const { organizations, systems, documents } = shape;
    this.#documents = ids(documents - 4, (at) => `vb-${1000 + at}-${2011 + (at % 15)}`);
    const [departments, districts, ministries] = [0.16, 0.22, 0.06].map((part) => Math.round(organizations * part));
    this.#departments = ids(departments, (at) => `so-${slug(nth(words.FIELDS, at))}-${at}`);
    this.#districts = ids(districts, (at) => `quan-${slug(nth(words.PLACES, at))}-${at}`);
    this.#ministries = ids(ministries, (at) => `bo-${slug(nth(words.FIELDS, at + 7))}-${at}`);
    const others = 5 + this.#departments.length + this.#districts.length + this.#ministries.length;
    this.#communes = ids(organizations - others, (at) => `phuong-${slug(nth(words.PLACES, at))}-${at}`);
    const platforms = Math.max(words.PLATFORMS.length, Math.round(systems * 0.08));
    this.#platforms = ids(platforms, (at) => `${slug(nth(words.PLATFORMS, at))}-${at}`);
    this.#systems = ids(systems - platforms, (at) => `htt-${slug(nth(words.FIELDS, at))}-${at}`);
    const last = this.#systems.length - 1;
    this.#ending = new Map(
      this.#systems.filter((_, at) => at < last && at % 9 === 4).map((id, at) => [id, this.#systems[at * 9 + 5] ?? id]),
    );
    this.#infrastructure = ids(shape.infrastructure, (at) => `ha-tang-${at}-${slug(random.pick(words.PLACES))}`);
    this.#groups = ids(groupsOf(shape), (at) => `nhom-${slug(nth(words.FIELDS, at))}-${at}`);
    this.#indicators = this.#groups.map((id) => `ty-le-${id.slice('nhom-'.length)}`);
    this.#tasks = ids(shape.tasks, (at) => `nv-${100 + at}`);
  }

  files(): { path: string; value: JsonObject }[] {
    const files = [
      { path: 'kientruc.yaml', value: WORKSPACE },
      ...this.#spread('documents', 30, this.#documentItems(), {}),
      ...this.#spread('organizations', 33, this.#organizationItems(), { asOf: '2018-08-31', sources: [SURVEY] }),
      ...this.#spread('infrastructure', 40, this.#infrastructureItems(), SURVEYED),
      ...this.#spread('systems', 20, this.#systemItems(), SURVEYED),
    ];
    this.#groups.forEach((_, group) => {
      files.push(...this.#spread('services', GROUP, this.#serviceItems(group), SURVEYED, group));
    });
    return [
      ...files,
      ...this.#spread('flows', 36, this.#flowItems(), SURVEYED),
      ...this.#spread('indicators', 40, this.#indicatorItems(), SURVEYED),
      ...this.#spread('requirements', 40, this.#requirementItems(), SURVEYED),
      ...this.#spread('gaps', 40, this.#gapItems(), SURVEYED),
      ...this.#spread('tasks', 40, this.#taskItems(), SURVEYED),
    ];
  }

  #spread(collection: string, size: number, items: readonly Item[], defaults: JsonObject, first = 0) {
    const files: { path: string; value: JsonObject }[] = [];
    for (let at = 0; at < items.length; at += size) {
      const elements = Object.fromEntries(items.slice(at, at + size).map(({ id, value }) => [id, value]));
      const number = String(first + files.length + 1).padStart(3, '0');
      const value =
        Object.keys(defaults).length === 0 ? { [collection]: elements } : { defaults, [collection]: elements };
      files.push({ path: `${collection}/${number}.yaml`, value });
    }
    return files;
  }

  #documentItems(): Item[] {
    const random = this.#random;
    const fixed: Item[] = [
      document(SURVEY, 'Báo cáo rà soát hiện trạng kiến trúc số', 'report', '2026-06-30'),
      document(PLAN_2024, 'Kế hoạch chuyển đổi số năm 2024', 'plan', '2024-02-15'),
      document(PLAN_2026, 'Kế hoạch chuyển đổi số giai đoạn 2026 đến 2030', 'plan', '2026-03-20'),
      document(LEVELS, 'Nghị định về cung cấp dịch vụ công trực tuyến', 'decree', '2022-06-24'),
    ];
    const drawn = this.#documents.map((id, at) => {
      const [year, month] = [2011 + (at % 15), 1 + (at % 12)];
      const day = `${year}-${String(month).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
      const field = random.pick(words.FIELDS);
      return {
        id,
        value: {
          name: `Quyết định phê duyệt nội dung ứng dụng công nghệ thông tin lĩnh vực ${field}`,
          type: random.pick(['decision', 'plan', 'dispatch', 'resolution'] as const),
          number: `${1000 + at}/QĐ-UBND`,
          issuer: random.chance(0.8) ? AUTHORITY : random.pick(this.#ministries),
          date: day,
          validFrom: day,
          status: 'issued',
          reliability: random.pick(['primary', 'secondary'] as const),
          url: `https://vanban.example.vn/${id}`,
        },
      };
    });
    return [...fixed, ...drawn];
  }

  #organizationItems(): Item[] {
    const random = this.#random;
    const body = (id: string, name: string, tier: string, more: JsonObject = {}): Item => ({
      id,
      value: {
        name,
        type: 'body',
        tier,
        parent: AUTHORITY,
        agencyCode: `H26.${String(id.length).padStart(2, '0')}.${String(id.split('-').at(-1)).padStart(3, '0')}`,
        ...more,
      },
    });
    const city: Item[] = [
      {
        id: AUTHORITY,
        value: { name: 'Ủy ban nhân dân thành phố', type: 'body', tier: 'province', agencyCode: 'H26' },
      },
      { id: 'cac-so', value: { name: 'Các sở', type: 'group', tier: 'department', count: this.#departments.length } },
      {
        id: 'cac-quan',
        value: {
          name: 'Các quận, huyện',
          type: 'group',
          tier: 'district',
          count: this.#districts.length,
          changes: [{ since: DISTRICTS_END, ends: {}, sources: [random.pick(this.#documents)] }],
        },
      },
      { id: 'nguoi-dan', value: { name: 'Người dân', type: 'users' } },
      { id: 'doanh-nghiep', value: { name: 'Doanh nghiệp', type: 'users', note: random.pick(words.REMARKS) } },
    ];
    return [
      ...city,
      ...this.#departments.map((id, at) => body(id, `Sở quản lý ${nth(words.FIELDS, at)} số ${at + 1}`, 'department')),
      ...this.#ministries.map((id, at) =>
        body(id, `Bộ quản lý ${nth(words.FIELDS, at + 7)}`, 'ministry', {
          parent: { notApplicable: 'cơ quan trung ương' },
        }),
      ),
      ...this.#districts.map((id, at) =>
        body(id, `Quận ${nth(words.PLACES, at)}`, 'district', {
          changes: [
            { since: DISTRICTS_END, ends: { becomes: this.#heirs(at) }, sources: [random.pick(this.#documents)] },
          ],
        }),
      ),
      ...this.#communes.map((id, at) =>
        body(id, `Phường ${nth(words.PLACES, at)} ${at + 1}`, 'commune', { since: DISTRICTS_END }),
      ),
    ];
  }

  /** One successor, or two of which one takes a few systems and the other the rest. */
  #heirs(at: number): Json {
    const [first, second] = [nth(this.#communes, at * 2), nth(this.#communes, at * 2 + 1)];
    if (at % 3 !== 0 || first === second) return [first];
    return { [first]: {}, [second]: { for: this.#random.some(this.#systems, 1, 3) } };
  }

  #infrastructureItems(): Item[] {
    const random = this.#random;
    return this.#infrastructure.map((id, at) => ({
      id,
      value: {
        name: `${at % 3 === 0 ? 'Trung tâm dữ liệu' : 'Mạng truyền số liệu'} ${random.pick(words.PLACES)} ${at + 1}`,
        code: this.#code('infrastructure', at),
        type: at % 3 === 0 ? 'data-center' : 'network',
        owner: random.pick(this.#departments),
        operator: random.pick(this.#departments),
        status: 'operating',
        ...(at > 0 && { hostedOn: [nth(this.#infrastructure, 0)] }),
        securityLevel: random.whole(2, 4),
        fits: { 'vn-qd1425': random.pick(words.COMPONENTS.infrastructure) },
      },
    }));
  }

  #systemItems(): Item[] {
    const random = this.#random;
    const platforms = this.#platforms.map((id, at) => ({
      id,
      value: {
        ...this.#system(
          `${nth(words.PLATFORMS, at)} ${at + 1}`,
          'platform',
          at,
          at === 0 ? [] : this.#platforms.slice(0, at),
        ),
        ...(at === 0 && { fits: { 'vn-qd1425': 'tinh.ntl.lgsp-ldop' } }),
        ...(at === PORTAL && this.#portal()),
      },
    }));
    const systems = this.#systems.map((id, at) => {
      const name = `${random.pick(words.SYSTEM_KINDS)} lĩnh vực ${nth(words.FIELDS, at)} số ${at + 1}`;
      const type = random.pick(['information-system', 'channel', 'application'] as const);
      const value = this.#system(name, type, at + this.#platforms.length, this.#platforms);
      return { id, value: { ...value, ...this.#history(id) } };
    });
    return [...platforms, ...systems];
  }

  /** The national portal: another body's, which the city uses. */
  #portal(): JsonObject {
    const fits = { 'vn-qd1425': 'tinh.ktt.dung-chung' };
    const owner = nth(this.#ministries, 0);
    return {
      name: 'Cổng Dịch vụ công quốc gia',
      type: 'channel',
      owner,
      ourUse: 'in-use',
      sharing: 'national-a',
      fits,
    };
  }

  #system(name: string, type: string, at: number, platforms: readonly string[]): JsonObject {
    const random = this.#random;
    const uses = random.some(platforms, 1, 4);
    const links = Object.fromEntries(uses.map((id) => [id, this.#link()]));
    return {
      name,
      code: this.#code('systems', at),
      type,
      description: random.pick(words.DESCRIPTIONS),
      owner: this.#owner(),
      operator: random.pick(this.#departments),
      contact: random.chance(0.3)
        ? { unknown: random.pick(words.UNKNOWNS) }
        : `phòng công nghệ thông tin, máy lẻ ${100 + (at % 800)}`,
      status: random.pick(['pilot', 'operating', 'operating', 'upgrading'] as const),
      coverage: this.#coverage(),
      ...(platforms.length > 0 && { uses: random.chance(0.5) ? uses : links }),
      ...(platforms.length > 0 && { dependsOn: random.some(platforms, 1, 2) }),
      hostedOn: [random.pick(this.#infrastructure)],
      // Most support services with procedures: level 3 at least.
      securityLevel: random.whole(3, 4),
      fits: { 'vn-qd1425': random.pick(words.COMPONENTS.systems) },
      decision: this.#decision(),
      sources: this.#sources(),
      ...(random.chance(0.4) && { note: random.pick(words.REMARKS) }),
    };
  }

  /** One in nine ends and has a successor; half of the others changed, and some of these have plans. */
  #history(id: string): JsonObject {
    const random = this.#random;
    const successor = this.#ending.get(id);
    if (successor !== undefined) {
      const end = { since: '2026-01-15', ends: { becomes: [successor] }, sources: [random.pick(this.#documents)] };
      return { since: '2014-05-20', changes: [end] };
    }
    if (random.chance(0.5)) return {};
    return { since: '2016-03-01', changes: this.#changes('KT') };
  }

  #changes(subject: 'KT' | 'DV'): Json[] {
    const random = this.#random;
    const grown = {
      asOf: '2023-12-31',
      coverage: { of: ['cac-so'], total: this.#departments.length, done: random.whole(1, this.#departments.length) },
      sources: [
        { document: random.pick(this.#documents), at: `mục ${random.whole(1, 9)}, tr. ${random.whole(2, 60)}` },
      ],
    };
    const moved = {
      since: '2024-09-01',
      operator: random.pick(this.#departments),
      sources: [random.pick(this.#documents)],
      note: random.pick(words.REMARKS),
    };
    const took = {
      since: '2024-09-01',
      provider: random.pick(this.#departments),
      sources: [random.pick(this.#documents)],
    };
    const announced = { since: '2025-12-31', planned: PLAN_2024, status: 'upgrading' };
    const came = { since: '2026-02-10', asPlanned: true, sources: [SURVEY] };
    const planned = { since: '2028-12-31', planned: PLAN_2026, coverage: { of: ['cac-so'], done: 'all' } };
    const changes: Json[] = [grown, subject === 'KT' ? moved : took];
    if (random.chance(0.3)) changes.push(announced, came);
    if (random.chance(0.3)) changes.push(planned);
    return changes;
  }

  #serviceItems(group: number): Item[] {
    const random = this.#random;
    const [groupId, indicator] = [nth(this.#groups, group), nth(this.#indicators, group)];
    const field = nth(words.FIELDS, group);
    const members = Math.min(GROUP, this.#shape.services - group * GROUP) - 1;
    const provider = random.pick(this.#departments);
    let sum = 0;
    const parts: Item[] = [];
    for (let at = 0; at < members; at += 1) {
      const number = group * GROUP + at + 1;
      const [action, object] = [random.pick(words.ACTIONS), random.pick(words.OBJECTS)];
      const count = random.whole(1, 6);
      sum += count;
      parts.push({
        id: `${slug(action)}-${slug(field)}-${number}`,
        value: {
          name: `${action} ${object} trong lĩnh vực ${field} (${number})`,
          code: this.#code('services', number - 1),
          ...(random.chance(0.2) && { description: random.pick(words.DESCRIPTIONS) }),
          provider,
          owner: random.chance(0.1) ? { unknown: random.pick(words.UNKNOWNS) } : provider,
          partOf: groupId,
          ...(at % 4 === 0 && { users: [at % 8 === 0 ? 'nguoi-dan' : 'doanh-nghiep'] }),
          count,
          ...(random.chance(0.5) && {
            level: { scheme: LEVELS, is: random.pick(['full', 'partial', 'information'] as const) },
          }),
          procedures: ids(
            random.whole(1, 2),
            (one) => `1.${String(10_000 + number * 3 + one).padStart(6, '0')}.000.00.00.H26`,
          ),
          ...(random.chance(0.5) && { channels: [nth(this.#platforms, PORTAL)] }),
          ...(random.chance(0.6) && { supportedBy: this.#support() }),
          usage: indicator,
          status: random.pick(['operating', 'operating', 'operating', 'pilot'] as const),
          fits: { 'vn-qd1425': random.pick(words.COMPONENTS.services) },
          ...(random.chance(0.3) && { sources: this.#sources() }),
          ...(random.chance(0.1) && { note: random.pick(words.REMARKS) }),
          ...(random.chance(0.2) && { since: '2017-06-01', changes: this.#changes('DV') }),
        },
      });
    }
    const whole = {
      name: `Nhóm dịch vụ công trực tuyến lĩnh vực ${field} (nhóm ${group + 1})`,
      code: this.#code('groups', group),
      provider,
      owner: provider,
      count: sum,
      usage: indicator,
      status: 'operating',
      coverage: this.#coverage(),
      decision: this.#decision(),
    };
    return [{ id: groupId, value: whole }, ...parts];
  }

  #support(): Json {
    const random = this.#random;
    const targets = random.some(this.#systems, 1, 2);
    return random.chance(0.5) ? targets : Object.fromEntries(targets.map((id) => [id, this.#link(false)]));
  }

  /** Two systems that stay two: none takes the place of the other. */
  #ends(): [string, string] {
    for (;;) {
      const [from, to] = this.#random.some(this.#systems, 2, 2) as [string, string];
      if (this.#heir(from) !== this.#heir(to)) return [from, to];
    }
  }

  #heir(id: string): string {
    return this.#ending.get(id) ?? id;
  }

  #flowItems(): Item[] {
    const random = this.#random;
    return ids(this.#shape.flows, (at) => `luong-${at + 1}`).map((id, at) => {
      const [from, to] = this.#ends();
      return {
        id,
        value: {
          name: `Trao đổi ${random.pick(words.DATA)} lĩnh vực ${nth(words.FIELDS, at)}`,
          code: `QH-${at + 1}`,
          from,
          to,
          data: random.pick(words.DATA),
          ...(random.chance(0.2) && { reply: random.pick(words.DATA) }),
          via: random.chance(0.7)
            ? [nth(this.#platforms, 0), random.pick(this.#infrastructure)]
            : { unknown: random.pick(words.UNKNOWNS) },
          status: random.pick(['operating', 'operating', 'pilot', 'proposed'] as const),
          ...(random.chance(0.6) && { frequency: random.pick(words.FREQUENCIES) }),
          ...(random.chance(0.4) && {
            serviceLevel: random.chance(0.5) ? { unknown: random.pick(words.UNKNOWNS) } : 'sẵn sàng 99,5 % theo tháng',
          }),
          protection: random.pick([
            'dữ liệu cá nhân, mã hóa đường truyền',
            'dữ liệu công khai',
            'nội bộ, xác thực hai chiều',
          ] as const),
          ...(random.chance(0.4) && {
            legalBasis: [{ document: random.pick(this.#documents), at: `điều ${random.whole(3, 30)}` }],
          }),
          ...(random.chance(0.3) && { sources: this.#sources() }),
          ...(random.chance(0.2) && { note: random.pick(words.REMARKS) }),
          ...(random.chance(0.15) && {
            since: '2019-04-01',
            changes: [
              { since: '2027-06-30', planned: PLAN_2026, frequency: 'theo thời gian thực' },
              { since: '2023-01-10', data: random.pick(words.DATA), sources: [random.pick(this.#documents)] },
            ],
          }),
        },
      };
    });
  }

  #indicatorItems(): Item[] {
    const random = this.#random;
    return this.#indicators.map((id, at) => {
      const bodies = random.some(this.#departments, 2, 4);
      const years = [2022, 2023, 2024, 2025];
      const values = years.flatMap((year) =>
        bodies.map((body) => ({ asOf: year, value: random.whole(200, 999) / 10, body })),
      );
      return {
        id,
        value: {
          name: `Tỷ lệ hồ sơ nộp trực tuyến lĩnh vực ${nth(words.FIELDS, at)}`,
          code: `KPI-${at + 1}`,
          of: [nth(this.#groups, at)],
          unit: '%',
          direction: 'up',
          definition: 'Số hồ sơ nộp trực tuyến chia tổng số hồ sơ theo mọi hình thức nộp, nhân 100 %',
          values,
          targets: [
            { due: 2028, value: random.whole(60, 80), planned: PLAN_2026 },
            { due: 2030, value: random.whole(85, 100), planned: PLAN_2026 },
          ],
          owner: random.pick(this.#departments),
        },
      };
    });
  }

  #requirementItems(): Item[] {
    const random = this.#random;
    return ids(this.#shape.requirements, (at) => `yc-${at + 1}`).map((id, at) => ({
      id,
      value: {
        name: `Bảo đảm tỷ lệ hồ sơ trực tuyến lĩnh vực ${nth(words.FIELDS, at)} đạt mức được giao`,
        type: random.chance(0.8) ? 'demand' : 'proposal',
        of: [nth(this.#groups, at)],
        check: { indicator: nth(this.#indicators, at), atLeast: random.whole(60, 95) },
        due: '2030-12-31',
        owner: random.pick(this.#departments),
      },
    }));
  }

  #gapItems(): Item[] {
    const random = this.#random;
    return ids(this.#shape.gaps, (at) => `nd-${at + 1}`).map((id, at) => ({
      id,
      value: {
        name: `Cung cấp nhiều mà sử dụng ít ở lĩnh vực ${nth(words.FIELDS, at)}`,
        code: `ND-${at + 1}`,
        covers: [`${nth(this.#groups, at)}.use`],
        tasks: random.some(this.#tasks, 1, 2),
        current: random.pick(words.REMARKS),
        required: 'Đạt mức được giao trong kế hoạch; có số đo hằng quý theo từng đơn vị.',
        decision: this.#decision(),
        owner: random.pick(this.#departments),
        priority: random.pick(['high', 'medium', 'low'] as const),
      },
    }));
  }

  #taskItems(): Item[] {
    const random = this.#random;
    return this.#tasks.map((id, at) => ({
      id,
      value: {
        name: `Hoàn thiện quy trình và biểu mẫu điện tử lĩnh vực ${nth(words.FIELDS, at)}`,
        code: `NV-${at + 1}`,
        delivers: [nth(this.#groups, at)],
        result: 'Mọi thủ tục của lĩnh vực nộp được trực tuyến, có kết quả bản điện tử.',
        lead: random.pick(this.#departments),
        partners: random.some(this.#departments, 1, 3),
        deadline: random.pick(['2027-06-30', '2027-12-31', '2028-Q4', '2030'] as const),
        priority: random.pick(['high', 'medium', 'low'] as const),
        resources: 'Ngân sách chi thường xuyên của đơn vị chủ trì',
        verification: 'Tỷ lệ hồ sơ nộp trực tuyến theo báo cáo quý',
        status: random.pick(['not-started', 'in-progress'] as const),
        ...(at > 0 && { after: [nth(this.#tasks, at - 1)] }),
      },
    }));
  }

  /** One series of codes for all objects. */
  #code(kind: 'systems' | 'infrastructure' | 'services' | 'groups', at: number): string {
    const { systems, infrastructure, services } = this.#shape;
    const before = { systems: 0, infrastructure: systems, services: systems + infrastructure };
    return `KT-${1 + at + (kind === 'groups' ? before.services + services : before[kind])}`;
  }

  #owner(): Json {
    const random = this.#random;
    if (random.chance(0.1))
      return { unknown: random.pick(words.UNKNOWNS), contact: 'Văn phòng Ủy ban nhân dân thành phố' };
    return random.pick(random.chance(0.2) ? this.#districts.filter((_, at) => at % 3 !== 0) : this.#departments);
  }

  #coverage(): Json {
    const random = this.#random;
    if (random.chance(0.3)) return { of: ['cac-so', 'cac-quan'], measure: 'đơn vị đã sử dụng', done: 'some' };
    if (random.chance(0.3)) return { of: ['cac-so'], done: random.some(this.#departments, 2, 5) };
    return { of: ['cac-so'], total: this.#departments.length, done: random.whole(0, this.#departments.length) };
  }

  #decision(): Json {
    const random = this.#random;
    if (random.chance(0.7)) return random.pick(['keep', 'extend', 'integrate'] as const);
    return {
      option: 'consolidate',
      by: random.pick(this.#platforms),
      transition: {
        data: 'Chuyển toàn bộ hồ sơ đang xử lý và hồ sơ đã lưu ba năm gần nhất',
        accounts: 'Cấp lại tài khoản theo định danh điện tử',
        connections: 'Chuyển sang nền tảng nhận hợp nhất',
        process: 'Dùng quy trình của nền tảng nhận hợp nhất',
        contracts: { unknown: random.pick(words.UNKNOWNS) },
        assets: { notApplicable: 'dùng chung hạ tầng của trung tâm dữ liệu' },
        backup: 'Sao lưu toàn bộ trước khi chuyển',
        cutover: 'Chạy song song 30 ngày rồi dừng hệ thống cũ',
      },
    };
  }

  #nextLink(): number {
    this.#links += 1;
    return this.#links;
  }

  #link(withCode = true): JsonObject {
    const random = this.#random;
    return {
      ...(withCode && { code: `QH-${this.#shape.flows + this.#nextLink()}` }),
      status: random.pick(['operating', 'pilot', 'proposed'] as const),
      ...(random.chance(0.5) && { sources: [random.pick(this.#documents)] }),
    };
  }

  #sources(): Json[] {
    const random = this.#random;
    return random
      .some(this.#documents, 1, 2)
      .map((document, at) =>
        at === 0 ? { document, at: `điều ${random.whole(1, 20)}, tr. ${random.whole(1, 90)}` } : document,
      );
  }
}

const AUTHORITY = 'ubnd-thanh-pho';
const SURVEYED = { asOf: '2026-06-30', sources: [SURVEY], confirmedBy: 'Tổ rà soát kiến trúc số' };
const WORKSPACE = {
  name: 'Kiến trúc số của một thành phố không có thật',
  language: 'vi',
  authority: AUTHORITY,
  version: '1.0.0',
  states: { 'nam-2018': '2018-08-31', baseline: '2026-06-30', target: '2030-12-31' },
  frameworks: ['vn-qd1425'],
  staleAfter: 'P36M',
  rules: { 'source-missing': 'error' },
};

function document(id: string, name: string, type: string, date: string): Item {
  return {
    id,
    value: {
      name,
      type,
      number: `${id.length}/KH-UBND`,
      issuer: AUTHORITY,
      date,
      status: 'issued',
      reliability: 'primary',
    },
  };
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 22)
    .replace(/-$/, '');
}

function ids(count: number | undefined, name: (at: number) => string): string[] {
  return Array.from({ length: Math.max(1, count ?? 1) }, (_, at) => name(at));
}

function nth<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}
