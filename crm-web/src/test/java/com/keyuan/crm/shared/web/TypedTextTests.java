package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.web.bind.WebDataBinder;

class TypedTextTests {

    static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of("a NUL, which no database takes", "江北\u0000恒桥", "江北恒桥"),
                Arguments.of("a bell", "a\u0007b", "ab"),
                Arguments.of("a mark that turns the direction", "\u202Egnp.exe", "gnp.exe"),
                Arguments.of("isolates and a joiner of nothing", "\u2066a\u2069\u200Bb", "ab"),
                Arguments.of("half a character", "a\uD83Db", "ab"),
                Arguments.of("a whole character of two halves", "😀管业", "😀管业"),
                Arguments.of("family and flags, which are joined", "👨\u200D👩", "👨\u200D👩"),
                Arguments.of("four bytes in UTF-8", "𠮷田", "𠮷田"),
                Arguments.of("spaces around, wide ones too", " \u3000 江北 恒桥\t ", "江北 恒桥"),
                Arguments.of("lines as browsers send them", "一\r\n二\r三\n四", "一\n二\n三\n四"),
                Arguments.of("markup, which is only text", "<script>1</script>", "<script>1</script>"),
                Arguments.of("nothing but unseen characters", "\u200B\u0000 ", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typed")
    void isCleanedOfWhatCannotBeSeen(String what, String typed, String cleaned) {
        assertThat(bound("title", typed).title).isEqualTo(cleaned);
    }

    @Test
    void leavesPasswordsAsTheyAre() {
        assertThat(bound("newPassword", " \u200Bgeheim\u0007 ").newPassword).isEqualTo(" \u200Bgeheim\u0007 ");
    }

    private static Typed bound(String field, String value) {
        Typed typed = new Typed();
        WebDataBinder binder = new WebDataBinder(typed, "typed");
        binder.initDirectFieldAccess();
        new TypedText().clean(binder);
        MutablePropertyValues values = new MutablePropertyValues();
        values.add(field, value);
        binder.bind(values);
        return typed;
    }

    static class Typed {
        @Nullable String title;

        @Nullable String newPassword;
    }
}
