package org.incidentkit.examples.quickstart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/**
 * A service with a runbook. All that Incident Kit needs is the starter on the class path, {@code RUNBOOK.md}, and the
 * endpoints exposed in {@code application.yaml}; the code below only says where to look.
 */
@SpringBootApplication
public class QuickstartApplication {

    /** Used by Spring. */
    public QuickstartApplication() {}

    /**
     * Starts the application.
     *
     * @param args Spring Boot's arguments, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(QuickstartApplication.class, args);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> whereToLook() {
        return event -> System.out.println(WhereToLook.text(
                event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080")));
    }
}
