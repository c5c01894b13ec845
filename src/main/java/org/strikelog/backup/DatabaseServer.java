package org.strikelog.backup;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The server that the record lies on, with its databases. Its connections are not pooled, and may take their time. */
@Component
class DatabaseServer {

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:postgresql:(?://[^/]*/)?)([^?]*)(.*)");

    /** From where other databases are renamed. */
    private static final String MAINTENANCE = "postgres";

    private final DataSource pool;

    DatabaseServer(DataSource pool) {
        this.pool = pool;
    }

    /** {@return the database of the record} */
    SimpleDriverDataSource record() {
        return builder().build();
    }

    /** {@return another database of the same server, which need not be there yet} */
    DataSource database(String name) {
        MatchResult address = address();
        return builder().url(address.group(1) + name + address.group(3)).build();
    }

    /** {@return name of the database of the record} */
    String name() {
        return address().group(2);
    }

    /**
     * Makes an empty database that sorts and compares as that of the record does. One of that name is thrown away.
     *
     * @throws BackupFailed if this role may not
     */
    DataSource create(String name) {
        drop(name);
        record Locale(
                String provider,
                String collate,
                String ctype,
                @Nullable String locale) {}
        JdbcClient jdbc = JdbcClient.create(record());
        Locale own = jdbc.sql("""
                        select quote_literal(datcollate) as collate, quote_literal(datctype) as ctype,
                               quote_literal(datlocale) as locale,
                               case datlocprovider when 'b' then 'builtin' when 'i' then 'icu' else 'libc' end as provider
                        from pg_database where datname = current_database()
                        """)
                .query((row, number) -> new Locale(
                        row.getString("provider"),
                        row.getString("collate"),
                        row.getString("ctype"),
                        row.getString("locale")))
                .single();
        String locale = own.locale() == null ? "" : " %s_locale %s".formatted(own.provider(), own.locale());
        try {
            jdbc.sql(
                            "create database \"%s\" template template0 encoding 'UTF8' lc_collate %s lc_ctype %s locale_provider %s%s"
                                    .formatted(name, own.collate(), own.ctype(), own.provider(), locale))
                    .update();
        } catch (DataAccessException e) {
            throw new BackupFailed(
                    "No database “%s” could be made to restore into (“alter role … createdb” lets the role of Strikelog)"
                            .formatted(name),
                    e.getMostSpecificCause());
        }
        return database(name);
    }

    void drop(String name) {
        JdbcClient.create(record())
                .sql("drop database if exists \"%s\" with (force)".formatted(name))
                .update();
    }

    /**
     * Puts a database in the place of that of the record, at one stroke.
     *
     * @param aside name of what was there before
     * @throws BackupFailed if somebody is connected to one of them
     */
    void replace(String name, String aside) {
        String own = name();
        try {
            DataSource maintenance = database(MAINTENANCE);
            JdbcClient jdbc = JdbcClient.create(maintenance);
            new TransactionTemplate(new JdbcTransactionManager(maintenance)).executeWithoutResult(status -> {
                jdbc.sql("alter database \"%s\" rename to \"%s\"".formatted(own, aside))
                        .update();
                jdbc.sql("alter database \"%s\" rename to \"%s\"".formatted(name, own))
                        .update();
            });
        } catch (DataAccessException e) {
            throw new BackupFailed(
                    "The database “%s” cannot be replaced. Stop every instance of Strikelog, and whoever else is connected"
                            .formatted(own),
                    e.getMostSpecificCause());
        }
    }

    private MatchResult address() {
        String url = Objects.requireNonNull(record().getUrl());
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new IllegalStateException("Not an address of PostgreSQL");
        }
        return address;
    }

    private DataSourceBuilder<SimpleDriverDataSource> builder() {
        DataSource hikari = DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class);
        return DataSourceBuilder.derivedFrom(hikari == null ? pool : hikari).type(SimpleDriverDataSource.class);
    }
}
