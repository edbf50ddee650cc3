package cn.mulin.county;

import cn.mulin.kernel.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * 县(市、区) — one county of this installation, the lowest level allowed to run such a system (国办函〔2026〕12号).
 *
 * @param demo whether its people are invented; such a county says so on every page
 * @param filingNumber 备案编号, shown in every client once it is known
 * @param supervisionPhone 监督电话, printed on every card
 * @param publicUrl the address residents reach; no card prints before it is set
 */
public record County(
        CountyCode code,
        String name,
        State state,
        boolean demo,
        @Nullable String filingNumber,
        @Nullable String supervisionPhone,
        @Nullable String publicUrl) {

    /** 状态 — set up, open, closed for writing, or shut down for good. */
    public enum State {
        SETTING_UP,
        OPEN,
        CLOSED
    }

    /** The name of its database. */
    public String database() {
        return "mulin_" + code;
    }

    /** The same, open for work. */
    public County opened(String supervisionPhone) {
        return new County(code, name, State.OPEN, demo, filingNumber, supervisionPhone, publicUrl);
    }

    /** The same, in another state. */
    public County in(State state) {
        return new County(code, name, state, demo, filingNumber, supervisionPhone, publicUrl);
    }

    /** The same, reached at {@code address}: {@code https://} and a host, without a slash at the end. */
    public County reachedAt(@Nullable String address) {
        return new County(code, name, state, demo, filingNumber, supervisionPhone, address);
    }

    /** The same, filed under {@code number}, complained about at {@code phone}. */
    public County filedAs(@Nullable String number, @Nullable String phone) {
        return new County(code, name, state, demo, number, phone, publicUrl);
    }
}
