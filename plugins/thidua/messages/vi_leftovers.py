"""What is wrong and what would be right, in Vietnamese: of what merges, programs and the sample left behind."""

from __future__ import annotations

MESSAGES = {
    "page-furniture": (
        "Có {count} dòng không phải của bài mà của trang đã chép bài từ đó, ví dụ “{line}” (các dòng {lines}).",
        "Xóa những dòng ấy: ngày giờ đăng, lượt xem, nút cỡ chữ, in, chia sẻ, tin liên quan; ngày của bài ghi ở “date”.",
    ),
    "mixed-bullets": (
        "Câu hỏi mở đầu bằng “{first}”, câu trả lời bằng “{second}”: trên trang cả hai là dấu đầu dòng như nhau.",
        "Bỏ hai dấu ấy, viết mỗi câu thành một đoạn riêng, câu hỏi in đậm: {right}",
    ),
    "unfinished-merge": (
        "Ở đây còn dấu “{line}” của một lần gộp bài chưa xong ({count} dấu trong tệp này).",
        "Giữa các dấu <<<<<<<, =======, >>>>>>> là hai bản của cùng một đoạn: giữ lại bản đúng, xóa bản kia và cả các dòng"
        " dấu; chưa chắc thì hỏi người viết hai bản ấy.",
    ),
    "copied-file": (
        "“{name}” là bản sao của “{other}” nên không được đọc và không lên trang.",
        "Nếu đó là bản mới hơn thì chép nội dung vào “{other}” rồi xóa bản sao; nếu là bài khác thì đặt lại tên bằng chữ"
        " thường không dấu, ví dụ to-mot-cua-xa-a.md.",
    ),
    "sample-left": (
        "“{text}” là của chuyên mục mẫu, nay lên trang cùng bài thật của cơ quan.",
        "Thay bằng tên, địa chỉ, hộp thư của cơ quan; không dùng thì xóa dòng này.",
    ),
    "still-empty": (
        "“{value}” còn để trống, chờ cơ quan điền.",
        "Điền vào đây; không dùng thì xóa cả dòng.",
    ),
}
CASES = {
    "still-empty/issued": (
        "Kế hoạch chưa ghi số và ngày ban hành; các mục ở “source” vì thế còn là của bố cục ban đầu.",
        "Ban hành xong thì ghi, ví dụ issued: {{number: 12/KH-UBND, date: 2026-03-02}}, và soát mọi “source” theo bản in.",
    ),
    "still-empty/name": (
        "Tên cơ quan “{value}” chưa nói là cơ quan nào.",
        "Ghi tên đầy đủ, có tên địa phương hoặc tên ngành; sửa cả “short” ở dưới và những trang trong content/ nhắc tên cũ.",
    ),
    "still-empty/notes": (
        "Kế hoạch còn {count} chỗ có ghi chú “Soát lại:”; đây là chỗ đầu tiên.",
        "Đối chiếu với kế hoạch, cơ cấu của cơ quan; đúng rồi thì xóa ghi chú ấy.",
    ),
    "still-empty/setting": (
        "“{value}” còn để trống, nên trang chưa có nguồn cấp tin (feed) và ảnh chia sẻ.",
        "Có địa chỉ trên mạng thì ghi, kết thúc bằng “/”; chưa định có thì xóa cả dòng.",
    ),
    "not-utf-8/utf-16": (
        "Tệp được lưu ở bảng mã {encoding} (Notepad gọi là “Unicode”), không phải UTF-8.",
        "Mở tệp bằng Notepad, chọn “Lưu thành…” với bảng mã UTF-8 rồi lưu lại.",
    ),
    "unreadable-file/disguise": (
        "Tệp này không phải là văn bản thường: {why}.",
        "Đổi đuôi tệp không đổi được nội dung: mở tệp bằng phần mềm đã tạo ra nó, chép phần chữ sang một tệp mới theo mẫu"
        " bài, lưu dạng văn bản thuần, bảng mã UTF-8.",
    ),
    "second-document/front-matter": (
        "Bên dưới phần khai báo còn một khối khai báo nữa (“{line}”); khối ấy không được đọc mà sẽ in lên trang.",
        "Chuyển các dòng còn cần lên phần khai báo ở đầu tệp, rồi xóa khối này cùng các dòng --- của nó.",
    ),
    "sample-left/pieces": (
        "Trên trang đã có bài thật mà còn {count} bài ghi sample: true; đây là bài đầu tiên trong số đó.",
        "Bài mẫu thì xóa tệp cùng ảnh của nó (thidua forget), bài thật thì xóa dòng sample.",
    ),
    "unknown-unit/registered": (
        "Dòng đăng ký này ghi đơn vị “{value}”, kế hoạch không có mã ấy.",
        "Đơn vị đổi mã thì sửa mã ở đây theo kế hoạch; đây còn là đăng ký mẫu thì xóa tệp này, rồi ghi đăng ký của cơ quan."
        " Các mã đơn vị: {known}.",
    ),
}
