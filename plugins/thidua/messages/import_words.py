"""What `thidua import` and `thidua export` tell a reporter, in Vietnamese: what to look at, and why a file stays out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

NOTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "proposed": "Đề xuất tiêu đề “{title}”, ngày {date}. Xin soát lại từng mục ở đầu tệp.",
        "capitals": "Tiêu đề toàn chữ hoa: xin viết lại bằng chữ thường, chỉ viết hoa tên riêng.",
        "subject": "Đề xuất đối tượng: “{subject}”. Nếu chưa đúng, xin sửa mục subject.",
        "no-subject": "Không rõ bài viết về ai; xin khai mục subject.",
        "unit": "Đơn vị nhận ra trong bài: “{unit}”. Nếu chưa đúng, xin sửa mục unit.",
        "units": "Bài nhắc tới nhiều đơn vị ({units}); xin ghi đúng đơn vị giới thiệu vào mục unit.",
        "no-unit": "Không thấy tên đơn vị nào của kế hoạch trong bài; xin ghi mục unit.",
        "letterhead": "Đã bỏ phần đầu văn bản (quốc hiệu, địa danh, ngày tháng): “{line}”.",
        "form": "Đây là báo cáo thành tích: phần II thành nội dung bài; phần I ({count} dòng, có thông tin cá nhân) không đưa vào.",
        "form-blank": "Mẫu còn để trống mục phải có: {labels}. Xin bổ sung vào bài.",
        "form-choice": "Mục “{label}” ghi “{value}”, không có trong danh sách của kế hoạch: để trống, xin chọn lại.",
        "form-day": "Mục “{label}” ghi “{value}”, không phải một ngày: để trống. Xin ghi dạng 12/03/2026.",
        "form-beside": "Chữ viết ngoài các ô của mẫu không đưa vào bài: “{line}”.",
        "form-rest": "Các phần sau phần II không đưa vào bài ({count} đoạn, từ “{line}”). Danh hiệu đã được tặng xin khai ở mục recognitions.",
        "converted": "Đã đổi {count} chỗ gõ bằng phông VNI hoặc .VnTime sang Unicode; xin đọc lại một lượt.",
        "named-only": "Có {count} chỗ mang tên phông cũ nhưng chữ đã là Unicode: giữ nguyên.",
        "hidden": "Có {count} chỗ bị ẩn trong Word: không đưa vào.",
        "unseen": "Có {count} chỗ chữ trắng hoặc nhỏ tới mức không nhìn thấy trong Word: vẫn đưa vào. Nếu không định cho ai đọc, xin xóa.",
        "hidden-cells": "Có {count} hàng, cột hoặc trang tính bị ẩn trong Excel: không đưa vào.",
        "comment": "Có {count} nhận xét (comment) trong Word: không đưa vào.",
        "change": "Có {count} chỗ sửa đổi chưa chốt (Track Changes): lấy bản sau khi sửa. Xin xem có đúng ý không.",
        "formula": "Có {count} công thức: đã viết thành một dòng chữ thường, xin xem lại.",
        "chart": "Có {count} biểu đồ hoặc sơ đồ không mang sang được; xin chụp thành ảnh rồi chèn.",
        "other-file": "Có {count} phần chèn từ tệp khác (altChunk): không đưa vào. Xin mở bằng Word rồi lưu lại, sau đó nhập lại.",
        "lost-words": "Khoảng {count} chữ cái trong Word không mang sang được (nằm trong hình vẽ lạ): xin so lại với bản gốc.",
        "long-heading": "Có {count} đoạn dài mang kiểu Heading: đưa vào như đoạn văn thường.",
        "outside": "Có {count} thứ nằm ngoài tệp (ảnh liên kết, tệp mẫu): không lấy. Ảnh xin chèn hẳn vào Word rồi nhập lại.",
        "macros": "Tệp có chứa chương trình (macro): không đọc tới.",
        "link": "Có {count} liên kết không phải địa chỉ web, thư hay điện thoại: chỉ giữ chữ.",
        "struck": "Có {count} chỗ gạch ngang: chữ vẫn được giữ, dấu gạch thì mất. Nếu định bỏ, xin xóa.",
        "raised": "Có {count} chỗ chữ viết lên cao hoặc xuống thấp không có ký hiệu tương ứng: đã viết thành chữ thường.",
        "nested": "Có {count} bảng hoặc danh sách nằm trong ô của bảng: đã nối thành chữ.",
        "frame": "Có {count} khung một ô: đã bỏ khung, giữ chữ và ảnh.",
        "symbol": "Có {count} ký hiệu của phông riêng (Wingdings, Symbol) không đọc được: đã mất, xin xem lại.",
        "lost-picture": "Có {count} ảnh trong tệp không lấy ra được.",
        "picture-form": "Ảnh {number} là {form}, trang web không dùng được: bỏ. Xin lưu lại thành JPEG hoặc PNG.",
        "picture-large": "Ảnh {number} quá lớn ({size} triệu điểm ảnh, tối đa {most}): bỏ.",
        "cut": "Ảnh {number} đã cắt bớt trong Word: chỉ lấy phần nhìn thấy.",
        "picture-broken": "Ảnh {number} bị hỏng: bỏ.",
        "typed-list": "{count} dòng từ “{line}” đã thành danh sách.",
        "speech": "{count} dòng từ “{line}” là lời thoại: mỗi câu thành một đoạn.",
        "caption": "Ảnh {number}: lấy chú thích “{caption}” làm lời mô tả. Lời mô tả nên nói ảnh có gì, cho người không nhìn thấy ảnh.",
        "alt": "Ảnh {number}: lấy lời mô tả có sẵn trong Word: “{caption}”.",
        "no-caption": "Ảnh {number} chưa có lời mô tả: xin viết giữa hai dấu ngoặc vuông.",
        "introduced": "Do người đọc giới thiệu qua trang của chuyên mục; chưa ai kiểm tra. Xin gặp người thật, xem việc thật trước khi gửi duyệt.",
        "introduced-by": "Người giới thiệu: “{said}”. Tên này không đưa vào bài.",
        "introduced-contact": "Cách liên lạc với người giới thiệu: “{said}”. Không đưa vào bài.",
        "introduced-asked": "Người được giới thiệu đã biết chưa: “{said}”. Đây chưa phải sự đồng ý theo luật: xin hỏi lại rồi ghi mục consent.",
        "introduced-criteria": "Người giới thiệu cho là hợp với tiêu chí: “{said}”.",
        "bold-line": "Dòng in đậm “{line}” có phải đầu mục không? Nếu phải, viết lại thành: {right}",
        "wrong-line": "Dòng “{line}” đã sai chữ từ trước khi vào Word. Có lẽ là: {right}",
        "wrong-word": "Chữ “{word}” có lẽ là “{right}”: lỗi của một lần đổi phông trước đây.",
        "odd-word": "Chữ “{word}” có vẻ thiếu hoặc sai dấu: xin đối chiếu bản gốc.",
        "private": "Các cột có thông tin cá nhân không đưa vào: {columns}.",
        "others": "Các cột không đưa vào bài: {columns}.",
        "list": "Đây là danh sách {count} người, tập thể: mỗi người, tập thể thành một bài nháp.",
        "row-no-name": "Không thành bài, hàng {row}: chưa có họ tên (“{said}”).",
        "row-no-achievement": "Không thành bài, hàng {row}: “{said}” chưa có thành tích.",
        "row-neither": "Không thành bài, hàng {row}: không có họ tên và thành tích (“{said}”).",
        "list-rest": "Chữ ngoài bảng không đưa vào bài nào: “{line}”.",
    }
)
REFUSALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-file": "không có tệp này.",
        "unreadable": "không mở được tệp này; có thể một chương trình khác đang giữ, hoặc không có quyền đọc.",
        "unknown-form": "chỉ nhận {known}; còn đây là “{suffix}”.",
        "other-form": "tên ghi là {suffix} nhưng bên trong là loại khác. Xin mở bằng Word rồi lưu lại dưới dạng .docx.",
        "not-introduction": "đây không phải tệp do trang “Giới thiệu một điển hình” soạn ra. Bài viết thì xin lưu bằng Word (.docx) rồi nhập.",
        "empty-introduction": "tệp giới thiệu còn thiếu tên người, tập thể hoặc thiếu phần kể việc đã làm.",
        "too-large": "tệp quá lớn (tối đa 64 MB). Xin giảm cỡ ảnh trong Word (Compress Pictures) rồi lưu lại.",
        "too-large-inside": "phần bên trong tệp quá lớn hoặc quá nhiều. Xin chép nội dung sang một tệp Word mới.",
        "too-many-pictures": "tệp có hơn {most} ảnh. Xin tách thành nhiều tệp.",
        "too-many-rows": "danh sách có hơn {most} dòng. Xin tách thành nhiều tệp.",
        "too-much": "đọc mãi không xong nên đã dừng. Xin chép nội dung sang một tệp Word mới.",
        "unsafe-xml": "bên trong tệp có phần không an toàn mà Word không bao giờ ghi. Xin hỏi lại người gửi tệp.",
        "broken-file": "tệp bị hỏng hoặc không phải tệp Word, Excel. Xin mở bằng Word, Excel rồi lưu lại.",
        "locked-or-old": "tệp có mật khẩu, hoặc là tệp .doc, .xls cũ đã đổi tên. Xin bỏ mật khẩu, hoặc lưu lại dưới dạng .docx, .xlsx.",
        "not-word": "đây không phải tệp Word.",
        "not-excel": "đây không phải tệp Excel.",
        "no-rows": "tệp không có dòng nào.",
        "no-columns": "không thấy cột họ tên và cột thành tích. Hàng tiêu đề cần có, chẳng hạn: “Họ và tên”, “Đơn vị”, “Tóm tắt thành tích”.",
        "no-people": "có cột họ tên và cột thành tích, nhưng không hàng nào ghi cả hai. {rows}",
        "not-unicode": "chữ trong tệp không phải UTF-8. Trong Excel xin lưu dạng “CSV UTF-8”.",
        "broken-csv": "dấu ngoặc kép trong tệp CSV không khớp. Xin lưu lại từ Excel.",
        "no-office": "máy này chưa có LibreOffice nên không đọc được .doc, .odt, .rtf. Xin mở bằng Word rồi lưu dạng .docx, hoặc cài LibreOffice.",
        "office-failed": "LibreOffice không đọc được tệp này. Xin mở bằng Word rồi lưu dạng .docx.",
        "empty": "tệp không có chữ nào.",
        "exists": "đã có {path}; không ghi đè. Nếu là bài khác thì đổi tiêu đề; nếu là bản mới thì xóa hoặc đổi tên tệp cũ trước.",
        "linked": "“{path}” là lối tắt (liên kết) dẫn ra nơi khác, nên không ghi qua đó. Xin thay bằng một thư mục thật.",
        "disk": "không ghi được {path} ({reason}).",
        "no-place": "thư mục nội dung không dùng được: {path}.",
    }
)
ROW_OF_TABLE: Final = "{row} của danh sách thứ {table}"
ONLY_PRIVATE: Final = "chỉ có thông tin cá nhân"
TAKEN: Final = "{source} → {target}"
WOULD_TAKE: Final = "{source} → {target} (chưa ghi)"
REFUSED: Final = "{source}: {why}"
END: Final = "Đã nhập {count} bài nháp. Kế tiếp: đọc lại, bổ sung những mục còn thiếu rồi chạy thidua check."
DRY_END: Final = "Sẽ nhập {count} bài nháp; chưa ghi gì."
NOTHING: Final = "Không nhập được bài nào."
EMPTY_FOLDER: Final = "Thư mục “{path}” không có tệp nào nhập được ({known})."
UNKNOWN_UNIT: Final = "kế hoạch không có đơn vị “{value}”.{hint}"
UNKNOWN_FIELD: Final = "kế hoạch không có lĩnh vực “{value}”.{hint}"
HINT: Final = " Có phải là “{near}”?"
EXPORTED: Final = (
    "Đã lấy ra {count} bài vào “{path}”: {name}.json, {name}.csv, {name}.docx và thư mục {photos}. "
    "Có cả bài nháp và thông tin nội bộ: xin đừng đăng nguyên thư mục này."
)
EXPORT_EXISTS: Final = "“{path}” đã có và không trống; xin ghi tên một thư mục mới sau --out."
EXPORT_IN_THE_WAY: Final = (
    "“{path}” không do lệnh này tạo ra mà nằm ở chỗ lệnh cần; hãy đổi tên hoặc chuyển nó đi nơi khác."
)
EXPORT_REFUSED: Final = "Không ghi vào “{path}”: {why}."
EXPORT_FAILED: Final = "Chưa lấy ra xong: không ghi được vào “{path}” ({why})."
PRINTED_UNIT: Final = "Đơn vị: {value}"
PRINTED_SUBJECT: Final = "Đối tượng: {value}"
PRINTED_STATUS: Final = "Trạng thái: {value}"
PRINTED_SUMMARY: Final = "Tóm tắt: {value}"
PRINTED_AUTHOR: Final = "Tác giả: {value}"
PRINTED_ACHIEVEMENT: Final = "– {value}"
