package cn.mulin.kernel;

import org.jspecify.annotations.Nullable;

/**
 * 运维故障 — something only the person who runs Mulin can put right. Its message says what is wrong and what to do, in
 * Chinese with English beside; it is shown as it is, without a stack trace.
 */
public class OperatorTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OperatorTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public OperatorTrouble(String message) {
        this(message, null);
    }
}
