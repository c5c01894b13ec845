package org.strikelog.importer.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.strikelog.importer.Delivery;
import org.strikelog.importer.Format;
import org.strikelog.importer.Formats;
import org.strikelog.incident.Dataset;

/** What is asked of a file before its first row is read, as typed. */
public class DeliveryForm {

    public String format = "";
    public String name = "";
    public String licence = "";
    public String attribution = "";
    public boolean open;
    public String release = "";
    public String releasedOn = "";
    public @Nullable MultipartFile file;

    /** It begins with what usually holds of files of a kind. */
    static DeliveryForm of(String format) {
        Format.Terms usual = Formats.terms(format);
        DeliveryForm form = new DeliveryForm();
        form.format = format;
        form.name = usual.name();
        form.licence = usual.licence();
        form.attribution = usual.attribution();
        form.open = usual.open();
        return form;
    }

    /** {@return what stands in the way, by field, in the order of the form} */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (file == null || file.isEmpty()) {
            problems.put("file", "Choose a file that is not empty.");
        }
        if (!Formats.codes().contains(format)) {
            problems.put("format", "One of: %s.".formatted(String.join(", ", Formats.codes())));
        }
        require(problems, "release", release, "What its publisher calls this edition, as in UCDP GED 25.1.");
        LocalDate released = day();
        if (released == null || released.isAfter(today)) {
            problems.put("releasedOn", "The day on which it came out, not after today, as in 2025-06-12.");
        }
        require(problems, "name", name, "The name of the data set.");
        if (!name.isBlank() && (key().isEmpty() || key().equals(Dataset.DESK))) {
            problems.put("name", "A name with Latin letters or digits, other than that of your own research.");
        }
        require(problems, "licence", licence, "Its licence, as in CC-BY-4.0, or the terms in words.");
        return problems;
    }

    private static void require(Map<String, String> problems, String field, String value, String message) {
        if (value.isBlank()) {
            problems.put(field, message);
        }
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(releasedOn.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private String key() {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** {@return the same for the import; only without problems} */
    Delivery delivery() {
        if (file == null) {
            throw new IllegalStateException("no file");
        }
        String fileName = file.getOriginalFilename();
        return new Delivery(
                format,
                release.strip(),
                LocalDate.parse(releasedOn.strip()),
                key(),
                name.strip(),
                licence.strip(),
                attribution.isBlank() ? null : attribution.strip(),
                open,
                fileName == null || fileName.isBlank() ? "file" : fileName,
                file.getSize());
    }
}
