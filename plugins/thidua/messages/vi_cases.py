"""What is wrong and what would be right, in Vietnamese, where a rule knows more of the case: by `rule/case`."""

from __future__ import annotations

from thidua.messages import vi_duties, vi_law, vi_leftovers, vi_writing

_WHOLE = "Đặt cả giá trị trong dấu nháy kép: {right}"
_NOT_A_LINE = "Dòng “{line}” không có dạng “khóa: giá trị”."
_HEIC = (
    "Trên iPhone: Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” cho những ảnh sẽ chụp; ảnh đã chụp thì gửi qua "
    "thư điện tử, ảnh tự thành JPEG. Trên máy tính: mở ảnh bằng Photos (Windows) hoặc Preview (Mac), chọn lưu hay "
    "xuất thành JPEG, rồi chép tệp .jpg ấy vào."
)
_LINES = "Viết thành các dòng {right}."
CASES = {
    **vi_duties.CASES,
    **vi_law.CASES,
    **vi_leftovers.CASES,
    **vi_writing.CASES,
    "bad-settings/site": (
        "Không dựng trang vào “{value}” (site_dir): {why}.",
        "Ghi ở site_dir một thư mục mới, chỉ dành cho trang, ví dụ site_dir: trang-moi",
    ),
    "bad-settings/foreign": (
        "Không dựng trang vào “{value}” (site_dir): {why}.",
        "Nếu là tệp của cơ quan cần có trên trang thì chuyển “{detail}” vào thư mục ghi ở extra.thidua.keep; "
        "nếu không, ghi ở site_dir một thư mục mới, ví dụ site_dir: trang-moi",
    ),
    "bad-settings/keep": (
        "Không chép được thư mục “{value}” (extra.thidua.keep) vào trang: {why}.",
        "Ghi ở keep một thư mục riêng của chuyên mục, chỉ có tệp thường cần đăng nguyên như thế, ví dụ keep: giu-lai",
    ),
    "unseen-character/behind": (
        "Khoảng trắng sau “{lead}” không phải là dấu cách thường ({char}); loại này hay theo vào khi sao chép từ Word.",
        "Xóa khoảng trắng ấy rồi gõ lại bằng phím cách.",
    ),
    "unseen-character/indent": (
        "Khoảng trắng ở đầu dòng không phải là dấu cách thường ({char}); loại này hay theo vào khi sao chép từ Word.",
        "Xóa khoảng trắng ở đầu dòng rồi gõ lại bằng phím cách.",
    ),
    "unseen-character/legacy": (
        "Đoạn này gõ bằng phông chữ cũ TCVN3 (.VnTime), trên trang sẽ thành ký hiệu lạ.",
        "Chuyển cả bài sang Unicode bằng bộ gõ (Unikey: Công cụ, TCVN3 sang Unicode) rồi chép lại.",
    ),
    "entity-in-field/angle": (
        "“{field}” ({label}) có “{value}”; ở phần khai báo nó in ra đúng như thế.",
        "Thay bằng chữ, ví dụ “dưới”, “trên”; phần này không dùng được dấu < và >.",
    ),
    "raw-html/embed": (
        "Đoạn phim, bản đồ hay khung nhúng (“{tag}”) không được dùng trong bài.",
        "Đăng ở kênh của cơ quan rồi đặt liên kết: [Xem đoạn phim](https://địa-chỉ-của-đoạn-phim)",
    ),
    "missing-front-matter/late": (
        "Phần khai báo phải đứng đầu tệp, nhưng phía trên nó đã có “{line}”.",
        "Chuyển dòng “{line}” xuống dưới phần khai báo; dòng đầu tiên của tệp là ---",
    ),
    "unclosed-front-matter/fence": (
        "Phần khai báo chưa được đóng lại: dòng {number} “{line}” phải là đúng ba dấu gạch ngang ---",
        "Xóa dòng ấy rồi gõ lại ---, không gõ gì thêm trên dòng đó.",
    ),
    "unclosed-front-matter/blank": (
        "Phần khai báo chưa được đóng lại: ở dòng {number}, trước hoặc sau ba dấu gạch còn ký tự khác mà mắt không thấy.",
        "Xóa dòng ấy rồi gõ lại ---, không gõ gì thêm trên dòng đó.",
    ),
    "bad-line/full-width": (
        "Dấu hai chấm của dòng “{line}” là kiểu chữ Đông Á (\uff1a).",
        "Thay bằng dấu hai chấm thường và một dấu cách: {right}",
    ),
    "bad-line/hyphen": (_NOT_A_LINE, "Thêm một dấu cách sau dấu gạch: {right}"),
    "bad-line/bullet": (_NOT_A_LINE, "Thay “{sign}” bằng gạch ngang và một dấu cách: {right}"),
    "bad-line/no-space": (_NOT_A_LINE, "Thêm một dấu cách sau dấu hai chấm: {right}"),
    "bad-line/continued": (
        _NOT_A_LINE,
        "Nếu đây là phần tiếp của dòng trên thì nối vào dòng ấy, hoặc thụt vào hai dấu cách; nếu là khóa mới thì viết đủ,"
        " ví dụ: unit: phong-tong-hop",
    ),
    "bad-yaml/path": (
        "“{line}” là đường dẫn trên máy của bạn.",
        "Chỉ ghi tên tệp, không ghi ổ đĩa, thư mục: {right}",
    ),
    "bad-yaml/escape": (
        "Trong dấu nháy kép, dấu \\ có nghĩa riêng nên “{line}” không đọc được.",
        "Bỏ dấu \\, hoặc viết hai lần: \\\\",
    ),
    "bad-yaml/bracket": (
        "Dấu “{open}” mở ở đây chưa được đóng lại.",
        "Thêm “{close}” ở cuối, trước khi sang khóa khác.",
    ),
    "bad-yaml/flow": (
        "Trong dấu ngoặc, chỗ này viết chưa đúng: “{line}”.",
        "Giá trị có dấu hai chấm, dấu phẩy hay dấu nháy phải đặt trong dấu nháy kép: {right}",
    ),
    "bad-yaml/whole": ("Giá trị ở dòng “{line}” không đọc được.", _WHOLE),
    "bad-yaml/indent": (
        "Dòng “{line}” thụt vào khác các dòng cùng cấp ở trên ({spaces} dấu cách).",
        "Khóa chính viết sát lề trái; khóa con và mục của danh sách thụt vào hai dấu cách, các dòng cùng cấp thụt bằng nhau.",
    ),
    "unclosed-quote/curly": (
        "Dấu nháy {quote} mở ở dòng {opened} chưa đóng; dấu {curly} không đóng được nó.",
        "Thay {curly} ở cuối giá trị bằng {quote}",
    ),
    "unsafe-yaml/bullet": (
        "Dấu * không mở đầu được một mục của danh sách.",
        "Thay bằng gạch ngang và một dấu cách: “- ”.",
    ),
    "misplaced-file/heic": (
        "“{name}” là ảnh HEIC của điện thoại; phần lớn trình duyệt không mở được loại này.",
        f"{_HEIC}",
    ),
    "not-a-picture/heic": (
        "Tệp ảnh không dùng được: tên có đuôi .{suffix} nhưng bên trong là HEIC, loại ảnh của điện thoại.",
        f"{_HEIC} Chỉ đổi đuôi tên tệp thì không đổi được loại ảnh.",
    ),
    "misplaced-file/kind": (
        "Theo các khóa đã khai thì tệp này không thuộc thư mục {folder}/.",
        "Chuyển tệp, cùng ảnh của bài nếu có, sang {right}",
    ),
    "unknown-key/child": (
        "“{key}” là khóa con của “{parent}”.",
        "Thụt dòng này vào hai dấu cách, ngay dưới “{parent}:”; nếu “{parent}” viết trong {{ }} thì đưa vào trong ngoặc.",
    ),
    "unknown-key/comma": (
        "“{key}” là phần sau của một giá trị bị dấu phẩy cắt đôi.",
        "Giá trị có dấu phẩy giữa {{ }} phải đặt trong dấu nháy kép: {right}",
    ),
    "wrong-shape/lines": ("{item}“{field}” ({label}) phải là {expected}.", _LINES),
    "wrong-shape/bullet": (
        "{item}“{field}” ({label}) phải là {expected}.",
        "Thay “{sign}” ở đầu mỗi dòng bằng gạch ngang và một dấu cách: “- ”.",
    ),
    "wrong-shape/hyphen": (
        "{item}“{field}” ({label}) phải là {expected}.",
        "Thêm một dấu cách sau dấu gạch ở đầu mỗi dòng: “- ”.",
    ),
    "wrong-shape/colon": (
        "{item}“{field}” ({label}) phải là {expected}, nhưng dấu hai chấm đã cắt nó làm đôi.",
        "Đặt cả dòng trong dấu nháy kép: {right}",
    ),
    "wrong-shape/one": (
        "{item}“{field}” ({label}) phải là {expected}.",
        "Chỉ ghi một giá trị trên một dòng, bỏ dấu ngoặc và gạch đầu dòng.",
    ),
    "bad-date/no-such-day": ("“{value}” không có thật: tháng {month} chỉ có {days} ngày.", "Sửa lại ngày."),
    "missing-photo/path": (
        "Không có ảnh “{value}” bên cạnh bài.",
        "Chép tệp ảnh vào cùng thư mục với bài; chỉ ghi tên tệp, không ghi ổ đĩa, thư mục.",
    ),
}
