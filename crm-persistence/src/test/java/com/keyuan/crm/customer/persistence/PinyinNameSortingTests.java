package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinNameSortingTests {

    private final PinyinNameSorting sorting = new PinyinNameSorting();

    @ParameterizedTest
    @CsvSource({"江北恒桥, jiang bei heng qiao", "重庆重工, chong qing zhong gong", "ＡＢＣ, abc"})
    void readsNames(String name, String key) {
        assertThat(sorting.keyOf(name).replaceAll("\\s+", " ")).isEqualTo(key);
    }

    @Test
    void sortsByReading() {
        List<String> names = List.of("周氏钢构", "安泰建设", "江北恒桥", "博川机械");
        assertThat(names.stream().sorted(java.util.Comparator.comparing(sorting::keyOf)))
                .containsExactly("安泰建设", "博川机械", "江北恒桥", "周氏钢构");
    }

    @Test
    void staysWithinItsColumn() {
        assertThat(sorting.keyOf("装".repeat(120))).hasSizeLessThanOrEqualTo(400);
    }
}
