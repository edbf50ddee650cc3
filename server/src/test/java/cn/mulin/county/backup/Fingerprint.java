package cn.mulin.county.backup;

import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/** For the tests: row counts and SM3 sums of every table and every file of a county, to be compared with those elsewhere. */
final class Fingerprint {

    private Fingerprint() {}

    static Map<String, String> of(Connection county, Path files) throws SQLException, IOException {
        var print = new TreeMap<String, String>();
        var tables = new CountyTables(county);
        for (var table : tables.inOrder().entrySet()) {
            var sum = new Sm3();
            long rows = county.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + table.getValue() + " from " + table.getKey()
                                    + " t order by t::text) to stdout",
                            sum.through(OutputStream.nullOutputStream()));
            print.put(table.getKey(), rows + " " + Sm3.hex(sum.sum()));
        }
        print.putAll(tables.sequences());
        for (Path file : BackupFolder.walk(files)) {
            if (Files.isRegularFile(file) && !file.toString().contains("/.")) {
                print.put(files.relativize(file).toString(), Sm3.hex(Sm3.of(file)));
            }
        }
        return print;
    }
}
