package com.keyuan.crm.contract;

import com.keyuan.crm.allocation.HolderChanged;
import com.keyuan.crm.allocation.HoldersMoved;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open opportunities and contracts go with the customer, in the transaction of the move. */
@Component
@RequiredArgsConstructor
class ContractFollowing {

    private final ContractBundles bundles;

    @EventListener
    void on(HolderChanged event) {
        bundles.follow(List.of(event.customer()));
    }

    @EventListener
    void on(HoldersMoved event) {
        bundles.follow(event.customers());
    }
}
