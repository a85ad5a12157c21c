package org.incidentkit.spring.boot.actuate;

import org.incidentkit.runbook.ContactPoint;

/** Free text for those who may see contact details, and for those who may not. */
final class Masking {
    private Masking() {}

    static String text(String text, boolean shown) {
        return shown ? text : ContactPoint.maskIn(text);
    }
}
