#!/usr/bin/env bash
# Self-contained programs in one file each, for machines without .NET: scripts/binaries.sh [SYSTEM...]
# into artifacts/binaries/SYSTEM, or into $OUTPUT/SYSTEM where that is set, with everything that is built on the way in $OUTPUT too.
# All are built on one machine, whatever its system. The analysers are left out: they have nothing to say that the build has not said.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then set -- linux-x64 linux-arm64 win-x64 osx-arm64; fi
for system in "$@"; do
    dotnet publish src/Extraction.Cli -c Release -r "$system" --self-contained -p:PublishSingleFile=true -p:RunAnalyzers=false \
        -o "${OUTPUT:-artifacts/binaries}/$system" ${OUTPUT:+--artifacts-path "$OUTPUT/build"}
done
