package com.keyuan.crm.shared;

/** There is no such record; answered as 404. */
public class NotFound extends RuntimeException {

    public NotFound(String kind, Object id) {
        super(kind + " " + id);
    }
}
