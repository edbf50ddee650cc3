package cn.mulin.access;

import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.PlainText;
import cn.mulin.kernel.ProblemWriter;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.ServerOnly;
import cn.mulin.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@ServerOnly
@Configuration(proxyBeanMethods = false)
class AccessConfig implements WebMvcConfigurer {

    /** Style attributes are set by the widgets; nothing inline runs, nothing comes from elsewhere. */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String DEVICES = "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()";

    private final Territory territory;

    AccessConfig(Territory territory) {
        this.territory = territory;
    }

    /**
     * What stands before every request. Who may do what is asked at the handler by {@link PermissionFilter}, where the
     * permission is declared; here only what is not a handler is shut.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http, Sessions sessions, ProblemWriter problems) throws Exception {
        return http.securityContext(context -> context.requireExplicitSave(true))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).csrfTokenRequestHandler(new WhereSomebodyWrites()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000)))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                                (request, response, denied) -> problems.write(refusal(denied), request, response))
                        .authenticationEntryPoint((request, response, denied) ->
                                problems.write(Refusal.of(KernelProblem.NOT_FOUND), request, response)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .access((who, request) -> new AuthorizationDecision(true)))
                .addFilterBefore(new SessionFilter(sessions, problems), AuthorizationFilter.class)
                .build();
    }

    /** Without its token a page has stood open too long; whatever else is shut here is, to whoever asks, not there. */
    private static Refusal refusal(AccessDeniedException denied) {
        return Refusal.of(denied instanceof CsrfException ? AccessProblem.STALE_PAGE : KernelProblem.NOT_FOUND);
    }

    /** What is no address and no text is refused before anybody reads it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(PlainText::isPlain);
        firewall.setAllowedParameterValues(PlainText::isPlain);
        return firewall;
    }

    @Bean
    RequestRejectedHandler refusesWithAProblem(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(Refusal.of(KernelProblem.UNREADABLE), request, response);
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("mulin-csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Hands the token out with the first answer of a county, or of the province; elsewhere nobody writes. */
    private static final class WhereSomebodyWrites extends CsrfTokenRequestAttributeHandler {

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            super.handle(request, response, token);
            if (CountyContext.find().isPresent() || request.getServletPath().startsWith("/province/")) {
                token.get().getToken();
            }
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PermissionFilter());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DeskResolver(territory));
    }
}
