#!/usr/bin/env bash
# Sveltia CMS asks six addresses of others, and which of the two status pages it asks depends on the backend: whoever
# tried it with GitHub alone, as its documentation does, has not seen the one of GitLab.
# Run: bash findings/a-desk-asks-the-status-of-its-host.sh — fetches the pinned package into a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm pack @sveltia/cms@0.221.1 --silent >/dev/null
tar xzf ./*.tgz
seen=$(grep -oE 'https://(unpkg\.com/@sveltia/cms|cdn\.jsdelivr\.net|www\.githubstatus\.com/api|status-api\.hostedstatus\.com)[^`)]*' package/dist/sveltia-cms.js | sort -u)
printf '%s\n' "$seen"
# Words and version come from below the first; two fonts and one for code; one status page for each host.
[ "$(printf '%s\n' "$seen" | wc -l)" -eq 6 ]
printf '%s\n' "$seen" | grep -q hostedstatus
