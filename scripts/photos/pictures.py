"""Says which scene each photo of the sample pieces shows, and draws it."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from scripts.photos import (
    scenes_desk,
    scenes_gate,
    scenes_home,
    scenes_kitchen,
    scenes_land,
    scenes_office,
    scenes_road,
    scenes_room,
    scenes_yard,
)
from scripts.photos.canvas import Canvas, Pen
from scripts.photos.palette import CREAM

Scene = Callable[[Pen], None]

# The photos by their path in the content folder.
PICTURES: MappingProxyType[str, Scene] = MappingProxyType(
    {
        "articles/2026/cuoc-thi-viet-nguoi-tot-quanh-ta.jpg": scenes_desk.letter_by_the_window,
        "articles/2026/mot-ngay-hoc-viec-o-phuong-trung-tam.jpg": scenes_office.two_counters,
        "articles/2026/phat-dong-dot-thi-dua-11-6.jpg": scenes_office.launch_hall,
        "exemplars/2026/am-che-truoc-khi-viet-don.jpg": scenes_yard.tea_at_the_wall,
        "exemplars/2026/ban-tin-ba-phut-truoc-gio-di-nuong.jpg": scenes_land.loudspeaker_at_dawn,
        "exemplars/2026/bang-phan-cong-bep-nha-ong-t.jpg": scenes_kitchen.kitchen_rota,
        "exemplars/2026/bong-den-cho-khuc-cua.jpg": scenes_home.lamps_at_the_bend,
        "exemplars/2026/cuoc-goi-luc-bon-gio-chieu.jpg": scenes_home.call_at_four,
        "exemplars/2026/cuon-so-nhung-viec-da-hua.jpg": scenes_desk.promise_book,
        "exemplars/2026/cuon-so-thua-cua-anh-s.jpg": scenes_desk.plot_book,
        "exemplars/2026/duong-di-cua-mot-la-don.jpg": scenes_desk.five_dots,
        "exemplars/2026/gia-ao-mua-o-cong-so-2.jpg": scenes_gate.raincoat_rack,
        "exemplars/2026/goc-mit-lui-vao-hai-met.jpg": scenes_road.jackfruit_lane,
        "exemplars/2026/lich-muc-nuoc-tren-canh-cong.jpg": scenes_gate.water_gate,
        "exemplars/2026/mot-dem-truc-lu.jpg": scenes_room.night_watch,
        "exemplars/2026/muon-cach-lam-tu-sach-cua-xa-ban.jpg": scenes_land.book_boat,
        "exemplars/2026/muon-mot-bat-giong-tra-hai-bat.jpg": scenes_home.seed_jars,
        "exemplars/2026/nguoi-chua-xe-lan-truoc-cong-benh-vien.jpg": scenes_yard.wheelchair_repair,
        "exemplars/2026/nguoi-doc-nhung-trang-viet-tay.jpg": scenes_room.archive_aisle,
        "exemplars/2026/sang-thu-bay-o-phong-hien-tieu-cau.jpg": scenes_office.golden_drop,
        "exemplars/2026/tam-bang-trang-o-nha-xe.jpg": scenes_room.trip_board,
        "exemplars/2026/thung-com-thua-len-can-moi-trua.jpg": scenes_kitchen.pail_on_the_scale,
        "exemplars/2026/to-phieu-xanh-ghi-du-mot-lan.jpg": scenes_desk.green_form,
        "exemplars/2026/tu-sach-tren-yen-xe-may.jpg": scenes_road.book_motorbike,
        "exemplars/2026/y-si-p-va-con-doc-bay-khuc-cua.jpg": scenes_road.seven_bends,
    }
)


def draw(photo: str) -> bytes:
    """The photo's JPEG; the same bytes each time."""
    canvas = Canvas(CREAM)
    PICTURES[photo](Pen(canvas))
    return canvas.jpeg()
