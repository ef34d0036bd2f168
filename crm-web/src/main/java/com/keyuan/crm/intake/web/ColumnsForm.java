package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.IntakeField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** For each column, in order, what it means; nothing for one that is left out. */
@Getter
@Setter
public class ColumnsForm {

    private List<@Nullable IntakeField> columns = new ArrayList<>();

    Map<Integer, IntakeField> toFields() {
        Map<Integer, IntakeField> fields = new HashMap<>();
        for (int position = 0; position < columns.size(); position++) {
            IntakeField field = columns.get(position);
            if (field != null) {
                fields.put(position, field);
            }
        }
        return fields;
    }
}
