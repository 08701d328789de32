#!/usr/bin/env bash
# One task: stage.sh WORK STAGE NUMBER, where STAGE is build, match, group or clean, and NUMBER that of the shard or part, from 1 on
# (of an array job, that of the task unless given). What is there is complete, for it was renamed to its place or marked when it was:
# a task that finds its output does nothing, so that any of them can be run again.
set -euo pipefail
work=$1 stage=$2 number=${3:-${SLURM_ARRAY_TASK_ID:-1}}
. "$work/settings"
mapfile -t shards < "$work/shards"

numbered() { printf '%s/%s/%05d.%s' "$work" "$1" "$2" "$3"; }
all() { for ((i = 1; i <= $3; i++)); do numbered "$1" "$i" "$2"; echo; done; }

case $stage in
    build) output=$(numbered index "$number" index) ;;
    match) output=$(numbered pairs "$number" pairs) ;;
    group) output=$work/corpus.groups ;;
    clean) output=$(numbered cleaned "$number" complete) ;;
    *) echo "stage.sh: '$stage' is no stage" >&2; exit 2 ;;
esac
if [ -e "$output" ]; then
    exit 0
fi

mapfile -t indexes < <(all index index "${#shards[@]}")
mapfile -t texts < <(all index texts "${#shards[@]}")
mapfile -t pairs < <(all pairs pairs "$PARTS")
mkdir -p "$work/index" "$work/pairs" "$work/cleaned"

# shellcheck disable=SC2086 # the program and its flags are words
case $stage in
    build) $PAPERLINT index build $FLAGS "${shards[number - 1]}" --output "$output" --texts "${texts[number - 1]}" ;;
    match) $PAPERLINT index match "${indexes[@]}" --part "$number/$PARTS" --memory "$MEMORY" --output "$output" ;;
    group) $PAPERLINT index group "${pairs[@]}" --index "${indexes[@]}" --texts "${texts[@]}" --memory "$MEMORY" --output "$output" ;;
    clean)
        $PAPERLINT clean $FLAGS "${shards[number - 1]}" --groups "$work/corpus.groups" --output "$(numbered cleaned "$number" d)"
        touch "$output"
        ;;
esac
