package org.incidentkit.examples.remote;

import java.net.URI;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.spring.boot.LastGoodRunbook;
import org.incidentkit.spring.boot.RunbookSource;

/** A service that fetches its runbook from the address in {@code runbook.url}. */
@SpringBootApplication
public class RemoteRunbookApplication {

    /** Used by Spring. */
    public RemoteRunbookApplication() {}

    /**
     * Starts the application.
     *
     * @param args Spring Boot's arguments, such as {@code --runbook.url=https://wiki.example.org/RUNBOOK.md}
     */
    public static void main(String[] args) {
        SpringApplication.run(RemoteRunbookApplication.class, args);
    }

    /** The only thing that Incident Kit needs: a bean that gives the runbook replaces the file. */
    @Bean
    RunbookSource runbook(@Value("${runbook.url}") URI address, RunbookParser parser, RunbookLinter linter) {
        return new RemoteRunbookSource(address, new LastGoodRunbook(parser, linter, Clock.systemUTC()));
    }
}
