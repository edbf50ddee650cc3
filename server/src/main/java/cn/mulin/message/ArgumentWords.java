package cn.mulin.message;

import java.util.Collection;
import java.util.Map;

/**
 * Turns an argument that is an id into words when a message is shown: a desk into its name, a person into a masked one. So
 * the row holds no words, and a thing renamed is shown by its present name.
 */
interface ArgumentWords {

    /** The argument it speaks for, as templates name it: {@code desk}. */
    String argument();

    /** The words of many at once; what is unknown is left out. */
    Map<String, String> words(Collection<String> ids);
}
