package cn.mulin.kernel;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an {@link OperatorTrouble} at the start in its own words instead of a stack trace. */
class TroubleAnalyzer extends AbstractFailureAnalyzer<OperatorTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OperatorTrouble trouble) {
        return new FailureAnalysis(trouble.getMessage(), null, trouble);
    }
}
