package cn.mulin.roster;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;

/**
 * The turnstile: a county works at one import at a time, whichever server does it. The lock lives in an open transaction of
 * its own; whoever is killed leaves it in the same moment, and no clock is waited for.
 */
@Repository
class WorkStore {

    private static final long ROSTER = 0x726F_7374_6572L;

    private final DataSource road;

    WorkStore(DataSource road) {
        this.road = road;
    }

    /** Runs {@code work} unless somebody is at it. @return whether it ran */
    boolean tryAlone(Runnable work) {
        return locked("select pg_try_advisory_xact_lock(?)", work);
    }

    /** Waits for whoever is at it, then runs {@code work}. */
    void alone(Runnable work) {
        locked("select pg_advisory_xact_lock(?) is not null", work);
    }

    private boolean locked(String lock, Runnable work) {
        try (var connection = road.getConnection()) {
            connection.setAutoCommit(false);
            if (!holds(connection, lock)) {
                connection.rollback();
                return false;
            }
            try {
                work.run();
            } finally {
                connection.rollback();
            }
            return true;
        } catch (SQLException failed) {
            var translated = new SQLExceptionSubclassTranslator().translate("turnstile", lock, failed);
            throw translated == null ? new IllegalStateException("the turnstile does not turn", failed) : translated;
        }
    }

    private static boolean holds(Connection connection, String lock) throws SQLException {
        try (var statement = connection.prepareStatement(lock)) {
            statement.setLong(1, ROSTER);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
