package com.keyuan.crm.verification;

import static com.keyuan.crm.verification.VerificationQuestion.DISCUSSED;
import static com.keyuan.crm.verification.VerificationQuestion.MET;
import static com.keyuan.crm.verification.VerificationQuestion.NEED;
import static com.keyuan.crm.verification.VerificationQuestion.SATISFACTION;
import static com.keyuan.crm.verification.VerificationQuestion.THERE;
import static com.keyuan.crm.verification.VerificationQuestion.UNSOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationTests {

    private static final Instant NOW = TestClock.BEGINNING;
    private static final PersonId CALLER = PersonId.next();
    private static final PhoneCallId CALL = PhoneCallId.next();

    private final Verification verification = new Verification(
            VerificationId.next(),
            VisitId.next(),
            null,
            CustomerId.next(),
            PersonId.next(),
            NOW,
            LocalDate.of(2026, 3, 25));

    @Test
    void asksOneQuestionAfterTheOther() {
        assertThat(verification.next()).isEqualTo(THERE);

        assertThatThrownBy(() -> answer(MET, words("谢工"))).isInstanceOf(QuestionNotNext.class);

        answer(THERE, yes());
        assertThat(verification.next()).isEqualTo(MET);
    }

    @Test
    void keepsTheFirstAnswerBecauseTheReportWasShownAfterIt() {
        answer(THERE, no());

        assertThatThrownBy(() -> answer(THERE, yes())).isInstanceOf(AnswerAlreadyRecorded.class);
        assertThat(verification.getAnswers())
                .hasEntrySatisfying(
                        THERE, answer -> assertThat(answer.getChoice()).isEqualTo(AnswerChoice.NO));
    }

    @Test
    void doesNotAskFurtherAboutAVisitThatNobodySaw() {
        answer(THERE, no());

        assertThat(verification.questions()).containsExactly(THERE, UNSOLVED, SATISFACTION);
    }

    @Test
    void isConfirmedWhenEverythingAgrees() {
        answerAll();
        judgeAll(Agreement.AGREES);

        verification.conclude(VerificationResult.CONFIRMED, null, CALLER, NOW);

        assertThat(verification.isOpen()).isFalse();
        assertThat(verification.getClosedBy()).isEqualTo(CALLER);
    }

    @Test
    void cannotBeConfirmedWhenSomethingDiffers() {
        answerAll();
        judgeAll(Agreement.AGREES);
        verification.judge(MET, Agreement.DIFFERS, "何工不在场");

        assertThatThrownBy(() -> verification.conclude(VerificationResult.CONFIRMED, null, CALLER, NOW))
                .isInstanceOf(ResultNotOpen.class);
        assertThat(verification.isOpen()).isTrue();
        verification.conclude(VerificationResult.PARTLY, "何工不在场", CALLER, NOW);
    }

    @Test
    void hasNoResultBeforeAllIsAnsweredAndCompared() {
        answer(THERE, yes());
        assertThatThrownBy(() -> verification.conclude(VerificationResult.CONFIRMED, null, CALLER, NOW))
                .isInstanceOf(QuestionsUnanswered.class);

        answer(MET, words("谢工"));
        answer(DISCUSSED, words("报价"));
        answer(NEED, unsure());
        answer(UNSOLVED, no());
        answer(SATISFACTION, rating(4));
        assertThatThrownBy(() -> verification.conclude(VerificationResult.CONFIRMED, null, CALLER, NOW))
                .isInstanceOf(QuestionsUnanswered.class);
    }

    @Test
    void saysWhyWhenItIsNotConfirmed() {
        answer(THERE, no());
        answer(UNSOLVED, no());
        answer(SATISFACTION, rating(3));

        assertThatThrownBy(() -> verification.conclude(VerificationResult.NOT_CONFIRMED, " ", CALLER, NOW))
                .isInstanceOf(NoteMissing.class);
        verification.conclude(VerificationResult.NOT_CONFIRMED, "当天没人来", CALLER, NOW);
    }

    @Test
    void isGivenUpAfterThreeAttemptsOnDifferentHalfDays() {
        Instant at = NOW;
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> verification.giveUp("打不通", 3, true, CALLER, NOW))
                    .isInstanceOf(AttemptsLeft.class);
            assertThat(verification.isDue(at, 3)).isTrue();
            verification.attempted(at);
            assertThat(verification.isDue(at, 3)).isFalse();
            at = at.plus(Duration.ofHours(12));
        }

        assertThat(verification.isDue(at, 3)).isFalse();
        verification.giveUp("三次无人接听", 3, true, CALLER, at);
        assertThat(verification.getResult()).isEqualTo(VerificationResult.UNVERIFIABLE);
    }

    @Test
    void needsNoAttemptWhereNobodyCanBeRung() {
        verification.giveUp("没有可联系的人", 3, false, CALLER, NOW);

        assertThat(verification.getResult()).isEqualTo(VerificationResult.UNVERIFIABLE);
    }

    @Test
    void changesNothingOnceItIsClosed() {
        verification.giveUp("没有可联系的人", 3, false, CALLER, NOW);

        assertThatThrownBy(() -> answer(THERE, yes())).isInstanceOf(VerificationClosed.class);
        assertThatThrownBy(() -> verification.giveUp("再来", 3, false, CALLER, NOW))
                .isInstanceOf(VerificationClosed.class);
        assertThatThrownBy(() -> verification.conclude(VerificationResult.CONFIRMED, null, CALLER, NOW))
                .isInstanceOf(VerificationClosed.class);
    }

    @ParameterizedTest
    @EnumSource(VerificationQuestion.class)
    void refusesAnAnswerThatAnswersNothing(VerificationQuestion question) {
        assertThatThrownBy(() -> new Answer(null, "  ", null).check(question)).isInstanceOf(AnswerMissing.class);
        assertThatThrownBy(() -> new Answer(null, null, 6).check(question)).isInstanceOf(AnswerMissing.class);
        assertThatThrownBy(() -> new Answer(AnswerChoice.YES, "x".repeat(1001), null).check(question))
                .isInstanceOf(AnswerMissing.class);
    }

    @Test
    void wantsToHearWhatIsUnsolved() {
        assertThatThrownBy(() -> yes().check(UNSOLVED)).isInstanceOf(AnswerMissing.class);
    }

    private void answerAll() {
        answer(THERE, yes());
        answer(MET, words("谢工"));
        answer(DISCUSSED, words("三标段报价"));
        answer(NEED, words("一千二百吨"));
        answer(UNSOLVED, no());
        answer(SATISFACTION, rating(5));
    }

    private void judgeAll(Agreement agreement) {
        verification.judge(MET, agreement, null);
        verification.judge(DISCUSSED, agreement, null);
        verification.judge(NEED, agreement, null);
    }

    private void answer(VerificationQuestion question, Answer answer) {
        verification.record(question, answer, CALL, CALLER, NOW);
    }

    private static Answer yes() {
        return new Answer(AnswerChoice.YES, null, null);
    }

    private static Answer no() {
        return new Answer(AnswerChoice.NO, null, null);
    }

    private static Answer unsure() {
        return new Answer(AnswerChoice.UNSURE, null, null);
    }

    private static Answer words(String words) {
        return new Answer(null, words, null);
    }

    private static Answer rating(@Nullable Integer rating) {
        return new Answer(null, null, rating);
    }
}
