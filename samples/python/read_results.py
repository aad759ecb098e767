"""Quotes of a results file as a table: the standard library alone.

    extraction extract articles -o out -f jsonl
    python3 read_results.py out/results.jsonl

docs/reading-results.md does the same with pandas, Polars, DuckDB and R.
"""

import csv
import json
import sys


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            result = json.loads(line)
            speakers = {speaker["id"]: speaker for speaker in result["speakers"]}
            for quote in result["quotes"]:
                speaker = speakers.get(quote["speakerId"])
                yield {
                    "article": result["article"]["id"],
                    "quote": quote["id"],
                    "speaker": speaker["name"] if speaker else "",
                    "confidence": quote["confidence"],
                    "content": " … ".join(fragment["text"] for fragment in quote["content"]),
                }


def main():
    table = csv.DictWriter(sys.stdout, ["article", "quote", "speaker", "confidence", "content"], lineterminator="\n")
    table.writeheader()
    table.writerows(rows(sys.argv[1]))


if __name__ == "__main__":
    main()
