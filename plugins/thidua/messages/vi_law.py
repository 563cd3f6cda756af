"""What is wrong and what would be right, in Vietnamese: of held subjects, consent, and papers of law that end."""

from __future__ import annotations

MESSAGES = {
    "hold-without-order": (
        "“hold” chưa ghi số văn bản và cũng chưa chọn lời nào ở “reason”.",
        "Thêm document: 45/CV-VP (chỉ số và ký hiệu), hoặc một lời: reason: editing, checking, request. Không ghi nguyên nhân.",
    ),
    "hold-tells-cause": (
        "Số “{value}” ở “hold” tự nó cho biết nguyên nhân.",
        "Ghi số công văn của cơ quan mình, hoặc bỏ “document” và chọn reason: editing, checking, request.",
    ),
    "hold-to-review": (
        "Đã đến ngày xem lại ({value}) của bài đang tạm gỡ; bài không tự hiện.",
        "Muốn cho hiện lại thì xóa “hold”; chưa thì lùi “until” đến ngày khác, hoặc bỏ dòng ấy.",
    ),
    "consent-too-narrow": (
        "Lời đồng ý chưa gồm những gì bài này đăng: {value}.",
        "Xin ý kiến người được nêu về phần ấy rồi ghi covers: {right}; nếu họ không đồng ý thì bỏ phần ấy khỏi bài.",
    ),
    "withheld-elsewhere": (
        "Chỗ này còn nêu tên trong bài {id}, là bài đang không hiển thị.",
        "Viết lại câu để không nêu tên, hoặc bỏ câu ấy.",
    ),
    "cited-law-ended": (
        "Văn bản {number} đã hết hiệu lực từ ngày {day}.",
        "Thay bằng văn bản đang có hiệu lực, hoặc nói rõ trong câu là văn bản ấy đã hết hiệu lực.",
    ),
    "cited-law-ending": (
        "Văn bản {number} sẽ hết hiệu lực từ ngày {day}, còn {left} ngày.",
        "Tìm văn bản thay thế; từ ngày ấy chỗ này phải dẫn văn bản mới.",
    ),
    "end-not-said": (
        "Văn bản {number} tự hết hiệu lực ngày {value}, ở đây chưa ghi.",
        "Thêm in_force_to: {value} vào mục này, để được nhắc trước 90 ngày.",
    ),
    "abolished-unit": (
        "Kế hoạch bắt đầu từ ngày 01/7/2025 trở đi mà còn nêu “{value}”, nơi không còn nữa.",
        "Ghi nơi nhận việc thay.",
    ),
}
CASES = {
    "hold-tells-cause/word": (
        "Phần khai báo của bài đang tạm gỡ có lời nói tới nguyên nhân.",
        "Xóa lời ấy, cả trong ghi chú sau dấu #; kho bài giữ mọi bản cũ, nên nếu đã ghép vào thì nhờ người quản trị kho xóa cả"
        " trong lịch sử.",
    ),
    "withheld-elsewhere/link": (
        "Liên kết này dẫn tới bài {id}, là bài đang không hiển thị; trang chỉ in chữ của liên kết.",
        "Viết lại câu để không nêu tên và không còn liên kết.",
    ),
    "withheld-elsewhere/subject": (
        "Bài này cùng đơn vị, cùng tên đối tượng với bài {id} đang không hiển thị.",
        "Nếu là cùng một đối tượng thì nối hai bài bằng “follows”, hoặc ghi “hold” cả ở bài này.",
    ),
    "cited-law-ended/replaced": (
        "Văn bản {number} đã hết hiệu lực từ ngày {day}, được thay bằng {replaced}.",
        "Dẫn văn bản mới, hoặc nói rõ trong câu là văn bản ấy đã được thay thế.",
    ),
    "cited-law-ending/replaced": (
        "Văn bản {number} sẽ hết hiệu lực từ ngày {day}, còn {left} ngày, và được thay bằng {replaced}.",
        "Từ ngày ấy chỗ này phải dẫn văn bản mới.",
    ),
    "abolished-unit/ministry": (
        "Kế hoạch bắt đầu từ ngày 01/7/2025 trở đi mà còn nêu “{value}”; Sở Thông tin và Truyền thông không còn nữa.",
        "Việc ấy nay thuộc Sở Khoa học và Công nghệ; báo chí, xuất bản thuộc Sở Văn hóa, Thể thao và Du lịch.",
    ),
    "abolished-unit/home-affairs": (
        "Kế hoạch bắt đầu từ ngày 01/7/2025 trở đi mà còn nêu “{value}”; cấp huyện và Phòng Nội vụ của cấp huyện không còn nữa.",
        "Công tác thi đua ở xã, phường nay thuộc Phòng Văn hóa - Xã hội, ở tỉnh thuộc Sở Nội vụ.",
    ),
    "abolished-unit/district": (
        "Kế hoạch bắt đầu từ ngày 01/7/2025 trở đi mà còn nêu “{value}”; cấp huyện không còn nữa.",
        "Ghi xã, phường, đặc khu hoặc cơ quan cấp tỉnh nhận việc ấy.",
    ),
}
