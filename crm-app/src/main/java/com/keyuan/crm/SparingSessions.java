package com.keyuan.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Writes a session only where something changed. The time of the last request alone is written once a minute at most:
 * a request that only reads is no write to the database.
 */
@RequiredArgsConstructor
class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Sparing<S>> {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(sessions.createSession());
    }

    @Override
    public void save(Sparing<S> session) {
        sessions.save(session.session);
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        S found = sessions.findById(id);
        return found == null ? null : new Sparing<>(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Sparing<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, Sparing<S>> found = new LinkedHashMap<>();
        sessions.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new Sparing<>(session)));
        return found;
    }

    /** The session, whose last access is not touched again and again. */
    @RequiredArgsConstructor
    static final class Sparing<S extends Session> implements Session {

        private final S session;

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Session has it
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                session.removeAttribute(name);
            } else {
                session.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (!time.isBefore(session.getLastAccessedTime().plus(OFTEN_ENOUGH))) {
                session.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
