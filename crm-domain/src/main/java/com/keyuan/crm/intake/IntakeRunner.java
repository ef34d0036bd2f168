package com.keyuan.crm.intake;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/**
 * Enters the rows of a file one by one, each in a transaction of its own. Stopped anywhere and begun again, on whatever
 * node, it goes on with the next row.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class IntakeRunner {

    private final IntakeStep step;
    private final IntakeRuns runs;

    public void run(IntakeRunId id) {
        Optional<IntakeStep.Session> session = step.open(id);
        int triedTwice = 0;
        while (session.isPresent() && !Thread.currentThread().isInterrupted()) {
            IntakeStep.Session open = session.get();
            try {
                if (!step.next(open)) {
                    return;
                }
                open.facts().keep();
            } catch (RowNotEntered failed) {
                open.facts().takeBack();
                if (failed.number() == triedTwice) {
                    refuse(open, failed);
                } else {
                    // what somebody entered meanwhile is known now; what was a hiccup may be over
                    triedTwice = failed.number();
                    session = step.open(id);
                }
            }
        }
    }

    /** What was being entered when the application stopped. */
    public List<IntakeRunId> interrupted() {
        return runs.importing();
    }

    private void refuse(IntakeStep.Session session, RowNotEntered failed) {
        if (!failed.isByRule()) {
            log.error("row {} of the import {} failed twice", failed.number(), session.run(), failed.getCause());
        }
        step.refuse(session, failed);
    }
}
