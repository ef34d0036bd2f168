package com.keyuan.crm.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyPhraseRuleTests {

    private static final Set<String> PHRASES = Set.of("了解情况", "打了电话", "继续跟进", "跟进", "无", "follow up");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "继续跟进",
                "继续跟进。",
                "  继续跟进！！",
                "已打了电话，继续跟进中。",
                "了解情况、打了电话",
                "将继续跟进",
                "了解情况了",
                "Follow up.",
                "follow-up",
                "无",
                "……",
                "，，。"
            })
    void knowsEmptyTalk(String text) {
        assertThat(EmptyPhraseRule.isEmptyTalk(text, PHRASES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打了电话，九月前定 300 吨",
                "继续跟进含卸车的二次报价",
                "无缝管 460 吨",
                "了解情况：二号船台八月投产",
                "follow up the quote of 5,080",
                "等对方八月答复"
            })
    void letsPassWhatSaysSomething(String text) {
        assertThat(EmptyPhraseRule.isEmptyTalk(text, PHRASES)).isFalse();
    }
}
