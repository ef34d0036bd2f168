package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.CustomerList;
import com.keyuan.crm.customer.ListEntry;
import com.keyuan.crm.customer.ListName;
import com.keyuan.crm.customer.ReferenceLists;
import com.keyuan.crm.customer.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReferenceLists implements ReferenceLists {

    private final JdbcClient jdbc;

    @Override
    public List<ListEntry> entries(CustomerList list) {
        return jdbc.sql("select code, name_zh, name_en, position, retired from " + table(list)
                        + " order by retired, position, code")
                .query((row, n) -> new ListEntry(
                        row.getString("code"),
                        new ListName(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("position"),
                        row.getBoolean("retired")))
                .list();
    }

    @Override
    public void lock(CustomerList list) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:list, 0))")
                .param("list", "customer list " + list)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public void save(CustomerList list, ListEntry entry) {
        jdbc.sql("""
                        insert into %s (code, name_zh, name_en, position, retired)
                        values (:code, :zh, :en, :position, :retired)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            position = excluded.position, retired = excluded.retired""".formatted(table(list)))
                .param("code", entry.code())
                .param("zh", entry.name().zh())
                .param("en", entry.name().en())
                .param("position", entry.position())
                .param("retired", entry.retired())
                .update();
    }

    @Override
    public List<Region> provincesAndCities() {
        return jdbc.sql("""
                        select code, name, label from region
                        where length(code) < 6 or length(parent_code) = 2
                        order by code""").query(SqlReferenceLists::region).list();
    }

    @Override
    public List<Region> findRegions(String text, int limit) {
        return jdbc.sql("""
                        select code, name, label from region
                        where position(:text in name) > 0 or position(:text in replace(label, '·', '')) > 0
                        order by length(code), code limit :limit""")
                .param("text", text)
                .param("limit", limit)
                .query(SqlReferenceLists::region)
                .list();
    }

    @Override
    public Optional<Region> region(String code) {
        return jdbc.sql("select code, name, label from region where code = :code")
                .param("code", code)
                .query(SqlReferenceLists::region)
                .optional();
    }

    private static Region region(ResultSet row, int n) throws SQLException {
        return new Region(row.getString("code"), row.getString("name"), row.getString("label"));
    }

    private static String table(CustomerList list) {
        return switch (list) {
            case KIND -> "customer_kind";
            case INDUSTRY -> "industry";
            case SOURCE -> "customer_source";
        };
    }
}
