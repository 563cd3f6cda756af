"""What a ledger says around the names and numbers of a plan, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from thidua.vocabulary import QUOTA_STATUSES, RECEIPTS, RELIEFS


@dataclass(frozen=True, slots=True)
class LedgerWords:
    """The words of one language; `{…}` is filled in."""

    statuses: Mapping[str, str]
    reliefs: Mapping[str, str]
    advisory: str
    something_done: str
    advisory_none: str
    advisory_short: str
    not_owed: str
    not_begun: str
    through: str
    head: str
    no_quota: str
    nothing_soon: str
    nothing_yet: str
    source: str
    due: str
    pending: str
    uncounted: str
    many_uncounted: str
    samples: str
    other_plan: str
    bad_upcoming: str
    no_out: str
    exceeded: str
    reported: str
    deadlines: Mapping[str, str]
    overdue: str
    deadline_to: str
    registration: str
    routes: str
    booked: str
    receipts: Mapping[str, str]
    coverage: Mapping[str, str]
    pieces: str
    registered: str
    nothing_registered: str
    introduced: str
    recognised: str
    not_introduced: str
    withdrawals: str
    withdrawn: str
    days_left: str
    days_over: str
    still_there: str
    selected: str
    nothing_selected: str
    chosen_by: str
    sent_to: str
    not_sent: str


LEDGER_WORDS: Final = MappingProxyType(
    {
        "vi": LedgerWords(
            statuses=QUOTA_STATUSES.labels(),
            reliefs=RELIEFS.labels(),
            advisory="theo dõi",
            something_done="đã có bài",
            advisory_none="theo dõi: chưa có",
            advisory_short="theo dõi: chưa đủ",
            not_owed="chưa áp dụng",
            not_begun="chưa bắt đầu",
            through=" đến ",
            head="kế hoạch {plan} · tính đến ngày {day}",
            no_quota="Kế hoạch không giao chỉ tiêu bằng số cho đơn vị nào.",
            nothing_soon="Không có chỉ tiêu nào quá hạn hay đến hạn trong {days} ngày tới.",
            nothing_yet="Không có chỉ tiêu nào đến kỳ.",
            source="căn cứ: {source}",
            due="hạn {day}",
            pending="{count} bài chờ duyệt",
            uncounted="{path}: bài có lỗi nên chưa được tính (xem: {command})",
            many_uncounted="{count} bài có lỗi nên chưa được tính (xem: {command})",
            samples="{count} bài được tính là bài mẫu (sample: true), không có thật.",
            other_plan="Kế hoạch {plan} còn {short} lượt quá hạn, {due} lượt sắp đến hạn (xem: {command})",
            bad_upcoming="--upcoming cần một số ngày từ 0 trở lên.",
            no_out="còn thiếu --out: tệp Excel không in ra màn hình được.",
            exceeded="quá mức cho phép",
            reported="báo không có ngày {day}",
            deadlines=MappingProxyType(
                {
                    "report": "Báo cáo phải gửi",
                    "step": "Bước phải làm",
                    "review": "Sơ kết, tổng kết",
                    "milestone": "Mốc thời gian",
                    "registration": "Đăng ký",
                }
            ),
            overdue="Quá hạn, chưa ghi sổ",
            deadline_to="gửi {to}",
            registration="Đăng ký của các đơn vị",
            routes="Nơi gửi",
            booked="Sổ theo dõi đến, đi",
            receipts=RECEIPTS.labels(),
            coverage=MappingProxyType(
                {
                    "content_groups": "Bài theo nhóm nội dung",
                    "campaigns": "Bài theo phong trào",
                    "fields": "Bài theo lĩnh vực",
                }
            ),
            pieces="{count} bài",
            registered="Đăng ký năm {year}: {count}; đã giới thiệu {introduced}, được công nhận {recognised}",
            nothing_registered="Chưa có đăng ký nào thuộc kế hoạch này.",
            introduced="đã giới thiệu: {stories}",
            recognised="được công nhận: {stories}",
            not_introduced="chưa giới thiệu",
            withdrawals="Người được nêu đã rút lại sự đồng ý: việc phải làm ở nơi khác, trong 15 ngày (xem sổ tay, Duyệt bài)",
            withdrawn="rút lại ngày {since}, hạn {due}",
            days_left="còn {days} ngày",
            days_over="quá hạn {days} ngày",
            still_there="đã đăng ở",
            selected="được Hội đồng chọn {chosen}, đã gửi tiếp {sent}, được chọn mà chưa gửi tiếp {waiting}",
            nothing_selected="Chưa có bài nào được Hội đồng chọn hay gửi tiếp.",
            chosen_by="{by} chọn ngày {day}",
            sent_to="gửi {to} ngày {day}",
            not_sent="chưa gửi tiếp",
        ),
        "en": LedgerWords(
            statuses=QUOTA_STATUSES.labels("en"),
            reliefs=RELIEFS.labels("en"),
            advisory="advisory",
            something_done="there are stories",
            advisory_none="advisory: none yet",
            advisory_short="advisory: too few",
            not_owed="not owed",
            not_begun="not begun",
            through=" to ",
            head="plan {plan} · as of {day}",
            no_quota="The plan asks no unit for a number of stories.",
            nothing_soon="Nothing is overdue or falls due within {days} days.",
            nothing_yet="Nothing is owed yet.",
            source="source: {source}",
            due="due {day}",
            pending="{count} submitted",
            uncounted="{path}: not counted, for it has errors (see: {command})",
            many_uncounted="{count} stories are not counted, for they have errors (see: {command})",
            samples="{count} of the pieces that count are samples (sample: true), and not real.",
            other_plan="Plan {plan}: {short} overdue, {due} due soon (see: {command})",
            bad_upcoming="--upcoming needs a number of days from 0 on.",
            no_out="--out is missing: an Excel file cannot be printed.",
            exceeded="more than allowed",
            reported="none reported on {day}",
            deadlines=MappingProxyType(
                {
                    "report": "Reports owed",
                    "step": "Steps to take",
                    "review": "Reviews",
                    "milestone": "Milestones",
                    "registration": "Registrations",
                }
            ),
            overdue="Overdue, not booked",
            deadline_to="to {to}",
            registration="The units' registrations",
            routes="Routes",
            booked="Book of what came in and went out",
            receipts=RECEIPTS.labels("en"),
            coverage=MappingProxyType(
                {
                    "content_groups": "Pieces by content group",
                    "campaigns": "Pieces by campaign",
                    "fields": "Pieces by field",
                }
            ),
            pieces="{count}",
            registered="Registered for {year}: {count}; introduced {introduced}, recognised {recognised}",
            nothing_registered="Nothing is registered under this plan.",
            introduced="introduced: {stories}",
            recognised="recognised: {stories}",
            not_introduced="not introduced",
            withdrawals="Consent was withdrawn: what is to be done elsewhere, within 15 days",
            withdrawn="withdrawn on {since}, due {due}",
            days_left="{days} days left",
            days_over="{days} days over",
            still_there="published at",
            selected="chosen by the council {chosen}, sent on {sent}, chosen and not yet sent on {waiting}",
            nothing_selected="Nothing was chosen by the council or sent on.",
            chosen_by="chosen by {by} on {day}",
            sent_to="sent to {to} on {day}",
            not_sent="not yet sent on",
        ),
    }
)
