package com.keyuan.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar keyuan.jar --backup=FILE}: everything but the keys, as of one moment, sealed under the backup key,
 * while the application runs. {@code --check-backup=FILE} reads one through and needs no database.
 */
final class BackupCommand {

    static final int DONE = 0;

    private BackupCommand() {}

    /** The code the process ends with. */
    static int backup(String... arguments) {
        return CommandRun.beside(
                "backup",
                context -> {
                    Path file = Commands.file("--backup", arguments);
                    Clock clock = context.getBean(Clock.class);
                    BackupManifest manifest = new BackupWriter(
                                    context.getBean(DatabaseAddress.class),
                                    seal(context),
                                    context.getBean(JsonMapper.class),
                                    clock)
                            .write(file);
                    System.out.println("backup: " + told(manifest, file) + ", taken in "
                            + Duration.between(manifest.takenAt(), clock.instant())
                                    .toSeconds()
                            + " s and read back. The keys are not in it: keep them, and apart from it.");
                    return DONE;
                },
                arguments);
    }

    /** The code the process ends with. */
    static int check(String... arguments) {
        return CommandRun.beside(
                "check-backup",
                context -> {
                    Path file = Commands.file("--check-backup", arguments);
                    try {
                        BackupManifest manifest = reader(file, context).check();
                        System.out.println("check-backup: " + told(manifest, file) + ", whole");
                        return DONE;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                arguments);
    }

    static BackupReader reader(Path file, ConfigurableApplicationContext context) {
        if (!Files.isReadable(file)) {
            throw new CannotStart("There is no file " + file + " that can be read.", "Name the file of a backup.");
        }
        return new BackupReader(file, seal(context), context.getBean(JsonMapper.class));
    }

    static String told(BackupManifest manifest, Path file) {
        try {
            return file.getFileName() + ", " + Files.size(file) / 1024 + " KiB, of " + manifest.takenAt() + ": "
                    + manifest.tables().size() + " tables, " + manifest.rows() + " rows, schema " + manifest.schema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackupSeal seal(ConfigurableApplicationContext context) {
        return new BackupSeal(context.getBean(BackupKeys.class));
    }
}
