#!/usr/bin/env bash
# What is to be done: prepare.sh WORK SHARD... writes the list of the shards and the settings to the folder WORK; where they are there
# already, prepare.sh WORK leaves them as they are. PAPERLINT, FLAGS, PARTS and MEMORY say how.
set -euo pipefail
work=$1
shift
mkdir -p "$work"
if [ $# -gt 0 ]; then
    printf '%s\n' "$@" > "$work/shards.new"
    if [ -e "$work/shards" ] && ! cmp -s "$work/shards" "$work/shards.new"; then
        echo "$work was begun with other shards; name a new folder, or leave the shards out to go on" >&2
        exit 2
    fi
    mv "$work/shards.new" "$work/shards"
fi
if [ ! -e "$work/shards" ]; then
    echo "name the shards: files of papers, in the order of the corpus" >&2
    exit 2
fi
if [ ! -e "$work/settings" ]; then
    printf '%s=%q\n' PAPERLINT "${PAPERLINT:-paperlint}" FLAGS "${FLAGS:-}" PARTS "${PARTS:-16}" MEMORY "${MEMORY:-4GiB}" > "$work/settings"
fi
