#!/bin/bash
# Runs once, when the database is made: somebody who may copy it, for a replica, and nothing else.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$(< /run/secrets/replication_password)" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role replicator login replication password :'password';
SQL
echo 'host replication replicator all scram-sha-256' >> "$PGDATA/pg_hba.conf"
