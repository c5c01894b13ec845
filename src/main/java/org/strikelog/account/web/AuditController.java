package org.strikelog.account.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.account.AuditEntry;
import org.strikelog.account.AuditFilter;
import org.strikelog.account.AuditKind;
import org.strikelog.account.AuditLog;
import org.strikelog.account.Audited;

/** Who did what, for administrators: page by page, and as a table to keep. */
@Controller
class AuditController {

    private static final int LINES = 100;

    private final AuditLog log;
    private final ApplicationEventPublisher events;

    AuditController(AuditLog log, ApplicationEventPublisher events) {
        this.log = log;
        this.events = events;
    }

    /** @param before id of the line before which to go on */
    @GetMapping("/admin/audit")
    String show(
            @RequestParam(required = false) @Nullable AuditKind kind,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var filter = new AuditFilter(kind, account, from, to);
        var entries = log.page(filter, before, LINES + 1);
        var shown = entries.stream().limit(LINES).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", AuditKind.values());
        model.addAttribute("entries", shown);
        model.addAttribute("total", log.count(filter));
        model.addAttribute("table", address("/admin/audit.csv", filter, null));
        model.addAttribute("newest", before == null ? null : address("/admin/audit", filter, null));
        model.addAttribute(
                "older",
                entries.size() > LINES
                        ? address("/admin/audit", filter, shown.getLast().id())
                        : null);
        return "account/audit";
    }

    @GetMapping("/admin/audit.csv")
    void table(
            @RequestParam(required = false) @Nullable AuditKind kind,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Principal administrator,
            HttpServletResponse response)
            throws IOException {
        var filter = new AuditFilter(kind, account, from, to);
        events.publishEvent(new Audited(AuditKind.EXPORT, administrator.getName(), "audit log"));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(response.getWriter())) {
            csv.writeRecord("happened_at", "kind", "account", "subject", "detail", "address");
            log.each(filter, entry -> write(csv, entry));
        }
    }

    private static void write(CsvWriter csv, AuditEntry entry) {
        csv.writeRecord(
                entry.happenedAt().toString(),
                entry.kind(),
                plain(entry.account()),
                plain(entry.subject()),
                plain(entry.detail()),
                plain(entry.address()));
    }

    /**
     * What people typed stays text in a spreadsheet too.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
     */
    private static String plain(@Nullable String text) {
        var typed = Objects.requireNonNullElse(text, "");
        return typed.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + typed : typed;
    }

    private static String address(String path, AuditFilter filter, @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "kind", filter.kind());
        add(address, "account", filter.account());
        add(address, "from", filter.from());
        add(address, "to", filter.to());
        add(address, "before", before);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value.toString());
        }
    }
}
