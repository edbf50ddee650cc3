package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** 共享字符串 — the texts of a workbook, which its cells name by number. They are held in memory, and so there is a limit. */
record SharedStrings(List<String> texts) {

    static final SharedStrings NONE = new SharedStrings(List.of());

    private static final int TEXTS_MOST = 3_000_000;
    private static final long LETTERS_MOST = 40_000_000;

    static SharedStrings read(XMLStreamReader xml) throws XMLStreamException {
        var texts = new ArrayList<String>();
        long letters = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                var text = RichText.read(xml, "si");
                letters += text.length();
                if (texts.size() >= TEXTS_MOST || letters > LETTERS_MOST) {
                    throw Refusal.of(WorkbookProblem.TOO_LARGE);
                }
                texts.add(text);
            }
        }
        return new SharedStrings(texts);
    }

    /** @throws XMLStreamException when a cell names a text that is not there */
    String at(String number) throws XMLStreamException {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new XMLStreamException("a cell names a text that is not there", wrong);
        }
    }
}
