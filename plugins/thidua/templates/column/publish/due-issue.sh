#!/bin/sh
# Ghi việc quá hạn và việc đến hạn trong 30 ngày vào một phiếu (issue) tên “Việc đến hạn” của kho GitHub: mở một lần, sau đó
# viết lại. Chỉ ở kho riêng tư: danh sách nêu tên đơn vị chậm, kho công khai thì không ghi gì.
set -eu

title='Việc đến hạn'
if [ "$(gh api "repos/$GITHUB_REPOSITORY" --jq .private)" != true ]; then
  echo 'Kho này công khai, nên không ghi phiếu “Việc đến hạn”.'
  exit 0
fi
file=$(mktemp)
trap 'rm -f "$file"' EXIT
"${THIDUA:-.venv/bin/thidua}" ledger --upcoming 30 --format markdown >"$file"
number=$(gh issue list --state open --limit 200 --json number,title \
  --jq "[.[] | select(.title == \"$title\") | .number] | min // empty")
if [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$file"
else
  gh issue create --title "$title" --body-file "$file"
fi
