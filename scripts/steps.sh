# Sourced by the others: steps with their times, and the packages that Debian has to give.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Every build is made with this check: a target may import only what Package.swift says it uses.
BUILD_FLAGS=(--explicit-target-dependency-import-check error)

if [[ -t 2 ]]; then BOLD=$'\033[1m' PLAIN=$'\033[0m'; else BOLD='' PLAIN=''; fi
say() { printf '%s▸ %s%s\n' "$BOLD" "$*" "$PLAIN" >&2; }
stop() { printf '✘ %s\n' "$*" >&2; exit 1; }

# step NAME COMMAND…: runs the command under a name and says how long it took. If it fails, so does the script, at once.
step() {
    local name=$1 start=$SECONDS
    shift
    say "$name"
    "$@"
    say "$name: $((SECONDS - start)) s"
}

need_swift() {
    command -v swift >/dev/null || stop "Swift is not installed. Install Swift 6.3: https://www.swift.org/install/linux"
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [[ $(printf '%s\n6.3\n' "$version" | sort -V | head -n 1) == 6.3 ]] || stop "Swift $version is too old. Install Swift 6.3: https://www.swift.org/install/linux"
}

# need_packages "NAME: why"…: installs those that are missing, and says which and why.
need_packages() {
    local missing=() line name
    command -v dpkg-query >/dev/null || { say "Not a Debian: the packages below must be there already"; printf '    %s\n' "$@" >&2; return; }
    for line in "$@"; do
        name=${line%%:*}
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true) == installed ]] && continue
        ((${#missing[@]})) || say "Missing packages, to be installed with apt-get:"
        printf '    %s\n' "$line" >&2
        missing+=("$name")
    done
    ((${#missing[@]})) || return 0
    local root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || stop "Run as root: apt-get install ${missing[*]}"
        root=(sudo)
    fi
    step "Reading the list of packages" "${root[@]}" apt-get update -qq
    step "Installing ${missing[*]}" "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

PACKAGES_TO_BUILD=(
    "pkg-config: tells the build where the libraries below are"
    "libsqlite3-dev: SQLite, the default database"
    "libpq-dev: the client of PostgreSQL, the other database"
    "zlib1g-dev: compression inside Word files"
    "libxml2-dev: reads the XML inside Word files"
    "libcairo2-dev: draws the charts in reports"
    "fonts-liberation: the letters in those charts, metric-compatible with Times New Roman"
)
PACKAGES_TO_TEST=(
    "postgresql: a server of the tests' own, in a temporary folder"
    "chromium: the browser that the pages are tried in"
    "poppler-utils: takes PDFs apart (also wanted where GiaoBan runs)"
    "tesseract-ocr: recognises the letters of scans (also wanted where GiaoBan runs)"
    "tesseract-ocr-vie: what Tesseract knows of Vietnamese (also wanted where GiaoBan runs)"
    "libreoffice-writer-nogui: reads old Word files (also wanted where GiaoBan runs)"
)
