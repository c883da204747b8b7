#!/usr/bin/env python3
"""Makes the small models of the tests: a tone for each token, with the inputs and outputs of a family of voices.

Usage: make_models.py FOLDER        (needs the packages onnx and numpy)
"""
import json
import os
import sys

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

FRAME, FRAMES = 600, 5


def constant(name, value, kind=np.float32):
    return numpy_helper.from_array(np.array(value, dtype=kind), name)


def kokoro():
    """tokens, style, speed -> audio; durations are kept inside, as Kokoro's makers hand it out."""
    numbers = [
        constant("frames", float(FRAMES)), constant("least", 1.0), constant("silent", 16.0),
        constant("times", np.arange(FRAME * FRAMES, dtype=np.float32)[None, :] * 2 * np.pi / 24000),
        constant("low", 150.0), constant("step", 2.0), constant("loud", 0.4), constant("flat", [-1], np.int64),
        constant("last", [-1], np.int64), constant("zero", 0.0),
    ]
    nodes = [
        # Each token lasts as long; the numbers of style and speed are used, so that the inputs are.
        helper.make_node("Cast", ["tokens"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["numbers", "zero"], ["nothing"]),
        helper.make_node("Add", ["nothing", "frames"], ["lengths"]),
        helper.make_node("Round", ["lengths"], ["rounded"]),
        helper.make_node("Clip", ["rounded", "least"], ["durations"]),
        helper.make_node("Mul", ["numbers", "step"], ["offsets"]),
        helper.make_node("Add", ["offsets", "low"], ["pitches"]),
        helper.make_node("Squeeze", ["pitches"], ["row"]),
        helper.make_node("Unsqueeze", ["row", "last"], ["column"]),
        helper.make_node("Mul", ["column", "times"], ["phases"]),
        helper.make_node("Sin", ["phases"], ["waves"]),
        helper.make_node("Greater", ["numbers", "silent"], ["heard"]),
        helper.make_node("Cast", ["heard"], ["gates"], to=TensorProto.FLOAT),
        helper.make_node("Squeeze", ["gates"], ["gaterow"]),
        helper.make_node("Unsqueeze", ["gaterow", "last"], ["gate"]),
        helper.make_node("Mul", ["waves", "gate"], ["gated"]),
        helper.make_node("ReduceMax", ["style"], ["peak"], keepdims=0),
        helper.make_node("Mul", ["peak", "zero"], ["unused"]),
        helper.make_node("ReduceMax", ["speed"], ["pace"], keepdims=0),
        helper.make_node("Mul", ["pace", "zero"], ["unused2"]),
        helper.make_node("Add", ["unused", "unused2"], ["none"]),
        helper.make_node("Add", ["loud", "none"], ["gain"]),
        helper.make_node("Mul", ["gated", "gain"], ["levelled"]),
        helper.make_node("Reshape", ["levelled", "flat"], ["audio"]),
    ]
    graph = helper.make_graph(
        nodes, "tones",
        [
            helper.make_tensor_value_info("tokens", TensorProto.INT64, [1, "length"]),
            helper.make_tensor_value_info("style", TensorProto.FLOAT, [1, 256]),
            helper.make_tensor_value_info("speed", TensorProto.FLOAT, [1]),
        ],
        [helper.make_tensor_value_info("audio", TensorProto.FLOAT, ["samples"])], numbers)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)


SIGNS = (
    ";:,.!?—…\"()“” ̃ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyz"
    "ɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲ↓→↗↘ᵻ")


def main(folder):
    target = os.path.join(folder, "kokoro")
    os.makedirs(os.path.join(target, "voices"), exist_ok=True)
    save(kokoro(), os.path.join(target, "model.onnx"))
    # Marks come first and are silent, so that the blank is number 14 as well.
    with open(os.path.join(target, "tokens.txt"), "w", encoding="utf8") as file:
        for number, sign in enumerate(SIGNS, start=1):
            file.write(f"{sign} {number}\n")


if __name__ == "__main__":
    main(sys.argv[1])
