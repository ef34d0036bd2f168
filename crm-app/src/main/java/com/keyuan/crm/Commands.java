package com.keyuan.crm;

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
    }

    private Commands() {}

    static boolean areAsked(String... arguments) {
        return asked(arguments).isPresent();
    }

    /** Does the first that is asked for. */
    static int run(String... arguments) {
        return asked(arguments).orElseThrow().applyAsInt(arguments);
    }

    private static Optional<ToIntFunction<String[]>> asked(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> Optional.ofNullable(ALL.get(argument.replaceFirst("=.*", ""))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
