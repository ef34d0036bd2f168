package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.BallotVerdict.Choice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A vote, or the outcome that somebody declares: whom it names, and why. */
@Getter
@Setter
public class VoteForm {

    static final String NOBODY = "nobody";

    /** The candidate's line, or {@value #NOBODY}; empty where nothing is named. */
    private @Nullable String choice;

    @NotBlank @Size(max = 1000) private @Nullable String reason;

    /** Null where nothing, or nothing that could be a candidate, is named. */
    @Nullable Choice toChoice() {
        if (choice == null || choice.isBlank()) {
            return null;
        }
        if (choice.equals(NOBODY)) {
            return Choice.NOBODY;
        }
        try {
            return new Choice(new ApplicationLineId(UUID.fromString(choice)));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
