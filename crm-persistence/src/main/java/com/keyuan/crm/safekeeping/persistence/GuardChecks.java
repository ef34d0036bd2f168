package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.shared.ConsistencyCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself holds to: whether its guards are awake, and whether what stands there passes them. */
@Configuration(proxyBeanMethods = false)
class GuardChecks {

    @Bean
    ConsistencyCheck guardsAreAwake(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "database: no trigger is off, no constraint unproved, no index broken", """
                select 'trigger ' || tgname || ' of ' || tgrelid::regclass || ' is off' from pg_trigger
                join pg_class on pg_class.oid = tgrelid
                where relnamespace = 'public'::regnamespace and tgenabled in ('D', 'R')
                union all
                select 'constraint ' || conname || ' of ' || conrelid::regclass || ' was not proved' from pg_constraint
                where connamespace = 'public'::regnamespace and not convalidated
                union all
                select 'index ' || indexrelid::regclass || ' is broken' from pg_index
                join pg_class on pg_class.oid = indexrelid
                where relnamespace = 'public'::regnamespace and not indisvalid""");
    }

    @Bean
    ConsistencyCheck referencesFindTheirRecords(JdbcClient jdbc) {
        return new CatalogueCheck(jdbc, "database: every reference finds its record", """
                select format('select ''%s: '' || count(*) || '' rows of %s refer to no row of %s'' from %s as one where %s'
                              || ' and not exists (select 1 from %s as other where %s) having count(*) > 0',
                              conname, conrelid::regclass, confrelid::regclass, conrelid::regclass,
                              string_agg(format('one.%I is not null', mine.attname), ' and '), confrelid::regclass,
                              string_agg(format('other.%I = one.%I', theirs.attname, mine.attname), ' and '))
                from pg_constraint
                cross join lateral unnest(conkey, confkey) as pair (own, foreign_one)
                join pg_attribute mine on mine.attrelid = conrelid and mine.attnum = pair.own
                join pg_attribute theirs on theirs.attrelid = confrelid and theirs.attnum = pair.foreign_one
                where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                and not row_security_active(confrelid) -- whoever does not see every record cannot say which one is missing
                group by pg_constraint.oid, conname, conrelid, confrelid order by conname""");
    }

    @Bean
    ConsistencyCheck rowsPassTheirConditions(JdbcClient jdbc) {
        return new CatalogueCheck(jdbc, "database: every row passes the conditions of its table", """
                select format('select ''%s: '' || count(*) || '' rows of %s do not pass'' from %s where not (%s)'
                              || ' having count(*) > 0',
                              conname, conrelid::regclass, conrelid::regclass, pg_get_expr(conbin, conrelid))
                from pg_constraint
                where contype = 'c' and connamespace = 'public'::regnamespace and conparentid = 0 and conrelid <> 0
                order by conname""");
    }
}
