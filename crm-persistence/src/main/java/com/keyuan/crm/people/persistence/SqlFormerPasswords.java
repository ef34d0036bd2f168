package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.FormerPasswords;
import com.keyuan.crm.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlFormerPasswords implements FormerPasswords {

    private final JdbcClient jdbc;

    @Override
    public List<String> of(PersonId person, int most) {
        return jdbc.sql(
                        "select hash from former_password where person_id = :person order by replaced_at desc limit :most")
                .param("person", person.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public void remember(PersonId person, String hash, Instant now, int most) {
        jdbc.sql("insert into former_password (person_id, replaced_at, hash) values (:person, :now, :hash)")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
        jdbc.sql("""
                        delete from former_password where person_id = :person and replaced_at not in (
                            select replaced_at from former_password where person_id = :person
                            order by replaced_at desc limit :most)""").param("person", person.value()).param("most", most).update();
    }
}
