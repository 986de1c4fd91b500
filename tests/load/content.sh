# With ten times the articles: start, memory, one changed file, page speed, and the cost of watching.

few="$root/content"
many="${ARTICLES:-500}"
article=/articles/tpm-vs-program-manager

# change CONTENT: milliseconds until a changed title is on the page, median of three.
change() {
  local times=() file="$1/articles/tpm-vs-program-manager.md" n begin
  for n in 1 2 3; do
    sleep 1 # let the site settle after the start or the previous reload
    begin=$(now)
    sed -i "s/^title: .*/title: Changed $n/" "$file"
    until curl -s "$url$article" | grep -q "<h1>Changed $n</h1>"; do sleep 0.01; done
    times+=($((($(now) - begin) / 1000000)))
  done
  median "${times[@]}"
}

need wrk wrk
publish
corpus "$many"
cp -r "$few" "$work/content-few"
start "$work/content-few" "$work/few.db"; echo "shipped articles: start ${started} ms, resident $(memory VmRSS) MB"; few_started=$started
report "one changed file, shipped articles" "$(change "$work/content-few")" ms most 1000
few_url=$url few_pid=$pid

stop "$few_pid"; start "$work/content-few" "$work/few.db"; few_url=$url few_pid=$pid
start "$work/content-$many" "$work/many.db"
echo "$many articles: start ${started} ms"
report "start, $many : shipped articles" "$(ratio "$started" "$few_started")" x most 2
report "most memory, $many articles" "$(memory VmHWM)" MB most 350
report "one changed file, $many articles" "$(change "$work/content-$many")" ms most 1000
report "most memory after the changes" "$(memory VmHWM)" MB most 350
until before=$(ticks); sleep 3; [ $(($(ticks) - before)) -lt 30 ]; do :; done # wait until the search index is built
before=$(ticks); sleep 20
report "watching at rest" "$(awk -v t=$(($(ticks) - before)) 'BEGIN { printf "%.2f", t / 20 }')" "% CPU" most 1

speeds=()
for _ in 1 2 3; do
  load "$few_url$article"; a=$rate
  load "$url$article"
  speeds+=("$(ratio "$rate" "$a")")
done
report "article, requests/s, $many : shipped" "$(median "${speeds[@]}")" x least 0.9
report "list of articles" "$(curl -s -H 'Accept-Encoding: gzip' "$url/articles" | wc -c)" bytes most 51200
report "addresses in the sitemap" "$(curl -s "$url/sitemap.xml" | grep -c '<loc>')" "" most 50000
