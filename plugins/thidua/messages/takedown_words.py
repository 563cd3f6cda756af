"""What `thidua forget` says, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class TakedownWords:
    """The words of one language; `{…}` is filled in."""

    done: str
    planned: str
    deleted: str
    shared: str
    mended: str
    by_hand: str
    others: str
    rows: str
    row: str
    link: str
    left: str
    build: str
    built: str
    kept: str
    addresses: str
    published: str
    history: str
    remote: str
    clones: str
    unfinished: str
    no_piece: str
    several: str
    near: str
    none: str


TAKEDOWN_WORDS: Final[Mapping[str, TakedownWords]] = MappingProxyType(
    {
        "vi": TakedownWords(
            done="Đã gỡ bài",
            planned="Sẽ gỡ bài (chưa xóa, chưa sửa gì)",
            deleted="Xóa tệp:",
            shared="Giữ ảnh, vì bài khác còn dùng, hoặc còn bài chưa đọc được:",
            mended="Xóa chỗ phần khai báo của bài khác nhắc tới bài này:",
            by_hand="Cần sửa tay:",
            others="Bài khác về cùng đối tượng, xem có phải gỡ không:",
            rows="Đăng ký có cùng đối tượng (không tự xóa):",
            row="{path}, mục {number}: {subject}",
            link="liên kết",
            left="Việc còn lại:",
            build="Chạy thidua build: trang dựng lại sẽ không còn bài này ở danh sách, tìm kiếm, nguồn tin và sơ đồ trang.",
            built="Các bản trang đang còn bài; bản cũ không dùng nữa thì xóa cả thư mục:",
            kept="Bộ nhớ đệm không dọn được, có thể còn ảnh và lời của bài; hãy xóa cả thư mục:",
            addresses="Địa chỉ cần xóa khỏi bộ nhớ đệm (CDN) và đề nghị các máy tìm kiếm gỡ:",
            published="Nơi khác đã đăng, cần đề nghị gỡ:",
            history="Lịch sử của kho bài (git) vẫn giữ bản cũ. Muốn xóa hẳn, người quản trị kho làm lần lượt:",
            remote="git remote add origin ĐỊA-CHỈ-KHO   (lệnh trên gỡ mất nơi đẩy)",
            clones="Mọi người bỏ bản đang có, nhân bản (clone) lại kho; nhờ nơi chứa kho xóa các yêu cầu ghép và bản lưu tạm.",
            unfinished="Chưa gỡ xong: không sửa hoặc không xóa được {file} ({reason}).",
            no_piece="Lệnh này chỉ gỡ bài điển hình và tin bài; {asked} không phải hai loại ấy, hãy xóa bằng tay.",
            several="Có {count} bài tên là {asked}, hãy ghi rõ đường dẫn: {paths}.",
            near=" Có phải là “{suggestion}”?",
            none="Không có bài nào là {asked}.",
        ),
        "en": TakedownWords(
            done="Taken down",
            planned="Would be taken down (nothing is deleted or changed yet)",
            deleted="Files deleted:",
            shared="Pictures kept, for other pieces use them, or some piece cannot be read:",
            mended="Taken out of the front matter of other pieces:",
            by_hand="To be mended by hand:",
            others="Other pieces about the same subject; see whether they must go too:",
            rows="Registrations of the same subject (never deleted by themselves):",
            row="{path}, item {number}: {subject}",
            link="link",
            left="What is left to do:",
            build="Run thidua build: the new site has no more of this piece in lists, search, feeds and sitemap.",
            built="Built sites that still hold it; delete the whole folder of an old one:",
            kept="Caches that could not be emptied and may hold pictures and words of it; delete the whole folder:",
            addresses="Addresses to purge from caches (CDN), and to have removed by search engines:",
            published="Published elsewhere; ask for it to be removed:",
            history="The repository's history (git) keeps old versions. To delete them for good, its keeper runs:",
            remote="git remote add origin ADDRESS   (the command above takes the place to push to away)",
            clones="Everybody deletes their copy and clones anew; ask the host to delete merge requests and caches.",
            unfinished="Not done: {file} could not be changed or deleted ({reason}).",
            no_piece="Only stories and articles are taken down so; {asked} is neither: delete it by hand.",
            several="{count} pieces are called {asked}; give the path of one: {paths}.",
            near=" Did you mean “{suggestion}”?",
            none="No piece is called {asked}.",
        ),
    }
)
