package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.attachment.AttachmentOwner;
import com.keyuan.crm.shared.CurrentUser;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A contract’s files are seen by whoever sees the contract, and added by whoever answers for it; from its signing on none is removed. */
@Component
@RequiredArgsConstructor
class ContractFiles implements AttachmentOwner {

    private final Access access;
    private final Contracts contracts;

    @Override
    public String kind() {
        return "contract";
    }

    @Override
    public boolean maySee(CurrentUser user, UUID contract) {
        return access.allows(user, Action.CONTRACT_VIEW, contract);
    }

    @Override
    public boolean mayAdd(CurrentUser user, UUID contract) {
        return access.allows(user, Action.CONTRACT_FILE, contract);
    }

    @Override
    public boolean mayRemove(CurrentUser user, UUID contract) {
        return access.allows(user, Action.CONTRACT_EDIT, contract)
                && contracts
                        .findById(new ContractId(contract))
                        .filter(found -> found.getState() == ContractState.NEGOTIATING)
                        .isPresent();
    }
}
