"""Kills langdu read at random times, and fills its disk, while it writes a recording in every format.

Usage: kill_audio.py LANGDU ARTICLE [KILLS] [SEED]

After each kill the folder holds a whole recording or none: a manifest stands only beside files that are as it says, and
what a dead program left is swept by the next one. As the superuser it also fills a small disk of its own to each degree;
else files may grow no further than a limit. Ends with 1 where anything else is found.
"""

import json, os, random, signal, subprocess, sys, tempfile, time

LANGDU, ARTICLE = sys.argv[1:3]
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 200
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 1
FORMATS = "wav,flac,opus,mp3,m4b"
NAME = os.path.splitext(os.path.basename(ARTICLE))[0]
FILES = {f"{NAME}.{ending}" for ending in FORMATS.split(",") + ["json", "readings.json"]}


def read(folder, *more, **options):
    return subprocess.Popen(
        [LANGDU, "read", "-o", folder, "--format", FORMATS, *more, ARTICLE],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)


def problems(folder):
    """What is wrong with a folder in which nobody writes any more."""
    names = set(os.listdir(folder))
    wrong = [f"odd file {name}" for name in names - FILES if not name.endswith(".langdu-part")]
    if f"{NAME}.json" in names:
        with open(f"{folder}/{NAME}.json") as manifest:
            listed = {file["file"] for file in json.load(manifest)["files"]}
        wrong += [f"missing {name}" for name in listed - names]
        check = subprocess.run([LANGDU, "verify", folder], capture_output=True, text=True)
        if check.returncode != 0:
            wrong.append("verify: " + check.stdout.strip())
    return wrong


def main():
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as place:
        folder = f"{place}/out"
        start = time.monotonic()
        assert read(folder).wait() == 0
        usual = time.monotonic() - start
        bad, whole, absent = [], 0, 0
        for number in range(KILLS):
            # A recording that is there is made anew, or from nothing, or gets what it lacks.
            kind = number % 3
            if kind == 1:
                for name in os.listdir(folder):
                    os.unlink(f"{folder}/{name}")
            child = read(folder, *(["--force"] if kind == 0 else []))
            time.sleep(chance.uniform(0, usual * 1.1))
            child.send_signal(signal.SIGKILL)
            child.wait()
            child.stderr.close()
            found = problems(folder)
            bad += [f"kill {number}: {line}" for line in found]
            if f"{NAME}.json" in os.listdir(folder):
                whole += 1
            else:
                absent += 1
        assert read(folder).wait() == 0, "the last run"
        bad += [f"last run: {line}" for line in problems(folder)]
        left = [name for name in os.listdir(folder) if name.endswith(".langdu-part")]
        bad += [f"left behind: {name}" for name in left]
        print(f"{KILLS} kills: {whole} times whole, {absent} times absent")
        size = sum(os.path.getsize(f"{folder}/{name}") for name in FILES)
        outcomes = {0: 0, 74: 0}
        for step in range(24):
            status, found = full(place, size * 2 * (step + 1) // 20, step)
            outcomes[status] = outcomes.get(status, 0) + 1
            bad += [f"disk {step}: {line}" for line in found]
        print(f"full disks: {outcomes[0]} had room, {outcomes[74]} had not")
        bad += [f"exit code {code}" for code in outcomes if code not in (0, 74)]
        if outcomes[74] == 0:
            bad.append("no disk was too small")
    for line in bad:
        print(line)
    print("as it should be" if not bad else f"{len(bad)} things are wrong")
    return 1 if bad else 0


def full(place, size, step):
    """Reads into a disk of so many bytes, and gives the exit code and what is wrong then."""
    folder = f"{place}/disk{step}"
    os.mkdir(folder)
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True).returncode == 0
    try:
        if mounted:
            child = read(folder)
        else:
            blocks = size // 2048
            command = f"ulimit -f {blocks}; exec \"$0\" read -o \"$1\" --format {FORMATS} \"$2\""
            child = subprocess.Popen(
                ["/bin/bash", "-c", command, LANGDU, folder, ARTICLE], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        child.communicate()
        found = problems(folder)
        names = set(os.listdir(folder))
        if child.returncode != 0 and names:
            found.append(f"left behind: {sorted(names)}")
        return child.returncode, found
    finally:
        if mounted:
            subprocess.run(["umount", folder])


sys.exit(main())
