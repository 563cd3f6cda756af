"""What is wrong and what would be right, in Vietnamese: text that the page would show otherwise than it was meant."""

from __future__ import annotations

_NO_TABLE = "Bảng này sẽ không thành bảng: "
MESSAGES = {
    "legacy-text": (
        "Dòng này gõ bằng phông cũ {encoding} nên trang sẽ hiện chữ lạ, không phải tiếng Việt.",
        "Thay cả dòng bằng: {right}",
    ),
    "misread-text": (
        "Dòng này bị một chương trình đọc nhầm bảng mã nên chữ có dấu thành ký hiệu lạ.",
        "Thay cả dòng bằng: {right}",
    ),
    "glued-list": (
        "Danh sách sẽ dính vào đoạn văn phía trên, các dòng nối liền nhau.",
        "Để một dòng trống giữa “{above}” và “{line}”.",
    ),
    "broken-table": (
        f"{_NO_TABLE}dòng đầu của bảng dính vào đoạn văn phía trên.",
        "Để một dòng trống giữa “{above}” và “{line}”.",
    ),
    "lost-cell": (
        "Hàng này có nhiều ô hơn tiêu đề của bảng ({columns} cột), nên mất “{lost}”.",
        "Thêm cột vào hàng tiêu đề và hàng gạch ngang, hoặc gộp các ô; dấu | trong một ô thì viết \\|",
    ),
    "indented-text": (
        "Đoạn này thụt vào từ bốn dấu cách (hoặc bằng phím Tab) nên sẽ hiện thành khung mã, không xuống dòng.",
        "Xóa khoảng trắng ở đầu mỗi dòng: “{right}”. Nếu đúng là mã thì đặt giữa hai dòng ```",
    ),
    "word-bullets": (
        "Các dòng bắt đầu bằng “{sign}” sẽ nối liền nhau thành một đoạn.",
        "Mỗi dòng viết “{right}”, phía trên danh sách để một dòng trống; lời thoại thì để dòng trống giữa các câu.",
    ),
    "flat-list": (
        "Mục con “{line}” thụt vào chưa đủ nên sẽ ngang hàng với mục cha.",
        "Mục con thụt vào bốn dấu cách so với mục cha: “{right}”",
    ),
    "loose-stars": (
        "Hai dấu sao ở “{line}” không có cặp, nên dấu ** sẽ in lên trang.",
        "Chữ đậm viết giữa hai cặp dấu sao trong cùng một đoạn: **chữ đậm**; muốn in dấu sao thì viết \\*",
    ),
    "spaced-link": (
        "Có dấu cách giữa ] và ( nên đây không thành liên kết hay ảnh.",
        "Viết liền nhau: {right}",
    ),
}
CASES = {
    "misread-text/lost": (
        "Dòng này bị một chương trình đọc nhầm bảng mã, và có chữ đã mất hẳn.",
        "Chép lại dòng này từ bản gốc, rồi lưu tệp bằng bảng mã UTF-8.",
    ),
    "broken-table/rule": (
        f"{_NO_TABLE}thiếu hàng gạch ngang dưới hàng tiêu đề.",
        "Thêm ngay dưới hàng này một dòng {right}; phía trên bảng để một dòng trống.",
    ),
    "broken-table/columns": (
        f"{_NO_TABLE}hàng gạch ngang không có đủ {{columns}} cột như hàng tiêu đề.",
        "Viết hàng gạch ngang thành {right}",
    ),
    "broken-table/below": (
        "Dòng “{line}” ngay dưới bảng sẽ thành một hàng của bảng.",
        "Để một dòng trống giữa bảng và dòng này.",
    ),
    "indented-text/list": (
        "Danh sách này thụt vào từ bốn dấu cách (hoặc bằng phím Tab) nên sẽ hiện thành khung mã.",
        "Xóa khoảng trắng ở đầu mỗi dòng: “{right}”; chỉ mục con mới thụt vào bốn dấu cách, ngay dưới mục cha.",
    ),
    "loose-stars/blank": (
        "Có dấu cách ở phía trong dấu **, nên chữ không đậm mà dấu sao in lên trang.",
        "Viết dấu sao sát chữ: {right}",
    ),
}
