package com.keyuan.crm.demo;

import com.keyuan.crm.customer.BuyingPart;
import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactService;
import com.keyuan.crm.customer.CreditCode;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.HeadcountBand;
import com.keyuan.crm.customer.Reach;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Role;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three hundred customers in seven provinces, each entered by whoever holds it; a tenth of them waits in the pool. */
@Component
@Profile("demo")
@Order(10)
@RequiredArgsConstructor
class DemoCustomers implements DemoPart {

    private static final int CUSTOMERS = 300;

    /** The ones the story is about, each with its holder and city. */
    private static final String[][] STORY = {
        {"江北恒桥建设集团有限公司", "zhouyanqing", "321002"}, {"宏湛石化工程有限公司", "zhouyanqing", "320106"},
        {"汇安市政建设有限公司", "zhouyanqing", "320102"}, {"苏浦船舶重工有限公司", "zhouyanqing", "320613"},
        {"北麓热力工程有限公司", "zhouyanqing", "320302"}, {"远澜新能源有限公司", "zhouyanqing", "320402"},
        {"云溪给排水设备有限公司", "luoyiheng", "320508"}, {"泰岭矿业机械有限公司", "zhouyanqing", "320303"},
        {"通海船务工程有限公司", "zhouyanqing", "320613"}, {"崇川热力管网有限公司", "zhouyanqing", "320613"},
        {"启和钢结构有限公司", "zhouyanqing", "320681"}, {"鼎川钢构工程有限公司", "chenwangshu", "330102"},
        {"金堰水务有限公司", "gunanqiao", "330203"}, {"和畅空调设备有限公司", "luoyiheng", "330302"},
        {"临江中拓管道有限公司", "zhouyanqing", "320111"}, {"泰和石油机械有限公司", "linjiahe", "320703"},
        {"鸿晟幕墙有限公司", "linjiahe", "310104"}, {"安陆锅炉有限公司", "chenwangshu", "310112"},
        {"昌运机电安装有限公司", "duanxiuyuan", "440103"}, {"通达热网工程有限公司", "linjiahe", "370102"},
        {"津海换热设备有限公司", "duanxiuyuan", "440304"}
    };

    private static final String[] FIRST = {
        "瀚", "锦", "润", "博", "恒", "盛", "嘉", "景", "澜", "越", "屹", "霖", "衡", "骏", "铭", "曜", "溯", "砺", "崇", "拓"
    };
    private static final String[] SECOND = {"源", "川", "岳", "洲", "陵", "江", "桥", "岭", "峰", "涛", "原", "城", "港", "泽", "林"};
    private static final String[] TRADES = {
        "建设工程", "管道安装", "船舶配件", "市政工程", "化工装备", "水务", "热力", "钢构", "机电设备", "物资贸易", "锅炉制造", "新能源科技"
    };
    private static final String[] INDUSTRIES = {"E", "E", "C", "E", "C", "D", "D", "C", "C", "F", "C", "D"};
    private static final String[] KINDS = {
        "CONTRACTOR",
        "CONTRACTOR",
        "MANUFACTURER",
        "CONTRACTOR",
        "MANUFACTURER",
        "GOVERNMENT",
        "CONTRACTOR",
        "CONTRACTOR",
        "MATERIAL_SUPPLIER",
        "DEALER",
        "MANUFACTURER",
        "INVESTOR"
    };
    private static final List<String> EAST =
            List.of("320102", "320205", "320505", "321003", "330102", "330203", "310115", "340102", "370202");
    private static final List<String> SOUTH = List.of("440103", "440304", "440605", "350203", "440111");
    private static final String[] SURNAMES = {
        "柳", "何", "谢", "曹", "陆", "倪", "葛", "郑", "蒋", "沈", "范", "彭", "严", "魏", "薛", "邹"
    };
    private static final String[] CHIEFS = {"总经理", "副总经理", "采购总监"};
    private static final String[] TITLES = {"采购经理", "项目经理", "材料员", "设备主管", "财务"};
    private static final BuyingPart[] OTHER_PARTS = {
        BuyingPart.MAIN_RESPONSIBLE, BuyingPart.RESPONSIBLE, BuyingPart.USER
    };

    /** How many customers somebody holds, by experience. */
    private static final List<Holder> HOLDERS = List.of(
            new Holder("zhouyanqing", 52, EAST),
            new Holder("gunanqiao", 48, EAST),
            new Holder("chenwangshu", 40, EAST),
            new Holder("linjiahe", 38, EAST),
            new Holder("luoyiheng", 24, EAST),
            new Holder("duanxiuyuan", 42, SOUTH),
            new Holder("fangyining", 26, SOUTH));

    private final CustomerService customers;
    private final ContactService contacts;
    private final CurrentUsers users;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    private final Random random = new Random(20_260_318);
    private final Set<String> names = new LinkedHashSet<>();

    private record Holder(String username, int customers, List<String> cities) {}

    private record Entered(CustomerId id, Instant at) {}

    /** The id of a customer of the story. */
    static CustomerId id(String name) {
        return new CustomerId(DemoIds.of("customer", name));
    }

    @Override
    public void load() {
        List<Entered> entered = new ArrayList<>();
        for (String[] one : STORY) {
            entered.add(enter(user(one[1]), one[0], one[2], 700));
        }
        for (Holder holder : HOLDERS) {
            long already = Arrays.stream(STORY)
                    .filter(one -> one[1].equals(holder.username()))
                    .count();
            CurrentUser user = user(holder.username());
            for (long n = already; n < holder.customers(); n++) {
                entered.add(enter(user, name(), pick(holder.cities()), random.nextInt(30, 720)));
            }
        }
        CurrentUser assistant = user("guxiaotang");
        while (entered.size() < CUSTOMERS) {
            entered.add(enter(assistant, name(), pick(random.nextBoolean() ? EAST : SOUTH), random.nextInt(200, 720)));
        }
        backdate(entered);
    }

    private CurrentUser user(String username) {
        return users.find(DemoPeople.id(username), null).orElseThrow();
    }

    private Entered enter(CurrentUser user, String name, String region, int daysAgo) {
        CustomerId id = id(name);
        int trade = trade(name);
        customers.create(user, id, new CustomerName(name), details(name, region, trade), null);
        int people = user.is(Role.SALES) ? 1 + random.nextInt(3) : 0;
        int surname = random.nextInt(SURNAMES.length);
        for (int n = 0; n < people; n++) {
            contact(user, id, n, SURNAMES[(surname + n) % SURNAMES.length]);
        }
        entities.flush();
        entities.clear(); // what is looked at before each statement stays small
        return new Entered(id, ago(daysAgo));
    }

    private void contact(CurrentUser user, CustomerId customer, int n, String surname) {
        boolean decides = n == 0 && random.nextInt(3) > 0;
        BuyingPart part = decides ? BuyingPart.DECISION_MAKER : pick(OTHER_PARTS);
        String phone = "1" + pick(new String[] {"38", "39", "58", "86", "50", "37"})
                + String.format("%08d", random.nextInt(100_000_000));
        contacts.addContact(
                user,
                new ContactId(DemoIds.of("contact", customer + ":" + n)),
                customer,
                new ContactDetails(
                        surname + (decides ? "总" : "工"), pick(decides ? CHIEFS : TITLES), part, null, null, false),
                List.of(new Reach(ContactField.PHONE, phone)),
                null);
    }

    private CustomerDetails details(String name, String region, int trade) {
        boolean known = random.nextInt(5) > 0;
        return new CustomerDetails(
                name.substring(0, 4),
                known
                        ? CreditCode.completing(
                                "91" + region + "MA" + String.format("%07d", random.nextInt(10_000_000)))
                        : null,
                KINDS[trade],
                INDUSTRIES[trade],
                region,
                known ? "工业园区 " + (1 + random.nextInt(300)) + " 号" : null,
                pick(HeadcountBand.values()),
                known ? Money.of(200_000L + 50_000L * random.nextInt(200)) : null,
                null,
                random.nextInt(4) == 0 ? "月结，要求随货附材质单" : null,
                pick(new String[] {"REFERRAL", "WEB_SEARCH", "EXHIBITION", "COMPANY_LINE"}));
    }

    /** Entered when the story says so, not at this first start; held since then. */
    private void backdate(List<Entered> entered) {
        for (Entered one : entered) {
            Timestamp at = Timestamp.from(one.at());
            jdbc.sql("update customer set created_at = :at where id = :id")
                    .param("at", at)
                    .param("id", one.id().value())
                    .update();
            jdbc.sql("update allocation set started_at = :at where customer_id = :id")
                    .param("at", at)
                    .param("id", one.id().value())
                    .update();
            jdbc.sql("update contact set created_at = :at where customer_id = :id")
                    .param("at", at)
                    .param("id", one.id().value())
                    .update();
        }
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private String name() {
        while (true) {
            String name = pick(FIRST) + pick(SECOND) + pick(TRADES) + "有限公司";
            if (names.add(name)) {
                return name;
            }
        }
    }

    private static int trade(String name) {
        for (int n = 0; n < TRADES.length; n++) {
            if (name.contains(TRADES[n])) {
                return n;
            }
        }
        return 0;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
