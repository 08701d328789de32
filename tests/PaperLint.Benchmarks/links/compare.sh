#!/usr/bin/env bash
# Follows 10,000 links on 200 hosts with paperlint and with linkinator, one after the other, each with a fresh server.
# Needs node, GNU time and, in the folder for scratch, `npm install linkinator`. Usage: compare.sh PAPERLINT SCRATCH
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
paperlint=$(realpath "$1")
cd "$2"

python3 - <<'PY'
import json
links = [f"http://127.0.1.{1 + n // 50}:18099/p{n}" for n in range(10000)]
with open("papers.jsonl", "w") as papers, open("index.html", "w") as page:
    for number, link in enumerate(links):
        papers.write(json.dumps({"title": f"On {number}", "abstract": f"Our code is at {link}."}) + "\n")
        page.write(f'<a href="{link}">x</a>\n')
PY

measure() {
  node "$here/server.mjs" & server=$!
  sleep 1
  /usr/bin/time -f "$1: %e s, %M KiB" "${@:2}" > "$1.out" 2> "$1.err" || true
  tail -n 1 "$1.err"
  curl -s http://127.0.0.1:18099/stats
  kill "$server"
}

rm -f links.db*
measure paperlint "$paperlint" links papers.jsonl --allow-private --link-cache links.db --link-failures 1 --output-format json-lines
measure linkinator node node_modules/.bin/linkinator index.html --concurrency 100 --retry --format json
echo "dead: paperlint $(grep -c PL4010 paperlint.out), linkinator $(grep -c '"status": 404' linkinator.out), of 100"
