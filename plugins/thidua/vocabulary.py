"""The words of the domain: what files may say, what people call it, and what stands for it in addresses and drawings.

A new word is one line here. What a kind of word must have is a field of its class, so none can be half there; all else
(what is accepted, pages, addresses, filters, messages) is read off these lists.
"""

from __future__ import annotations

from typing import Final

from thidua.terms import (
    ContentKind,
    CountedKind,
    Grant,
    ReceiptKind,
    Recurrence,
    Section,
    SignedKind,
    StoryType,
    SubjectKind,
    Term,
    Vocabulary,
)

CONTENTS: Final = Vocabulary(
    ContentKind(id="exemplars", vi="bài điển hình", en="stories", slug="dien-hinh", by_year=True),
    ContentKind(id="articles", vi="tin bài", en="articles", slug="tin-bai", by_year=True),
    ContentKind(id="campaigns", vi="phong trào", en="campaigns", slug="phong-trao", by_year=False),
    ContentKind(id="documents", vi="văn bản", en="legal documents", slug="van-ban", by_year=False),
    ContentKind(id="pages", vi="trang thông tin", en="pages", slug="", by_year=False),
)
SECTIONS: Final = Vocabulary(
    Section(id="periods", vi="thời gian", en="periods", slug="ky"),
    Section(id="units", vi="đơn vị", en="units", slug="don-vi"),
    Section(id="fields", vi="lĩnh vực", en="fields", slug="linh-vuc"),
    Section(id="groups", vi="nhóm nội dung", en="content groups", slug="nhom-noi-dung"),
    Section(id="subjects", vi="đối tượng", en="subjects", slug="doi-tuong"),
    Section(id="types", vi="loại", en="types", slug="loai"),
    Section(id="criteria", vi="tiêu chí", en="criteria", slug="tieu-chi"),
    Section(id="introduce", vi="giới thiệu một điển hình", en="introduce somebody", slug="gioi-thieu-dien-hinh"),
    Section(id="board", vi="chỉ tiêu", en="board of quotas", slug="chi-tieu"),
    Section(id="search", vi="tìm kiếm", en="search", slug="tim-kiem"),
    Section(id="handbook", vi="sổ tay", en="handbook", slug="huong-dan"),
)
# What stands below a page that cannot hold all that belongs to it.
PARTS: Final = Vocabulary(
    Section(id="page", vi="trang", en="page", slug="trang"),
    Section(id="undated", vi="chưa có ngày", en="undated", slug="chua-co-ngay"),
    Section(id="adopters", vi="nơi làm theo", en="adopters", slug="noi-lam-theo"),
    Section(id="results", vi="kết quả bình xét", en="results", slug="ket-qua"),
)
# What a site may do without.
LEFT_OUT: Final = Vocabulary(
    Term(id="search", vi="tìm kiếm", en="search"),
    Term(id="compressed", vi="bản nén của các tệp", en="compressed forms of files"),
    Term(id="cards", vi="ảnh chia sẻ riêng của từng bài", en="a card for each shared link"),
)
# Below these the program alone writes, and no page of the column stands there.
PROGRAM_FOLDERS: Final = ("assets", "search", SECTIONS["handbook"].slug)
# A page at the top of the site would stand in the place of one of these, or be taken for it by a server.
RESERVED_ADDRESSES: Final = frozenset(
    {*(one.slug for kinds in (CONTENTS, SECTIONS) for one in kinds.values() if one.slug), *PROGRAM_FOLDERS, "404"}
)
STATUSES: Final = Vocabulary(
    Term(id="draft", vi="bản nháp", en="draft"),
    Term(id="submitted", vi="chờ duyệt", en="waits for approval"),
    Term(id="approved", vi="đã duyệt", en="approved"),
)
TYPES: Final = Vocabulary(
    StoryType(id="exemplar", vi="điển hình tiên tiến", en="advanced exemplar", slug="dien-hinh-tien-tien", sign="star"),
    StoryType(id="new-factor", vi="nhân tố mới", en="new factor", slug="nhan-to-moi", sign="sprout"),
    StoryType(id="new-model", vi="mô hình mới", en="new model", slug="mo-hinh-moi", sign="blocks"),
    StoryType(id="good-deed", vi="gương người tốt, việc tốt", en="good deed", slug="nguoi-tot-viec-tot", sign="heart"),
    StoryType(id="initiative", vi="sáng kiến, cách làm hay", en="initiative", slug="sang-kien", sign="bulb"),
)
SUBJECT_KINDS: Final = Vocabulary(
    SubjectKind(id="individual", vi="cá nhân", en="one person", slug="ca-nhan", is_private=True),
    SubjectKind(id="collective", vi="tập thể", en="a collective", slug="tap-the", is_private=False),
    SubjectKind(id="household", vi="hộ gia đình", en="a household", slug="ho-gia-dinh", is_private=True),
)
ARTICLE_KINDS: Final = Vocabulary(
    SignedKind(id="news", vi="tin tức", en="news", sign="paper"),
    SignedKind(id="event", vi="sự kiện", en="event", sign="flag"),
    SignedKind(id="contest", vi="hội thi, cuộc thi", en="contest", sign="cup"),
    SignedKind(id="visit", vi="tham quan, giao lưu", en="visit", sign="road"),
    SignedKind(id="result", vi="kết quả bình xét", en="result", sign="medal"),
)
CAMPAIGN_KINDS: Final = Vocabulary(
    SignedKind(id="movement", vi="phong trào thi đua", en="movement", sign="flag"),
    SignedKind(id="drive", vi="cuộc vận động", en="drive", sign="flag"),
    SignedKind(id="theme", vi="chuyên đề", en="theme of a year", sign="flag"),
)
INTRODUCERS: Final = Vocabulary(
    Term(id="unit", vi="đơn vị", en="unit"),
    Term(id="council", vi="Hội đồng Thi đua - Khen thưởng", en="council"),
    Term(id="office", vi="cơ quan", en="office"),
)
GRANTS: Final = Vocabulary(
    Grant(id="proposed", vi="đề nghị", en="proposed", shown="Đang đề nghị"),
    Grant(id="granted", vi="đã tặng", en="granted", shown="Đã tặng"),
)
# Why a story is out of the site for now, where no paper orders it. Neutral on purpose: that somebody is looked into may
# not stand in a repository, so no word says more than that the office works on the piece.
HOLD_REASONS: Final = Vocabulary(
    Term(id="editing", vi="đang biên tập lại", en="is being edited again"),
    Term(id="checking", vi="đang đối chiếu số liệu", en="its figures are being compared"),
    Term(id="request", vi="theo đề nghị của đơn vị", en="the unit asked for it"),
)
# What a person agreed to, and where it may be shown.
CONSENT_SCOPES: Final = Vocabulary(
    Term(id="text", vi="chữ", en="text"),
    Term(id="photo", vi="ảnh", en="photo"),
    Term(id="column", vi="chuyên mục này", en="this column"),
    Term(id="portal", vi="cổng thông tin điện tử", en="portal"),
    Term(id="press", vi="báo chí", en="press"),
    Term(id="radio", vi="đài, loa truyền thanh", en="radio"),
    Term(id="social", vi="mạng xã hội", en="social network"),
)
# The law (06/2022/QH15) tells the two apart in its chapters II and III; article 8 names what an honour is given for.
HONOURS: Final = Vocabulary(
    Term(id="title", vi="danh hiệu thi đua", en="title"),
    Term(id="form", vi="hình thức khen thưởng", en="form of commendation"),
)
GROUNDS: Final = Vocabulary(
    Term(id="merit", vi="công trạng", en="merit"),
    Term(id="unexpected", vi="đột xuất", en="an outstanding deed"),
    Term(id="movement", vi="phong trào thi đua", en="an emulation movement"),
    Term(id="devotion", vi="quá trình cống hiến", en="years of devotion"),
    Term(id="seniority", vi="niên hạn", en="years of service"),
    Term(id="external", vi="đối ngoại", en="external relations"),
)
# By which power somebody signs for another, with the decree's letters for it (30/2020/NĐ-CP, annex I, box 7).
POWERS: Final = Vocabulary(
    Term(id="TM", vi="thay mặt", en="on behalf of"),
    Term(id="KT", vi="ký thay", en="for"),
    Term(id="TL", vi="thừa lệnh", en="by order of"),
    Term(id="TUQ", vi="thừa ủy quyền", en="by authority of"),
)
LEVELS_OF_LAW: Final = Vocabulary(
    Term(id="central", vi="trung ương", en="central"),
    Term(id="province", vi="tỉnh", en="province"),
    Term(id="office", vi="cơ quan", en="office"),
)
ALL_ROUND: Final = Term(id="all-round", vi="toàn diện", en="all-round")

# What plans say.
EVERY: Final = Vocabulary(
    Recurrence(id="month", vi="hằng tháng", en="monthly", turn="tháng", name="tháng {month}/{year}"),
    Recurrence(id="quarter", vi="hằng quý", en="quarterly", turn="quý", name="quý {quarter}/{year}"),
    Recurrence(id="half", vi="nửa năm", en="every half-year", turn="nửa năm", name="6 tháng {half} năm {year}"),
    Recurrence(id="year", vi="hằng năm", en="yearly", turn="năm", name="năm {year}"),
    Recurrence(id="plan", vi="cả kế hoạch", en="once a plan", turn="kế hoạch", name="cả kế hoạch"),
)
PER: Final = Vocabulary(
    Term(id="unit", vi="đơn vị", en="unit"),
    Term(id="cluster", vi="cụm, khối", en="cluster"),
    Term(id="group", vi="nhóm đơn vị", en="group of units"),
    Term(id="office", vi="cơ quan", en="office"),
)
REPORTERS: Final = Vocabulary(Term(id="unit", vi="đơn vị", en="unit"), Term(id="office", vi="cơ quan", en="office"))
REPORT_PAPERS: Final = Vocabulary(
    Term(id="year", vi="báo cáo kết quả năm", en="report on a year"),
    Term(id="score", vi="bảng chấm điểm", en="table of scores"),
    Term(id="unit", vi="báo cáo của một đơn vị", en="report of a unit"),
    Term(id="register", vi="tổng hợp đăng ký", en="registrations"),
    Term(id="selection", vi="kết quả bình xét", en="result of the selection"),
)
REVIEW_PAPERS: Final = Vocabulary(
    *REPORT_PAPERS.values(),
    Term(id="milestone", vi="báo cáo sơ kết, tổng kết", en="report for a review"),
)
WORKING_DAYS: Final = Vocabulary(
    Term(id="earlier", vi="ngày làm việc gần nhất phía trước", en="the nearest working day before"),
    Term(id="later", vi="ngày làm việc gần nhất phía sau", en="the nearest working day after"),
    Term(id="counted", vi="đếm ngày làm việc", en="working days are counted"),
)
_OF_STORIES = ("subjects", "types", "fields")
COUNTED: Final = Vocabulary(
    CountedKind(id="stories", vi="bài", en="stories", filters=_OF_STORIES),
    CountedKind(id="registrations", vi="đăng ký", en="registrations", filters=("types", "fields")),
    CountedKind(id="recognitions", vi="lần khen", en="recognitions", filters=("levels", "forms", *_OF_STORIES)),
    CountedKind(id="chosen", vi="bài được chọn", en="chosen stories", filters=_OF_STORIES),
    CountedKind(id="sent-on", vi="bài gửi tiếp", en="stories sent on", filters=("recipients", *_OF_STORIES)),
    CountedKind(id="published", vi="lần đăng, phát", en="appearances elsewhere", filters=("channels",)),
    CountedKind(id="articles", vi="tin bài", en="articles", filters=("kinds",)),
    CountedKind(id="figures", vi="số liệu", en="figures", filters=("figures",)),
)
NIL_RETURNS: Final = Vocabulary(
    Term(id="counts", vi="coi là hoàn thành", en="counts as met"),
    Term(id="short", vi="vẫn là chưa hoàn thành", en="is still short"),
)
RECEIPTS: Final = Vocabulary(
    ReceiptKind(id="report", vi="báo cáo", en="report", needs=("report", "period"), takes=("unit",)),
    ReceiptKind(id="plan", vi="kế hoạch của đơn vị", en="a unit's own plan", needs=("unit",), takes=("period",)),
    ReceiptKind(id="nil", vi="báo không có điển hình", en="nil return", needs=("unit", "quota", "period")),
    ReceiptKind(id="figure", vi="số liệu", en="figure", needs=("figure", "value"), takes=("unit", "period")),
    ReceiptKind(id="step", vi="bước của chỉ tiêu", en="step of a quota", needs=("quota", "step", "period")),
    ReceiptKind(id="review", vi="sơ kết, tổng kết", en="review held", needs=("milestone",), takes=("period", "unit")),
)
MILESTONES: Final = Vocabulary(
    Term(id="anniversary", vi="ngày kỷ niệm", en="anniversary"),
    Term(id="interim", vi="sơ kết", en="interim review"),
    Term(id="final", vi="tổng kết", en="final review"),
    Term(id="other", vi="mốc khác", en="other"),
)
COUNCIL_SUBJECTS: Final = Vocabulary(
    Term(id="leader", vi="lãnh đạo cơ quan", en="a leader of the office"), *SUBJECT_KINDS.values()
)
REGISTERED_BY: Final = Vocabulary(Term(id="unit", vi="đơn vị", en="unit"), Term(id="person", vi="cá nhân", en="person"))
REGISTERED: Final = Vocabulary(
    Term(id="exemplar", vi="điển hình", en="exemplars"),
    Term(id="emulation", vi="danh hiệu thi đua", en="titles of emulation"),
)
CONTACT_KINDS: Final = Vocabulary(
    Term(id="phone", vi="điện thoại", en="telephone"),
    Term(id="email", vi="thư điện tử", en="e-mail"),
    Term(id="address", vi="địa chỉ", en="address"),
)
# Keys of a story that a plan may make a duty.
STORY_DUTIES: Final = Vocabulary(
    Term(id="field", vi="lĩnh vực", en="field"),
    Term(id="achievements", vi="thành tích", en="achievements"),
    Term(id="endorsement", vi="xác nhận", en="endorsement"),
    Term(id="content_group", vi="nhóm nội dung", en="content group"),
)

# What a ledger says.
QUOTA_STATUSES: Final = Vocabulary(
    Term(id="open", vi="đang trong kỳ", en="open"),
    Term(id="met", vi="đã hoàn thành", en="met"),
    Term(id="late", vi="hoàn thành chậm", en="met late"),
    Term(id="overdue", vi="quá hạn, chưa hoàn thành", en="overdue"),
    Term(id="exempt", vi="được miễn", en="exempt"),
    Term(id="none-reported", vi="đã báo không có", en="none reported"),
    Term(id="not-in-turn", vi="chưa đến lượt", en="not in turn"),
)
RELIEFS: Final = Vocabulary(
    Term(id="plan", vi="kỳ chưa trọn trong thời gian kế hoạch", en="the period does not lie whole in the plan"),
    Term(id="quota", vi="chỉ tiêu chưa bắt đầu", en="the quota has not begun"),
    Term(id="ended", vi="chỉ tiêu đã thôi áp dụng", en="the quota has ended"),
    Term(id="unit", vi="đơn vị không hoạt động vào cuối kỳ", en="the unit is not in force at the end of the period"),
)
