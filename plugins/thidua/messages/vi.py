"""What is wrong and what would be right, in Vietnamese, by rule.

Each entry is a message and a hint; `{name}` is filled from the finding's data. A near miss puts "Có phải là …?" before
the hint.
"""

from __future__ import annotations

from types import MappingProxyType

from thidua.messages import vi_duties, vi_law, vi_leftovers, vi_personal, vi_plan, vi_references, vi_writing

NEAR = "Có phải là “{suggestion}”?"
FILE = "tệp này"
HEAD = "Phần khai báo"
ITEM = "Mục {} của "
INSIDE = " trong {}"
NTH = "mục thứ {}"
OF = " của “{}”"
WRAPPED = "“{value}” viết thừa dấu “ ”."
BARE = "Bỏ dấu “ ” quanh giá trị."
MESSAGES = MappingProxyType(
    {
        **vi_duties.MESSAGES,
        **vi_law.MESSAGES,
        **vi_leftovers.MESSAGES,
        **vi_references.MESSAGES,
        **vi_personal.MESSAGES,
        **vi_plan.MESSAGES,
        **vi_writing.MESSAGES,
        "not-utf-8": (
            "Tệp không được lưu ở bảng mã UTF-8.",
            "Mở tệp, chọn “Lưu thành…” với bảng mã UTF-8 rồi lưu lại.",
        ),
        "unseen-character": (
            "Có ký tự không nhìn thấy ({char}) ở đây.",
            "Xóa ký tự này rồi gõ lại chữ ở hai bên; ký tự ẩn thường theo vào khi sao chép từ Word hoặc trang web.",
        ),
        "broken-letter": (
            "“{value}” ở đây không phải là chữ “{suggestion}” mà chỉ trông giống.",
            "Xóa chữ này rồi gõ lại “{suggestion}” bằng bàn phím tiếng Việt; để vậy thì tìm kiếm và phần mềm khác không nhận ra.",
        ),
        "missing-front-matter": (
            "Bài chưa có phần khai báo ở đầu tệp.",
            "Dòng đầu tiên phải là ---, tiếp theo là các dòng “khóa: giá trị”, rồi một dòng --- nữa trước nội dung bài.",
        ),
        "bad-fence": (
            "Dòng mở đầu phần khai báo viết chưa đúng chỗ hoặc chưa đúng cách: “{line}”.",
            "Dòng đầu tiên của tệp phải là đúng ba dấu gạch ngang ---, không có gì đứng trước hay đứng sau, phía trên cũng không"
            " có dòng trống.",
        ),
        "unclosed-front-matter": (
            "Phần khai báo ở đầu tệp chưa được đóng lại.",
            "Thêm một dòng chỉ có --- sau dòng khai báo cuối cùng, trước nội dung bài.",
        ),
        "unquoted-colon": (
            "Giá trị của “{key}” có dấu hai chấm nên không đọc được.",
            'Đặt cả giá trị trong dấu nháy kép: {key}: "{value}"',
        ),
        "bad-line": (
            "Dòng “{line}” không có dạng “khóa: giá trị”.",
            "Viết khóa, dấu hai chấm, một dấu cách rồi đến giá trị, ví dụ: unit: phong-tong-hop",
        ),
        "bad-yaml": (
            "{head} viết chưa đúng ở gần “{line}”.",
            "Kiểm tra dấu ngoặc, dấu nháy và khoảng trắng đầu dòng; giá trị có dấu hai chấm, dấu ngoặc hay ký tự đặc biệt khác"
            " thì đặt cả trong dấu nháy kép.",
        ),
        "tab": ("{head} có dấu Tab.", "Thay dấu Tab bằng hai dấu cách."),
        "unclosed-quote": (
            "Dấu nháy mở ở đây chưa được đóng lại.",
            "Thêm dấu nháy cùng loại ở cuối giá trị.",
        ),
        "duplicate-key": (
            "Khóa “{key}” được khai báo hai lần; lần đầu ở dòng {first}.",
            "Giữ lại một dòng, xóa dòng kia.",
        ),
        "unsafe-yaml": (
            "{head} dùng cú pháp không được phép (&, *, ! hoặc <<).",
            "Viết thẳng giá trị ra; nếu chữ bắt đầu bằng một trong các dấu ấy thì đặt trong dấu nháy kép.",
        ),
        "too-complex": (
            "{head} quá dài hoặc lồng nhau quá nhiều lớp.",
            "Chuyển phần chữ dài xuống nội dung bài; khai báo chỉ giữ các khóa trong hướng dẫn.",
        ),
        "not-a-mapping": (
            "{head} không phải là các dòng “khóa: giá trị”.",
            "Mỗi dòng có dạng “khóa: giá trị”, với dấu hai chấm thường (:) và một dấu cách đứng sau.",
        ),
        "second-document": (
            "Tệp có hai phần dữ liệu ngăn bằng ---.",
            "Giữ lại một phần, xóa dòng --- ở giữa.",
        ),
        "bad-key": ("Khóa ở đây không phải là chữ.", "Viết khóa bằng chữ thường, ví dụ: title"),
        "cut-by-hash": (
            "Phần “{lost}” bị bỏ đi, vì “ #” mở đầu một ghi chú.",
            "Nếu đó là một phần của giá trị thì đặt cả giá trị trong dấu nháy kép; nếu là ghi chú thì xóa đi.",
        ),
        "bad-file-name": (
            "Tên tệp “{name}” không dùng được ở đây.",
            "Đặt tên bằng chữ thường không dấu, các từ nối bằng gạch ngang, dài không quá 100 ký tự, ví dụ to-mot-cua-xa-a.md; tệp đăng ký thì đặt theo"
            " năm, ví dụ registrations/2026.yml.",
        ),
        "misplaced-file": (
            "Chuyên mục không nhận “{name}”.",
            "Chỉ nhận bài viết .md và ảnh .jpg, .jpeg, .png, .webp.{note}",
        ),
        "empty-body": ("Bài chưa có nội dung.", "Viết nội dung bài sau dòng --- thứ hai."),
        "raw-html": (
            "Nội dung có mã HTML (“{tag}”), không được dùng trong bài.",
            "Dùng cách viết Markdown: **đậm**, *nghiêng*, [chữ](đường dẫn); muốn in dấu “<” thì viết &lt;",
        ),
        "unsafe-link": (
            "Đường dẫn “{target}” không được dùng ở đây.",
            "Liên kết bắt đầu bằng https://, http://, mailto:, tel: hoặc là tên tệp trong chuyên mục; ảnh phải là tệp đặt cạnh bài.",
        ),
        "empty-file": ("Tệp không có nội dung gì.", "Viết nội dung theo mẫu, hoặc xóa tệp."),
        "unreadable-file": (
            "Không đọc được tệp này ({why}).",
            "Chép lại tệp thường vào đúng thư mục; không dùng lối tắt (liên kết) và không dùng tệp quá lớn.",
        ),
        "second-title": (
            "“# {heading}” là tiêu đề lớn thứ hai của trang.",
            "Tiêu đề bài đã có ở “title”: nếu lặp lại tên bài thì xóa dòng này, nếu là một mục thì viết ## {heading}; muốn in chính"
            " dấu # thì viết \\#.",
        ),
        "tangled-markup": (
            "Nội dung rối quá, không dựng thành trang được: {why}.",
            "Viết lại chỗ này đơn giản hơn, hoặc chia thành nhiều bài; ký hiệu cần in nguyên văn thì đặt giữa hai dòng ```",
        ),
        "same-address": (
            "Tệp này và “{other}” sẽ tranh nhau một địa chỉ trên trang.",
            "Đổi tên một trong hai tệp; hai tên chỉ khác nhau ở chữ hoa, chữ thường hay ở đuôi ảnh thì vẫn là trùng.",
        ),
        "reserved-address": (
            "Trang này sẽ đứng ở “/{name}/”, là địa chỉ riêng của chuyên mục.",
            "Đổi tên tệp, ví dụ {right}. Những tên không dùng được ở đây: {known}.",
        ),
        "missing-key": (
            "Thiếu “{key}” ({label}){inside}.",
            "Thêm dòng “{key}:” kèm giá trị; nếu đã có dòng ấy thì viết giá trị vào sau dấu hai chấm.",
        ),
        "unknown-key": ("Không có khóa nào tên là “{key}”.", "Các khóa dùng được ở đây: {known}."),
        "theme-key": (
            "Khóa “{key}” điều khiển giao diện nên không dùng được trong bài.",
            "Xóa dòng này; cách trình bày do chuyên mục quyết định.",
        ),
        "wrong-shape": (
            "{item}“{field}” ({label}) phải là {expected}.",
            "Xem ví dụ trong hướng dẫn rồi sửa lại; dòng chữ có dấu hai chấm thì đặt cả dòng trong dấu nháy kép.",
        ),
        "bad-date": (
            "“{value}” không phải là ngày có thật viết theo dạng năm-tháng-ngày.",
            "Viết năm bốn chữ số, tháng và ngày hai chữ số, ví dụ: 2026-03-25",
        ),
        "unknown-choice": (
            "“{value}” không phải là giá trị của “{field}” ({label}).",
            "Chọn một trong: {known}.",
        ),
        "bad-period": (
            "“{value}” không phải là một kỳ.",
            "Viết tháng 2026-03, quý 2026-Q1, nửa năm 2026-H1, năm 2026, hoặc plan cho cả kế hoạch.",
        ),
        "bad-bound": (
            "“{value}” không phải là ngày hay kỳ.",
            "Viết ngày 2026-03-25, tháng 2026-03, quý 2026-Q1, nửa năm 2026-H1 hoặc năm 2026.",
        ),
        "markup-in-text": (
            "“{field}” ({label}) có ký tự “{char}”, ở đây chỉ viết chữ trơn, không có mã.",
            "Bỏ các dấu < và >; phần này in ra đúng như đã viết, không có định dạng.",
        ),
        "too-long": (
            "“{field}” ({label}) dài {length} ký tự, quá {longest}.",
            "Rút gọn lại; chi tiết để trong nội dung bài.",
        ),
        "bad-flag": (
            "“{value}” không dùng được ở đây.",
            "Chỉ viết true (nghĩa là có) hoặc false (nghĩa là không).",
        ),
        "bad-count": ("“{value}” không phải là số nguyên từ {least} trở lên.", "Viết bằng chữ số, ví dụ: 1"),
        "bad-url": (
            "“{value}” không phải là địa chỉ trang web đầy đủ.",
            "Viết cả phần https:// ở đầu và không có dấu cách.",
        ),
        "bad-id": (
            "“{value}” không phải là {expected}.",
            "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch ngang.",
        ),
        "bad-form": ("“{value}” không phải là {expected}.", "Viết lại theo đúng dạng ấy."),
        "empty-item": (
            "{item}“{field}” để trống.",
            "Viết nội dung cho dòng này, hoặc xóa dấu gạch đầu dòng.",
        ),
        "missing-by-plan": (
            "Kế hoạch (căn cứ: {source}) yêu cầu “{key}” ({label}), bài chưa có.",
            "Thêm dòng “{key}:” kèm giá trị vào phần khai báo ở đầu tệp.",
        ),
        "missing-consent": (
            "Bài về cá nhân, hộ gia đình từ ngày 01/01/2026 phải có “consent” (sự đồng ý của người được nêu).",
            "Xin ý kiến người được nêu rồi ghi ngày họ đồng ý, ví dụ: consent: {{given: 2026-03-20}}. Căn cứ: {law}.",
        ),
        "year-folder-differs": (
            "Bài nằm trong thư mục năm {folder} nhưng ngày của bài thuộc năm {year}.",
            "Chuyển tệp sang thư mục {year}, hoặc sửa “date”.",
        ),
        "missing-unit": (
            "Thiếu “unit” (đơn vị giới thiệu).",
            "Thêm dòng “unit:” với mã đơn vị; nếu Hội đồng hoặc cơ quan giới thiệu thì ghi introduced_by: council hoặc office.",
        ),
        "council-introduces": (
            "Theo kế hoạch (căn cứ: {source}), đối tượng này do Hội đồng giới thiệu; bài không tính vào chỉ tiêu của đơn vị.",
            "Nếu Hội đồng đã giới thiệu thì ghi introduced_by: council; nếu Hội đồng đã cho ý kiến thì ghi “endorsement”.",
        ),
        "long-summary": ("Tóm tắt có {count} từ, kế hoạch cho phép {most} từ.", "Rút gọn phần tóm tắt."),
        "outside-plans": (
            "Không có kế hoạch nào đang hiệu lực vào ngày của bài; bài được xét theo kế hoạch gần nhất ({plan}).",
            "Kiểm tra lại “date”, hoặc khai thêm kế hoạch của thời gian này trong mkdocs.yml.",
        ),
        "odd-period": (
            "Bài ghi kỳ “{value}”, nên có thể không được tính vào chỉ tiêu nào.",
            "Sửa “period”, hoặc xóa dòng này để bài tính vào kỳ của ngày giới thiệu.{note}",
        ),
        "late-consent": (
            "Ngày đồng ý ({value}) sau ngày của bài.",
            "Chỉ đăng bài sau khi người được nêu đã đồng ý: sửa “consent.given” nếu ghi nhầm, hoặc lùi “date”.",
        ),
        "curly-quoted": (
            "Cả giá trị của “{field}” nằm trong dấu “ ”, nên dấu ấy sẽ in lên trang.",
            'Bỏ dấu “ ” ở hai đầu; nếu giá trị có dấu hai chấm thì thay bằng dấu nháy kép thẳng "…"',
        ),
        "introduced-after-date": (
            "Ngày giới thiệu ({value}) sau ngày đăng bài.",
            "“introduced_on” là ngày đơn vị gửi giới thiệu, “date” là ngày đăng; kiểm tra lại hai ngày này.",
        ),
    }
)
