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
