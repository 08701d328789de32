#!/usr/bin/env bash
# How far it is: progress.sh WORK counts what is complete of each stage, and shows the jobs that are waiting or running and what tasks
# that did not complete said last.
set -euo pipefail
work=$1
. "$work/settings"
shards=$(wc -l < "$work/shards")
count() { find "$work/$1" -name "*.$2" 2> /dev/null | wc -l; }

echo "build  $(count index index) of $shards"
echo "match  $(count pairs pairs) of $PARTS"
echo "group  $([ -e "$work/corpus.groups" ] && echo 1 || echo 0) of 1"
echo "clean  $(count cleaned complete) of $shards"
if [ -s "$work/jobs" ] && command -v squeue > /dev/null; then
    squeue --noheader --jobs "$(paste -sd, "$work/jobs")" --format="%.12i %.18j %.10T %.10M %R" 2> /dev/null || true
fi
for log in $(grep -l '^paperlint: ' "$work"/log/*.txt 2> /dev/null); do
    echo "$(basename "$log" .txt): $(grep '^paperlint: ' "$log" | tail -n 1)"
done
