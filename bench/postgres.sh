# To be read by scripts that have set $work and know say and fail.

jar() { ls target/strikelog-*.jar 2>/dev/null || fail "No target/strikelog-*.jar: mvn package -DskipTests"; }

# PostgreSQL's own programs for this machine, as the application carries them. They do not run as root.
program() {
    if [ ! -d "$work/postgres" ]; then
        local cpu=$(uname -m) archive=$work/postgres.zip
        unzip -qp "$(jar)" 'BOOT-INF/lib/embedded-postgres-binaries-linux-*.jar' > "$archive"
        mkdir "$work/postgres.new"
        unzip -qp "$archive" "postgres-linux-${cpu/aarch64/arm_64}.txz" | tar -xJC "$work/postgres.new"
        mv "$work/postgres.new" "$work/postgres"
    fi
    local as=(); [ "$(id -u)" != 0 ] || as=(unshare --user)
    "${as[@]}" "$work/postgres/bin/$1" "${@:2}"
}

# Makes a folder that follows a running server, from the folder and the port of that: what pg_basebackup does, which is not
# among the programs that the application carries.
copy_as_replica() {
    local from=$1 to=$2 port=$3
    mkdir -m 700 "$to"
    psql -qXAt -v ON_ERROR_STOP=1 -p "$port" -d postgres <<SQL
set client_min_messages = warning;
select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = 'replica' \g /dev/null
select pg_create_physical_replication_slot('replica', true) \g /dev/null
select pg_backup_start('replica', true) \g /dev/null
\! tar -C "$from" --exclude='./pg_wal/*' --exclude='./pg_replslot/*' --exclude='./postmaster.*' --warning=no-file-changed -cf - . | tar -C "$to" -xf -
\o $to/backup_label
select labelfile from pg_backup_stop();
SQL
    touch "$to/standby.signal"
    cat >> "$to/postgresql.auto.conf" <<CONF
primary_conninfo = 'host=127.0.0.1 port=$port user=strikelog application_name=replica'
primary_slot_name = 'replica'
CONF
}
