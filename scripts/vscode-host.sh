# Sets up real VS Code for the browser in .cache/vscode-host, for ./run and the tests. Source it after common.sh, then call
# vscode_host. CODEGEM_VSCODE_HOST names a finished one to use instead.
vscode_host() {
  [ -z "${CODEGEM_VSCODE_HOST:-}" ] || return 0
  local host=$cache/vscode-host
  cmp -s scripts/vscode-host/package-lock.json "$host/complete" && return
  say "Fetching VS Code for the browser, once (about a minute, 0.8 GB in .cache)."
  mkdir -p "$host"
  cp scripts/vscode-host/package.json scripts/vscode-host/package-lock.json "$host/"
  step "fetching code-server" npm --prefix "$host" ci --ignore-scripts
  node_for_host "$host"
  PATH=$(dirname "$host_node"):$PATH step "fetching its packages" install_workbench "$host"
  build_log_modules "$host"
  cp "$host/package-lock.json" "$host/complete"
}

# code-server asks for Node 24: the copy that came along, or the one installed.
node_for_host() {
  host_node=$(ls "$1"/node_modules/node-linux-*/bin/node 2>/dev/null | head -n 1) && return
  host_node=$(command -v node)
  [ "$(node -p 'process.versions.node.split(".")[0]')" = 24 ] || fail "VS Code in the browser needs Node.js 24 on this machine; get it from https://nodejs.org/en/download."
}

# Install scripts reach out for programs nobody needs here, so they stay off; the lock file inside is out of step, so no `ci`.
install_workbench() {
  cd "$1/node_modules/code-server/lib/vscode"
  npm install --omit=dev --ignore-scripts --no-package-lock
}

# Without these two native modules VS Code runs, but its Output channels stay empty.
build_log_modules() {
  local tool
  for tool in g++ make python3; do
    have $tool || { say "No $tool here, so VS Code's log channels will stay empty; on Debian: apt install g++ make python3."; return; }
  done
  PATH=$(dirname "$host_node"):$PATH try "building its log" rebuild_log "$1" || say "VS Code's log channels will stay empty."
}

rebuild_log() {
  cd "$1/node_modules/code-server/lib/vscode"
  npm_config_nodedir=$(dirname "$(dirname "$host_node")") npm rebuild @vscode/spdlog @vscode/native-watchdog --ignore-scripts=false
}
