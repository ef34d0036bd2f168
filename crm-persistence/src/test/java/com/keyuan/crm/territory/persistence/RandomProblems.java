package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.PlanCustomer;
import com.keyuan.crm.territory.PlanOption;
import com.keyuan.crm.territory.PlanPerson;
import com.keyuan.crm.territory.RotationProblem;
import com.keyuan.crm.territory.RotationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Problems by chance, from a seed. */
final class RandomProblems {

    private RandomProblems() {}

    /** A few customers and people, with everything that can come: little room, pins, a plan before, leaving. */
    static RotationProblem small(long seed) {
        Random random = new Random(seed);
        int people = 2 + random.nextInt(4);
        int size = 1 + random.nextInt(6);
        boolean leaving = random.nextInt(5) == 0;
        boolean again = random.nextInt(3) == 0;
        List<PlanCustomer> customers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int holder = leaving ? 0 : random.nextInt(people);
            long revenue = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(100);
            long stake = 1 + random.nextInt(100);
            List<PlanOption> options = new ArrayList<>();
            for (int j = 0; j < people; j++) {
                if (j != holder && random.nextInt(4) > 0 && options.size() < 4) {
                    options.add(new PlanOption(
                            j,
                            random.nextBoolean() ? stake : random.nextInt((int) stake + 1),
                            random.nextInt(4),
                            random.nextInt(3),
                            leaving ? dropped(random) : Set.of()));
                }
            }
            int pinned = options.isEmpty() || random.nextInt(6) > 0 ? -1 : random.nextInt(options.size());
            int before = again ? random.nextInt(options.size() + 2) - 2 : PlanCustomer.UNPLANNED;
            customers.add(new PlanCustomer(
                    id(i), "ABC".charAt(random.nextInt(3)), holder, revenue, stake, options, pinned, before));
        }
        return new RotationProblem(people(random, people, customers, size), customers, leaving);
    }

    private static Set<RotationRule> dropped(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Set.of(RotationRule.FORMER_HOLDER);
            case 1 -> Set.of(RotationRule.TERRITORY);
            case 2 -> Set.of(RotationRule.FORMER_HOLDER, RotationRule.TERRITORY);
            case 3 -> Set.of(RotationRule.NOBODY);
            default -> Set.of();
        };
    }

    private static List<PlanPerson> people(Random random, int count, List<PlanCustomer> customers, int size) {
        List<PlanPerson> people = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            List<Integer> room = new ArrayList<>();
            List<Boolean> takes = new ArrayList<>();
            long movable = 0;
            for (int tier = 0; tier < 3; tier++) {
                int held = 0;
                for (PlanCustomer customer : customers) {
                    held += customer.holder() == j && customer.tierIndex() == tier ? 1 : 0;
                }
                room.add(held + random.nextInt(Math.max(2, size / 2)));
                takes.add(random.nextInt(6) > 0);
            }
            for (PlanCustomer customer : customers) {
                movable += customer.holder() == j ? customer.revenue() : 0;
            }
            people.add(new PlanPerson(
                    new PersonId(new UUID(1, j)),
                    room,
                    takes,
                    random.nextInt(12),
                    movable * (30 + random.nextInt(40)) / 100));
        }
        return people;
    }

    /** As many as a company may have: each customer could go to 15 people, and 35 % of a person's revenue may move. */
    static RotationProblem large(int size, int count, int options, int capacity, long seed) {
        Random random = new Random(seed);
        List<PlanCustomer> customers = new ArrayList<>(size);
        int[][] held = new int[count][3];
        long[] revenues = new long[count];
        // every third person is senior and may hold A, every third regular, every third new
        for (int i = 0; i < size; i++) {
            int draw = random.nextInt(100);
            int tier = draw < 10 ? 0 : draw < 35 ? 1 : 2;
            int holder = person(random, count, tier);
            long revenue = Math.round(Math.exp(11 + (2 - tier) * 1.2 + random.nextGaussian()));
            double away = random.nextDouble();
            long stake = Math.round(away * (revenue + 1000));
            customers.add(new PlanCustomer(
                    id(i),
                    "ABC".charAt(tier),
                    holder,
                    revenue,
                    stake,
                    options(random, count, options, tier, holder, stake),
                    -1,
                    PlanCustomer.UNPLANNED));
            held[holder][tier]++;
            revenues[holder] += revenue;
        }
        List<PlanPerson> people = new ArrayList<>(count);
        for (int j = 0; j < count; j++) {
            List<Integer> room = new ArrayList<>();
            List<Boolean> takes = new ArrayList<>();
            for (int tier = 0; tier < 3; tier++) {
                int most = capacity * new int[] {15, 25, 60}[tier] / 100;
                room.add(Math.max(most, held[j][tier]));
                takes.add(held[j][tier] <= most);
            }
            people.add(new PlanPerson(
                    new PersonId(new UUID(1, j)), room, takes, random.nextInt(40), revenues[j] * 35 / 100));
        }
        return new RotationProblem(people, customers, false);
    }

    private static int person(Random random, int count, int tier) {
        int person = random.nextInt(count);
        return person % 3 <= 2 - (2 - tier) && tier < 2
                ? Math.min(count - 1, person - person % 3 + random.nextInt(tier + 1))
                : person;
    }

    private static List<PlanOption> options(Random random, int count, int options, int tier, int holder, long stake) {
        List<PlanOption> all = new ArrayList<>(options);
        Set<Integer> chosen = new java.util.HashSet<>();
        while (all.size() < options) {
            int j = random.nextInt(count);
            j = Math.min(count - 1, j - j % 3 + random.nextInt(tier + 1));
            if (j < count && j != holder && chosen.add(j)) {
                double contact = random.nextInt(4) == 0 ? random.nextDouble() * 6 : 0;
                all.add(new PlanOption(
                        j, Math.round(stake * (1 - contact / (contact + 3))), random.nextInt(4), random.nextInt(3)));
            }
        }
        return all;
    }

    private static CustomerId id(int i) {
        return new CustomerId(new UUID(2, i));
    }
}
