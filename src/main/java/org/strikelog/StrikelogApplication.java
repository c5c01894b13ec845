package org.strikelog;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.strikelog.importer.ImportCommand;

/** The ledger of attacks: one application over PostgreSQL; the package listing is its architecture. */
// Two modules may each have, say, an IncidentsController.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class StrikelogApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("import")) {
            System.exit(importFile(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(StrikelogApplication.class, args);
    }

    /** All of the application, for one file, where nobody else reaches it. */
    private static int importFile(List<String> arguments) {
        var application = new SpringApplication(StrikelogApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "logging.level.root",
                "warn",
                "strikelog.sample",
                "false"));
        try (var running = application.run()) {
            return running.getBean(ImportCommand.class).run(arguments, System.out, System.err);
        }
    }
}
