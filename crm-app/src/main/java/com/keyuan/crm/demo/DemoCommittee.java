package com.keyuan.crm.demo;

import com.keyuan.crm.allocation.AllocationApplication.Plan;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationService;
import com.keyuan.crm.allocation.ApplicationService.Asked;
import com.keyuan.crm.allocation.CommitteeSeats;
import com.keyuan.crm.allocation.EvaluationQueries;
import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.allocation.InterestService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The committee at work: customers given on application during the last two years and what became of them, one ballot
 * that two applicants wait for, with a member recused, and one application that waits for its head.
 */
@Component
@Profile("demo")
@Order(72)
@RequiredArgsConstructor
class DemoCommittee implements DemoPart {

    private final ApplicationService applications;
    private final CommitteeSeats seats;
    private final InterestService interests;
    private final EvaluationQueries evaluations;
    private final CurrentUsers users;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        jdbc.sql("insert into person_role (person_id, role) values (:finance, 'COMMITTEE'), (:service, 'COMMITTEE')")
                .param("finance", DemoPeople.id("jiyunshu").value())
                .param("service", DemoPeople.id("gaoyuan").value())
                .update();
        seats.appoint(user("shenbeichen"), DemoPeople.id("shenbeichen"), DemoPeople.id("qinmu"));
        DemoDecisions.load(jdbc);
        evaluations.evaluate(BusinessZone.today(clock), clock.instant());
        List<CustomerId> pool = jdbc.sql("""
                        select id from customer where tier in ('B', 'C') and not exists (
                            select 1 from allocation where customer_id = customer.id and ended_at is null)
                        order by tier, name_key, id""")
                .query((row, n) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
        competition(pool.get(0));
        ask("linjiahe", pool.get(pool.size() - 1), 180_000, "展会上认识采购员", "先送样，两个月内报价");
    }

    /** Two ask, the head lets both pass, a member steps back. */
    private void competition(CustomerId customer) {
        CurrentUser head = user("xuzhiwei");
        ApplicationId one = ask("zhouyanqing", customer, 860_000, "与其设备主管合作过三年", "每月拜访，季度用量锁价，明年签年框");
        ApplicationId other = ask("chenwangshu", customer, 620_000, "厂区就在负责片区", "两周一访，先供小口径，再谈配送");
        applications.approve(head, one, "经验足，可以试");
        applications.approve(head, other, "片区就近，路程短");
        interests.declare(user("gaoyuan"), new InterestId(DemoIds.of("interest", "gaoyuan")), customer, "配偶在该公司任采购");
    }

    private ApplicationId ask(String who, CustomerId customer, long promised, String background, String plan) {
        ApplicationId id = new ApplicationId(DemoIds.of("application", who + customer));
        LocalDate by = BusinessZone.today(clock).plusMonths(12);
        applications.file(
                user(who), id, new Plan(background, plan, by), List.of(new Asked(customer, Money.of(promised))));
        entities.flush();
        return id;
    }

    private CurrentUser user(String username) {
        return users.find(DemoPeople.id(username), null).orElseThrow();
    }
}
