#!/bin/sh
# GNU parallel: eight parts, one process each, here or on the machines of a list (add --sshloginfile machines).
#
#   parallel.sh articles recordings
set -eu

parallel --jobs 100% --halt never langdu batch "$1" -o "$2" --shard {}/8 --jobs 1 --progress none ::: 1 2 3 4 5 6 7 8
langdu index "$2"
langdu verify "$2"
