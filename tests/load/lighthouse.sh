#!/usr/bin/env bash
# Lighthouse, mobile, on every kind of page of a published build. Prints a table; fails where a figure is not reached.
# Usage: tests/load/lighthouse.sh [part of a page's name]
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
[ -x /usr/bin/chromium ] || missing+=(chromium)
command -v npm >/dev/null || missing+=(nodejs npm)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "Missing: ${missing[*]}. Install them (apt-get install ${missing[*]}) or run this once as root." >&2
    exit 2
  fi
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" fonts-liberation
fi
tools=artifacts/lighthouse
[ -x "$tools/node_modules/.bin/lighthouse" ] || npm install --prefix "$tools" --ignore-scripts --no-audit --no-fund lighthouse@12.8.2

work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
dotnet publish src/CareerPath.Web --nologo -v quiet -c Release -o "$work/site"
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
ConnectionStrings__CareerPath="Data Source=$work/lighthouse.db" dotnet "$work/site/CareerPath.Web.dll" --urls "http://127.0.0.1:$port" >"$work/log" 2>&1 &
server=$!
CHROME_PATH=/usr/bin/chromium node tests/load/lighthouse.mjs "http://127.0.0.1:$port" "$tools/node_modules/.bin/lighthouse" "${1:-}" || { status=$?; tail -n 5 "$work/log"; exit $status; }
