/** What depends on an element, by distance. */
import type { Impacted } from '../../../analysis/trace/impact.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import { COLLECTIONS, type Collection } from '../../../model/generated/fields.ts';
import { idColumn, Page } from './page.ts';
import type { ImpactReport } from './reporter.ts';
import { dependenceText } from './words.ts';

export class ImpactPage extends Page<ImpactReport> {
  lines(): string[] {
    const { start, impact } = this.report;
    const head: Text = {
      vi: `Những gì phụ thuộc vào ${this.called(start)}, tại ${this.at.vi}`,
      en: `What depends on ${this.called(start)}, at ${this.at.en}`,
    };
    const width = idColumn(impact.impacted.map(({ id }) => id));
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
