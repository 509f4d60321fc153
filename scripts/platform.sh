# Names of this machine, as .NET and VS Code write them.
case $(uname -s) in
  Linux) dotnet_system=linux node_system=linux; ldd --version 2>&1 | grep -qi musl && { dotnet_system=linux-musl; node_system=alpine; } ;;
  Darwin) dotnet_system=osx node_system=darwin ;;
  *) fail "This script runs on Linux and macOS; on Windows use it inside WSL." ;;
esac
case $(uname -m) in
  x86_64 | amd64) processor=x64 ;;
  aarch64 | arm64) processor=arm64 ;;
  *) fail "There is no .NET for the processor $(uname -m)." ;;
esac
runtime_id=$dotnet_system-$processor
vscode_target=$node_system-$processor

# publish PROJECT FOLDER [OPTION...]: what a project ships as, for this machine.
publish() {
  local project=$1 folder=$2; shift 2
  dotnet publish "$project" -c Release -r "$runtime_id" --nologo -v quiet --artifacts-path "$cache/publish" -o "$folder" "$@"
}

# publish_native PROJECT FOLDER: the same as native code; needs gcc or clang.
publish_native() {
  local linker=()
  have clang || linker=(-p:CppCompilerAndLinker=gcc)
  publish "$@" -p:PublishAot=true "${linker[@]}"
}
