package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.interaction.ChannelHolding;
import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelHoldings;
import com.keyuan.crm.interaction.ChannelId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaChannelHoldings extends ChannelHoldings, Repository<ChannelHolding, ChannelHoldingId> {

    @Override
    @Query("select h from ChannelHolding h where h.channel = :channel and h.heldUntil is null")
    Optional<ChannelHolding> open(ChannelId channel);
}
