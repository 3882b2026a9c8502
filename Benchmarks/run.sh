#!/usr/bin/env bash
# Builds a release, prepares the peers and a PostgreSQL of its own, and measures. Benchmarks/README.md explains each figure.
source "$(dirname "$0")/../scripts/steps.sh"
source scripts/postgres.sh
need_swift
need_packages "${PACKAGES_TO_BUILD[@]}" "postgresql: the second engine, in a temporary folder" "wrk: asks for pages" \
    "python3-venv: the peers, in a folder of their own"

prepare_peers() {
    [[ -x Benchmarks/.venv/bin/python ]] || python3 -m venv Benchmarks/.venv
    Benchmarks/.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt
}

if [[ -z ${GIAOBAN:-} ]]; then
    build=(swift build --product giaoban --configuration release "${BUILD_FLAGS[@]}")
    step "Building giaoban (release; the first time takes some minutes)" "${build[@]}"
    GIAOBAN=$("${build[@]}" --show-bin-path)/giaoban
fi
step "Preparing the peers" prepare_peers
trap stop_postgres EXIT
trap 'exit 130' INT TERM
step "Starting PostgreSQL" start_postgres
Benchmarks/.venv/bin/python Benchmarks/bench.py "$GIAOBAN" "$GIAOBAN_TEST_POSTGRES"
