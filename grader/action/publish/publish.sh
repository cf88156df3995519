#!/usr/bin/env bash
# Publishes the artefact of a grading run. Nothing in it is run, and nothing of it gets into a command line.
#
# GITHUB_TOKEN, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL  as GitHub sets them
# RUNNER_TEMP     holds the unpacked artefact
# RENDEZVOUS_KIT  folder of the kit; default: the one that this script lies in
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
kit=${RENDEZVOUS_KIT:-$(dirname "$(dirname "$(dirname "$here")")")}

# Builds the kit, which needs no token.
env -u GITHUB_TOKEN "$kit/grade" --version
exec "$kit/grade" publish "${RUNNER_TEMP:?}/rendezvous-artefact"
