package org.strikelog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The ledger of attacks: one application over PostgreSQL; the package listing is its architecture. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StrikelogApplication {

    public static void main(String[] args) {
        SpringApplication.run(StrikelogApplication.class, args);
    }
}
