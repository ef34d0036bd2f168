package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.ATTACHMENT_USE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody may meet files; which ones is asked of the room that owns the record they hang on. */
@Component
class AttachmentPolicy implements RoomPolicy {

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                ATTACHMENT_USE,
                Arrays.stream(Role.values()).collect(Collectors.toMap(Function.identity(), role -> "true")));
    }
}
