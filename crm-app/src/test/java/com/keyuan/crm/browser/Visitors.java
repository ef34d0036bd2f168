package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The people who take part in one test. At its end none of their browsers may have complained. */
final class Visitors {

    private final Map<String, Visitor> present = new LinkedHashMap<>();

    /** The person at the desk, signed in by the demo's one click; the same one when asked again. */
    Visitor at(Screen screen, String username) {
        return present.computeIfAbsent(username + " " + screen, none -> new Visitor(screen).signInAs(username));
    }

    Visitor atDesk(String username) {
        return at(Screen.DESK, username);
    }

    /** Somebody the sign-in page does not name. */
    Visitor byPassword(Screen screen, String username) {
        return present.computeIfAbsent(
                username + " " + screen, none -> new Visitor(screen).signInByPasswordAs(username));
    }

    /** Nobody yet. */
    Visitor stranger(Screen screen) {
        return present.computeIfAbsent("stranger " + screen, none -> new Visitor(screen));
    }

    private void leave(String test, boolean failed) {
        List<String> complaints = new ArrayList<>();
        present.forEach((who, visitor) -> {
            if (failed) {
                visitor.keepPicture(test + " " + who);
            }
            visitor.complaints().forEach(complaint -> complaints.add(who + " at " + complaint));
            visitor.close();
        });
        present.clear();
        assertThat(complaints).as("the browsers' complaints").isEmpty();
    }

    /** Gives each test its visitors. */
    static final class Extension implements ParameterResolver, AfterTestExecutionCallback {

        private static final Namespace OURS = Namespace.create(Visitors.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visitors.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(OURS).computeIfAbsent(Visitors.class, none -> new Visitors(), Visitors.class);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
            if (visitors != null) {
                visitors.leave(
                        context.getRequiredTestClass().getSimpleName() + "."
                                + context.getRequiredTestMethod().getName(),
                        context.getExecutionException().isPresent());
            }
        }
    }
}
