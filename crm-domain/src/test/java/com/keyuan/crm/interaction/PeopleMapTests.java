package com.keyuan.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleMapTests {

    private static final Instant AT = Instant.parse("2026-03-18T02:00:00Z");

    private final PeopleMap.Ours holder = ours("周砚青", true);
    private final PeopleMap.Ours colleague = ours("高远", false);
    private final PeopleMap.Theirs boss = theirs("柳总", true);
    private final PeopleMap.Theirs clerk = theirs("曹会计", false);

    @Test
    void marksASoleContactWhileOneColleagueHadAllTouchesOfTheYear() {
        PeopleMap map = map(edge(holder, boss, 5, 3), edge(holder, clerk, 2, 1), edge(colleague, clerk, 4, 0));
        assertThat(Objects.requireNonNull(map.sole()).name()).isEqualTo("周砚青");
        assertThat(map.isLone(boss)).isTrue();
        assertThat(map.isLone(clerk)).isFalse();
    }

    @Test
    void marksNoneWhereTwoWereInTouchOrNobody() {
        assertThat(map(edge(holder, boss, 5, 3), edge(colleague, null, 1, 1)).sole())
                .isNull();
        assertThat(map(edge(holder, boss, 5, 0)).sole()).isNull();
        assertThat(map().sole()).isNull();
        assertThat(map().isLone(null)).isFalse();
    }

    @Test
    void namesWhoDecidesFirstAndWhomNobodyKnowsLast() {
        PeopleMap.Theirs stranger = theirs("何工", false);
        PeopleMap map = new PeopleMap(
                CustomerId.next(),
                List.of(edge(holder, clerk, 9, 9), edge(holder, boss, 1, 1), edge(colleague, null, 20, 1)),
                List.of(stranger));
        assertThat(map.theirs()).containsExactly(boss, clerk, stranger);
        assertThat(map.ours()).containsExactly(colleague, holder);
        assertThat(map.hasUnnamed()).isTrue();
    }

    private static PeopleMap map(PeopleMap.Edge... edges) {
        return new PeopleMap(CustomerId.next(), List.of(edges), List.of());
    }

    private static PeopleMap.Edge edge(
            PeopleMap.Ours ours, PeopleMap.@Nullable Theirs theirs, long calls, long recent) {
        return new PeopleMap.Edge(ours, theirs, calls, 0, 0, recent, AT);
    }

    private static PeopleMap.Ours ours(String name, boolean holds) {
        return new PeopleMap.Ours(PersonId.next(), name, true, holds);
    }

    private static PeopleMap.Theirs theirs(String name, boolean decides) {
        return new PeopleMap.Theirs(ContactId.next(), name, null, decides);
    }
}
