package com.keyuan.crm;

import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.shared.web.SignInSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;

/** Sessions are in the database: they survive a restart and hold on every node. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /** Two requests of one session at the same moment both store; one whose session has ended meanwhile stores nothing. */
    private static final String STORE_ATTRIBUTE = """
            insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
            select primary_id, given.name, given.content
            from spring_session join (values (cast(? as char(36)), ?, ?)) as given (id, name, content) on primary_id = given.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

    @Bean
    JdbcIndexedSessionRepository storedSessions(
            JdbcOperations jdbc, PlatformTransactionManager transactions, SignInSettings settings) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, own);
        sessions.setDefaultMaxInactiveInterval(settings.idle());
        sessions.setCreateSessionAttributeQuery(STORE_ATTRIBUTE);
        sessions.setCleanupCron("0 */10 * * * *");
        return sessions;
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<?> sparingSessions(JdbcIndexedSessionRepository sessions, UnreadSession unread) {
        return new SparingSessions<>(sessions, unread);
    }

    @Bean
    UnreadSession unreadSession() {
        return new UnreadSession();
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager flashMapManager(JdbcClient jdbc) {
        return new StoredFlashes(jdbc);
    }

    @Bean
    OpenSessions openSessions(JdbcIndexedSessionRepository sessions) {
        return new StoredSessions<>(sessions);
    }
}
