package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.verification.SatisfactionRatings;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlSatisfactionRatings implements SatisfactionRatings {

    private final JdbcClient jdbc;

    @Override
    public void add(CustomerId customer, LocalDate on, int rating, SourceRef source) {
        jdbc.sql("""
                        insert into satisfaction_rating (id, customer_id, rated_on, rating, source_kind, source_id)
                        values (:id, :customer, :on, :rating, :kind, :source) on conflict do nothing""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("on", on)
                .param("rating", rating)
                .param("kind", source.kind())
                .param("source", source.id())
                .update();
    }

    @Override
    public void correct(int rating, SourceRef source) {
        jdbc.sql("update satisfaction_rating set rating = :rating where source_kind = :kind and source_id = :source")
                .param("rating", rating)
                .param("kind", source.kind())
                .param("source", source.id())
                .update();
    }
}
