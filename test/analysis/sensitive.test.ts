/** Secrets, addresses of consoles and data of persons: what is found, what is not, and that nobody prints it. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/analysis/rules/registry.ts';
import { findAddresses } from '../../src/input/read/sensitive/addresses.ts';
import { findPersons } from '../../src/input/read/sensitive/persons.ts';
import { findSecrets } from '../../src/input/read/sensitive/secrets.ts';
import type { Stretch } from '../../src/input/read/sensitive/stretches.ts';
import { json } from '../../src/output/report/findings/json.ts';
import { stylish } from '../../src/output/report/findings/stylish.ts';
import { cpu } from '../cpu.ts';
import { OPTIONS, result } from '../output/report/findings.ts';
import { findingsIn, lines } from './support/judged.ts';

// Invented all of them: no one of these opens anything or calls anybody.
const SECRETS = [
  ['note: "mật khẩu: Abc@1234"', 'password', 'Abc@1234'],
  ['# password=hunter2', 'password', 'hunter2'],
  ['# password: hunter2', 'password', 'hunter2'],
  ['mật khẩu mặc định là 123456', 'password', '123456'],
  ['Mật khẩu quản trị: Hanoi@2024', 'password', 'Hanoi@2024'],
  ['MẬT KHẨU: Vanthu#01', 'password', 'Vanthu#01'],
  ['mat khau: sotttt2023', 'password', 'sotttt2023'],
  ['matkhau=abcdef', 'password', 'abcdef'],
  ['pass: P@ssw0rd', 'password', 'P@ssw0rd'],
  ['mk: 12345678', 'password', '12345678'],
  ['pw=letmein99', 'password', 'letmein99'],
  ['DB_PASSWORD=Sup3rS3cret', 'password', 'Sup3rS3cret'],
  ['dbPassword: "x7Kq9zTT"', 'password', 'x7Kq9zTT'],
  ['pwd: qazWSX12', 'password', 'qazWSX12'],
  ['Server=db;User Id=sa;Password=Strong!Pass1;', 'password', 'Strong!Pass1'],
  ['postgres://app:s3cr3t@db.local:5432/x', 'credentials', 's3cr3t'],
  ['https://admin:Abc123@cong.example.vn/', 'credentials', 'Abc123'],
  ['mongodb+srv://u:p4ss@cluster0.example.net', 'credentials', 'p4ss'],
  ['jdbc:oracle:thin:scott/tiger@host:1521:orcl', 'credentials', 'tiger'],
  ['jdbc:sqlserver://h;user=sa;password=Abc12345', 'password', 'Abc12345'],
  ['-----BEGIN RSA PRIVATE KEY-----', 'private-key', '-----BEGIN RSA PRIVATE KEY-----'],
  ['-----BEGIN PRIVATE KEY-----', 'private-key', '-----BEGIN PRIVATE KEY-----'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'private-key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  [
    '-----BEGIN PRIVATE KEY-----\n  # MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n  # BKcwggSjAgEA\n  # -----END PRIVATE KEY-----',
    'private-key',
    '-----BEGIN PRIVATE KEY-----\n  # MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n  # BKcwggSjAgEA\n  # -----END PRIVATE KEY-----',
  ],
  ['api_key: 9f8e7d6c5b4a39281706', 'key', '9f8e7d6c5b4a39281706'],
  ['API key = AB12cd34EF56', 'key', 'AB12cd34EF56'],
  ['apikey=0123456789abcdef', 'key', '0123456789abcdef'],
  ['khóa API: k9d8f7g6h5j4k3l2', 'key', 'k9d8f7g6h5j4k3l2'],
  ['khoá bí mật: 0011aabbccddeeff', 'key', '0011aabbccddeeff'],
  ['client_secret: 8Q~abcdEFGH1234ijkl', 'token', '8Q~abcdEFGH1234ijkl'],
  ['token: 4f3c2b1a9e8d7c6b5a', 'token', '4f3c2b1a9e8d7c6b5a'],
  ['access_token=ya29.A0ARrdaM-abcdefgh', 'token', 'ya29.A0ARrdaM-abcdefgh'],
  ['Authorization: Bearer abcdefghijklmnop1234', 'token', 'abcdefghijklmnop1234'],
  ['Authorization: Basic dXNlcjpwYXNzd29yZDE=', 'token', 'dXNlcjpwYXNzd29yZDE='],
  ['AKIAIOSFODNN7EXAMPLE', 'token', 'AKIAIOSFODNN7EXAMPLE'],
  ['ghp_0123456789abcdefghijABCDEFGHIJ012345', 'token', 'ghp_0123456789abcdefghijABCDEFGHIJ012345'],
  ['glpat-abcdefghij0123456789', 'token', 'glpat-abcdefghij0123456789'],
  ['xoxb-123456789012-abcdefgh', 'token', 'xoxb-123456789012-abcdefgh'],
  ['AIzaSyA1234567890abcdefghijklmnopqrstuv', 'token', 'AIzaSyA1234567890abcdefghijklmnopqrstuv'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123', 'token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123'],
  ['sk_live_abcdefghijklmnop123456', 'token', 'sk_live_abcdefghijklmnop123456'],
  ['123456789:AAabcdefghijklmnopqrstuvwxyz0123456', 'token', '123456789:AAabcdefghijklmnopqrstuvwxyz0123456'],
  ['tài khoản: admin/Admin@2023', 'password', 'Admin@2023'],
  ['username: root/Root123', 'password', 'Root123'],
  ['mật khẩu: admin', 'password', 'admin'],
  ['tài khoản vanthu, pass: so2026', 'password', 'so2026'],
  ['mk: vidu2026 (user: vanthu)', 'password', 'vidu2026'],
  ['mk = 2026', 'password', '2026'],
  ['tài khoản: vanthu/Vidu@26', 'password', 'Vidu@26'],
  ['private key: MIIEvQIBADANBgkqhkiG9w0', 'key', 'MIIEvQIBADANBgkqhkiG9w0'],
] as const;

const NO_SECRETS = [
  'mật khẩu: không lưu trong mô hình',
  'Mật khẩu: do đơn vị quản lý',
  'mật khẩu: 90 ngày đổi một lần',
  'mật khẩu: 12 ký tự',
  'mật khẩu: 8-12 ký tự',
  'mật khẩu: { unknown: chưa rõ }',
  'Xác thực bằng mật khẩu và OTP',
  'xác thực: mật khẩu + OTP',
  'Hạn đổi mật khẩu: 2026-06-30',
  'Hạn đổi mật khẩu: 30/6/2026',
  'password: ***',
  `password: \${DB_PASSWORD}`,
  'password=<mat khau>',
  'password: required',
  'mật khẩu là bắt buộc',
  'token: OAuth2',
  'token: JWT',
  'Token: theo chuẩn OAuth 2.0',
  'API key: X-API-KEY',
  'Khóa API: quản lý tại kho khóa',
  'khóa công khai: đã công bố',
  'hộ chiếu (passport): C1234567',
  'bypass: KT-12',
  'compass: 12345',
  'nhân khẩu: 181000',
  'xuất khẩu: 1234567',
  'Cửa khẩu: Lào Cai1',
  'https://vanban.example.vn/bai-bao?id=12345',
  'https://user@host.example.vn/x',
  'tài khoản VNeID/2026',
  'tài khoản: mức 2/2026',
  'Tài khoản định danh điện tử: mức 2',
  'secretary: Nguyen Van A 123456789012',
  'mật khẩu mạnh theo TCVN 14423:2026',
  'mật khẩu: SHA-256',
  'mật khẩu: bcrypt',
  'password: VNeID',
  'key: KT-1',
  'access key: FIDO2',
  'Authorization: OAuth2',
  'bearer authentication scheme',
  'Asia Pacific',
  'eyJ',
  '-----BEGIN PUBLIC KEY-----',
  '-----BEGIN CERTIFICATE-----',
  'token_type: bearer',
  'QĐ 1425/QĐ-TTg: Điều 2',
  '1.011442.000.00.00.H26',
  'mô hình tài khoản/mật khẩu',
  'đăng nhập bằng tài khoản/mật khẩu 2 lớp: có',
  'password policy: ISO27001',
  'mật khẩu: https://example.vn/quy-che-1',
  'secret: mat',
  'pass: Đạt',
  'kết quả pass: 95%',
  'tỷ lệ pass: 9500 hồ sơ',
  'tỷ lệ pass: 100%',
  'tỷ lệ pass: 99,5%',
  'tỷ lệ pass = 99,5 %',
  'pass=100%',
  'Mật khẩu: 2FA-SMS',
  'mk: 2026',
  'MK: M12.5',
  'pw: 12kW',
  'access key: xem-muc-4.2-trang-15',
  'Tài khoản: tthc/lgsp2.0',
  'Mật khẩu: OTP-SMS2',
  'Mật khẩu: 15/CT-UBND',
  'mật khẩu: 45/2026/TT-BTTTT',
  'mật khẩu: 3-thang/lan',
  'Kiểm thử pass: 120/120 ca',
  'Pass: 181000 hồ sơ',
  'MK: KV2026-01',
  'Pw: 350kVA',
  'API key: theo-phu-luc-02-nam-2026',
  'khóa riêng: HSM-FIPS-140-2-L3',
  'Tài khoản: cbcc/vneid2',
  'Tài khoản: hkd/dvc2026',
  'Năm đổi mật khẩu: 2027',
];

const ADDRESSES = [
  ['https://cong.example.vn/admin/', 'console', 'https://cong.example.vn/admin/'],
  ['https://admin.hanoi.example.vn', 'console', 'https://admin.hanoi.example.vn'],
  ['http://dvc-admin.example.vn/login', 'console', 'http://dvc-admin.example.vn/login'],
  ['https://cong.example.vn/quantri/dang-nhap', 'console', 'https://cong.example.vn/quantri/dang-nhap'],
  ['https://x.vn/wp-admin/index.php', 'console', 'https://x.vn/wp-admin/index.php'],
  ['https://x.vn/phpmyadmin', 'console', 'https://x.vn/phpmyadmin'],
  ['http://quan-tri.example.vn', 'console', 'http://quan-tri.example.vn'],
  ['https://x.vn:8006/', 'port', 'https://x.vn:8006/'],
  ['http://app.example.vn:15672/#/', 'port', 'http://app.example.vn:15672/'],
  ['postgres://kho.example.vn:5432/db', 'port', 'postgres://kho.example.vn:5432/db'],
  ['rdp://may.example.vn:3389', 'port', 'rdp://may.example.vn:3389'],
  ['http://10.0.0.5/', 'private', 'http://10.0.0.5/'],
  ['https://192.168.1.1', 'private', 'https://192.168.1.1'],
  ['http://172.20.3.4:8080/app', 'private', 'http://172.20.3.4:8080/app'],
  ['192.168.10.25', 'private', '192.168.10.25'],
  ['192.168.0.0/16', 'private', '192.168.0.0/16'],
  ['172.16.1.10', 'private', '172.16.1.10'],
  ['Máy chủ 10.20.30.40', 'private', '10.20.30.40'],
  ['địa chỉ IP: 10.0.1.2', 'private', '10.0.1.2'],
  ['10.0.1.2:8080', 'private', '10.0.1.2:8080'],
  ['10.1.0.0/24', 'private', '10.1.0.0/24'],
  ['dải mạng 10.10.0.0/16', 'private', '10.10.0.0/16'],
  ['máy chủ đặt tại 10.0.0.1', 'private', '10.0.0.1'],
  ['db01.sotttt.local', 'private', 'db01.sotttt.local'],
  ['kho.dulieu.internal:1521', 'private', 'kho.dulieu.internal:1521'],
  ['http://portal.lan/', 'private', 'http://portal.lan/'],
  ['ssh root@203.0.113.5', 'shell', 'ssh root@203.0.113.5'],
  ['ssh -p 2222 quantri@may.example.vn', 'shell', 'ssh -p 2222 quantri@may.example.vn'],
  ['10.64.12.8', 'private', '10.64.12.8'],
  ['máy chủ 192.168.1.5 (RFC 1918)', 'private', '192.168.1.5'],
  ['https://jira-admin.example.vn', 'console', 'https://jira-admin.example.vn'],
  ['https://cong.example.vn/ung-dung/admin', 'console', 'https://cong.example.vn/ung-dung/admin'],
  ['Kết nối tới 192.168.100.200.', 'private', '192.168.100.200'],
] as const;

const NO_ADDRESSES = [
  'phiên bản 10.0.1.2',
  'phần mềm phiên bản 10.0.1.2',
  'Oracle 10.2.0.4',
  'bản 10.64.1.2',
  'v10.40.1.2',
  'mục 10.1.2.3',
  'Điều 10.1.2.3',
  '10.1.2.3 Kiến trúc mục tiêu',
  '10.0.1.2',
  '1.10.1.2.3',
  '10.1.2.3.4',
  '192.168 dịch vụ',
  '172.32.1.1',
  '172.15.0.1',
  '203.113.1.5',
  '8.8.8.8',
  '110.20.30.40',
  '10.300.1.2',
  'https://dichvucong.hanoi.gov.vn',
  'https://dichvucong.hanoi.gov.vn:8443/x',
  'https://example.org/administrative-reform',
  'https://example.org/administration/news',
  'https://moha.gov.vn/cai-cach/admin-reform',
  'https://baomoi.vn/quan-tri-du-lieu-so',
  'https://example.org/bai-bao?admin=1',
  'https://hanoi.gov.vn:443/',
  'mật khẩu',
  'quản trị hệ thống',
  'Trang quản trị',
  'README.local',
  'config.local',
  'docker.internal',
  'ngày 10.12.2018',
  '10.12.2018 và 10.1.2019',
  'số 10.2/2018',
  'từ 10.000 đến 172.000',
  '1.011442.000.00.00.H26',
  '10.5.1.2018',
  'OpenSSH 8.9',
  'ssh',
  'giao thức ssh và sftp',
  'H26.01',
  'ngày 192.168.',
  'https://gov.vn',
  'https://www.w3.org/TR/admin',
  'https://admin-reform.gov.vn',
  'https://cong.ilo.org',
  'https://docs.jenkins.io',
  'phần mềm 172.16.1.2',
  '192.168.0.0/16 theo RFC 1918',
  'https://www.jenkins.io/doc/book',
  'https://rancher.com',
  'https://docs.example.com/admin/guide',
  'https://learn.example.com/vi-vn/admin/cai-dat',
  'https://www.ilo.org/admin',
  '10.0.0.0/8 (RFC 1918)',
  'RFC 1918: 172.16.0.0/12',
  'RFC1918 quy định 192.168.0.0 đến 192.168.255.255',
  'firmware 10.64.1.2',
  'nhiệm vụ 10.50.1.1',
  'gói thầu 172.16.1.2',
  'tiêu chí 10.40.1.2',
];

const PERSONS = [
  ['contact: 0912345678', 'phone', '0912345678'],
  ['contact: "Ông Nguyễn Văn A, 0912 345 678"', 'phone', '0912 345 678'],
  ['đ/c Bình 0987.654.321', 'phone', '0987.654.321'],
  ['+84 912 345 678', 'phone', '+84 912 345 678'],
  ['+84912345678', 'phone', '+84912345678'],
  ['84912345678', 'phone', '84912345678'],
  ['0084 912 345 678', 'phone', '0084 912 345 678'],
  ['09 12 34 56 78', 'phone', '09 12 34 56 78'],
  ['091-234-5678', 'phone', '091-234-5678'],
  ['(0376543210)', 'phone', '0376543210'],
  ['Liên hệ: 0703123456.', 'phone', '0703123456'],
  ['CCCD 001204012345', 'citizen-id', '001204012345'],
  ['001204012345', 'citizen-id', '001204012345'],
  ['số định danh cá nhân: 036 199 004 567', 'citizen-id', '036 199 004 567'],
  ['CMND số 012345678', 'citizen-id', '012345678'],
  ['căn cước công dân: 079099012345', 'citizen-id', '079099012345'],
  ['hộ chiếu: B1234567', 'passport', 'B1234567'],
  ['Passport C12345678', 'passport', 'C12345678'],
  ['mã số thuế cá nhân 8012345678', 'personal-code', '8012345678'],
  ['nguyenvana@hanoi.gov.vn', 'mailbox', 'nguyenvana@hanoi.gov.vn'],
  ['nguyen.van.a@hanoi.gov.vn', 'mailbox', 'nguyen.van.a@hanoi.gov.vn'],
  ['tran_thi_b@hanoi.gov.vn', 'mailbox', 'tran_thi_b@hanoi.gov.vn'],
  ['an.nguyen@hanoi.gov.vn', 'mailbox', 'an.nguyen@hanoi.gov.vn'],
  ['levanc@example.vn', 'mailbox', 'levanc@example.vn'],
  ['hoangminh.pm@gmail.com', 'mailbox', 'hoangminh.pm@gmail.com'],
  ['abc123@gmail.com', 'mailbox', 'abc123@gmail.com'],
  ['binh82@yahoo.com.vn', 'mailbox', 'binh82@yahoo.com.vn'],
  ['Ông Trần Văn Bình (tvbinh@hanoi.gov.vn)', 'mailbox', 'tvbinh@hanoi.gov.vn'],
  ['đồng chí Lan, ltl@hanoi.gov.vn', 'mailbox', 'ltl@hanoi.gov.vn'],
  ['Ông Hoàng Mai (hoang-mai@hanoi.gov.vn)', 'mailbox', 'hoang-mai@hanoi.gov.vn'],
  ['hồ sơ của ông A, gọi 0912345678', 'phone', '0912345678'],
  ['mã OTP gửi tới 0912345678', 'phone', '0912345678'],
  ['mã định danh công dân 079201234567', 'citizen-id', '079201234567'],
  ['Liên hệ hồ sơ: số máy 0912345678', 'phone', '0912345678'],
  ['nguyentrai@example.vn', 'mailbox', 'nguyentrai@example.vn'],
  ['bà Mai Thị Hoa, đường dây nóng 0912345678', 'phone', '0912345678'],
] as const;

const NO_PERSONS = [
  '1.011442.000.00.00.H26',
  '2.000815.000.00.00.H55.02',
  'H26.01.123',
  '000.00.26.H26-210309-0001',
  '01/KH-UBND',
  '4097/QĐ-UBND ngày 06/9/2021',
  '05-06-2026 08:00',
  '2026-11-23 09:12:34',
  'ngày 03/07/2018, 09:30',
  '350.000.000.000 đồng',
  '0,912345678',
  '0.912345678',
  '1900 1009',
  '18001091',
  '024 3825 0000',
  '02438250000',
  '(024) 3733 1234',
  'Đường dây nóng: 0912345678',
  'Hotline 0912 345 678',
  '0912.345.678 (tổng đài)',
  'trực ban 24/7: 0987654321',
  'https://example.vn/?id=0912345678',
  'https://example.vn/0912345678.html',
  'KT-0912345678',
  '0912345678.123',
  'ISBN 978-604-1-12345-6',
  'số tài khoản kho bạc 3713.0.1234567',
  'mã số 201812311230',
  '20181231123000',
  '123456789012',
  '009912345678901',
  'phòng công nghệ thông tin, máy lẻ 105',
  'vanthu@hanoi.gov.vn',
  'hotro_mc@hanoi.gov.vn',
  'sotttt@hanoi.gov.vn',
  'ubndxatanlap@gmail.com',
  'banbientap@hanoi.gov.vn',
  'phananh@hanoi.gov.vn',
  'dangky.dvc@hanoi.gov.vn',
  'hoidap@hanoi.gov.vn',
  'contact@example.org',
  'tt-pvhcc@hanoi.gov.vn',
  'git@github.com',
  '@hanoi',
  'a @ b',
  'user@localhost',
  '12 345 678 dân',
  'dân số 8.053.663 người',
  'tiếng Anh: webmaster@hanoi.gov.vn',
  'postgres://app@kho/x',
  'TCVN 14423:2026',
  'Nghị định 42/2022/NĐ-CP',
  'phiên bản 3.0.789.12345678',
  '0912/QĐ-BTTTT',
  'X1234567',
  'tran-hung-dao@hanoi.gov.vn',
  'hoang-mai@hanoi.gov.vn',
  'nguyentrai@hanoi.gov.vn',
  'số hồ sơ 0912345678',
  '0350000000 đồng',
  'mã định danh văn bản 079201234567',
  'hoang.liet@hanoi.gov.vn',
  'pham-ngu-lao@hanoi.gov.vn',
  'tran.phu@hanoi.gov.vn',
  'ly-thuong-kiet@hanoi.gov.vn',
  'nguyen-van-cu@longbien.hanoi.gov.vn',
  'nguyendu@hanoi.gov.vn',
  'hoang-van-thu@hanoi.gov.vn',
  'Hồ sơ số: 0912345678',
  'mã hồ sơ: 0387654321',
  'mã số thuế 0312345678',
  'mã giao dịch 036199004567',
  'công văn số 0912345678',
  'tờ khai 030012345678',
  'số tài khoản 0351000123',
  'mã thửa đất 001204012345',
  '0901234567 bản ghi',
  '0987654321 lượt truy cập',
  '0700000000 VNĐ',
  '001204012345 giao dịch',
];

type Find = (text: string) => Iterable<Stretch<string>>;

const inWords = (find: Find, text: string) =>
  [...find(text)].map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe.each([
  { what: 'secrets', find: findSecrets as Find, found: SECRETS, not: NO_SECRETS },
  { what: 'addresses', find: findAddresses as Find, found: ADDRESSES, not: NO_ADDRESSES },
  { what: 'persons', find: findPersons as Find, found: PERSONS, not: NO_PERSONS },
])('$what', ({ find, found, not }) => {
  it.each(found.map(([text, kind, part]) => ({ text, kind, part })))('in "$text"', ({ text, kind, part }) => {
    expect(inWords(find, text)).toEqual([`${kind} ${part}`]);
  });

  it.each(found.map(([text]) => text))('in %j in the other form of Unicode, and in a comment', (text) => {
    expect(inWords(find, `# ${text.normalize('NFD')}`)).toHaveLength(1);
  });

  it.each(not)('none in %j', (text) => {
    expect(inWords(find, text)).toEqual([]);
    expect(inWords(find, text.normalize('NFD'))).toEqual([]);
  });

  it('finds each of several in one text, in its order', () => {
    const text = found.map(([line]) => line).join('\n');
    expect(inWords(find, text)).toEqual(found.map(([, kind, part]) => `${kind} ${part}`));
  });

  it.each([
    '@',
    '0',
    '0 ',
    '0912345678 ',
    '0912345678',
    '09 ',
    'a@a.',
    'a.',
    'password ',
    'password:',
    'mật khẩu ',
    '://a:b',
    '://',
    '://a/',
    'a:',
    'eyJ',
    '-eyJ',
    'eyJaaaaaaaa.',
    'bearer ',
    'bearer a',
    'jdbc:oracle:thin:',
    ':AA',
    'user: a/',
    'tài khoản a/',
    '10.',
    '10.1.1.1 ',
    '192.168.1.1',
    '.local',
    'a.local ',
    'ssh -',
    'ssh a',
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY-----\n',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n',
    'key = ',
    '=',
    "'",
    'P1234567',
  ])('takes no time to speak of for a million signs of %j', (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const began = cpu();
    for (const _ of find(text)) {
      // Each is looked for; what is found does not matter.
    }
    expect(cpu() - began).toBeLessThan(3000);
  });
});

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const SENSITIVE = [RULES.secret, RULES['admin-address'], RULES['personal-data']];
const sensitiveIn = (model: string, files: Readonly<Record<string, string>> = {}, workspace = '') =>
  findingsIn(HEAD + model, { files, workspace, rules: SENSITIVE });

describe('the findings', () => {
  it('say what it is, how bad and why, at the exact place, and that it is hidden', async () => {
    const [finding, ...others] = await sensitiveIn(
      'systems:\n  a:\n    name: A\n    note: "Vào bằng mật khẩu: Vi-du@123."\n',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'secret',
      severity: 'error',
      element: 'a',
      hidden: true,
      basis: { certainty: 'design' },
      place: { path: ['systems', 'a', 'note'] },
      range: { start: { line: 7, column: 31 }, end: { line: 7, column: 40 } },
      message: {
        vi: 'Tệp có một mật khẩu (không in ra ở đây). Bỏ khỏi tệp và đổi ngay, vì lịch sử git vẫn giữ bản cũ; chỉ ghi nơi quản lý nó.',
        en: 'The file holds a password (not printed here). Remove it and change it at once: the history of git keeps the old one. Write only where it is kept.',
      },
    });
  });

  it('are warnings on the draft for addresses and persons, of which two characters are shown', async () => {
    const model = 'systems:\n  a: { name: A, note: http://10.0.0.5/x, contact: "0912 345 678" }\n';
    const [address, phone, ...others] = await sensitiveIn(model);
    expect(others).toEqual([]);
    expect(address).toMatchObject({ rule: 'admin-address', severity: 'warning', basis: { certainty: 'draft' } });
    expect(address?.message.vi).toBe(
      'Tệp có địa chỉ mạng nội bộ (không in ra ở đây). Bỏ đi; nêu tên hệ thống hoặc khu mạng là đủ.',
    );
    expect(phone).toMatchObject({ rule: 'personal-data', severity: 'warning', basis: { certainty: 'draft' } });
    expect(phone?.message.vi).toBe(
      'Tệp có số điện thoại di động ("09…"). Ghi đơn vị hoặc kênh liên hệ thay cho cá nhân; nếu là đường dây nóng thì ghi rõ cạnh số.',
    );
  });

  it.each([
    ['a comment in an element', 'systems:\n  a:\n    # mật khẩu: Vi-du@123\n    name: A\n', '6', 'a'],
    ['a comment between elements', '# password=vidu1234\nsystems:\n  a: { name: A }\n', '4', undefined],
    ['a comment at the end of a line', 'systems:\n  a: { name: A } # pass: Vi-du@123\n', '5', undefined],
    ['a key', 'systems:\n  a:\n    name: A\n    password: Vi-du@123\n', '7', 'a'],
    ['an element that breaks its schema', 'systems:\n  a: { nam: A, note: "mật khẩu: Vi-du@123" }\n', '5', 'a'],
    [
      'a change',
      'systems:\n  a:\n    name: A\n    changes: [{ since: 2020, sources: [qd], note: "mk: Vi-du@123" }]\n',
      '7',
      'a',
    ],
    [
      'a text of several lines',
      'systems:\n  a:\n    name: A\n    note: >-\n      Vào bằng\n      mật khẩu: Vi-du@123\n',
      '9',
      'a',
    ],
    ['a file that is no YAML', 'systems:\n  a: { name: A, note: "mật khẩu: Vi-du@123"\n', '5', undefined],
    ['defaults', 'defaults: { confirmedBy: "mật khẩu: Vi-du@123" }\nsystems: {}\n', '4', undefined],
  ])('find it in %s', async (_what, model, line, element) => {
    const found = (await sensitiveIn(model)).filter(({ rule }) => rule === 'secret');
    expect(lines(found)).toEqual([`${line} secret`]);
    expect(found[0]?.element).toBe(element);
  });

  it('find it in the workspace file', async () => {
    const found = await sensitiveIn('', {}, 'contact: nguyenvana@example.vn\n');
    expect(found.map(({ file, range, rule }) => `${file}:${range.start.line} ${rule}`)).toEqual([
      'kientruc.yaml:2 personal-data',
    ]);
  });

  it('have a name of their own each, which does not depend on the text', async () => {
    const prints = async (one: string, other: string) =>
      (await sensitiveIn(`systems:\n  a: { name: A, note: "mk: ${one}, pass: ${other}" }\n`)).map(
        (found) => found.fingerprint,
      );
    const first = await prints('Vi-du@123', 'Vi-du@456');
    expect(new Set(first).size).toBe(2);
    expect(await prints('Khac@7890', 'Khac@4321')).toEqual(first);
  });

  it('are at most a hundred of one file', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `  s${at}: { name: S, contact: "0912345${100 + at}" }`).join(
      '\n',
    );
    expect(await sensitiveIn(`systems:\n${many}\n`)).toHaveLength(100);
  });
});

describe('what is printed', () => {
  const MODEL = `systems:
  a:
    name: A
    note: "mật khẩu: Vi-du@123"
    statuss: operating
    contact: 0912345678
    owner: so-a
`;

  async function printed(): Promise<{ readonly text: string; readonly data: string }> {
    // All rules, and what reading says: others speak of the same lines.
    const findings = await findingsIn(HEAD + MODEL);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(
      ['number-for-text', 'personal-data', 'secret', 'unknown-key'].sort(),
    );
    const all = result(findings, { 'model.yaml': HEAD + MODEL });
    return { text: stylish(all, OPTIONS), data: json(all, OPTIONS) };
  }

  it('holds nothing of it: no frame of its own, none of a neighbour, no message of another rule', async () => {
    const { text, data } = await printed();
    for (const secret of ['Vi-du@123', 'Vi-du', '0912345678', '912345']) {
      expect(text).not.toContain(secret);
      expect(data).not.toContain(secret);
    }
    expect(text).toContain(`   > 7 │ •••
`);
    expect(text).toContain(`     7 │ •••
   > 8 │     statuss: operating
       │     ^^^^^^^
     9 │ •••
`);
  });

  it('hides the lines also where the finding itself is not listed', async () => {
    const findings = await findingsIn(HEAD + MODEL);
    const all = result(findings, { 'model.yaml': HEAD + MODEL });
    expect(stylish(all, { ...OPTIONS, warnings: false })).not.toContain('0912345678');
  });
});
