package com.keyuan.crm.territory.persistence;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Of a mixture of columns the rows for what many share: room by person and tier, then load by person. Most never runs short
 * and has no row.
 */
final class SharedRows {

    private final Tableau tableau;
    private final MPSolver solver;
    private final boolean balanced;
    private final @Nullable MPConstraint[] rows;

    /** @param balanced whether load counts at all */
    SharedRows(Tableau tableau, MPSolver solver, boolean balanced) {
        this.tableau = tableau;
        this.solver = solver;
        this.balanced = balanced;
        rows = new MPConstraint[tableau.people * 4];
    }

    int size() {
        return rows.length;
    }

    boolean isLoad(int resource) {
        return resource >= tableau.people * 3;
    }

    /** Whether there is no row yet although more is used than there is. */
    boolean runsShort(int resource, double used) {
        return rows[resource] == null && used > most(resource) + 1e-6;
    }

    void bind(int resource) {
        rows[resource] = solver.makeConstraint(Double.NEGATIVE_INFINITY, most(resource));
    }

    private double most(int resource) {
        if (!isLoad(resource)) {
            return tableau.room[resource];
        }
        return balanced ? tableau.fairLoad - tableau.load[resource - tableau.people * 3] : Double.POSITIVE_INFINITY;
    }

    /** A part of the mixture uses so much more of it; nothing where there is no row. */
    void use(int resource, MPVariable part, int amount) {
        MPConstraint row = rows[resource];
        if (row != null) {
            row.setCoefficient(part, row.getCoefficient(part) + amount);
        }
    }

    /** This much of it does not count. */
    void relieve(int resource, MPVariable excess) {
        Objects.requireNonNull(rows[resource]).setCoefficient(excess, -1);
    }

    /** Of a unit, at the mixture solved last. */
    double price(int resource) {
        return price(rows[resource]);
    }

    static double price(@Nullable MPConstraint row) {
        return row == null ? 0 : Math.max(0, -row.dualValue());
    }

    /** Keeps one unit of load away from the fair share. */
    void leaveMargin() {
        for (int resource = tableau.people * 3; resource < rows.length; resource++) {
            MPConstraint row = rows[resource];
            if (row != null) {
                row.setUb(row.ub() - 1);
            }
        }
    }
}
