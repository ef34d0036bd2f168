package com.keyuan.crm.task;

import com.keyuan.crm.allocation.HolderChanged;
import com.keyuan.crm.allocation.HoldersMoved;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What was to be done about a customer goes with it, in the transaction of the move. */
@Service
@RequiredArgsConstructor
class TaskFollowing {

    private final TaskBundles bundles;

    @EventListener
    void on(HolderChanged event) {
        bundles.follow(List.of(event.customer()));
    }

    @EventListener
    void on(HoldersMoved event) {
        bundles.follow(event.customers());
    }
}
