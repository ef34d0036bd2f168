package com.keyuan.crm;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says a refusal to start on the error stream, too: in a structured log its lines are one, for machines. */
class PlainReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        if (analysis.getCause() instanceof CannotStart) {
            System.err.println("\n" + analysis.getDescription() + "\n" + analysis.getAction() + "\n");
        }
    }
}
