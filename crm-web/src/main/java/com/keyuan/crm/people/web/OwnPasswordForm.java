package com.keyuan.crm.people.web;

import lombok.Getter;
import lombok.Setter;

/** The present password and twice the new one; never written back to the page. */
@Getter
@Setter
class OwnPasswordForm {

    private String present = "";
    private String password = "";
    private String again = "";
}
