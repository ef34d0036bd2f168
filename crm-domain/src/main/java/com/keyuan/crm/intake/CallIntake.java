package com.keyuan.crm.intake;

import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.PeerSealing;
import com.keyuan.crm.interaction.ReceivedOutcome;
import com.keyuan.crm.interaction.TouchNotice;
import com.keyuan.crm.interaction.TouchReceiving;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of a call log: with the customer whose number it is, or kept until somebody says whose. */
@Component
@RequiredArgsConstructor
class CallIntake implements IntakeOf<CallLine> {

    /** Before the keyed hash of a number that a contact has. */
    static final String PEER = "peer:";

    private final TouchReceiving receiving;
    private final PeerSealing sealing;

    @Override
    public IntakeKind kind() {
        return IntakeKind.CALLS;
    }

    @Override
    public RowCheck<CallLine> check(RowCells row, @Nullable String mark, IntakeFacts facts) {
        RowCheck<CallLine> check = CallRowRule.check(row, mark, facts, peer -> sealing.keyed(ContactField.PHONE, peer));
        CallLine line = check.line();
        if (line == null || line.peer().isEmpty() || isKnown(line.peer(), facts)) {
            return check;
        }
        List<Finding> findings = new ArrayList<>(check.findings());
        findings.add(Finding.note(IntakeField.CALL_PEER, "nobodys", ""));
        return new RowCheck<>(check.outcome(), findings, line, check.mark());
    }

    private boolean isKnown(String peer, IntakeFacts facts) {
        return sealing.hash(ContactField.PHONE, peer)
                .filter(hash -> facts.isFingerprintKnown(PEER + hash))
                .isPresent();
    }

    @Override
    public RowOutcome enter(CurrentUser user, SourceRef source, CallLine line, IntakeFacts facts) {
        String answered = line.answered().id();
        ReceivedOutcome outcome = receiving.imported(
                user,
                new TouchNotice(
                        ChannelId.of(Objects.requireNonNull(line.channel().id())),
                        line.reference(),
                        line.direction(),
                        null,
                        line.spoken(),
                        line.matter(),
                        line.at(),
                        line.peer(),
                        answered == null ? null : PersonId.of(answered),
                        null,
                        line.note()));
        return outcome == ReceivedOutcome.KNOWN ? RowOutcome.KNOWN : RowOutcome.ENTERED;
    }
}
