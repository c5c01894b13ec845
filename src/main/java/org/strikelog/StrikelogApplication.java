package org.strikelog;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.strikelog.backup.BackupCommand;
import org.strikelog.importer.ArchiveCommand;
import org.strikelog.importer.ImportCommand;
import org.strikelog.site.database.DatabaseAlone;

/** The ledger of attacks: one application over PostgreSQL; the package listing is its architecture. */
// Two modules may each have, say, an IncidentsController.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class StrikelogApplication {

    public static void main(String[] args) {
        if (args.length > 0) {
            List<String> arguments = List.of(args);
            switch (args[0]) {
                case "import" ->
                    end(on -> on.getBean(ImportCommand.class)
                            .run(arguments.subList(1, args.length), System.out, System.err));
                case ArchiveCommand.EXPORT, ArchiveCommand.IMPORT ->
                    end(on -> on.getBean(ArchiveCommand.class).run(arguments, System.out, System.err));
                case BackupCommand.BACKUP, BackupCommand.RESTORE ->
                    endWithoutTheRest(on -> on.getBean(BackupCommand.class).run(arguments, System.out, System.err));
                case BackupCommand.KEY -> {
                    BackupCommand.printKey(System.out);
                    return;
                }
                default -> {}
            }
        }
        SpringApplication.run(StrikelogApplication.class, args);
    }

    /** All of the application, for one command, where nobody else reaches it. */
    private static void end(ToIntFunction<ConfigurableApplicationContext> command) {
        var application = new SpringApplication(StrikelogApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "logging.level.root",
                "warn",
                "strikelog.sample",
                "false",
                "strikelog.index.wanted",
                "false"));
        end(application, command);
    }

    /** The database alone, for a command that has to work beside the application, or where that does not start. */
    private static void endWithoutTheRest(ToIntFunction<ConfigurableApplicationContext> command) {
        var application = new SpringApplication(DatabaseAlone.class, BackupCommand.Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(
                Map.of("spring.datasource.type", SimpleDriverDataSource.class.getName(), "logging.level.root", "warn"));
        end(application, command);
    }

    private static void end(SpringApplication application, ToIntFunction<ConfigurableApplicationContext> command) {
        int status;
        try (var running = application.run()) {
            status = command.applyAsInt(running);
        }
        System.exit(status);
    }
}
