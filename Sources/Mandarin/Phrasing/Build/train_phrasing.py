#!/usr/bin/env python3
"""Trains phrasing.bin, the model of minor phrases between two pauses.

    train_phrasing.py --bench PROGRAM --training FOLDER --output phrasing.bin

PROGRAM is langdu-bench, which finds the features and measures. FOLDER has phrasing.txt, a sentence a line, with #1 after
each prosodic word, #2 after each minor phrase, #3 after each major phrase and #4 at the end:

    这种#1新的#1治疗方法#2已经#1帮助了#1数百名#1患者#2恢复#1行走能力#4。

One sentence in ten, chosen by the hash of its text, is held out and measures the model. Needs numpy and scipy.

The model: a division of a stretch into phrases scores the sum of weights of its borders' features and its phrases'
lengths; a conditional semi-Markov model with L2 regularisation, fitted by L-BFGS. A constant is added to every border
so that as many are found as are marked, for precision and recall alike.

Layout, little-endian: "LDBR", u32 version, u32 length of what the model says of itself, and that (training.py: JSON); u32 slots N, N × u16 tags, N × i8 weights; a feature's slot and tag as in
polyphones.bin, a length's hash as in PhraseFeatures.swift.
"""
import argparse
import pathlib
import struct
import re
import subprocess
import sys

import numpy
import scipy.optimize

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Models" / "Build"))
import hashed_weights
import training

REGULARISATION = 2.0
LONGEST = 24
FOLDS = 5
LOAD = 0.75
MASK = (1 << 64) - 1


def feature_hash(template, value):
    """FeatureHash.of."""
    value = (value + template * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9 & MASK
    value ^= value >> 32
    value = value * 0x94D049BB133111EB & MASK
    return value ^ value >> 29


def read(program, lines):
    """The sentences as lists of stretches: places of the borders, whether each is marked, and their features."""
    out = subprocess.run([program, "borders"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    sentences = []
    for line in out.stdout.splitlines():
        if line.startswith("*"):
            sentences.append([])
            line = line[1:]
        borders = [border.split(" ") for border in line.split("\t")]
        sentences[-1].append(([int(border[0]) for border in borders], [int(border[1]) > 1 for border in borders],
                              [[int(hash) for hash in border[2:]] for border in borders[:-1]]))
    return sentences


class Model:
    def __init__(self, sentences, regularisation):
        self.column = {}
        stretches = [stretch for sentence in sentences for stretch in sentence if len(stretch[0]) > 1]
        for _, _, features in stretches:
            for hashes in features:
                for hash in hashes:
                    self.column.setdefault(hash, len(self.column))
        count = len(self.column)
        rows = [numpy.array([[self.column[hash] for hash in hashes] for hashes in features])
                for _, _, features in stretches]

        def loss(weights):
            gradient = regularisation * weights
            value = 0.5 * regularisation * (weights @ weights)
            lengths = weights[count:]
            expected = numpy.zeros(LONGEST + 1)
            for (places, marks, _), columns in zip(stretches, rows):
                border = weights[columns].sum(axis=1)
                found, means, counts = marginals(places, border, lengths)
                value += found
                gold = 0.0
                last = 0
                for index, place in enumerate(places):
                    isEnd = index == len(places) - 1
                    if isEnd or marks[index]:
                        length = min(place - last, LONGEST)
                        gold += lengths[length] + (0 if isEnd else border[index])
                        counts[length] -= 1
                        last = place
                value -= gold
                expected += counts
                difference = means - numpy.array(marks[:-1], dtype=float)
                numpy.add.at(gradient, columns.ravel(), numpy.repeat(difference, columns.shape[1]))
            gradient[count:] += expected
            return value, gradient

        result = scipy.optimize.minimize(loss, numpy.zeros(count + LONGEST + 1), jac=True, method="L-BFGS-B",
                                         options={"maxiter": 60})
        self.weights, self.lengths = result.x[:count], result.x[count:]

    def divide(self, stretch, constant):
        """Which borders are in the best division."""
        places, _, features = stretch
        border = [sum(self.weights[self.column[hash]] for hash in hashes if hash in self.column) + constant
                  for hashes in features] + [0.0]
        starts, best, last = [0] + places, [0.0], [-1]
        for index, place in enumerate(places):
            scores = [best[k] + self.lengths[min(place - starts[k], LONGEST)] for k in range(index + 1)]
            chosen = int(numpy.argmax(scores))
            best.append(scores[chosen] + border[index])
            last.append(chosen)
        chosen, index = [False] * len(places), last[-1]
        while index > 0:
            chosen[index - 1] = True
            index = last[index]
        return chosen[:-1]


def marginals(places, border, lengths):
    """The logarithm of the partition function, each border's probability, and the expected count of each length."""
    count = len(places)
    starts = numpy.array([0] + places)
    forward, backward = numpy.full(count + 1, -numpy.inf), numpy.full(count + 1, -numpy.inf)
    forward[0], backward[count] = 0.0, 0.0
    gains = numpy.append(border, 0.0)
    spans = [numpy.minimum(starts[end] - starts[:end], LONGEST) for end in range(1, count + 1)]
    for end in range(1, count + 1):
        forward[end] = gains[end - 1] + numpy.logaddexp.reduce(forward[:end] + lengths[spans[end - 1]])
    for start in range(count - 1, -1, -1):
        ends = numpy.arange(start + 1, count + 1)
        sizes = numpy.minimum(starts[ends] - starts[start], LONGEST)
        backward[start] = numpy.logaddexp.reduce(backward[ends] + gains[ends - 1] + lengths[sizes])
    total = forward[count]
    means = numpy.exp(forward[1:count] + backward[1:count] - total)
    counts = numpy.zeros(LONGEST + 1)
    for end in range(1, count + 1):
        chance = numpy.exp(forward[:end] + lengths[spans[end - 1]] + gains[end - 1] + backward[end] - total)
        numpy.add.at(counts, spans[end - 1], chance)
    return total, means, counts


def score(model, sentences, constant):
    right = found = marked = 0
    for sentence in sentences:
        for stretch in sentence:
            chosen, marks = model.divide(stretch, constant), stretch[1][:-1]
            right += sum(a and b for a, b in zip(chosen, marks))
            found += sum(chosen)
            marked += sum(marks)
    return right, found, marked


def pack(model, constant, note):
    weights = {hash: model.weights[column] for hash, column in model.column.items()}
    for length in range(LONGEST + 1):
        weights[feature_hash(256, length)] = model.lengths[length]
    # Every border has this feature.
    weights[feature_hash(128, 0)] += constant
    scale = max(abs(weight) for weight in weights.values()) / 127
    rows = [(hash, round(weight / scale)) for hash, weight in sorted(weights.items()) if round(weight / scale)]
    tags, values = hashed_weights.table(rows, LOAD, 0)
    slots = len(tags)
    print(f"{len(rows):,} weights", file=sys.stderr)
    header = struct.pack("<4sII", b"LDBR", 2, len(note)) + note
    return header + struct.pack(f"<I{slots}H{slots}b", slots, *tags, *values)


def best_constant(model, sentences):
    """The constant that gives the best F1."""
    def f1(constant):
        right, found, marked = score(model, sentences, constant)
        return 2 * right / max(1, found + marked)
    return max((step / 4 for step in range(-4, 13)), key=f1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", required=True)
    parser.add_argument("--training", required=True)
    parser.add_argument("--output", required=True)
    options = parser.parse_args()

    table = f"{options.training}/phrasing.txt"
    lines = [line for line in pathlib.Path(table).read_text(encoding="utf-8").splitlines() if line]
    sentences = read(options.bench, [line for line in lines if not training.is_held_out(re.sub("#[1-4]", "", line))])
    # The constant is found on sentences that the model has not seen.
    part = Model([sentence for index, sentence in enumerate(sentences) if index % FOLDS], REGULARISATION)
    constant = best_constant(part, sentences[::FOLDS])
    model, output = Model(sentences, REGULARISATION), pathlib.Path(options.output)
    output.write_bytes(pack(model, constant, training.note(table, [], {})))
    score = training.measure(options.bench, "phrasing", output, options.training)
    output.write_bytes(pack(model, constant, training.note(table, [], score)))
    print(score, file=sys.stderr)


if __name__ == "__main__":
    main()
