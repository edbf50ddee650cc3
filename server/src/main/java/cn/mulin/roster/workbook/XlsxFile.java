package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (ISO/IEC 29500) read as a stream. Not with fastexcel's reader, which needs the file in the clear on a disk or
 * whole in memory, and tells nothing of merged cells.
 */
final class XlsxFile {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Whether what is broken shows late, as another exception. */
    private static final String LAZY = "com.ctc.wstx.lazyParsing";

    private static final XMLInputFactory XML = xml();

    private final ZipFile zip;
    private final Map<String, ZipGuard.Part> parts;
    private boolean since1904;

    private XlsxFile(ZipFile zip, Map<String, ZipGuard.Part> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    static void read(ZipFile zip, long packed, LineSink sink) throws IOException {
        var file = new XlsxFile(zip, ZipGuard.check(zip, packed));
        try {
            file.read(sink);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** A tab, and the part it lies in. */
    private record Tab(String name, String part) {}

    private void read(LineSink sink) throws IOException, XMLStreamException {
        if (!parts.containsKey("xl/workbook.xml")) {
            throw Refusal.of(WorkbookProblem.NOT_A_ROSTER);
        }
        var tabs = tabs();
        var known =
                tabs.stream().filter(tab -> Sheet.named(tab.name()).isPresent()).toList();
        if (known.isEmpty()) {
            throw Refusal.of(
                    WorkbookProblem.NO_SHEET, tabs.stream().map(Tab::name).collect(Collectors.joining("、")));
        }
        tabs.stream().filter(tab -> !known.contains(tab)).forEach(tab -> sink.ignored(tab.name()));
        var texts = texts();
        long all = known.stream().mapToLong(tab -> part(tab).size()).sum();
        long done = 0;
        for (var tab : known) {
            readTab(tab, texts, sink, done, all);
            done += part(tab).size();
        }
    }

    private void readTab(Tab tab, SharedStrings texts, LineSink sink, long before, long all)
            throws IOException, XMLStreamException {
        var sheet = Sheet.named(tab.name()).orElseThrow();
        try (var in = new Counted(content(tab.part()))) {
            var xml = XML.createXMLStreamReader(in);
            new XlsxSheet(sheet, xml, texts, part(tab).merges(), since1904)
                    .read(sink, () -> sink.progress(before + in.passed, all));
        }
    }

    private ZipGuard.Part part(Tab tab) {
        var part = parts.get(tab.part());
        if (part == null) {
            throw Refusal.of(WorkbookProblem.BROKEN);
        }
        return part;
    }

    private List<Tab> tabs() throws IOException, XMLStreamException {
        var places = places();
        var tabs = new ArrayList<Tab>();
        try (var in = content("xl/workbook.xml")) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "workbookPr" -> since1904 = isTrue(xml.getAttributeValue(null, "date1904"));
                    case "sheet" ->
                        tabs.add(new Tab(
                                attribute(xml, "name"), places.getOrDefault(String.valueOf(relation(xml)), "")));
                    default -> {}
                }
            }
        }
        return tabs;
    }

    /** Where the parts lie, by the ids that the workbook calls them. */
    private Map<String, String> places() throws IOException, XMLStreamException {
        var places = new HashMap<String, String>();
        try (var in = content("xl/_rels/workbook.xml.rels")) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    var target = attribute(xml, "Target");
                    places.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return places;
    }

    private SharedStrings texts() throws IOException, XMLStreamException {
        if (!parts.containsKey("xl/sharedStrings.xml")) {
            return SharedStrings.NONE;
        }
        try (var in = content("xl/sharedStrings.xml")) {
            return SharedStrings.read(XML.createXMLStreamReader(in));
        }
    }

    private InputStream content(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("a part is missing");
        }
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 15);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static @Nullable String relation(XMLStreamReader xml) {
        var id = xml.getAttributeValue(RELATIONS, "id");
        return id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id;
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /** Nothing outside the file is ever fetched (XXE). */
    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        if (factory.isPropertySupported(LAZY)) {
            factory.setProperty(LAZY, false);
        }
        return factory;
    }

    /** Counts what has passed. */
    private static final class Counted extends FilterInputStream {

        private long passed;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            passed += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            passed += Math.max(0, read);
            return read;
        }
    }
}
