package com.keyuan.crm.territory;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of territories. */
@Service
@Transactional
@RequiredArgsConstructor
public class TerritoryService {

    private final Territories territories;
    private final Access access;
    private final Audit audit;

    @Transactional(readOnly = true)
    public List<TerritoryRow> list(CurrentUser user, String language) {
        access.require(user, Action.TERRITORY_LIST);
        return territories.rows(language);
    }

    @Transactional(readOnly = true)
    public Territory find(CurrentUser user, TerritoryId id) {
        access.require(user, Action.TERRITORY_EDIT);
        return territories.find(id).orElseThrow(() -> new NotFound("territory", id));
    }

    /** What can be chosen for a territory or a plan. */
    @Transactional(readOnly = true)
    public Choices choices(CurrentUser user, String language) {
        access.require(user, Action.TERRITORY_LIST);
        return new Choices(
                territories.regions(),
                territories.industries(language),
                territories.salespeople(),
                territories.departments());
    }

    /** Regions, industries, people and departments. */
    public record Choices(
            List<Territories.Named> regions,
            List<Territories.Named> industries,
            List<Territories.Choice> people,
            List<Territories.Department> departments) {}

    /**
     * Saves a new territory or a changed one.
     *
     * @throws TerritoryOutdated when somebody else saved meanwhile
     * @throws TerritoryNameTaken when another one has the name
     */
    public void save(CurrentUser user, Territory territory) {
        access.require(user, Action.TERRITORY_EDIT);
        territories.save(territory);
        audit.record(
                territory.version() < 0 ? AuditKind.CREATED : AuditKind.CHANGED,
                user,
                new SourceRef("territory", territory.id().value()),
                Changes.none()
                        .note("name", territory.name())
                        .note("regions", territory.regions())
                        .note("people", territory.people())
                        .note("retired", territory.retired()));
    }
}
