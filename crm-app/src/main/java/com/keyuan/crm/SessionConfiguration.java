package com.keyuan.crm;

import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.shared.web.SignInSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are in the database: they survive a restart and hold on every node. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    JdbcIndexedSessionRepository storedSessions(
            JdbcOperations jdbc, PlatformTransactionManager transactions, SignInSettings settings) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, own);
        sessions.setDefaultMaxInactiveInterval(settings.idle());
        sessions.setCleanupCron("0 */10 * * * *");
        return sessions;
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<?> sparingSessions(JdbcIndexedSessionRepository sessions) {
        return new SparingSessions<>(sessions);
    }

    @Bean
    OpenSessions openSessions(JdbcIndexedSessionRepository sessions) {
        return person ->
                sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
    }
}
