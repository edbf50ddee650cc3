package cn.mulin.county.backup;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 单县迁入 — takes in a county that was exported, here or elsewhere: all of it, proven by its sums, or nothing. It is
 * registered only when everything is in its place.
 */
@Component
class CountyImport {

    /** Of whatever module: what it is called is that module's affair; nothing hidden, nothing outside. */
    private static final String FILE = "files/(?:[0-9A-Za-z][0-9A-Za-z_-]*/)*[0-9A-Za-z][0-9A-Za-z_.-]*";

    private final Counties counties;
    private final CountyFiles files;
    private final KeyRings rings;

    CountyImport(Counties counties, CountyFiles files, KeyRings rings) {
        this.counties = counties;
        this.files = files;
        this.rings = rings;
    }

    /** @param keys a folder with its ring and the master key of the installation it comes from; null: they come later */
    County run(Path archive, @Nullable Path keys) throws IOException {
        try (var tar = Archive.open(archive)) {
            if (!CountyExport.HEADER.equals(tar.next())) {
                throw notOurs(archive);
            }
            var read = new HashMap<String, String>();
            var header = text(tar, CountyExport.HEADER, read);
            var county = county(header, archive);
            refuseUnlessFree(county.code());
            Path draft = files.root().resolve("." + county.code() + ".importing");
            Folders.remove(draft);
            try {
                counties.adopt(county, connection -> {
                    try (var ring = keys == null ? null : rings.takeOver(county.code(), keys)) {
                        fill(tar, header, connection, draft, read);
                        Folders.move(draft, files.of(county.code()));
                        if (ring != null) {
                            prove(county.code());
                            ring.keep();
                        }
                    }
                });
            } finally {
                Folders.remove(draft);
            }
            return county;
        }
    }

    /** A county that was taken away may have left its files; one that is there is refused for itself. */
    private void refuseUnlessFree(CountyCode county) {
        Path home = files.of(county);
        if (Files.exists(home) && counties.find(county).isEmpty()) {
            throw new OperatorTrouble(home
                    + " 里还有这个县以前的文件，不会覆盖。请先把它改名，再迁入。\nFiles of that county are still there; move them away first.");
        }
    }

    /** Keys and data belong together, or neither stays. */
    private void prove(CountyCode county) throws IOException {
        try {
            rings.of(county);
        } catch (Refusal other) {
            Folders.remove(files.of(county));
            throw new OperatorTrouble("这份密钥不是封存 " + county + " 数据的那一套。没有迁入任何内容，请向密钥保管人核对。\nThe keys are not"
                    + " those of this county's data; nothing was taken in.");
        }
    }

    private static void fill(Archive tar, Manifest header, Connection connection, Path draft, Map<String, String> read)
            throws IOException, SQLException {
        var tables = new CountyTables(connection);
        // neither triggers nor references act while rows come in as they were; the sums prove that they are whole
        tables.execute("set session_replication_role = replica");
        for (String table : tables.inOrder().keySet()) {
            tables.execute("delete from " + table);
        }
        Manifest sums = null;
        for (String name; (name = tar.next()) != null; ) {
            if (name.equals(CountyExport.SUMS)) {
                sums = text(tar, name, new HashMap<>());
            } else if (name.matches("tables/[a-z_0-9.\"]+\\.csv")) {
                var table = name.substring("tables/".length(), name.length() - ".csv".length());
                var sum = new Sm3();
                tables.copyIn(table, header.fact("table " + table), sum.through(tar.content()));
                read.put(name, Sm3.hex(sum.sum()));
            } else if (name.matches(FILE)) {
                read.put(name, file(tar.content(), draft.resolve(name.substring("files/".length()))));
            } else {
                throw damaged(name);
            }
        }
        refuseUnlessWhole(sums, read);
        for (var fact : header.facts().entrySet()) {
            if (fact.getKey().matches("sequence [a-z_0-9.\"]+")
                    && fact.getValue().matches("\\d+")) {
                tables.execute("select setval('" + fact.getKey().substring("sequence ".length()) + "', "
                        + fact.getValue() + ")");
            }
        }
    }

    private static String file(InputStream content, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        var sum = new Sm3();
        Files.copy(sum.through(content), to, StandardCopyOption.REPLACE_EXISTING);
        return Sm3.hex(sum.sum());
    }

    private static void refuseUnlessWhole(@Nullable Manifest sums, Map<String, String> read) {
        if (sums == null) {
            throw damaged(CountyExport.SUMS);
        }
        sums.files().forEach((name, entry) -> {
            if (!entry.sum().equals(read.remove(name))) {
                throw damaged(name);
            }
        });
        if (!read.isEmpty()) {
            throw damaged(read.keySet().iterator().next());
        }
    }

    private static Manifest text(Archive tar, String name, Map<String, String> read) throws IOException {
        Path text = Files.createTempFile("mulin-import", ".txt");
        try {
            Files.copy(tar.content(), text, StandardCopyOption.REPLACE_EXISTING);
            read.put(name, Sm3.hex(Sm3.of(text)));
            return Manifest.read(text);
        } finally {
            Files.delete(text);
        }
    }

    private County county(Manifest header, Path archive) {
        if (!header.fact("format").equals(CountyExport.FORMAT) || !CountyCode.looksLike(header.fact("code"))) {
            throw notOurs(archive);
        }
        if (!header.fact("stamp").equals(counties.stamp())) {
            throw new OperatorTrouble("这份导出来自另一个版本（" + header.fact("stamp") + "），本系统是 " + counties.stamp()
                    + "。请用同一版本迁入，再升级。\nIt was exported by another release; import it with that one, then upgrade.");
        }
        return new County(
                new CountyCode(header.fact("code")),
                header.fact("name"),
                County.State.valueOf(header.fact("state")),
                Boolean.parseBoolean(header.fact("demo")),
                orNull(header.fact("filing-number")),
                orNull(header.fact("supervision-phone")),
                orNull(header.fact("public-url")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static OperatorTrouble notOurs(Path archive) {
        return new OperatorTrouble(archive + " 不是睦邻的县导出文件。It is no export of a county.");
    }

    private static OperatorTrouble damaged(String part) {
        return new OperatorTrouble("导出文件不完整或被改动过：" + part + "。没有迁入任何内容，请重新导出。\nThe export is incomplete or was"
                + " changed; nothing was taken in.");
    }
}
