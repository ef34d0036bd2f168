package com.keyuan.crm.shared;

import java.util.function.Consumer;

/** A promise about the company's records that holds whatever happens, and a look at where it does not. */
public interface ConsistencyCheck {

    /** In words: "a customer has one holder at most". */
    String promise();

    /** Tells each place where the promise is broken, in words that name the record. Reads only. */
    void look(Consumer<String> broken);
}
