package com.keyuan.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerNameTests {

    @Test
    void trimsWhatIsAroundIt() {
        assertThat(new CustomerName(" 　江北恒桥建设集团 ").value()).isEqualTo("江北恒桥建设集团");
    }

    @ParameterizedTest
    @ValueSource(strings = {"厂", "𠮷野建材", "A & B <Pipes>", "=1+1 贸易", "😀 建材"})
    void takesEveryNameOneCanRead(String name) {
        assertThat(new CustomerName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "a\u202Eb", "a\u200Bb", "a\uFEFFb", "a\uD800"})
    void refusesEmptyAndInvisible(String name) {
        assertThatThrownBy(() -> new CustomerName(name)).isInstanceOf(CustomerName.NotUsable.class);
    }

    @Test
    void refusesMoreThan120Characters() {
        assertThat(new CustomerName("客".repeat(120)).value()).hasSize(120);
        assertThatThrownBy(() -> new CustomerName("客".repeat(121))).isInstanceOf(CustomerName.NotUsable.class);
    }
}
