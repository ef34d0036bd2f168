package com.keyuan.crm.interaction.web;

import com.keyuan.crm.interaction.PeopleMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The people map as it is drawn: ours on the left, theirs on the right, a line for each acquaintance, as thick as there
 * were touches. In units of the drawing, which is as wide as a small phone.
 */
public record PeoplePicture(int height, List<Dot> ours, List<Dot> theirs, List<Line> lines) {

    public static final int WIDTH = 360;

    private static final int LEFT = 112;
    private static final int RIGHT = 248;
    private static final int STEP = 44;
    private static final int TOP = 38;
    private static final int MOST = 12;
    private static final int LONGEST = 7;

    /** @param name as much as there is room for; null for those whom nobody named */
    public record Dot(int x, int y, @Nullable String name, boolean strong) {}

    public record Line(int fromX, int fromY, int toX, int toY, double width, boolean lone) {}

    public PeoplePicture {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        lines = List.copyOf(lines);
    }

    static PeoplePicture of(PeopleMap map) {
        List<PeopleMap.Ours> left = first(map.ours());
        List<PeopleMap.@Nullable Theirs> right = new ArrayList<>(first(map.theirs()));
        if (map.hasUnnamed()) {
            right.add(null);
        }
        int rows = Math.max(left.size(), right.size());
        List<Dot> ours = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            ours.add(new Dot(
                    LEFT,
                    y(i, left.size(), rows),
                    cut(left.get(i).name()),
                    left.get(i).holds()));
        }
        List<Dot> theirs = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            PeopleMap.Theirs one = right.get(i);
            theirs.add(new Dot(
                    RIGHT,
                    y(i, right.size(), rows),
                    one == null ? null : cut(one.name()),
                    one != null && one.decides()));
        }
        return new PeoplePicture(
                TOP + 22 + STEP * Math.max(rows - 1, 0), ours, theirs, lines(map, left, right, ours, theirs));
    }

    private static List<Line> lines(
            PeopleMap map,
            List<PeopleMap.Ours> left,
            List<PeopleMap.@Nullable Theirs> right,
            List<Dot> ours,
            List<Dot> theirs) {
        List<Line> lines = new ArrayList<>();
        for (PeopleMap.Edge edge : map.edges()) {
            int from = left.indexOf(edge.ours());
            int to = indexOf(right, edge.theirs());
            if (from >= 0 && to >= 0) {
                lines.add(new Line(
                        LEFT,
                        ours.get(from).y(),
                        RIGHT,
                        theirs.get(to).y(),
                        Math.min(5.5, 1.2 + Math.sqrt((double) edge.all()) * 0.45),
                        map.isLone(edge.theirs()) || map.sole() != null));
            }
        }
        return lines;
    }

    private static int indexOf(List<PeopleMap.@Nullable Theirs> all, PeopleMap.@Nullable Theirs one) {
        for (int i = 0; i < all.size(); i++) {
            if (Objects.equals(all.get(i), one)) {
                return i;
            }
        }
        return -1;
    }

    private static int y(int place, int of, int rows) {
        return TOP + (rows - of) * STEP / 2 + place * STEP;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
