"""Reads a recording's files of sound by programs of others, and compares what they see with its manifest.

Usage: check_audio.py FOLDER NAME

ffprobe, mediainfo, exiftool and mutagen each see the chapters that they can see in a format (the table below), at the
times of the manifest, with the names intact, and the tags. Ends with 1 where one does not.
"""

import json, subprocess, sys

import mutagen
from mutagen.id3 import ID3

FOLDER, NAME = sys.argv[1:3]
FORMATS = ["wav", "flac", "opus", "mp3", "m4a", "m4b"]
# Which programs list chapters of which formats.
CHAPTERS = {
    "ffprobe": FORMATS,
    "mediainfo": ["flac", "opus", "m4a", "m4b"],
    "mutagen": ["flac", "opus", "mp3", "m4a", "m4b"],
    "exiftool": ["flac", "m4a", "m4b"],
}
TOLERANCE = {"mp3": 0.05}

with open(f"{FOLDER}/{NAME}.json") as file:
    MANIFEST = json.load(file)
EXPECTED = [(chapter["start"], chapter["title"]) for chapter in MANIFEST["chapters"]]
TITLE = MANIFEST["article"]["title"]


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stderr.strip()[:200]}")
    return done.stdout


def seconds(text):
    hours, minutes, rest = text.replace("_", ":").split(":")[:3] if text.count(":") >= 2 else (0, 0, text)
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def ffprobe(path):
    seen = json.loads(run("ffprobe", "-v", "error", "-show_chapters", "-show_format", "-show_streams", "-of", "json", path))
    tags = dict(seen["format"].get("tags", {}))
    for stream in seen["streams"]:
        for key, value in stream.get("tags", {}).items():
            tags.setdefault(key, value)
    title = {key.lower(): value for key, value in tags.items()}.get("title")
    return title, [(float(chapter["start_time"]), chapter["tags"]["title"]) for chapter in seen["chapters"]]


def mediainfo(path):
    tracks = json.loads(run("mediainfo", "--Output=JSON", path))["media"]["track"]
    title = next((track.get("Title") or track.get("Track") for track in tracks if track["@type"] == "General"), None)
    chapters = []
    for track in tracks:
        for key, value in {**track, **track.get("extra", {})}.items():
            # As in _00_00_12_345, with the name after the language.
            parts = key.strip("_").split("_")
            if track["@type"] == "Menu" and len(parts) == 4 and all(part.isdigit() for part in parts):
                start = int(parts[0]) * 3600 + int(parts[1]) * 60 + int(parts[2]) + int(parts[3]) / 1000
                chapters.append((start, value.split(":", 1)[1] if value[:3].endswith(":") else value))
    chapters.sort()
    # An MPEG-4 file has two lists of the same, one of them to the millisecond.
    once = []
    for start, name in chapters:
        if not once or once[-1][1] != name or start - once[-1][0] > 0.002:
            once.append((start, name))
    return title, once


def of_mutagen(path):
    file = mutagen.File(path)
    if path.endswith(".mp3"):
        tags = ID3(path)
        toc = tags.getall("CTOC")[0]
        frames = {frame.element_id: frame for frame in tags.getall("CHAP")}
        chapters = [frames[element] for element in toc.child_element_ids]
        return str(tags["TIT2"]), [(frame.start_time / 1000, str(frame.sub_frames["TIT2"])) for frame in chapters]
    if path.endswith((".m4a", ".m4b")):
        return file.tags["\xa9nam"][0], [(chapter.start, chapter.title) for chapter in file.chapters]
    if path.endswith((".flac", ".opus")):
        chapters, number = [], 1
        while f"CHAPTER{number:03}" in file:
            chapters.append((seconds(file[f"CHAPTER{number:03}"][0]), file[f"CHAPTER{number:03}NAME"][0]))
            number += 1
        return file["title"][0], chapters
    return None, []


def exiftool(path):
    # -ee looks into the track of chapters; -struct and -G4 keep all of one name.
    seen = json.loads(run("exiftool", "-json", "-n", "-a", "-G4", "-ee", "-api", "LargeFileSupport=1", path))[0]
    plain = {}
    for key, value in seen.items():
        plain.setdefault(key.split(":")[-1], []).append(value)
    if path.endswith(".flac"):
        starts = sorted((key, value[0]) for key, value in plain.items() if key.lower().startswith("chapter") and key[-1].isdigit())
        names = sorted((key, value[0]) for key, value in plain.items() if key.lower().startswith("chapter") and key.lower().endswith("name"))
        chapters = [(seconds(str(start)), name) for (_, start), (_, name) in zip(starts, names)]
        return plain.get("Title", [None])[0], chapters
    # Each as “Time 1.234 Name”, one a line or in a list.
    found = plain.get("ChapterList", [])
    found = found[0] if found and isinstance(found[0], list) else found
    return plain.get("Title", [None])[0], [(None, str(line)) for line in found]


def main():
    wrong = []
    readers = {"ffprobe": ffprobe, "mediainfo": mediainfo, "mutagen": of_mutagen, "exiftool": exiftool}
    for format in FORMATS:
        path = f"{FOLDER}/{NAME}.{format}"
        tolerance = TOLERANCE.get(format, 0.001) + 0.0005
        row = []
        for name, reader in readers.items():
            try:
                title, chapters = reader(path)
            except Exception as error:
                wrong.append(f"{format} {name}: {error!r}")
                row.append(f"{name}: failed")
                continue
            # Of the tags of WAV only ffmpeg's readers know that they are UTF-8.
            if title is not None and title != TITLE and (format != "wav" or name == "ffprobe"):
                wrong.append(f"{format} {name}: title {title!r}")
            if format not in CHAPTERS[name]:
                row.append(f"{name}: {'title' if title == TITLE else 'opens'}")
                continue
            names = [chapter[1] for chapter in chapters]
            if name == "exiftool" and format != "flac":
                if not all(title in name for name, (_, title) in zip(names, EXPECTED)) or len(names) != len(EXPECTED):
                    wrong.append(f"{format} {name}: names {names}")
            else:
                if names != [title for _, title in EXPECTED]:
                    wrong.append(f"{format} {name}: names {names}")
                for (start, _), (noted, _) in zip(chapters, EXPECTED):
                    if abs(start - noted) > tolerance:
                        wrong.append(f"{format} {name}: {start} s instead of {noted} s")
            row.append(f"{name}: {len(chapters)} chapters")
        print(f"{format}\t" + "\t".join(row))
    for line in wrong:
        print(line)
    return 1 if wrong else 0


sys.exit(main())
