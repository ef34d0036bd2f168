package com.keyuan.crm;

import com.keyuan.crm.safekeeping.Rekeying;
import com.keyuan.crm.safekeeping.Rekeying.Result;

/**
 * {@code java -jar keyuan.jar --rekey}: seals under the current encryption key whatever stands under another one, beside
 * the running application, and says which key files may be taken away. Broken off, it goes on when it is run again.
 */
final class RekeyCommand {

    static final int DONE = 0;
    static final int LEFT = 1;

    private RekeyCommand() {}

    /** The code the process ends with. */
    static int run(String... arguments) {
        return CommandRun.beside(
                "rekey",
                context -> {
                    try {
                        return tell(context.getBean(Rekeying.class).rekey());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                },
                arguments);
    }

    private static int tell(Result result) {
        result.resealed()
                .forEach((place, number) -> System.out.println("rekey: " + place + ", " + number + " sealed anew"));
        result.unreadable().forEach(record -> System.out.println("rekey: UNREADABLE " + record));
        System.out.println(
                result.left() == 0
                        ? "rekey: everything stands under the key \"" + result.keyId() + "\""
                        : "rekey: " + result.left() + " are left under another key than \"" + result.keyId()
                                + "\"; what is being imported is sealed anew when it has ended");
        System.out.println(
                result.retired().isEmpty()
                        ? "rekey: no key may be taken away"
                        : "rekey: may be taken away: " + String.join(", ", result.retired()));
        return result.left() == 0 ? DONE : LEFT;
    }
}
