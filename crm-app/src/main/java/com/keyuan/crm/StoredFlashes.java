package com.keyuan.crm;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * What one page has to say on the next one, each an attribute of the session of its own: two tabs that are answered at
 * the same moment do not overwrite each other. Whoever deletes it shows it, so that it is shown once and never later.
 */
@RequiredArgsConstructor
class StoredFlashes implements FlashMapManager {

    private static final String PREFIX = "flash.";
    private static final int SECONDS = 180;

    private final JdbcClient jdbc;

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !request.getMethod().equals("GET")) { // a form on its way to the same address shows nothing
            return null;
        }
        List<String> oldestFirst = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .toList();
        for (String name : oldestFirst) {
            FlashMap flash = (FlashMap) session.getAttribute(name);
            boolean wanted = request.getRequestURI().equals(flash.getTargetRequestPath());
            if ((wanted || flash.isExpired()) && take(session, name) && !flash.isExpired()) {
                return flash;
            }
        }
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (!flash.isEmpty()) {
            flash.startExpirationPeriod(SECONDS);
            request.getSession().setAttribute(PREFIX + TimeOrderedIds.next(), flash);
        }
    }

    /** At once and past the session, which is written no more when the page is on its way. */
    private boolean take(HttpSession session, String name) {
        return jdbc.sql("""
                        delete from spring_session_attributes where attribute_name = :name
                        and session_primary_id = (select primary_id from spring_session where session_id = :session)""")
                        .param("name", name)
                        .param("session", session.getId())
                        .update()
                == 1;
    }
}
