package com.keyuan.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.TransactionException;

/**
 * Writes a session only where something changed, so that no page fails while it is sent because of its session. The time
 * of the last request is written when the session is read, before anything is answered, and once a minute at most.
 */
@RequiredArgsConstructor
class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Sparing<S>> {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;
    private final UnreadSession unread;

    @Override
    public Sparing<S> createSession() {
        Sparing<S> created = new Sparing<>(sessions.createSession(), sessions);
        created.changed = true;
        return created;
    }

    @Override
    public void save(Sparing<S> session) {
        session.save();
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        if (unread.is(id)) {
            return null;
        }
        try {
            S found = sessions.findById(id);
            return found == null ? null : new Sparing<>(found, sessions);
        } catch (TransactionException | DataAccessException away) {
            unread.remember(id);
            throw away;
        }
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Sparing<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, Sparing<S>> found = new LinkedHashMap<>();
        sessions.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new Sparing<>(session, sessions)));
        return found;
    }

    /** The session, whose last access is not touched again and again. */
    @RequiredArgsConstructor
    static final class Sparing<S extends Session> implements Session {

        private final S session;
        private final FindByIndexNameSessionRepository<S> sessions;
        private boolean changed;

        private void save() {
            if (changed) {
                sessions.save(session);
                changed = false;
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
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
                removeAttribute(name);
            } else {
                changed = true;
                session.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
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
                sessions.save(session);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
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
