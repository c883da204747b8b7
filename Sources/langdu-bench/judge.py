#!/usr/bin/env python3
"""Measures sentences that langdu-bench voice has spoken: tones, pitch, melody, tempo.

    judge.py FOLDER       prints the figures, and draws one sentence to FOLDER/sentence.png
    judge.py --check ...  ends with 1 where a figure is out of bounds

Pauses are measured on article.wav there, as silence that is heard, and its loudness by ffmpeg where there is one.
Needs praat-parselmouth, numpy and matplotlib. Pitch is tracked by Praat (autocorrelation). A syllable's contour is its
voiced part, cut at the first 15 % (the consonant's pull), in semitones. For the tone test each contour is taken
relative to the pitch line of its sentence (a straight line through the syllables' mean pitch) and scaled by the
speaker's own span to Chao's five levels; its tone is that of the nearest template. Only syllables with a full tone and
at least five voiced frames are counted.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import wave

import numpy
import parselmouth

POINTS = 6
# Chao's levels, 1 to 5, at six points. A third tone is low in running speech and rises only at the end.
TEMPLATES = {
    1: [[4.6, 4.8, 5, 5, 5, 5]],
    2: [[3, 2.8, 3, 3.6, 4.3, 5], [2.4, 2.4, 2.8, 3.2, 3.8, 4.4]],
    3: [[2.5, 2, 1.5, 1.2, 1, 1], [2.2, 1.7, 1.2, 1, 1.4, 2.4], [2.5, 2, 1.5, 1, 2, 4]],
    4: [[5, 5, 4.4, 3.4, 2.3, 1.3], [4.6, 4.2, 3.6, 3, 2.4, 1.8]],
}


# What a reading voice must keep to: the least and the most.
BOUNDS = {
    "tones": (90, 100), "fast tones": (80, 100), "span": (10, 20), "declination": (1, 4), "question": (2, 9),
    "sentence pause": (200, 650), "section pause": (600, 1500), "loudness": (-19.5, -18.5), "true peak": (-9, -1),
}


def pitch_of(path, rate):
    samples = numpy.fromfile(path, dtype="<i2").astype(float) / 32768
    sound = parselmouth.Sound(samples, rate)
    hertz = sound.to_pitch_ac(time_step=0.005, pitch_floor=50, pitch_ceiling=500).selected_array["frequency"]
    # Bounds from the speaker's own quartiles (De Looze and Hirst, Speech Prosody 2008), so that octaves are not missed.
    low, high = numpy.percentile(hertz[hertz > 0], [25, 75])
    pitch = sound.to_pitch_ac(time_step=0.005, pitch_floor=0.6 * low, pitch_ceiling=1.9 * high)
    hertz = pitch.selected_array["frequency"]
    with numpy.errstate(divide="ignore"):
        return samples, pitch.xs(), numpy.where(hertz > 0, 12 * numpy.log2(numpy.maximum(hertz, 1) / 100), numpy.nan)


def contour(times, semitones, start, end):
    """Six points of the voiced part of a syllable, or None."""
    inside = (times >= start + 0.15 * (end - start)) & (times < end) & ~numpy.isnan(semitones)
    if inside.sum() < 5:
        return None
    values = semitones[inside]
    # A frame an octave off is the tracker's, not the voice's.
    values = values[numpy.abs(values - numpy.median(values)) < 9]
    if len(values) < 5:
        return None
    return numpy.interp(numpy.linspace(0, len(values) - 1, POINTS), numpy.arange(len(values)), values)


def silence_around(quiet, place):
    """How many frames around one are quiet."""
    start = end = min(place, len(quiet) - 1)
    while start > 0 and quiet[start - 1]:
        start -= 1
    while end < len(quiet) and quiet[end]:
        end += 1
    return end - start


def report_pauses(folder, figures):
    """Silences between sentences of the recording, by what they separate."""
    manifest = json.loads((folder / "article.json").read_text())
    with wave.open(str(folder / "article.wav")) as file:
        rate, samples = file.getframerate(), numpy.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    size = rate // 200
    frames = numpy.abs(samples[:len(samples) // size * size].astype(int)).reshape(-1, size).max(axis=1)
    # 46 dB below the loudest: what is left of a closing consonant is no pause.
    quiet = frames < frames.max() / 200
    found = {}
    for one, other in zip(manifest["sentences"], manifest["sentences"][1:]):
        kind = ("section" if one["chapter"] != other["chapter"] else one["role"] if one["role"] != "paragraph"
                else "sentence" if one["paragraph"] == other["paragraph"] else "paragraph")
        place = int((one["speechEnd"] + other["start"]) / 2 * rate / size)
        found.setdefault(kind, []).append(silence_around(quiet, place) * size / rate)
    print("  pauses: " + ", ".join(
        f"{kind} {1000 * min(found[kind]):.0f}-{1000 * max(found[kind]):.0f}" for kind in found) + " ms")
    for kind in ("sentence", "section"):
        figures[f"{kind} pause"] = 1000 * numpy.median(found[kind])


def report_loudness(path, figures):
    """Integrated loudness and true peak as ffmpeg's ebur128 filter has them."""
    if not shutil.which("ffmpeg"):
        return
    run = subprocess.run(["ffmpeg", "-nostats", "-i", path, "-filter_complex", "ebur128=peak=true", "-f", "null", "-"],
                         capture_output=True, text=True)
    figures["loudness"] = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", run.stderr)[-1])
    figures["true peak"] = float(re.findall(r"Peak:\s+(-?[\d.]+)", run.stderr)[-1])
    print(f"  loudness: {figures['loudness']} LUFS, true peak {figures['true peak']} dBTP (ffmpeg)")


def main():
    folder = pathlib.Path(sys.argv[-1])
    entries = json.loads((folder / "sentences.json").read_text())
    syllables, slopes, ends, lasts = [], [], {"statement": [], "question": []}, []
    counts, speech, full, neutral, hertz_all = 0, 0.0, [], [], []
    for entry in entries:
        rate = entry["sampleRate"]
        samples, times, semitones = pitch_of(folder / entry["file"], rate)
        hertz_all += list(100 * 2 ** (semitones[~numpy.isnan(semitones)] / 12))
        found = []
        for number, syllable in enumerate(entry["syllables"]):
            start, end = syllable["start"] / rate, syllable["end"] / rate
            shape = contour(times, semitones, start, end)
            is_last = number + 1 == len(entry["syllables"]) or any(
                syllable["end"] <= phrase <= entry["syllables"][number + 1]["start"] for phrase in entry["phrases"])
            if not is_last:
                (neutral if syllable["tone"] == 5 else full).append(end - start)
            if shape is not None:
                found.append((start, end, syllable["tone"], shape, syllable["pinyin"]))
        first, last = entry["sentences"][0][0] / rate, entry["sentences"][-1][1] / rate
        counts += len(entry["syllables"])
        speech += last - first
        centers = numpy.array([(start + end) / 2 for start, end, *_ in found])
        means = numpy.array([shape.mean() for *_, shape, _ in found])
        line = numpy.polyfit(centers, means, 1) if len(found) > 3 else (0.0, means.mean())
        if entry["kind"] == "running":
            slopes.append(-line[0] * (centers[-1] - centers[0]))
        else:
            ends[entry["kind"]].append(means[-3:].mean() if entry["kind"] == "statement" else means[-4:].mean())
        for start, end, tone, shape, pinyin in found:
            level = numpy.polyval(line, (start + end) / 2)
            syllables.append((tone, shape - level, pinyin, entry["kind"]))
        if entry is entries[0]:
            drawing = (entry, samples, times, semitones, rate)
    running = [row for row in syllables if row[0] != 5 and row[3] == "running"]
    values = numpy.concatenate([shape for _, shape, _, _ in running])
    low, high = numpy.percentile(values, [4, 96])
    right, confusion = 0, {}
    for tone, shape, pinyin, _ in running:
        levels = 1 + 4 * (shape - low) / (high - low)
        guess = min(TEMPLATES, key=lambda t: min(((levels - numpy.array(template)) ** 2).sum()
                                                 for template in TEMPLATES[t]))
        right += guess == tone
        confusion[tone, guess] = confusion.get((tone, guess), 0) + 1
    print(f"{folder.name}:")
    print(f"  tones recognised: {100 * right / len(running):.1f}% of {len(running)} full tones in running speech")
    wrong = sorted(((n, f"{a} as {b}") for (a, b), n in confusion.items() if a != b), reverse=True)[:5]
    print("    most often taken: " + ", ".join(f"{name} {n}" for n, name in wrong))
    print(f"  span: {high - low:.1f} semitones, pitch {numpy.percentile(hertz_all, 4):.0f} to {numpy.percentile(hertz_all, 96):.0f} Hz")
    print(f"  declination: {numpy.mean(slopes):.1f} semitones over a sentence (from {min(slopes):.1f} to {max(slopes):.1f})")
    rises = numpy.array(ends["question"]) - numpy.array(ends["statement"])
    print(f"  questions end {rises.mean():.1f} semitones above statements (from {rises.min():.1f})")
    print(f"  tempo: {counts / speech:.2f} syllables/s with pauses inside sentences")
    print(f"  neutral syllables last {numpy.mean(neutral) / numpy.mean(full):.2f} of full ones")
    figures = {
        "tones" if counts / speech < 7 else "fast tones": 100 * right / len(running), "span": high - low,
        "declination": numpy.mean(slopes), "question": rises.mean(),
    }
    report_pauses(folder, figures)
    report_loudness(folder / "article.wav", figures)
    draw(folder / "sentence.png", *drawing)
    wrong = [name for name, value in figures.items() if not BOUNDS[name][0] <= value <= BOUNDS[name][1]]
    if wrong and "--check" in sys.argv:
        sys.exit(f"{folder.name}: out of bounds: " + ", ".join(wrong))


def draw(path, entry, samples, times, semitones, rate):
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plot

    figure, (above, below) = plot.subplots(2, 1, figsize=(14, 5), sharex=True, height_ratios=[1, 2])
    above.plot(numpy.arange(len(samples)) / rate, samples, linewidth=0.3, color="0.3")
    above.set_yticks([])
    below.plot(times, 100 * 2 ** (semitones / 12), ".", markersize=3, color="tab:red")
    for syllable in entry["syllables"]:
        below.axvline(syllable["start"] / rate, color="0.85", linewidth=0.6)
        below.text((syllable["start"] + syllable["end"]) / 2 / rate, 0.02, syllable["pinyin"], ha="center", fontsize=8,
                   transform=below.get_xaxis_transform(), rotation=45)
    for phrase in entry["phrases"]:
        below.axvline(phrase / rate, color="tab:blue", linewidth=1)
    below.set_yscale("log")
    below.set_ylabel("Hz")
    below.set_xlabel("s")
    figure.tight_layout()
    figure.savefig(path, dpi=110)


if __name__ == "__main__":
    main()
