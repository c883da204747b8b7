#!/usr/bin/env python3
"""Builds Resources/lexicon.bin from pinned packages and corrections.tsv.

    python3 build_lexicon.py OUTPUT           builds
    python3 build_lexicon.py OUTPUT --check   builds and compares; exit code 1 when they differ

Needs Python 3.9 and pip, nothing else. The result depends on the inputs alone.

Layout, little-endian, sections one after another:
    4s        magic "LDLX"
    5 x u32   version, syllables, readings, slots, size of the file
    syllables of 8 bytes each: the toneless pinyin padded with NUL, and the tone in the last byte; number 0 is none
    u16 [0x7000]    the default syllable of each character from U+3000
    u8  [0x7000]    the length of the longest word that begins with it
    u16 [readings]  syllables of words that are not read by their characters' defaults; number 0 is unused
    (padding to 4)
    slots of 12 bytes, a hash table with linear probing:
        u32 high half of the word's hash, u32 its place in the readings or 0, u16 cost, u16 length; length 0 is empty
The hash is FNV-1a over scalars, then x ^= x >> 29; the slot is its low bits. Cost is -1000 ln(relative frequency).
"""
import hashlib, json, math, pathlib, struct, subprocess, sys, tarfile, tempfile, unicodedata, zipfile

PACKAGES = {
    "pypinyin==0.55.0": "d53b1e8ad2cdb815fb2cb604ed3123372f5a28c6f447571244aca36fc62a286f",
    "pypinyin-dict==0.9.0": "10cfbe40af87d704b867533177be8cd72837da9e224755dd275798e88097067a",
    "jieba==0.42.1": "055ca12f62674fafed09427f176506079bc135638a14e23e25be909131928db2",
}
FIRST, SPAN, LONGEST = 0x3000, 0x7000, 8
# A dictionary's word that the frequency list lacks is taken to be about this frequent.
UNLISTED = 20

# 儿 is a syllable of its own at the end of these, and erhua at the end of every other word.
FULL_ER = tuple("女儿 婴儿 幼儿 孤儿 少儿 男儿 健儿 胎儿 托儿 育儿 小儿 宠儿 生儿 血儿 患儿 弃儿 运儿 产儿 亲儿 "
                "孩儿 乞儿 侄儿 妻儿 低能儿 畸形儿 弄潮儿".split())
# How measure words are read after a number in words that no dictionary reads: 三只.
MEASURES = {"只": ("zhi", 1), "场": ("chang", 3), "个": ("ge", 5)}
NUMBERS = "一二两三四五六七八九十百千万几数多半每这那某"

MARKS = {}
for letter, marked in {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ", "ê": "\0ế\0ề",
                       "n": "\0ńňǹ", "m": "\0ḿ\0\0"}.items():
    for tone, mark in enumerate(marked, 1):
        MARKS[mark] = (letter, tone)


def syllable(text):
    """Pinyin with a tone mark or digit as (base, tone): ("yin", 2)."""
    base, tone = "", 5
    for mark in unicodedata.normalize("NFC", text):
        if mark in MARKS:
            letter, tone = MARKS[mark]
            base += letter
        elif mark.isdigit():
            tone = int(mark)
        else:
            base += "v" if mark == "ü" else mark
    return base, tone


def fetch(folder):
    """Downloads the packages and checks their hashes."""
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
                    "--disable-pip-version-check", "--dest", folder, *PACKAGES], check=True)
    found = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in pathlib.Path(folder).iterdir()}
    missing = [name for name, digest in PACKAGES.items() if digest not in found]
    if missing:
        sys.exit(f"build_lexicon.py: {', '.join(missing)}: not the file that was pinned")
    return [found[digest] for digest in PACKAGES.values()]


def python_tables(text):
    """The dictionary that a generated Python module assigns, without running it."""
    import ast
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and node.value.keys:
            return ast.literal_eval(node.value)
    return {}


def read_sources():
    with tempfile.TemporaryDirectory() as folder:
        pypinyin, pydict, jieba = fetch(folder)
        with zipfile.ZipFile(pypinyin) as archive:
            single = json.loads(archive.read("pypinyin/pinyin_dict.json"))
            phrases = json.loads(archive.read("pypinyin/phrases_dict.json"))
        cedict = {}
        with zipfile.ZipFile(pydict) as archive:
            for part in range(4):
                cedict.update(python_tables(
                    archive.read(f"pypinyin_dict/phrase_pinyin_data/cc_cedict_{part}.py").decode()))
            standard = python_tables(archive.read("pypinyin_dict/pinyin_data/kmandarin_8105.py").decode())
        with tarfile.open(jieba) as archive:
            frequencies = archive.extractfile("jieba-0.42.1/jieba/dict.txt").read().decode()
    characters = {chr(int(code)): syllable(readings.split(",")[0]) for code, readings in single.items()}
    characters.update({chr(code): syllable(readings.split(",")[0]) for code, readings in standard.items()})
    return (characters, {word: [syllable(part[0]) for part in parts] for word, parts in phrases.items()},
            {word: [syllable(part[0]) for part in parts] for word, parts in cedict.items()}, frequencies)


def read_corrections(path):
    corrections = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        word, reading = line.split("\t")[:2]
        syllables = [syllable(part) for part in reading.split()]
        if len(syllables) != len(word):
            sys.exit(f"{path}:{number}: {word} has {len(word)} characters, its reading {len(syllables)} syllables")
        corrections[word] = syllables
    return corrections


def is_chinese(word):
    return all(FIRST + 0x400 <= ord(mark) < FIRST + SPAN or mark == "〇" for mark in word)


def merge(word, phrase, cedict):
    """One reading out of two: tones from the phrase list, which is right more often, neutral tones from CC-CEDICT."""
    phrase = phrase if phrase and len(phrase) == len(word) else None
    cedict = cedict if cedict and len(cedict) == len(word) else None
    if not phrase or not cedict:
        reading = phrase or cedict
    else:
        reading = [theirs if theirs[1] == 5 and theirs[0] == ours[0] or mark == "儿" else ours
                   for mark, ours, theirs in zip(word, phrase, cedict)]
    if not reading:
        return None
    result = []
    for index, (mark, sound) in enumerate(zip(word, reading)):
        if mark == "一" and sound[0] == "yi":
            sound = ("yi", 1)
        elif mark == "不" and sound[0] == "bu" and sound[1] != 5:
            sound = ("bu", 4)
        elif mark == "儿" and 0 < index == len(word) - 1 and not word.endswith(FULL_ER):
            sound = ("r", 5)
        elif sound == ("er", 5):
            sound = ("er", 2)
        result.append(sound)
    return result


def derive(word, readings, weights, characters):
    """The reading of a word that no dictionary reads, put together from the likeliest words inside it."""
    if len(word) == 2 and word[0] in NUMBERS and word[1] in MEASURES:
        return [characters[word[0]], MEASURES[word[1]]]
    if len(word) > 1 and word.endswith("儿") and not word.endswith(FULL_ER):
        return derive(word[:-1], readings, weights, characters) + [("r", 5)]
    if word in readings and readings[word]:
        return readings[word]
    best = [(0.0, None)] + [(math.inf, None)] * len(word)
    for start in range(len(word)):
        for end in range(start + 1, len(word) + 1):
            part = word[start:end]
            if part == word or (end - start > 1 and part not in weights):
                continue
            cost = best[start][0] + weights.get(part, 18.0)
            if cost < best[end][0]:
                best[end] = (cost, start)
    result, end = [], len(word)
    while end:
        start = best[end][1]
        part = word[start:end]
        result = (readings.get(part) or [characters.get(mark, ("", 5)) for mark in part]) + result
        end = start
    return result


def build(corrections_path):
    characters, phrases, cedict, frequency_list = read_sources()
    corrections = read_corrections(corrections_path)
    characters.update({word: reading[0] for word, reading in corrections.items() if len(word) == 1})
    frequencies = {}
    for line in frequency_list.splitlines():
        word, count, _ = line.split(" ")
        if is_chinese(word) and len(word) <= LONGEST:
            frequencies[word] = int(count)

    readings, counts = {}, {}
    for word in sorted(set(frequencies) | set(phrases) | set(cedict) | set(corrections)):
        if not is_chinese(word) or len(word) > LONGEST:
            continue
        known = word in phrases or word in cedict or word in corrections
        count = frequencies.get(word, 0)
        if len(word) > 1 and not known and count < 3:
            continue
        counts[word] = max(count, UNLISTED if known and len(word) > 1 else 1)
        if len(word) > 1:
            readings[word] = corrections.get(word) or merge(word, phrases.get(word), cedict.get(word))
    for mark in characters:
        if is_chinese(mark):
            counts.setdefault(mark, 1)
    total = sum(counts.values())
    weights = {word: -math.log(count / total) for word, count in counts.items()}
    for word in counts:
        if len(word) > 1 and readings.get(word) is None:
            readings[word] = derive(word, readings, weights, characters)

    numbers = {}

    def number(sound):
        return numbers.setdefault(sound, len(numbers) + 1)

    defaults, longest = [0] * SPAN, [0] * SPAN
    for mark in sorted(characters):
        if FIRST <= ord(mark) < FIRST + SPAN:
            defaults[ord(mark) - FIRST] = number(characters[mark])
    slots = 1 << (len(counts) * 4 // 3).bit_length()
    table, places = [None] * slots, [0]
    for word in sorted(counts):
        longest[ord(word[0]) - FIRST] = max(longest[ord(word[0]) - FIRST], len(word))
        place, reading = 0, readings.get(word)
        if reading and any(sound != characters.get(mark) for mark, sound in zip(word, reading)):
            place = len(places)
            places += [number(sound) for sound in reading]
        x = 0xCBF29CE484222325
        for mark in word:
            x = (x ^ ord(mark)) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 29
        slot = x & slots - 1
        while table[slot]:
            slot = slot + 1 & slots - 1
        table[slot] = (x >> 32, place, min(0xFFFF, round(weights[word] * 1000)), len(word))

    body = bytearray()
    for base, tone in numbers:
        body += base.encode().ljust(7, b"\0") + bytes([tone])
    body += struct.pack(f"<{SPAN}H", *defaults) + bytes(longest) + struct.pack(f"<{len(places)}H", *places)
    body += b"\0" * (-(24 + len(body)) % 4)
    for entry in table:
        body += struct.pack("<IIHH", *(entry or (0, 0, 0, 0)))
    head = struct.pack("<4sIIIII", b"LDLX", 1, len(numbers), len(places), slots, 24 + len(body))
    print(f"{len(counts):,} words, {len(places) - 1:,} syllables of words read in their own way, "
          f"{24 + len(body):,} bytes", file=sys.stderr)
    return head + bytes(body)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    output = pathlib.Path(sys.argv[1])
    result = build(pathlib.Path(__file__).with_name("corrections.tsv"))
    if "--check" in sys.argv[2:]:
        if not output.exists() or output.read_bytes() != result:
            sys.exit(f"{output}: not what build_lexicon.py builds; run it without --check")
    else:
        output.write_bytes(result)


if __name__ == "__main__":
    main()
