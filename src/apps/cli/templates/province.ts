import { inventory } from './empty.ts';
import { quoted, type TemplateFiles } from './template.ts';

/** What every province has or must do, with all that its architect has yet to find out as `unknown`. */
export const province: TemplateFiles = ({ name, body, language, today }) => ({
  'kientruc.yaml': workspace(name, language, today),
  'organizations.yaml': organizations(body),
  'documents.yaml': `${inventory(language, today)}${DECISION}`,
  'systems.yaml': SYSTEMS,
  'services.yaml': SERVICES,
  'requirements.yaml': REQUIREMENTS,
});

const workspace = (name: string, language: string, today: string) => `name: ${quoted(name)}
language: ${language}
authority: co-quan
states:
  baseline: ${today} # hiện trạng
  target: 2030 # mục tiêu
frameworks: [vn-qd1425]
staleAfter: P36M
`;

const organizations = (body: string) => `# Cơ quan, đơn vị, nhóm người dùng.
organizations:
  co-quan:
    name: ${quoted(body)}
    type: body
    sources: [ban-ke-khai]
  thu-tuong-chinh-phu:
    name: Thủ tướng Chính phủ
    type: body
    sources: [qd-1425-2026]
`;

const DECISION = `  qd-1425-2026:
    name: Quyết định ban hành Khung kiến trúc tổng thể quốc gia số (phiên bản 1.0)
    type: decision
    number: 1425/QĐ-TTg
    issuer: thu-tuong-chinh-phu
    date: 2026-07-29
    status: issued
    reliability: primary
  khung-kien-truc:
    name: Khung kiến trúc số của tỉnh
    type: decision
    status: { unknown: chưa kê khai }
    owner: co-quan
    sources: [ban-ke-khai]
`;

const SYSTEMS = `# Hệ thống, nền tảng. Điều chưa biết ghi { unknown: vì sao }, không đoán.
systems:
  httt-tthc:
    name: Hệ thống thông tin giải quyết thủ tục hành chính
    type: information-system
    status: { unknown: chưa kê khai }
    owner: { unknown: chưa kê khai }
    operator: { unknown: chưa kê khai }
    fits: { vn-qd1425: tinh.cqs.tthc }
    confidence: assumed
    sources: [ban-ke-khai]
`;

const SERVICES = `# Cung cấp (count) đặt cạnh sử dụng (usage): chưa đo cũng là một kết quả.
services:
  dich-vu-cong-truc-tuyen:
    name: Dịch vụ công trực tuyến
    provider: co-quan
    count: { unknown: chưa kê khai }
    supportedBy: [httt-tthc]
    usage: ty-le-ho-so-truc-tuyen
    confidence: assumed
    sources: [ban-ke-khai]
indicators:
  ty-le-ho-so-truc-tuyen:
    name: Tỷ lệ hồ sơ nộp trực tuyến
    of: [dich-vu-cong-truc-tuyen]
    unit: "%"
    direction: up
    definition: hồ sơ nộp trực tuyến trên tổng hồ sơ theo hình thức nộp, nhân 100%
    confidence: assumed
    sources: [ban-ke-khai]
`;

const REQUIREMENTS = `# Yêu cầu của văn bản, với cách kiểm tra.
requirements:
  yc-ban-hanh-khung:
    name: Ban hành khung kiến trúc theo Khung kiến trúc tổng thể quốc gia số
    type: demand
    of: [khung-kien-truc]
    check: { field: status, is: issued }
    due: 2027-01-29
    owner: co-quan
    since: 2026-07-29
    sources: [{ document: qd-1425-2026, at: Điều 3 khoản 4 }]
    note: Quyết định nêu thời hạn không quá 06 tháng; ngày 29/01/2027 nêu trong dự thảo tài liệu hướng dẫn ngày 13/9/2026.
`;
