package cn.mulin.county.backup;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Sm3;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 单县迁入 — takes in a county that was exported, here or elsewhere: all of it, proven by its sums, or nothing. It is
 * registered only when everything is in its place.
 */
@Component
class CountyImport {

    private final Counties counties;
    private final CountyFiles files;

    CountyImport(Counties counties, CountyFiles files) {
        this.counties = counties;
        this.files = files;
    }

    County run(Path archive) throws IOException {
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(archive)), "UTF-8")) {
            var first = tar.getNextEntry();
            if (first == null || !first.getName().equals(CountyExport.HEADER)) {
                throw notOurs(archive);
            }
            var read = new HashMap<String, String>();
            var header = text(tar, first, read);
            var county = county(header, archive);
            Path draft = files.root().resolve("." + county.code() + ".importing");
            Folders.remove(draft);
            try {
                counties.adopt(county, connection -> {
                    fill(tar, header, connection, draft, read);
                    Folders.move(draft, files.of(county.code()));
                });
            } finally {
                Folders.remove(draft);
            }
            return county;
        }
    }

    private static void fill(
            TarArchiveInputStream tar, Manifest header, Connection connection, Path draft, Map<String, String> read)
            throws IOException, SQLException {
        var tables = new CountyTables(connection);
        // neither triggers nor references act while rows come in as they were; the sums prove that they are whole
        tables.execute("set session_replication_role = replica");
        for (String table : tables.inOrder().keySet()) {
            tables.execute("delete from " + table);
        }
        Manifest sums = null;
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
            var name = entry.getName();
            if (name.equals(CountyExport.SUMS)) {
                sums = text(tar, entry, new HashMap<>());
            } else if (name.matches("tables/[a-z_0-9.\"]+\\.csv")) {
                var table = name.substring("tables/".length(), name.length() - ".csv".length());
                var sum = new Sm3();
                tables.copyIn(table, header.fact("table " + table), sum.through(tar));
                read.put(name, Sm3.hex(sum.sum()));
            } else if (name.matches("files/[0-9a-f]{2}/[0-9a-f]{64}")) {
                read.put(name, file(tar, draft.resolve(name.substring("files/".length()))));
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
        var hex = Sm3.hex(sum.sum());
        if (!hex.equals(to.getFileName().toString())) {
            throw damaged(to.getFileName().toString());
        }
        return hex;
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

    private static Manifest text(TarArchiveInputStream tar, TarArchiveEntry entry, Map<String, String> read)
            throws IOException {
        Path text = Files.createTempFile("mulin-import", ".txt");
        try {
            Files.copy(tar, text, StandardCopyOption.REPLACE_EXISTING);
            read.put(entry.getName(), Sm3.hex(Sm3.of(text)));
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
