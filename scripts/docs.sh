#!/usr/bin/env bash
# Checks that what the documents name is there, and writes the reference of every module to docs/api (open it through a web server).
source "$(dirname "$0")/steps.sh"
need_swift
need_packages "${PACKAGES_TO_BUILD[@]}"

write_reference() {
    local graphs work module catalogue
    swift package dump-symbol-graph --minimum-access-level package --skip-synthesized-members >/dev/null
    graphs=$(swift build --show-bin-path)/../symbolgraph
    work=$(mktemp -d -t giaoban-docs.XXXXXX)
    for module in $(sed -nE 's/^ +(room|slice)\("([A-Za-z]+)".*/\2/p' Package.swift); do
        mkdir "$work/$module"
        find "$graphs" -maxdepth 1 \( -name "$module.symbols.json" -o -name "$module@*.symbols.json" \) -exec cp -t "$work/$module" {} +
        catalogue=$(find Sources -maxdepth 3 -type d -name "$module.docc")
        docc convert ${catalogue:+"$catalogue"} --additional-symbol-graph-dir "$work/$module" --fallback-display-name "$module" \
            --fallback-bundle-identifier "giaoban.$module" --output-path "$work/$module.doccarchive" >/dev/null 2>&1
    done
    rm -rf docs/api
    mkdir -p docs
    docc merge "$work"/*.doccarchive --synthesized-landing-page-name GiaoBan --output-path docs/api
    rm -rf "$work"
}

step "Building with tests (the first time takes some minutes)" swift build --build-tests "${BUILD_FLAGS[@]}"
step "Checking the documents" swift test --skip-build --filter DocsTests
step "Writing docs/api" write_reference
