package com.keyuan.crm.trip.persistence;

import com.keyuan.crm.trip.TripNumbers;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTripNumbers implements TripNumbers {

    private final JdbcClient jdbc;

    @Override
    public int next(String month) {
        return jdbc.sql("""
                        insert into trip_month (month, last) values (:month, 1)
                        on conflict (month) do update set last = trip_month.last + 1
                        returning last""").param("month", month).query(Integer.class).single();
    }

    @Override
    public void reserve(UUID id) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }
}
