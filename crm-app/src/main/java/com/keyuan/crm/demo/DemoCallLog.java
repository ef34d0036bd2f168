package com.keyuan.crm.demo;

import com.keyuan.crm.customer.Contact;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.intake.CsvReading;
import com.keyuan.crm.intake.IntakeColumn;
import com.keyuan.crm.intake.IntakeField;
import com.keyuan.crm.intake.IntakeKind;
import com.keyuan.crm.intake.IntakePages;
import com.keyuan.crm.intake.IntakeRun;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.IntakeRunner;
import com.keyuan.crm.intake.IntakeRuns;
import com.keyuan.crm.intake.IntakeService;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hotline's log of last week, imported by the assistant: calls of customers, of numbers that nobody knows (two of the
 * same one), one withheld, and one line that came back.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoCallLog {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessZone.ID);

    private static final String CALLERS = """
            select contact.id from contact join customer on customer.id = contact.customer_id
            where contact.phone is not null and contact.left_on is null and customer.name in (
                '江北恒桥建设集团有限公司', '苏浦船舶重工有限公司', '金堰水务有限公司') order by customer.name, contact.id limit 3""";

    private final IntakeService service;
    private final IntakePages pages;
    private final IntakeRuns runs;
    private final IntakeRunner runner;
    private final Contacts contacts;
    private final ContactSecrets secrets;
    private final CurrentUsers users;
    private final JdbcClient jdbc;
    private final Clock clock;

    void load() {
        CurrentUser assistant = users.find(DemoPeople.id("guxiaotang"), null).orElseThrow();
        IntakeRunId id = new IntakeRunId(DemoIds.of("intake", "call-log"));
        service.read(
                assistant,
                id,
                IntakeKind.CALLS,
                "热线通话记录-上周.csv",
                "demo",
                CsvReading.read(log().getBytes(StandardCharsets.UTF_8)));
        service.map(assistant, id, fields(assistant, id));
        IntakeRun run = runs.lockById(id).orElseThrow();
        run.begin();
        runs.saveAndFlush(run);
        runner.run(id);
    }

    private Map<Integer, IntakeField> fields(CurrentUser assistant, IntakeRunId id) {
        Map<Integer, IntakeField> fields = new HashMap<>();
        for (IntakeColumn column : pages.page(assistant, id).columns()) {
            if (column.field() != null) {
                fields.put(column.position(), column.field());
            }
        }
        return fields;
    }

    private String log() {
        StringBuilder log = new StringBuilder("公司号码,时间,方向,对方号码,时长,接听人,新的事,通话编号,备注\n");
        List<UUID> callers = jdbc.sql(CALLERS).query(UUID.class).list();
        for (int i = 0; i < callers.size(); i++) {
            line(log, 15 + 26 * i, "呼入", number(callers.get(i)), "2:10,罗一鸣,是", "问到货时间与下月排产");
        }
        line(log, 9, "呼入", "13951778204", "1:35,罗一鸣,", "问 DN600 螺旋管有无现货，自称镇江一家安装公司");
        line(log, 33, "未接", "025-83316207", ",,", "");
        line(log, 52, "呼入", "139 5177 8204", "0:48,罗一鸣,", "再问交期，留了单位名称，未听清");
        line(log, 77, "呼入", "17712340088", "0:20,温若溪,", "推销办公用品");
        line(log, 101, "未接", "匿名", "0,,", "");
        line(log, 120, "转接", "13951770000", "0:30,罗一鸣,", "");
        return log.toString();
    }

    private void line(StringBuilder log, int hours, String direction, String peer, String rest, String note) {
        String at = MOMENT.format(clock.instant().minus(Duration.ofHours(hours)));
        log.append("400-820-5566,%s,%s,%s,%s,RX-%d,%s\n".formatted(at, direction, peer, rest, hours, note));
    }

    private String number(UUID id) {
        Contact contact = contacts.findById(new ContactId(id)).orElseThrow();
        Sealed phone = contact.sealed(ContactField.PHONE);
        return phone == null ? "" : secrets.open(contact.getKey(), contact.getId(), ContactField.PHONE, phone);
    }
}
