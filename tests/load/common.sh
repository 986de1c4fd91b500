# Sourced by run.sh and lighthouse.sh: installs programs, runs a published site on a free port, and prints measurements beside their limits.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
work="$(mktemp -d)"
secret="$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d =)"
over=0
pids=()

clean() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  wait 2>/dev/null
  rm -rf "$work"
}
trap clean EXIT

# need PROGRAM PACKAGE: on Debian as root, installs the package; elsewhere, says what is missing.
need() {
  command -v "$1" >/dev/null && return
  { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get install -y -qq "$2" >/dev/null 2>&1; } && return
  echo "$1 is missing: install $2." >&2
  exit 2
}

# Below the range of ports that the system assigns to clients.
free_port() {
  local port
  while port=$(shuf -i 10000-32000 -n 1); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# SITE names a folder with a published site.
publish() {
  site="${SITE:-$work/site}"
  [ -x "$site/CareerPath.Web" ] && return
  dotnet publish "$root/src/CareerPath.Web" -c Release --use-current-runtime -o "$site" --nologo -v q >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 2; }
}

# corpus COUNT: generates a content folder.
corpus() {
  [ -d "$work/content-$1" ] && return
  dotnet run --project "$root/tests/load/Corpus" -c Release -- "$root/content" "$work/content-$1" "$1" || exit 2
}

now() { date +%s%N; }

# start CONTENT DATABASE: starts the site. Sets url, pid and started (milliseconds until it was ready).
start() {
  local port begin
  port=$(free_port)
  url="http://127.0.0.1:$port"
  begin=$(now)
  # Runs in its own folder, so that it cannot find files of the repository by accident.
  (cd "$work" && exec env ASPNETCORE_ENVIRONMENT=Production Machine__Secret="$secret" Limits__RequestsPerSecond=0 Limits__StartsPerHour=0 Content__Path="$1" ConnectionStrings__CareerPath="Data Source=$2" \
    "$site/CareerPath.Web" --urls "$url") >"$work/site.log" 2>&1 &
  pid=$!
  pids+=("$pid")
  until curl -fs -o /dev/null "$url/health/ready"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/site.log"; exit 2; }
    sleep 0.02
  done
  started=$((($(now) - begin) / 1000000))
}

stop() { kill "$1" && wait "$1" 2>/dev/null; }

# memory FIELD: this field of the site's /proc status, in MB.
memory() { awk -v f="$1:" '$1 == f { print int($2 / 1024) }' "/proc/$pid/status"; }

# ticks [PROCESS]: CPU time used by the process (default: the site), in hundredths of a second.
ticks() { awk '{ print $14 + $15 }' "/proc/${1:-$pid}/stat"; }

# report WHAT VALUE UNIT most|least LIMIT
report() {
  local verdict=PASS
  awk -v v="$2" -v l="$5" -v o="$4" 'BEGIN { exit !(o == "most" ? v <= l : v >= l) }' || { verdict=over; over=1; }
  printf '%-52s %10s %-6s at %-5s %8s  %s\n' "$1" "$2" "$3" "$4" "$5" "$verdict"
}

# load URL [PROCESS]: runs wrk. Sets rate (requests/s), p99 (milliseconds) and cost (the process's CPU time per request, in microseconds).
load() {
  local out before
  before=$(ticks "${2:-}")
  out=$(wrk -t1 -c32 -d"${SECONDS_EACH:-5}s" --latency -H "Accept-Encoding: gzip" "$1")
  rate=$(awk '/Requests\/sec/ { print $2 }' <<<"$out")
  p99=$(awk '$1 == "99%" { v = $2; u = v; gsub(/[0-9.]/, "", u); gsub(/[a-z]/, "", v); print u == "us" ? v / 1000 : u == "s" ? v * 1000 : v }' <<<"$out")
  cost=$(awk -v a="$before" -v b="$(ticks "${2:-}")" '/requests in/ { printf "%.1f", (b - a) * 10000 / $1 }' <<<"$out")
  grep -q "Non-2xx" <<<"$out" && { echo "$1 returns errors under load" >&2; exit 2; }
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

median() { printf '%s\n' "$@" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
