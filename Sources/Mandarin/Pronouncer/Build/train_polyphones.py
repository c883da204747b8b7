#!/usr/bin/env python3
"""Trains polyphones.bin, the model that chooses a polyphone's reading by its context.

    train_polyphones.py --features .build/release/langdu-bench --output polyphones.bin SET...

SET is a file of lines: a sentence with one character between ▁ marks, a tab, its reading as in a dictionary:

    银▁行▁开门。	hang2

The sets stay outside the repository. The model that is committed was trained on
    CPP, Park and Lee, g2pM (Interspeech 2020), its development set: 9,760 sentences of Wikipedia, Apache-2.0
    g2pL, its training and development sets: 45,556 sentences of the web, Apache-2.0
on the phrases of pypinyin and CC-CEDICT (see ../../Lexicon/Build), which are rows too, and, with a small weight, on
what g2pM 0.1.2.5 (PyPI, Apache-2.0) says of the other polyphones in the same sentences. Needs numpy, scipy and g2pM.

The model: for each character a softmax over its readings, linear in hashed binary features, with L2 regularisation,
fitted by L-BFGS. Weights are taken relative to the first reading's and cut to 8 bits; features whose weights are all
small are left out.

Layout, little-endian: "LDPM", u32 version, u32 characters, f32 scale of the weights; then for each character
    u32 character, u8 readings K, 3 bytes 0, u32 slots N
    readings    K × 8 bytes: base in ASCII, padded with NUL to 7 bytes, and the tone
    tags        N × u16: the low bits of the feature's hash, at least 1; 0 is empty
    weights     N × (K - 1) × i8
A feature's slot is the high 32 bits of its hash times N, the high half of that; probing is linear.
"""
import argparse
import collections
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

import numpy
import scipy.optimize
import scipy.sparse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Models" / "Build"))
import hashed_weights

REGULARISATION = 1.0
PHRASE_WEIGHT = 0.15
# Of what the other tagger says: of characters that the second set knows well, and of others.
TAUGHT_WEIGHTS = 0.05, 0.6
TAUGHT_ROWS = 150
LARGEST = 2_000_000
# Frequent characters that lexicon and rules read right in the sets, in all but one of three hundred rows: to ask the
# model for them would cost a fifth of its time.
SETTLED = set("的看没种给强少")
LOAD = 0.75


def features(program, lines):
    """The rows of lines as (character, reading, features)."""
    out = subprocess.run([program, "features"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    rows = []
    for line in out.stdout.splitlines():
        character, rest = line.split("\t")
        reading, *hashes = rest.split(" ")
        rows.append((character, reading.replace("u:", "v"), [int(hash) for hash in hashes]))
    return rows


def read(path):
    return [line for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line.count("\t") >= 1]


def phrases(characters, readings):
    """Dictionary phrases as rows, each polyphone of each marked in turn."""
    lexicon = pathlib.Path(__file__).resolve().parents[2] / "Lexicon" / "Build"
    sys.path.insert(0, str(lexicon))
    import json

    import build_lexicon as builder

    with tempfile.TemporaryDirectory() as folder:
        sources = {name: builder.fetch(name, digest, folder) for name, digest in builder.PACKAGES.items()
                   if name.startswith("pypinyin")}
        pypinyin, extra = sources.values()
        tables = [{word: [builder.syllable(part[0]) for part in parts]
                   for word, parts in json.loads(pypinyin("pypinyin/phrases_dict.json")).items()}]
        for part in range(4):
            source = extra(f"pypinyin_dict/phrase_pinyin_data/cc_cedict_{part}.py").decode()
            tables.append({word: [builder.syllable(p[0]) for p in parts]
                           for word, parts in builder.largest_dictionary(source).items()})
    lines, seen = [], set()
    for table in tables:
        for word, reading in table.items():
            if len(word) != len(reading) or len(word) < 2 or word in seen:
                continue
            seen.add(word)
            for index, (character, (base, tone)) in enumerate(zip(word, reading)):
                if character in characters and (tone != 5 or f"{base}5" in readings[character]):
                    lines.append(f"{word[:index]}▁{character}▁{word[index + 1:]}\t{base}{tone}")
    return lines


def fit(rows, weights, labels):
    """The weights of one character: a matrix of readings by features, and the features' hashes."""
    hashes = sorted({hash for _, _, found in rows for hash in found})
    column = {hash: index for index, hash in enumerate(hashes)}
    indices = [column[hash] for _, _, found in rows for hash in found]
    pointers = numpy.cumsum([0] + [len(found) for _, _, found in rows])
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(indices)), indices, pointers), shape=(len(rows), len(hashes)))
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
        gradient = matrix.T @ (weights[:, None] * (exponents / sums - onehot)) + REGULARISATION * current
        return value + 0.5 * REGULARISATION * (flat @ flat), gradient.ravel()

    result = scipy.optimize.minimize(loss, numpy.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B",
                                     options={"maxiter": 60})
    return hashes, result.x.reshape(shape)


def train(rows, importance):
    grouped = collections.defaultdict(list)
    for row, weight in zip(rows, importance):
        grouped[row[0]].append((row, weight))
    model = {}
    for character in sorted(grouped):
        found = [row for row, _ in grouped[character]]
        labels = sorted({reading for _, reading, _ in found})
        if len(labels) == 1:
            # A reading that nothing speaks against corrects the lexicon's default.
            if sum(weight for _, weight in grouped[character]) >= 3:
                model[character] = (labels, [], numpy.zeros((0, 1)))
            continue
        hashes, matrix = fit(found, numpy.array([weight for _, weight in grouped[character]]), labels)
        model[character] = (labels, hashes, matrix - matrix[:, :1])
    return model


def taught(lines):
    """What g2pM says of the characters that are not marked, as rows by character and reading."""
    from g2pM import G2pM

    tagger, marked = G2pM(), {line[line.index("▁") + 1] for line in lines}
    found = collections.defaultdict(list)
    for line in lines:
        sentence, mark = line.split("\t")[0].replace("▁", ""), line.index("▁")
        readings = tagger(sentence, tone=True, char_split=True)
        if len(readings) != len(sentence):
            continue
        for place, (character, reading) in enumerate(zip(sentence, readings)):
            if place != mark and character in marked and reading[-1:] in tuple("12345"):
                found[character, reading].append(f"{sentence[:place]}▁{character}▁{sentence[place + 1:]}\t{reading}")
    random.seed(1)
    return [row for key in sorted(found) for row in random.sample(found[key], min(TAUGHT_ROWS, len(found[key])))]


def pack(model):
    sizes = sorted(
        ((float(size), 2 + matrix.shape[1] - 1) for labels, _, matrix in model.values() if len(labels) > 1
         for size in numpy.abs(matrix).max(axis=1)), reverse=True)
    total, least = 16 + sum(12 + 8 * len(labels) for labels, _, _ in model.values()) + 8 * len(model), 0.0
    for size, cost in sizes:
        total += cost / LOAD
        if total > LARGEST:
            least = size
            break
    scale = sizes[0][0] / 127
    parts, kept = [struct.pack("<4sIIf", b"LDPM", 1, len(model), scale)], 0
    for character, (labels, hashes, matrix) in model.items():
        values = numpy.clip(numpy.rint(matrix[:, 1:] / scale), -127, 127).astype(int)
        rows = [(hash, row) for hash, row, size in zip(hashes, values, numpy.abs(matrix).max(axis=1) if len(hashes) else [])
                if size > least and row.any()]
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


def accuracy(model, rows, fallback=None):
    right = 0
    for character, reading, found in rows:
        if character not in model:
            continue
        labels, hashes, matrix = model[character]
        column = {hash: index for index, hash in enumerate(hashes)}
        scores = sum((matrix[column[hash]] for hash in found if hash in column), numpy.zeros(len(labels)))
        right += labels[int(numpy.argmax(scores))] == reading
    known = sum(character in model for character, _, _ in rows)
    return f"{right / max(known, 1):.4f} of {known} known ({len(rows)} in all)"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--test", action="append", default=[])
    parser.add_argument("--hold-out", type=int, default=0, help="keep every n-th row of each set for a test")
    parser.add_argument("sets", nargs="+")
    options = parser.parse_args()

    lines, held = [], {}
    for path in options.sets:
        rows = read(path)
        if options.hold_out:
            held[path] = [row for index, row in enumerate(rows) if index % options.hold_out == 0]
            rows = [row for index, row in enumerate(rows) if index % options.hold_out != 0]
        lines += rows
    for path in options.test:
        held[path] = read(path)
    rows = features(options.features, lines)
    readings = collections.defaultdict(set)
    for character, reading, _ in rows:
        readings[character].add(reading)
    extra = features(options.features, phrases(set(readings), readings))
    lessons = features(options.features, taught(lines))
    frequent = {character for character, count in collections.Counter(row[0] for row in rows).items() if count > 60}
    weights = [1.0] * len(rows) + [PHRASE_WEIGHT] * len(extra)
    weights += [TAUGHT_WEIGHTS[row[0] not in frequent] for row in lessons]
    kept = [(row, weight) for row, weight in zip(rows + extra + lessons, weights) if row[0] not in SETTLED]
    model = train([row for row, _ in kept], [weight for _, weight in kept])
    for path, test in held.items():
        print(path, accuracy(model, features(options.features, test)), file=sys.stderr)
    pathlib.Path(options.output).write_bytes(pack(model))


if __name__ == "__main__":
    main()
