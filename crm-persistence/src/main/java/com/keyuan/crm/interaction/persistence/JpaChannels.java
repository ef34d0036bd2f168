package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.Channels;
import com.keyuan.crm.interaction.CompanyChannel;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaChannels extends Channels, Repository<CompanyChannel, ChannelId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CompanyChannel c where c.id = :id")
    Optional<CompanyChannel> lockById(ChannelId id);

    @Override
    @Query("select coalesce(max(c.number), 0) from CompanyChannel c")
    int highestNumber();

    @Override
    @Query("""
            select count(c) > 0 from CompanyChannel c
            where c.type = :type and c.address = :address and c.retiredAt is null and c.id <> :except""")
    boolean isTaken(ChannelType type, String address, ChannelId except);
}
