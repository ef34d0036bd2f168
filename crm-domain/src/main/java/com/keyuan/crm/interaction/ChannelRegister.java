package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register: which channels the company owns, and who holds which. */
@Service
@Transactional
@RequiredArgsConstructor
public class ChannelRegister {

    private final Channels channels;
    private final ChannelHoldings holdings;
    private final ChannelQueries queries;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Registers a channel under the next number of the display names. The same form again changes nothing.
     *
     * @throws ChannelAddressTaken when it is on the register already
     */
    public void add(CurrentUser user, ChannelId id, ChannelDetails details) {
        access.require(user, Action.CHANNEL_ADMINISTER);
        queries.lockNumbers();
        Optional<CompanyChannel> present = channels.findById(id);
        CompanyChannel channel =
                new CompanyChannel(id, details, channels.highestNumber() + 1, user.id(), clock.instant());
        if (present.isPresent()) {
            if (!user.isSelf(present.get().getCreatedBy())) {
                throw new StaleVersion("company_channel", id);
            }
            SavedOtherwise.unlessSame(subject(id), present.get().details(), channel.details());
            return;
        }
        requireFree(channel);
        channels.saveAndFlush(channel);
        audit.record(
                AuditKind.CREATED,
                user,
                subject(id),
                Changes.none().note("address", channel.getAddress()).note("number", channel.getNumber()));
    }

    /** Corrects address and label. */
    public void edit(CurrentUser user, ChannelId id, ChannelDetails details, long version) {
        access.require(user, Action.CHANNEL_EDIT, id.value());
        CompanyChannel channel = load(id);
        channel.expectVersion(version);
        channel.requireInUse();
        ChannelDetails before = channel.details();
        channel.edit(details);
        requireFree(channel);
        channels.saveAndFlush(channel);
        audit.changed(
                user,
                subject(id),
                Changes.none()
                        .field("address", before.address(), channel.getAddress())
                        .field("label", before.label(), channel.getLabel()));
    }

    /**
     * Takes the channel back from whoever has it and passes it on, in one step.
     *
     * @throws ChannelPassedOnMeanwhile when another has it than the page showed
     * @throws ChannelHolderUnfit when the next holder has left, or is out of the user's reach
     */
    public void move(CurrentUser user, ChannelId id, ChannelMove move) {
        access.require(user, Action.CHANNEL_PASS_ON, id.value());
        CompanyChannel channel = load(id);
        if (holdings.findById(move.id()).isPresent()) {
            return;
        }
        channel.requireInUse();
        Instant now = clock.instant();
        Optional<ChannelHolding> open = holdings.open(id);
        PersonId before = open.map(ChannelHolding::getHolder).orElse(null);
        if (move.to() == null && before == null && channel.isShared() == move.shared()) {
            return;
        }
        if (!Objects.equals(before, move.expected())) {
            throw new ChannelPassedOnMeanwhile();
        }
        if (move.to() != null && !queries.maySucceed(user, move.to())) {
            throw new ChannelHolderUnfit();
        }
        boolean wasShared = channel.isShared();
        channel.share(move.to() == null && move.shared());
        channels.saveAndFlush(channel);
        if (!Objects.equals(before, move.to())) {
            open.ifPresent(holding -> end(holding, now));
            give(user, id, move, now);
        }
        audit.changed(
                user,
                subject(id),
                Changes.none().field("holder", before, move.to()).field("shared", wasShared, channel.isShared()));
    }

    private void give(CurrentUser user, ChannelId id, ChannelMove move, Instant now) {
        if (move.to() != null) {
            holdings.saveAndFlush(new ChannelHolding(move.id(), id, move.to(), user.id(), move.note(), now));
        }
    }

    /** Gives the channel up; whoever has it gives it back. */
    public void retire(CurrentUser user, ChannelId id, long version) {
        access.require(user, Action.CHANNEL_EDIT, id.value());
        CompanyChannel channel = load(id);
        channel.expectVersion(version);
        Instant now = clock.instant();
        channel.retire(now);
        channels.saveAndFlush(channel);
        @Nullable PersonId before = holdings.open(id).map(ChannelHolding::getHolder).orElse(null);
        holdings.open(id).ifPresent(holding -> end(holding, now));
        audit.changed(
                user, subject(id), Changes.none().field("holder", before, null).field("retired", false, true));
    }

    private void end(ChannelHolding holding, Instant now) {
        holding.end(now);
        holdings.saveAndFlush(holding);
    }

    private void requireFree(CompanyChannel channel) {
        if (channels.isTaken(channel.getType(), channel.getAddress(), channel.getId())) {
            throw new ChannelAddressTaken();
        }
    }

    private CompanyChannel load(ChannelId id) {
        return channels.lockById(id).orElseThrow(() -> new NotFound("company_channel", id));
    }

    static SourceRef subject(ChannelId id) {
        return new SourceRef("company_channel", id.value());
    }
}
