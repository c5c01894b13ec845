package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.strikelog.incident.Sort;
import org.strikelog.source.CopyType;

class CodebookTests {

    /** Choices of a reader, not words of the record. */
    private static final Set<Class<?>> NOT_OF_THE_RECORD = Set.of(Sort.class, CopyType.class);

    private final Properties words = words();

    @Test
    void everyTermHasItsWordAndItsDefinition() {
        assertThat(Codebook.WHOLE.vocabularies()).allSatisfy(vocabulary -> {
            assertThat(words.getProperty("about." + vocabulary.prefix())).isNotBlank();
            assertThat(vocabulary.terms()).allSatisfy(term -> {
                String key = vocabulary.prefix() + "." + term;
                assertThat(words.getProperty(key)).as(key).isNotBlank();
                assertThat(words.getProperty(key + ".definition")).as(key).isNotBlank();
            });
        });
    }

    @Test
    void everyVocabularyOfTheRecordIsInIt() {
        List<String> explained = Codebook.WHOLE.vocabularies().stream()
                .map(v -> v.terms().getFirst().getDeclaringClass().getName())
                .toList();
        List<String> vocabularies = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "org.strikelog.location",
                                "org.strikelog.group",
                                "org.strikelog.source",
                                "org.strikelog.casualty",
                                "org.strikelog.incident",
                                "org.strikelog.tally")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::getName)
                        .filter(name -> NOT_OF_THE_RECORD.stream()
                                .noneMatch(c -> c.getName().equals(name)))
                        .toList();

        assertThat(explained).containsExactlyInAnyOrderElementsOf(vocabularies);
    }

    private static Properties words() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("messages.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
