package com.keyuan.crm.shared.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;

/** What sort of failure an exception is to somebody who only sees the page. */
public final class Failures {

    private static final String UNIQUE = "23505";

    /**
     * SQL states of a unique, an exclusion and a foreign key constraint: somebody else was there first, or what was
     * chosen is not there any more.
     */
    private static final Set<String> TAKEN = Set.of(UNIQUE, "23P01", "23503");

    /** Classes of SQL states: no connection, no room or memory, shut down or starting, its files do not answer. */
    private static final Set<String> AWAY = Set.of("08", "53", "58");

    private static final String SHUT_DOWN = "57P";

    private static final Set<Integer> OWN_PAGE = Set.of(400, 403, 404, 409, 413, 422, 503);

    /** How Tomcat tells that what was sent is too large or no text; its status is in it, and we know it by name only. */
    private static final String UNREADABLE = "org.apache.tomcat.util.http.InvalidParameterException";

    private Failures() {}

    static HttpStatusCode status(Throwable failure) {
        if (failure instanceof ErrorResponse answer) {
            return answer.getStatusCode();
        }
        if (failure.getClass().getName().equals(UNREADABLE)) {
            return unreadable(failure);
        }
        if (failure instanceof InvalidPropertyException) {
            return HttpStatus.BAD_REQUEST; // a line of a form beyond all lines
        }
        if (isUnavailable(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (failure instanceof OptimisticLockingFailureException || isTaken(failure)) {
            return HttpStatus.CONFLICT;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static HttpStatusCode unreadable(Throwable failure) {
        Object code = new BeanWrapperImpl(failure).getPropertyValue("errorCode");
        return code instanceof Integer status ? HttpStatusCode.valueOf(status) : HttpStatus.BAD_REQUEST;
    }

    /** The database is away, full, or too busy to answer in time; trying again helps. */
    public static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof CannotAcquireLockException
                    || cause instanceof PessimisticLockingFailureException) {
                return true;
            }
        }
        String state = sqlState(failure);
        return state != null && (state.startsWith(SHUT_DOWN) || AWAY.stream().anyMatch(state::startsWith));
    }

    /** While the database is away every request fails alike: a line says it, where else the whole stack helps. */
    static void log(Logger log, HttpStatusCode status, Throwable failure) {
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
            log.error("answered with {}: {}: {}", status, root.getClass().getName(), root.getMessage());
        } else {
            log.error("answered with {}", status, failure);
        }
    }

    static String view(HttpStatusCode status) {
        if (OWN_PAGE.contains(status.value())) {
            return "error/" + status.value();
        }
        return status.is5xxServerError() ? "error/500" : "error/400";
    }

    private static boolean isTaken(Throwable failure) {
        String state = sqlState(failure);
        return state != null && TAKEN.contains(state);
    }

    /** Something is there already that may be there once: it was sent twice at one moment. */
    public static boolean isThereAlready(Throwable failure) {
        return UNIQUE.equals(sqlState(failure));
    }

    private static @Nullable String sqlState(Throwable failure) {
        return NestedExceptionUtils.getRootCause(failure) instanceof SQLException sql ? sql.getSQLState() : null;
    }
}
