/** What does by its name what a national platform does; and no false alarm on the model of Hanoi. */
import { describe, expect, it } from 'vitest';
import { isObject, own } from '../../src/core/json.ts';
import { loadFrameworks } from '../../src/input/framework/load.ts';
import { openWorkspace } from '../../src/input/open.ts';
import { folderSource } from '../../src/input/source/folder.ts';
import { overlapsOf } from '../../src/model/framework-overlap.ts';
import { stateAt } from '../../src/model/state.ts';
import { day } from './model.ts';

const platforms = (await loadFrameworks(['vn-qd1425'])).frameworks.get('vn-qd1425')?.parts.platforms ?? [];
const found = (name: string, place?: string) =>
  overlapsOf({ name, place }, platforms).map(({ platform, by }) => `${platform.id} ${by}`);

describe('what does the same as a national platform', () => {
  it.each<[string, string | undefined, string[]]>([
    // The platform's own name, with more around it, without diacritics.
    ['Cổng Dịch vụ công quốc gia', undefined, ['A15 name']],
    ['NEN TANG DINH DANH VA XAC THUC DIEN TU cua tinh', undefined, ['A6 name']],
    ['NDXP', undefined, ['A8 name']],
    // By what it does.
    ['Hệ thống xác thực điện tử tập trung của tỉnh', undefined, ['A6 function']],
    ['Phần mềm quản lý hợp đồng lao động điện tử', undefined, ['B42 function']],
    ['Ứng dụng trợ lý ảo của sở', undefined, ['A13 function']],
    // What connects to a platform is no second one.
    ['Agent Node kết nối NDOP của tỉnh', undefined, []],
    // Parts of words are no words.
    ['Hệ thống quản lý thuế', undefined, ['B25 function']],
    // Diacritics that are written count, wherever the tone stands; those that are not do not.
    ['Hệ thống quản lý thuê bao', undefined, []],
    ['he thong quan ly thue', undefined, ['B25 function']],
    ['Cơ sở dữ liệu di sản văn hoá của tỉnh', undefined, ['B52 function']],
    ['Hồ sơ sức khỏe điện tử', undefined, []],
    ['Sổ sức khoẻ điện tử của tỉnh', undefined, ['B44 function']],
    // A province has one of its own by the framework itself.
    ['Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh', 'tinh.ntl.lgsp-ldop', []],
    ['Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh', undefined, ['A8 function']],
    ['Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh', 'tinh.cqs.tthc', []],
    ['Hệ thống một cửa điện tử', undefined, []],
  ])('%s (%s)', (name, place, expected) => {
    expect(found(name, place)).toEqual(expected);
  });

  it('is nothing of what Hanoi has, but for its references to the platforms themselves', async () => {
    const { architecture } = await openWorkspace(folderSource('architecture'));
    const at = day('2026-11-23');
    const state = stateAt(architecture.elements, at, { knownAt: at });
    const alarms: string[] = [];
    for (const element of state.elements()) {
      if (!['systems', 'datasets', 'infrastructure'].includes(element.element.collection)) continue;
      const [fits, name] = [element.known('fits'), element.known('name')];
      const place = isObject(fits) ? own(fits, 'vn-qd1425') : undefined;
      const overlaps = overlapsOf(
        { name: String(name), place: typeof place === 'string' ? place : undefined },
        platforms,
      );
      const sharing = element.known('sharing');
      if (sharing === 'national-a' || sharing === 'national-b') continue;
      for (const { platform } of overlaps) alarms.push(`${element.id} ${platform.id}`);
    }
    expect(alarms).toEqual([]);
  });
});
