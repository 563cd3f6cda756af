"""The Vietnamese names of keys and values, as offices use them."""

from __future__ import annotations

import errno
from types import MappingProxyType

STATUSES = MappingProxyType({"draft": "bản nháp", "submitted": "chờ duyệt", "approved": "đã duyệt"})
TYPES = MappingProxyType(
    {
        "exemplar": "điển hình tiên tiến",
        "new-factor": "nhân tố mới",
        "new-model": "mô hình mới",
        "good-deed": "gương người tốt, việc tốt",
        "initiative": "sáng kiến, cách làm hay",
    }
)
SUBJECT_KINDS = MappingProxyType({"individual": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"})
INTRODUCERS = MappingProxyType({"unit": "đơn vị", "council": "Hội đồng Thi đua - Khen thưởng", "office": "cơ quan"})
GRANTS = MappingProxyType({"proposed": "đề nghị", "granted": "đã tặng"})
GRANTS_SHOWN = MappingProxyType({"proposed": "Đang đề nghị", "granted": "Đã tặng"})
CAMPAIGN_KINDS = MappingProxyType({"movement": "phong trào thi đua", "drive": "cuộc vận động", "theme": "chuyên đề"})
ARTICLE_KINDS = MappingProxyType(
    {
        "news": "tin tức",
        "event": "sự kiện",
        "contest": "hội thi, cuộc thi",
        "visit": "tham quan, giao lưu",
        "result": "kết quả bình xét",
    }
)
CONTACT_KINDS = MappingProxyType({"phone": "Điện thoại", "email": "Thư điện tử", "address": "Địa chỉ"})
LEVELS_OF_LAW = MappingProxyType({"central": "trung ương", "province": "tỉnh", "office": "cơ quan"})
EVERY = MappingProxyType(
    {
        "month": "hằng tháng",
        "quarter": "hằng quý",
        "half": "nửa năm",
        "year": "hằng năm",
        "plan": "cả kế hoạch",
    }
)
PER = MappingProxyType({"unit": "đơn vị", "cluster": "cụm, khối", "office": "cơ quan"})
MILESTONES = MappingProxyType(
    {"anniversary": "ngày kỷ niệm", "interim": "sơ kết", "final": "tổng kết", "other": "mốc khác"}
)
QUOTA_STATUSES = MappingProxyType(
    {
        "open": "đang trong kỳ",
        "met": "đã hoàn thành",
        "late": "hoàn thành chậm",
        "overdue": "quá hạn, chưa hoàn thành",
        "exempt": "được miễn",
    }
)
SOMETHING_DONE = "đã có bài"
ADVISORY = "theo dõi"
ADVISORY_NONE = "theo dõi: chưa có"
ADVISORY_SHORT = "theo dõi: chưa đủ"
NOT_OWED = "chưa áp dụng"
RELIEFS = MappingProxyType(
    {
        "plan": "kỳ chưa trọn trong thời gian kế hoạch",
        "quota": "chỉ tiêu chưa bắt đầu",
        "unit": "đơn vị không hoạt động vào cuối kỳ",
    }
)
ALL_ROUND = "toàn diện"

KEYS = MappingProxyType(
    {
        "title": "tiêu đề",
        "date": "ngày",
        "status": "trạng thái",
        "unit": "đơn vị",
        "introduced_by": "nơi giới thiệu",
        "type": "loại",
        "subject": "đối tượng",
        "kind": "hình thức",
        "name": "tên",
        "role": "chức danh",
        "leader": "lãnh đạo",
        "field": "lĩnh vực",
        "campaigns": "phong trào",
        "content_group": "nhóm nội dung",
        "summary": "tóm tắt",
        "achievements": "thành tích",
        "author": "tác giả",
        "period": "kỳ",
        "introduced_on": "ngày giới thiệu",
        "endorsement": "xác nhận",
        "recognitions": "khen thưởng",
        "follows": "bài trước",
        "adopts": "học theo",
        "reviews": "đánh giá",
        "published": "nơi đã đăng",
        "photo": "ảnh",
        "file": "tệp ảnh",
        "alt": "mô tả ảnh",
        "credit": "nguồn ảnh",
        "consent": "đồng ý",
        "given": "ngày đồng ý",
        "former": "địa chỉ cũ",
        "allow": "cho qua cảnh báo",
        "reason": "lý do",
        "sample": "bài mẫu",
        "public": "cho đăng cả đề nghị và ghi chú",
        "level": "cấp",
        "form": "hình thức khen",
        "document": "văn bản",
        "by": "người ký",
        "number": "số hiệu",
        "issuer": "cơ quan ban hành",
        "launched_by": "cơ quan phát động",
        "from": "từ",
        "to": "đến",
        "in_force_from": "ngày có hiệu lực",
        "replaced_by": "văn bản thay thế",
        "checked_on": "ngày rà soát",
        "url": "đường dẫn",
        "channel": "kênh",
        "note": "ghi chú",
        "linked": "gắn với",
        "titles": "danh hiệu",
        "source": "mục trong kế hoạch",
        "reading": "cách hiểu",
        "id": "mã",
        "code": "mã, ký hiệu",
        "text": "nội dung",
        "value": "giá trị",
        "other": "lĩnh vực khác",
        "group": "nhóm nội dung",
        "when": "khi nào",
        "office": "cơ quan",
        "short": "tên gọn",
        "place": "địa danh",
        "parent": "cơ quan chủ quản",
        "cluster": "cụm, khối",
        "clusters": "các cụm, khối",
        "issued": "ban hành",
        "unit_label": "cách gọi đơn vị",
        "units": "các đơn vị",
        "head_title": "chức danh người đứng đầu",
        "owes": "chỉ tiêu phải thực hiện",
        "exempt": "kỳ được miễn",
        "roles": "phân công",
        "compiles": "nơi tổng hợp",
        "publishes": "nơi đăng",
        "approves": "nơi duyệt",
        "standing": "thường trực Hội đồng",
        "fields": "các lĩnh vực",
        "fields_open": "danh sách lĩnh vực để mở",
        "all_round": "nhận điển hình toàn diện",
        "campaigns_open": "danh sách phong trào để mở",
        "content_groups": "các nhóm nội dung",
        "letter": "chữ cái in trong kế hoạch",
        "types": "các loại",
        "levels": "các cấp",
        "channels": "các kênh",
        "criteria": "tiêu chí",
        "story": "yêu cầu với bài",
        "required": "khóa bắt buộc",
        "summary_words": "số từ của tóm tắt",
        "council": "Hội đồng giới thiệu",
        "quotas": "chỉ tiêu",
        "per": "tính cho ai",
        "every": "bao lâu một lần",
        "at_least": "ít nhất",
        "count": "bài được tính",
        "subjects": "các đối tượng",
        "due": "hạn",
        "after_days": "số ngày sau kỳ",
        "advisory": "chỉ theo dõi",
        "route": "nơi gửi",
        "registrations": "đăng ký",
        "of": "đăng ký gì",
        "reports": "báo cáo",
        "before": "trước ngày",
        "on": "đúng ngày",
        "milestones": "mốc thời gian",
        "scoring": "chấm điểm",
        "points": "số điểm",
        "papers": "văn bản của cơ quan",
        "signer_title": "chức danh người ký",
        "recipients": "nơi nhận",
        "contacts": "liên hệ",
        "cites": "căn cứ",
    }
)
# Where a key means something else than its name says.
INNER_KEYS = MappingProxyType({"subject.kind": "là ai: cá nhân, tập thể, hộ"})
# What a disk refuses, where the system would say it in English.
DISK_FAULTS = MappingProxyType(
    {
        errno.EACCES: "không có quyền",
        errno.EPERM: "không có quyền",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
        errno.ENOENT: "không có thư mục ấy",
        errno.ENOTDIR: "một tệp đang đứng ở chỗ cần là thư mục",
        errno.EISDIR: "một thư mục đang đứng ở chỗ cần là tệp",
        errno.ENAMETOOLONG: "đường dẫn dài quá",
        errno.ELOOP: "lối tắt dẫn vòng quanh",
        errno.ENOSPC: "ổ đĩa đã hết chỗ",
        errno.EIO: "ổ đĩa bị lỗi",
        errno.EXDEV: "hai thư mục nằm trên hai ổ đĩa",
        errno.EBUSY: "nơi ấy đang được hệ thống dùng",
    }
)
# What readers and reporters shorten, as offices do; the plans' own names come beside them.
ABBREVIATIONS = MappingProxyType(
    {
        "ANTT": "an ninh trật tự",
        "BCH": "ban chấp hành",
        "CBCC": "cán bộ công chức",
        "CCB": "cựu chiến binh",
        "CCHC": "cải cách hành chính",
        "CLB": "câu lạc bộ",
        "CNTT": "công nghệ thông tin",
        "ĐVTN": "đoàn viên thanh niên",
        "GDĐT": "giáo dục và đào tạo",
        "HĐND": "hội đồng nhân dân",
        "HTX": "hợp tác xã",
        "LHPN": "liên hiệp phụ nữ",
        "LLVT": "lực lượng vũ trang",
        "MTTQ": "mặt trận tổ quốc",
        "NTM": "nông thôn mới",
        "PCCC": "phòng cháy chữa cháy",
        "TDP": "tổ dân phố",
        "THCS": "trung học cơ sở",
        "THPT": "trung học phổ thông",
        "UBND": "ủy ban nhân dân",
        "VHXH": "văn hóa xã hội",
    }
)
