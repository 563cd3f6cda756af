"""The words of “Việc đến hạn”, and of what a build says about pieces with a day ahead."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Việc đến hạn"
AS_OF: Final = "Tính đến ngày {day}. Kế hoạch: {plan}."
LATE: Final = "Quá hạn"
COMING: Final = "Đến hạn trong {days} ngày"
NOTHING: Final = "Không có."
ENTRY: Final = "- {day}: {title} ({period}): {owners}"
DEADLINE: Final = "- {day}: {title}{who}"
CONSENT: Final = "- {day}: gỡ xong ở mọi nơi bài {story}, người được nêu đã rút lại sự đồng ý"
NEEDS_DAYS: Final = "--format markdown là danh sách việc đến hạn, nên cần --upcoming SỐ-NGÀY."

NO_NIGHTLY: Final = "Không thấy lịch chạy hằng đêm, nên những bài hẹn ngày này sẽ không tự lên trang:\n"
DATED: Final = "  {day}  {title} ({path})\n"
DATED_MORE: Final = "  … và {count} bài nữa\n"
DATED_CURE: Final = "Đặt lịch theo chương “Đăng lên mạng” của sổ tay (thidua doctor nói thiếu gì), hoặc chạy lại thidua build vào ngày ấy.\n"
