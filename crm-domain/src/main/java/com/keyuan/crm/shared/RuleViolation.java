package com.keyuan.crm.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the business says no: nothing was changed, and the person is told why in their language. Rooms extend it
 * by what happened ({@code CreditCodeTaken}); the message key is the room's, the field is null when it concerns the
 * whole form.
 */
public abstract class RuleViolation extends RuntimeException {

    private final String messageKey;
    private final @Nullable String field;
    private final List<Object> arguments;

    protected RuleViolation(String messageKey, @Nullable String field, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
