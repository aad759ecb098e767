#!/bin/bash
# One partition of articles: JSON Lines on standard input, results as JSON Lines on standard output, in the same order.
# Options of "extract" may follow. EXTRACTION is the program, where it is not on the PATH.
#
# An article that fails is told on standard error and has no result; that does not fail the partition, which would only
# fail again. Anything else does, so that the engine runs it once more.
set -euo pipefail
status=0
"${EXTRACTION:-extraction}" extract - --input-format jsonlines -f jsonl --jobs "${JOBS:-1}" "$@" || status=$?
[ "$status" -eq 1 ] || exit "$status"
