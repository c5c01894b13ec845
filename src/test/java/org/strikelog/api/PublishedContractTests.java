package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedContractTests {

    private final Collection<JavaClass> records = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.strikelog.api").stream()
                    .filter(type -> type.getPackageName().equals("org.strikelog.api") && type.isRecord())
                    .filter(type -> type.getName().contains("Resource"))
                    .toList();

    @Test
    void alwaysHasAllItsFields() {
        assertThat(records).isNotEmpty().allMatch(type -> type.isAnnotatedWith(Complete.class));
    }

    @Test
    void holdsNothingButItself() {
        List<String> own = List.of("org.strikelog.api", "java.", "boolean", "int", "long", "double");
        for (JavaClass type : records) {
            type.getFields()
                    .forEach(field -> assertThat(field.getRawType())
                            .as(field.getFullName())
                            .matches(t -> t.isEnum() || own.stream().anyMatch(t.getName()::startsWith)));
        }
    }
}
