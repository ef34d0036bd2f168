package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.SignInAttempts;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlSignInAttempts implements SignInAttempts {

    private final JdbcClient jdbc;

    @Override
    public int count(String key, Instant now, Duration window) {
        return jdbc.sql("""
                        insert into sign_in_attempt (key, attempts, window_start) values (:key, 1, :now)
                        on conflict (key) do update set
                            attempts = case when sign_in_attempt.window_start > :oldest
                                            then sign_in_attempt.attempts + 1 else 1 end,
                            window_start = case when sign_in_attempt.window_start > :oldest
                                                then sign_in_attempt.window_start else :now end
                        returning attempts""")
                .param("key", shortened(key))
                .param("now", Timestamp.from(now))
                .param("oldest", Timestamp.from(now.minus(window)))
                .query(Integer.class)
                .single();
    }

    @Override
    public void forget(String key) {
        jdbc.sql("delete from sign_in_attempt where key = :key")
                .param("key", shortened(key))
                .update();
    }

    @Override
    public void takeBack(String key) {
        jdbc.sql("update sign_in_attempt set attempts = attempts - 1 where key = :key and attempts > 1")
                .param("key", shortened(key))
                .update();
    }

    @Override
    public void sweep(Instant before) {
        jdbc.sql("delete from sign_in_attempt where window_start < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static String shortened(String key) {
        return key.length() > 120 ? key.substring(0, 120) : key;
    }
}
