/** Words that a generated city is made of. Invented as a whole: no line speaks of a real service, system or figure. */

export const FIELDS = [
  'xây dựng',
  'đất đai',
  'hộ tịch',
  'lao động',
  'bảo trợ xã hội',
  'y tế dự phòng',
  'khám bệnh, chữa bệnh',
  'giáo dục',
  'đầu tư',
  'đăng ký kinh doanh',
  'môi trường',
  'tài nguyên nước',
  'giao thông đường bộ',
  'đường thủy nội địa',
  'văn hóa cơ sở',
  'du lịch',
  'thể dục, thể thao',
  'báo chí, xuất bản',
  'bưu chính',
  'an toàn thực phẩm',
  'thú y',
  'bảo vệ thực vật',
  'thủy lợi',
  'công chứng',
  'luật sư',
  'trợ giúp pháp lý',
  'nhà ở',
  'quy hoạch',
  'phòng cháy',
  'khoa học và công nghệ',
  'sở hữu trí tuệ',
  'thương mại',
  'điện lực',
  'hóa chất',
  'tín ngưỡng, tôn giáo',
  'thi đua, khen thưởng',
  'người có công',
  'việc làm',
  'giáo dục nghề nghiệp',
  'hạ tầng kỹ thuật',
] as const;

export const ACTIONS = [
  'Cấp giấy phép',
  'Cấp lại giấy phép',
  'Gia hạn giấy phép',
  'Điều chỉnh giấy phép',
  'Đăng ký',
  'Đăng ký thay đổi',
  'Xác nhận',
  'Thẩm định hồ sơ',
  'Phê duyệt hồ sơ',
  'Công bố',
  'Công nhận',
  'Chấp thuận',
  'Thông báo',
  'Trợ cấp',
  'Cấp chứng chỉ',
  'Cấp bản sao',
  'Đính chính',
  'Thu hồi',
  'Giải quyết khiếu nại',
  'Hỗ trợ chi phí',
] as const;

export const OBJECTS = [
  'hoạt động của cơ sở',
  'hành nghề của cá nhân',
  'công trình cấp III',
  'dự án nhóm C',
  'cơ sở đủ điều kiện',
  'hồ sơ của hộ gia đình',
  'tổ chức hoạt động trên địa bàn',
  'hợp đồng mẫu',
  'chương trình liên kết',
  'sản phẩm lưu hành',
  'địa điểm tổ chức sự kiện',
  'người đại diện theo pháp luật',
  'chi nhánh, văn phòng đại diện',
  'kế hoạch hằng năm',
  'biển hiệu',
  'thiết bị chuyên dùng',
  'phương tiện vận chuyển',
  'người nước ngoài',
  'đối tượng ưu tiên',
  'khu vực ven đô',
] as const;

export const SYSTEM_KINDS = [
  'Hệ thống quản lý',
  'Cơ sở dữ liệu',
  'Phần mềm tiếp nhận',
  'Nền tảng phân tích dữ liệu',
  'Hệ thống báo cáo',
  'Cổng thông tin',
  'Hệ thống giám sát',
  'Ứng dụng di động',
  'Kho dữ liệu',
  'Hệ thống tra cứu',
] as const;

export const PLATFORMS = [
  'Nền tảng tích hợp, chia sẻ dữ liệu',
  'Nền tảng định danh và xác thực',
  'Nền tảng thanh toán trực tuyến',
  'Nền tảng ký số tập trung',
  'Nền tảng lưu trữ hồ sơ điện tử',
  'Nền tảng bản đồ số',
  'Kho dữ liệu dùng chung',
  'Nền tảng giám sát, điều hành',
  'Nền tảng quản trị quy trình',
  'Nền tảng gửi nhận thông báo',
] as const;

export const PLACES = [
  'Hòa Bình',
  'Thống Nhất',
  'Tân Lập',
  'Đông Sơn',
  'Phú Thịnh',
  'Vĩnh An',
  'Long Khánh',
  'Minh Tân',
  'Yên Thượng',
  'Bình Trung',
  'Xuân Mai Hạ',
  'Kim Đường',
  'Thanh Khê Nam',
  'Quảng Lạc',
  'Hồng Phong',
  'Cẩm Giang',
  'Ngọc Lâm',
  'Liên Trì',
  'Trung Nghĩa',
  'Đại Đồng',
] as const;

export const DATA = [
  'hồ sơ và kết quả giải quyết thủ tục hành chính',
  'thông tin nhân thân của người nộp hồ sơ',
  'trạng thái xử lý hồ sơ',
  'danh mục dùng chung',
  'chứng từ thanh toán phí, lệ phí',
  'bản sao điện tử của giấy tờ',
  'số liệu tổng hợp theo ngày',
  'dữ liệu không gian của thửa đất',
  'nhật ký truy cập',
  'kết quả khảo sát mức độ hài lòng',
] as const;

export const FREQUENCIES = ['theo từng hồ sơ', 'mỗi 15 phút', 'hằng ngày', 'hằng tuần', 'khi có thay đổi'] as const;

export const REMARKS = [
  'Số liệu do đơn vị vận hành báo cáo, chưa đối chiếu với nhật ký hệ thống.',
  'Nguồn nêu kế hoạch chung, không nêu thời gian của từng đơn vị.',
  'Đang rà soát lại sau khi sắp xếp đơn vị hành chính hai cấp.',
  'Phạm vi ghi theo biên bản nghiệm thu; phần mở rộng sẽ ghi thành thay đổi riêng.',
  'Kết quả kiểm tra an toàn thông tin gần nhất còn ba nội dung phải khắc phục.',
  'Tên gọi theo quyết định phê duyệt dự án; tên thường dùng trong đơn vị có khác.',
  'Đơn vị chủ quản đề nghị giữ nguyên hiện trạng đến hết kỳ trung hạn.',
] as const;

export const DESCRIPTIONS = [
  'Tiếp nhận, luân chuyển, xử lý và trả kết quả theo cơ chế một cửa, một cửa liên thông; người nộp theo dõi được trạng thái ở mọi bước.',
  'Dùng chung cho các sở, ngành và cấp xã; dữ liệu tập trung, phân quyền theo đơn vị và theo vai trò của người dùng.',
  'Kết nối qua nền tảng tích hợp, chia sẻ dữ liệu; không kết nối trực tiếp giữa hai hệ thống của hai cơ quan.',
  'Thay cho việc nộp bản giấy tại bộ phận tiếp nhận; giấy tờ đã có trong cơ sở dữ liệu thì không yêu cầu nộp lại.',
  'Phục vụ báo cáo định kỳ và theo dõi, chỉ đạo; số liệu lấy từ hệ thống tác nghiệp, không nhập lại bằng tay.',
] as const;

export const UNKNOWNS = [
  'nguồn không nêu',
  'nguồn chỉ nêu đơn vị triển khai',
  'đang chờ đơn vị xác nhận',
  'nguồn nêu số chung của thành phố',
  'chưa có số đo của kỳ này',
] as const;

/** Components of the framework, by what they suit. */
export const COMPONENTS = {
  services: ['tinh.cqs.tthc', 'tinh.cqs.so-nganh', 'tinh.ktt.cong-ttdt'],
  systems: ['tinh.cqs.tthc', 'tinh.cqs.noi-bo', 'tinh.cqs.so-nganh', 'tinh.ntl.phan-tich', 'tinh.dl.csdl'],
  infrastructure: ['tinh.hts.ttdl', 'tinh.hts.mang', 'tinh.hts.thiet-bi', 'tinh.hts.dac-thu'],
} as const;
