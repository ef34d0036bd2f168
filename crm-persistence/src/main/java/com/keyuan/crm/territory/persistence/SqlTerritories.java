package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.Territories;
import com.keyuan.crm.territory.Territory;
import com.keyuan.crm.territory.TerritoryId;
import com.keyuan.crm.territory.TerritoryNameTaken;
import com.keyuan.crm.territory.TerritoryOutdated;
import com.keyuan.crm.territory.TerritoryRow;
import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTerritories implements Territories {

    private static final String ROWS = """
            select territory.id, territory.name, territory.retired,
                   coalesce((select string_agg(region.label, '、' order by region.code) from territory_region
                             join region on region.code = territory_region.region_code
                             where territory_id = territory.id), '') as regions,
                   coalesce((select string_agg(case when :language = 'en' then name_en else name_zh end, '、' order by position)
                             from territory_industry join industry on industry.code = industry_code
                             where territory_id = territory.id), '') as industries,
                   coalesce((select string_agg(person.name, '、' order by person.name) from territory_person
                             join person on person.id = person_id where territory_id = territory.id), '') as people,
                   coalesce(lying.customers, 0) as customers, coalesce(lying.foreigners, 0) as foreigners
            from territory
            left join (
                select territory_region.territory_id, count(*) as customers,
                       count(*) filter (where allocation.holder_id is not null and not exists (
                           select 1 from territory_person where territory_person.territory_id = territory_region.territory_id
                           and territory_person.person_id = allocation.holder_id)) as foreigners
                from customer
                join territory_region on territory_region.region_code = any(array[left(customer.region_code, 2),
                                                                 left(customer.region_code, 4), customer.region_code])
                left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                where not exists (select 1 from territory_industry
                                  where territory_industry.territory_id = territory_region.territory_id)
                   or exists (select 1 from territory_industry
                              where territory_industry.territory_id = territory_region.territory_id
                              and territory_industry.industry_code = customer.industry_code)
                group by territory_region.territory_id) lying on lying.territory_id = territory.id
            order by territory.retired, territory.name""";

    private final JdbcClient jdbc;

    @Override
    public List<TerritoryRow> rows(String language) {
        return jdbc.sql(ROWS)
                .param("language", language)
                .query((row, n) -> new TerritoryRow(
                        new TerritoryId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("retired"),
                        row.getString("regions"),
                        row.getString("industries"),
                        row.getString("people"),
                        row.getLong("customers"),
                        row.getLong("foreigners")))
                .list();
    }

    @Override
    public Optional<Territory> find(TerritoryId id) {
        return jdbc.sql("""
                        select territory.*,
                               array(select region_code from territory_region where territory_id = id order by 1) as regions,
                               array(select industry_code from territory_industry where territory_id = id order by 1)
                                   as industries,
                               array(select cast(person_id as text) from territory_person where territory_id = id order by 1)
                                   as people
                        from territory where id = :id""")
                .param("id", id.value())
                .query((row, n) -> new Territory(
                        id,
                        row.getLong("version"),
                        row.getString("name"),
                        row.getBoolean("retired"),
                        texts(row.getArray("regions")),
                        texts(row.getArray("industries")),
                        texts(row.getArray("people")).stream().map(PersonId::of).toList()))
                .optional();
    }

    private static List<String> texts(Array array) throws java.sql.SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    @Override
    public void save(Territory territory) {
        UUID id = territory.id().value();
        if (put(territory) == 0) {
            throw new TerritoryOutdated();
        }
        for (String table : List.of("territory_region", "territory_industry", "territory_person")) {
            jdbc.sql("delete from " + table + " where territory_id = :id")
                    .param("id", id)
                    .update();
        }
        fill("territory_region", "region_code", "text", id, territory.regions());
        fill("territory_industry", "industry_code", "text", id, territory.industries());
        fill(
                "territory_person",
                "person_id",
                "uuid",
                id,
                territory.people().stream().map(PersonId::toString).toList());
    }

    private int put(Territory territory) {
        try {
            return jdbc.sql("""
                            insert into territory (id, version, name, retired) values (:id, 0, :name, :retired)
                            on conflict (id) do update set name = :name, retired = :retired, version = territory.version + 1
                            where territory.version = :version""")
                    .param("id", territory.id().value())
                    .param("name", territory.name())
                    .param("retired", territory.retired())
                    .param("version", territory.version())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new TerritoryNameTaken();
        }
    }

    private void fill(String table, String column, String type, UUID id, List<String> values) {
        jdbc.sql(
                        "insert into %s (territory_id, %s) select distinct :id, cast(value as %s) from unnest(cast(:values as text[])) value"
                                .formatted(table, column, type))
                .param("id", id)
                .param("values", values.toArray(new String[0]))
                .update();
    }

    @Override
    public List<Choice> salespeople() {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department
                        from person
                        join person_role on person_role.person_id = person.id and person_role.role = 'SALES'
                        join department on department.id = person.department_id
                        where person.enabled order by department.name, person.name, person.id""")
                .query((row, n) -> new Choice(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department")))
                .list();
    }

    @Override
    public List<Department> departments() {
        return jdbc.sql("""
                        with recursive selling as (
                            select person.department_id as id from person
                            join person_role on person_role.person_id = person.id and person_role.role = 'SALES'
                            where person.enabled
                            union
                            select department.parent_id from department join selling on selling.id = department.id
                            where department.parent_id is not null)
                        select department.id, department.name from department join selling using (id) order by name""")
                .query((row, n) ->
                        new Department(new DepartmentId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public List<Named> industries(String language) {
        return jdbc.sql("""
                        select code, case when :language = 'en' then name_en else name_zh end as name
                        from industry where not retired order by position""")
                .param("language", language)
                .query((row, n) -> new Named(row.getString("code"), row.getString("name")))
                .list();
    }

    @Override
    public List<Named> regions() {
        return jdbc.sql("select code, label from region where length(code) < 6 order by code")
                .query((row, n) -> new Named(row.getString("code"), row.getString("label")))
                .list();
    }
}
