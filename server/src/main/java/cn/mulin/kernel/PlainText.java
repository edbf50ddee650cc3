package cn.mulin.kernel;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * 纯文本 — what somebody wrote: characters one can see, spaces and line breaks. Control characters are refused at the door;
 * the database takes no NUL, and no reader wants the others.
 */
public final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    /** Whether {@code text} holds nothing but characters to be read. */
    public static boolean isPlain(String text) {
        return text.chars()
                .noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t');
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        var text = json.getValueAsString();
        if (text == null) {
            return context.reportInputMismatch(this, "no text");
        }
        return isPlain(text) ? text : context.reportInputMismatch(this, "a text with control characters");
    }
}
