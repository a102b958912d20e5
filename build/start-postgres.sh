# Sourced by ./test: a throw-away PostgreSQL on loopback, own port, own folder, gone when the script ends.
# Sets OFFICEHUB_TEST_POSTGRES unless a server is given by it already.
if [ -z "${OFFICEHUB_TEST_POSTGRES-}" ]; then
  pg_bin=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb | sort -V | tail -1)")
  # Not below the tree: the server's own user must be able to reach it, whoever owns the tree.
  pg_home=$(mktemp -d /tmp/officehub-pg.XXXXXX)
  as_postgres=()
  if [ "$(id -u)" -eq 0 ]; then
    # PostgreSQL refuses to run as root.
    chown postgres "$pg_home"
    as_postgres=(runuser -u postgres --)
  fi

  stop_postgres() {
    (cd / && "${as_postgres[@]}" "$pg_bin/pg_ctl" -D "$pg_home/data" -m immediate -w stop) >/dev/null 2>&1 || true
    rm -rf "$pg_home"
  }
  trap stop_postgres EXIT

  pg_password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf '%s' "$pg_password" >"$pg_home/password")
  [ "$(id -u)" -ne 0 ] || chown postgres "$pg_home/password"
  (cd / && "${as_postgres[@]}" "$pg_bin/initdb" -D "$pg_home/data" -U officehub -E UTF8 --locale=C.UTF-8 \
    --auth=scram-sha-256 --pwfile="$pg_home/password" --no-sync) >/dev/null

  for _ in 1 2 3 4 5; do
    pg_port=$((20000 + RANDOM % 20000))
    # The tests kill our program, never the server: it need not write through.
    if (cd / && "${as_postgres[@]}" "$pg_bin/pg_ctl" -D "$pg_home/data" -l "$pg_home/log" -w -t 30 start -o \
      "-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200") >/dev/null 2>&1; then
      export OFFICEHUB_TEST_POSTGRES="Host=127.0.0.1;Port=$pg_port;Username=officehub;Password=$pg_password;Database=postgres"
      break
    fi
  done

  if [ -z "${OFFICEHUB_TEST_POSTGRES-}" ]; then
    echo "PostgreSQL did not start:" >&2
    tail -20 "$pg_home/log" >&2
    exit 2
  fi
fi
