package org.incidentkit.compatibility.jersey;

import org.incidentkit.compatibility.HttpContract;

class JerseyContractTest extends HttpContract {
    JerseyContractTest() {
        super(JerseyApplication.class);
    }
}
