"""What `thidua init` asks, writes into the pages of a new column, and answers, in Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# Pages made from a plan.
CLAUSE: Final = "{plan}, mục {clause}."
DRAFT: Final = "{plan}."
CAMPAIGN: Final = "“{name}” là {kind} có trong kế hoạch của {office}{launched}."
LAUNCHED: Final = ", do {by} phát động"
CAMPAIGN_SUMMARY: Final = (
    "{kind} trong kế hoạch của {office}. Tin, bài, gương điển hình của phong trào được tập hợp ở đây."
)
WHEN: Final = "Thời gian: {when}."
CAMPAIGN_PIECES: Final = "Tin, bài và gương điển hình của phong trào được tập hợp ở cuối trang này."
LINKED: Final = "Gắn với: {names}."
SOURCE: Final = "Nguồn"
DOCUMENT: Final = "{title}, số {number}, {issuer} ban hành ngày {day}."
CITED: Final = "Văn bản là một căn cứ của kế hoạch: {plan}."
BEFORE_USE: Final = "Trước khi sử dụng"
CAUTION: Final = (
    "Trang này chỉ ghi số, ngày và tên văn bản, không thay cho toàn văn. Văn bản có thể đã được sửa đổi, bổ sung hoặc "
    "thay thế; bạn đọc vui lòng đối chiếu với Công báo hoặc bộ phận văn thư của cơ quan trước khi áp dụng."
)
ABOUT: Final = "Gương điển hình tiên tiến, mô hình mới, nhân tố mới, người tốt, việc tốt của {office}"
ABOUT_SUMMARY: Final = "Chuyên mục của {office}: kể chuyện gì, bài đến từ đâu, người được nêu trong bài có quyền gì."
RECEIVER: Final = "{role}, {office}"
MAIL: Final = "\n\nHộp thư: <{mail}>"

# The three kinds of offices for which there is a template.
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "commune": "Ủy ban nhân dân xã, phường, đặc khu",
        "department": "sở, ngành cấp tỉnh",
        "province-office": "Văn phòng UBND tỉnh, thành phố",
    }
)
KIND: Final = "Cơ quan thuộc loại nào? Gõ số thứ tự"
QUESTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": "Tên đầy đủ của cơ quan, ví dụ “{example}”",
        "place": "Địa danh ghi trên văn bản",
        "units": "Tên các phòng, đơn vị, cách nhau bằng dấu chấm phẩy; để trống thì lấy theo mẫu rồi sửa sau",
        "site_url": "Địa chỉ của chuyên mục trên mạng, bắt đầu bằng https://; chưa có thì để trống",
        "email": "Hộp thư công vụ nhận bài, góp ý; chưa có thì để trống",
    }
)
HAMLETS: Final = "Tên các thôn, tổ dân phố, cách nhau bằng dấu chấm phẩy; để trống thì thêm sau"
EXAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "commune": "Ủy ban nhân dân xã …",
        "department": "Sở …",
        "province-office": "Văn phòng Ủy ban nhân dân tỉnh …",
    }
)
GREETING: Final = "Lập chuyên mục mới. Câu nào chưa rõ thì bấm Enter để bỏ qua, điền sau cũng được."
BAD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "long": "dài quá",
        "signs": "có dấu < > hoặc ký tự không in được",
        "unit": "có tên không chứa chữ cái hay chữ số nào",
        "twice": "có hai tên chỉ khác nhau ở dấu hoặc chữ hoa",
        "site_url": "địa chỉ phải có dạng https://tên-miền/ hoặc https://tên-miền/đường-dẫn/",
        "email": "hộp thư phải có dạng ten@co-quan.gov.vn",
        "number": "xin gõ một số trong danh sách",
    }
)
BAD_ANSWER: Final = "“{text}” chưa dùng được: {why}."
NO_ANSWERS: Final = (
    "Không có ai để hỏi (lệnh không chạy trong cửa sổ lệnh). Hãy ghi --like hoặc --plan, thêm --name, --place, --units, "
    "--site-url, --email khi có."
)
BOTH: Final = "chỉ ghi một trong hai: --plan (một kế hoạch đã ban hành) hoặc --like (một mẫu)."
REAL_PLAN: Final = (
    "{option} không đi cùng --plan: kế hoạch đã ban hành có sẵn tên, địa danh, đơn vị. Muốn lập kế hoạch của cơ quan khác "
    "thì dùng --like."
)
NOT_EMPTY: Final = "“{path}” đã có “{found}”. Không có gì bị thay đổi; hãy chọn một thư mục mới hoặc thư mục trống."
NOT_A_FOLDER: Final = "“{path}” là một tệp, không phải thư mục. Không có gì bị thay đổi."
FAULTY: Final = "Câu trả lời làm kế hoạch không dùng được; chưa ghi gì:\n{findings}"
DISK: Final = "Chưa lập được chuyên mục trong “{path}” ({reason}); những gì đã ghi đã được dọn đi.\n"
NOT_GENERATED: Final = "Chưa ghi được {path} ({reason}); hãy chạy thidua generate trong chuyên mục.\n"
MADE: Final = "Đã lập chuyên mục trong “{path}”: {count} tệp, kế hoạch plans/{plan}.yml.\n"
NO_PAGE: Final = "Văn bản chưa lập được trang, vì kế hoạch không ghi đủ tên, ngày, nơi ban hành: {numbers}.\n"
WHEEL: Final = "Tệp cài đặt để máy khác và máy chủ dùng: wheels/{name}.\n"
NO_WHEEL: Final = "Thư mục wheels/ còn trống: chép tệp cài đặt thidua-{version}-py3-none-any.whl vào đó để máy khác và máy chủ cài được.\n"
TO_FILL_IN: Final = "\nCòn phải điền (thidua check nhắc lại bất cứ lúc nào):\n"
NEXT: Final = """
Tiếp theo, trong thư mục ấy:
  thidua doctor    máy này và chuyên mục này còn thiếu gì
  thidua serve     xem thử trang
  thidua build     dựng trang vào site/
"""
