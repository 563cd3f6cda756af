#!/bin/sh
# Dựng trang và đăng lên nơi ghi ở settings.env. Chạy hằng đêm sau 00:00 giờ Việt Nam (thidua@.timer hoặc cron-line.sh),
# và bất cứ lúc nào bằng tay: make dang. Chạy lại trong ngày mà không có gì mới thì không đổi gì.
# Hỏng ở bước nào thì trang đang đăng giữ nguyên, lệnh nói rõ và kết thúc với mã khác 0.
set -eu

cd "$(dirname "$0")/.."
THIDUA_TARGET=""
THIDUA_PULL=""
THIDUA_DUE=""
# shellcheck source=/dev/null
. ./publish/settings.env
thidua=${THIDUA:-.venv/bin/thidua}
# Hai lần chạy cùng một ngày viết ra cùng một chữ. UTC-7 của POSIX là giờ Việt Nam, không cần dữ liệu múi giờ.
today=$(TZ=UTC-7 date +%Y-%m-%d)
ended=0

say() {
  printf '%s\n' "$*" >&2
}

# Ghi một dòng vào tệp, nếu trong tệp chưa phải là dòng ấy.
note() {
  if [ "$(cat "$2" 2>/dev/null || true)" != "$1" ]; then
    mkdir -p "$(dirname "$2")"
    printf '%s\n' "$1" >"$2"
  fi
}

# Cảnh báo thì đã có thidua check nhắc; chỉ khi hỏng mới in ra những gì lệnh nói, để mỗi đêm không ai nhận thư thừa.
build() {
  if ! said=$("$thidua" build --quiet "$@" 2>&1); then
    say "$said"
    failed 'dựng trang không xong'
  fi
}

pull() {
  if ! git pull --quiet --ff-only; then
    say 'Không lấy được bài mới từ kho git; dựng bằng những bài đang có ở đây.'
    ended=1
  fi
}

failed() {
  say "Chưa đăng được ($1). Trang đang đăng giữ nguyên; sửa xong thì chạy lại: sh publish/nightly.sh"
  exit 1
}

# Đưa bản mới lên máy khác: chép đủ vào một thư mục riêng rồi mới đổi liên kết current trong một bước. Giữ năm bản.
send() {
  host=${THIDUA_TARGET%%:*}
  folder=${THIDUA_TARGET#*:}
  case $host$folder in
    *[!A-Za-z0-9@._/-]*) failed 'THIDUA_TARGET chỉ gồm chữ không dấu, số, @ . _ / -' ;;
  esac
  build --releases releases
  release=$(basename "$(readlink releases/current)")
  # shellcheck disable=SC2029
  standing=$(ssh "$host" "mkdir -p '$folder/releases' && readlink '$folder/current' || true") ||
    failed "không nối được tới $host"
  if [ "$standing" = "releases/$release" ]; then
    return
  fi
  # --checksum: hai trang cùng cỡ, ghi trong cùng một giây, vẫn là hai trang khác nhau.
  rsync --archive --checksum --delete --link-dest="$folder/current/" \
    "releases/releases/$release/" "$host:$folder/releases/.incoming/" || failed "không chép được sang $host"
  # shellcheck disable=SC2029
  ssh "$host" "set -e; cd '$folder'
    rm -rf 'releases/$release'
    mv releases/.incoming 'releases/$release'
    touch 'releases/$release'
    ln -sfn 'releases/$release' .current
    mv -fT .current current
    ls -1t releases | tail -n +6 | while read -r old; do rm -rf \"releases/\$old\"; done" ||
    failed "không đổi được bản đang đăng trên $host"
}

publish() {
  case $THIDUA_TARGET in
    *:*) send ;;
    '') build ;;
    *) build --releases "$THIDUA_TARGET" ;;
  esac
}

# Mỗi thứ hai, và khi chưa có tệp.
list_due() {
  if [ -f "$THIDUA_DUE" ] && [ "$(TZ=UTC-7 date +%u)" != 1 ]; then
    return
  fi
  if list=$("$thidua" ledger --upcoming 30 --format markdown); then
    note "$list" "$THIDUA_DUE"
  else
    say 'Chưa ghi được danh sách việc đến hạn.'
    ended=1
  fi
}

[ "$THIDUA_PULL" != yes ] || pull
publish
# thidua build và thidua doctor nhìn dấu này để biết có lịch chạy hằng đêm hay không.
[ "${THIDUA_NIGHTLY:-}" != 1 ] || note "$today" .thidua/nightly
[ -z "$THIDUA_DUE" ] || list_due
exit "$ended"
