package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.incident.ContactBook;
import org.incidentkit.runbook.internal.FrontMatterKey;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.ReferenceLinks;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.internal.YamlComments;

/**
 * What a runbook says, whichever way it was written. Nothing that a team wrote is lost: what belongs to no part is a
 * {@linkplain #sections() section} of its own, and prose beside contacts, hours or addresses is a
 * {@linkplain #note(Part) note}.
 *
 * <p>Text in Markdown is kept in a canonical form, so that a runbook that is written and read again equals itself: line
 * ends are LF, blank lines at the ends are gone, an open code fence is closed, headings are below level 2. A line of a note that
 * reads as a contact or as an address is moved to the list that it belongs to.
 *
 * <p>Where something stood in the file isn't part of a runbook, nor of its equality.
 */
public final class Runbook implements ContactBook<Contact> {

    private static final int LONGEST_KEY = 256;
    private static final int MOST_ROUNDS = 8;

    /** A tag of ERB, or of Liquid and its like. */
    private static final Pattern TAG = Pattern.compile("<%[^%]{0,200}%>|\\{\\{[^{}]{0,200}\\}\\}");

    private final String title;
    private final Optional<String> category;
    private final Review review;
    private final Map<Part, String> texts;
    private final Optional<HoursStatement> responseHours;
    private final List<Contact> contacts;
    private final List<Contact> dataContacts;
    private final List<ServiceUrl> serviceUrls;
    private final List<UrlGroup> otherUrls;
    private final List<Section> sections;
    private final Map<String, String> frontMatter;
    private final List<String> frontMatterComments;

    private Runbook(Builder builder) {
        title = Spaces.label(titled(Spaces.label(builder.title), builder.frontMatter));
        category = builder.category.map(Spaces::encodable).map(Spaces::oneLine).filter(text -> !text.isEmpty());
        review = builder.review;
        frontMatter = Collections.unmodifiableMap(checked(builder, title));
        frontMatterComments = YamlComments.canonical(builder.frontMatterComments);
        ReferenceLinks links = ReferenceLinks.in(builder.allTexts(), builder.contactTexts());
        Map<Part, String> prose = new EnumMap<>(Part.class);
        builder.texts.forEach((part, text) -> prose.put(part, MarkdownBody.canonical(links.resolved(text), 3)));
        responseHours = builder.responseHours;
        Listing who =
                Listing.ofContacts(resolved(builder.contacts, links), links.resolved(builder.text(Part.CONTACTS)), 4);
        contacts = who.contacts();
        prose.put(Part.CONTACTS, who.note());
        Listing data = Listing.ofContacts(
                resolved(builder.dataContacts, links), links.resolved(builder.text(Part.DATA_CONTACTS)), 4);
        dataContacts = data.contacts();
        prose.put(Part.DATA_CONTACTS, data.note());
        Listing urls = Listing.of(
                builder.serviceUrls.stream()
                        .map(url -> new Link(url.url(), url.label()))
                        .toList(),
                links.resolved(builder.text(Part.SERVICE_URLS)),
                4);
        serviceUrls = ServiceUrl.told(urls.links());
        prose.put(Part.SERVICE_URLS, urls.note());
        otherUrls = groups(
                builder.otherUrls.stream().map(group -> group.resolved(links)).toList(),
                links.resolved(builder.text(Part.OTHER_URLS)));
        prose.remove(Part.OTHER_URLS);
        sections = anchored(builder.sections.stream()
                .map(section -> section.resolved(links))
                .toList());
        prose.values().removeIf(String::isEmpty);
        texts = prose;
    }

    /**
     * Tells a title that a template tag stands for, as the pages of a documentation site have it. Tags are never evaluated;
     * the front matter's title takes their place.
     *
     * @param title a title
     * @return whether there is a tag in it
     */
    public static boolean isTemplateTag(String title) {
        return TAG.matcher(title).find();
    }

    private static List<Contact> resolved(List<Contact> contacts, ReferenceLinks links) {
        return contacts.stream().map(contact -> contact.resolved(links)).toList();
    }

    private static String titled(String heading, Map<String, String> frontMatter) {
        String other = Spaces.oneLine(Spaces.encodable(frontMatter.getOrDefault("title", "")));
        if (other.isEmpty() || (!heading.isEmpty() && (!isTemplateTag(heading) || isTemplateTag(other)))) {
            return heading;
        }
        return heading.isEmpty()
                ? other
                : Spaces.oneLine(TAG.matcher(heading).replaceAll(Matcher.quoteReplacement(other)));
    }

    /** A title that says the same as the heading says nothing more. */
    private static Map<String, String> checked(Builder builder, String title) {
        Map<String, String> extras = new LinkedHashMap<>();
        builder.frontMatter.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > LONGEST_KEY) {
                throw new IllegalArgumentException("A key of the front matter has 1 to " + LONGEST_KEY
                        + " characters, but this one has " + key.length() + ".");
            }
            extras.put(Spaces.encodable(key), Spaces.encodable(value));
        });
        if (!title.isEmpty() && Spaces.oneLine(extras.getOrDefault("title", "")).equals(title)) {
            extras.remove("title");
        }
        return extras;
    }

    /** Addresses that stand under no heading come first, in one group. */
    private static List<UrlGroup> groups(List<UrlGroup> given, String note) {
        List<Link> loose = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<UrlGroup> named = new ArrayList<>();
        if (!note.isBlank()) {
            notes.add(note);
        }
        for (UrlGroup group : given) {
            if (!group.label().isEmpty()) {
                named.add(group);
            } else {
                loose.addAll(group.links());
                if (!group.note().isEmpty()) {
                    notes.add(group.note());
                }
            }
        }
        UrlGroup first = new UrlGroup("", loose, String.join("\n\n", notes));
        if (!first.links().isEmpty() || !first.note().isEmpty()) {
            named.add(0, first);
        }
        return List.copyOf(named);
    }

    private static List<Section> anchored(List<Section> given) {
        Map<String, Integer> taken = new HashMap<>();
        for (Part part : Part.values()) {
            taken.put(part.anchor(), 0);
        }
        return given.stream().map(section -> section.anchoredAt(taken)).toList();
    }

    /** {@return a builder of a runbook that says nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this runbook} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.title = title;
        builder.category = category;
        builder.review = review;
        builder.texts.putAll(texts);
        builder.responseHours = responseHours;
        builder.contacts = contacts;
        builder.dataContacts = dataContacts;
        builder.serviceUrls = serviceUrls;
        builder.otherUrls = otherUrls;
        builder.sections = sections;
        builder.frontMatter = frontMatter;
        builder.frontMatterComments = frontMatterComments;
        return builder;
    }

    /** {@return the title, plain words; empty if there is none} */
    public String title() {
        return title;
    }

    /** {@return the category that the front matter names} */
    public Optional<String> category() {
        return category;
    }

    /** {@return until when the runbook may be trusted} */
    public Review review() {
        return review;
    }

    /** {@return what the service is and does, in Markdown; empty if nothing was written} */
    public String description() {
        return text(Part.DESCRIPTION);
    }

    /** {@return when the team responds to incidents; empty if it doesn't say} */
    public Optional<HoursStatement> responseHours() {
        return responseHours;
    }

    /** {@return who to call, in order, those who were not filled in among them} */
    @Override
    public List<Contact> contacts() {
        return contacts;
    }

    /** {@return who else to call when an incident involves data} */
    @Override
    public List<Contact> dataContacts() {
        return dataContacts;
    }

    /** {@return where the service runs} */
    public List<ServiceUrl> serviceUrls() {
        return serviceUrls;
    }

    /** {@return repositories, dashboards and the like; a group without a label comes first} */
    public List<UrlGroup> otherUrls() {
        return otherUrls;
    }

    /** {@return the technical documentation, in Markdown; empty if nothing was written} */
    public String docs() {
        return text(Part.DOCS);
    }

    /** {@return how to reach the team when it isn't urgent, in Markdown; empty if nothing was written} */
    public String serviceTeam() {
        return text(Part.SERVICE_TEAM);
    }

    /**
     * Gives the prose that stands beside the data of a part: the sentence above the hours, a remark under the contacts.
     *
     * @param part a part
     * @return the prose, in Markdown; empty if there is none, and for parts that are prose themselves
     */
    public String note(Part part) {
        return switch (part) {
            case RESPONSE_HOURS, CONTACTS, DATA_CONTACTS, SERVICE_URLS -> text(part);
            case OTHER_URLS ->
                otherUrls.isEmpty() || !otherUrls.get(0).label().isEmpty()
                        ? ""
                        : otherUrls.get(0).note();
            case DESCRIPTION, DOCS, SERVICE_TEAM -> "";
        };
    }

    /** {@return everything else, in order} */
    public List<Section> sections() {
        return sections;
    }

    /**
     * Finds a section.
     *
     * @param anchor an anchor, or a {@linkplain Section#permanentAnchor() permanent} one
     * @return the section with that anchor
     */
    public Optional<Section> findSection(String anchor) {
        return sections.stream()
                .filter(section -> section.anchor().equals(anchor))
                .findFirst()
                .or(() -> sections.stream()
                        .filter(section -> section.permanentAnchor().equals(anchor))
                        .findFirst());
    }

    /**
     * {@return the keys of the front matter that aren't modelled, in order; what was nested has a key such as {@code a.b}; a
     * title is there only if it isn't {@link #title()}}
     */
    public Map<String, String> frontMatter() {
        return frontMatter;
    }

    /**
     * {@return the comments of the front matter, in order, without their number signs; a writer puts them above its keys, and
     * no page shows them}
     */
    public List<String> frontMatterComments() {
        return frontMatterComments;
    }

    private String text(Part part) {
        return texts.getOrDefault(part, "");
    }

    private boolean hasDefinitions() {
        return toBuilder().allTexts().stream().anyMatch(text -> text.contains("]:"));
    }

    private List<Object> data() {
        return List.of(
                title,
                category,
                review,
                texts,
                responseHours,
                contacts,
                dataContacts,
                serviceUrls,
                otherUrls,
                sections,
                List.copyOf(frontMatter.entrySet()),
                frontMatterComments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Runbook that && data().equals(that.data());
    }

    @Override
    public int hashCode() {
        return data().hashCode();
    }

    /** {@return the title and how much there is; nobody's address} */
    @Override
    public String toString() {
        return "Runbook[" + title + ", " + contacts.size() + " contacts, " + dataContacts.size() + " data contacts, "
                + serviceUrls.size() + " service URLs, " + sections.size() + " sections]";
    }

    /** Builds a runbook. Each method replaces what was set before. */
    public static final class Builder {

        private final Map<Part, String> texts = new EnumMap<>(Part.class);
        private String title = "";
        private Optional<String> category = Optional.empty();
        private Review review = Review.NONE;
        private Optional<HoursStatement> responseHours = Optional.empty();
        private List<Contact> contacts = List.of();
        private List<Contact> dataContacts = List.of();
        private List<ServiceUrl> serviceUrls = List.of();
        private List<UrlGroup> otherUrls = List.of();
        private List<Section> sections = List.of();
        private Map<String, String> frontMatter = Map.of();
        private List<String> frontMatterComments = List.of();

        private Builder() {}

        private String text(Part part) {
            return texts.getOrDefault(part, "");
        }

        private List<String> allTexts() {
            List<String> all = new ArrayList<>(texts.values());
            otherUrls.forEach(group -> all.add(group.note()));
            sections.forEach(section -> all.add(section.markdown()));
            return all;
        }

        private List<String> contactTexts() {
            List<String> all = new ArrayList<>();
            contacts.forEach(contact -> all.add(contact.text()));
            dataContacts.forEach(contact -> all.add(contact.text()));
            return all;
        }

        /**
         * Sets the title.
         *
         * @param title plain words
         * @return this
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Sets the category.
         *
         * @param category what the front matter calls the document
         * @return this
         */
        public Builder category(String category) {
            this.category = Optional.of(category);
            return this;
        }

        /**
         * Sets until when the runbook may be trusted.
         *
         * @param review the dates
         * @return this
         */
        public Builder review(Review review) {
            this.review = Objects.requireNonNull(review, "review");
            return this;
        }

        /**
         * Sets what the service is and does.
         *
         * @param markdown Markdown
         * @return this
         */
        public Builder description(String markdown) {
            texts.put(Part.DESCRIPTION, markdown);
            return this;
        }

        /**
         * Sets when the team responds to incidents.
         *
         * @param statement the team's words
         * @return this
         */
        public Builder responseHours(HoursStatement statement) {
            this.responseHours = Optional.of(statement);
            return this;
        }

        /**
         * Sets who to call.
         *
         * @param contacts in the order in which to call them
         * @return this
         */
        public Builder contacts(List<Contact> contacts) {
            this.contacts = List.copyOf(contacts);
            return this;
        }

        /**
         * Sets who else to call when an incident involves data.
         *
         * @param contacts in the order in which to call them
         * @return this
         */
        public Builder dataContacts(List<Contact> contacts) {
            this.dataContacts = List.copyOf(contacts);
            return this;
        }

        /**
         * Sets where the service runs. Environments are told again from labels and host names.
         *
         * @param urls the addresses
         * @return this
         */
        public Builder serviceUrls(List<ServiceUrl> urls) {
            this.serviceUrls = List.copyOf(urls);
            return this;
        }

        /**
         * Sets repositories, dashboards and the like. Groups without a label become one, and come first.
         *
         * @param groups the groups
         * @return this
         */
        public Builder otherUrls(List<UrlGroup> groups) {
            this.otherUrls = List.copyOf(groups);
            return this;
        }

        /**
         * Sets the technical documentation.
         *
         * @param markdown Markdown
         * @return this
         */
        public Builder docs(String markdown) {
            texts.put(Part.DOCS, markdown);
            return this;
        }

        /**
         * Sets how to reach the team when it isn't urgent.
         *
         * @param markdown Markdown
         * @return this
         */
        public Builder serviceTeam(String markdown) {
            texts.put(Part.SERVICE_TEAM, markdown);
            return this;
        }

        /**
         * Sets the prose beside the data of a part.
         *
         * @param part a part that lists something
         * @param markdown Markdown
         * @return this
         * @throws IllegalArgumentException if the part is prose itself
         */
        public Builder note(Part part, String markdown) {
            switch (part) {
                case DESCRIPTION, DOCS, SERVICE_TEAM ->
                    throw new IllegalArgumentException(part + " is prose itself and has no note beside it.");
                case RESPONSE_HOURS, CONTACTS, DATA_CONTACTS, SERVICE_URLS, OTHER_URLS -> texts.put(part, markdown);
            }
            return this;
        }

        /**
         * Sets everything else. Each section gets an anchor from its heading.
         *
         * @param sections in order
         * @return this
         */
        public Builder sections(List<Section> sections) {
            this.sections = List.copyOf(sections);
            return this;
        }

        /**
         * Sets further keys of the front matter. A key that the model knows, such as {@code expires}, belongs here only
         * if its value can't be read.
         *
         * @param extras keys and values, in order
         * @return this
         */
        public Builder frontMatter(Map<String, String> extras) {
            this.frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
            return this;
        }

        /**
         * Sets the comments of the front matter.
         *
         * @param comments without their number signs, in order
         * @return this
         */
        public Builder frontMatterComments(List<String> comments) {
            this.frontMatterComments = List.copyOf(comments);
            return this;
        }

        /**
         * Builds the runbook.
         *
         * @return the runbook
         * @throws IllegalArgumentException if a key of the front matter is empty or too long, or is one that the model
         *     knows and has a value for
         */
        public Runbook build() {
            for (String key : frontMatter.keySet()) {
                if (FrontMatterKey.find(key).filter(this::isSet).isPresent()) {
                    throw new IllegalArgumentException("The front matter's key \"" + key + "\" is set twice.");
                }
            }
            Runbook runbook = new Runbook(this);
            // Once an address is taken out of a note, the line behind it may define what a link elsewhere stands for.
            for (int round = 0; round < MOST_ROUNDS && runbook.hasDefinitions(); round++) {
                Runbook next = new Runbook(runbook.toBuilder());
                if (next.equals(runbook)) {
                    break;
                }
                runbook = next;
            }
            return runbook;
        }

        private boolean isSet(FrontMatterKey key) {
            return switch (key) {
                case CATEGORY -> category.isPresent();
                case EXPIRES -> review.expires().isPresent();
                case LAST_REVIEWED -> review.lastReviewed().isPresent();
                case REVIEW_PERIOD -> review.reviewPeriod().isPresent();
            };
        }
    }
}
