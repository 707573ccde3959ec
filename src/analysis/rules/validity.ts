/** Whether a document is in force on a day, by what the model says of it: never by its number or its name. */
import { type Day, formatDate, type Period, parsePeriod } from '../../core/dates.ts';
import { own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import type { Element, Layer } from '../../model/element.ts';
import { type State, stateAt } from '../../model/state.ts';
import { dateOf, pathOfField } from './places.ts';
import type { RuleContext } from './rule.ts';

/**
 * - `over`: it was in force, and is no longer. `not-yet`: it is in force, or issued, only later.
 * - `not-issued`: it was being prepared, or submitted.
 */
export interface NotInForce {
  readonly how: 'over' | 'not-yet' | 'not-issued';
  /** Follows the document's name in a sentence: `hết hiệu lực sau ngày 30/6/2022`. */
  readonly says: Text;
  /** Where the model says so, in the document. */
  readonly path: Path;
}

export class Validity {
  readonly #context: RuleContext;
  readonly #states = new Map<string, State>();
  readonly #known = new Map<Element, Known>();

  constructor(context: RuleContext) {
    this.#context = context;
  }

  /**
   * Why the document is surely not in force in a period (a day is one too); `undefined` where it is, or may be: where
   * a partial date leaves it open, and where nothing is said.
   */
  against(document: Element, when: Period): NotInForce | undefined {
    const { end, from, to, issued, hasStatus } = this.#knownOf(document);
    if (end) return when.first >= end.day ? over(end, document, 'ends') : undefined;
    if (to && when.first > to.period.last) {
      return { how: 'over', says: dated('hết hiệu lực sau', 'was in force until', to.written), path: to.path };
    }
    if (from && when.last < from.period.first) {
      return { how: 'not-yet', says: dated('có hiệu lực từ', 'is in force from', from.written), path: from.path };
    }
    if (!from && issued && when.last < issued.period.first) {
      return { how: 'not-yet', says: dated('ban hành', 'is of', issued.written), path: issued.path };
    }
    return hasStatus ? this.#byItsStatus(document, when) : undefined;
  }

  #byItsStatus(document: Element, when: Period): NotInForce | undefined {
    const first = this.#stateOf(document, when.first).of(document.id)?.get('status');
    if (first?.value === 'expired') {
      // A base that is dated by the document's own date knows how the document stands, not since when.
      const isUndated = first.layer.dating === 'date' && when.first < this.#context.today;
      return isUndated ? undefined : over(first.layer, document, 'status');
    }
    const last = this.#stateOf(document, when.last).of(document.id)?.get('status');
    const says = last && NOT_ISSUED[String(last.value)];
    return says && { how: 'not-issued', says, path: pathOfField(document, last.layer, 'status') };
  }

  #knownOf(document: Element): Known {
    const before = this.#known.get(document);
    if (before) return before;
    const now = this.#stateOf(document, this.#context.today);
    const dateIn = (field: string): Written | undefined => {
      const said = now.of(document.id)?.get(field);
      const written = typeof said?.value === 'string' || typeof said?.value === 'number' ? String(said.value) : '';
      const period = parsePeriod(written);
      return said && period && { period, written, path: pathOfField(document, said.layer, field) };
    };
    const known = {
      end: now.endOf(document.id),
      from: dateIn('validFrom'),
      to: dateIn('validTo'),
      issued: dateIn('date'),
      hasStatus: document.layers.some(({ fields }) => LIMITING.has(own(fields, 'status'))),
    };
    this.#known.set(document, known);
    return known;
  }

  #stateOf(document: Element, day: Day): State {
    const key = `${document.id} ${day}`;
    const { staleAfter } = this.#context.architecture.workspace;
    const state =
      this.#states.get(key) ??
      stateAt(new Map([[document.id, document]]), day, {
        knownAt: this.#context.today,
        ...(staleAfter ? { staleAfter } : {}),
      });
    this.#states.set(key, state);
    return state;
  }
}

/** What is known of a document today. */
interface Known {
  readonly end: Layer | undefined;
  readonly from: Written | undefined;
  readonly to: Written | undefined;
  readonly issued: Written | undefined;
  /** It says, or said, that it is not in force. */
  readonly hasStatus: boolean;
}

interface Written {
  readonly period: Period;
  readonly written: string;
  readonly path: Path;
}

const LIMITING: ReadonlySet<unknown> = new Set(['preparing', 'submitted', 'expired']);

const NOT_ISSUED: Readonly<Record<string, Text>> = {
  preparing: { vi: 'còn đang xây dựng, chưa ban hành', en: 'is still being prepared' },
  submitted: { vi: 'mới trình, chưa ban hành', en: 'is submitted and not issued' },
};

function over(layer: Layer, document: Element, field: 'ends' | 'status'): NotInForce {
  const { vi, en } = layer.index === 0 ? { vi: '', en: '' } : dateOf(layer);
  return {
    how: 'over',
    says: {
      vi: `đã hết hiệu lực${vi === '' ? '' : ` từ ${vi}`}`,
      en: `is no longer in force${en === '' ? '' : ` since ${en}`}`,
    },
    path: pathOfField(document, layer, field),
  };
}

function dated(vi: string, en: string, written: string): Text {
  return { vi: `${vi} ${formatDate(written, 'vi')}`, en: `${en} ${formatDate(written, 'en')}` };
}
