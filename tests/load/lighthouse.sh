#!/usr/bin/env bash
# Runs Lighthouse (mobile) on every kind of page of a published build. Prints a table and fails if a score is too low.
# Usage: tests/load/lighthouse.sh [part of a page's name]
set -u -o pipefail
cd "$(dirname "$0")"
. ./common.sh
need chromium chromium
need npm npm
need curl curl
tools="$root/artifacts/lighthouse"
[ -x "$tools/node_modules/.bin/lighthouse" ] || npm install --prefix "$tools" --ignore-scripts --no-audit --no-fund lighthouse@12.8.2 || exit 2
publish
start "$root/content" "$work/lighthouse.db"
CHROME_PATH="$(command -v chromium)" node lighthouse.mjs "$url" "$tools/node_modules/.bin/lighthouse" "${1:-}" || { status=$?; tail -n 5 "$work/site.log"; exit $status; }
