package com.keyuan.crm;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What the jar can be asked for instead of running the application; each ends with a code of its own. */
final class Commands {

    private static final Map<String, ToIntFunction<String[]>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("--verify-audit", AuditCommand::run);
        ALL.put("--verify", VerifyCommand::run);
        ALL.put("--rekey", RekeyCommand::run);
        ALL.put("--backup", BackupCommand::backup);
        ALL.put("--check-backup", BackupCommand::check);
        ALL.put("--restore", RestoreCommand::run);
    }

    private Commands() {}

    static boolean areAsked(String... arguments) {
        return asked(arguments).isPresent();
    }

    /** Does the first that is asked for. */
    static int run(String... arguments) {
        return asked(arguments).orElseThrow().applyAsInt(arguments);
    }

    /** The file that an option names: {@code --backup=FILE}. */
    static Path file(String option, String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(option + "=") && argument.length() > option.length() + 1)
                .findFirst()
                .map(argument ->
                        Path.of(argument.substring(option.length() + 1)).toAbsolutePath())
                .orElseThrow(() -> new CannotStart("No file was named.", "Say " + option + "=FILE."));
    }

    private static Optional<ToIntFunction<String[]>> asked(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> Optional.ofNullable(ALL.get(argument.replaceFirst("=.*", ""))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
