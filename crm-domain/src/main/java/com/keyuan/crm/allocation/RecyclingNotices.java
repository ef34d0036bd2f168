package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What former holders were told of customers that fell: read, they leave the home page. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecyclingNotices {

    private final Access access;
    private final RecyclingMoves moves;
    private final Clock clock;

    /** All that were for this person; read again changes nothing. */
    public int read(CurrentUser user) {
        access.require(user, Action.RECYCLING_LIST);
        return moves.noticesRead(user.id(), clock.instant());
    }
}
