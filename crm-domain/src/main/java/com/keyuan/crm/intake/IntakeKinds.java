package com.keyuan.crm.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** All kinds of file that can be taken in. */
@Component
class IntakeKinds {

    private final Map<IntakeKind, IntakeOf<?>> kinds = new EnumMap<>(IntakeKind.class);

    IntakeKinds(List<IntakeOf<?>> all) {
        all.forEach(one -> kinds.put(one.kind(), one));
    }

    IntakeOf<?> of(IntakeKind kind) {
        return Objects.requireNonNull(kinds.get(kind), "no class takes in " + kind);
    }
}
