#!/usr/bin/env python3
"""How fast the desk is over a large store: makes the articles, and asks the desk.

    tests/scaling/desk.py articles 20000 > articles.jsonl
    extraction extract articles.jsonl --store large.db
    tests/scaling/desk.py measure large.db COMMAND...       COMMAND is what runs the program: extraction, or dotnet .../Extraction.Cli.dll

Articles are the same on every machine: twelve quotes each by four speakers. "water" stands in a quarter of the quotes, "the" in all.
Processor time is that of the whole process, of eleven requests after three, divided by eleven. Needs Python 3.9 and Linux.
"""
import json
import os
import re
import subprocess
import sys
import time
import urllib.request

FIRST = ("Ada Tom Ida Mara Lena Ivo Sam Ana Jane Nils Ruth Carl Vera Hugo Nora Olof Elin Karl Edda Finn Greta Hans Inga Jens Kaja Leif "
         "Maja Otto Per Rosa").split()
LAST = ("Brook Reed Holm Ellison Ortiz Brandt Oduya Pires Roe Lindqvist Marsh Dale Falk Grove Hale Ives Jarl Krog Lowe Mead Nash Oakes "
        "Platt Quill Rowe Stow Thorn Udell Vance Wade Yates Abbot Birch Croft Drake Eames Frost Gale Heath Irwin").split()
TITLES = "director;mayor;owner;spokesman;teacher;engineer;minister;doctor;captain;chief".split(";")
ORGANIZATIONS = ("Lund Harbour;Lund Council;Northern Bank;Brook Mills;Harbour Union;Island School;Port Lund University;Ferry Line;"
                 "Ministry of Works;Water Board").split(";")
OUTLETS = "Lund Courier;Harbour Post;The Mill;Island News;Northern Daily;Port Gazette".split(";")
NOUNS = ("ferry bridge mill school harbour road tax budget storm flood repair ticket island winter station engine tower garden council "
         "report").split()
VERBS = "close open fail rise fall return begin end change help".split()
SYLLABLES = "ka lo mi ru te sa ve no di pa fe go hu ja be zo wi ly".split()


class Chance:
    """A linear congruential generator (Knuth's MMIX)."""

    state = 12345

    def below(self, count):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % count

    def of(self, items):
        return items[self.below(len(items))]

    def word(self):
        return "".join(self.of(SYLLABLES) for _ in range(4))

    def sentence(self):
        # No run of four words recurs, but in the few sentences that several articles share.
        return (f"the {self.of(NOUNS)} of {self.word()} will {self.of(VERBS)} in {self.word()} and the {self.word()} {self.of(NOUNS)} "
                f"{'without water' if self.below(4) == 0 else 'without time'} {self.word()} {self.of(NOUNS)}")


def article(number, chance, shared):
    month = chance.below(12) + 1
    published = f"{2010 + chance.below(20)}-{month:02}-{chance.below(28) + 1:02}"
    people = [(chance.of(FIRST), chance.of(LAST), chance.of(TITLES), chance.of(ORGANIZATIONS)) for _ in range(4)]
    paragraphs = []
    for quote in range(12):
        first, last, title, organization = people[quote // 3]
        said = chance.of(shared) if chance.below(50) == 0 else chance.sentence()
        if quote % 3 == 2:
            paragraphs.append(f"{last} said that {said}.")
            continue
        by = f"{first} {last}, {title} of {organization}, said on Monday" if quote % 3 == 0 else f"{last} told reporters"
        paragraphs.append(f"“{said[0].upper()}{said[1:]},” {by}.")
    headline = f"{chance.of(NOUNS).capitalize()} to {chance.of(VERBS)} in {chance.word()}"
    return {"id": f"a{number:05}", "title": headline, "published": published, "publisher": chance.of(OUTLETS), "text": "\n\n".join(paragraphs)}


def articles(count):
    chance = Chance()
    shared = [chance.sentence() for _ in range(500)]
    return (article(number, chance, shared) for number in range(count))


REQUESTS = {
    "first page": "/", "articles, page 50": "/articles?page=50", "speakers": "/speakers", "everything": "/search",
    "word in a quarter": "/search?q=water", "word in all": "/search?q=the", "organisation": "/search?organization=lund",
    "name": "/search?speaker=brook", "word in a quarter, name": "/search?q=water&speaker=brook",
    "three words": "/search?q=ferry+bridge+water", "statements": "/statements", "statements with a word": "/statements?q=harbour",
    "pasted article": None,
}


def measure(store, command):
    desk = subprocess.Popen([*command, "serve", "--store", store, "--port", "0"], stderr=subprocess.PIPE, text=True)
    try:
        base = next(m.group() for m in (re.search(r"http://127\.0\.0\.1:\d+", line) for line in desk.stderr) if m)
        pasted = "\n\n".join(a["text"] for a in articles(6)).encode()

        def ask(path):
            request = urllib.request.Request(base + (path or "/api/extract"), None if path else pasted,
                                             {} if path else {"Content-Type": "text/plain"})
            begin = time.perf_counter()
            with urllib.request.urlopen(request) as answer:
                answer.read()
            return (time.perf_counter() - begin) * 1000

        def processor():
            fields = open(f"/proc/{desk.pid}/stat").read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

        while json.load(urllib.request.urlopen(base + "/health"))["models"] != "ready":
            time.sleep(1)
        print(f"{len(pasted.split())} words pasted; ms: processor, median and most of the wall")
        for name, path in REQUESTS.items():
            for _ in range(3):
                ask(path)
            before = processor()
            walls = sorted(ask(path) for _ in range(11))
            print(f"{name:26}{(processor() - before) / 11:6.0f}{walls[5]:8.0f}{walls[-1]:8.0f}", flush=True)
        print(next(line for line in open(f"/proc/{desk.pid}/status") if line.startswith("VmHWM")), end="")
    finally:
        desk.terminate()
        desk.wait()


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "articles":
        for made in articles(int(sys.argv[2])):
            print(json.dumps(made, ensure_ascii=False))
    elif len(sys.argv) > 3 and sys.argv[1] == "measure":
        measure(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(__doc__)
