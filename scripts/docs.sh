#!/usr/bin/env bash
# Checks that what the documents name is there, and writes the reference of every module to docs/api (open it through a web server).
source "$(dirname "$0")/steps.sh"
need_swift
need_packages "${PACKAGES_TO_BUILD[@]}"

# Links to files, `make` targets, and paths into the repository.
check_documents() {
    local file target missing=0
    while IFS= read -r file; do
        while IFS= read -r target; do
            [[ -e $(dirname "$file")/${target%%#*} ]] || { echo "$file: there is no $target" >&2; missing=1; }
        done < <(grep -oP '\]\(\K(?!https?:|mailto:|#)[^)\s]+' "$file" || true)
        while IFS= read -r target; do
            grep -q "^$target:" Makefile || { echo "$file: the Makefile has no target $target" >&2; missing=1; }
        done < <(grep -oP '`make \K[a-z]+' "$file" || true)
        while IFS= read -r target; do
            [[ -e $target ]] || { echo "$file: there is no $target" >&2; missing=1; }
        done < <(grep -oP '`\K(Sources|Tests|docs|scripts|Benchmarks)/[A-Za-z0-9_./+-]+(?=`)' "$file" || true)
    done < <(find . -name '*.md' -not -path './.build/*' -not -path './docs/api/*')
    return $missing
}

write_reference() {
    local graphs work module
    swift package dump-symbol-graph --minimum-access-level package --skip-synthesized-members >/dev/null
    graphs=$(swift build --show-bin-path)/../symbolgraph
    work=$(mktemp -d -t giaoban-docs.XXXXXX)
    for module in $(sed -nE 's/^ +(room|slice)\("([A-Za-z]+)".*/\2/p' Package.swift); do
        mkdir "$work/$module"
        find "$graphs" -maxdepth 1 \( -name "$module.symbols.json" -o -name "$module@*.symbols.json" \) -exec cp -t "$work/$module" {} +
        docc convert --additional-symbol-graph-dir "$work/$module" --fallback-display-name "$module" \
            --fallback-bundle-identifier "giaoban.$module" --output-path "$work/$module.doccarchive" >/dev/null 2>&1
    done
    rm -rf docs/api
    mkdir -p docs
    docc merge "$work"/*.doccarchive --synthesized-landing-page-name GiaoBan --output-path docs/api
    rm -rf "$work"
}

step "Checking the documents" check_documents
step "Writing docs/api" write_reference
