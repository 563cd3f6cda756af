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
    "legacy-text": (
        "Dòng này gõ bằng phông cũ {encoding} nên trang sẽ hiện chữ lạ, không phải tiếng Việt.",
        "Thay cả dòng bằng: {right}",
    ),
    "misread-text": (
        "Dòng này bị một chương trình đọc nhầm bảng mã nên chữ có dấu thành ký hiệu lạ.",
        "Thay cả dòng bằng: {right}",
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
        "Mỗi dòng viết “{right}”, lời thoại thì để một dòng trống giữa các câu.",
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
    **_LINE_CASES,
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
        "Chú thích “{right}” viết hai lần: cả hai lời sẽ nằm chung ở một chú thích.",
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
