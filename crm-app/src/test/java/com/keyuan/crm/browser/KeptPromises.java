package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.safekeeping.ConsistencyReport;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Whatever the stories did to the demo company, at their end its records keep every promise. */
final class KeptPromises implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(KeptPromises.class))
                .computeIfAbsent(AutoCloseable.class, none -> KeptPromises::look, AutoCloseable.class);
    }

    /** Once, when all stories of this JVM are over; what fails here ends the run. */
    private static void look() {
        DemoApplication.consistency()
                .map(ConsistencyReport::broken)
                .ifPresent(broken ->
                        assertThat(broken).as("promises that the stories broke").isEmpty());
    }
}
