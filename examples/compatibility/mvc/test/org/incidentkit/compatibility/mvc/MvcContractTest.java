package org.incidentkit.compatibility.mvc;

import org.incidentkit.compatibility.HttpContract;

class MvcContractTest extends HttpContract {
    MvcContractTest() {
        super(MvcApplication.class);
    }
}
