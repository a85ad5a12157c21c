package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An address at which the service runs.
 *
 * @param url the address as it was written
 * @param environment which instance it is, told by the label or else by the host name
 * @param label what the team calls it; empty if it has no name
 */
public record ServiceUrl(String url, Environment environment, String label) {

    /**
     * Checks the address and makes one line of the label.
     *
     * @throws IllegalArgumentException if the address isn't one
     */
    public ServiceUrl {
        Objects.requireNonNull(environment, "environment");
        label = new Link(url, label).label();
    }

    /**
     * Makes a service address and tells its environment.
     *
     * @param url an address
     * @param label what the team calls it; empty if it has no name
     * @return the service address
     * @throws IllegalArgumentException if the address isn't one
     */
    public static ServiceUrl of(String url, String label) {
        Environment byLabel = Environment.named(label);
        return new ServiceUrl(url, byLabel == Environment.UNKNOWN ? Environment.ofHost(hostOf(url)) : byLabel, label);
    }

    /** {@return the host name in lower case; empty if the address has none} */
    public String host() {
        return hostOf(url);
    }

    private static String hostOf(String url) {
        int from = url.indexOf("://") + 3;
        int to = from;
        while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        String authority = url.substring(from, to);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        return (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    }

    /**
     * Tells the environments of a list again. Where no word tells, the host whose name the others extend, as
     * {@code example.gov.uk} is to {@code staging.example.gov.uk}, is production, and so is the only one there is.
     */
    static List<ServiceUrl> told(List<Link> links) {
        List<ServiceUrl> alone =
                links.stream().map(link -> of(link.url(), link.label())).toList();
        List<ServiceUrl> told = new ArrayList<>();
        List<String> hosts = alone.stream()
                .filter(url -> url.environment() != Environment.UNKNOWN)
                .map(ServiceUrl::host)
                .limit(100)
                .toList();
        for (ServiceUrl url : alone) {
            boolean apex = url.environment() == Environment.UNKNOWN
                    && !url.host().isEmpty()
                    && !Environment.isNonProduction(url.label())
                    && !Environment.isNonProduction(url.host())
                    && (alone.size() == 1 || hosts.stream().anyMatch(host -> isBelow(host, url.host())));
            told.add(apex ? new ServiceUrl(url.url(), Environment.PRODUCTION, url.label()) : url);
        }
        return List.copyOf(told);
    }

    /** "staging.example.gov.uk" is below "example.gov.uk", and so it is below "www.example.gov.uk". */
    private static boolean isBelow(String host, String apex) {
        String name = apex.startsWith("www.") ? apex.substring(4) : apex;
        return host.endsWith("." + name);
    }
}
