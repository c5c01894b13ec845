package org.strikelog.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked on the command line, after {@code import}.
 *
 * @param options those with values, by their names
 * @param withoutRefused whether the rest is imported where rows are refused
 */
record CommandLine(String format, Path file, Map<String, String> options, boolean dryRun, boolean withoutRefused) {

    static final String USAGE = """
            import ucdp|acled|gtd|strikelog|table FILE --dataset KEY --release NAME --released DAY [--name NAME] [--licence TERMS]
                   [--attribution WORDS] [--restricted|--public] [--editor NAME] [--without-refused] [--dry-run]""";

    private static final Set<String> FLAGS = Set.of("--dry-run", "--without-refused", "--restricted", "--public");
    private static final Set<String> OPTIONS =
            Set.of("--dataset", "--release", "--released", "--name", "--licence", "--attribution", "--editor");

    /** @throws IllegalArgumentException if it says no import; the message says why */
    static CommandLine of(List<String> arguments) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String option = argument.replaceFirst("=.*", "");
            if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (OPTIONS.contains(option) && argument.contains("=")) {
                options.put(option, argument.substring(option.length() + 1));
            } else if (OPTIONS.contains(option) && i + 1 < arguments.size()) {
                options.put(option, arguments.get(++i));
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("There is no option " + argument);
            } else {
                plain.add(argument);
            }
        }
        flags.stream().filter(Set.of("--restricted", "--public")::contains).forEach(flag -> options.put(flag, ""));
        return checked(plain, options, flags);
    }

    private static CommandLine checked(List<String> plain, Map<String, String> options, Set<String> flags) {
        if (plain.size() != 2 || !Formats.codes().contains(plain.getFirst())) {
            throw new IllegalArgumentException(
                    "A format and a file are needed; formats are: " + String.join(", ", Formats.codes()));
        }
        if (!Files.isReadable(Path.of(plain.get(1)))) {
            throw new IllegalArgumentException("There is no file " + plain.get(1) + " that can be read");
        }
        List<String> needs = Formats.terms(plain.getFirst()).licence().isEmpty()
                ? List.of("--dataset", "--release", "--released", "--licence")
                : List.of("--dataset", "--release", "--released");
        for (String needed : needs) {
            if (options.getOrDefault(needed, "").isBlank()) {
                throw new IllegalArgumentException(needed + " is missing");
            }
        }
        if (!options.getOrDefault("--dataset", "").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("--dataset is lower-case letters, digits and hyphens, as in ucdp-ged");
        }
        day(options.getOrDefault("--released", ""));
        return new CommandLine(
                plain.getFirst(),
                Path.of(plain.get(1)),
                Map.copyOf(options),
                flags.contains("--dry-run"),
                flags.contains("--without-refused"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--released is a day, as in 2025-06-12, not " + text, e);
        }
    }

    String editor() {
        return options.getOrDefault("--editor", "import");
    }

    Delivery delivery(long bytes) {
        String key = options.getOrDefault("--dataset", "");
        Format.Terms usual = Formats.terms(format);
        String attribution = options.getOrDefault("--attribution", usual.attribution());
        return new Delivery(
                format,
                options.getOrDefault("--release", ""),
                day(options.getOrDefault("--released", "")),
                key,
                options.getOrDefault("--name", key),
                options.getOrDefault("--licence", usual.licence()),
                attribution.isBlank() ? null : attribution,
                (usual.open() || options.containsKey("--public")) && !options.containsKey("--restricted"),
                String.valueOf(file.getFileName()),
                bytes);
    }
}
