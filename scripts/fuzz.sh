#!/usr/bin/env bash
# Feeds every parser written here with what libFuzzer invents, guided by the branches it takes. TARGET=… only that parser; MINUTES=… for each.
# What it keeps is added to Fuzzing/corpus; what breaks something lands in Fuzzing/found and makes the exit status 1.
source "$(dirname "$0")/steps.sh"
need_swift
need_packages "${PACKAGES_TO_BUILD[@]}"

build=(swift build --configuration release --product fuzz --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing -Xswiftc -use-ld=lld)
step "Building for the fuzzer (the first time takes some minutes)" env GIAOBAN_FUZZ=1 "${build[@]}"
fuzz=$PWD/.build/fuzz/release/fuzz
if [[ -n ${TARGET:-} ]]; then targets=("$TARGET"); else mapfile -t targets < <("$fuzz" || true); fi

fuzz_one() {
    local target=$1 corpus=Fuzzing/corpus/$1 work=.build/fuzz/corpus/$1 found=Fuzzing/found/$1 dictionary=()
    [[ -f Fuzzing/dictionaries/$target.dict ]] && dictionary=(-dict="Fuzzing/dictionaries/$target.dict")
    mkdir -p "$work" "$corpus" "$found"
    export GIAOBAN_FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no
    "$fuzz" -fork=1 -ignore_crashes=1 -ignore_ooms=1 -ignore_timeouts=1 -timeout=5 -rss_limit_mb=2048 -max_len=4096 \
        -max_total_time=$((${MINUTES:-10} * 60)) "${dictionary[@]}" -artifact_prefix="$found/" "$work" "$corpus" 2>&1 | tail -n 1
    # Of all that was found only as much is kept as takes every branch once.
    "$fuzz" -set_cover_merge=1 -use_counters=0 -max_len=2048 "$corpus" "$work" 2>/dev/null
}

for target in "${targets[@]}"; do step "Fuzzing $target" fuzz_one "$target"; done
find Fuzzing/found -type d -empty -delete 2>/dev/null || true
[[ ! -d Fuzzing/found ]] || stop "Something broke: see Fuzzing/found"
