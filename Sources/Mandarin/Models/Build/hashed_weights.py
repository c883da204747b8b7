"""Lays weights out as HashedWeights.swift reads them: an open table of tags, and a row of weights for each slot.

A feature's slot is the high 32 bits of its hash times the number of slots, the high half of that; probing is linear.
Its tag is the low 16 bits of its hash, at least 1; 0 is an empty slot.
"""


def table(rows, load, empty):
    """The tags and the rows of weights by slot; `rows` are pairs of a hash and its weights, `load` the share filled."""
    slots = int(len(rows) / load) + 1 if rows else 0
    tags, weights = [0] * slots, [empty] * slots
    for hash, row in rows:
        tag, slot = max(1, hash & 0xFFFF), (hash >> 32) * slots >> 32
        while tags[slot] not in (0, tag):
            slot = (slot + 1) % slots
        if tags[slot] == 0:
            tags[slot], weights[slot] = tag, row
    return tags, weights
