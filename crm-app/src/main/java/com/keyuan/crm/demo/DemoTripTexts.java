package com.keyuan.crm.demo;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What salespeople of steel pipes write after a visit. */
final class DemoTripTexts {

    static final String[] KINDS = {
        "FOLLOW_UP", "QUOTATION", "FOLLOW_UP", "COURTESY", "COLLECTION", "DELIVERY", "FOLLOW_UP", "COMPLAINT", "FIRST"
    };
    private static final String[] GOODS = {
        "Φ630×10 螺旋管",
        "Φ219×8 无缝管",
        "DN300 法兰",
        "Φ114×6 20# 无缝管",
        "Q355B 直缝焊管",
        "Φ325×10 锅炉管",
        "热镀锌管 DN100",
        "Φ820×12 防腐管"
    };
    private static final String[] WHEN = {"下月中旬起分两批", "本季度内", "月底前首批到场", "明年一季度", "按工程进度叫料", "两周内"};
    private static final String[] BUSINESS = {
        "二标段回款已到，资金宽松",
        "在手订单排到下半年，厂区扩建中",
        "新接市政项目，开工在即",
        "近期付款由 60 天放宽到 90 天",
        "产线检修，下月恢复",
        "换了采购负责人，流程在理顺",
        "库存偏低，按周补料",
        "中标消息待公示"
    };
    private static final String[] COMPETITORS = {
        "沪宁管业低 1.8%，交期 35 天", "本地贸易商现货多，价格略高", "北方厂家报价低但不含运费", "另有两家在试样", "原供应商质量有异议"
    };
    private static final String[] RESULTS = {
        "接受 %d 元/吨，要求含卸车",
        "同意先订 %d 吨试用，月底复谈",
        "答应周五前书面答复 %d 吨的价格",
        "确认 %d 吨交货计划，签了样品单",
        "约定下周给 %d 万元的付款安排",
        "异议管 %d 支同意换货，验收后结款"
    };
    private static final String[] STEPS = {
        "发含卸车的二次报价", "寄材质单和样品", "约总工看样", "催二期回款", "跟到货验收", "送年度框架协议", "安排技术交流", "回访使用情况"
    };
    static final String[] REASONS = {"厂区封闭检修，改约下月", "负责人临时出差，电话已改期", "行程改线，下次先去", "对方会议冲突，改为电话沟通"};
    static final String[] PURPOSES = {"年度框架协议与报价", "项目跟进与催收", "新项目摸底", "到货验收与回访", "重点客户走访", "投标前交流"};
    static final String[] PREFERENCES = {"随货附材质单，送货前一天电话", "只收整车，到场前通知门卫", "发票随货，月底对账", "要求第三方检测报告", "偏好定尺 9 米"};

    private final Random random;

    DemoTripTexts(Random random) {
        this.random = random;
    }

    String need() {
        return pick(GOODS) + " " + (20 * (3 + random.nextInt(60))) + " 吨，" + pick(WHEN);
    }

    String business() {
        return pick(BUSINESS);
    }

    @Nullable String competitor() {
        return random.nextInt(3) == 0 ? null : pick(COMPETITORS);
    }

    String result() {
        return pick(RESULTS).formatted(20 * (4 + random.nextInt(20)));
    }

    String step() {
        return pick(STEPS);
    }

    String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
