/** The ways between two elements, one below the other. */
import type { Path } from '../../../analysis/trace/paths.ts';
import type { Text } from '../../../core/text.ts';
import { idColumn, Page } from './page.ts';
import type { PathReport } from './reporter.ts';
import { tieText } from './words.ts';

/** Links and flows of one step; more nobody reads, and JSON has them all. */
const SHOWN = 10;

export class PathPage extends Page<PathReport> {
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
    const width = idColumn([start.id, ...paths.paths.flatMap(({ hops }) => hops.map(({ to }) => to))]);
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
      for (const { tie, along } of ties.slice(0, SHOWN)) {
        const said = `${along ? '→' : '←'} ${this.t(tieText(tie, this.report))}`;
        lines.push(...this.wrapped(said, 5, 7).map((line) => this.color.cyan(line)));
      }
      const more = this.n(ties.length - SHOWN);
      if (ties.length > SHOWN) lines.push(`     … ${this.t({ vi: `và ${more} nữa`, en: `and ${more} more` })}`);
      lines.push(...node(to));
    }
    return lines;
  }

  #total(): Text {
    const { paths, depth, limit, directed } = this.report;
    const { length } = paths.paths;
    if (length === 0) {
      if (paths.beyond !== undefined) {
        const [aside, asideEn] = directed ? ['', ''] : [', kể cả khi bỏ qua chiều', ', not even against the direction'];
        return {
          vi: `Không có đường nào trong ${depth} bước${aside}; đường ngắn nhất dài ${paths.beyond} bước (--depth ${paths.beyond}).`,
          en: `No way within ${depth} steps${asideEn}; the shortest has ${paths.beyond} (--depth ${paths.beyond}).`,
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
