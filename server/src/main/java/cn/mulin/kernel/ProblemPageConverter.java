package cn.mulin.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a problem as the {@link PlainPage} somebody sees who followed a wrong address in a browser. */
@Component
class ProblemPageConverter extends AbstractHttpMessageConverter<ProblemDetail> {

    ProblemPageConverter() {
        super(PlainPage.HTML);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return ProblemDetail.class.isAssignableFrom(type);
    }

    @Override
    protected ProblemDetail readInternal(Class<? extends ProblemDetail> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("a page is only written", input);
    }

    @Override
    protected void writeInternal(ProblemDetail problem, HttpOutputMessage output) throws IOException {
        output.getBody().write(page(problem).getBytes(StandardCharsets.UTF_8));
    }

    static String page(ProblemDetail problem) {
        var county = CountyContext.find();
        return PlainPage.of(Objects.requireNonNullElse(problem.getTitle(), "没有找到"))
                .says(Objects.requireNonNullElse(problem.getDetail(), ""))
                .leadsTo(county.map(code -> "/" + code + "/").orElse("/"), "去首页")
                .html();
    }
}
