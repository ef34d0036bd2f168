package com.keyuan.crm.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sample company's customers and orders, taken out of its SQL script as a person would export them. Run alone, it
 * writes the two files; see {@code docs/import.md}.
 */
record Northwind(
        List<List<String>> customers,
        List<List<String>> orders,
        Map<String, BigDecimal> totals,
        Map<String, String> companies,
        Map<String, String> employees) {

    /** Arguments: the script, and the folder for the files. */
    public static void main(String... arguments) throws IOException {
        Northwind northwind = of(Files.readString(Path.of(arguments[0])));
        Path folder = Path.of(arguments[1]);
        Files.writeString(folder.resolve("northwind-customers.csv"), northwind.customersCsv());
        Files.writeString(folder.resolve("northwind-orders.csv"), northwind.ordersCsv());
    }

    static Northwind of(String sql) {
        Map<String, BigDecimal> totals = new HashMap<>();
        rows(sql, "order_details")
                .forEach(line -> totals.merge(
                        line.get(0),
                        new BigDecimal(line.get(2))
                                .multiply(new BigDecimal(line.get(3)))
                                .multiply(BigDecimal.ONE.subtract(new BigDecimal(line.get(4)))),
                        BigDecimal::add));
        List<List<String>> customers = rows(sql, "customers");
        return new Northwind(
                customers,
                rows(sql, "orders"),
                totals,
                customers.stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1))),
                rows(sql, "employees").stream()
                        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(2) + " " + row.get(1))));
    }

    String customersCsv() {
        return "company_name,contact_name,contact_title,address,phone\n"
                + customers.stream()
                        .map(row -> csv(row.get(1), row.get(2), row.get(3), row.get(4) + ", " + row.get(5), row.get(9)))
                        .collect(Collectors.joining());
    }

    String ordersCsv() {
        return "order_id,company_name,employee,order_date,order_total\n"
                + orders.stream()
                        .map(row -> csv(
                                row.get(0),
                                companies.get(row.get(1)),
                                employees.get(row.get(2)),
                                row.get(3),
                                totals.get(row.get(0))
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .toPlainString()))
                        .collect(Collectors.joining());
    }

    private static String csv(String... cells) {
        return List.of(cells).stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static List<List<String>> rows(String sql, String table) {
        String start = "INSERT INTO " + table + " VALUES (";
        return sql.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> values(line.substring(start.length())))
                .toList();
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                value.append(sign);
                i++;
            } else if (sign == '\'') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == ')')) {
                values.add(value.toString().strip());
                value.setLength(0);
                if (sign == ')') {
                    return values;
                }
            } else {
                value.append(sign);
            }
        }
        return values;
    }
}
