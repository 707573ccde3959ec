import { fold, type Text } from '../../../core/text.ts';
import type { Drawing } from '../../../model/framework-parts.ts';
import type { ElementState } from '../../../model/state.ts';
import type { Norm, NormContext } from './norm.ts';

export const drawingsComplete: Norm = {
  id: 'drawings-complete',
  number: 'R23',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Sơ đồ bắt buộc và thông tin của sơ đồ', en: 'Mandatory drawings and what is said of them' },
  demand: {
    vi: 'Hồ sơ có đủ sơ đồ bắt buộc; mỗi sơ đồ có mã, tên, mục đích, trạng thái, phiên bản, nguồn và đầu mối xác nhận',
    en: 'The dossier has every mandatory drawing; each has a code, name, purpose, state, version, sources and who confirmed it',
  },
  description: {
    vi: 'Sơ đồ của hồ sơ là sơ đồ trong views có code là mã của mẫu (SĐ-T-01 …). Mục đích ghi ở purpose, trạng thái ở at, nguồn ở sources, đầu mối xác nhận ở confirmedBy, phiên bản ở version của kientruc.yaml. Sơ đồ lấy đối tượng và quan hệ từ mô hình nên không có đối tượng nào ngoài Bảng 1, Bảng 2. Sơ đồ chưa khai ở views là chưa đủ cơ sở: có thể đã vẽ bằng công cụ khác. Sơ đồ không mang mã của mẫu là sơ đồ riêng, không áp dụng.',
    en: 'A drawing of the dossier is one of views whose code is that of the form (SĐ-T-01 …). The purpose stands in purpose, the state in at, the sources in sources, who confirmed it in confirmedBy, the version in kientruc.yaml. Drawings take their objects and relations from the model, so nothing on them is missing in Tables 1 and 2. One that is not among views is not enough basis: it may have been drawn otherwise. A view without such a code is your own, and not concerned.',
  },
  basis: {
    document: 'Dự thảo hướng dẫn của Bộ KH&CN ngày 13/9/2026',
    at: 'Mẫu 02, mục 1, mục 3, tr. 51-54',
    certainty: 'draft',
  },
  remedy: {
    vi: 'Ghi đủ các trường còn thiếu của sơ đồ.',
    en: 'Fill in what is missing of the drawing.',
  },
  examples: [
    {
      title: { vi: 'Đủ; thiếu; chưa khai; sơ đồ riêng', en: 'Complete; incomplete; not declared; one of your own' },
      workspace: 'frameworks: [vn-qd1425]\nversion: "1.0"\nstates: { target: 2030 }',
      yaml: `# the model: the third mandatory drawing is not among views # not-enough-basis
documents:
  qd-khung: { name: Quyết định ban hành khung }
views:
  hinh-7: # met
    name: Mô hình tổng thể số trên địa bàn
    code: SĐ-T-01
    type: map
    purpose: Toàn cảnh cho lãnh đạo
    at: target
    sources: [qd-khung]
    confirmedBy: Sở Khoa học và Công nghệ
  hinh-8: # not-met
    name: Các thành phần do tỉnh triển khai
    code: SĐ-T-02
    type: map
  ket-noi: { name: Kết nối của một cửa, type: flows } # not-applicable
`,
    },
  ],
  *judge(context) {
    const drawings = new Map(context.framework.parts.drawings.map((drawing) => [fold(drawing.id), drawing]));
    if (drawings.size === 0) return;
    const found = new Set<Drawing>();
    for (const subject of context.state.elements()) {
      if (subject.element.collection !== 'views') continue;
      const drawing = drawings.get(fold(subject.element.code ?? ''));
      if (drawing) found.add(drawing);
      if (!drawing) {
        yield { subject, verdict: 'not-applicable', why: OWN };
        continue;
      }
      const missing = missingOf(context, subject);
      if (missing.length === 0) yield { subject, verdict: 'met', why: COMPLETE };
      else yield { subject, verdict: 'not-met', why: lacks(missing) };
    }
    const absent = [...drawings.values()].filter((drawing) => drawing.must === 'always' && !found.has(drawing));
    if (absent.length > 0) yield { verdict: 'not-enough-basis', why: notDeclared(absent) };
  },
};

/** What the record of a drawing must say (form 2, section 3), in its order; code and name every view has. */
function missingOf({ architecture }: NormContext, view: ElementState): Text[] {
  return [
    ...(view.known('purpose') === undefined ? [{ vi: 'mục đích', en: 'purpose' }] : []),
    ...(view.known('at') === undefined ? [{ vi: 'trạng thái', en: 'state' }] : []),
    ...(architecture.workspace.version === undefined ? [{ vi: 'phiên bản', en: 'version' }] : []),
    ...(view.layers.some(({ sources }) => sources.length > 0) ? [] : [{ vi: 'nguồn', en: 'sources' }]),
    ...(view.layers.some(({ confirmedBy }) => confirmedBy !== undefined)
      ? []
      : [{ vi: 'đầu mối xác nhận', en: 'who confirmed it' }]),
  ];
}

function lacks(missing: readonly Text[]): Text {
  return {
    vi: `sơ đồ chưa ghi ${missing.map(({ vi }) => vi).join(', ')}`,
    en: `the drawing does not say: ${missing.map(({ en }) => en).join(', ')}`,
  };
}

function notDeclared(absent: readonly Drawing[]): Text {
  const codes = absent.map(({ id }) => id).join(', ');
  return { vi: `chưa khai ở views: ${codes}`, en: `not among views: ${codes}` };
}

const OWN: Text = { vi: 'sơ đồ riêng, không mang mã của mẫu', en: 'a view of your own, without a code of the form' };
const COMPLETE: Text = { vi: 'đủ thông tin quản lý', en: 'all that has to be said is there' };
