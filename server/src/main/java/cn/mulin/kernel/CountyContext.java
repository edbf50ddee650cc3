package cn.mulin.kernel;

import java.util.Optional;

/**
 * 县域上下文 — which county the running code works for. Bound by the web filter from the first path segment, by jobs for
 * each county in turn, and carried into after-commit listeners; it cannot be set, only entered.
 */
public final class CountyContext {

    private static final ScopedValue<CountyCode> CURRENT = ScopedValue.newInstance();

    private CountyContext() {}

    /**
     * The county the running code works for.
     *
     * @throws IllegalStateException when the code runs for no county: a defect of the caller, never of the user
     */
    public static CountyCode current() {
        return find().orElseThrow(() -> new IllegalStateException("no county: this code must run in a county"));
    }

    public static Optional<CountyCode> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs {@code work} for {@code county} and returns what it returns. */
    public static <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T in(
            CountyCode county, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, county).call(work);
    }

    /** Runs {@code work} for {@code county}. */
    public static void run(CountyCode county, Runnable work) {
        ScopedValue.where(CURRENT, county).run(work);
    }
}
