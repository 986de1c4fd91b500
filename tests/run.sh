#!/usr/bin/env bash
# Runs all tests. On Debian as root, first installs what is missing of Chromium, Java and Node, for the browser tests and the checkers.
# Usage: tests/run.sh [arguments for dotnet test, such as --filter Name]
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
[ -x /usr/bin/chromium-headless-shell ] || missing+=(chromium-headless-shell) # Chromium without a window: the tests take a quarter less time
command -v java >/dev/null || missing+=(default-jre-headless)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "Missing: ${missing[*]}. Install them (apt-get install ${missing[*]}) or run this once as root." >&2
    exit 2
  fi
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" fonts-liberation
fi

# A copy of the lock file shows which packages are installed.
if ! cmp -s tests/package-lock.json tests/node_modules/.installed-lock.json; then
  npm ci --prefix tests --ignore-scripts --no-audit --no-fund
  cp tests/package-lock.json tests/node_modules/.installed-lock.json
fi

# Counting calls to optimize for them takes a fifth of the time of tests that make each call a few times.
export DOTNET_TieredPGO=0

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet build CareerPath.sln --nologo -v quiet

test_project() {
  dotnet test "tests/$1" --no-build --nologo --logger "trx;LogFileName=$1.trx" --results-directory "$results" "${@:2}"
}
# The engine's tests run beside the first of the site's, which wait for browsers.
status=0
test_project CareerPath.Engine.Tests "$@" & engine=$!
test_project CareerPath.Web.Tests "$@" || status=1
wait $engine || status=1

# Prints one line for all projects: N passed, N failed, N skipped
count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(count total) passed=$(count passed) failed=$(count failed)
if [ "$total" = 0 ]; then
  echo "No test ran." >&2
  exit 1
fi
echo "$passed passed, $failed failed, $((total - passed - failed)) skipped"
exit $status
