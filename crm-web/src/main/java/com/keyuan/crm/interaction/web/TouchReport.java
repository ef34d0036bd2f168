package com.keyuan.crm.interaction.web;

import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.TouchNotice;
import com.keyuan.crm.shared.web.TypedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a telephone system reports of one touch, as JSON; see {@code docs/channels.md}. */
record TouchReport(
        String id,
        Direction direction,
        @Nullable Medium medium,
        Instant at,
        @Nullable String peer,
        @Nullable Integer seconds,
        boolean opensMatter,
        @Nullable String answeredBy,
        @Nullable String note) {

    TouchNotice notice(ChannelId channel) {
        return new TouchNotice(
                channel,
                id,
                direction,
                medium,
                seconds == null || seconds > 0,
                opensMatter,
                at,
                peer,
                null,
                answeredBy,
                note);
    }

    /** A field is missing or says nothing that can be read; {@code body} where it is no JSON object at all. */
    static final class Unreadable extends RuntimeException {

        private final String field;

        Unreadable(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** Reads a report from the bytes that were signed. */
    @Component
    @RequiredArgsConstructor
    static class Reader {

        private final JsonMapper json;

        TouchReport read(byte[] body) {
            JsonNode report = parsed(body);
            return new TouchReport(
                    needed(report, "id"),
                    direction(report),
                    medium(report),
                    at(report),
                    text(report, "peer"),
                    seconds(report),
                    yes(report, "opensMatter"),
                    text(report, "answeredBy"),
                    text(report, "note"));
        }

        private JsonNode parsed(byte[] body) {
            try {
                JsonNode report = json.readTree(body);
                if (report != null && report.isObject()) {
                    return report;
                }
            } catch (JacksonException broken) {
                // told below
            }
            throw new Unreadable("body");
        }

        private static Direction direction(JsonNode report) {
            try {
                return Direction.valueOf(needed(report, "direction").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException none) {
                throw new Unreadable("direction");
            }
        }

        private static @Nullable Medium medium(JsonNode report) {
            String said = text(report, "medium");
            try {
                return said == null ? null : Medium.valueOf(said.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException none) {
                throw new Unreadable("medium");
            }
        }

        private static Instant at(JsonNode report) {
            try {
                return OffsetDateTime.parse(needed(report, "at")).toInstant();
            } catch (DateTimeException none) {
                throw new Unreadable("at");
            }
        }

        private static @Nullable Integer seconds(JsonNode report) {
            JsonNode seconds = report.path("seconds");
            if (seconds.isMissingNode() || seconds.isNull()) {
                return null;
            }
            if (!seconds.isInt() || seconds.intValue() < 0) {
                throw new Unreadable("seconds");
            }
            return seconds.intValue();
        }

        private static boolean yes(JsonNode report, String field) {
            JsonNode said = report.path(field);
            if (!said.isMissingNode() && !said.isBoolean()) {
                throw new Unreadable(field);
            }
            return said.isBoolean() && said.booleanValue();
        }

        private static String needed(JsonNode report, String field) {
            String text = text(report, field);
            if (text == null) {
                throw new Unreadable(field);
            }
            return text;
        }

        private static @Nullable String text(JsonNode report, String field) {
            JsonNode said = report.path(field);
            if (said.isMissingNode() || said.isNull()) {
                return null;
            }
            if (!said.isString()) {
                throw new Unreadable(field);
            }
            String seen = TypedText.cleaned(said.stringValue());
            return seen.isEmpty() ? null : seen;
        }
    }
}
