# Starts a published site with an existing database, and measures the start and its memory.

publish
start "$root/content" "$work/start.db"
stop "$pid"
times=()
for _ in 1 2 3 4 5; do
  start "$root/content" "$work/start.db"
  times+=("$started")
  resident=$(memory VmRSS)
  stop "$pid"
done
report "start to ready" "$(median "${times[@]}")" ms most 1500
report "resident after the start" "$resident" MB most 250
