#!/usr/bin/env bash
# The documentation site of the library and of docs/, into artifacts/site.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore
dotnet build Extraction.sln -c Release
dotnet docfx docfx.json --warningsAsErrors
