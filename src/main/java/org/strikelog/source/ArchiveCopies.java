package org.strikelog.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copies of reports that editors uploaded. */
@Repository
public class ArchiveCopies {

    /** Bytes that a copy may have: 20 MB. */
    public static final int MOST = 20 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Clock clock;

    ArchiveCopies(JdbcClient jdbc, Reports reports, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.clock = clock;
    }

    /** Keeps a copy of a report in place of the one before. */
    @Transactional
    public void keep(Report report, CopyType type, byte[] content, String editor) {
        report.kept(sha256(content));
        reports.save(report);
        jdbc.sql("""
                        insert into archive_copy (report_id, media_type, content, kept_at, kept_by)
                        select id, :type, :content, cast(:at as timestamptz), :editor from report where key = :key
                        on conflict (report_id) do update
                        set media_type = excluded.media_type, content = excluded.content,
                            kept_at = excluded.kept_at, kept_by = excluded.kept_by
                        """)
                .param("key", report.key())
                .param("type", type.mediaType())
                .param("content", content)
                .param("at", clock.instant().toString())
                .param("editor", editor)
                .update();
    }

    public Optional<ArchiveCopy> find(String report) {
        return jdbc.sql("""
                        select c.media_type, c.content
                        from archive_copy c join report r on r.id = c.report_id
                        where r.key = :key
                        """)
                .param("key", report)
                .query((row, number) ->
                        new ArchiveCopy(CopyType.ofMediaType(row.getString("media_type")), row.getBytes("content")))
                .optional();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
