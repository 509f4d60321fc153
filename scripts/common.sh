# Shared by ./build, ./run and ./test: where things are, how to say what is going on, what must be installed.
# Source it; it changes to the root of the repository and keeps the folder it was called from in `caller`.
set -euo pipefail
caller=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
cache=$root/.cache
artifacts=$root/artifacts
mkdir -p "$cache/logs" "$artifacts"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false npm_config_loglevel=error
# Programs that insist on a home directory get one of their own where there is none to write to.
if [ ! -w "${HOME:-}" ]; then export HOME=$cache/home; mkdir -p "$HOME"; fi

say() { printf '%s\n' "$*" >&2; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 2; }
have() { command -v "$1" >/dev/null 2>&1; }

# need COMMAND SENTENCE: stops with the sentence when the command is missing.
need() { have "$1" || fail "$2"; }

need_dotnet() {
  need dotnet "The .NET 10 SDK is missing; get it from https://dotnet.microsoft.com/download/dotnet/10.0."
  dotnet --list-sdks | grep -q '^10\.' || fail "The .NET SDK here is not version 10; get it from https://dotnet.microsoft.com/download/dotnet/10.0."
}

need_node() {
  need node "Node.js 20 or later is missing; get it from https://nodejs.org/en/download."
  [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] || fail "Node.js $(node --version) is too old; get version 20 or later from https://nodejs.org/en/download."
  need npm "npm is missing; it comes with Node.js from https://nodejs.org/en/download (on Debian: apt install npm)."
}

# What runs in the background does not hear Ctrl+C, so it is told, with everything it started.
running= beside=
trap 'for group in $running $beside; do kill -- "-$group" 2>/dev/null; done; exit 130' INT TERM HUP

# try WHAT COMMAND...: runs a command with its output in a log, and shows that it is alive. Gives the command's exit code.
try() {
  local what=$1 started=$SECONDS dotted=$SECONDS log code=0; shift
  log=$cache/logs/${what// /-}.log
  printf '%s ... ' "$what" >&2
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  running=$!
  set +m
  while kill -0 "$running" 2>/dev/null; do
    sleep 0.2
    [ $((SECONDS - dotted)) -lt 3 ] || { dotted=$SECONDS; printf '.' >&2; }
  done
  wait "$running" || code=$?
  running=
  if [ $code -eq 0 ]; then say "done ($((SECONDS - started)) s)"; else say "failed ($((SECONDS - started)) s)"; fi
  return $code
}

# step WHAT COMMAND...: the same, but what fails ends the script, with the end of its log.
step() {
  try "$@" && return
  tail -n 40 "$cache/logs/${1// /-}.log" >&2
  fail "$1 failed; the whole log is in .cache/logs/${1// /-}.log."
}

# beside COMMAND...: starts a script of ours in the background. What it says is kept until `joined` waits for it; where it failed, that ends
# the script.
beside() {
  set -m
  "$@" >"$cache/logs/beside.log" 2>&1 </dev/null &
  beside=$!
  set +m
}

joined() {
  local code=0
  try "waiting for what was begun" until_gone "$beside"
  wait "$beside" || code=$?
  beside=
  cat "$cache/logs/beside.log" >&2
  [ $code -eq 0 ] || exit $code
}

until_gone() { while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; }

# npm_install FOLDER: what its lock file names, once.
npm_install() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] && return
  step "installing packages of $(basename "$1")" npm --prefix "$1" ci --ignore-scripts
  touch "$1/node_modules/.package-lock.json"
}
