package com.keyuan.crm.campaign.web;

import com.keyuan.crm.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;

/** Whom somebody invites. */
@Getter
@Setter
class GuestForm {

    private List<CustomerId> customers = new ArrayList<>();
}
