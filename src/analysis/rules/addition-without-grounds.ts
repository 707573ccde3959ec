import { isObject, type Json, own } from '../../core/json.ts';
import { pathOfField } from './places.ts';
import type { Rule } from './rule.ts';
import { layersFrom } from './still.ts';

export const additionWithoutGrounds: Rule = {
  id: 'addition-without-grounds',
  severity: 'warning',
  title: { vi: 'Bổ sung mới chưa nêu căn cứ', en: 'Something new without grounds' },
  description: {
    vi: 'Phương án "bổ sung mới" (add) phải nêu vì sao thành phần dùng chung hiện có không đáp ứng: trường why của decision. Quyết định ưu tiên dùng chung, kế thừa, nâng cấp và chỉ cho xây dựng mới khi không có thành phần dùng chung phù hợp. Đây là cảnh báo, không phải lỗi: căn cứ có thể đã nằm trong hồ sơ dự án, và chương trình không đánh giá căn cứ có đủ hay không. Phương án đã được thay bằng phương án khác thì không xét.',
    en: 'A decision to add something new says why no shared component that exists will do: why in decision. The law puts sharing, inheriting and upgrading first, and lets build anew only where no shared component fits. It is a warning and no error: the grounds may stand in the papers of the project, and the program does not judge whether they are good. A decision that another one has replaced is not looked at.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Điều 2 khoản 1 điểm d', certainty: 'primary' },
  bad: [
    {
      title: { vi: 'Chỉ ghi phương án', en: 'Nothing but the option' },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
systems:
  ioc-phuong:
    name: Trung tâm giám sát, điều hành của phường
    status: proposed
    decision: add # expect: addition-without-grounds
  kho-du-lieu:
    name: Kho dữ liệu của sở
    status: proposed
    decision:
      option: add # expect: addition-without-grounds
`,
    },
  ],
  good: [
    {
      title: {
        vi: 'Nêu vì sao thành phần dùng chung không đáp ứng, hoặc nói rõ là chưa xác định',
        en: 'Why no shared component will do, or that it is not known yet',
      },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
systems:
  dieu-hanh-den:
    name: Hệ thống điều khiển đèn tín hiệu giao thông
    status: proposed
    decision: { option: add, why: Chưa có thành phần dùng chung nào điều khiển thiết bị tại nút giao }
  kho-du-lieu:
    name: Kho dữ liệu của sở
    status: proposed
    decision: { option: add, why: { unknown: đang đối chiếu với kho dữ liệu dùng chung của tỉnh } }
`,
    },
  ],
  check({ architecture, today }, report) {
    for (const element of architecture.elements.values()) {
      if (!element.layers.some(({ fields }) => isBareAddition(own(fields, 'decision')))) continue;
      for (const layer of layersFrom(element, 'decision', today)) {
        const decision = own(layer.fields, 'decision');
        if (!isBareAddition(decision)) continue;
        report({
          element,
          path: [...pathOfField(element, layer, 'decision'), ...(isObject(decision) ? ['option'] : [])],
          message: {
            vi: 'Phương án "bổ sung mới" chưa nêu căn cứ. Viết decision: { option: add, why: vì sao thành phần dùng chung hiện có không đáp ứng }; chưa xác định thì why: { unknown: lý do }.',
            en: 'The decision to add something new gives no grounds. Write decision: { option: add, why: why no shared component that exists will do }; where that is not known yet, why: { unknown: reason }.',
          },
        });
      }
    }
  },
};

function isBareAddition(decision: Json | undefined): boolean {
  if (decision === 'add') return true;
  return isObject(decision) && own(decision, 'option') === 'add' && own(decision, 'why') === undefined;
}
