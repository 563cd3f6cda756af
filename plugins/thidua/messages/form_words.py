"""What the forms of the desk say beside the names of the keys."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

BODY: Final = "nội dung bài"
BODY_HINT: Final = "Viết như thư điện tử: dòng trống giữa hai đoạn. “## ” đầu dòng là đề mục, “- ” đầu dòng là gạch đầu dòng, **chữ đậm**."
# By the way to a key from the top of a head.
HINTS: Final = MappingProxyType(
    {
        "title": "Viết như bình thường; tên tệp lấy từ đây.",
        "date": "Bài lên trang từ ngày này; để ngày mai hoặc sau nữa thì bài chờ đến ngày ấy.",
        "status": "Để “đã duyệt”: bài vẫn chỉ lên trang sau khi biên tập viên ghép.",
        "status.direct": "Chọn “chờ duyệt” khi viết xong; người duyệt đổi sang “đã duyệt” ở nơi khác.",
        "unit": "Bỏ trống nếu Hội đồng hoặc cơ quan giới thiệu.",
        "introduced_by": "Bỏ trống nếu đơn vị giới thiệu.",
        "field": "Có thể chọn nhiều.",
        "campaigns": "Có thể chọn nhiều; bỏ trống nếu không gắn với phong trào nào.",
        "summary": "Một, hai câu cho bạn đọc.",
        "achievements": "Mỗi dòng một việc, có số liệu.",
        "author": "Ai viết: phóng viên, hoặc người của đơn vị.",
        "period": "Chỉ ghi khi bài tính cho kỳ khác với ngày giới thiệu: 2026-03, 2026-Q1, 2026-H1 hoặc 2026.",
        "introduced_on": "Ngày nơi tổng hợp nhận được bài.",
        "endorsement": "Ai xác nhận thành tích. Đã điền thì điền đủ người và ngày.",
        "recognitions": "Mỗi lần khen một mục.",
        "photo": "Một ảnh. Đã chọn ảnh thì viết mô tả và nguồn ảnh.",
        "photo.alt": "Tả cho người không nhìn thấy ảnh.",
        "photo.credit": "Ai chụp, ai cho dùng.",
        "consent": "Cá nhân, chủ hộ đồng ý cho đăng. Không có thì bài không lên trang.",
        "consent.covers": "Bỏ trống nếu chưa hỏi riêng từng việc.",
        "subject.role": "Chức danh, nơi công tác; không ghi địa chỉ nhà.",
        "subject.leader": "Chỉ bật nếu là lãnh đạo của chính cơ quan.",
        "model": "Chỉ ghi khi mô hình có tên riêng.",
    }
)
# By what a value breaks: said below the field, behind its name.
TEXT: Final = "không dùng dấu “<”, “>” và không quá {longest} chữ"
STORY_ID: Final = "mã của một bài, ví dụ 2026/ten-bai"
PERIOD: Final = "kỳ viết như 2026-03, 2026-Q1, 2026-H1, 2026 hoặc plan"
BOUND: Final = "ngày hoặc kỳ, ví dụ 2026-03-25, 2026-03, 2026"
URL: Final = "địa chỉ bắt đầu bằng http:// hoặc https://"
NUMBER: Final = "số hiệu như 45/QĐ-VP"
