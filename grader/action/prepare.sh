#!/usr/bin/env bash
# Makes strong isolation possible on GitHub's Ubuntu runners, before anything of a student runs there.
set -euo pipefail

works() { bwrap --unshare-all --ro-bind / / true 2>/dev/null; }

if ! command -v bwrap >/dev/null; then
  sudo apt-get update -qq
  sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq bubblewrap >/dev/null
fi
# Ubuntu 24.04 keeps programs without an AppArmor profile from making user namespaces. This machine lives for one job.
works || sudo sysctl -q -w kernel.apparmor_restrict_unprivileged_userns=0
works || echo "bubblewrap can't isolate programs on this machine; the grader will say so." >&2
