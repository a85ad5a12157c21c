package org.incidentkit.compatibility.webflux;

import org.incidentkit.compatibility.HttpContract;

class WebFluxContractTest extends HttpContract {
    WebFluxContractTest() {
        super(WebFluxApplication.class);
    }
}
