package com.keyuan.crm;

import com.keyuan.crm.people.OpenSession;
import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The sessions of a person as they are in the database. */
@RequiredArgsConstructor
class StoredSessions<S extends Session> implements OpenSessions {

    private static final int HANDLE_DIGITS = 24;

    private final FindByIndexNameSessionRepository<S> sessions;

    @Override
    public List<OpenSession> of(PersonId person) {
        return stored(person).stream()
                .filter(session -> !session.isExpired())
                .flatMap(session -> open(session).stream())
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    @Override
    public void endAll(PersonId person) {
        end(person, session -> true);
    }

    @Override
    public void endOthers(PersonId person, String kept) {
        end(person, session -> !handle(session.getId()).equals(kept));
    }

    @Override
    public boolean end(PersonId person, String handle) {
        return end(person, session -> handle(session.getId()).equals(handle)) > 0;
    }

    @Override
    public String handle(String sessionId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash).substring(0, HANDLE_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long end(PersonId person, Predicate<S> which) {
        List<S> ended = stored(person).stream().filter(which).toList();
        ended.forEach(session -> sessions.deleteById(session.getId()));
        return ended.size();
    }

    private Collection<S> stored(PersonId person) {
        return sessions.findByPrincipalName(person.toString()).values();
    }

    private Optional<OpenSession> open(S session) {
        SignedIn signedIn = signedIn(session);
        return signedIn == null || signedIn.isAwaitingCode()
                ? Optional.empty()
                : Optional.of(new OpenSession(
                        handle(session.getId()),
                        signedIn.at(),
                        session.getLastAccessedTime(),
                        signedIn.address(),
                        signedIn.device()));
    }

    private static @Nullable SignedIn signedIn(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                ? signedIn
                : null;
    }
}
