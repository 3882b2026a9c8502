#!/usr/bin/env bash
# Builds once and runs every test on SQLite and PostgreSQL. The last line and the exit status are Swift Testing's.
# PostgreSQL is a server of our own, or the one that GIAOBAN_TEST_POSTGRES names (postgres://USER@HOST:PORT/NAME).
source "$(dirname "$0")/steps.sh"
source scripts/postgres.sh
need_swift
if [[ -n ${GIAOBAN_TEST_POSTGRES:-} ]]; then
    need_packages "${PACKAGES_TO_BUILD[@]}" "chromium: the browser that the pages are tried in"
else
    need_packages "${PACKAGES_TO_BUILD[@]}" "${PACKAGES_TO_TEST[@]}"
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM
    step "Starting PostgreSQL" start_postgres
fi
step "Building with tests (the first time takes some minutes)" swift build --build-tests "${BUILD_FLAGS[@]}"
say "Testing"
swift test --skip-build ${FILTER:+--filter "$FILTER"}
