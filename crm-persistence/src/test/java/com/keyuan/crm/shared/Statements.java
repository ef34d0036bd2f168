package com.keyuan.crm.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements sent to the database, by Hibernate and by hand alike; a batch is one. */
public final class Statements {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** Something that may throw whatever it likes. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The number of statements sent, by whatever thread, while the work ran. */
    public int during(Work work) throws Exception {
        return sqlDuring(work).size();
    }

    /** The statements themselves, for a look when the number surprises. */
    public synchronized List<String> sqlDuring(Work work) throws Exception {
        sent.clear();
        work.run();
        return List.copyOf(sent);
    }

    BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counted(source) : bean;
            }
        };
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return counted(super.getConnection(user, password));
        }
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            return switch (method.getName()) {
                case "prepareStatement" -> counted(PreparedStatement.class, (PreparedStatement) result, sql);
                case "prepareCall" -> counted(CallableStatement.class, (CallableStatement) result, sql);
                case "createStatement" -> counted(Statement.class, (Statement) result, sql);
                default -> result;
            };
        });
    }

    private <S extends Statement> S counted(Class<S> type, S statement, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sent.add(arguments != null && arguments[0] instanceof String text ? text : prepared);
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
