#!/usr/bin/env bash
# Divides an archive among the tasks of a real Slurm array and the jobs of GNU parallel, both on this machine, and
# compares the recordings with those of one run, byte for byte.
#
#   cluster.sh path/to/langdu
#
# What cannot be installed or started is skipped with a message; what runs and differs ends it with 1.
set -euo pipefail

langdu=$(realpath "$1")
examples=$(realpath "$(dirname "$0")/../../Sources/Archive/Archive.docc/Examples")
place=$(mktemp -d /tmp/langdu-cluster.XXXXXX)
daemons=()
finish() {
  for daemon in "${daemons[@]}"; do kill "$daemon" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT
cd "$place"
mkdir bin && ln -s "$langdu" bin/langdu && export PATH="$place/bin:$PATH"

# Has a program, or installs the packages it is in.
has() {
  local program=$1
  shift
  command -v "$program" >/dev/null && return
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >install.log 2>&1
  command -v "$program" >/dev/null
}

for number in $(seq 1 24); do
  mkdir -p "articles/$((number % 5))"
  printf '第%d条新闻\n\n这是第%d条，讲的是%d个人的故事。\n' "$number" "$number" $((number * 37)) \
    >"articles/$((number % 5))/新闻 $number.txt"
done
langdu batch articles -o whole --progress none

# The recordings of a folder, by their paths and checksums.
recordings() { (cd "$1" && find . -name '*.wav' -o -name '*.json' | LC_ALL=C sort | xargs -d '\n' sha256sum); }
compare() {
  recordings "$1" | diff - <(recordings whole) || { echo "cluster: $1 differs from one run" >&2; exit 1; }
  langdu index "$1" && langdu verify "$1" && [ "$(langdu list "$1" | wc -l)" -eq 24 ]
  echo "cluster: $1: 24 recordings, the same as those of one run"
}

if has parallel parallel; then
  "$examples/parallel.sh" articles by-parallel
  compare by-parallel
else
  echo "cluster: GNU parallel is not here and cannot be installed: skipped"
fi

# Slurm on one machine, with a munge of its own, and nothing outside this folder.
start_slurm() {
  mkdir -m 755 munge state spool
  dd if=/dev/urandom of=munge/key bs=1024 count=1 2>/dev/null && chmod 400 munge/key
  munged --foreground --force --key-file="$place/munge/key" --socket="$place/munge/socket" \
    --pid-file="$place/munge/pid" --log-file="$place/munge/log" --seed-file="$place/munge/seed" >munge/out 2>&1 &
  daemons+=($!)
  local name port
  name=$(hostname -s)
  port=$((20000 + RANDOM % 20000))
  cat >slurm.conf <<END
ClusterName=langdu
SlurmctldHost=$name(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$place/munge/socket
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
SlurmctldLogFile=$place/slurmctld.log
SlurmdLogFile=$place/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
NodeName=$name NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=1024 State=UNKNOWN
PartitionName=all Nodes=$name Default=YES MaxTime=INFINITE State=UP
END
  export SLURM_CONF="$place/slurm.conf"
  slurmctld -D >slurmctld.out 2>&1 &
  daemons+=($!)
  slurmd -D -N "$name" >slurmd.out 2>&1 &
  daemons+=($!)
  for _ in $(seq 1 40); do
    sinfo -h -o %T 2>/dev/null | grep -q -x idle && return
    sleep 0.5
  done
  tail -n 5 munge/out slurmctld.out slurmd.out slurmctld.log slurmd.log >&2 2>/dev/null || true
  return 1
}

if has sbatch slurm-wlm munge && command -v slurmctld >/dev/null && start_slurm; then
  sbatch --quiet --wait --array=0-3 --cpus-per-task=1 "$examples/langdu-array.sbatch" "$place/articles" "$place/by-slurm" ||
    { cat langdu-*.log >&2; exit 1; }
  grep -h '^shard' langdu-*.log
  compare by-slurm

  # Some tasks alone would divide the archive otherwise: refused, and nothing done.
  rm -f langdu-*.log
  if sbatch --quiet --wait --array=0,2 --cpus-per-task=1 "$examples/langdu-array.sbatch" "$place/articles" "$place/some"; then
    echo "cluster: a re-run of some tasks was not refused" >&2
    exit 1
  fi
  grep -q 'SLURM_ARRAY_TASK_ID + 1' langdu-*.log && [ ! -e some ]
  echo "cluster: a re-run of tasks 0 and 2 alone was refused"
else
  echo "cluster: Slurm cannot be installed or started here: skipped"
fi
