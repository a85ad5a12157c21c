package org.incidentkit.examples.load;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that has the starter and nothing else. */
@SpringBootApplication
public class LoadApplication {

    /** Used by Spring. */
    public LoadApplication() {}
}
