"""What is wrong and what would be right, in Vietnamese: text that the page would show otherwise than it was meant."""

from __future__ import annotations

_NO_TABLE = "Bảng này sẽ không thành bảng: "
MESSAGES = {
    "glued-list": (
        "Danh sách sẽ dính vào đoạn văn phía trên, các dòng nối liền nhau.",
        "Để một dòng trống giữa “{above}” và “{line}”.",
    ),
    "broken-table": (
        f"{_NO_TABLE}bảng dính vào mục của danh sách ở ngay phía trên.",
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
        "Dấu sao ở “{line}” không có cặp, nên sẽ in lên trang.",
        "Chữ đậm viết giữa hai cặp dấu sao trong cùng một đoạn: **chữ đậm**; muốn in dấu sao thì viết \\*",
    ),
    "spaced-link": (
        "Có dấu cách giữa ] và ( nên đây không thành liên kết hay ảnh.",
        "Viết liền nhau: {right}",
    ),
    # Links, signs, notes, headings and addresses.
    "unfinished-link": (
        "Liên kết hoặc ảnh này viết chưa đúng nên sẽ in nguyên lên trang, cả các dấu ngoặc.",
        "Viết {right}",
    ),
    "foreign-sign": (
        "“{sign}” là cách viết của nơi khác; ở đây nó in nguyên như thế lên trang.",
        "Viết {right}",
    ),
    "lost-note": (
        "Dấu chú thích “{line}” không có lời chú thích nào, nên sẽ in nguyên lên trang.",
        "Thêm ở cuối bài một dòng “{right}” kèm lời chú thích, phía trên để một dòng trống; hoặc xóa dấu này.",
    ),
    "empty-link": (
        "Liên kết “{line}” không có chữ nào để bấm.",
        "Viết chữ hiện ra vào giữa hai dấu ngoặc vuông: [chữ hiện ra]({target})",
    ),
    "skipped-level": (
        "Mục “{level}” này nhảy cóc một cấp: không có mục lớn hơn một cấp ở phía trên.",
        "Viết {right} (mục của bài bắt đầu từ ##, trong đó là ###, rồi ####).",
    ),
    "bare-address": (
        "Địa chỉ “{address}” chỉ in thành chữ, người đọc không bấm được.",
        "Viết {right} hoặc [chữ hiện ra](địa chỉ); nếu chỉ muốn in chữ thì đặt giữa hai dấu `",
    ),
}
CASES = {
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
    "broken-table/head": (
        f"{_NO_TABLE}trên hàng gạch ngang “{{line}}” chưa có hàng tiêu đề.",
        "Thêm ngay trên hàng này một hàng tiêu đề, ví dụ | Nội dung | Số lượng |",
    ),
    "broken-table/apart": (
        f"{_NO_TABLE}có dòng trống ở phía trên hàng “{{line}}”.",
        "Xóa các dòng trống giữa những hàng của bảng.",
    ),
    "lost-cell/code": (
        "Dấu | trong đoạn mã chia ô này thành hai.",
        "Thêm dấu \\ trước dấu | ấy: {right}",
    ),
    "loose-stars/blank": (
        "Có dấu cách ở phía trong dấu sao, nên chữ không đậm, không nghiêng mà dấu sao in lên trang.",
        "Viết dấu sao sát chữ: {right}",
    ),
    "loose-stars/close": (
        "Dấu sao đứng giữa một dấu câu và một chữ viết liền, nên chữ không đậm mà dấu sao in lên trang.",
        "Để một dấu cách ở phía ngoài dấu sao: {right}",
    ),
    "unfinished-link/file": (
        "Tên tệp trong ngoặc có dấu cách, nên liên kết hoặc ảnh này sẽ in nguyên lên trang.",
        "Đổi tên tệp thành {file} rồi viết {right}",
    ),
    **dict.fromkeys(
        ("foreign-sign/attribute", "foreign-sign/emoji", "foreign-sign/contents", "foreign-sign/box-end"),
        ("“{sign}” là ký hiệu của nơi khác; ở đây nó in nguyên như thế lên trang.", "Xóa “{sign}”."),
    ),
    "foreign-sign/strike": (
        "Chữ gạch ngang “{sign}” không dùng được ở đây: hai dấu ~~ sẽ in lên trang.",
        "Xóa hẳn chữ đã gạch, hoặc giữ lại chữ: {right}",
    ),
    "foreign-sign/task": (
        "Ô đánh dấu “{sign}” không dùng được ở đây, nó in nguyên lên trang.",
        "Thay bằng {right}, hoặc xóa đi.",
    ),
    "foreign-sign/inline-note": (
        "Chú thích “{sign}” viết giữa câu sẽ in nguyên lên trang.",
        "Viết {right} ở đây, và thêm ở cuối bài một dòng {right}: {words}",
    ),
    "foreign-sign/box": (
        "“{sign}” không mở được khung ở đây, nó in nguyên lên trang.",
        "Thay bằng {right}, các dòng trong khung viết sát lề, đầu mỗi dòng thêm “> ”.",
    ),
    "foreign-sign/box-fence": (
        "“{sign}” không mở được khung ở đây, nó in nguyên lên trang.",
        "Thay bằng {right}, đầu mỗi dòng trong khung thêm “> ”, và xóa dòng ::: ở cuối.",
    ),
    "foreign-sign/alert": (
        "“{sign}” không mở được khung ở đây, nó in nguyên lên trang.",
        "Dòng đầu của khung viết {right}; các loại khung: NOTE, TIP, IMPORTANT, WARNING, CAUTION.",
    ),
    "foreign-sign/alert-words": (
        "Sau dấu mở khung “{sign}” còn chữ, nên khung không thành và dấu ấy in lên trang.",
        "Viết thành hai dòng: {first} rồi xuống dòng {second}",
    ),
    "lost-note/mark": (
        "Chú thích “{right}” không có chỗ nào trong bài đánh dấu tới, người đọc không biết nó nói về gì.",
        "Viết {right} vào sau chữ cần chú thích, hoặc xóa chú thích này.",
    ),
    "lost-note/twice": (
        "Chú thích “{right}” viết hai lần: chỉ lời đầu tiên hiện lên trang.",
        "Đặt cho chú thích này một số khác, hoặc xóa đi.",
    ),
    "empty-link/heading": (
        "Tên mục “{line}” chưa có chữ.",
        "Viết tên mục sau {right}hoặc xóa dòng này.",
    ),
    "missing-anchor/none": (
        "Liên kết “{value}” dẫn tới một mục, nhưng bài ấy không chia mục nào.",
        "Bỏ phần từ dấu # trở đi.",
    ),
}
