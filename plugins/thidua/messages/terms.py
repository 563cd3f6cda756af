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
            "no-name": "thiếu “site_name” (tên chuyên mục)",
            "site-url": "“site_url” phải là địa chỉ đầy đủ, ví dụ https://thidua.example.vn/; đang ghi “{detail}”",
            "directory-urls": "“use_directory_urls” phải là true (hoặc bỏ dòng này), vì địa chỉ các trang là cố định",
            "unknown-code": "không có mã này",
            "must-be-mended": "lỗi này phải sửa",
            "thin-reason": "lý do quá ngắn, hãy viết rõ từ 10 ký tự trở lên",
            "other-type": "tên có đuôi .{suffix} nhưng bên trong là {found}",
            "no-picture": "bên trong không phải là ảnh",
            "broken": "tệp bị hỏng hoặc chưa được chép trọn",
            "long": "bài dài quá {most} ký tự",
            "nested": "danh sách hoặc trích dẫn lồng nhau quá {most} lớp",
            "brackets": "quá nhiều dấu ngoặc không đóng, hoặc lồng nhau quá {most} lớp",
            "emphasis": "quá {most} dấu * hoặc _ mở mà không đóng trong một đoạn",
            "cells": "bảng rộng quá {most} cột",
            "headings": "quá {most} tiêu đề và dòng kẻ ngang",
            "footnotes": "quá {most} chú thích cuối bài",
            "definitions": "quá {most} dòng giải nghĩa",
            "fences": "quá {most} dòng rào ``` hoặc ~~~",
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
            "no-name": "“site_name” is missing",
            "site-url": "“site_url” is a full address such as https://thidua.example.vn/, not “{detail}”",
            "directory-urls": "“use_directory_urls” is true (or left out), for the addresses of pages never change",
            "unknown-code": "there is no such code",
            "must-be-mended": "this error must be mended",
            "thin-reason": "the reason is too short, write at least 10 characters",
            "other-type": "its name ends in .{suffix}, but inside it is {found}",
            "no-picture": "what is inside is no picture",
            "broken": "it is damaged, or was not copied to its end",
            "long": "it is longer than {most} characters",
            "nested": "lists or quotes stand in one another more than {most} deep",
            "brackets": "too many brackets are not closed, or they stand in one another more than {most} deep",
            "emphasis": "more than {most} marks * or _ of one paragraph are opened and not closed",
            "cells": "a table has more than {most} columns",
            "headings": "there are more than {most} headings and lines across the page",
            "footnotes": "there are more than {most} footnotes",
            "definitions": "there are more than {most} lines of definitions",
            "fences": "there are more than {most} lines of ``` or ~~~",
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
