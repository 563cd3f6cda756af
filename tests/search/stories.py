"""Three hundred made-up stories for measuring the search: whole sentences, the same ones in every run.

The words are chosen so that many differ by their accents alone (bán, bàn, bản, bạn; hiến, hiền, hiện; đất, đạt, đặt),
for that is where a search without accents goes wrong. Nobody in them has a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

COUNT = 300
_SEED = 11061948

SHORT = {"UBND": "ủy ban nhân dân", "HTX": "hợp tác xã", "THCS": "trung học cơ sở", "CLB": "câu lạc bộ"}
_WHO = (
    "chị cán bộ một cửa",
    "ông trưởng bản",
    "bà hàng xóm",
    "anh thợ điện",
    "cô giáo mầm non",
    "bác bảo vệ",
    "tổ hòa giải",
    "đội thanh niên xung kích",
    "chi hội phụ nữ",
    "gia đình ông thương binh",
    "ban công tác mặt trận",
    "nhóm bạn cùng bàn",
    "người bán rau",
    "y sĩ trạm xá",
    "tổ công nghệ số cộng đồng",
    "hợp tác xã hoa quả",
    "kíp trực thủy điện",
    "phòng tiếp dân",
    "đôi vợ chồng già",
    "cụm dân cư số 4",
    "tổ dẫn đường",
    "câu lạc bộ dưỡng sinh",
    "đoàn thanh tra lưu động",
    "các em đội viên",
)
_WHERE = (
    "bản Nà Lầu",
    "bản Co Muống",
    "xã Mường Hòa",
    "xã Mường Hoa",
    "phường Tân Thủy",
    "thôn Đồng Dương",
    "thôn Đông Đường",
    "tổ dân phố Hóa Chất",
    "khu tái định cư Bản Đán",
    "chợ Bãi Bằng",
    "thôn Quý Hòa",
    "bến đò Thuỷ Khẩu",
    "xóm Đạt Hiền",
    "bản Hiển Đạt",
    "khu phố Toàn Thắng",
    "đập Khe Xoè",
    "trạm y tế Huổi Lóng",
    "trường học Pá Khoang",
    "thôn Dân Hiến",
    "xã Điện Hòa",
    "phố Diên Hồng mới",
    "bản Sủy",
)
_DID = (
    "hiến đất làm đường",
    "hiện đã đặt lại cột điện",
    "vận động bà con xóa nhà tạm",
    "dẫn nước về ruộng bậc thang",
    "dạy chữ cho người lớn tuổi",
    "số hóa hồ sơ địa chính",
    "hòa giải hai nhà tranh chấp bờ rào",
    "trồng mận hậu trên đất dốc",
    "tỏa đi từng nhà ghi nguyện vọng",
    "thủy lợi hóa mười hai héc ta lúa nước",
    "giữ rừng đầu nguồn suốt mùa khô",
    "đóng bàn ghế cho lớp học ở bản xa",
    "bán gạo không lấy lãi",
    "khoe vườn hoa trước cổng ủy ban",
    "khỏe lại và quay về giúp việc xã",
    "đặt thùng thư góp ý ở mỗi ngõ",
    "quyên góp sách cũ cho thư viện",
    "dựng cầu tre qua suối trước mùa lũ",
    "chuyển đổi số ngay tại nhà văn hóa",
    "dân vận khéo để mở rộng con đường",
    "xòe bàn tay đếm từng hộ nghèo",
    "họa bản đồ thoát nước của cả khu",
    "nuôi dưỡng ba trẻ mồ côi",
    "điền hộ tờ khai cho người không biết chữ",
)
_WHY = (
    "vì ai cũng muốn con trẻ đến trường khô chân",
    "để không ai bị bỏ lại phía sau",
    "theo kế hoạch số {number}/KH-UBND của địa phương",
    "trong đợt thi đua yêu nước {year} - {next}",
    "nhờ bảy mươi hai ngày công góp lại",
    "khi nước lũ còn chưa rút",
    "mà không nhận một đồng thù lao",
    "với số tiền {money} đồng do bà con góp",
    "từ cuối quý {quarter} năm {year}",
    "theo lời hứa trong buổi sinh hoạt chi bộ",
    "dẫu lúc đầu nhiều người còn ngại",
    "đúng dịp kỷ niệm ngày 11/6/{year}",
    "bằng chiếc máy cày mượn của hợp tác xã",
    "giữa những ngày nắng như đổ lửa",
)
_THEN = (
    "Đến nay {many} hộ đã dùng nước sạch, đường vào bản rộng {metres} mét.",
    "Sau {many} tháng, số đơn thư giảm còn {few} lá.",
    "Tủ sách có {many} cuốn, cuối tuần nào cũng đông.",
    "“Làm được việc gì có ích thì làm”, {who} nói.",
    "Hội đồng Thi đua - Khen thưởng đã ghi nhận cách làm này.",
    "Điều đáng quý là không ai nhắc đến công của mình.",
    "Mô hình đã được {few} nơi làm theo, trong đó có {where}.",
    "Cả xóm góp được {many} ngày công và {money} đồng.",
    "Bàn ăn tối hôm ấy, bạn bè đến chật nhà.",
    "Bạn đọc ở {where} gửi thư hỏi cách làm.",
    "Người đi bán hàng rong cũng dừng xe ghé lại.",
    "Ý Đảng hợp lòng dân, việc khó thành dễ.",
    "Tòa nhà một cửa sáng đèn đến {few} giờ tối.",
    "Thủ tục từng mất {many} ngày nay xong trong {few} ngày.",
    "Quỹ khuyến học {where} nhận thêm {money} đồng.",
    "Khi hòa bình lập lại ở mảnh vườn tranh chấp, hai nhà mời nhau bữa cơm.",
    "Đạt hay không đạt, bà con là người chấm điểm.",
    "Diện tích rừng trồng mới là {many} héc ta.",
    "Đường dây điện mới dài {metres} mét.",
    "Chuyện nhỏ mà dạ ai cũng vui.",
    "Bác sĩ ở {where} khám cho {many} người, kỹ sư trẻ hướng dẫn kĩ thuật ghép cành.",
    "Danh hiệu chiến sĩ thi đua đến với {who}, còn chiến sỹ công an xã được khen đột xuất.",
    "Bác sỹ quân y ghé lại, quí lắm tình dân.",
    "Nhà mới rộng {metres} m², bớt được {many} tấn khí CO₂ mỗi năm.",
    "UBND xã trao giấy khen ngày {few} tháng {few} năm {year}.",
    "Ủy ban nhân dân xã và HTX chè cùng ký quyết định số {number}/QĐ-UBND.",
    "Thầy trò trường THCS trồng {year} cây keo; trường trung học cơ sở bên cạnh cũng làm theo.",
    "Lễ phát động vào ngày {few} tháng 9, hợp tác xã chè góp quà.",
    "CLB thơ và câu lạc bộ cờ chung một phòng.",
)


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One story: its title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def blocks(self) -> tuple[str, ...]:
        return (self.title, *self.paragraphs)


def _numbers(random: Random) -> dict[str, str]:
    year = random.randint(2018, 2026)
    return {
        "number": str(random.randint(3, 480)),
        "year": str(year),
        "next": str(year + 4),
        "quarter": random.choice(("I", "II", "III", "IV")),
        "money": f"{random.randint(2, 900)}.000.000",
        "many": str(random.randint(12, 96)),
        "few": str(random.randint(2, 11)),
        "metres": str(random.randint(3, 900)),
        "who": random.choice(_WHO),
        "where": random.choice(_WHERE),
    }


def _opening(random: Random) -> str:
    sentence = f"{random.choice(_WHO)} ở {random.choice(_WHERE)} {random.choice(_DID)}, {random.choice(_WHY)}."
    return sentence[0].upper() + sentence[1:].format(**_numbers(random))


def _paragraph(random: Random) -> str:
    rest = [random.choice(_THEN).format(**_numbers(random)) for _ in range(random.randint(2, 4))]
    return " ".join((_opening(random), *rest))


def _title(random: Random) -> str:
    who = random.choice(_WHO)
    return f"{who[0].upper()}{who[1:]} {random.choice(_WHERE)} {random.choice(_DID)}"


def made_up(count: int = COUNT) -> tuple[MadeUp, ...]:
    """The stories."""
    random = Random(_SEED)  # noqa: S311 - the same stories each time is the point
    return tuple(
        MadeUp(_title(random), tuple(_paragraph(random) for _ in range(random.randint(4, 7)))) for _ in range(count)
    )
