/** Where a Vietnamese or English label may be broken well. Spaces part syllables, not words, so words are listed. */

/** A line rather begins than ends with one of these. */
const JOINING = new Set(
  (
    'và của cho với theo hoặc trong từ đến tới tại để về bằng do trên giữa qua là các những ' +
    'and of for with to in or on by from the a an between'
  ).split(' '),
);

/** Two syllables that are one word in the language of digital government, and so stay on one line where they can. */
const COMPOUNDS = new Set(
  `an ninh, an toàn, an sinh, bản đồ, bản sao, bảo đảm, bảo hiểm, bảo mật, bảo vệ, báo cáo, báo chí, bệnh án, biên chế,
  bưu chính, cá nhân, cán bộ, cảnh báo, cải cách, cảm biến, chất lượng, chia sẻ, chỉ đạo, chính phủ, chính quyền,
  cấp độ, cấp ủy, chính trị, chỉ tiêu, chữ ký, chứng thực, chuyên dùng, chuyên ngành, chuyển đổi, công an, công bố, công chức, công cụ,
  công dân, công khai, công nghệ, công nghiệp, công tác, công việc, cơ quan, cơ sở, cơ yếu, cung cấp, cư trú, dân cư,
  dân vận, danh mục, di động, dịch vụ, diện rộng, doanh nghiệp, dung lượng, dùng chung, dư luận, dữ liệu, dự phòng, dự án,
  đảng viên, đánh giá, đặc quyền, đăng ký, đăng nhập, đầu tư, đất đai, đề án, điện tử, điện toán, điều hành, định danh, đoàn thể,
  đô thị, đơn thư, đơn vị, đa kênh, đám mây, giao dịch, giao thông, giao tiếp, gia đình, giám sát, giáo dục, giấy phép, giải quyết,
  hạ tầng, hành chính, hệ thống, hiện trạng, hình ảnh, họp báo, hồ sơ, hỗ trợ, hội nghị, hợp nhất, huấn luyện,
  kê khai, kế hoạch, kế toán, kết luận, kết nối, kết quả, khai thác, khẩn cấp, khiếu nại, khoa học, khu vực, kiểm soát,
  kiểm tra, kiến nghị, kiến trúc, kinh tế, kỷ luật, liên thông, lĩnh vực, lưu trữ, mã độc, mã hóa, mạng lưới, mặt trận, máy chủ, máy quét,
  máy tính, môi trường, mô hình, mức độ, nâng cấp, nền tảng, năng lực, ngân sách, nghị quyết, nghiệp vụ, ngoại vi,
  ngôn ngữ, nhận dạng, người dân, người dùng, nguồn lực, nhân lực, nhắc việc, nhiệm vụ, nội bộ, nội chính, nông nghiệp, nước ngoài, ổn định,
  phản ánh, phân tích, phát hành, phát thanh, phát triển, phần mềm, phê duyệt, phòng chống, phòng họp, phục hồi, phục vụ,
  phương tiện, quan trắc, quản lý, quản trị, quốc gia, quốc hội, quy chế, quy định, quy hoạch, quy trình, rủi ro, sao lưu,
  sổ tay, số hóa, số liệu, sự cố, tác nghiệp, tài chính, tài khoản, tài liệu, tài nguyên, tài sản, tập trung, thẩm định,
  tham nhũng, thanh toán, thất thoát, thanh tra, thành phố, thành phần, thành ủy, theo dõi, thiết bị, thông báo, thông minh, thông tin, thống kê,
  thủ tục, thủ đô, thư điện, thư viện, tích hợp, tiếp công, tiếp dân, tiếp nhận, tiêu chuẩn, tìm kiếm, tình hình, toàn văn,
  toàn diện, tổ chức, tố cáo, tổng hợp, tổng thể, trách nhiệm, trao đổi, tra cứu, trí tuệ, triển khai, trình diễn,
  trợ lý, truy cập, truyền hình, truyền số, truyền thanh, truyền thông, trực liên, trực thuộc, trực tuyến, trung tâm, trung ương,
  tuyên giáo, tuyên truyền, tương tác, ứng cứu, ứng dụng, ủy ban, văn bản, văn hóa, văn kiện, văn phòng, văn thư, viễn thông,
  viên chức, việc làm, vụ án, vụ việc, vận hành, xã hội, xây dựng, xác thực, xác nhận, xếp loại, xử lý, y tế, ý kiến, luân chuyển, nắm bắt, học tập, tiêu cực`
    .split(/,\s*/)
    .map((pair) => pair.trim()),
);

const bare = (word: string): string => word.toLowerCase().replace(/^[(“"'‘]+|[,;:.)”"'’]+$/gu, '');

/**
 * How bad it is to begin a new line between two neighbouring words. 0 is neutral, below it is good.
 * The unit is a hundredth of the cost of a line that is off the balanced length by the whole width.
 */
export function breakPenalty(before: string, after: string): number {
  let penalty = 0;
  if (/[,;:]$/.test(before) || /^[(–—]/.test(after)) penalty -= 12;
  else if (JOINING.has(bare(after)) && !JOINING.has(bare(before))) penalty -= 4;
  if (JOINING.has(bare(before)) || /^[–—/-]$/.test(before)) penalty += 8;
  if (/^\d/.test(after) && !/[,;:]$/.test(before)) penalty += 6;
  if (COMPOUNDS.has(`${bare(before)} ${bare(after)}`) && !/[,;:)]$/.test(before)) penalty += 30;
  return penalty;
}
