package cn.mulin.access.province;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProvinceConfig {

    /** Behind the security chain, which has checked the token against forgery. */
    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<ProvinceFilter> provinceDoor(Provinces provinces) {
        var filter = new FilterRegistrationBean<>(new ProvinceFilter(provinces));
        filter.addUrlPatterns("/province/*");
        filter.setOrder(0);
        return filter;
    }
}
