package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.FactorSecrets.SealedSecret;
import com.keyuan.crm.people.SecondFactors;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlSecondFactors implements SecondFactors {

    private final JdbcClient jdbc;

    @Override
    public Optional<SecondFactor> find(PersonId person) {
        return jdbc.sql("""
                        select key_id, secret, begun_at, confirmed_at,
                               (select count(*) from recovery_code
                                where person_id = :person and used_at is null) as recovery_codes
                        from second_factor where person_id = :person""")
                .param("person", person.value())
                .query((row, n) -> factor(row))
                .optional();
    }

    @Override
    public boolean isInUse(PersonId person) {
        return jdbc.sql(
                        "select exists (select from second_factor where person_id = :person and confirmed_at is not null)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean begin(PersonId person, SealedSecret secret, Instant now) {
        return jdbc.sql("""
                        insert into second_factor (person_id, key_id, secret, begun_at)
                        values (:person, :key, decode(:secret, 'base64'), :now)
                        on conflict (person_id) do update
                            set key_id = excluded.key_id, secret = excluded.secret, begun_at = excluded.begun_at
                            where second_factor.confirmed_at is null""")
                        .param("person", person.value())
                        .param("key", secret.keyId())
                        .param("secret", secret.base64())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public boolean confirm(PersonId person, long step, Instant now) {
        return jdbc.sql("""
                        update second_factor set confirmed_at = :now, last_step = :step
                        where person_id = :person and confirmed_at is null""")
                        .param("person", person.value())
                        .param("step", step)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public boolean take(PersonId person, long step) {
        return jdbc.sql("""
                        update second_factor set last_step = :step
                        where person_id = :person and confirmed_at is not null and last_step < :step""").param("person", person.value()).param("step", step).update() == 1;
    }

    @Override
    public boolean takeRecoveryCode(PersonId person, String hash, Instant now) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where person_id = :person and hash = decode(:hash, 'hex') and used_at is null""")
                        .param("person", person.value())
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public void replaceRecoveryCodes(PersonId person, Collection<String> hashes) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
                        insert into recovery_code (person_id, hash)
                        select :person, decode(hash, 'hex') from unnest(:hashes) as hash""")
                .param("person", person.value())
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    @Override
    public boolean remove(PersonId person) {
        return jdbc.sql("delete from second_factor where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static SecondFactor factor(ResultSet row) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new SecondFactor(
                new SealedSecret(row.getString("key_id"), Base64.getEncoder().encodeToString(row.getBytes("secret"))),
                row.getTimestamp("begun_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getInt("recovery_codes"));
    }
}
