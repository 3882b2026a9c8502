#!/usr/bin/env bash
# Builds everything, the tests too.
source "$(dirname "$0")/steps.sh"
need_swift
need_packages "${PACKAGES_TO_BUILD[@]}"
step "Building (the first time takes some minutes)" swift build --build-tests "${BUILD_FLAGS[@]}"
