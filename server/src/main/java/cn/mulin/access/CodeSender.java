package cn.mulin.access;

import java.time.Duration;

/** 发码 — how a one-time code reaches a phone. Declared here, implemented by {@code message}. */
public interface CodeSender {

    /**
     * Hands the code over in the running transaction; delivery follows. Neither argument may reach a log.
     *
     * @param phone eleven digits
     */
    void send(String phone, String code, Duration validFor);
}
