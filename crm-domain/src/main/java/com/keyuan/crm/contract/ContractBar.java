package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * Implemented by each room that may forbid contracts with a customer. Asked when one is made and when it is signed, with the
 * customer’s row locked: whoever puts up a bar locks it too, so that both follow each other.
 */
public interface ContractBar {

    /** Why there may be no contract with the customer now; empty where there may. */
    Optional<Bar> bars(CustomerId customer);

    /** @param messageKey of the words that say why, in the room that bars; its arguments are texts and numbers */
    record Bar(String messageKey, List<Object> arguments) {

        public Bar {
            arguments = List.copyOf(arguments);
        }
    }
}
