package org.strikelog.source;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document: an article, a statement, a transcript. It can support many incidents and figures. */
@Entity
public class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String key;

    @ManyToOne(fetch = FetchType.LAZY)
    private Publisher publisher;

    private String title;
    private @Nullable String url;
    private @Nullable LocalDate publishedOn;
    private String language;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private @Nullable String note;
    private @Nullable String archiveUrl;
    private @Nullable String archiveSha256;

    @Embedded
    private @Nullable Retraction retraction;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /**
     * @param key slug in addresses, of lower-case letters, digits and hyphens; never changes
     * @param url where it was read, http or https
     * @param publishedOn the day shown on it; none where nothing points to a day
     * @param language BCP 47
     */
    public Report(
            String key,
            Publisher publisher,
            String title,
            @Nullable String url,
            @Nullable LocalDate publishedOn,
            String language,
            ReportKind kind) {
        this.key = key;
        this.publisher = publisher;
        this.title = title;
        this.url = url;
        this.publishedOn = publishedOn;
        this.language = language;
        this.kind = kind;
    }

    /** Tells anew what the document says of itself. */
    public void describe(
            Publisher publisher,
            String title,
            @Nullable String url,
            @Nullable LocalDate publishedOn,
            String language,
            ReportKind kind) {
        this.publisher = publisher;
        this.title = title;
        this.url = url;
        this.publishedOn = publishedOn;
        this.language = language;
        this.kind = kind;
    }

    /** Says where a copy is kept by others; none takes that back. */
    public void archivedAt(@Nullable String archiveUrl) {
        this.archiveUrl = archiveUrl;
    }

    /** Says that we keep a copy of these bytes, by their SHA-256 in lower-case hexadecimal. */
    void kept(String sha256) {
        this.archiveSha256 = sha256;
    }

    /** Says that it was taken back. */
    public void retract(Retraction retraction) {
        this.retraction = retraction;
    }

    /** Says that it stands after all. */
    public void reinstate() {
        this.retraction = null;
    }

    /** Notes what a reader should know about this copy. */
    public void annotate(@Nullable String note) {
        this.note = note;
    }

    public String key() {
        return key;
    }

    public Publisher publisher() {
        return publisher;
    }

    public String title() {
        return title;
    }

    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }
}
