package cn.mulin.county;

import cn.mulin.kernel.CountyContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The four apps and the province's page, as files: hashed ones for a year, everything else asked for anew. A path that is no
 * file is a page of the app and gets its {@code index.html}, with the county's address written in.
 */
@Configuration(proxyBeanMethods = false)
class SiteConfig implements WebMvcConfigurer {

    static final List<String> APPS = List.of("resident", "leader", "desk", "wall");

    /** The province's own page; it lies beside the counties, not in one. */
    private static final String PROVINCE = "province";

    private final ObjectProvider<Counties> counties;

    SiteConfig(ObjectProvider<Counties> counties) {
        this.counties = counties;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new StateFilter(counties.getObject())).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/" + PROVINCE, "/" + PROVINCE + "/counties");
        views.addRedirectViewController("/" + PROVINCE + "/", "/" + PROVINCE + "/counties");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        APPS.forEach(app -> serve(app, new PageResolver(), registry));
        serve(PROVINCE, new ProvinceResolver(), registry);
    }

    private static void serve(String app, PageResolver pages, ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/" + app + "/assets/**")
                .addResourceLocations("classpath:/web/" + app + "/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/" + app + "/**")
                .addResourceLocations("classpath:/web/" + app + "/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(pages)
                .addTransformer((request, resource, chain) -> "index.html".equals(resource.getFilename())
                        ? new TransformedResource(resource, index(resource, request.getContextPath()))
                        : resource);
    }

    /** The first page of an app, with the county's address written in. */
    static byte[] index(Resource page, String contextPath) throws IOException {
        return page.getContentAsString(StandardCharsets.UTF_8)
                .replace("/__COUNTY__", contextPath)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Files as they are; any other path that does not look like a file is a page of the app. */
    private static class PageResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            return file != null || path.contains(".") ? file : super.getResource("index.html", location);
        }
    }

    /** The province's page is of no county, and its interface is no page. */
    private static final class ProvinceResolver extends PageResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return path.startsWith("api/") || CountyContext.find().isPresent()
                    ? null
                    : super.getResource(path, location);
        }
    }
}
