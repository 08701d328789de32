#!/usr/bin/env bash
# A Slurm of two nodes on this machine, for a test: cluster.sh start FOLDER, cluster.sh stop FOLDER. All that it writes is below the
# folder, whose slurm.conf is to be named in SLURM_CONF. It needs Debian's slurm-wlm and munge, and root.
set -euo pipefail
action=$1 folder=$(realpath "$2")

start() {
    mkdir -p "$folder"/{state,munge}
    chmod 700 "$folder/munge"
    head -c 1024 /dev/urandom > "$folder/munge/key"
    chmod 400 "$folder/munge/key"
    munged --force --socket="$folder/munge/socket" --key-file="$folder/munge/key" --pid-file="$folder/munge/pid" \
        --log-file="$folder/munge/log" --seed-file="$folder/munge/seed"
    local port=$((20000 + $$ % 20000))
    cat > "$folder/slurm.conf" <<CONF
ClusterName=paperlint
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmctldPort=$port
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool.%n
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/%n.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/%n.log
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
SchedulerParameters=sched_interval=2,batch_sched_delay=0,sched_min_interval=0,bf_interval=2
MessageTimeout=60
NodeName=node1 NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 RealMemory=1024
NodeName=node2 NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 RealMemory=1024
PartitionName=main Nodes=ALL Default=YES State=UP MaxTime=INFINITE
CONF
    slurmctld -f "$folder/slurm.conf"
    for node in node1 node2; do
        mkdir -p "$folder/spool.$node"
        slurmd -f "$folder/slurm.conf" -N "$node"
    done
    export SLURM_CONF=$folder/slurm.conf
    for _ in $(seq 120); do
        [ "$(sinfo --noheader --format=%t 2> /dev/null | sort -u)" = idle ] && return
        sleep 0.5
    done
    echo "the nodes did not come up: $(sinfo 2>&1)" >&2
    exit 1
}

stop() {
    for pid in "$folder"/node*.pid "$folder/slurmctld.pid" "$folder/munge/pid"; do
        [ -e "$pid" ] || continue
        kill "$(cat "$pid")" 2> /dev/null || true
    done
    for pid in "$folder"/node*.pid "$folder/slurmctld.pid" "$folder/munge/pid"; do
        for _ in $(seq 100); do
            [ -e "$pid" ] && kill -0 "$(cat "$pid")" 2> /dev/null || break
            sleep 0.1
        done
    done
}

"$action"
