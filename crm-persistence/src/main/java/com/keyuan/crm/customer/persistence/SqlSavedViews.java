package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.SavedView;
import com.keyuan.crm.customer.SavedViews;
import com.keyuan.crm.shared.CurrentUser;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlSavedViews implements SavedViews {

    private final JdbcClient jdbc;

    @Override
    public List<SavedView> of(CurrentUser user) {
        return jdbc.sql("""
                        select id, name, query, shared, owner_id = :me as mine from customer_view
                        where owner_id = :me or (shared and department_id = :department)
                        order by name, id limit 40""")
                .param("me", user.id().value())
                .param("department", user.department().value())
                .query((row, n) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("mine")))
                .list();
    }

    @Override
    public int countOf(CurrentUser user) {
        return jdbc.sql("select count(*) from customer_view where owner_id = :me")
                .param("me", user.id().value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void save(UUID id, CurrentUser owner, String name, String query, boolean shared, Instant now) {
        jdbc.sql("""
                        insert into customer_view (id, owner_id, department_id, shared, name, query, created_at)
                        values (:id, :owner, :department, :shared, :name, :query, :now) on conflict (id) do nothing""")
                .param("id", id)
                .param("owner", owner.id().value())
                .param("department", owner.department().value())
                .param("shared", shared)
                .param("name", name)
                .param("query", query)
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public void delete(UUID id) {
        jdbc.sql("delete from customer_view where id = :id").param("id", id).update();
    }
}
