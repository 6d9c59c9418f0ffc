#!/usr/bin/env bash
# Installs what the example needs and runs its programs at a small size. Says plainly what it did not run, because there was
# no server to be had; fails if one that ran did not hold.
set -u
cd "$(dirname "$0")"

# On a machine that is there for checks, Debian's packages are installed where they are missing.
have() {
  local package=$1 pattern=$2
  compgen -G "$pattern" >/dev/null && return 0
  [ "${CI:-}" = true ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  timeout 60 apt-get install -y -qq "$package" >/dev/null 2>&1 ||
    { timeout 60 apt-get update -qq && timeout 60 apt-get install -y -qq "$package"; } >/dev/null 2>&1
}

npm ci --silent --no-audit --no-fund || exit 1
# The compiler is the one of the library.
../../node_modules/.bin/tsc -p . || exit 1
have redis-server '/usr/bin/redis-server'
have postgresql '/usr/lib/postgresql/*/bin/postgres'

status=0
not_run=()
for program in duckdb postgres queue; do
  node --import tsx "$program.ts" "$@"
  case $? in
    0) ;;
    77) not_run+=("$program.ts") ;;
    *) status=1 ;;
  esac
done

printf '\n'
if [ ${#not_run[@]} -eq 0 ]; then
  echo 'All three programs were run.'
else
  echo "NOT RUN, as their servers are not to be had on this machine: ${not_run[*]}"
fi
exit $status
