package com.keyuan.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRulesTests {

    private static final int MANY = 3_000;

    private final RandomNames names = new RandomNames(20_260_318);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            重庆药业有限公司 | 重, 药, 庆药, 重庆药业, zq, cq, qy, zhongqing, chongqing, chong qing, chongq, cho, qingyao
            厦门（西安）Ａ公司 | 厦门, 门西安, sm, xm, xiamen, shamen, xian, xia, 厦门(西安)公司, 西安有限公司, 西安有, a, xa
            AB3重药 | ab3zhong, b3chongya, ab3zy, 3重, 3c
            女安 | 女, nv, nu, nuan, nvan, n, na
            """)
    void findsAnyPieceInSignsReadingsAndInitials(String name, String texts) {
        Set<SearchKey> keys = SearchKeyRule.keys(name, null, names);
        for (String text : texts.split(",")) {
            assertThat(SearchTextRule.query(text).finds(keys)).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            重庆药业有限公司 | 药重, 庆重, yc, qingzhong, q, y, 重药, engqing
            西安 | xianx, 西西, 安西, ax, s, %, ''
            """)
    void findsNothingElse(String name, String texts) {
        Set<SearchKey> keys = SearchKeyRule.keys(name, null, names);
        for (String text : texts.split(",")) {
            assertThat(SearchTextRule.query(text).finds(keys)).as(text).isFalse();
        }
    }

    @Test
    void findsByTheShortNameButNotAcrossBoth() {
        Set<SearchKey> keys = SearchKeyRule.keys("重庆药业", "西安", names);
        assertThat(SearchTextRule.query("xa").finds(keys)).isTrue();
        assertThat(SearchTextRule.query("西安").atTheBeginning().finds(keys)).isTrue();
        assertThat(SearchTextRule.query("业西").finds(keys)).isFalse();
    }

    @Test
    void tellsWhatANameBeginsWith() {
        Set<SearchKey> keys = SearchKeyRule.keys("重庆西安", null, names);
        for (String text : List.of("重", "重庆", "zq", "cq", "c", "chong", "chongqingx", "重庆西安有限公司")) {
            assertThat(SearchTextRule.query(text).atTheBeginning().finds(keys))
                    .as(text)
                    .isTrue();
        }
        for (String text : List.of("庆", "qx", "xian", "qing")) {
            assertThat(SearchTextRule.query(text).atTheBeginning().finds(keys))
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void findsEveryPieceOfRandomNamesHoweverItIsTyped() {
        for (int n = 0; n < MANY; n++) {
            String name = names.name();
            Set<SearchKey> keys = SearchKeyRule.keys(name, null, names);
            String typed = names.typed(NameKeyRule.key(name));
            // one letter finds names that begin with it
            if (typed.length() > 1 || !Character.isLetter(typed.charAt(0))) {
                assertThat(SearchTextRule.query(typed).finds(keys))
                        .as("%s in %s", typed, name)
                        .isTrue();
            }
        }
    }

    @Test
    void foldsRandomNamesOnceAndForAllWidthsAndCases() {
        for (int n = 0; n < MANY; n++) {
            String name = names.name();
            String key = NameKeyRule.key(name);
            assertThat(key).isNotEmpty();
            assertThat(NameKeyRule.key(wide(name))).as(name).isEqualTo(key);
            assertThat(NameKeyRule.key(name.toUpperCase(Locale.ROOT))).as(name).isEqualTo(key);
            assertThat(SearchKeyRule.keys(wide(name), null, names)).isEqualTo(SearchKeyRule.keys(name, null, names));
        }
    }

    @Test
    @Timeout(5)
    void readsWhatNobodyCouldReadWithoutTryingForEver() {
        assertThat(PinyinRule.readings("xian".repeat(30) + "qzzz")).hasSizeLessThanOrEqualTo(8);
        assertThat(PinyinRule.readings("xian".repeat(30)))
                .hasSizeLessThanOrEqualTo(8)
                .isNotEmpty();
        assertThat(SearchTextRule.query("重".repeat(120)).rows()).hasSize(1);
    }

    private static String wide(String name) {
        StringBuilder wide = new StringBuilder();
        name.chars().forEach(sign -> wide.append((char) (sign > ' ' && sign <= '~' ? sign + 0xFEE0 : sign)));
        return wide.toString();
    }
}
