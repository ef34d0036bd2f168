package com.keyuan.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTests {

    @ParameterizedTest
    @CsvSource({
        "PHONE, 138 1234 1234, 13812341234",
        "PHONE, ＋86 138-1234-1234, 13812341234",
        "PHONE, 0086 13812341234, 13812341234",
        "PHONE, (0514)8762-7720, 051487627720",
        "PHONE, 0514-87627720转8021, 051487627720#8021",
        "PHONE, +49 30 123456, +4930123456",
        "PHONE, 95588, 95588",
        "EMAIL, Liu@Heng-Qiao.CN, liu@heng-qiao.cn",
        "MESSAGING, ' wx_liu2008 ', wx_liu2008",
    })
    void normalises(ContactField field, String typed, String stored) {
        assertThat(new Reach(field, typed).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 123",
        "PHONE, 1381234123412345",
        "PHONE, 打她手机",
        "PHONE, 138+1234",
        "EMAIL, liu",
        "EMAIL, liu@",
        "EMAIL, liu@heng",
        "EMAIL, 'a b@c.cn'",
        "EMAIL, a@b@c.cn",
        "MESSAGING, ''",
    })
    void refusesWhatReachesNobody(ContactField field, String typed) {
        assertThatThrownBy(() -> new Reach(field, typed)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void neverPrintsTheValue() {
        assertThat(new Reach(ContactField.PHONE, "13812341234").toString()).doesNotContain("1381");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 13812341234, 138****1234",
        "PHONE, 051487627720, 0514****7720",
        "PHONE, 02162627720, 021****7720",
        "PHONE, +4930123456, 493****3456",
        "PHONE, 87627720, ****7720",
        "PHONE, 95588, ****88",
        "PHONE, 051487627720#8021, 0514****7720",
        "EMAIL, liuzong@hengqiao.cn, l****@hengqiao.cn",
        "EMAIL, liu@hengqiao.cn, ****@hengqiao.cn",
        "MESSAGING, wx_liu2008, wx****",
        "MESSAGING, 阿柳, ****",
    })
    void showsTooLittleToUse(ContactField field, String value, String shown) {
        assertThat(MaskRule.mask(field, value)).isEqualTo(shown);
    }
}
