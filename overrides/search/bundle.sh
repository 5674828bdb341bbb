#!/bin/sh
# Bundles the search for the pages: overrides/search/bundle.sh FOLDER (.ci/setup search brings what it needs).
set -eu
cd "$(dirname "$0")/../.."
modules=.venv/search/node_modules

for program in worker:engine/worker box:box/box; do
  file=$1/search-${program%:*}.js
  NODE_PATH=$modules "$modules/.bin/esbuild" "overrides/search/${program#*:}.js" \
    --bundle --format=iife --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning --outfile="$file" --allow-overwrite
  # Names that begin with _ are the library's own.
  "$modules/.bin/terser" "$file" --compress passes=2,pure_getters --mangle --mangle-props regex=/^_/ --output "$file"
done

{
  printf 'minisearch\n\n'
  cat "$modules"/minisearch/LICENSE*
} > "$1/search-worker.LICENSE"
