#!/usr/bin/env bash
# Grades one submission, and lays out what the publishing job may read.
#
# SUBMISSION      its folder
# ISOLATION       strong, reduced or none
# PULL_REQUEST    number of the pull request; empty if there is none
# RUNNER_TEMP     takes results and artefact
# RENDEZVOUS_KIT  folder of the kit; default: the one that this script lies in
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
kit=${RENDEZVOUS_KIT:-$(dirname "$(dirname "$here")")}
out=${RUNNER_TEMP:?}/rendezvous
artefact=$out/artefact
rm -rf "$out"
mkdir -p "$artefact" || exit 4

# Without these no line of a log becomes an annotation just because it looks like one of Java's.
echo '::remove-matcher owner=java::'
echo '::remove-matcher owner=javac::'

if [[ ${PULL_REQUEST:-} =~ ^[1-9][0-9]{0,8}$ ]]; then
  printf '%s\n' "$PULL_REQUEST" >"$artefact/pull-request.txt"
fi

"$kit/grade" "${SUBMISSION:?}" --out "$out/results" --isolation "${ISOLATION:-strong}" --format github
code=$?

# One submission has one folder of results; after a fault of ours there is none.
for card in "$out"/results/*/scorecard.json; do
  if [ -f "$card" ]; then
    cp "$card" "$(dirname "$card")/feedback.html" "$artefact/"
  fi
done
exit "$code"
