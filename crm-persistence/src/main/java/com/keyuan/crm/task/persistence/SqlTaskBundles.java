package com.keyuan.crm.task.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.task.TaskBundles;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement, whether one customer moved or a hundred thousand. */
@Repository
@RequiredArgsConstructor
class SqlTaskBundles implements TaskBundles {

    /** The former holder is whose holding ended last; the tasks of the pool rest with them. */
    private static final String FOLLOW = """
            update task set assignee_id = coalesce(held.holder_id, task.assignee_id), resting = held.holder_id is null,
                version = task.version + 1
            from unnest(cast(:customers as uuid[])) as moved (customer_id)
            left join allocation held on held.customer_id = moved.customer_id and held.ended_at is null
            cross join lateral (select holder_id from allocation past
                                where past.customer_id = moved.customer_id and past.ended_at is not null
                                order by started_at desc, id desc limit 1) former
            where task.customer_id = moved.customer_id and task.done_at is null
            and (task.resting or task.assignee_id = former.holder_id)
            and (task.assignee_id <> held.holder_id or task.resting <> (held.holder_id is null))""";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public void follow(Collection<CustomerId> customers) {
        entities.flush();
        jdbc.sql(FOLLOW)
                .param(
                        "customers",
                        customers.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}")))
                .update();
    }
}
