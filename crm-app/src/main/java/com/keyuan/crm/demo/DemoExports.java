package com.keyuan.crm.demo;

import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerSort;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One list with contacts waits for the manager's word, one was granted. */
@Component
@Profile("demo")
@Order(77)
@RequiredArgsConstructor
class DemoExports implements DemoPart {

    private static final String ASKED = """
            insert into export_request (id, asker_id, list, query, filter, contacts, purpose, row_count, state, filed_at,
                                        decided_by, decided_at, usable_until)
            select md5(asker.id::text || asked.purpose)::uuid, asker.id, 'customers', asked.query,
                   case asked.query when '' then :all else :important end, true, asked.purpose, asked.size, asked.state,
                   cast(:now as timestamptz) - asked.ago * interval '1 hour', head.id,
                   case when head.id is not null then cast(:now as timestamptz) - interval '2 hours' end,
                   case when head.id is not null then cast(:now as timestamptz) + interval '70 hours' end
            from (values ('chenwangshu', '', '年度拜访计划，按地区排路线', 40, 'WAITING', 3, null),
                         ('zhouyanqing', 'tier=A', '展会邀请函名单', 12, 'GRANTED', 26, 'xuzhiwei'))
                as asked (asker, query, purpose, size, state, ago, head)
            join person asker on asker.username = asked.asker
            left join person head on head.username = asked.head""";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        CustomerFilter important =
                new CustomerFilter("A", null, null, null, null, null, null, null, null, CustomerSort.NAME, false);
        jdbc.sql(ASKED)
                .param("now", Timestamp.from(clock.instant()))
                .param("all", CustomerFilter.NONE.toString())
                .param("important", important.toString())
                .update();
    }
}
