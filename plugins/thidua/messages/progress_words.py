"""The words of work that goes on for a while."""

READING = "Đọc, kiểm tra"
MAKING = "Dựng trang"
IMPORTING = "Nhận tệp"
PICTURING = "Chụp trang"
# How fast, and how long still; `unit` is what is counted.
PACE = "{rate} {unit}/giây, còn {left}"
LINE = "{what}: {done} trong {total} {unit}, {pace}"
FILES, STORIES, PAGES = "tệp", "tệp", "trang"
