package com.keyuan.crm.demo;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanning;
import com.keyuan.crm.territory.RotationPlans;
import com.keyuan.crm.territory.RotationScope;
import com.keyuan.crm.territory.Territories;
import com.keyuan.crm.territory.Territory;
import com.keyuan.crm.territory.TerritoryId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who works where, and the rotation of 华东部 that is to be decided. */
@Component
@Profile("demo")
@Order(70)
@RequiredArgsConstructor
class DemoTerritories implements DemoPart {

    private final Territories territories;
    private final RotationPlans plans;
    private final RotationPlanning planning;
    private final Clock clock;

    @Override
    public void load() {
        territory("江苏", List.of("32"), "zhouyanqing", "chenwangshu", "linjiahe", "gunanqiao", "luoyiheng");
        territory("沪浙", List.of("31", "33"), "gunanqiao", "linjiahe", "luoyiheng", "zhouyanqing", "chenwangshu");
        territory("皖鲁", List.of("34", "37"), "chenwangshu", "luoyiheng", "gunanqiao");
        territory("华南", List.of("44", "45", "46"), "duanxiuyuan", "fangyining");
        plan("east", 24);
        plan("east-18", 18);
    }

    /** What if nobody held a customer longer than so many months? */
    private void plan(String name, int capMonths) {
        RotationPlanId id = new RotationPlanId(DemoIds.of("rotation-plan", name));
        DepartmentId east = new DepartmentId(DemoIds.of("department", "华东部"));
        RotationScope scope = new RotationScope(east, null, null, BusinessZone.today(clock), capMonths);
        plans.saveAndFlush(new RotationPlan(id, scope, DemoPeople.id("xuzhiwei"), clock.instant()));
        planning.execute(id);
    }

    private void territory(String name, List<String> regions, String... people) {
        territories.save(new Territory(
                new TerritoryId(DemoIds.of("territory", name)),
                -1,
                name,
                false,
                regions,
                List.of(),
                Stream.of(people).map(DemoPeople::id).toList()));
    }
}
