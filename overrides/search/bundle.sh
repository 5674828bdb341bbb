#!/bin/sh
# Bundles the search for the pages: overrides/search/bundle.sh FOLDER (.ci/setup search brings what it needs).
set -eu
cd "$(dirname "$0")/../.."
modules=.venv/search/node_modules

NODE_PATH=$modules "$modules/.bin/esbuild" \
  search-worker=overrides/search/engine/worker.js \
  search-box=overrides/search/box/box.js \
  --bundle --minify --mangle-props=^_ --format=iife --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning \
  --outdir="$1"

{
  printf 'minisearch\n\n'
  cat "$modules"/minisearch/LICENSE*
} > "$1/search-worker.LICENSE"
