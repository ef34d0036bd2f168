package com.keyuan.crm.shared;

import com.keyuan.crm.people.TestCompany;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * A made-up company of any size for measuring: the same rows for the same size and day, entered by COPY. 300 salespeople
 * in ten departments; on the average 30 interactions, ten orders and three visits a customer over two and a half years
 * (orders: five), a tenth of the customers A and three tenths B, one in twenty in the pool, one in four with a rating.
 */
public final class BenchCompany {

    private static final int PEOPLE = 300;
    private static final int DEPARTMENTS = 10;
    private static final int DAYS = 900;
    private static final String[] CHANNELS = {"SHARED", "HELD", "PRIVATE"};
    private static final String[] MEDIA = {"CALL", "MESSAGE", "MAIL"};

    /** What the rows of one table are made of; the ordinal is part of their ids, so that no two tables share one. */
    private enum Kind {
        CUSTOMER,
        ALLOCATION,
        INTERACTION,
        ORDER,
        VISIT,
        RATING
    }

    private final int customers;
    private final LocalDate today;
    private final List<UUID> people = new ArrayList<>();
    private List<String> regions = List.of();
    private List<String> industries = List.of();

    public BenchCompany(int customers, LocalDate today) {
        this.customers = customers;
        this.today = today;
    }

    /** The customer of this number, from 0. */
    public static UUID customer(long number) {
        return id(Kind.CUSTOMER, number);
    }

    /** Hires the people, enters all rows, and has the database look at them. */
    public void enter(TestCompany company, BenchFigures figures) throws Exception {
        for (int n = 0; n < PEOPLE; n++) {
            people.add(company.hire("销售" + (1 + n % DEPARTMENTS) + "部", Role.SALES)
                    .id()
                    .value());
        }
        try (Connection connection = TestDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // the rows are right: no foreign key is asked
            regions = strings(statement, "select code from region where code not like '%00' order by code");
            industries = strings(statement, "select code from industry order by code");
            figures.timed("generate", () -> copyAll(connection.unwrap(PGConnection.class), figures));
            statement.execute("analyze");
        }
    }

    /** What the database does by itself within minutes. */
    public static void tidy() throws SQLException {
        try (Connection connection = TestDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void copyAll(PGConnection connection, BenchFigures figures) throws IOException, SQLException {
        figures.note(
                "customers",
                copy(
                        connection,
                        "customer (id, version, name, name_key, name_sort, region_code, industry_code, importance,"
                                + " demand_estimate, tier, tier_decided_on, completeness, created_at)",
                        this::customers));
        copy(connection, "allocation (id, version, customer_id, holder_id, started_at, reason)", this::allocations);
        figures.note(
                "interactions",
                copy(
                        connection,
                        "interaction (id, version, customer_id, person_id, direction, medium, channel_kind,"
                                + " opens_matter, two_way, happened_at, created_by, created_at)",
                        this::interactions));
        figures.note(
                "orders",
                copy(
                        connection,
                        "customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,"
                                + " salesperson_id, recorded_at)",
                        this::orders));
        copy(
                connection,
                "visit (id, version, customer_id, visitor_id, visited_at, kind, verification, verified_at,"
                        + " created_at)",
                this::visits);
        copy(
                connection,
                "satisfaction_rating (id, customer_id, rated_on, rating, source_kind, source_id)",
                this::ratings);
    }

    private void customers(int n, SplittableRandom dice, BenchRows rows) throws IOException {
        int tier = dice.nextInt(10);
        BenchNames.Name name = BenchNames.of(n);
        rows.add(
                id(Kind.CUSTOMER, n),
                0,
                name.name(),
                name.key(),
                name.sort(),
                regions.get(dice.nextInt(regions.size())),
                industries.get(dice.nextInt(industries.size())),
                n % 7 == 0 ? "IMPORTANT" : null,
                n % 3 == 0 ? dice.nextInt(1 << 20) : null,
                tier == 0 ? "A" : tier < 4 ? "B" : "C",
                today.minusDays(30),
                dice.nextInt(101),
                today.minusDays(DAYS));
    }

    private void allocations(int n, SplittableRandom dice, BenchRows rows) throws IOException {
        if (n % 20 != 0) {
            rows.add(id(Kind.ALLOCATION, n), 0, id(Kind.CUSTOMER, n), holder(n), day(dice, DAYS), "INITIAL");
        }
    }

    private void interactions(int n, SplittableRandom dice, BenchRows rows) throws IOException {
        int many = dice.nextInt(61);
        for (int i = 0; i < many; i++) {
            boolean inbound = dice.nextInt(3) == 0;
            UUID person = dice.nextInt(5) == 0 ? holder(n + 1 + dice.nextInt(3)) : holder(n);
            rows.add(
                    id(Kind.INTERACTION, n * 64L + i),
                    0,
                    id(Kind.CUSTOMER, n),
                    person,
                    inbound ? "IN" : "OUT",
                    MEDIA[dice.nextInt(MEDIA.length)],
                    CHANNELS[dice.nextInt(CHANNELS.length)],
                    inbound && dice.nextBoolean(),
                    true,
                    day(dice, DAYS),
                    person,
                    today);
        }
    }

    /** Nothing for one in ten, forty for another, few for most. */
    private void orders(int n, SplittableRandom dice, BenchRows rows) throws IOException {
        int many =
                switch (n % 10) {
                    case 0 -> 40;
                    case 1, 2 -> 18;
                    case 3 -> 0;
                    default -> 4;
                };
        for (int i = 0; i < many; i++) {
            rows.add(
                    id(Kind.ORDER, n * 64L + i),
                    0,
                    id(Kind.CUSTOMER, n),
                    n + "-" + i,
                    day(dice, 2 * DAYS),
                    java.math.BigDecimal.valueOf(dice.nextLong(1 << 24) - 500_000, 2),
                    CHANNELS[dice.nextInt(CHANNELS.length)],
                    holder(n),
                    today);
        }
    }

    private void visits(int n, SplittableRandom dice, BenchRows rows) throws IOException {
        for (int i = 0; i < 3; i++) {
            LocalDate day = day(dice, DAYS).minusDays(7);
            rows.add(
                    id(Kind.VISIT, n * 4L + i),
                    0,
                    id(Kind.CUSTOMER, n),
                    holder(n),
                    day,
                    "FOLLOW_UP",
                    "CONFIRMED",
                    day.plusDays(7),
                    day);
        }
    }

    private void ratings(int n, SplittableRandom dice, BenchRows rows) throws IOException {
        if (n % 4 == 0) {
            UUID id = id(Kind.RATING, n);
            rows.add(id, id(Kind.CUSTOMER, n), day(dice, 500), 1 + dice.nextInt(5), "survey", id);
        }
    }

    /** What one customer adds to a table. */
    @FunctionalInterface
    private interface Maker {
        void make(int customer, SplittableRandom dice, BenchRows rows) throws IOException;
    }

    /** @return how many rows went in */
    private long copy(PGConnection connection, String table, Maker maker) throws IOException, SQLException {
        try (BenchRows rows = BenchRows.into(connection, table)) {
            for (int n = 0; n < customers; n++) {
                maker.make(n, new SplittableRandom(table.hashCode() * 31L + n), rows);
            }
            return rows.count();
        }
    }

    private UUID holder(int n) {
        return people.get(n % PEOPLE);
    }

    private LocalDate day(SplittableRandom dice, int within) {
        return today.minusDays(dice.nextInt(within));
    }

    /** In the order of entry, as the product's own ids are. */
    private static UUID id(Kind kind, long number) {
        return new UUID(0x0190_0000_0000_7000L + ((long) kind.ordinal() << 16), 0x8000_0000_0000_0000L | number);
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
