package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.OwnPaperRule.Paper;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In whose name somebody signs a report: a director in their own; a delegate for a director who could have signed it,
 * but not for a superior; the deputy named for directors where the traveller is a director.
 */
public final class SigningRule {

    /**
     * @param directorsRepresented the directors for whom the signer is the delegate today
     * @param deputy whether the signer is the deputy named for directors today
     * @param travellerIsDirector a director's report is signed by another director or the deputy
     * @param travellerIsSuperior the traveller leads the signer's department or one above it
     */
    public record Signer(
            PersonId person,
            boolean director,
            Collection<PersonId> directorsRepresented,
            boolean deputy,
            boolean travellerIsDirector,
            boolean travellerIsSuperior) {}

    /** In whose name: the director represented, or null where one signs in one's own. */
    public record Signature(PersonId by, @Nullable PersonId forDirector, boolean asDeputy) {}

    private SigningRule() {}

    /**
     * @throws OwnPaper for the traveller and companions
     * @throws NotForThisReport where nothing gives the signer this signature
     */
    public static Signature sign(Paper paper, Signer signer) {
        if (paper.isOf(signer.person())) {
            throw new OwnPaper();
        }
        if (signer.director()) {
            return new Signature(signer.person(), null, false);
        }
        if (signer.travellerIsDirector()) {
            if (!signer.deputy()) {
                throw new NotForThisReport("director");
            }
            return new Signature(signer.person(), null, true);
        }
        if (signer.travellerIsSuperior()) {
            throw new NotForThisReport("superior");
        }
        Optional<PersonId> represented = signer.directorsRepresented().stream()
                .filter(director -> !paper.isOf(director))
                .findFirst();
        return new Signature(
                signer.person(), represented.orElseThrow(() -> new NotForThisReport("no-delegation")), false);
    }
}
