package com.keyuan.crm;

import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.people.PasswordHasher;
import com.keyuan.crm.shared.web.CurrentUserFilter;
import com.keyuan.crm.shared.web.ExpiredForms;
import com.keyuan.crm.shared.web.OpenPagesFilter;
import com.keyuan.crm.shared.web.OpenPagesLimit;
import com.keyuan.crm.shared.web.OpenPagesSettings;
import com.keyuan.crm.shared.web.SignInGate;
import com.keyuan.crm.shared.web.SignInSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * What stands before every page: who is signed in, the token on every change, the headers. What somebody may do is
 * decided further in, by the policy.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] FILES = {"/assets/**", "/webjars/**"};

    /** No inline script or style, nothing from elsewhere, in nobody's frame. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Files are the same for everybody: no session is read for them. */
    /** Nobody measures single filters; each would be wrapped twice a request. */
    @Bean
    SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        headers(http);
        return http.securityMatcher(FILES)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Signed reports of telephone systems: no session, no person and no form, so no token; the signature is the right. */
    @Bean
    @Order(2)
    SecurityFilterChain webhooks(HttpSecurity http) {
        headers(http);
        return http.securityMatcher("/webhooks/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Pages that a customer opens with a code or a signed link: no session and no person, so nothing that a browser sends
     * along by itself gives a right, and no token is needed; the code is the right.
     */
    @Bean
    @Order(3)
    SecurityFilterChain openPages(HttpSecurity http, OpenPagesSettings settings, Clock clock) {
        headers(http);
        return http.securityMatcher("/open/**")
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new OpenPagesFilter(new OpenPagesLimit(settings, clock)), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            CurrentUsers currentUsers,
            SignInGate gate,
            ExpiredForms expired,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens) {
        headers(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/signin", "/signin/code", "/signin/demo", "/signout", "/error")
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint()) // those that are exposed at all
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new SignInEntryPoint()).accessDeniedHandler(expired))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new CurrentUserFilter(currentUsers, gate), HeaderWriterFilter.class)
                .addFilterBefore(new SameOriginFilter(expired), CsrfFilter.class)
                .build();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie that scripts cannot read, so that showing the sign-in page needs no session. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("keyuan-form");
        tokens.setHeaderName("X-CSRF-Token");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    @Bean
    PasswordHasher passwordHasher(SignInSettings settings) {
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(settings.rounds());
        String nobody = "$2a$%02d$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW".formatted(settings.rounds());
        return new PasswordHasher() {
            @Override
            public String hash(String password) {
                return Objects.requireNonNull(encoder.encode(password));
            }

            @Override
            public String ofNobody() {
                return nobody;
            }

            @Override
            public boolean matches(String password, String hash) {
                return encoder.matches(password, hash);
            }
        };
    }

    /** There are no users but our people; this keeps Spring Security from making one up. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny()));
    }
}
