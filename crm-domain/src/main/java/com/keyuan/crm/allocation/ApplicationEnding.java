package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.NotFound;
import java.util.Collection;
import java.util.Comparator;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Ends applications with the last of their customers, however that one was decided. */
@Component
@RequiredArgsConstructor
class ApplicationEnding {

    private final Applications applications;
    private final ApplicationLines lines;

    /** After these lines have ended: locks their applications, in the same order for everybody. */
    void after(Collection<ApplicationLine> ended) {
        ended.stream()
                .map(ApplicationLine::getApplication)
                .distinct()
                .sorted(Comparator.comparing(ApplicationId::value))
                .forEach(this::endIfDecided);
    }

    private void endIfDecided(ApplicationId id) {
        AllocationApplication application =
                applications.lock(id).orElseThrow(() -> new NotFound("allocation_application", id));
        if (lines.findByApplication(id).stream().noneMatch(ApplicationLine::isOpen)) {
            application.decided();
            applications.save(application);
        }
    }
}
