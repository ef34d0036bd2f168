package com.keyuan.crm.people.web;

import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;

/** A code of the second factor, or one of the recovery codes; never written back to the page. */
@Getter
@Setter
class CodeForm {

    @Size(max = 40) private String code = "";
}
