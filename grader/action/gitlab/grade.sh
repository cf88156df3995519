#!/usr/bin/env bash
# Grades the project of a merge request, and writes the reports that GitLab shows.
#
# CI_PROJECT_DIR  the submission; takes the folder report/
# ISOLATION       strong, reduced or none
# RENDEZVOUS_KIT  folder of the kit; default: the one that this script lies in
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
kit=${RENDEZVOUS_KIT:-$(dirname "$(dirname "$(dirname "$here")")")}
results=$(mktemp -d) || exit 4
trap 'rm -rf "$results"' EXIT
report=${CI_PROJECT_DIR:?}/report
# The submission may hold a folder, or a link, of this name.
rm -rf "$report"

"$kit/grade" "$CI_PROJECT_DIR" --out "$results" --isolation "${ISOLATION:-strong}" \
  --format "junit-gitlab=$report/junit.xml" \
  --format "code-quality=$report/gl-code-quality-report.json"
code=$?

for page in "$results"/*/feedback.html; do
  if [ -f "$page" ]; then
    cp "$page" "$report/"
  fi
done
exit "$code"
