package cn.mulin;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A county of its own for each test class; every method of the class runs inside it. Afterwards it is taken away again: one
 * that stays is worked for by the jobs of all later tests, and holds connections the database has for all of them.
 */
final class FreshCounty implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(FreshCounty.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (county(context) != null) {
            return;
        }
        context.getStore(HERE).put(Made.class, new Made());
        context.getStore(HERE).put(CountyCode.class, fresh(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // a nested class has its county from the class around it, which takes it away
        var made = context.getStore(HERE).remove(Made.class, Made.class);
        if (made != null) {
            var counties = counties(context);
            for (var code : made.codes()) {
                counties.find(code).ifPresent(county -> {
                    counties.change(county.in(County.State.SETTING_UP));
                    counties.discard(code);
                });
            }
        }
    }

    private record Made(List<CountyCode> codes) {

        Made() {
            this(new ArrayList<>());
        }
    }

    private static CountyCode fresh(ExtensionContext context) {
        var counties = counties(context);
        var code = new CountyCode(String.valueOf(ThreadLocalRandom.current().nextInt(900_000, 1_000_000)));
        counties.change(counties.create(code, "试点县", true).in(County.State.OPEN));
        context.getStore(HERE).get(Made.class, Made.class).codes().add(code);
        return code;
    }

    private static Counties counties(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(Counties.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        CountyContext.in(county(context), test::proceed);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> before, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        CountyContext.in(county(context), before::proceed);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> after, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        CountyContext.in(county(context), after::proceed);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> test, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        return CountyContext.in(county(context), test::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        CountyContext.in(county(context), test::proceed);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == CountyCode.class || type == Callers.class || type == Callers.Elsewhere.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == CountyCode.class) {
            return county(context);
        }
        var application = SpringExtension.getApplicationContext(context);
        if (type == Callers.class) {
            return new Callers(application, county(context));
        }
        var elsewhere = fresh(context);
        return new Callers.Elsewhere(elsewhere, new Callers(application, elsewhere));
    }

    private static CountyCode county(ExtensionContext context) {
        return context.getStore(HERE).get(CountyCode.class, CountyCode.class);
    }
}
