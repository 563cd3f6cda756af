"""Sentences that look like personal data and are none, and the contacts that offices publish of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.personal import values as value

if TYPE_CHECKING:
    from random import Random

OFFICES = (
    "Phòng Tổng hợp",
    "Sở Nội vụ",
    "Ủy ban nhân dân xã Mẫu",
    "Hội đồng Thi đua – Khen thưởng tỉnh",
    "Trạm Y tế phường Mẫu",
    "Trường Đại học Mẫu",
    "Ban Chỉ huy Quân sự xã",
    "Trung tâm Phục vụ hành chính công",
    "Hội Liên hiệp Phụ nữ xã",
)
LIKE: dict[str, tuple[str, ...]] = {
    "TD801": (
        "Tổng kinh phí là {grouped12} đồng.",
        "Mã hồ sơ {dossier} được trả sớm hai ngày.",
        "Sách mang mã ISBN {isbn} được phát cho các thư viện.",
        "Quyết định số {number}/QĐ-UBND ngày 12/3/2026 giao {office} chủ trì.",
        "Điểm đầu ở tọa độ {north}, {east}.",
        "Đến nay đã cấp {small} căn cước cho người dân.",
        "Mã vạch 893{digits10} in trên bao gạo.",
        "Giai đoạn 2021-2025 và 2026-2030, xã trồng {small} cây.",
        "Đường dây điện 220 kV dài {small} m, qua 12 xã.",
        "Mã số vùng trồng VN-{digits4}-{small} được cấp cho hợp tác xã.",
    ),
    "TD802": (
        "Xã đã vận động được {grouped9} đồng.",
        "Giá trị làm lợi {grouped9} đồng mỗi năm.",
        "Lô hàng {digits9} tấn·km là kết quả của cả đội.",
        "{small} chứng minh nhân dân cũ đã được đổi sang căn cước.",
        "Công văn số {number}/UBND-NC ngày 12/3/2026 hướng dẫn việc này.",
        "Xe mang biển số 29A-{digits5} chở hàng cứu trợ.",
        "Nguồn vốn {grouped9} đ do nhân dân đóng góp.",
        "Hợp tác xã thu {grouped9} VNĐ tiền lãi.",
        "Lúc 12:30 ngày 12/3/2026, mực nước là {small} cm.",
        "Các năm 2019, 2020, 2021, 2022 đều đạt.",
    ),
    "TD803": (
        "Xin gọi 113, 114, 115 khi cần cứu nạn.",
        "Tổng đài 1900 {digits4} trả lời suốt ngày.",
        "Đường dây nóng 1800.{digits4} do {office} lập.",
        "Doanh thu {grouped10} đồng.",
        "Quyết định số {number}/QĐ-TTg ngày 09/12/2022 nêu rõ.",
        "Giai đoạn 2016-2020, 2021-2025 đều hoàn thành.",
        "Mã số thuế 0{digits9} của hợp tác xã đã được cấp.",
        "Hồ sơ {dossier} trả trước hạn.",
        "Tọa độ {north} và {east} là nơi sạt lở.",
        "Tăng từ {small} lên 12.345.678 lượt.",
        "Xe 51F-{digits3}.{two} chở {small} kg gạo.",
        "Lịch trực 03.04.2026 - 05.04.2026 đã dán ở cửa.",
    ),
    "TD804": (
        "Toàn xã có {small} tài khoản định danh điện tử mức 2.",
        "{office} mở {small} tài khoản thanh toán cho hộ nghèo.",
        "Agribank giải ngân {grouped10} đồng.",
        "Hạch toán vào tài khoản 1121, 3331 theo đúng chế độ.",
        "BIDV trao {grouped9} đồng cho quỹ.",
        "Đã chuyển khoản {grouped9} đồng vào quỹ của xã.",
        "Vietcombank tặng {small} suất quà năm 2026.",
        "Quyết định số {number}/QĐ-NHCS của ngân hàng cho vay {small} hộ.",
        "Tài khoản Zalo của {office} có {small} người theo dõi.",
        "ACB và MB Bank hỗ trợ lãi suất 5,5 %/năm giai đoạn 2021-2025.",
    ),
    "TD805": (
        "Trang @thiduamau của {office} có {small} người theo dõi.",
        "Giá bán {small} kg @ 12.000 đồng.",
        "Xin xem tại https://www.example.vn/@mau/{small}.",
        "Lệnh dùng dấu @ ở đầu tên để nhắc một người trong {small} người.",
        "Nhóm Zalo “Tổ 3 @ phường Mẫu” có {small} người.",
        "{office} mở {small} hộp thư điện tử công vụ.",
        "Chương trình Café@Mẫu thu hút {small} bạn trẻ.",
        "Phần thi mail.merge trong Word có {small} thí sinh.",
    ),
    "TD806": (
        "{office} ra đời ngày {past}.",
        "Mô hình ra đời ngày {past}, đến nay có {small} hộ tham gia.",
        "Liệt sĩ Mẫu hy sinh ngày {past} tại mặt trận phía Nam.",
        "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026), {office} trồng {small} cây.",
        "Chi bộ sinh hoạt ngày {past}.",
        "Học sinh dự thi ngày {past} là {small} em.",
        "Tổ vệ sinh ngày {past} dọn {small} m³ rác.",
        "Chị Mẫu sinh năm {year}, vào Đảng ngày {past}.",
        "Việc phát sinh ngày {past} đã xử lý xong.",
        "Sinh viên tình nguyện ngày {past} có mặt ở xã.",
        "Câu lạc bộ chào đời ngày {past} với {small} hội viên.",
        "Anh Mẫu (sinh năm {year}) nhận giấy khen ngày {past}.",
        "Ngày {past}, báo tường của {office} ra đời.",
        "Đăng ký khai sinh trực tuyến từ ngày {past} cho {small} trẻ.",
    ),
    "TD807": (
        "Ngõ {two} phố Hàng Mẫu được mở rộng từ 2 m lên 4 m.",
        "Hẻm {two}/{small3} đường Lê Lợi vừa được trải nhựa.",
        "Bà con quét dọn ngõ {two}, ngách {two}/{small3} mỗi sáng chủ nhật.",
        "Trụ sở {office} ở số {two} đường Trần Phú.",
        "{office} (số {two} phố Quang Trung) tổ chức hiến máu.",
        "Địa chỉ {office}: {two} Nguyễn Trãi, phường Mẫu.",
        "Nhà văn hóa tổ {two} nằm ở số {small3} đường 30/4.",
        "Camera được lắp ở đầu hẻm {two} và ngõ {small3}.",
        "Tổ {two}, ấp 2/6 có {small} hộ hiến đất mở đường số 3.",
        "Anh Mẫu ngụ xóm {two}, xã Mẫu.",
        "Đường Lê Lợi dài {small} m, có {two} căn nhà lùi vào.",
        "Hồ sơ gửi về {office}, số {two} đường Cách Mạng Tháng Tám.",
        "Bảo tàng ở ngôi nhà số {two} phố Hàng Mẫu đón {small} lượt khách.",
        "Ở ngõ {two} đường Lê Lợi, rác không còn.",
        "Cửa hàng 0 đồng số {two} đường Trần Phú phục vụ {small} lượt.",
        "Đội bóng tập ở sân số {two} đường Quang Trung.",
        "Kiệt {small3} Trần Phú nay sạch, sáng và đẹp.",
        "Phòng khám miễn phí tại số {two}, ngõ {small3}, phố Hàng Mẫu khám cho {small} người.",
    ),
}
CONTACTS: dict[str, tuple[str, ...]] = {
    "TD803": (
        "Ý kiến xin gửi về {office}, điện thoại {landline}.",
        "{office} - ĐT: {landline} - nhận phản ánh.",
        "Đường dây nóng của {office}: {landline}.",
        "Mọi góp ý xin gọi {landline} ({office}).",
        "Số điện thoại của {office} là {landline}.",
    ),
    "TD805": (
        "Ý kiến xin gửi về {office}, hộp thư {office_mail}.",
        "{office} ({office_mail}) nhận phản ánh.",
        "Email: {office_mail}",
        "Xin gửi bài về [hộp thư của {office}](mailto:{office_mail}).",
        "Thư điện tử của {office} là {office_mail}.",
    ),
}


def filled(random: Random, template: str) -> str:
    thousands = ".".join(value.digits(random, 3) for _ in range(3))
    return template.format(
        office=random.choice(OFFICES),
        digits3=value.digits(random, 3),
        digits4=value.digits(random, 4),
        digits5=value.digits(random, 5),
        digits9=value.digits(random, 9),
        digits10=value.digits(random, 10),
        grouped9=f"{random.randint(100, 999)}.{thousands[:7]}",
        grouped10=f"{random.randint(1, 9)}.{thousands}",
        grouped12=f"{random.randint(10, 999)}.{thousands}",
        number=random.randint(1, 9999),
        small=random.randint(11, 9999),
        small3=random.randint(10, 400),
        two=random.randint(1, 99),
        year=random.randint(1930, 2008),
        north=f"{random.uniform(8.5, 23.3):.6f}",
        east=f"{random.uniform(102.1, 109.4):.6f}",
        dossier=f"000.00.{random.randint(10, 99)}.H56-2603{random.randint(10, 28)}-{value.digits(random, 4)}",
        isbn=f"978-604-{value.digits(random, 2)}-{value.digits(random, 4)}-{value.digits(random, 1)}",
        past=f"{random.randint(1, 28)}/{random.randint(1, 12)}/{random.randint(1931, 2026)}",
        landline=value.landline(random),
        office_mail=_office_mail(random),
    )


def _office_mail(random: Random) -> str:
    host = random.choice(("mau.gov.vn", "sonoivu.mau.gov.vn"))
    return f"{random.choice(('vanphong', 'tdkt', 'bientap'))}{random.randint(1, 99)}@{host}"
