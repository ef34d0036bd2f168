#!/bin/sh
# Makes src/main/resources/static/sprite.svg from the names in icons.txt; run it after adding a name.
# Icons: Tabler Icons (https://tabler.io/icons), MIT licence, Copyright (c) 2020-2025 Paweł Kuna.
set -eu
version=3.35.0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "@tabler/icons@$version" >/dev/null && tar xzf "tabler-icons-$version.tgz")
out="$here/../src/main/resources/static/sprite.svg"
{
    echo '<svg xmlns="http://www.w3.org/2000/svg">'
    echo "<!-- Tabler Icons $version, MIT licence, Copyright (c) 2020-2025 Paweł Kuna; made by icons/make-sprite.sh -->"
    sort -u "$here/icons.txt" | while read -r name; do
        file="$work/package/icons/outline/$name.svg"
        test -f "$file" || { echo "no icon named $name" >&2; exit 1; }
        printf '<symbol id="i-%s" viewBox="0 0 24 24">' "$name"
        sed -n '/^  <\(path\|circle\|rect\|line\|polyline\|ellipse\)/p' "$file" |
            grep -v 'M0 0h24v24H0z' | sed 's/^ *//; s# */>#/>#' | tr -d '\n'
        echo '</symbol>'
    done
    echo '</svg>'
} > "$work/sprite.svg"
mv "$work/sprite.svg" "$out"
