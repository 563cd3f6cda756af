"""A grammar of sentences that hold personal data of a kind, and of as many that only look like it.

Written from the law, the papers of offices and published pieces, before the rules were read. Names are of nobody.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.personal import likenesses as likeness
from tests.personal import values as value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PEOPLE = ("chị Mẫu", "ông Nguyễn Văn Mẫu", "bà Trần Thị Thử", "anh Lê Ví Dụ", "bác Thử", "em N.V.A.", "cô giáo Thí Dụ")
KINDS: dict[str, tuple[str, ...]] = {
    "TD801": (
        "{who}, số căn cước {id}, trú tại phường Mẫu, đã nhặt được chiếc ví.",
        "{who} (CCCD: {id}) nhận hỗ trợ ngày 12/3/2026.",
        "Căn cước công dân số {id} do Cục Cảnh sát cấp cho {who}.",
        "Số định danh cá nhân của {who} là {id}.",
        "Tổ công tác trả lại thẻ căn cước mang số {id} cho {who}.",
        "Họ tên: {who}; CCCD {id}; đơn vị: tổ 3.",
        "{who} có số ĐDCN {id}, được cấp thẻ ngay trong buổi sáng.",
        "{who}, mã định danh {id}, là người thứ một trăm được giúp.",
        "CMND/CCCD số: {id}, người nhận: {who}.",
        "Danh sách ghi rõ {who} - {id} - tổ 5.",
    ),
    "TD802": (
        "{who}, CMND số {old}, ký nhận đủ tiền.",
        "Giấy chứng minh nhân dân số {old} mang tên {who} được trả lại.",
        "{who} (số CMND: {old}) đã hiến 200 m² đất.",
        "Chứng minh thư của {who} có số {old}.",
        "Họ và tên: {who}, số CMT {old}, cấp năm 2010.",
        "{who} trình chứng minh thư nhân dân {old} rồi nhận quà.",
        "CMTND số {old} cấp ngày 12/3/2010 cho {who}.",
        "Trong ví có chứng minh nhân dân mang số {old} của {who}.",
        "{who}, giấy CMND {old} do Công an tỉnh cấp, xin gửi lời cảm ơn.",
        "Giấy tờ tùy thân của {who}: CMND {old}.",
    ),
    "TD803": (
        "Ai cần giúp xin gọi {who} theo số {mobile}.",
        "Liên hệ: {who}, điện thoại {mobile}.",
        "{who} (ĐT: {mobile}) nhận chở miễn phí người đi khám.",
        "Số điện thoại của {who} là {mobile}.",
        "Nhắn Zalo {mobile} để gặp {who}.",
        "{who} - {mobile} - trực đêm tại chốt.",
        "SĐT {mobile}, gặp {who}.",
        "Di động của {who}: {mobile}.",
        "Mọi đóng góp xin báo cho {who}, DĐ {mobile}.",
        "Điện thoại nhà riêng của {who}: {landline}.",
        "Gọi về nhà {who}, số máy {landline}, lúc nào cũng có người.",
        "Người dân quen gọi {mobile} là {who} có mặt ngay.",
    ),
    "TD804": (
        "Mọi ủng hộ xin gửi {who}, số tài khoản {account}, {bank}.",
        "STK {account} {bank}, chủ tài khoản {who}.",
        "{bank} {account} – {holder}.",
        "Chuyển khoản qua {bank}: {account} ({holder}).",
        "Tài khoản {account} mở tại {bank} mang tên {who}.",
        "Số TK: {account} tại {bank}, người nhận {who}.",
        "{who} công khai tài khoản ngân hàng {account} để nhận đóng góp.",
        "Ủng hộ vào {bank}, stk {account}, {holder}.",
        "Tấm lòng hảo tâm xin gửi về {bank} số {account}, chủ TK: {holder}.",
        "TK {bank} {account} của {who}.",
    ),
    "TD805": (
        "Thư gửi {who} theo hộp thư {mail}.",
        "{who} (email: {mail}) nhận bài của các bạn trẻ.",
        "Liên hệ {mail} để gặp {who}.",
        "E-mail của {who} là {mail}.",
        "Xin gửi ảnh về [hộp thư của {who}](mailto:{plain_mail}).",
        "Địa chỉ thư điện tử: {mail}, gặp {who}.",
        "{who}, {mail}, sẽ trả lời trong ngày.",
        "Gửi bài về: {mail}",
    ),
    "TD806": (
        "{who} sinh ngày {date}, quê ở xã Mẫu.",
        "{who} (sinh {date}) là đảng viên trẻ nhất tổ.",
        "Họ tên: {who}; ngày sinh: {date}; đơn vị: tổ 3.",
        "{who} chào đời ngày {date} trong một gia đình nghèo.",
        "{who} cất tiếng khóc chào đời ngày {date}.",
        "{who} ra đời vào ngày {date}, khi làng vừa qua trận lũ.",
        "{who} được sinh ra ngày {date} tại trạm y tế xã.",
        "{who} sinh vào ngày {date}.",
        "{who}, SN {date}, công tác tại tổ 3.",
        "Ngày tháng năm sinh của {who}: {date}.",
        "{who} lọt lòng mẹ ngày {date}.",
        "{who} cất tiếng khóc đầu tiên ngày {date} bên bờ sông.",
        "Mẹ hạ sinh {who} ngày {date} giữa mùa gặt.",
        "Ngày {date}, {who} chào đời ở vùng quê nghèo.",
        "Sinh nhật của {who} là ngày {date}.",
    ),
    "TD807": (
        "{who}, trú tại {home}, đã hiến đất làm đường.",
        "Nhà {who} ở {home}.",
        "{who} ngụ tại {home}, làm nghề xe ôm.",
        "Nơi thường trú của {who}: {home}.",
        "Chỗ ở hiện nay: {home} ({who}).",
        "{who} hiện sống tại {home} cùng hai con.",
        "Gia đình {who} cư trú tại {home}.",
        "{who} thuê trọ ở {home} đã năm năm.",
        "Nhà riêng của {who}: {home}.",
        "Hộ khẩu thường trú của {who} tại {home}.",
    ),
}
CASES_EACH = 200


def cases(code: str) -> list[str]:
    """Give 200 sentences that hold personal data of the kind; the same ones at every run."""
    return _grown(code, KINDS[code], _filled)


def likenesses(code: str) -> list[str]:
    """Give 200 sentences that a rule may take for that kind, though they tell nothing of a person."""
    return _grown(code, likeness.LIKE[code], likeness.filled)


def contacts(code: str) -> list[str]:
    """Give 200 sentences with an office's own contact: at most a warning, for offices have to publish them."""
    return _grown(code, likeness.CONTACTS[code], likeness.filled)


def _grown(code: str, templates: tuple[str, ...], fill: Callable[[Random, str], str]) -> list[str]:
    random = Random(code)  # noqa: S311 (a seed, so that a red case comes again)
    return list(_distinct(fill(random, templates[turn % len(templates)]) for turn in range(100 * CASES_EACH)))


def _distinct(sentences: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for sentence in sentences:
        if len(seen) == CASES_EACH:
            return
        if sentence not in seen:
            seen.add(sentence)
            yield sentence


def _filled(random: Random, template: str) -> str:
    text = template.format(
        who=random.choice(PEOPLE),
        id=value.citizen_id(random),
        old=value.old_id(random),
        mobile=value.mobile(random),
        landline=value.landline(random),
        account=value.account(random),
        bank=random.choice(value.BANKS),
        holder=random.choice(value.HOLDERS),
        mail=value.mailbox(random),
        plain_mail=value.plain_mailbox(random),
        date=value.birth_date(random),
        home=value.home(random),
    )
    return text[0].upper() + text[1:]
