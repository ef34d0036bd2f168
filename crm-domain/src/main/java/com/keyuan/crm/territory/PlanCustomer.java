package com.keyuan.crm.territory;

import com.keyuan.crm.customer.CustomerId;
import java.util.List;

/**
 * A due customer with everybody who could take it over by the rules that concern the two alone.
 *
 * @param tier A, B or C
 * @param holder position of the present holder in the problem's people
 * @param revenue net, in the window, yuan, not below 0
 * @param stake what is at stake when it stays, yuan
 * @param pinned position in the options that a manager has fixed; -1 for none
 * @param before position in the options that the plan before said; -1 that it stays, {@link #UNPLANNED} without one
 */
public record PlanCustomer(
        CustomerId id,
        char tier,
        int holder,
        long revenue,
        long stake,
        List<PlanOption> options,
        int pinned,
        int before) {

    /** There is no plan before that says anything of the customer. */
    public static final int UNPLANNED = -2;

    public PlanCustomer {
        options = List.copyOf(options);
    }

    /** A 4, B 2, C 1. */
    public int weight() {
        return switch (tier) {
            case 'A' -> 4;
            case 'B' -> 2;
            default -> 1;
        };
    }

    /** 0 for A, 1 for B, 2 for C. */
    public int tierIndex() {
        return tier - 'A';
    }
}
