package org.incidentkit.compatibility.servlet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A service on Spring MVC, or on Jersey where that is on the class path instead, that lets everybody in, and knows two of them. */
@SpringBootApplication
public class ServletApplication {

    /** Used by Spring. */
    public ServletApplication() {}

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T10:15:30.123Z"), ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain everybodyIsLetIn(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    /** Weak, and so fast: each request of the contract logs in anew. */
    @Bean
    PasswordEncoder passwords() {
        return new Pbkdf2PasswordEncoder("", 8, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    @Bean
    UserDetailsService users(PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(
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
