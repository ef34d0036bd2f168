package com.keyuan.crm.demo;

import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two questions to see a colleague's customer wait, one is granted, one was turned down. */
@Component
@Profile("demo")
@Order(76)
@RequiredArgsConstructor
class DemoGrants implements DemoPart {

    private static final String ASKED = """
            with asked (holder, asker, place, days, ago, state, head, purpose, answer) as (values
                ('duanxiuyuan', 'chenwangshu', 3, 7, 1, 'WAITING', null,
                 '该集团总部在杭州，由我跟进；想看华南子公司的在建项目，避免重复报价', null),
                ('zhouyanqing', 'fangyining', 5, 5, 2, 'WAITING', null, '客户转介绍到广州的新厂，先了解合作情况', null),
                ('fangyining', 'gunanqiao', 2, 10, 3, 'GRANTED', 'liangqinglan',
                 '与我方客户合并招标，需核对历史规格', '只看规格，报价请找方以宁'),
                ('chenwangshu', 'duanxiuyuan', 4, 30, 9, 'DECLINED', 'xuzhiwei', '想了解华东市场', '用途太宽，请写明具体项目')),
            held as (
                select allocation.customer_id, person.username as holder,
                       row_number() over (partition by person.id order by md5(allocation.customer_id::text || 'query')) as place
                from allocation join person on person.id = allocation.holder_id where allocation.ended_at is null)
            insert into query_application (id, version, customer_id, asker_id, purpose, days, state, filed_at, decided_by,
                                           decided_at, answer, granted_until)
            select md5(held.customer_id::text || 'query')::uuid, 0, held.customer_id, asker.id, asked.purpose, asked.days,
                   asked.state, cast(:now as timestamptz) - asked.ago * interval '1 day', head.id,
                   case when head.id is not null then cast(:now as timestamptz) - asked.ago * interval '1 day' + interval '3 hours' end,
                   asked.answer,
                   case asked.state when 'GRANTED' then cast(cast(:now as timestamptz) at time zone 'Asia/Shanghai' as date)
                       - asked.ago + asked.days - 1 end
            from asked join held using (holder, place)
            join person asker on asker.username = asked.asker
            left join person head on head.username = asked.head""";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        jdbc.sql(ASKED).param("now", Timestamp.from(clock.instant())).update();
    }
}
