package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.Choice;
import com.keyuan.crm.intake.IntakeField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** For each unknown value, what it means. */
@Getter
@Setter
public class ChoicesForm {

    private static final String MAP = "MAP:";

    private List<Line> lines = new ArrayList<>();

    List<Choice> toChoices() {
        return lines.stream().flatMap(Line::toChoice).toList();
    }

    /** One value; {@code act} is empty, CREATE, OMIT or MAP with the id of what it means. */
    @Getter
    @Setter
    public static class Line {

        private @Nullable IntakeField field;
        private String value = "";
        private String act = "";

        Stream<Choice> toChoice() {
            if (field == null || act.isEmpty()) {
                return Stream.empty();
            }
            if (act.startsWith(MAP) && act.length() <= MAP.length() + 40) {
                return Stream.of(new Choice(field, value, Choice.Act.MAP, act.substring(MAP.length())));
            }
            return switch (act) {
                case "CREATE" -> Stream.of(new Choice(field, value, Choice.Act.CREATE, null));
                case "OMIT" -> Stream.of(new Choice(field, value, Choice.Act.OMIT, null));
                default -> Stream.empty();
            };
        }
    }
}
