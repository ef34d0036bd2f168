package com.keyuan.crm.demo;

import com.keyuan.crm.people.DemoSignIn;
import com.keyuan.crm.people.Department;
import com.keyuan.crm.people.Departments;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.people.PasswordHasher;
import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Eighteen people in all roles. Their ids are made from their names, so that other parts of the demo find them. */
@Component
@Profile("demo")
@Order(0)
@RequiredArgsConstructor
class DemoPeople implements DemoPart, DemoSignIn {

    private static final String PASSWORD = "demo-only";

    /** Name and parent, from the top. */
    private static final String[][] DEPARTMENTS = {
        {"华岳管业", null},
        {"销售中心", "华岳管业"},
        {"华东部", "销售中心"},
        {"华东一部", "华东部"},
        {"华东二部", "华东部"},
        {"华南部", "销售中心"},
        {"销售支持部", "销售中心"},
        {"电话信息部", "华岳管业"},
        {"售后部", "华岳管业"},
        {"财务部", "华岳管业"},
        {"合规部", "华岳管业"},
        {"综合部", "华岳管业"},
    };

    private static final List<Worker> WORKERS = List.of(
            Worker.sales("zhouyanqing", "周砚青", "华东一部", Level.SENIOR),
            Worker.sales("chenwangshu", "陈望舒", "华东一部", Level.REGULAR),
            Worker.sales("luoyiheng", "罗以恒", "华东二部", Level.NEW),
            Worker.sales("linjiahe", "林嘉禾", "华东二部", Level.REGULAR),
            Worker.sales("gunanqiao", "顾南乔", "华东一部", Level.SENIOR),
            Worker.sales("duanxiuyuan", "段修远", "华南部", Level.REGULAR),
            Worker.sales("fangyining", "方以宁", "华南部", Level.NEW),
            Worker.of("xuzhiwei", "许知微", "华东部", Role.MANAGER),
            Worker.of("liangqinglan", "梁青岚", "华南部", Role.MANAGER),
            Worker.of("shenbeichen", "沈北辰", "销售中心", Role.DIRECTOR),
            new Worker("qinmu", "秦牧", "销售中心", Set.of(Role.DIRECTOR, Role.COMMITTEE), null),
            Worker.of("guxiaotang", "顾晓棠", "销售支持部", Role.ASSISTANT),
            Worker.of("luoyiming", "罗一鸣", "电话信息部", Role.PHONE),
            Worker.of("wenruoxi", "温若溪", "电话信息部", Role.PHONE, Role.MANAGER),
            Worker.of("gaoyuan", "高远", "售后部", Role.SERVICE),
            Worker.of("jiyunshu", "季云舒", "财务部", Role.FINANCE),
            Worker.of("yezhiqiu", "叶知秋", "合规部", Role.COMPLIANCE),
            Worker.of("suwanqing", "苏晚晴", "综合部", Role.ADMIN));

    private final People people;
    private final Departments departments;
    private final PasswordHasher hasher;
    private final Clock clock;

    /** The id of a person of the demo company. */
    static PersonId id(String username) {
        return new PersonId(DemoIds.of("person", username));
    }

    @Override
    public void load() {
        Map<String, DepartmentId> byName = new HashMap<>();
        for (String[] department : DEPARTMENTS) {
            DepartmentId id = new DepartmentId(DemoIds.of("department", department[0]));
            departments.save(new Department(id, department[0], byName.get(department[1])));
            byName.put(department[0], id);
        }
        String hash = hasher.hash(PASSWORD);
        int number = 0;
        for (Worker worker : WORKERS) {
            Person person = new Person(
                    id(worker.username()),
                    worker.username(),
                    worker.name(),
                    java.util.Objects.requireNonNull(byName.get(worker.department())),
                    worker.roles(),
                    worker.level(),
                    hash,
                    clock.instant().minus(Duration.ofDays(800)));
            person.payTo("62220210010000" + (1000 + 37 * number++), "工商银行华岳支行");
            people.save(person);
        }
    }

    /** One for each role, in the order of the glossary. */
    @Override
    public List<DemoPerson> people() {
        return List.of(
                visitor("zhouyanqing", Role.SALES),
                visitor("xuzhiwei", Role.MANAGER),
                visitor("shenbeichen", Role.DIRECTOR),
                visitor("guxiaotang", Role.ASSISTANT),
                visitor("luoyiming", Role.PHONE),
                visitor("gaoyuan", Role.SERVICE),
                visitor("jiyunshu", Role.FINANCE),
                visitor("qinmu", Role.COMMITTEE),
                visitor("yezhiqiu", Role.COMPLIANCE),
                visitor("suwanqing", Role.ADMIN));
    }

    private static DemoPerson visitor(String username, Role role) {
        Worker worker = WORKERS.stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
        return new DemoPerson(username, worker.name(), role);
    }

    private record Worker(
            String username,
            String name,
            String department,
            Set<Role> roles,
            @Nullable Level level) {

        static Worker of(String username, String name, String department, Role... roles) {
            return new Worker(username, name, department, Set.of(roles), null);
        }

        static Worker sales(String username, String name, String department, Level level) {
            return new Worker(username, name, department, Set.of(Role.SALES), level);
        }
    }
}
