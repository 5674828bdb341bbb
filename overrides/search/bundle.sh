#!/bin/sh
# Bundles the search for the pages: overrides/search/bundle.sh FOLDER (.ci/setup search brings what it needs).
set -eu
cd "$(dirname "$0")/../.."
modules=.venv/search/node_modules

# Names of our own that no index, message or library has: shortened, they leave room for what the engine does.
own='strengths?|weight|is(Light|Foreign|OtherKeyboard|Whole|Word)|coverage|phrases|spelled|needed|called|expression|ways'
own="$own|telling|answeringFirst|asMeant|meantBy|isWord|learn|spoken|explained|begun|fits|named|kind|rarity|knows|holds|weighed"
own="$own|hits|texts|named_by|told_by|content|typed|plain|syllables|loadOtherScripts"
own="$own|written|syllable|said|asks|lexicon|retrieval|translated|home|anchor|unknown|glued|cost|tokens|words|counts|joined|begins|bare|readings"
own="$own|engineUrl|indexUrl|otherScriptsUrl|startWorker|loadIntoPage|waiting|saySoon|toFinder|choose|leave"

# Names inside the library, which nobody else calls.
library='(warn|perform|maybe|execute|conditional|instantiate)[A-Z]\w+|(add|remove)(Term|Fields|FieldLength|DocumentId)|combineResults'
library="$library|saveStoredFields|vacuumConditionsMet|termResults|batch(Wait|Size)|(minD|d)irt(Factor|Count)|backtrack|dive|fuzzyGet|atPrefix|autoSuggestOptions|loadJS\w*"

NODE_PATH=$modules "$modules/.bin/esbuild" \
  search-worker=overrides/search/engine/worker.js \
  search-box=overrides/search/box/box.js \
  --bundle --minify --mangle-props="^_|^($own|$library)\$" --format=iife --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning \
  --outdir="$1"

{
  printf 'minisearch\n\n'
  cat "$modules"/minisearch/LICENSE*
} > "$1/search-worker.LICENSE"
