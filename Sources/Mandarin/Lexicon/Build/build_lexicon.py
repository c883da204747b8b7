#!/usr/bin/env python3
"""Builds lexicon.bin, the words and readings of the Mandarin target.

    build_lexicon.py OUTPUT           writes OUTPUT
    build_lexicon.py OUTPUT --check   rebuilds and compares with OUTPUT

Needs Python 3.9 or newer and its standard library only. The sources are packages of PyPI, pinned by
version and hash. The result depends on nothing else than these and the tables that main() names.

Layout of lexicon.bin, little-endian, each part aligned to 8 bytes:

    header      "LDLX", then u32: version, syllables S, readings R, slots (a power of two)
    syllables   S × 8 bytes: base in ASCII, padded with NUL to 7 bytes, and the tone 1 to 5
    characters  0x7000 × u16: default reading of U+3000 + i, as an index into syllables plus 1, 0 for none
    folding     0x7000 × u16: simplified form of U+3000 + i, 0 for itself
    costs       0x7000 × u16: cost of U+3000 + i as a word, 0 for none
    kinds       0x7000 × u8: class of U+3000 + i as a word
    pairs       0x40000 × u8: a bit for each length of words whose first two characters have a hash with these low bits,
                the lowest for two characters
    readings    R × u16: readings of words, one syllable (index plus 1) a character; each begins at
                an even entry, the first two are unused
    words       slots × 8 bytes, words of two characters and more: u32 fingerprint, u16 half the number of its first entry in readings or 0 when
                the characters' defaults hold, u16 cost: -1000 × the natural logarithm of the word's share, 0 for an empty slot
    classes     slots × u8: the word's class, an index into CLASSES, and in the three highest bits how certain its reading
                is, an index into CERTAINTIES

A word stands in the slot of its hash or in the next free one after it. The hash is FNV-1a over its
scalars, folded; its low bits choose the slot, its high half is the fingerprint.
"""
import argparse
import ast
import hashlib
import io
import json
import math
import pathlib
import struct
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile

VERSION = 5
FIRST, SPAN = 0x3000, 0x7000
PAIRS = 0x40000
LONGEST = 8  # characters
RAREST = 3  # a word of the frequency list that is seen less often, and is in no dictionary, is noise

# How certain a word's reading is, in the order of Certainty.swift.
CERTAINTIES = "open", "composed", "likely", "agreed", "settled"

# Words of two characters that begin or end with one of these, and that no dictionary has, are mostly two words that met.
FUNCTION_WORDS = set(
    "的都将称地得为了着过在和与及或对从向被把等就也还只又再才已曾可能会要不没很太最更之其此这那各每某该本我你他她它们所并且而但则虽若如于以"
    "中上下里处分率种长有是说到去来让使令")
COMMON = 100  # unless they are seen so often

# The classes in the order of WordClass.swift, each with the marks that the frequency list has for it.
CLASSES = {
    "other": "x", "noun": "n ng an", "verb": "v vg vi vq vd", "verbalNoun": "vn", "adjective": "a ad ag z",
    "adverb": "d dg df", "pronoun": "r rr rz rg", "numeral": "m mg", "measure": "q mq", "preposition": "p",
    "conjunction": "c", "localizer": "f s", "time": "t tg", "person": "nr nrt nrfg", "place": "ns",
    "organization": "nt nz j", "attributive": "b", "idiom": "i l", "affix": "k h", "particle": "u uj ul uz uv ud ug",
    "modal": "y e o",
}

PERSON, PLACE, VERB = (list(CLASSES).index(name) for name in ("person", "place", "verb"))
NOUNS = {list(CLASSES).index(name) for name in ("noun", "place", "organization")}

PACKAGES = {
    "pypinyin==0.55.0": "d53b1e8ad2cdb815fb2cb604ed3123372f5a28c6f447571244aca36fc62a286f",
    "pypinyin-dict==0.9.0": "10cfbe40af87d704b867533177be8cd72837da9e224755dd275798e88097067a",
    "jieba==0.42.1": "055ca12f62674fafed09427f176506079bc135638a14e23e25be909131928db2",
    "opencc-python-reimplemented==0.1.7": "41b3b92943c7bed291f448e9c7fad4b577c8c2eae30fcfe5a74edf8818493aa6",
}

MARKS = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ", "n": " ńňǹ", "m": " ḿ"}
TONES = {
    mark: (base, tone)
    for base, marks in MARKS.items()
    for tone, mark in enumerate(marks, 1)
    if mark != " "
}


def fetch(package, digest, folder):
    """Downloads a package and returns it as a function from a path inside to bytes."""
    target = pathlib.Path(folder) / package.split("=")[0]
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(target), package],
        check=True,
    )
    (archive,) = target.iterdir()
    data = archive.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        sys.exit(f"{archive.name}: sha256 is {found}, not {digest}")
    if archive.suffix == ".whl":
        return zipfile.ZipFile(io.BytesIO(data)).read
    sources = tarfile.open(fileobj=io.BytesIO(data))
    return lambda path: sources.extractfile(path).read()


def syllable(marked):
    """Turns `yín`, `er5` or `lüè` into a base and a tone."""
    tone, base = 5, ""
    for character in unicodedata.normalize("NFC", marked):
        if character in TONES:
            letter, tone = TONES[character]
            base += letter
        elif character.isdigit():
            tone = int(character)
        else:
            base += "v" if character == "ü" else character
    return base, tone


def largest_dictionary(source):
    """Returns the largest dictionary literal of a Python module, without running the module."""
    literals = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Dict)]
    return ast.literal_eval(max(literals, key=lambda node: len(node.keys)))


def is_hanzi(word):
    return all(FIRST <= ord(c) < FIRST + SPAN and (ord(c) >= 0x3400 or c == "〇") for c in word)


def read_folding(opencc):
    """Returns the simplified character of each traditional one."""
    folding = {}
    for line in opencc("opencc/dictionary/TSCharacters.txt").decode("utf-8").splitlines():
        traditional, simplified = line.split("\t")
        simplified = simplified.split(" ")
        # A character that is also simplified (乾 in 乾隆) stays.
        if is_hanzi(traditional + simplified[0]) and traditional not in simplified:
            folding[traditional] = simplified[0]
    return folding


def read_corrections(path):
    corrections = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        word, pinyin = line.split("\t")[:2]
        reading = spelled(pinyin)
        if len(reading) != len(word) or not all(s.isascii() and s[-1] in "12345" for s in pinyin.split()):
            sys.exit(f"{path}:{number}: “{pinyin}” is not one syllable with a tone for each character of {word}")
        if word in corrections:
            sys.exit(f"{path}:{number}: {word} stands in the table twice")
        corrections[word] = reading
    return corrections


def rows(path):
    """The fields of each line of a table."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def spelled(pinyin):
    """The syllables of pinyin with blanks between: yin2 hang2."""
    return [syllable(part) for part in pinyin.split()]


def read_words(path):
    """The first column of a table."""
    words = [row[0] for row in rows(path)]
    if len(words) != len(set(words)):
        sys.exit(f"{path}: a word stands in the table twice")
    return set(words)


def read_classes(path, marks):
    """Returns the class of each word of the frequency list, corrected by the table."""
    index = {mark: number for number, found in enumerate(CLASSES.values()) for mark in found.split()}
    names = {name: number for number, name in enumerate(CLASSES)}
    classes = {word: index.get(mark, 0) for word, mark in marks.items()}
    corrected = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        name, _, words = line.partition("\t")
        if name not in names:
            sys.exit(f"{path}:{number}: {name} is no class; there are {', '.join(names)}")
        for word in words.split():
            # A word in several lines has the class of the first.
            corrected.setdefault(word, names[name])
    return {**classes, **corrected}


def word_class(word, classes):
    """The class of a word, or of the longest known word it ends with."""
    return next((classes[word[start:]] for start in range(len(word)) if word[start:] in classes), 0)


def merge(word, phrase, entry):
    """Joins the readings of the two dictionaries.

    The phrase list is right more often; CC-CEDICT alone marks neutral tones and erhua.
    """
    phrase = phrase if phrase and len(phrase) == len(word) else None
    entry = entry if entry and len(entry) == len(word) else None
    if not phrase or not entry:
        reading = list(phrase or entry or [])
    else:
        reading = [e if e[1] == 5 and (e[0] == p[0] or e[0] == "r") else p for p, e in zip(phrase, entry)]
    for index, character in enumerate(word[: len(reading)]):
        # 一 and 不 keep the tone they have alone; sandhi is the reader's work.
        if character == "一" and reading[index][0] == "yi":
            reading[index] = ("yi", 1)
        if character == "不" and reading[index][0] == "bu" and reading[index][1] != 5:
            reading[index] = ("bu", 4)
        if character == "儿" and reading[index][0] in ("r", "er"):
            reading[index] = ("r", 5) if reading[index][1] == 5 else ("er", 2)
    return reading or None


def split(word, costs, readings, defaults):
    """Cuts a word into the cheapest shorter words: the cost and the reading that follows."""
    best = [(0.0, [])]
    for end in range(1, len(word) + 1):
        choices = []
        for start in range(end):
            part = word[start:end]
            if len(part) == len(word):
                continue
            if len(part) > 1 and part not in costs:
                continue
            cost, reading = best[start]
            reading = reading + (readings.get(part) or [defaults.get(c, ("", 5)) for c in part])
            choices.append((cost + costs.get(part, 18.0), reading))
        best.append(min(choices, key=lambda choice: choice[0]))
    return best[-1]


def doubled(word, readings, defaults):
    """The reading of 清清楚楚, from that of 清楚 with full tones; None for words of another form."""
    if len(word) != 4 or word[0] != word[1] or word[2] != word[3] or word[1:3] not in readings:
        return None
    # 爸爸妈妈 stays two words.
    if all(readings.get(half, [("", 0)])[-1][1] == 5 for half in (word[:2], word[2:])):
        return None
    pairs = zip(word[1:3], readings[word[1:3]])
    first, last = (defaults.get(c, s) if s[1] == 5 else s for c, s in pairs)
    return [first, first, last, last]


def fingerprint(word):
    value = 14695981039346656037
    for character in word:
        value = ((value ^ ord(character)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return value ^ (value >> 29)


def read_two_way(path):
    """The words with two readings, each with the one that it has more often."""
    return {row[0]: spelled(row[1].split(" / ")[0]) for row in rows(path)}


def read_patterns(path):
    """The readings of endings and, with … behind them, of beginnings, the longest first."""
    return sorted(((row[0], spelled(row[1])) for row in rows(path)), key=lambda pattern: -len(pattern[0]))


def patterned(word, reading, patterns, classes):
    """A composed reading with its ending as the table of patterns has it; None where no pattern holds."""
    for ending, tail in patterns:
        if ending[-1] == "…":
            start, rests = ending[:-1], [word[len(ending) - 1 : end] for end in (len(ending), len(ending) + 1, None)]
            if word.startswith(start) and VERB in (classes.get(rest) for rest in rests):
                return tail + list(reading[len(tail) :])
        elif len(word) > len(ending) and word.endswith(ending):
            return list(reading[: -len(tail)]) + tail
    return None


def with_words_inside(word, reading, corrections):
    """A reading with the word at its end that was entered by hand, 令人咋舌 with 咋舌."""
    for start in range(1, len(word) - 1):
        if word[start:] in corrections:
            return list(reading[:start]) + corrections[word[start:]]
    return reading


def read_surnames(path):
    """The readings of the surnames that have one of their own."""
    return {row[0]: spelled(row[1]) for row in rows(path) if row[1] != "-"}


def named(word, reading, surnames):
    """The reading of a person's name with its surname's own; None for other surnames."""
    surname = surnames.get(word[0])
    return surname + list(reading[1:]) if surname else None


def read_light(path):
    """The words with a light syllable that a newsreader makes too."""
    return {word for row in rows(path) for word in row[0].split()}


def lighten(word, reading, light, readings):
    """A reading with the light syllables of the words it is made of: 书本知识, 粮食安全."""
    parts = [(len(word) - 2, len(word))] + ([(0, 2)] if len(word) == 4 else [])
    reading = list(reading)
    for start, end in parts:
        last = readings.get(word[start:end], [("", 0)])[-1]
        if len(word) > 2 and word[start:end] in light and last == (reading[end - 1][0], 5):
            reading[end - 1] = last
    return reading


def is_chance(word, counts):
    """Whether a word of the frequency list is two words that met."""
    return len(word) == 2 and counts.get(word, 0) < COMMON and not FUNCTION_WORDS.isdisjoint(word)


def certainty(word, corrections, two_way, phrase, entry, count):
    """How certain the reading of a word is: an index into CERTAINTIES."""
    if word in two_way:
        return CERTAINTIES.index("open")
    if word in corrections:
        return CERTAINTIES.index("settled")
    found = [reading for reading in (phrase, entry) if reading and len(reading) == len(word)]
    if len(found) < 2:
        # A frequent word that a dictionary has wrong would have been noticed.
        return CERTAINTIES.index("agreed" if found and count >= COMMON else "likely" if found else "composed")
    # A neutral tone is no disagreement, nor is the tone of 一 and 不.
    agrees = all(p[0] == e[0] and (p[1] == e[1] or 5 in (p[1], e[1]) or c in "一不") for c, p, e in zip(word, *found))
    return CERTAINTIES.index("agreed" if agrees else "likely")


def build(read, corrections, patterns, surnames, two_way, light, dropped, class_table):
    pinyin, extra, jieba, opencc = (read[package] for package in PACKAGES)

    defaults = {
        chr(int(code)): syllable(marked.split(",")[0])
        for code, marked in json.loads(pinyin("pypinyin/pinyin_dict.json")).items()
    }
    standard = largest_dictionary(extra("pypinyin_dict/pinyin_data/kmandarin_8105.py"))
    defaults.update({chr(code): syllable(marked.split(",")[0]) for code, marked in standard.items()})
    defaults.update({word: reading[0] for word, reading in corrections.items() if len(word) == 1})
    defaults = {c: s for c, s in defaults.items() if s[0].isascii() and s[0].isalpha()}

    phrases = {
        word: [syllable(s[0]) for s in reading]
        for word, reading in json.loads(pinyin("pypinyin/phrases_dict.json")).items()
    }
    entries = {
        word: [syllable(s[0]) for s in reading]
        for part in range(4)
        for word, reading in largest_dictionary(
            extra(f"pypinyin_dict/phrase_pinyin_data/cc_cedict_{part}.py")
        ).items()
    }
    counts, marks = {}, {}
    for line in jieba("jieba-0.42.1/jieba/dict.txt").decode("utf-8").splitlines():
        word, count, marks[word] = line.split(" ")
        counts[word] = int(count)
    classes = read_classes(class_table, marks)

    words = {
        word
        for word in set(counts) | set(phrases) | set(entries) | set(corrections) | set(two_way)
        if is_hanzi(word) and len(word) <= LONGEST
        and (counts.get(word, 0) >= RAREST or len(word) == 1 or word in phrases or word in entries or word in corrections
             or word in two_way)
    }
    folding = read_folding(opencc)
    words = {word for word in words if not any(c in folding for c in word)} - dropped
    words = {word for word in words
             if word in phrases or word in entries or word in corrections or word in two_way or not is_chance(word, counts)}
    words |= {c for c in defaults if is_hanzi(c)}
    total = sum(counts.get(word, 0) for word in words)

    costs = {word: math.log(total / counts[word]) for word in words if counts.get(word, 0) >= RAREST}
    readings = {word: merge(word, phrases.get(word), entries.get(word)) for word in words if len(word) > 1}
    readings.update({word: reading for word, reading in corrections.items() if len(word) > 1})
    readings.update(two_way)
    readings = {word: reading for word, reading in readings.items() if reading and all(s[0].isascii() for s in reading)}

    patterns_held, undecided, inside = {}, set(), {**corrections, **two_way}
    # Shorter words first: longer ones are read and priced by the words they are made of.
    for word in sorted(words, key=lambda word: (len(word), word)):
        if len(word) == 1:
            costs.setdefault(word, math.log(total))
            continue
        apart, reading = split(word, costs, readings, defaults)
        if classes.get(word) in NOUNS:
            # In a noun 地 is the ground: 洗地机.
            reading = [("di", 4) if c == "地" and s == ("de", 5) else s for c, s in zip(word, reading)]
        if word not in readings:
            pattern = patterned(word, reading, patterns, classes)
            if not pattern and len(word) in (2, 3) and classes.get(word) == PERSON:
                pattern = named(word, reading, surnames)
            if pattern or classes.get(word) in (PERSON, PLACE):
                # Names are what they are, whatever stands beside them.
                patterns_held[word] = pattern or reading
            readings[word] = doubled(word, readings, defaults) or pattern or reading
        agreed = certainty(word, corrections, two_way, phrases.get(word), entries.get(word), 0) >= 3
        if not agreed and len(readings[word]) == len(word):
            readings[word] = with_words_inside(word, readings[word], inside)
            # 房屋买卖 goes to the model as 买卖 does.
            if any(word.endswith(tail) for tail in (word[-2:], word[-3:]) if tail in two_way):
                undecided.add(word)
        if word not in corrections and word not in two_way and len(readings[word]) == len(word):
            readings[word] = lighten(word, readings[word], light - two_way.keys(), readings)
        if word in corrections:
            # What was entered by hand is meant to be found, yet common words around it still win.
            costs[word] = min(costs.get(word, math.inf), apart - 0.5)
        elif word not in costs:
            # Not in the frequency list: as rare as its parts side by side, so that its reading is used.
            costs[word] = apart - 0.1 if len(word) > 2 else max(apart - 0.1, math.log(total / 50))
    marks = {
        word: word_class(word, classes)
        + (certainty(word, corrections, two_way.keys() | undecided, phrases.get(word), entries.get(word) or patterns_held.get(word),
                     counts.get(word, 0) if word in phrases or word in entries else 0) << 5
           if len(word) > 1 else 0)
        for word in words
    }
    return encode(words, costs, readings, defaults, folding, marks)


def encode(words, costs, readings, defaults, simplified, classes):
    syllables, offsets, table = {}, {}, [0, 0]

    def index(item):
        return syllables.setdefault(item, len(syllables) + 1)

    def offset(word):
        reading = readings.get(word)
        if len(word) == 1 or not reading or all(s == defaults.get(c) for c, s in zip(word, reading)):
            return 0
        key = tuple(reading)
        if key not in offsets:
            offsets[key] = len(table) // 2
            table.extend(index(item) for item in reading)
            table.extend([0] * (len(table) % 2))
        return offsets[key]

    def cost(word):
        return max(1, min(65535, round(costs[word] * 1000)))

    longer = [word for word in words if len(word) > 1]
    slots = 1 << (len(longer) * 4 // 3).bit_length()
    hashed = [None] * slots
    for word in sorted(longer):
        value = fingerprint(word)
        slot = value & (slots - 1)
        while hashed[slot]:
            slot = (slot + 1) & (slots - 1)
        hashed[slot] = (value >> 32, offset(word), cost(word), classes[word])

    characters, folding, alone, kinds, pairs = [0] * SPAN, [0] * SPAN, [0] * SPAN, [0] * SPAN, [0] * PAIRS
    for character, item in sorted(defaults.items()):
        if is_hanzi(character):
            characters[ord(character) - FIRST] = index(item)
    for traditional, character in simplified.items():
        folding[ord(traditional) - FIRST] = ord(character)
    for word in words:
        if len(word) == 1:
            alone[ord(word) - FIRST] = cost(word)
            kinds[ord(word) - FIRST] = classes[word]
        else:
            pair = fingerprint(word[:2]) & (PAIRS - 1)
            pairs[pair] |= 1 << (len(word) - 2)

    if len(table) > 2 * 0xFFFF:
        sys.exit(f"{len(table)} readings are more than the file can number")
    parts = [
        b"LDLX" + struct.pack("<4I", VERSION, len(syllables), len(table), slots),
        b"".join(base.encode().ljust(7, b"\0") + bytes([tone]) for base, tone in syllables),
        struct.pack(f"<{SPAN}H", *characters),
        struct.pack(f"<{SPAN}H", *folding),
        struct.pack(f"<{SPAN}H", *alone),
        bytes(kinds),
        bytes(pairs),
        struct.pack(f"<{len(table)}H", *table),
        b"".join(struct.pack("<IHH", *(slot or (0, 0, 0))[:3]) for slot in hashed),
        bytes(slot[3] if slot else 0 for slot in hashed),
    ]
    print(f"{len(words)} words, {len(table)} readings, {len(syllables)} syllables, {slots} slots", file=sys.stderr)
    return b"".join(part + bytes(-len(part) % 8) for part in parts)


def main():
    parser = argparse.ArgumentParser(description="Builds the lexicon of the Mandarin target.")
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--check", action="store_true", help="compare with OUTPUT instead of writing it")
    arguments = parser.parse_args()

    lexicon = pathlib.Path(__file__).resolve().parent.parent
    tables = lexicon.parent / "Readings" / "Tables"
    corrections = read_corrections(tables / "words.tsv")
    patterns = read_patterns(tables / "patterns.tsv")
    light = read_light(tables / "light.tsv")
    surnames = read_surnames(tables / "surnames.tsv")
    two_way, dropped = read_two_way(tables / "two-way.tsv"), read_words(lexicon / "dropped.tsv")
    with tempfile.TemporaryDirectory() as folder:
        read = {package: fetch(package, digest, folder) for package, digest in PACKAGES.items()}
        data = build(read, corrections, patterns, surnames, two_way, light, dropped, lexicon / "classes.tsv")
    if not arguments.check:
        arguments.output.write_bytes(data)
    elif not arguments.output.exists() or arguments.output.read_bytes() != data:
        sys.exit(f"{arguments.output}: differs from what its sources give; run this script without --check")


if __name__ == "__main__":
    main()
