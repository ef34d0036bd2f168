package com.keyuan.crm.territory;

import com.keyuan.crm.shared.PersonId;

/** The plan for somebody who leaves is about to be approved; whoever has the leaving in hand holds it fast first. */
public record RotationDeciding(PersonId leaver) {}
