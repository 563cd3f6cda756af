"""What is wrong and what would be right, in Vietnamese: photos and personal data."""

from __future__ import annotations

_INSTEAD = "Xóa đi: người đọc không cần điều này, mà trang đã đăng thì ai cũng chép được."
_OURS = "Nếu là của cơ quan thì khai ở “contacts” trong kế hoạch"
_LET = "Nếu máy nhận nhầm, biên tập viên ghi mã {code} và lý do vào “allow”."
MESSAGES = {
    "not-a-picture": (
        "Tệp ảnh không dùng được: {why}.",
        "Mở ảnh gốc, lưu hoặc xuất lại thành .jpg, .png hay .webp rồi chép đè lên; đổi đuôi tên tệp thì không đổi được loại ảnh.",
    ),
    "large-photo": (
        "Ảnh nặng {size} MB, quá {most} MB.",
        "Thu nhỏ ảnh: cạnh dài khoảng 2000 điểm ảnh, lưu thành .jpg chất lượng 85 là đủ rõ.",
    ),
    "huge-photo": (
        "Ảnh có {width} × {height} điểm ảnh, quá {most} triệu điểm ảnh.",
        "Thu nhỏ ảnh: cạnh dài khoảng 2000 điểm ảnh là đủ rõ trên trang.",
    ),
    "oversized-photo": (
        "Ảnh nặng {size} MB, {pixels} triệu điểm ảnh: to hơn mức kho bài cần giữ. Trang vẫn dựng được và tự làm ra ảnh nhỏ.",
        "Chạy thidua check --fix để thu nhỏ tệp ảnh; ảnh gốc xin giữ ở máy ảnh hoặc điện thoại.",
    ),
    "animated-picture": (
        "Ảnh này là ảnh động.",
        "Dùng một ảnh tĩnh; đoạn phim thì đăng ở kênh khác rồi ghi liên kết.",
    ),
    "other-colours": (
        "Màu của ảnh trên trang có thể khác ảnh gốc: {why}.",
        "Mở ảnh gốc, chuyển sang không gian màu sRGB rồi lưu lại thành .jpg, .png hay .webp.",
    ),
    "missing-alt": (
        "Ảnh “{target}” trong bài chưa có lời mô tả.",
        "Viết điều nhìn thấy trong ảnh vào giữa hai dấu ngoặc vuông: ![lời mô tả ảnh]({address})",
    ),
    "citizen-id": ("Có số căn cước (định danh cá nhân) “{value}”.", f"{_INSTEAD} {_LET.format(code='TD801')}"),
    "old-id": ("Có số chứng minh nhân dân “{value}”.", f"{_INSTEAD} {_LET.format(code='TD802')}"),
    "phone": (
        "Có số điện thoại “{value}”, không phải số của cơ quan.",
        f"{_INSTEAD} {_OURS}. {_LET.format(code='TD803')}",
    ),
    "bank-account": ("Có số tài khoản “{value}”.", f"{_INSTEAD} {_LET.format(code='TD804')}"),
    "email": (
        "Có hộp thư điện tử “{value}”, không phải của cơ quan.",
        f"{_INSTEAD} {_OURS}. {_LET.format(code='TD805')}",
    ),
    "birth-date": (
        "Có ngày sinh đầy đủ “{value}”.",
        f"Chỉ ghi năm sinh hoặc tuổi: “sinh năm 1975”, “51 tuổi”. {_LET.format(code='TD806')}",
    ),
    "address": (
        "Có thể là địa chỉ nhà riêng: “{value}”.",
        "Nếu là nơi ở của một người thì chỉ ghi tên xã, phường; nếu là địa chỉ của cơ quan thì khai ở “contacts” trong kế hoạch.",
    ),
    "passport": ("Có số hộ chiếu “{value}”.", f"{_INSTEAD} {_LET.format(code='TD810')}"),
    "office-phone": (
        "Có số điện thoại bàn “{value}”, chưa khai là của cơ quan.",
        f"{_OURS}; nếu là số của một người thì xóa đi.",
    ),
    "office-email": (
        "Có hộp thư “{value}” của cơ quan nhà nước, chưa khai là của cơ quan mình.",
        f"{_OURS}; nếu là hộp thư công vụ của riêng một người thì xóa đi.",
    ),
}
