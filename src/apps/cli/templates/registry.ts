/** What `init` can start from: what each is, and its files, loaded when it is chosen. */
import type { Text } from '../../../core/text.ts';
import type { TemplateFiles } from './template.ts';

export type TemplateId = 'empty' | 'province' | 'hanoi';

interface Template {
  readonly about: Text;
  /** It has names of its own, and takes none. */
  readonly named?: true;
  readonly load: () => Promise<TemplateFiles>;
}

export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  empty: {
    about: { vi: 'chỉ cơ quan và bản kê khai', en: 'the body and its inventory, nothing else' },
    load: async () => (await import('./empty.ts')).empty,
  },
  province: {
    about: {
      vi: 'tỉnh, thành phố: hệ thống giải quyết thủ tục hành chính, dịch vụ công, hạn ban hành khung kiến trúc',
      en: 'a province: its system for administrative procedures, online services, the date of its framework',
    },
    load: async () => (await import('./province.ts')).province,
  },
  hanoi: {
    about: { vi: 'mô hình có nguồn của Hà Nội, để học và sửa', en: 'the sourced model of Hanoi, to learn from' },
    named: true,
    load: async () => (await import('./hanoi.ts')).hanoi,
  },
};
