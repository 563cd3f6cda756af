#!/bin/sh
# In dòng cron chạy hằng đêm, với đường dẫn của thư mục này. Thêm vào lịch của người dùng đang đăng nhập:
#   (crontab -l 2>/dev/null; sh publish/cron-line.sh) | crontab -
# Dòng gọi mỗi giờ một lần, và chỉ làm việc trong giờ đầu tiên của ngày Việt Nam, dù máy đặt múi giờ nào.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
case $here in
  *[\'%]*)
    echo "Đường dẫn $here có dấu ' hoặc %, cron không đọc được; hãy đặt chuyên mục ở nơi khác." >&2
    exit 2
    ;;
esac
# shellcheck disable=SC2016
printf '10 * * * * [ "$(TZ=UTC-7 date +\\%%H)" = 00 ] && cd '"'%s'"' && THIDUA_NIGHTLY=1 sh publish/nightly.sh\n' "$here"
