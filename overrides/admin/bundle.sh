#!/bin/sh
# Puts the programs of the form into a folder: overrides/admin/bundle.sh FOLDER (installs what it needs)
set -eu
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
.ci/setup admin
modules=.venv/admin/node_modules

NODE_PATH=$modules "$modules/.bin/esbuild" admin=overrides/admin/main.js \
  --bundle --minify --format=iife --target=es2023 --charset=utf8 --legal-comments=none --log-level=warning \
  --outdir="$folder"
cp "$modules/decap-cms/dist/decap-cms.js" "$folder/decap-cms.js"
cp "$modules/decap-cms/dist/decap-cms.js.LICENSE.txt" "$folder/decap-cms.LICENSE"
cp "$modules/yaml/LICENSE" "$folder/admin.LICENSE"
