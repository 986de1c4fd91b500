# Compares pages with nginx serving the same bytes from disk, alternating, three rounds.

# result: answers every pair and prints the path of the assessment with its verdict.
result() {
  local jar="$work/jar" page path fields item choices=(2 1 -1) n=0
  page=$(curl -s -b "$jar" -c "$jar" "$url/quiz")
  for _ in $(seq 20); do
    fields=()
    while read -r item; do
      fields+=(--data-urlencode "Input.Chosen[$item]=${choices[n++ % ${#choices[@]}]}")
    done < <(grep -o 'name="Input.Chosen\[[^"]*\]" value="2"' <<<"$page" | sed 's/.*\[\(.*\)\].*/\1/')
    [ ${#fields[@]} = 0 ] && break
    while read -r field; do fields+=(--data-urlencode "$field"); done < <(
      grep -o '<input[^>]*type="hidden"[^>]*>' <<<"$page" | sed -n 's/.*name="\([^"]*\)".*value="\([^"]*\)".*/\1=\2/p')
    path=$(grep -o '<form[^>]*method="post"[^>]*>' <<<"$page" | sed -n 's/.*action="\([^"]*\)".*/\1/p' | head -1)
    path=$(curl -s -o /dev/null -b "$jar" -c "$jar" -w '%{redirect_url}' "${fields[@]}" "$url$path")
    path=${path#"$url"}
    page=$(curl -s -b "$jar" -c "$jar" "$url$path")
  done
  path=$(sed -n 's|^\(/a/[^/?]*\).*|\1|p' <<<"$path")
  [ "$n" -gt 0 ] && grep -q 'id="firm"' <<<"$(curl -fs "$url$path")" || { echo "$url$path shows no verdict after $n answers" >&2; return 1; }
  echo "$path"
}

serve() {
  mkdir -p "$work/www"
  nginx_port=$(free_port)
  cat >"$work/nginx.conf" <<CONF
user $(id -un) $(id -gn); worker_processes 1; daemon off; error_log $work/nginx.log; pid $work/nginx.pid;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html; open_file_cache max=100;
  client_body_temp_path $work/n1; proxy_temp_path $work/n2; fastcgi_temp_path $work/n3; uwsgi_temp_path $work/n4; scgi_temp_path $work/n5;
  server { listen 127.0.0.1:$nginx_port; root $work/www; gzip_static on; }
}
CONF
  nginx -c "$work/nginx.conf" 2>/dev/null &
  nginx=$!
  pids+=("$nginx")
  sleep 0.5
}

# against NAME PATH LEAST P99: the same gzip bytes from nginx and from the site. On a busy machine, CPU time says more than elapsed time.
against() {
  local ratios=() costs=() ours=() theirs=() base least
  curl -fs "$url$2" >"$work/www/$1.html" && curl -fs -H 'Accept-Encoding: gzip' "$url$2" >"$work/www/$1.html.gz" || { echo "$url$2 does not answer 200" >&2; exit 2; }
  load "$url$2" "$pid"
  for _ in 1 2 3; do
    load "http://127.0.0.1:$nginx_port/$1.html" "$(pgrep -P "$nginx")"; base=$rate; least=$cost; theirs+=("$p99")
    load "$url$2" "$pid"; ratios+=("$(ratio "$rate" "$base")"); costs+=("$(ratio "$least" "$cost")"); ours+=("$p99")
    echo "$1: nginx $base/s, $least us a request; site $rate/s, $cost us a request"
  done
  report "$1, requests/s : nginx" "$(median "${ratios[@]}")" x least "$3"
  report "$1, processor time a request, nginx : site" "$(median "${costs[@]}")" x least "$3"
  report "$1, p99" "$(median "${ours[@]}")" ms most "${4:-$(median "${theirs[@]}")}"
}

need wrk wrk
need nginx nginx-light
publish
cp -r "$root/content" "$work/content"
start "$work/content" "$work/pages.db"
serve
against article /articles/tpm-vs-program-manager 0.85
against home / 0.85
saved=$(result) || exit 2
against result "$saved" 0.12 25

# The first visit to a page after a reload renders and compresses it. The feed's ETag shows the reload without rendering a page.
visit() { curl -fs -o /dev/null -H 'Accept-Encoding: br' -w '%{time_total}' "$url$1" | awk '{ printf "%.1f", $1 * 1000 }'; }
feed() { curl -sI "$url/feed.xml" | awk 'tolower($1) == "etag:" { print $2 }'; }
for path in /articles/tpm-vs-project-manager /articles/tpm-vs-program-manager / /articles; do
  firsts=()
  for n in 1 2 3 4 5; do
    tag=$(feed)
    sed -i "s|^title: .*|title: Changed for $path, $n|" "$work/content/articles/tpm-vs-program-manager.md"
    while [ "$(feed)" = "$tag" ]; do sleep 0.05; done
    firsts+=("$(visit "$path")")
  done
  report "first visit after a reload, $path" "$(median "${firsts[@]}")" ms most 20
done
