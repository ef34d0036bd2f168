package com.keyuan.crm.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
@RequiredArgsConstructor
class SqlAccessPolicyTests {

    private final Access access;
    private final AccessPolicy policy;
    private final TestCompany company;
    private final JdbcClient jdbc;

    @Test
    void givesEveryRoleSomeActionAndRefusesWhatNoRoomGives() {
        CurrentUser admin = company.hire("综合部", Role.ADMIN);

        assertThat(access.allows(admin, Action.PEOPLE_ADMINISTER)).isTrue();
        assertThat(access.allows(admin, Action.CUSTOMER_LIST)).isFalse();
        assertThatThrownBy(() -> access.require(admin, Action.CUSTOMER_VIEW, TimeOrderedIds.next()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void checksABatchWholeAndWhatDoesNotExist() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        UUID own = customerOf(sales);
        UUID pool = customerOf(null);

        assertThat(access.allows(sales, Action.CUSTOMER_VIEW, own)).isTrue();
        assertThat(access.allows(sales, Action.CUSTOMER_VIEW, pool)).isFalse();
        assertThatThrownBy(() -> access.requireAll(sales, Action.CUSTOMER_VIEW, List.of(own, pool)))
                .isInstanceOf(Refused.class);
        access.requireAll(director, Action.CUSTOMER_VIEW, List.of(own, pool));
        assertThatThrownBy(() -> access.require(director, Action.CUSTOMER_VIEW, TimeOrderedIds.next()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void givesAManagerTheTeamBelowAndNoOther() {
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        UUID below = customerOf(company.hire("华东一部", Role.SALES));
        UUID beside = customerOf(company.hire("华南部", Role.SALES));

        // the department was founded after the manager's rights were read: they are read anew
        CurrentUser asking = company.asking(manager.id());

        assertThat(access.allows(asking, Action.CUSTOMER_VIEW, below)).isTrue();
        assertThat(access.allows(asking, Action.CUSTOMER_VIEW, beside)).isFalse();
    }

    @Test
    void everyConditionIsValidSqlForEveryRole() {
        for (Role role : Role.values()) {
            CurrentUser user = company.hire("华东一部", role);
            Arrays.stream(Action.values())
                    .filter(action -> action.table() != null)
                    .forEach(action -> {
                        RecordFilter filter = policy.filter(user, action);
                        jdbc.sql("select count(*) from " + action.table() + " where " + filter.sql())
                                .params(filter.parameters())
                                .query(Long.class)
                                .single();
                    });
        }
    }

    private UUID customerOf(@Nullable CurrentUser holder) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into customer (id, version, name, name_key, name_sort, created_at)
                        values (:id, 0, :name, :name, :name, now())""").param("id", id).param("name", id.toString()).update();
        if (holder != null) {
            jdbc.sql("""
                            insert into allocation (id, version, customer_id, holder_id, started_at, reason)
                            values (:id, 0, :customer, :holder, now(), 'INITIAL')""")
                    .param("id", TimeOrderedIds.next())
                    .param("customer", id)
                    .param("holder", holder.id().value())
                    .update();
        }
        return id;
    }
}
