package org.incidentkit.compatibility.servlet;

import org.incidentkit.compatibility.HttpContract;

class ServletContractTest extends HttpContract {
    ServletContractTest() {
        super(ServletApplication.class);
    }
}
