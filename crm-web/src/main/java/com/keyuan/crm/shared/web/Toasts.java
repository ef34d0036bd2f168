package com.keyuan.crm.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says in an answer to htmx what was done; where a page follows by redirect, use {@link Toast}. */
public class Toasts {

    // a header is ASCII
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final MessageSource messages;

    Toasts(MessageSource messages) {
        this.messages = messages;
    }

    public void done(HttpServletResponse response, String key, Object... arguments) {
        send(response, "ok", key, arguments);
    }

    public void warn(HttpServletResponse response, String key, Object... arguments) {
        send(response, "warn", key, arguments);
    }

    private void send(HttpServletResponse response, String kind, String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        response.addHeader("HX-Trigger", ASCII.writeValueAsString(Map.of("toast", Map.of("kind", kind, "text", text))));
    }
}
