package com.keyuan.crm.trip.web;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trip.LoggedVisit;
import com.keyuan.crm.trip.NewContact;
import com.keyuan.crm.trip.Position;
import com.keyuan.crm.trip.SpokenNoteRule;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitPages;
import com.keyuan.crm.trip.VisitWrong;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A visit as it is typed in on the spot. */
@Getter
@Setter
class VisitForm {

    @NotNull private @Nullable UUID id;

    @NotNull private @Nullable UUID customer;

    private @Nullable UUID trip;

    @NotNull private @Nullable LocalDateTime visitedAt;

    @NotNull private @Nullable VisitKind kind;

    private List<UUID> met = new ArrayList<>();
    private @Nullable UUID newContact;

    @Size(max = 40) private @Nullable String newName;

    @Size(max = 60) private @Nullable String newTitle;

    @Size(max = 40) private @Nullable String newPhone;

    @NotBlank @Size(max = 8000) private @Nullable String spoken;

    @Size(max = 400) private @Nullable String nextStep;

    /** A day that a chip offers, as text; empty where one picks another. */
    private @Nullable String stepDay;

    private @Nullable LocalDate nextStepOn;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private List<MultipartFile> photos = new ArrayList<>();

    static VisitForm empty(UUID customer, Instant now) {
        VisitForm form = new VisitForm();
        form.id = VisitId.next().value();
        form.newContact = ContactId.next().value();
        form.customer = customer;
        form.visitedAt =
                LocalDateTime.ofInstant(now, BusinessZone.ID).withSecond(0).withNano(0);
        return form;
    }

    void copy(VisitPages.Last last) {
        kind = last.kind();
        spoken = SpokenNoteRule.join(last.note());
        nextStep = last.nextStep();
        met = last.met().stream().map(ContactId::value).collect(Collectors.toCollection(ArrayList::new));
    }

    LoggedVisit toVisit() {
        return new LoggedVisit(
                new CustomerId(Objects.requireNonNull(customer)),
                trip == null ? null : new TripId(trip),
                Objects.requireNonNull(visitedAt).atZone(BusinessZone.ID).toInstant(),
                Objects.requireNonNull(kind),
                met.stream().map(ContactId::new).collect(Collectors.toSet()),
                SpokenNoteRule.split(spoken),
                nextStep,
                nextStep == null || nextStep.isBlank() ? null : stepOn(),
                latitude == null || longitude == null ? null : new Position(latitude, longitude));
    }

    private @Nullable LocalDate stepOn() {
        if (stepDay == null || stepDay.isEmpty()) {
            return nextStepOn;
        }
        try {
            return LocalDate.parse(stepDay);
        } catch (DateTimeParseException noDay) {
            throw new VisitWrong("step-day", "nextStepOn");
        }
    }

    @Nullable NewContact toNewContact() {
        return newName == null || newName.isBlank()
                ? null
                : new NewContact(
                        new ContactId(Objects.requireNonNull(newContact)), newName, blank(newTitle), blank(newPhone));
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
