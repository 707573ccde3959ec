/** Links, flows and reasons of dependence in words. */
import type { Dependence } from '../../../analysis/trace/impact.ts';
import type { Flow } from '../../../analysis/trace/network.ts';
import type { Tie } from '../../../analysis/trace/steps.ts';
import type { Text } from '../../../core/text.ts';
import { isKnown } from '../../../model/element.ts';
import type { Collection } from '../../../model/generated/fields.ts';
import { fieldText, fieldTitle, linkText, statusText } from '../values.ts';
import type { TraceReport } from './reporter.ts';

/** A sentence in parts, both languages at once. */
function joined(parts: readonly Text[]): Text {
  const said = (language: 'vi' | 'en') =>
    parts
      .map((part) => part[language])
      .filter((part) => part !== '')
      .join(' · ');
  return { vi: said('vi'), en: said('en') };
}

/** `Sử dụng · QH-3`; `luồng tra-cuu: Số định danh cá nhân · qua lgsp-tp · đang khai thác`. */
export function tieText(tie: Tie, report: TraceReport): Text {
  if (tie.kind === 'link') {
    const { from, field, attributes } = tie.link;
    const collection = collectionOf(from, report);
    return joined([fieldTitle(collection, field), attributes ? linkText(collection, attributes) : NOTHING]);
  }
  const { flow, reply } = tie;
  const { id } = flow.state;
  const data = said(flow, reply ? 'reply' : 'data', report);
  const about: Text = data.vi === '' ? NOTHING : { vi: `: ${data.vi}`, en: `: ${data.en}` };
  const head: Text = reply
    ? { vi: `trả lời của luồng ${id}${about.vi}`, en: `reply of flow ${id}${about.en}` }
    : { vi: `luồng ${id}${about.vi}`, en: `flow ${id}${about.en}` };
  return joined([head, through(flow), status(flow, report)]);
}

/** Why the one depends on the other. */
export function dependenceText({ why, named, flow }: Dependence, report: TraceReport): Text {
  if (named) return fieldTitle(collectionOf(named.from, report), named.field);
  if (!flow) return NOTHING;
  const { id } = flow.state;
  if (why === 'asks') return { vi: `chờ trả lời của luồng ${id}`, en: `waits for the reply of flow ${id}` };
  if (why === 'carries') return { vi: 'chuyển dữ liệu này', en: 'moves its data' };
  if (why === 'sends') return { vi: `gửi dữ liệu này qua luồng ${id}`, en: `sends its data by flow ${id}` };
  if (why === 'passes') return { vi: `luồng ${id} đi qua`, en: `flow ${id} passes it` };
  return { vi: `nhận dữ liệu qua luồng ${id}`, en: `receives data by flow ${id}` };
}

function collectionOf(id: string, { architecture }: TraceReport): Collection {
  return architecture.elements.get(id)?.collection ?? 'systems';
}

const NOTHING: Text = { vi: '', en: '' };

function through({ stops }: Flow): Text {
  const list = stops.join(', ');
  return list === '' ? NOTHING : { vi: `qua ${list}`, en: `via ${list}` };
}

function said({ state }: Flow, field: string, { architecture }: TraceReport): Text {
  const found = state.get(field);
  // That the data are not known is said by `show`; here it would hide the way.
  return found && isKnown(found.value) ? fieldText('flows', field, found, architecture) : NOTHING;
}

function status({ state }: Flow, { architecture }: TraceReport): Text {
  const found = state.get('status');
  return found ? statusText('flows', found, architecture) : NOTHING;
}
