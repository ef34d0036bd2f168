package com.keyuan.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyRuleTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            江北恒桥建设集团有限公司 | 江北恒桥建设集团
            江北恒桥建设集团有限公司 | 江北恒桥建设集团股份有限公司
            江北恒桥建设(集团)有限公司 | 江北恒桥建设（集团）有限责任公司
            上海 恒桥 钢管 | 上海恒桥钢管公司
            ＡＢＣ钢管有限公司 | abc钢管
            Acme Corporation | ACME Corp.
            Acme Steel Co., Ltd. | acme steel
            Acme-Steel Inc | Acme Steel, Inc.
            华·岳管业 | 华岳管业
            """)
    void foldsSpellingsOfOneName(String one, String other) {
        assertThat(NameKeyRule.key(one)).isEqualTo(NameKeyRule.key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            上海恒桥建设有限公司 | 北京恒桥建设有限公司
            江北恒桥建设集团 | 江北恒桥建设
            恒桥建设有限公司 | 恒桥建设有限公司上海分公司
            Zinc | Z
            恒桥一公司 | 恒桥二公司
            """)
    void keepsDifferentCompaniesApart(String one, String other) {
        assertThat(NameKeyRule.key(one)).isNotEqualTo(NameKeyRule.key(other));
    }

    @ParameterizedTest
    @CsvSource({"有限公司", "公司", "Ltd", "()", "（）", "...", "Co. Ltd"})
    void leavesSomethingOfEveryName(String name) {
        assertThat(NameKeyRule.key(name)).isNotBlank();
    }

    @Test
    void cutsAKeyThatFoldingMadeTooLong() {
        assertThat(NameKeyRule.key("ﷺ".repeat(120))).hasSizeLessThanOrEqualTo(NameKeyRule.LONGEST);
    }
}
