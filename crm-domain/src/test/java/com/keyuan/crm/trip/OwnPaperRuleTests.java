package com.keyuan.crm.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.OwnPaperRule.Paper;
import com.keyuan.crm.trip.SigningRule.Signature;
import com.keyuan.crm.trip.SigningRule.Signer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnPaperRuleTests {

    private final PersonId traveller = PersonId.next();
    private final PersonId companion = PersonId.next();
    private final PersonId director = PersonId.next();
    private final PersonId manager = PersonId.next();
    private final Paper paper = new Paper(traveller, Set.of(companion), Map.of(Duty.SIGN, Set.of(director)));

    @ParameterizedTest
    @EnumSource(Duty.class)
    void refusesTravellerAndCompanionEveryDutyWhateverThePolicy(Duty duty) {
        assertThatThrownBy(() -> OwnPaperRule.check(paper, traveller, duty, false))
                .isInstanceOf(OwnPaper.class);
        assertThatThrownBy(() -> OwnPaperRule.check(paper, companion, duty, true))
                .isInstanceOf(OwnPaper.class);
    }

    @Test
    void wantsFourDifferentPersonsWhileThePolicyIsOn() {
        assertThatThrownBy(() -> OwnPaperRule.check(paper, director, Duty.ENTER, true))
                .isInstanceOf(SecondDuty.class);
        assertThat(OwnPaperRule.check(paper, manager, Duty.ENTER, true)).isEmpty();
    }

    @Test
    void tellsTheSecondDutyWhereThePolicyIsOffSoThatThePaperCanSayIt() {
        assertThat(OwnPaperRule.check(paper, director, Duty.ENTER, false)).contains(Duty.SIGN);
    }

    @Test
    void letsADirectorSignInTheirOwnName() {
        assertThat(SigningRule.sign(paper, new Signer(director, true, List.of(), false, true, true)))
                .isEqualTo(new Signature(director, null, false));
    }

    @Test
    void letsADelegateSignForTheDirectorWhoDelegated() {
        assertThat(SigningRule.sign(paper, new Signer(manager, false, List.of(director), false, false, false)))
                .isEqualTo(new Signature(manager, director, false));
    }

    @Test
    void refusesADelegateTheReportOfASuperior() {
        assertThatThrownBy(() ->
                        SigningRule.sign(paper, new Signer(manager, false, List.of(director), false, false, true)))
                .isInstanceOf(NotForThisReport.class);
    }

    @Test
    void refusesADelegateWhoseDirectorTravelled() {
        assertThatThrownBy(() ->
                        SigningRule.sign(paper, new Signer(manager, false, List.of(companion), false, false, false)))
                .isInstanceOf(NotForThisReport.class);
    }

    @Test
    void leavesADirectorsReportToAnotherDirectorOrTheDeputy() {
        assertThat(SigningRule.sign(paper, new Signer(manager, false, List.of(), true, true, true)))
                .isEqualTo(new Signature(manager, null, true));
        assertThatThrownBy(
                        () -> SigningRule.sign(paper, new Signer(manager, false, List.of(director), false, true, true)))
                .isInstanceOf(NotForThisReport.class);
    }

    @Test
    void refusesTheTravellerAndCompanionToSignWhateverTheyAre() {
        for (PersonId own : List.of(traveller, companion)) {
            assertThatThrownBy(
                            () -> SigningRule.sign(paper, new Signer(own, true, List.of(director), true, true, false)))
                    .isInstanceOf(OwnPaper.class);
        }
    }

    @Test
    void refusesWhoeverNobodyDelegatedTo() {
        assertThatThrownBy(() -> SigningRule.sign(paper, new Signer(manager, false, List.of(), true, false, false)))
                .isInstanceOf(NotForThisReport.class);
    }
}
