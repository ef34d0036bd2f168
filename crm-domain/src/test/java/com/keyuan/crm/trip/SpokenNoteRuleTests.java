package com.keyuan.crm.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenNoteRuleTests {

    static Stream<Arguments> spoken() {
        return Stream.of(
                said(
                        "需求：三标段 1,240 吨\n经营：回款已到\n竞争：沪宁低 1.8%\n结果：接受 Q355B",
                        "三标段 1,240 吨", "回款已到", "沪宁低 1.8%", "接受 Q355B"),
                said("需求:300吨。经营状况：忙。竞争对手：无。结果：签了", "300吨。", "忙。", "无。", "签了"),
                said("需求三百吨。经营很忙。结果下周答复", "三百吨。", "很忙。", null, "下周答复"),
                said("他们经营不好，也没有需求了", null, null, null, "他们经营不好，也没有需求了"),
                said("见了何工。需求：五十吨", "五十吨", null, null, "见了何工。"),
                said("结果：先试用\n需求：两吨\n结果：月底复谈", "两吨", null, null, "先试用\n月底复谈"),
                said(
                        "Need: 200 t. Business: busy. Competitors: none. Result: quote by Friday",
                        "200 t.",
                        "busy.",
                        "none.",
                        "quote by Friday"),
                said("we need 200 t and the result is open", null, null, null, "we need 200 t and the result is open"),
                said("需求：\n经营：\n结果：只有结果", null, null, null, "只有结果"),
                said("需求：<script>alert(1)</script>", "<script>alert(1)</script>", null, null, null),
                said("需求：🚢船用管\r\n结果：好", "🚢船用管", null, null, "好"),
                said("   ", null, null, null, null),
                said(null, null, null, null, null));
    }

    private static Arguments said(
            @Nullable String text,
            @Nullable String need,
            @Nullable String business,
            @Nullable String competitor,
            @Nullable String result) {
        return Arguments.of(text, new VisitNote(need, business, competitor, result));
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void splitsByTheLabelsThatWereSaid(@Nullable String text, VisitNote expected) {
        assertThat(SpokenNoteRule.split(text)).isEqualTo(expected);
    }

    @Test
    void readsBackWhatItJoined() {
        VisitNote note = new VisitNote("460 吨\nΦ114 至 Φ325", "订单排到八月", null, "周五前答复");

        assertThat(SpokenNoteRule.split(SpokenNoteRule.join(note))).isEqualTo(note);
    }

    @Test
    void dropsControlCharactersThatNobodyTyped() {
        assertThat(SpokenNoteRule.split("需求：三\u0000百\u0007吨").need()).isEqualTo("三百吨");
    }
}
