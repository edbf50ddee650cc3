package cn.mulin;

import cn.mulin.county.Counties;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import java.lang.reflect.Method;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A county of its own for each test class; every method of the class runs inside it. */
final class FreshCounty implements BeforeAllCallback, InvocationInterceptor, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(FreshCounty.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (county(context) != null) {
            return;
        }
        var counties = SpringExtension.getApplicationContext(context).getBean(Counties.class);
        var code = new CountyCode(String.valueOf(ThreadLocalRandom.current().nextInt(900_000, 1_000_000)));
        counties.create(code, "试点县", true);
        context.getStore(HERE).put(CountyCode.class, code);
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
        return parameter.getParameter().getType() == CountyCode.class;
    }

    @Override
    public CountyCode resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return county(context);
    }

    private static CountyCode county(ExtensionContext context) {
        return context.getStore(HERE).get(CountyCode.class, CountyCode.class);
    }
}
