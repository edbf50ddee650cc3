package cn.mulin.kernel;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MulinProperties.class)
class KernelConfig {

    /** One clock, one zone: China has a single one (GB/T 7408). */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    /** Carries the county into every task handed to an executor; the task acts as the system. */
    @Bean
    TaskDecorator carriesTheCounty() {
        return task -> CountyContext.find()
                .<Runnable>map(county -> () -> CountyContext.run(county, task))
                .orElse(task);
    }

    /** Every text of every form passes {@link PlainText}. */
    @Bean
    JacksonModule plainText() {
        return new SimpleModule("plain text").addDeserializer(String.class, new PlainText());
    }
}
