import type { Impacted } from '../../../analysis/trace/impact.ts';
import type { Path } from '../../../analysis/trace/paths.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { formatNumber, say, type Text } from '../../../core/text.ts';
import { nameOf } from '../../../model/describe.ts';
import { COLLECTIONS, type Collection } from '../../../model/generated/fields.ts';
import { padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { momentText } from '../gap/words.ts';
import { type Paint, paint } from '../paint.ts';
import type { ImpactReport, PathReport, TraceOptions, TraceReport, TraceReporter } from './reporter.ts';
import { dependenceText, tieText } from './words.ts';

const NARROWEST = 30;
/** Longer ids are rare, and only push their own line aside. */
const WIDEST_ID = 40;

export const text: TraceReporter = (report, options) => {
  const lines =
    report.kind === 'paths' ? new PathPage(report, options).lines() : new ImpactPage(report, options).lines();
  return `${lines.join('\n')}\n`;
};

/** What both pages share. */
class Page<Report extends TraceReport> {
  protected readonly report: Report;
  protected readonly options: TraceOptions;
  protected readonly color: Paint;

  constructor(report: Report, options: TraceOptions) {
    this.report = report;
    this.options = options;
    this.color = paint(options.colors);
  }

  protected t(words: Text): string {
    return escapeTerminal(say(words, this.options.language));
  }

  protected n(value: number): string {
    return formatNumber(value, this.options.language);
  }

  protected name(id: string): string {
    return escapeTerminal(nameOf(id, this.report.architecture.elements));
  }

  /** `Tên (id)` */
  protected called({ id }: { readonly id: string }): string {
    return `${this.name(id)} (${id})`;
  }

  protected wrapped(line: string, indent: number, further = indent): string[] {
    const [first = '', ...rest] = wrapColumns(line, Math.max(NARROWEST, this.options.width - further));
    return [' '.repeat(indent) + first, ...rest.map((part) => ' '.repeat(further) + part)];
  }

  /** An id in its column, and the name beside it. */
  protected node(id: string, indent: number, width: number): string[] {
    const [first = '', ...rest] = this.wrapped(this.name(id), indent + width + 2);
    return [`${' '.repeat(indent)}${padEnd(id, width)}  ${first.trimStart()}`, ...rest];
  }

  protected get at(): Text {
    return momentText(this.report.moment);
  }

  /** Of flows and links that are no way because they carry nothing. */
  protected idleLines(): string[] {
    const { idle } = this.report;
    if (idle === 0) return [];
    const one = idle === 1;
    return this.wrapped(
      this.t({
        vi: `Không tính ${this.n(idle)} luồng, liên kết chưa kết nối, mới dự kiến hoặc đã kết thúc trong cả mô hình.`,
        en: `${this.n(idle)} ${one ? 'flow or link' : 'flows and links'} of the model ${one ? 'is' : 'are'} not counted: not connected, proposed only, or over.`,
      }),
      0,
    );
  }
}

class PathPage extends Page<PathReport> {
  lines(): string[] {
    const { start, goal, paths, directed } = this.report;
    const head: Text = {
      vi: `Từ ${this.called(start)} đến ${this.called(goal)}, tại ${this.at.vi}`,
      en: `From ${this.called(start)} to ${this.called(goal)}, at ${this.at.en}`,
    };
    const against: Text = {
      vi: 'Không có đường nào theo chiều của luồng và liên kết. Dưới đây bỏ qua chiều: ← là đi ngược.',
      en: 'No way follows the direction of flows and links. Below, direction is left aside: ← goes against it.',
    };
    const ids = paths.paths.flatMap(({ hops }) => hops.map(({ to }) => stringWidth(to)));
    const width = Math.min(WIDEST_ID, Math.max(stringWidth(start.id), ...ids));
    return [
      ...this.wrapped(this.t(head), 0).map((line) => this.color.bold(line)),
      ...(directed || paths.paths.length === 0 ? [] : ['', ...this.wrapped(this.t(against), 0)]),
      '',
      ...paths.paths.flatMap((path, at) => [...this.#path(path, at + 1, width), '']),
      ...this.wrapped(this.t(this.#total()), 0),
      ...this.idleLines(),
    ];
  }

  #path({ hops }: Path, number: number, width: number): string[] {
    const steps: Text = {
      vi: `${hops.length} bước`,
      en: `${hops.length} ${hops.length === 1 ? 'step' : 'steps'}`,
    };
    const node = (id: string) => this.node(id, 3, width);
    const lines = [`${this.color.bold(`${number}.`)} ${this.color.dim(this.t(steps))}`, ...node(this.report.start.id)];
    for (const { to, steps: ties } of hops) {
      for (const { tie, along } of ties) {
        const said = `${along ? '→' : '←'} ${this.t(tieText(tie, this.report))}`;
        lines.push(...this.wrapped(said, 5, 7).map((line) => this.color.cyan(line)));
      }
      lines.push(...node(to));
    }
    return lines;
  }

  #total(): Text {
    const { paths, depth, limit, directed } = this.report;
    const { length } = paths.paths;
    if (length === 0) {
      if (paths.beyond !== undefined) {
        return {
          vi: `Không có đường nào trong ${depth} bước; đường ngắn nhất dài ${paths.beyond} bước (--depth ${paths.beyond}).`,
          en: `No way within ${depth} steps; the shortest has ${paths.beyond} (--depth ${paths.beyond}).`,
        };
      }
      return {
        vi: 'Không có đường nào, kể cả khi bỏ qua chiều.',
        en: 'There is no way, not even against the direction.',
      };
    }
    const count: Text = {
      vi: `${this.n(length)} đường${directed ? '' : ', không kể chiều'}, không quá ${depth} bước`,
      en: `${this.n(length)} ${length === 1 ? 'path' : 'paths'}${directed ? '' : ', direction aside'}, of at most ${depth} steps`,
    };
    if (paths.cut === 'limit') {
      return {
        vi: `${count.vi}; còn đường khác (--limit ${limit * 2}).`,
        en: `${count.en}; there are more (--limit ${limit * 2}).`,
      };
    }
    if (paths.cut === 'work') {
      return {
        vi: `${count.vi}; mạng quá dày nên không tìm hết.`,
        en: `${count.en}; the network is too dense to find all.`,
      };
    }
    return { vi: `${count.vi}.`, en: `${count.en}.` };
  }
}

class ImpactPage extends Page<ImpactReport> {
  lines(): string[] {
    const { start, impact } = this.report;
    const head: Text = {
      vi: `Những gì phụ thuộc vào ${this.called(start)}, tại ${this.at.vi}`,
      en: `What depends on ${this.called(start)}, at ${this.at.en}`,
    };
    const width = Math.min(
      WIDEST_ID,
      impact.impacted.reduce((most, { id }) => Math.max(most, stringWidth(id)), 0),
    );
    const distances = [...new Set(impact.impacted.map(({ distance }) => distance))];
    return [
      ...this.wrapped(this.t(head), 0).map((line) => this.color.bold(line)),
      '',
      ...distances.flatMap((distance) => [...this.#level(distance, width), '']),
      ...this.wrapped(this.t(this.#total()), 0),
      ...this.idleLines(),
    ];
  }

  #level(distance: number, width: number): string[] {
    const here = this.report.impact.impacted.filter((one) => one.distance === distance);
    const title: Text =
      distance === 1
        ? { vi: 'Trực tiếp', en: 'Directly' }
        : { vi: `Cách ${distance} bước`, en: `${distance} steps away` };
    return [
      this.color.bold(`${this.t(title)} (${this.n(here.length)})`),
      ...here.flatMap((one) => [
        ...this.node(one.id, 2, width),
        ...this.wrapped(this.#way(one), 2 + width + 2).map((line) => this.color.dim(line)),
      ]),
    ];
  }

  /** `mot-cua ← dvctt-3-4 (Hệ thống hỗ trợ) ← dvctt-3 (Thuộc nhóm)`; of the nearest only why. */
  #way(one: Impacted): string {
    const reasons = ({ by }: Impacted) => by.map((why) => this.t(dependenceText(why, this.report))).join('; ');
    if (one.distance === 1) return `← ${reasons(one)}`;
    const chain: Impacted[] = [];
    for (let at: Impacted | undefined = one; at; at = at.previous) chain.unshift(at);
    return [this.report.start.id, ...chain.map((link) => `${link.id} (${reasons(link)})`)].join(' ← ');
  }

  #total(): Text {
    const { impact, depth, architecture } = this.report;
    const { length } = impact.impacted;
    if (length === 0) return { vi: 'Không có gì phụ thuộc vào nó.', en: 'Nothing depends on it.' };
    const counts = new Map<Collection, number>();
    for (const { id } of impact.impacted) {
      const collection = architecture.elements.get(id)?.collection;
      if (collection) counts.set(collection, (counts.get(collection) ?? 0) + 1);
    }
    const kinds = (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) => {
      const count = counts.get(collection);
      if (count === undefined) return [];
      const { one, title } = COLLECTIONS[collection];
      return [
        { vi: `${formatNumber(count, 'vi')} ${one.vi}`, en: `${title.en.toLowerCase()}: ${formatNumber(count, 'en')}` },
      ];
    });
    const list = (language: 'vi' | 'en') => kinds.map((kind) => kind[language]).join('; ');
    const more: Text =
      impact.further === 0
        ? { vi: '.', en: '.' }
        : {
            vi: `; còn ${this.n(impact.further)} ở xa hơn ${depth} bước (--depth).`,
            en: `; ${this.n(impact.further)} more are further than ${depth} steps (--depth).`,
          };
    return {
      vi: `${this.n(length)} đối tượng: ${list('vi')}${more.vi}`,
      en: `${this.n(length)} ${length === 1 ? 'element' : 'elements'}: ${list('en')}${more.en}`,
    };
  }
}
