package com.keyuan.crm;

import com.keyuan.crm.people.OpenSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions are in the database: they survive a restart and hold on every node. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

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
