package cn.mulin.message;

import java.util.UUID;

/** What happens to messages. */
sealed interface MessageEvent {

    /** 待发 — a text message that somebody waits for stands in the outbox. */
    record Awaited(UUID message) implements MessageEvent {}
}
