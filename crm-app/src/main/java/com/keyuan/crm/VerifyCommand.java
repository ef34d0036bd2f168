package com.keyuan.crm;

import com.keyuan.crm.safekeeping.Consistency;
import com.keyuan.crm.safekeeping.ConsistencyReport;
import com.keyuan.crm.safekeeping.ConsistencyReport.Outcome;

/**
 * {@code java -jar keyuan.jar --verify}: looks whether the records keep every promise of every room, the log's chain and
 * all files and numbers included, and names what breaks one. It reads only, so that it may run beside the application.
 */
final class VerifyCommand {

    static final int HOLDS = 0;
    static final int BROKEN = 1;

    private VerifyCommand() {}

    /** The code the process ends with. */
    static int run(String... arguments) {
        return CommandRun.beside(
                "verify", context -> tell(context.getBean(Consistency.class).verify()), arguments);
    }

    /** Says what was found, a line for each promise and each place where it is broken. */
    static int tell(ConsistencyReport report) {
        report.outcomes().forEach(VerifyCommand::tell);
        System.out.println(
                report.holds()
                        ? "verify: all " + report.outcomes().size() + " promises are kept"
                        : "verify: " + report.broken().size() + " of "
                                + report.outcomes().size() + " promises are broken");
        return report.holds() ? HOLDS : BROKEN;
    }

    private static void tell(Outcome outcome) {
        System.out.println((outcome.isKept() ? "kept    " : "BROKEN  ") + outcome.promise());
        outcome.shown().forEach(words -> System.out.println("        - " + words));
        long more = outcome.broken() - outcome.shown().size();
        if (more > 0) {
            System.out.println("        … and " + more + " more");
        }
    }
}
