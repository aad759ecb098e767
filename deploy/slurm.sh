#!/bin/bash
#SBATCH --job-name=extraction
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --requeue
#SBATCH --open-mode=append
# Quotes of an archive, as a Slurm job array: every task does one part, and may be killed, requeued and preempted at will.
#
#   sbatch --array=1-64 deploy/slurm.sh INPUT OUTPUT [OPTION OF extract]...
#   sbatch --dependency=afterany:JOB deploy/slurm.sh INPUT OUTPUT [THE SAME OPTIONS]...
#
# The second, which is no array, takes over what the parts finished, does what they left, and writes the files for all
# articles in the order of the input, as a single run would have. OUTPUT must be on a file system that all nodes share.
# EXTRACTION is the program, where it is not on the PATH.
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: sbatch [--array=1-N] $0 INPUT OUTPUT [OPTION]..." >&2; exit 2; }
input=$1 output=$2
shift 2

part=()
if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
    # Of an array that does not run from 1 to N, nobody can tell into how many parts the articles were split.
    if [ "$SLURM_ARRAY_TASK_MIN" != 1 ] || [ "$SLURM_ARRAY_TASK_MAX" != "$SLURM_ARRAY_TASK_COUNT" ]; then
        echo "the array must be 1-N; to do one task again, use: scontrol requeue ${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" >&2
        exit 2
    fi
    part=(--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT")
fi

# The program takes the place of the shell, so that the scheduler's signals reach it: it stops after the articles at hand.
exec "${EXTRACTION:-extraction}" extract "$input" -o "$output" --resume "${part[@]}" --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@"
