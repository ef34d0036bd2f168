package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.RecyclingMoveId;
import com.keyuan.crm.allocation.RecyclingMoves;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlRecyclingMoves implements RecyclingMoves {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public void undone(RecyclingMoveId id, PersonId by, AllocationId to, Instant now) {
        entities.flush();
        jdbc.sql("""
                        with undone as (
                            update recycling_move set undone_at = :now, undone_by = :by, undone_to = :to
                            where id = :id and undone_at is null returning id)
                        update recycling_notice set seen_at = :now from undone where move_id = undone.id and seen_at is null""")
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("to", to.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public int noticesRead(PersonId by, Instant now) {
        return jdbc.sql("""
                        update recycling_notice set seen_at = :now
                        where person_id = :by and kind = 'RECYCLED' and seen_at is null""")
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }
}
