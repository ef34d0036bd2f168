package com.keyuan.crm.interaction;

import java.util.Optional;

/** All touches. */
public interface Interactions {

    Optional<Interaction> findById(InteractionId id);

    Interaction save(Interaction interaction);
}
