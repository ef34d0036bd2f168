package com.keyuan.crm.intake;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Enters the rows of a file one by one, each in a transaction of its own. Stopped anywhere and begun again, on whatever
 * node, it goes on with the next row.
 */
@Service
@RequiredArgsConstructor
public class IntakeRunner {

    private final IntakeStep step;
    private final IntakeRuns runs;

    public void run(IntakeRunId id) {
        step.open(id).ifPresent(this::run);
    }

    /** What was being entered when the application stopped. */
    public List<IntakeRunId> interrupted() {
        return runs.importing();
    }

    private void run(IntakeStep.Session session) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            try {
                more = step.next(session);
            } catch (RowNotEntered refused) {
                step.refuse(session, refused);
            }
        }
    }
}
