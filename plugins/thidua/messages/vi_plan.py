"""What is wrong and what would be right, in Vietnamese: plans and settings."""

from __future__ import annotations

MESSAGES = {
    "missing-plan": (
        "Không đọc được tệp kế hoạch ({why}).",
        "Kiểm tra đường dẫn ở mục extra.thidua.plans của mkdocs.yml, hoặc ở --plan.",
    ),
    "plans-overlap": (
        "Thời gian của hai kế hoạch {first} và {second} chồng lên nhau.",
        "Sửa “from”, “to” để mỗi ngày chỉ thuộc một kế hoạch.",
    ),
    "reversed-span": ("Ngày kết thúc đứng trước ngày bắt đầu.", "Đổi lại “from” và “to”."),
    "duplicate-id": (
        "Mã “{value}” đã dùng cho một mục khác trong cùng danh sách.",
        "Đặt mã khác cho một trong hai mục.",
    ),
    "unknown-plan-reference": (
        "Kế hoạch không có mục nào mã là “{value}”.",
        "Ghi mã đã khai báo trong chính kế hoạch này.",
    ),
    "missing-source": (
        "“{what}” chưa ghi mục của kế hoạch hoặc tên luật làm căn cứ.",
        "Thêm “source”, ví dụ: source: III.2; nếu là cách hiểu của cơ quan thì ghi thêm “reading”.",
    ),
    "idle-exemption": (
        "Kỳ “{value}” không trùng và không chứa kỳ nào mà đơn vị phải thực hiện, nên không miễn được gì.",
        "Chỉ tiêu theo quý thì ghi quý (2026-Q1), nửa năm (2026-H1) hoặc năm (2026) nằm trong thời gian kế hoạch.",
    ),
    "quota-never-due": (
        "Chỉ tiêu bắt đầu từ “{value}”, sau khi kế hoạch đã kết thúc.",
        "Sửa “from” của chỉ tiêu, hoặc “to” của kế hoạch.",
    ),
    "unit-without-cluster": (
        "Kế hoạch giao chỉ tiêu theo cụm, khối nhưng “{value}” chưa thuộc cụm nào.",
        "Thêm “cluster” với mã một cụm đã khai ở “clusters”.",
    ),
    "bad-settings": (
        "Cấu hình của chuyên mục chưa đúng: {why}.",
        "Sửa mục ấy trong mkdocs.yml.",
    ),
}
