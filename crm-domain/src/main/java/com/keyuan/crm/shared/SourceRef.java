package com.keyuan.crm.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Points at a record of any room without depending on it: what a fact came from, what a file hangs on, what an audit
 * entry is about. The kind is the room's singular word as in its table, for instance {@code visit}.
 */
@Embeddable
public record SourceRef(
        @Column(name = "source_kind") String kind,
        @Column(name = "source_id") UUID id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
