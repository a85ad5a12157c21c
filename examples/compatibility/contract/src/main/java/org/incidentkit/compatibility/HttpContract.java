package org.incidentkit.compatibility;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** All that holds over HTTP for an application with the starter; there is one subclass for each web stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Counted.class)
public abstract class HttpContract {
    private final Class<?> application;

    /**
     * Creates the contract.
     *
     * @param application the application that it is run against
     */
    protected HttpContract(Class<?> application) {
        this.application = application;
    }

    @BeforeAll
    void theLineIsTheOneThatIsMeant() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("contract.boot"));
    }

    /** A line for each combination, which .ci/run counts. */
    @AfterAll
    void sayWhatWasRun() {
        if (Counted.failed() == 0) {
            System.out.println("ok  Spring Boot " + SpringBootVersion.getVersion() + ", "
                    + System.getProperty("contract.stack") + ", Java "
                    + Runtime.version().feature() + ": "
                    + Counted.passed() + " checks");
        }
    }

    @Nested
    class Endpoints extends EndpointsContract {
        Endpoints() {
            super(application);
        }
    }

    @Nested
    class Visibility extends VisibilityContract {
        Visibility() {
            super(application);
        }
    }

    @Nested
    class Shape extends ShapeContract {
        Shape() {
            super(application);
        }
    }

    @Nested
    class Exposure extends ExposureContract {
        Exposure() {
            super(application);
        }
    }

    @Nested
    class Freshness extends FreshnessContract {
        Freshness() {
            super(application);
        }
    }

    @Nested
    class Incidents extends IncidentsContract {
        Incidents() {
            super(application);
        }
    }

    @Nested
    class NoIncidents extends NoIncidentsContract {
        NoIncidents() {
            super(application);
        }
    }
}
