# Sourced: a PostgreSQL server of our own, in a temporary folder, on a free port that only this machine sees.
# It is as durable as a real one (fsync is on), because tests pull the plug. PostgreSQL will not run as root, so root lends it the
# account that Debian made for it.
# shellcheck shell=bash
POSTGRES_FOLDER=

as_postgres() {
    if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi
}

postgres_tool() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do [[ -x $folder/$1 ]] && { echo "$folder/$1"; return; }; done
    command -v "$1" || stop "PostgreSQL is not installed: $1 was not found."
}

# The sockets of a port that nobody listens on refuse at once.
free_port() {
    local port
    while port=$((RANDOM % 20000 + 30000)); (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    echo "$port"
}

start_postgres() {
    POSTGRES_FOLDER=$(mktemp -d -t giaoban-postgres.XXXXXX)
    ((EUID != 0)) || chown postgres "$POSTGRES_FOLDER"
    local data=$POSTGRES_FOLDER/data log=$POSTGRES_FOLDER/log port attempt
    # C.UTF-8: text is compared by its bytes, as in SQLite.
    (cd "$POSTGRES_FOLDER" && as_postgres "$(postgres_tool initdb)" -D "$data" -U giaoban -A trust -E UTF8 --locale=C.UTF-8 --no-instructions >"$POSTGRES_FOLDER/initdb") \
        || { cat "$POSTGRES_FOLDER/initdb" >&2; return 1; }
    for attempt in 1 2 3; do
        port=$(free_port)
        if (cd "$POSTGRES_FOLDER" && as_postgres "$(postgres_tool pg_ctl)" start -D "$data" -l "$log" -w -t 60 -s -o "-p $port -c listen_addresses=127.0.0.1 \
            -c unix_socket_directories=$POSTGRES_FOLDER -c max_connections=300 -c deadlock_timeout=200ms"); then
            local server=(-h 127.0.0.1 -p "$port" -U giaoban)
            as_postgres "$(postgres_tool createdb)" "${server[@]}" giaoban || return 1
            # In this one text has the order of a Vietnamese dictionary: GiaoBan must refuse it.
            as_postgres "$(postgres_tool createdb)" "${server[@]}" -T template0 --locale-provider=icu --icu-locale=vi giaoban_vi || return 1
            export GIAOBAN_TEST_POSTGRES=postgres://giaoban@127.0.0.1:$port/giaoban
            export GIAOBAN_TEST_POSTGRES_VIETNAMESE=postgres://giaoban@127.0.0.1:$port/giaoban_vi
            return
        fi
    done
    cat "$log" >&2
    return 1
}

stop_postgres() {
    [[ -n $POSTGRES_FOLDER ]] || return 0
    [[ ! -e $POSTGRES_FOLDER/data/postmaster.pid ]] || (cd / && as_postgres "$(postgres_tool pg_ctl)" stop -D "$POSTGRES_FOLDER/data" -m immediate -s) || true
    rm -rf "$POSTGRES_FOLDER"
}
