package cn.mulin.message;

import java.util.Map;

/**
 * 短信网关 — hands text messages to an operator's service. One adapter for each kind of service, as a bean; the county's is
 * named by {@code mulin.sms}. It may be called again for the same message after a failure.
 */
public interface SmsGateway {

    /** By which name it is chosen. */
    String name();

    /**
     * @return the service's receipt: a code, no words of the message and no number
     * @throws NotSent when the service refused or could not be reached
     */
    String send(Sms sms) throws NotSent;

    /**
     * 短信 — one text message. Services that keep templates themselves take {@code template} and {@code arguments}, others
     * the finished {@code text}.
     *
     * @param phone eleven digits
     */
    record Sms(String phone, String template, Map<String, String> arguments, String text) {

        @Override
        public String toString() {
            return template;
        }
    }

    /** It was not sent. */
    final class NotSent extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param code the service's code; no words of the message and no number */
        public NotSent(String code) {
            super(code);
        }
    }
}
