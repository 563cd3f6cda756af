"""What is wrong and what would be right, in Vietnamese: text that the page would show otherwise than it was meant."""

from __future__ import annotations

_LINES = {
    "broken-figure": (
        "Dấu * hay _ trong “{word}” làm chữ nghiêng và không in ra, nên con số hiện sai.",
        "Viết {right} hoặc {product}",
    ),
    "year-as-number": (
        "Đoạn mở đầu bằng “{number}” sẽ thành một mục của danh sách đánh số.",
        "Thêm dấu \\ trước dấu chấm: “{right}”. Nếu đúng là danh sách thì xin giữ nguyên.",
    ),
    "underlined-text": (
        "Dòng “{line}” ngay dưới chữ làm cả đoạn phía trên thành tiêu đề.",
        "Để một dòng trống giữa “{above}” và “{line}”.",
    ),
    "no-list": (
        "“{line}” không làm thành danh sách: các dòng sẽ nối liền nhau thành một đoạn.",
        "Mỗi dòng viết “{right}”, sau dấu chấm có một dấu cách; phía trên danh sách để một dòng trống.",
    ),
    "tabbed-rows": (
        "Các hàng này ngăn ô bằng phím Tab (chép từ Excel, Word) nên sẽ nối liền nhau thành một đoạn.",
        "Viết hàng đầu là {right}, dòng dưới là {rule}, rồi các hàng sau cũng như vậy; trên và dưới bảng để một dòng trống.",
    ),
    "glued-line": (
        "“{line}” sẽ dính liền với “{below}” trên cùng một dòng.",
        "Để một dòng trống ở trên và dưới “{line}”; muốn xuống dòng trong cùng một đoạn thì viết “{right}”",
    ),
    "swallowed-paragraph": (
        "Dòng này sẽ nằm trong mục “{above}” của danh sách phía trên.",
        "Để một dòng trống phía trên “{line}”; nếu đúng là phần tiếp của mục thì thụt vào cho thẳng với chữ của mục.",
    ),
    "chance-list": (
        "Dòng này mở đầu như một mục của danh sách nên câu ở trên bị cắt đôi, “{line}” thành gạch đầu dòng.",
        "Viết “{right}” hoặc nối lên cuối dòng “{above}”; nếu đúng là danh sách thì để một dòng trống phía trên.",
    ),
}
_LINE_CASES = {
    "broken-figure/half": (
        "Dấu * hay _ trong “{word}” mở hoặc đóng ở giữa một con số, nên con số hiện sai.",
        "Muốn in dấu ấy thì viết {right}; muốn chữ đậm, chữ nghiêng thì đặt dấu bên ngoài cả con số.",
    ),
    "underlined-text/heading": (
        "Dòng “{line}” ngay dưới “{above}” làm chữ ấy thành tiêu đề.",
        "Để một dòng trống giữa hai dòng; nếu đúng là tên mục thì bỏ dòng “{line}” và viết “{right}”",
    ),
    "no-list/tight": (
        "Sau dấu “{sign}” thiếu dấu cách nên các dòng sẽ nối liền nhau thành một đoạn.",
        "Mỗi dòng viết “{right}”; lời thoại thì để một dòng trống giữa các câu.",
    ),
    "no-list/glued": (
        "Danh sách không bắt đầu từ 1 sẽ dính vào đoạn văn phía trên, các dòng nối liền nhau.",
        "Để một dòng trống giữa “{above}” và “{line}”.",
    ),
    "no-list/letter": (
        "Các dòng bắt đầu bằng “{sign}” sẽ nối liền nhau thành một đoạn.",
        "Để một dòng trống giữa các dòng, hoặc mỗi dòng viết “{right}”",
    ),
    "no-list/heading": (
        "“{line}” sẽ nối liền với các dòng trên và dưới thành một đoạn.",
        "Để một dòng trống ở trên và dưới; nếu là tên mục thì viết “{right}”",
    ),
    "no-list/child": (
        "Mục con “{line}” thụt vào chưa tới chữ đầu của mục cha “{above}” nên sẽ ngang hàng với mục ấy.",
        "Thụt “{right}” vào đủ {indent} dấu cách, các mục con khác cũng vậy.",
    ),
    "glued-line/verse": (
        "Từ “{line}”, các dòng sẽ nối liền nhau thành một đoạn.",
        "Thơ, địa chỉ, chữ ký thì thêm dấu \\ ở cuối mỗi dòng, trừ dòng cuối: “{right}”; tên mục thì để một dòng trống ở dưới.",
    ),
    "glued-line/last": (
        "“{line}” sẽ dính vào cuối đoạn văn phía trên.",
        "Để một dòng trống giữa “{above}” và “{line}”.",
    ),
    "swallowed-paragraph/quote": (
        "Dòng này sẽ nằm trong lời trích “{above}” ở trên.",
        "Để một dòng trống phía trên “{line}”; nếu đúng là phần tiếp của lời trích thì mở đầu bằng dấu > như dòng trên.",
    ),
    "swallowed-paragraph/note": (
        "Dòng này sẽ nằm trong chú thích “{above}” ở trên.",
        "Để một dòng trống phía trên “{line}”; nếu đúng là phần tiếp của chú thích thì thụt vào bốn dấu cách.",
    ),
    "swallowed-paragraph/definition": (
        "Dòng này sẽ nằm trong lời giải nghĩa “{above}” ở trên.",
        "Để một dòng trống phía trên “{line}”; nếu đúng là phần tiếp của lời giải nghĩa thì thụt vào bốn dấu cách.",
    ),
}
_NO_TABLE = "Bảng này sẽ không thành bảng: "
MESSAGES = {
    **_LINES,
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
        "Mỗi dòng viết “{right}”, lời thoại thì để một dòng trống giữa các câu.",
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
    **_LINE_CASES,
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
