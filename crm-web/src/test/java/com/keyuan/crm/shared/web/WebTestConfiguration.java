package com.keyuan.crm.shared.web;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.audit.AuditLog;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What pages need of the storeys below, in its simplest form. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Access.class)
public class WebTestConfiguration {

    /** The entries written during the tests of one context. */
    public static final List<com.keyuan.crm.audit.AuditEntry> LOG = new ArrayList<>();

    public static CurrentUser user(Role... roles) {
        DepartmentId department = DepartmentId.next();
        return new CurrentUser(PersonId.next(), "周砚青", Set.of(roles), department, Set.of(department), "127.0.0.1");
    }

    public static RequestPostProcessor asking(CurrentUser user) {
        return request -> {
            Asking.keep(request, user);
            return request;
        };
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    AuditLog auditLog() {
        return LOG::add;
    }

    @Bean
    AccessPolicy policy() {
        return new AccessPolicy() {
            @Override
            public boolean mayEver(CurrentUser user, Action action) {
                return true;
            }

            @Override
            public RecordFilter filter(CurrentUser user, Action action) {
                return new RecordFilter("true", Map.of());
            }

            @Override
            public boolean permitsAll(CurrentUser user, Action action, Collection<UUID> records) {
                return true;
            }
        };
    }
}
