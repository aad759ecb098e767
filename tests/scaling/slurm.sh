#!/usr/bin/env bash
# Runs deploy/slurm.sh for real: slurmctld and slurmd on this machine, with a configuration, a key and ports of their own.
# A job array works on made-up articles; one of its tasks is requeued and one is cancelled while they run; a last job takes
# over what the parts finished. Its results must have the bytes of a single run without Slurm.
#
#   apt-get install --no-install-recommends slurmctld slurmd slurm-client munge
#   tests/scaling/slurm.sh [FOLDER]
#
# Needs these packages and the .NET SDK; installs nothing, and ends the daemons that it started. What they wrote stays in
# FOLDER where one is given, which must be new.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
articles=600 parts=4
formats=json,jsonl,csv

PATH=$PATH:/usr/sbin:/sbin
missing=()
for tool in slurmctld slurmd sbatch scontrol squeue scancel munged dotnet; do
    command -v "$tool" >/dev/null || missing+=("$tool")
done
[ ${#missing[@]} -eq 0 ] || { echo "not found: ${missing[*]}; see the beginning of this file" >&2; exit 2; }

if [ $# -gt 0 ]; then mkdir "$1"; work=$(cd "$1" && pwd); else work=$(mktemp -d); fi
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    [ $# -gt 0 ] || rm -rf "$work"
}
trap 'finish "$@"' EXIT
fail() { echo "FAILED: $*" >&2; tail -n 20 "$work"/*.log "$work"/job-*.txt >&2; exit 1; }

# until_true SECONDS WHAT COMMAND...
until_true() {
    local seconds=$1 what=$2
    shift 2
    for ((i = 0; i < seconds * 10; i++)); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    fail "$what: not within $seconds s"
}

echo "== program and articles"
dotnet publish "$root/src/Extraction.Cli" -c Release -nodeReuse:false -o "$work/program" >"$work/publish.log" 2>&1 || fail "publish"
export EXTRACTION="$work/program/Extraction.Cli"
awk -v n=$articles 'BEGIN {
    split("Ada Brook|Minister Tom Reed|Lena Fox, a farmer,|The harbour office|Prof. Ira Stone", who, "|")
    for (a = 1; a <= n; a++) {
        printf "{\"id\":\"article-%04d\",\"published\":\"2031-05-%02d\",\"text\":\"", a, a % 28 + 1
        for (p = 0; p < 30; p++) {
            w = who[(a + p) % 5 + 1]
            printf "“Bridge %d will open in week %d, and nobody expects a delay,” %s said on Tuesday. %s added that the ferry would sail %d times a day.\\n\\n", a, p + 1, w, w, a + p
        }
        print "\"}"
    }
}' >"$work/articles.jsonl"
"$EXTRACTION" extract "$work/articles.jsonl" -o "$work/single" -f $formats --resume

echo "== daemons"
mkdir -m 700 "$work/munge" "$work/state" "$work/spool"
head -c 128 /dev/urandom >"$work/munge/key"
chmod 400 "$work/munge/key"
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
    --log-file="$work/munge.log" --seed-file="$work/munge/seed" >"$work/munged-out.log" 2>&1 &
pids+=($!)
user=$(id -un)
port=$((20000 + $$ % 10000 * 2))
export SLURM_CONF="$work/slurm.conf"
cat >"$SLURM_CONF" <<CONF
ClusterName=extraction-test
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
KillWait=10
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=4096 State=UNKNOWN
PartitionName=test Nodes=ALL Default=YES State=UP
CONF
until_true 20 "munge's socket" test -S "$work/munge/socket"
slurmctld -D -c >"$work/slurmctld-out.log" 2>&1 &
pids+=($!)
slurmd -D >"$work/slurmd-out.log" 2>&1 &
pids+=($!)
idle() { sinfo -h -o %T | grep -qx idle; }
until_true 60 "the node" idle
sinfo

echo "== the array"
output="$work/out"
job=$(sbatch --parsable --array=1-$parts --cpus-per-task=1 -o "$work/job-%A-%a.txt" "$root/deploy/slurm.sh" "$work/articles.jsonl" "$output" -f $formats)
finished() { [ "$(wc -l <"$output/.extraction-journal-$1-of-$parts")" -ge "$2" ]; }
state() { scontrol -o show job "${job}_$1" | sed -n 's/.* JobState=\([A-Z]*\).*/\1/p'; }
in_state() { [ "$(state "$1")" = "$2" ]; }

until_true 60 "the first articles of part 1" finished 1 10
scontrol requeue "${job}_1"
until_true 60 "part 1 to be put back" in_state 1 PENDING
requeued=$(wc -l <"$output/.extraction-journal-1-of-$parts")
# Slurm holds a requeued task back for two minutes.
scontrol update JobId="${job}_1" StartTime=now
echo "part 1 was requeued after $requeued articles"

until_true 60 "the first articles of part 2" finished 2 10
scancel "${job}_2"
until_true 60 "part 2 to end" in_state 2 CANCELLED
echo "part 2 was cancelled after $(wc -l <"$output/.extraction-journal-2-of-$parts") articles"

echo "== the whole"
last=$(sbatch --parsable --dependency="afterany:$job" --cpus-per-task=1 -o "$work/job-%j.txt" "$root/deploy/slurm.sh" "$work/articles.jsonl" "$output" -f $formats)
gone() { [ -z "$(squeue -h)" ]; }
until_true 300 "the jobs" gone
for part in $(seq $parts); do echo "part $part: $(state "$part"): $(tail -n 1 "$work/job-$job-$part.txt")"; done
whole=$(tail -n 1 "$work/job-$last.txt")
echo "whole: $whole"

size() { awk -F '\t' '!seen[$3]++ { n++ } END { print n + 0 }' "$@"; }
[ "$(grep -c 'stopped; what was finished is kept' "$work/job-$job-1.txt")" -eq 1 ] || fail "part 1 did not stop as it should"
grep -q "($requeued finished before)" "$work/job-$job-1.txt" || fail "part 1 did not go on where it was stopped"
missed=$((articles - $(size "$output"/.extraction-journal-*-of-$parts)))
[ "$missed" -gt 0 ] || fail "part 2 was cancelled too late: nothing was left for the whole"
grep -q "^$articles articles ($((articles - missed)) finished before)" <<<"$whole" || fail "the whole did not take over what the parts finished"

rm -f "$output"/*-*-of-$parts.*
diff -r -x '.extraction-journal*' "$work/single" "$output" || fail "the results differ from those of a single run"
echo "$(find "$output" -type f ! -name '.*' | wc -l) files have the bytes of a single run; $missed articles were done by the last job alone"
