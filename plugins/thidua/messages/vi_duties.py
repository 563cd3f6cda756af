"""What is wrong and what would be right, in Vietnamese: duties of a plan, and the book of what came in and went out."""

from __future__ import annotations

_KEEP_ONE = "Chỉ giữ khóa đúng với điều kế hoạch in."
MESSAGES = {
    "bad-day-of-period": ("Ngày “{value}” không dùng được ở đây.", "Với every: {every} thì viết như: {right}"),
    "steps-out-of-order": (
        "Bước “{value}” có hạn trước việc đứng trước nó (hạn {day}).",
        "Xếp các bước theo thứ tự ngày, hoặc sửa ngày theo đúng kế hoạch.",
    ),
    "bad-number": (
        "Chỉ tiêu chưa nói bao nhiêu.",
        "Ghi “at_least” (ít nhất), “at_most” (nhiều nhất) hoặc “share” (tỷ lệ đơn vị) theo đúng kế hoạch.",
    ),
    "bad-turns": ("Lượt “{value}” chưa đúng.", "Mỗi lượt ghi “owners” và “periods”, kỳ nào cũng có người tới lượt."),
    "idle-group": (
        "Nhóm “{value}” không có đơn vị nào.",
        "Ghi “group” ở các đơn vị thuộc nhóm này, hoặc bỏ nhóm.",
    ),
    "unclear-duty": ("Các khóa ở đây không đi được với nhau.", _KEEP_ONE),
    "receipt-not-owed": (
        "Ghi “{kind}” cho “{value}”, nhưng theo kế hoạch không ai phải làm việc ấy trong kỳ này.",
        "Kiểm tra lại kỳ, đơn vị và mã; kỳ viết đúng loại của việc ấy, ví dụ 2026-Q1 với every: quarter.",
    ),
    "twice-the-same": (
        "Bài này có vẻ trùng với “{other}”, cùng đơn vị và cùng kỳ.",
        "Nếu là một thì giữ lại một bài; nếu là bài tiếp theo về cùng đối tượng thì ghi “follows”; nếu là hai đối tượng khác"
        " nhau thì biên tập viên cho qua bằng “allow”.",
    ),
}
CASES = {
    "receipt-not-owed/early": (
        "Ghi “{kind}” cho “{value}” vào một ngày trước khi kỳ ấy bắt đầu ({start}).",
        "Sửa “date” thành ngày đã làm; việc chưa làm thì bỏ dòng này, đến kỳ làm xong mới ghi.",
    ),
    "year-folder-differs/book": (
        "Sổ đến, đi năm {folder} có một dòng ghi ngày của năm {year}.",
        "Chuyển dòng ấy sang tệp {year}.yml, hoặc sửa “date”.",
    ),
    "unknown-plan-reference/itself": (
        "Kế hoạch “{value}” không thay được chính nó.",
        "Ở “replaces” ghi mã của kế hoạch cũ, hoặc bỏ “replaces”.",
    ),
    "unknown-plan-reference/replaced": (
        "Trong các kế hoạch của chuyên mục không có kế hoạch nào mã là “{value}”.",
        "Ghi mã (id) của kế hoạch cũ có ở extra.thidua.plans: {known}",
    ),
    "reversed-span/replaced": (
        "Kế hoạch “{value}” bị thay từ ngày {day}, không sau ngày nó bắt đầu ({start}).",
        "Ghi “from” của “replaces” là ngày kế hoạch mới thay kế hoạch cũ, sau ngày bắt đầu của kế hoạch cũ.",
    ),
    "bad-day-of-period/form": (
        "Ngày “{value}” không nói được ngày nào của mỗi kỳ khi every: {every}.",
        "Viết như: {right}",
    ),
    "bad-day-of-period/no-such-day": (
        "Ngày “{value}” không có thật ở mọi kỳ khi every: {every}: có tháng, có năm không có ngày ấy.",
        "Nếu kế hoạch muốn nói ngày cuối tháng thì viết “last”, hoặc “last of last month”. Các cách viết khác: {right}",
    ),
    "bad-day-of-period/early": (
        "Hạn của “{value}” rơi trước khi kỳ bắt đầu.",
        "Nếu là ngày của kỳ sau thì viết “… of next month”, ví dụ before: 1 of next month",
    ),
    "bad-day-of-period/left-out": (
        "Với every: {every}, ngày “{value}” bỏ sót kỳ: có kỳ trong năm không có ngày nào.",
        "Ghi đủ mỗi kỳ một ngày, hoặc đổi “every”. Viết như: {right}",
    ),
    "bad-day-of-period/several": (
        "Ở đây mỗi kỳ chỉ có một hạn, nhưng “{value}” cho nhiều ngày trong một kỳ.",
        "Giữ một ngày; các việc sau đó thì ghi ở “steps”.",
    ),
    "bad-number/none": (
        "Chỉ tiêu chưa nói bao nhiêu.",
        "Ghi “at_least” (ít nhất), “at_most” (nhiều nhất) hoặc “share” (tỷ lệ đơn vị) theo đúng kế hoạch.",
    ),
    "bad-number/reversed": (
        "Ít nhất {least} nhưng nhiều nhất {most}: không ai làm đúng được.",
        "Sửa “at_least” hoặc “at_most” theo đúng kế hoạch.",
    ),
    "bad-number/share": ("Tỷ lệ {value} % nhiều hơn tất cả.", "Ghi một số từ 1 đến 100."),
    "bad-turns/office": ("Chỉ tiêu của cả cơ quan (per: office) không có lượt.", "Bỏ “rota”, hoặc đổi “per”."),
    "bad-turns/owner": (
        "“{value}” không phải đơn vị, cụm hay nhóm nào phải làm chỉ tiêu này.",
        "Ghi mã đã khai ở “units”, “clusters” hoặc “groups”.",
    ),
    "bad-turns/period": (
        "“{value}” không phải là kỳ của chỉ tiêu có every: {every}.",
        "Tháng viết 03, quý viết Q1, nửa năm viết H1, năm viết 2026; hoặc kỳ đủ năm như 2026-Q1.",
    ),
    "bad-turns/outside": (
        "Kỳ “{value}” nằm ngoài thời gian kế hoạch.",
        "Ghi một kỳ trong thời gian kế hoạch.",
    ),
    "bad-turns/nobody": (
        "Kỳ {value} không tới lượt ai.",
        "Thêm kỳ ấy vào một lượt; kỳ mà kế hoạch không giao ai thì đặt “from”, “to” của chỉ tiêu cho khớp.",
    ),
    "unclear-duty/two-days": ("“{first}” và “{second}” không đi được với nhau: một việc chỉ có một hạn.", _KEEP_ONE),
    "unclear-duty/no-day": (
        "“working_days” chưa có ngày nào để tính.",
        "Ghi “before”, “on” hoặc “after_days”; kế hoạch không nói tới ngày làm việc thì bỏ “working_days”.",
    ),
    "unclear-duty/not-counted": (
        "“working_days: counted” không đi được với “{first}”.",
        "Đếm ngày làm việc thì dùng “after_days”; hạn rơi vào ngày nghỉ thì ghi earlier hoặc later.",
    ),
    "unclear-duty/no-every": (
        "Có ngày (“{first}”) nhưng chưa nói bao lâu một lần.",
        "Thêm “every”: month, quarter, half, year; một lần cho cả kế hoạch thì ghi plan và một ngày như 2028-11-30.",
    ),
    "unclear-duty/step-without-day": ("Bước này chưa có ngày.", "Ghi “before”, “on” hoặc “after_days”."),
    "unclear-duty/share-of-unit": (
        "“share” là tỷ lệ đơn vị nên không tính cho từng đơn vị.",
        "Đổi “per” thành cluster, group hoặc office.",
    ),
    "unclear-duty/share-at-most": ("“share” không đi được với “at_most”.", _KEEP_ONE),
    "unclear-duty/nil-of-many": (
        "Chỉ từng đơn vị mới báo không có điển hình, mà chỉ tiêu này không tính theo đơn vị.",
        "Bỏ “nil_return”, hoặc đổi “per” thành unit.",
    ),
    "unclear-duty/no-end": (
        "Kế hoạch chưa có ngày kết thúc nên việc “một lần cho cả kế hoạch” không bao giờ đến hạn.",
        "Thêm “to” của kế hoạch, hoặc đổi “every”.",
    ),
    "unclear-duty/filter": (
        "Tính “{what}” thì “{first}” không lọc được gì.",
        "Với what: {what}, các khóa dùng được là: {right}.",
    ),
    "unclear-duty/idle-key": (
        "Dòng kind: {kind} không dùng khóa “{first}”.",
        "Bỏ khóa ấy, hoặc sửa “kind”. Loại này dùng: {right}; và date, number, to, note.",
    ),
    "unclear-duty/own": (
        "Mốc đã có ngày, khoảng hoặc kỳ riêng thì không ghi thêm ngày của mỗi kỳ.",
        _KEEP_ONE,
    ),
    "unclear-duty/per-of-day": (
        "Chỉ sơ kết, tổng kết mới có mỗi đơn vị một lần (per: unit).",
        "Bỏ “per”, hoặc sửa “kind” thành interim hay final theo đúng kế hoạch.",
    ),
    "unclear-duty/comes-back": (
        "Mốc có ngày, khoảng hoặc kỳ riêng chỉ lặp lại được mỗi năm.",
        "Ghi every: year, hoặc bỏ “every”; lặp lại mỗi tháng, quý, nửa năm thì dùng “before” hoặc “on”.",
    ),
    "quota-never-due/ended": (
        "Chỉ tiêu thôi áp dụng từ “{value}”, trước khi kế hoạch bắt đầu.",
        "Sửa “to” của chỉ tiêu, hoặc “from” của kế hoạch.",
    ),
}
