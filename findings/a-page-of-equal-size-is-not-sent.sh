#!/usr/bin/env bash
# rsync --archive takes a file of the same size, written in the same second, for the same file; with --link-dest the new release of a site then holds the old page, by a hard link, and rsync ends with 0. --checksum sends it.
# Run: bash findings/a-page-of-equal-size-is-not-sent.sh — needs rsync; works in a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir old new
echo 'Trang 1' >old/index.html
echo 'Trang 2' >new/index.html
touch -d '2026-11-28 00:10:00' old/index.html new/index.html
rsync --archive --link-dest="$folder/old/" new/ trusted/
rsync --archive --checksum --link-dest="$folder/old/" new/ compared/
rsync --version | head -n 1
echo "without --checksum: $(cat trusted/index.html); with it: $(cat compared/index.html)"
[ "$(cat trusted/index.html)" = 'Trang 1' ]
[ "$(cat compared/index.html)" = 'Trang 2' ]
