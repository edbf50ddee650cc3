package cn.mulin.county;

import cn.mulin.kernel.CountyContext;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the tests: who rang, in which county by the code's own belief, and in which database that led to. */
@Component
class BellBook {

    /** A line in the book. */
    record Line(String who, String county, String database) {}

    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final JdbcClient sql;

    /** While it is closed nobody can write into it, and who tried is remembered. */
    volatile boolean closed;

    final Set<String> missed = ConcurrentHashMap.newKeySet();

    BellBook(JdbcClient sql) {
        this.sql = sql;
    }

    void enter(String who) {
        var database = sql.sql("select current_database()").query(String.class).single();
        lines.add(new Line(who, CountyContext.current().value(), database));
    }

    List<Line> of(String who) {
        return lines.stream().filter(line -> line.who().equals(who)).distinct().toList();
    }
}
