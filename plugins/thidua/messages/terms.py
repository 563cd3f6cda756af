"""Parts of sentences in both languages: what a type expects, and why a file or setting is unusable."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# What a field type expects.
SHAPES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "vi": {
            "text": "một dòng chữ",
            "list": "một danh sách",
            "table": "một nhóm có các khóa con",
            "day": "một ngày dạng 2026-03-25",
            "period": "một kỳ dạng 2026-03, 2026-Q1, 2026-H1 hoặc 2026",
            "bound": "một ngày hoặc một kỳ",
            "choice": "một trong các từ cho sẵn",
            "reference": "một mã",
            "id": "một mã viết thường, không dấu, nối bằng gạch ngang",
            "story-id": "mã bài dạng 2026/ten-bai",
            "flag": "true hoặc false",
            "count": "một số nguyên",
            "url": "một địa chỉ bắt đầu bằng https://",
            "month-day": "tháng và ngày dạng 12-30",
            "day-or-month": "ngày hoặc tháng dạng 2026-03-25 hoặc 2026-03",
        },
        "en": {
            "text": "one line of text",
            "list": "a list",
            "table": "a group with keys of its own",
            "day": "a day such as 2026-03-25",
            "period": "a period such as 2026-03, 2026-Q1, 2026-H1 or 2026",
            "bound": "a day or a period",
            "choice": "one of the given words",
            "reference": "an id",
            "id": "an id of lower-case ASCII letters, digits and hyphens",
            "story-id": "a story's id such as 2026/to-mot-cua",
            "flag": "true or false",
            "count": "a whole number",
            "url": "an address that begins with https://",
            "month-day": "a month and day such as 12-30",
            "day-or-month": "a day or month such as 2026-03-25 or 2026-03",
        },
    }
)
# Why a file cannot be read, or a setting not used.
REASONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "vi": {
            "link": "tệp là lối tắt (liên kết)",
            "folder-link": "đây là lối tắt (liên kết) tới một thư mục khác",
            "not-a-file": "không phải tệp thường",
            "name": "tên tệp có ký tự hỏng hoặc không nhìn thấy",
            "large": "tệp quá lớn",
            "unreadable": "tệp bị khóa hoặc không được phép đọc",
            "absent": "không có tệp “{detail}”",
            "plan-twice": "“{detail}” được ghi hai lần ở “plans”",
            "yaml": "tệp viết sai cú pháp YAML",
            "no-content": "không có thư mục nội dung “{detail}”",
            "no-plans": "cần danh sách “plans” với ít nhất một tệp kế hoạch",
            "not-a-plan-path": "mỗi dòng của “plans” là đường dẫn tới một tệp kế hoạch",
            "unknown-setting": "không có mục nào tên là “{detail}”",
            "board": "“board” chỉ nhận true hoặc false",
            "unknown-code": "không có mã này",
            "must-be-mended": "lỗi này phải sửa",
            "thin-reason": "lý do quá ngắn, hãy viết rõ từ 10 ký tự trở lên",
            "other-type": "tên có đuôi .{suffix} nhưng bên trong là {found}",
            "no-picture": "bên trong không phải là ảnh",
            "broken": "tệp bị hỏng hoặc chưa được chép trọn",
            "long": "bài dài quá {most} ký tự",
            "events": "quá {most} chữ, ô, dấu và chỗ xuống dòng mà máy phải dựng riêng",
            "nested": "danh sách, trích dẫn, chữ đậm, chữ nghiêng lồng nhau quá {most} lớp",
            "unparsed": "phần mềm đọc Markdown dừng giữa chừng ở bài này",
            "list-needs-no-gap": "danh sách không còn cần dòng trống phía trên mới thành danh sách",
            "two-blanks-nest": "mục con chỉ cần thụt vào tới chữ đầu của mục cha (chỗ không tới, xem TD612)",
        },
        "en": {
            "link": "it is a symbolic link",
            "folder-link": "it is a symbolic link to another folder",
            "not-a-file": "it is not a regular file",
            "name": "its name has characters that are broken or cannot be seen",
            "large": "it is too large",
            "unreadable": "it is locked or may not be read",
            "absent": "there is no file “{detail}”",
            "plan-twice": "“{detail}” stands twice in “plans”",
            "yaml": "the file is not valid YAML",
            "no-content": "there is no content folder “{detail}”",
            "no-plans": "it needs a list “plans” with at least one plan file",
            "not-a-plan-path": "each line of “plans” is the path of a plan file",
            "unknown-setting": "there is no setting “{detail}”",
            "board": "“board” is true or false",
            "unknown-code": "there is no such code",
            "must-be-mended": "this error must be mended",
            "thin-reason": "the reason is too short, write at least 10 characters",
            "other-type": "its name ends in .{suffix}, but inside it is {found}",
            "no-picture": "what is inside is no picture",
            "broken": "it is damaged, or was not copied to its end",
            "long": "it is longer than {most} characters",
            "events": "it has more than {most} pieces of text, cells, marks and line breaks to be made one by one",
            "nested": "lists, quotes, bold and italics stand in one another more than {most} deep",
            "unparsed": "the reader of Markdown broke off in it",
            "list-needs-no-gap": "a list needs no blank line above it any more to be one",
            "two-blanks-nest": "an inner item need only reach the first word of the item above (if not, see TD612)",
        },
    }
)
# What a hint adds in some cases.
NOTES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "vi": {
            "suffix": "Lưu bài thành tệp .md, xuất ảnh thành .jpg; trên Windows bật “File name extensions” để thấy đuôi tệp.",
            "place": "Bài điển hình đặt ở exemplars/<năm>/, tin bài ở articles/<năm>/, phong trào ở campaigns/, văn bản ở documents/.",
            "open-fields": "Lĩnh vực ngoài danh sách thì viết: field: {other: tên lĩnh vực}",
            "uncounted": "Kế hoạch không có chỉ tiêu nào tính theo kỳ này.",
            "ahead": "Kỳ này bắt đầu sau ngày giới thiệu của bài.",
        },
        "en": {
            "suffix": "Save a text as .md and export a photo as .jpg.",
            "place": "Stories go to exemplars/<year>/, articles to articles/<year>/, campaigns to campaigns/, legal documents to documents/.",
            "open-fields": "For a field outside the list write: field: {other: its name}",
            "uncounted": "No quota of the plan counts by this period.",
            "ahead": "The period begins after the day on which the story was introduced.",
        },
    }
)
