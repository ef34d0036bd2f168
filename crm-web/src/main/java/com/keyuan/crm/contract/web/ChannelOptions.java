package com.keyuan.crm.contract.web;

import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.interaction.ChannelChoice;
import com.keyuan.crm.shared.web.Option;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The company’s channels to choose from, by number; one that was given up stays on the contract that names it. */
final class ChannelOptions {

    private ChannelOptions() {}

    static List<Option> of(List<ChannelChoice> inUse, @Nullable ContractPage page) {
        Stream<ChannelChoice> own = page == null || page.details().channel() == null
                ? Stream.of()
                : Stream.of(page.details().channel());
        return Stream.concat(inUse.stream(), own)
                .distinct()
                .map(channel -> new Option(
                        channel.id().toString(),
                        channel.label() == null ? channel.address() : channel.label(),
                        channel.address()))
                .toList();
    }
}
