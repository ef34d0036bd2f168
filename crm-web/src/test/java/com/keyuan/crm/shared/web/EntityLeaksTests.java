package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.people.Department;
import com.keyuan.crm.shared.DepartmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class EntityLeaksTests {

    private static final Department ENTITY = new Department(DepartmentId.next(), "华东部", null);

    private final EntityLeaks leaks = new EntityLeaks();

    static List<Object> leaking() {
        return List.of(
                ENTITY, List.of(ENTITY), Map.of("one", ENTITY), Optional.of(ENTITY), new Row(List.of(new Row(ENTITY))));
    }

    @ParameterizedTest
    @MethodSource("leaking")
    void findsAnEntityWhereverItHides(Object value) {
        assertThatThrownBy(() -> answer(value)).hasMessageContaining("an entity reached the model");
    }

    @Test
    void letsRowsAndTextsThrough() {
        assertThatCode(() -> answer(List.of(new Row("华东部"), 1, Map.of()))).doesNotThrowAnyException();
    }

    private void answer(Object value) throws ReflectiveOperationException {
        leaks.postHandle(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                this,
                new ModelAndView("view", Map.of("value", value)));
    }

    private record Row(Object content) {}
}
