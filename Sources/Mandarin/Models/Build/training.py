"""The training sentences of the repository, and what a model says of what it was trained on."""
import hashlib
import json
import pathlib
import re
import subprocess

MASK = (1 << 64) - 1


def fnv(data):
    """FNV-1a of bytes, as TrainingSentences.swift computes it."""
    value = 14695981039346656037
    for byte in data:
        value = (value ^ byte) * 1099511628211 & MASK
    return value


def is_held_out(text):
    """Whether a sentence is one of the tenth that measures the models."""
    return fnv(text.encode()) % 10 == 0


def polyphones(path):
    """The sentences of polyphones.tsv, each as its text and its marks: pairs of a place and a reading."""
    sentences = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        parts = re.findall(r"(.)(?:\(([a-z]+[1-5])\))?", line.split("\t")[1])
        marks = [(place, reading) for place, (_, reading) in enumerate(parts) if reading]
        sentences.append(("".join(character for character, _ in parts), marks))
    return sentences


def rows(sentences):
    """A line for each mark, the character between ▁ marks: 银▁行▁开门。 hang2."""
    return [f"{text[:place]}▁{text[place]}▁{text[place + 1:]}\t{reading}"
            for text, marks in sentences for place, reading in marks]


def note(training, sets, score):
    """What a model's file says of itself, in ASCII, filled up to a multiple of 4."""
    said = {
        "training": f"{fnv(pathlib.Path(training).read_bytes()):016x}",
        "sets": {pathlib.Path(path).name: hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest() for path in sets},
        **score,
    }
    data = json.dumps(said, sort_keys=True).encode()
    return data + b" " * (-len(data) % 4)


def measure(program, kind, path, training):
    """The score of a model on the sentences held out, as langdu-bench measures it."""
    out = subprocess.run([program, "models", "--measure", kind, "--model", path, "--training", training],
                         capture_output=True, text=True, check=True)
    return json.loads(out.stdout)
