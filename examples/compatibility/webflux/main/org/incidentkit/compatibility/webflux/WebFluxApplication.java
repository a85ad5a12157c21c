package org.incidentkit.compatibility.webflux;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** A service on WebFlux that lets everybody in, and knows two of them. */
@SpringBootApplication
public class WebFluxApplication {

    /** Used by Spring. */
    public WebFluxApplication() {}

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T10:15:30.123Z"), ZoneOffset.UTC);
    }

    /** Threads of its own: the contract runs two at once, and the end of one must not be that of the other. */
    @Bean
    ReactorResourceFactory ownThreads() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setShutdownQuietPeriod(Duration.ZERO);
        return resources;
    }

    @Bean
    SecurityWebFilterChain everybodyIsLetIn(ServerHttpSecurity http) {
        return http.authorizeExchange(requests -> requests.anyExchange().permitAll())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    /** Weak, and so fast: each request of the contract logs in anew. */
    @Bean
    PasswordEncoder passwords() {
        return new Pbkdf2PasswordEncoder("", 8, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    @Bean
    MapReactiveUserDetailsService users(PasswordEncoder passwords) {
        return new MapReactiveUserDetailsService(
                User.withUsername("reader")
                        .password(passwords.encode("reader"))
                        .roles("READER")
                        .build(),
                User.withUsername("responder")
                        .password(passwords.encode("responder"))
                        .roles("RESPONDER")
                        .build());
    }
}
