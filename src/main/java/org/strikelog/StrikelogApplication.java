package org.strikelog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The ledger of attacks: one application over PostgreSQL; the package listing is its architecture. */
// Two modules may each have, say, an IncidentsController.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class StrikelogApplication {

    public static void main(String[] args) {
        SpringApplication.run(StrikelogApplication.class, args);
    }
}
