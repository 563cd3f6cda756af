"""Abbreviations of offices and movements, units of measure and letters, as a voice reads them."""

from __future__ import annotations

from thidua.messages import words

# Beside what the whole column knows, what only a voice has to tell; a search that knew these would find too much.
ABBREVIATIONS = {
    **words.ABBREVIATIONS,
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc", "TĐKT": "Thi đua, khen thưởng", "HĐTĐKT": "Hội đồng Thi đua, khen thưởng",
    "LĐLĐ": "Liên đoàn Lao động", "TNCS": "Thanh niên Cộng sản", "TW": "Trung ương", "TƯ": "Trung ương",
    "BTV": "Ban Thường vụ", "TU": "Tỉnh ủy", "TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ", "QH": "Quốc hội",
    "BNV": "Bộ Nội vụ", "VP": "Văn phòng", "VPUB": "Văn phòng Ủy ban", "VPUBND": "Văn phòng Ủy ban nhân dân",
    "VX": "văn xã", "STTTT": "Sở Thông tin và Truyền thông", "KH": "kế hoạch", "QĐ": "quyết định", "NĐ": "nghị định",
    "NQ": "nghị quyết", "CT": "chỉ thị", "KL": "kết luận", "TT": "thông tư", "BC": "báo cáo", "TTr": "tờ trình",
    "HD": "hướng dẫn", "CV": "công văn", "TB": "thông báo", "TTĐT": "thông tin điện tử", "TTHC": "thủ tục hành chính",
    "KT-XH": "kinh tế, xã hội", "QP-AN": "quốc phòng, an ninh", "ATGT": "an toàn giao thông",
    "CBCCVC": "cán bộ, công chức, viên chức", "DN": "doanh nghiệp", "BHYT": "bảo hiểm y tế", "BHXH": "bảo hiểm xã hội",
    "TDTT": "thể dục thể thao", "VHTT": "văn hóa, thể thao", "LĐTT": "Lao động tiên tiến", "CSTĐ": "Chiến sĩ thi đua",
    "CSTĐCS": "Chiến sĩ thi đua cơ sở", "OCOP": "ô cốp", "TP": "thành phố", "TX": "thị xã", "PGS": "phó giáo sư",
    "GS": "giáo sư", "TS": "tiến sĩ", "ThS": "thạc sĩ", "BS": "bác sĩ", "KS": "kỹ sư",
}  # fmt: skip
# Those that are written with a stop before the name of a place or a person.
BEFORE_NAMES = frozenset({"TP", "TX", "PGS", "GS", "TS", "ThS", "BS", "KS"})

UNITS = {
    "km/h": "ki lô mét trên giờ", "km²": "ki lô mét vuông", "km2": "ki lô mét vuông", "km": "ki lô mét",
    "m²": "mét vuông", "m2": "mét vuông", "m³": "mét khối", "m3": "mét khối", "cm": "xăng ti mét", "mm": "mi li mét",
    "m": "mét", "ha": "héc ta", "kg": "ki lô gam", "g": "gam", "ml": "mi li lít", "l": "lít", "kW": "ki lô oát",
    "kWh": "ki lô oát giờ", "°C": "độ xê", "%": "phần trăm", "‰": "phần nghìn", "đ": "đồng", "VNĐ": "đồng",
    "VND": "đồng", "USD": "đô la Mỹ", "tr": "triệu",
}  # fmt: skip

LETTERS = {
    "A": "a", "Ă": "á", "Â": "ớ", "B": "bê", "C": "xê", "D": "dê", "Đ": "đê", "E": "e", "Ê": "ê", "F": "ép",
    "G": "giê", "H": "hát", "I": "i", "J": "gi", "K": "ca", "L": "e lờ", "M": "em mờ", "N": "en nờ", "O": "o",
    "Ô": "ô", "Ơ": "ơ", "P": "pê", "Q": "quy", "R": "e rờ", "S": "ét", "T": "tê", "U": "u", "Ư": "ư", "V": "vê",
    "W": "vê kép", "X": "ích", "Y": "i dài", "Z": "dét",
}  # fmt: skip
