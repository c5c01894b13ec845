#!/bin/bash
# Copies the database on the first start, and follows it from then on. The slot makes the database keep what the replica
# has not read yet, at most as much as max_slot_wal_keep_size says.
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    export PGPASSWORD=$(< /run/secrets/replication_password)
    mkdir -p "$PGDATA"
    chmod 700 "$PGDATA"
    psql -qX -h database -U replicator -d 'dbname=replication replication=true' \
        -c 'DROP_REPLICATION_SLOT replica' 2> /dev/null || true
    pg_basebackup -h database -U replicator -D "$PGDATA" -X stream -C -S replica -R
fi
exec docker-entrypoint.sh "$@"
