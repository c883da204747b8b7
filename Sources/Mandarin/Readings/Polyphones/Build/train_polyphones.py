#!/usr/bin/env python3
"""Trains polyphones.bin, the model that chooses a polyphone's reading by its context.

    train_polyphones.py --bench PROGRAM --training FOLDER --output polyphones.bin [SET...]

PROGRAM is langdu-bench, which finds the features and measures. The training sentences stand in ../../Training; one in
ten, chosen by the hash of its text, is held out and measures the model. SET is a public set that is not in the repository, a file of
lines with one character between ▁ marks and its reading as in a dictionary:

    银▁行▁开门。	hang2

The model that is committed saw three of these, for what they gain on their own test sets:
    CPP, Park and Lee, g2pM (Interspeech 2020), its development set: 9,760 sentences of Wikipedia, Apache-2.0
    g2pL, its training and development sets: 45,556 sentences of the web, Apache-2.0

Rows are also the phrases of pypinyin and CC-CEDICT (see ../../../Lexicon/Build), with a small weight, and what g2pM
0.1.2.5 (PyPI, Apache-2.0) says of the unmarked polyphones in the same sentences. Needs numpy, scipy and g2pM.

The model: for each character a softmax over its readings, linear in hashed binary features, with L2 regularisation,
fitted by L-BFGS. Weights are taken relative to the first reading's and cut to 8 bits; features whose weights are all
small are left out.

Layout, little-endian: "LDPM", u32 version, u32 characters, f32 scale of the weights, u32 length of what the model says
of itself, and that (training.py: JSON); then for each character
    u32 character, u8 readings K, 3 bytes 0, u32 slots N
    readings    K × 8 bytes: base in ASCII, padded with NUL to 7 bytes, and the tone
    tags        N × u16: the low bits of the feature's hash, at least 1; 0 is empty
    weights     N × (K - 1) × i8
A feature's slot is the high 32 bits of its hash times N, the high half of that; probing is linear.
"""
import argparse
import collections
import json
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

import numpy
import scipy.optimize
import scipy.sparse

MANDARIN = pathlib.Path(__file__).resolve().parents[3]
sys.path[:0] = [str(MANDARIN / "Models" / "Build"), str(MANDARIN / "Lexicon" / "Build")]
import build_lexicon
import hashed_weights
import training

REGULARISATION = 0.5
# Of our own sentences, which have the hard cases, of dictionary phrases, and of what the other tagger says of characters
# that the sets know well, and of others.
OWN_WEIGHT = 1.5
PHRASE_WEIGHT = 0.3
TAUGHT_WEIGHTS = 0.05, 0.6
TAUGHT_ROWS = 150
FREQUENT, FREQUENT_OWN = 60, 10
LARGEST = 6_500_000
LOAD = 0.75
# Their tones are tone sandhi's.
SANDHI = set("一不")


def features(program, lines):
    """The rows of lines as (character, reading, features)."""
    out = subprocess.run([program, "features"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    rows = []
    for line in out.stdout.splitlines():
        character, rest = line.split("\t")
        if character in SANDHI:
            continue
        reading, *hashes = rest.split(" ")
        rows.append((character, reading.replace("u:", "v"), numpy.array(hashes, dtype=numpy.uint64)))
    return rows


def read(path):
    return [line for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if "\t" in line and "▁" in line]


def phrases(readings):
    """Dictionary phrases as rows, each polyphone of each marked in turn."""
    with tempfile.TemporaryDirectory() as folder:
        sources = {name: build_lexicon.fetch(name, digest, folder) for name, digest in build_lexicon.PACKAGES.items()
                   if name.startswith("pypinyin")}
    pypinyin, extra = sources.values()
    tables = [{word: [build_lexicon.syllable(part[0]) for part in parts]
               for word, parts in json.loads(pypinyin("pypinyin/phrases_dict.json")).items()}]
    for part in range(4):
        source = extra(f"pypinyin_dict/phrase_pinyin_data/cc_cedict_{part}.py").decode()
        tables.append({word: [build_lexicon.syllable(p[0]) for p in parts]
                       for word, parts in build_lexicon.largest_dictionary(source).items()})
    lines, seen = [], set()
    for table in tables:
        for word, reading in table.items():
            if len(word) != len(reading) or len(word) < 2 or word in seen:
                continue
            seen.add(word)
            for index, (character, (base, tone)) in enumerate(zip(word, reading)):
                if character in readings and (tone != 5 or f"{base}5" in readings[character]):
                    lines.append(f"{word[:index]}▁{character}▁{word[index + 1:]}\t{base}{tone}")
    return lines


def taught(lines, readings):
    """What g2pM says of the characters that are not marked, as rows by character and reading."""
    from g2pM import G2pM

    tagger, known, found = G2pM(), {}, collections.defaultdict(list)
    for line in lines:
        sentence, mark = line.split("\t")[0].replace("▁", ""), line.index("▁")
        if sentence not in known:
            known[sentence] = tagger(sentence, tone=True, char_split=True)
        if len(known[sentence]) != len(sentence):
            continue
        for place, (character, reading) in enumerate(zip(sentence, known[sentence])):
            reading = reading.replace("u:", "v")
            if place != mark and reading in readings.get(character, ()):
                found[character, reading].append(f"{sentence[:place]}▁{character}▁{sentence[place + 1:]}\t{reading}")
    random.seed(1)
    return [row for key in sorted(found) for row in random.sample(found[key], min(TAUGHT_ROWS, len(found[key])))]


def fit(rows, weights, labels):
    """The weights of one character: a matrix of readings by features, and the features' hashes."""
    hashes, indices = numpy.unique(numpy.concatenate([found for _, _, found in rows]), return_inverse=True)
    pointers = numpy.cumsum([0] + [len(found) for _, _, found in rows])
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(indices)), indices, pointers), shape=(len(rows), len(hashes)))
    transposed = matrix.T.tocsr()
    targets = numpy.array([labels.index(reading) for _, reading, _ in rows])
    onehot = numpy.eye(len(labels))[targets]
    shape = (len(hashes), len(labels))

    def loss(flat):
        current = flat.reshape(shape)
        scores = matrix @ current
        scores -= scores.max(axis=1, keepdims=True)
        exponents = numpy.exp(scores)
        sums = exponents.sum(axis=1, keepdims=True)
        value = (weights * (numpy.log(sums[:, 0]) - scores[numpy.arange(len(rows)), targets])).sum()
        gradient = transposed @ (weights[:, None] * (exponents / sums - onehot)) + REGULARISATION * current
        return value + 0.5 * REGULARISATION * (flat @ flat), gradient.ravel()

    result = scipy.optimize.minimize(loss, numpy.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B",
                                     options={"maxiter": 60})
    return hashes, result.x.reshape(shape)


def train(rows):
    """A model of weighted rows: for each character its readings, the features' hashes and their weights."""
    grouped = collections.defaultdict(list)
    for row, weight in rows:
        grouped[row[0]].append((row, weight))
    model = {}
    for character in sorted(grouped):
        found, weights = [row for row, _ in grouped[character]], numpy.array([weight for _, weight in grouped[character]])
        labels = sorted({reading for _, reading, _ in found})
        if len(labels) > 1:
            hashes, matrix = fit(found, weights, labels)
            model[character] = (labels, hashes, matrix - matrix[:, :1])
        elif weights.sum() >= 3:
            # A reading that nothing speaks against corrects the lexicon's default.
            model[character] = (labels, [], numpy.zeros((0, 1)))
    return model


def pack(model, note):
    sizes = sorted(
        ((float(size), 2 + matrix.shape[1] - 1) for labels, _, matrix in model.values() if len(labels) > 1
         for size in numpy.abs(matrix).max(axis=1)), reverse=True)
    total, least = 20 + len(note) + sum(12 + 8 * len(labels) for labels, _, _ in model.values()), 0.0
    for size, cost in sizes:
        total += cost / LOAD
        if total > LARGEST:
            least = size
            break
    scale = sizes[0][0] / 127
    parts, kept = [struct.pack("<4sIIfI", b"LDPM", 2, len(model), scale, len(note)), note], 0
    for character, (labels, hashes, matrix) in model.items():
        values = numpy.clip(numpy.rint(matrix[:, 1:] / scale), -127, 127).astype(int)
        largest = numpy.abs(matrix).max(axis=1) if len(hashes) else []
        rows = [(int(hash), row) for hash, row, size in zip(hashes, values, largest) if size > least and row.any()]
        kept += len(rows)
        tags, weights = hashed_weights.table(rows, LOAD, [0] * (len(labels) - 1))
        slots = len(tags)
        parts.append(struct.pack("<IBxxxI", ord(character), len(labels), slots))
        parts += [struct.pack("<7sB", reading[:-1].encode(), int(reading[-1])) for reading in labels]
        parts.append(struct.pack(f"<{slots}H", *tags))
        parts += [struct.pack(f"<{len(row)}b", *row) for row in weights]
    data = b"".join(parts)
    print(f"{len(model)} characters, {len(sizes):,} features, {kept:,} kept, {len(data):,} bytes", file=sys.stderr)
    return data


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", required=True)
    parser.add_argument("--training", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("sets", nargs="*")
    options = parser.parse_args()

    table = f"{options.training}/polyphones.tsv"
    sentences = [sentence for sentence in training.polyphones(table) if not training.is_held_out(sentence[0])]
    lines, public = training.rows(sentences), [line for path in options.sets for line in read(path)]
    own, others = features(options.bench, lines), features(options.bench, public) if public else []
    readings = collections.defaultdict(set)
    for character, reading, _ in own + others:
        readings[character].add(reading)
    counts, counts_own = (collections.Counter(row[0] for row in rows) for rows in (own + others, own))
    frequent = {character for character in counts
                if counts[character] > FREQUENT or counts_own[character] >= FREQUENT_OWN}
    rows = [(row, OWN_WEIGHT) for row in own] + [(row, 1.0) for row in others]
    rows += [(row, PHRASE_WEIGHT) for row in features(options.bench, phrases(readings))]
    rows += [(row, TAUGHT_WEIGHTS[row[0] not in frequent])
             for row in features(options.bench, taught(lines + public, readings))]
    model = train(rows)
    output = pathlib.Path(options.output)
    output.write_bytes(pack(model, training.note(table, options.sets, {})))
    score = training.measure(options.bench, "polyphones", output, options.training)
    output.write_bytes(pack(model, training.note(table, options.sets, score)))
    print(score, file=sys.stderr)


if __name__ == "__main__":
    main()
