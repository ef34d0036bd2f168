package com.keyuan.crm;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/**
 * The session that the present request could not read, because the database is away: it is not waited for again while the
 * request ends and its error page is made.
 */
class UnreadSession implements ServletRequestListener {

    private final ThreadLocal<String> unread = new ThreadLocal<>();

    void remember(String id) {
        unread.set(id);
    }

    boolean is(String id) {
        return id.equals(unread.get());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        unread.remove();
    }
}
