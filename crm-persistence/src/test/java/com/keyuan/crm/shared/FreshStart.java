package com.keyuan.crm.shared;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test: the clock stands at its beginning, and the database holds what the migrations left. */
public final class FreshStart implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBeanProvider(TestClock.class)
                .ifAvailable(TestClock::reset);
        if (AnnotatedElementUtils.hasAnnotation(context.getRequiredTestClass(), CommittingTest.class)) {
            TestDatabase.shared().empty();
        }
    }
}
