package com.keyuan.crm.interaction.web;

import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelMove;
import com.keyuan.crm.interaction.ChannelRow;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Where a channel goes in one step. */
@Getter
@Setter
public class ChannelMoveForm {

    /** To one person, to whoever is there, or into reserve. */
    public enum To {
        PERSON,
        SHARED,
        RESERVE
    }

    @NotNull private @Nullable ChannelHoldingId id;

    private @Nullable PersonId expected;

    @NotNull private @Nullable To to = To.PERSON;

    private @Nullable PersonId holder;

    @Size(max = 200) private @Nullable String note;

    static ChannelMoveForm of(ChannelRow row) {
        ChannelMoveForm form = new ChannelMoveForm();
        form.id = ChannelHoldingId.next();
        form.expected = row.holder();
        return form;
    }

    @AssertTrue(message = "{interaction.register.holderMissing}") public boolean isHolderGiven() {
        return to != To.PERSON || holder != null;
    }

    ChannelMove toMove() {
        return new ChannelMove(
                Objects.requireNonNull(id),
                expected,
                to == To.PERSON ? holder : null,
                to == To.SHARED,
                note == null || note.isBlank() ? null : note.strip());
    }
}
