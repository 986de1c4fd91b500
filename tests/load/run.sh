#!/usr/bin/env bash
# tests/load/run.sh [content] [pages] [start]: runs these measures, or all of them. Exits with 1 if a figure misses its limit.
set -u -o pipefail
cd "$(dirname "$0")"
. ./common.sh
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), $(date -u +%F)"
need curl curl
for measure in "${@:-content pages start}"; do
  for name in $measure; do
    [ -f "$name.sh" ] && [ "$name" != common ] && [ "$name" != run ] || { echo "There is no measure '$name': content, pages, start." >&2; exit 2; }
    echo "== $name"
    . "./$name.sh"
  done
done
exit $over
