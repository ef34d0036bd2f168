package com.keyuan.crm.people;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of departments; it says what "the department's" means for a manager. */
@Service
@Transactional
@RequiredArgsConstructor
public class DepartmentService {

    private final Access access;
    private final Departments departments;
    private final PeopleQueries queries;
    private final Audit audit;

    @Transactional(readOnly = true)
    public List<DepartmentRow> tree(CurrentUser user) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        return queries.departments();
    }

    /** The same again changes nothing. */
    public void create(CurrentUser user, DepartmentId id, String name, @Nullable DepartmentId parent) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        departments.lockTree();
        if (departments.findById(id).isPresent()) {
            return;
        }
        requireFreeName(id, name, parent);
        departments.save(new Department(id, name, parent));
        audit.record(
                AuditKind.CREATED,
                user,
                ref(id),
                Changes.none().field("name", null, name).field("parent", null, parent));
    }

    /**
     * Renames a department, moves it, or both; everybody in it moves along.
     *
     * @throws DepartmentCycle when it would come to stand below itself
     */
    public void change(CurrentUser user, DepartmentId id, long version, String name, @Nullable DepartmentId parent) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        departments.lockTree();
        Department department = departments.findById(id).orElseThrow(() -> new NotFound("department", id));
        StaleVersion.check("department", id, Objects.requireNonNull(department.getVersion()), version);
        if (parent != null && departments.isWithin(parent, id)) {
            throw new DepartmentCycle();
        }
        requireFreeName(id, name, parent);
        audit.changed(
                user,
                ref(id),
                Changes.none()
                        .field("name", department.getName(), name)
                        .field("parent", department.getParent(), parent));
        department.rename(name);
        department.moveTo(parent);
    }

    private void requireFreeName(DepartmentId id, String name, @Nullable DepartmentId parent) {
        if (departments.isNameTaken(name, parent, id)) {
            throw new DepartmentNameTaken();
        }
    }

    private static SourceRef ref(DepartmentId id) {
        return new SourceRef("department", id.value());
    }
}
