#!/usr/bin/env bash
# tests/load/run.sh [content] [pages] [start]: measures and compares; all of them without an argument. Ends with 1 when a figure is over.
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
