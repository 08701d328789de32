#!/usr/bin/env bash
# Starts all: submit.sh WORK SHARD... submits a job for each stage that waits for the one before. After a task has failed, submit.sh WORK
# submits what is not complete. PAPERLINT, FLAGS, PARTS and MEMORY are those of prepare.sh; SBATCH_FLAGS go to sbatch (partition, account,
# time). Run it in the folder from which the shards are named, on a file system that all nodes see.
set -euo pipefail
here=$(realpath "$(dirname "$0")")
work=$1
bash "$here/prepare.sh" "$@"
. "$work/settings"
count=$(wc -l < "$work/shards")

if [ -e "$work/jobs" ] && [ -n "$(squeue --noheader --jobs "$(paste -sd, "$work/jobs")" 2> /dev/null)" ]; then
    echo "jobs of $work are waiting or running; progress.sh $work shows them, and scancel ends them" >&2
    exit 2
fi
: > "$work/jobs"
mkdir -p "$work/log"

# The numbers of the tasks of a stage that are not complete, as an array job takes them.
left() {
    for ((i = 1; i <= $3; i++)); do
        [ -e "$(printf '%s/%s/%05d.%s' "$work" "$1" "$i" "$2")" ] || echo "$i"
    done | paste -sd,
}

previous=
submit() {
    local stage=$1 tasks=$2
    [ -n "$tasks" ] || return 0
    # shellcheck disable=SC2086 # flags are words
    previous=$(sbatch --parsable --job-name="paperlint-$stage" --array="$tasks" --mem="${MEMORY%iB}" --cpus-per-task="${CPUS:-1}" \
        --output="$work/log/$stage-%a.txt" ${previous:+--dependency=afterok:$previous --kill-on-invalid-dep=yes} ${SBATCH_FLAGS:-} \
        --wrap="bash '$here/stage.sh' '$work' $stage")
    echo "$previous" >> "$work/jobs"
    echo "$stage: job $previous, tasks $tasks"
}

submit build "$(left index index "$count")"
submit match "$(left pairs pairs "$PARTS")"
submit group "$([ -e "$work/corpus.groups" ] || echo 1)"
submit clean "$(left cleaned complete "$count")"
[ -n "$previous" ] || echo "all is complete"
