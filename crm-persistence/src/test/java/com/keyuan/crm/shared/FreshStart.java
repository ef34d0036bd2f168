package com.keyuan.crm.shared;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** After each test: the clock stands at its beginning, and the database holds what the migrations left. */
public final class FreshStart implements BeforeTestExecutionCallback, AfterEachCallback {

    /** Other threads would not see what the test writes, and everything would seem to have happened to nobody. */
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        if (isCommitting(context) && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("@CommittingTest stands above @PersistenceTest, else it does not act");
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBeanProvider(TestClock.class)
                .ifAvailable(TestClock::reset);
        if (isCommitting(context)) {
            TestDatabase.shared().empty();
        }
    }

    private static boolean isCommitting(ExtensionContext context) {
        return AnnotatedElementUtils.hasAnnotation(context.getRequiredTestClass(), CommittingTest.class);
    }
}
