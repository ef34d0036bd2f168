package com.keyuan.crm;

import com.keyuan.crm.safekeeping.Consistency;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code java -jar keyuan.jar --restore=FILE}: reads a backup through, puts it into an empty database whole or not at all,
 * brings that to this version's schema and verifies every promise.
 */
final class RestoreCommand {

    private RestoreCommand() {}

    /** The code the process ends with: 0 restored and verified, 1 restored but broken, 2 not restored or not verified. */
    static int run(String... arguments) {
        return CommandRun.run(
                "restore",
                context -> {
                    restore(Commands.file("--restore", arguments), context);
                    return VerifyCommand.tell(context.getBean(Consistency.class).verify());
                },
                arguments);
    }

    private static void restore(Path file, ConfigurableApplicationContext context) {
        BackupReader backup = BackupCommand.reader(file, context);
        try {
            BackupManifest manifest = backup.check();
            System.out.println("restore: " + BackupCommand.told(manifest, file) + ", whole");
            Restore restore = new Restore(context.getBean(DatabaseAddress.class), backup);
            restore.intoEmptyDatabase(manifest);
            System.out.println("restore: every table has the rows that were backed up; verifying …");
        } catch (SQLException e) {
            throw new CannotStart(
                    "The backup was not restored: " + e.getMessage(),
                    "Nothing of it is in the database; mend the cause and run the restore again.",
                    e);
        }
    }
}
