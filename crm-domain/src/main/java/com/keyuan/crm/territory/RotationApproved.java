package com.keyuan.crm.territory;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.util.List;

/**
 * The director approved a plan: its moves are carried out with that, as far as they still hold.
 *
 * @param leaving whether somebody leaves, rather than a rotation
 */
public record RotationApproved(RotationPlanId plan, boolean leaving, CurrentUser by, List<Move> moves) {

    public RotationApproved {
        moves = List.copyOf(moves);
    }

    /** One customer from one person to another. */
    public record Move(CustomerId customer, PersonId from, PersonId to) {}
}
