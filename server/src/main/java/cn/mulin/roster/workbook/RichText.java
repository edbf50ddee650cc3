package cn.mulin.roster.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text within an element, whatever its looks; how it is read aloud (拼音) is no part of it. */
final class RichText {

    /** Excel itself allows 32,767; no column of a roster comes near. */
    static final int LONGEST = 2_000;

    private RichText() {}

    /** Reads up to the end of {@code element}, which has begun: the text of all {@code t} in it. */
    static String read(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        int aloud = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    aloud += xml.getLocalName().equals("rPh") ? 1 : 0;
                    inText = xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                    aloud -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    inText = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && aloud == 0) {
                        append(text, xml);
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException(element + " does not end");
    }

    /** Reads the text right within {@code element}, which has begun. */
    static String plain(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException(element + " does not end");
    }

    private static void append(StringBuilder text, XMLStreamReader xml) {
        if (text.length() < LONGEST) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), LONGEST));
        }
    }
}
