package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of our people knows which of theirs.
 *
 * @param edges who was in touch with whom, whoever was most first
 * @param strangers their present contacts whom nobody of ours has met
 */
public record PeopleMap(CustomerId customer, List<Edge> edges, List<Theirs> strangers) {

    /**
     * One of ours and one of theirs.
     *
     * @param theirs null where nobody noted with whom it was
     * @param recent touches of any kind in the last 365 days
     */
    public record Edge(
            Ours ours,
            @Nullable Theirs theirs,
            long calls,
            long visits,
            long cases,
            long recent,
            java.time.Instant last) {

        public long all() {
            return calls + visits + cases;
        }
    }

    public record Ours(PersonId id, String name, boolean here, boolean holds) {}

    public record Theirs(
            ContactId id, String name, @Nullable String title, boolean decides) {}

    public PeopleMap {
        edges = List.copyOf(edges);
        strangers = List.copyOf(strangers);
    }

    public boolean isEmpty() {
        return edges.isEmpty();
    }

    /** Our people on the map, whoever was in touch most first. */
    public List<Ours> ours() {
        Map<PersonId, Long> touches = new LinkedHashMap<>();
        edges.forEach(edge -> touches.merge(edge.ours().id(), edge.all(), Long::sum));
        return touches.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Long>comparingByValue().reversed())
                .map(entry -> edges.stream()
                        .map(Edge::ours)
                        .filter(one -> one.id().equals(entry.getKey()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Their people on the map, those who decide first, and at the end those whom nobody knows. */
    public List<Theirs> theirs() {
        List<Theirs> known = new ArrayList<>(edges.stream()
                .map(Edge::theirs)
                .filter(Objects::nonNull)
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.decides(), one.decides()))
                .toList());
        known.addAll(strangers);
        return known;
    }

    /** Whether touches stand without a person of theirs. */
    public boolean hasUnnamed() {
        return edges.stream().anyMatch(edge -> edge.theirs() == null);
    }

    /** 单线联系: the one colleague who had all touches of the last 365 days; null where there were several, or none. */
    public @Nullable Ours sole() {
        Set<PersonId> recent = edges.stream()
                .filter(edge -> edge.recent() > 0)
                .map(edge -> edge.ours().id())
                .collect(Collectors.toSet());
        return recent.size() == 1
                ? edges.stream()
                        .map(Edge::ours)
                        .filter(one -> recent.contains(one.id()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether one colleague alone knows this person of theirs. */
    public boolean isLone(@Nullable Theirs one) {
        return one != null
                && edges.stream()
                                .filter(edge -> one.equals(edge.theirs()))
                                .map(edge -> edge.ours().id())
                                .distinct()
                                .count()
                        == 1;
    }
}
