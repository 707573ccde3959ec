import { isObject, type JsonObject, own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import { wholeness } from './grounds.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const checkIncomplete: Rule = {
  id: 'check-incomplete',
  severity: 'error',
  title: { vi: 'Cách kiểm tra chưa đủ', en: 'Check that is not complete' },
  description: {
    vi: 'Một yêu cầu kiểm tra bằng đúng một cách: chỉ tiêu (indicator) với measured, atLeast hoặc atMost; trường (field) với is; hoặc xác nhận (attested). Thiếu một nửa thì không đánh giá được, và thừa thì không biết theo cách nào.',
    en: 'A requirement is checked in just one way: an indicator with measured, atLeast or atMost; a field with is; or attested. With half of it nothing can be judged, and with two nobody knows which counts.',
  },
  basis: wholeness('77'),
  bad: [
    {
      title: { vi: 'Chỉ tiêu không có ngưỡng', en: 'An indicator without a bound' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
indicators:
  ty-le: { name: Tỷ lệ, unit: "%" }
requirements:
  yc-1:
    name: Nâng tỷ lệ hồ sơ trực tuyến
    check: { indicator: ty-le } # expect: check-incomplete
`,
    },
  ],
  good: [
    {
      title: { vi: 'Chỉ tiêu có ngưỡng', en: 'An indicator with a bound' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
indicators:
  ty-le: { name: Tỷ lệ, unit: "%" }
requirements:
  yc-1:
    name: Nâng tỷ lệ hồ sơ trực tuyến
    check: { indicator: ty-le, atLeast: 80 }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'requirements') continue;
      for (const { path, raw } of writtenLayers(element)) {
        const check = own(raw, 'check');
        const message = isObject(check) ? wrongWith(check) : undefined;
        if (message) report({ element, path: [...path, 'check'], message });
      }
    }
  },
};

const MEASURED: readonly string[] = ['measured', 'atLeast', 'atMost'];

function wrongWith(check: JsonObject): Text | undefined {
  const has = (key: string) => own(check, key) !== undefined;
  const ways = ['indicator', 'field', 'attested'].filter(has);
  const bounds = MEASURED.filter(has);
  if (ways.length > 1) {
    const list = ways.join(', ');
    return { vi: `Chỉ kiểm tra bằng một cách, đang có: ${list}.`, en: `Check in one way only, not by ${list}.` };
  }
  if (has('indicator') && bounds.length === 0) {
    return {
      vi: 'Chỉ tiêu cần ngưỡng: thêm atLeast, atMost, hoặc measured: true (chỉ cần có số đo).',
      en: 'The indicator needs a bound: add atLeast, atMost, or measured: true (a value is enough).',
    };
  }
  if (!has('indicator') && bounds.length > 0) {
    const list = bounds.join(', ');
    return { vi: `${list} là của chỉ tiêu nào? Thêm indicator.`, en: `Of which indicator is ${list}? Add indicator.` };
  }
  if (has('field') && !has('is')) {
    return {
      vi: 'Trường phải có giá trị nào? Thêm is: giá trị cần đạt.',
      en: 'Which value must the field have? Add is: the value.',
    };
  }
  if (has('is') && !has('field')) {
    return { vi: 'is là giá trị của trường nào? Thêm field.', en: 'Of which field is it the value? Add field.' };
  }
  return undefined;
}
