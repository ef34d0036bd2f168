package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletRequestEvent;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.transaction.CannotCreateTransactionException;

class UnreadSessionTests {

    @Test
    @SuppressWarnings("unchecked")
    void isWaitedForOnceInARequestAndAskedForAgainInTheNext() {
        FindByIndexNameSessionRepository<MapSession> stored = mock();
        UnreadSession unread = new UnreadSession();
        SparingSessions<MapSession> sessions = new SparingSessions<>(stored, unread);
        when(stored.findById("one"))
                .thenThrow(new CannotCreateTransactionException("away"))
                .thenReturn(new MapSession("one"));

        assertThatThrownBy(() -> sessions.findById("one")).isInstanceOf(CannotCreateTransactionException.class);
        assertThat(sessions.findById("one"))
                .as("the error page is made without it")
                .isNull();
        assertThat(sessions.findById("another")).isNull();
        verify(stored, times(1)).findById("one");

        unread.requestDestroyed(mock(ServletRequestEvent.class));
        assertThat(sessions.findById("one")).isNotNull();
    }
}
