package org.incidentkit.runbook.parse;

import org.incidentkit.runbook.internal.GuardLimits;

/**
 * How much text is taken. What goes over a limit gives a finding, never an exception: a document that is too long isn't
 * read, front matter that is too long is left out, a block of Markdown that is nested too deep or has too many marks is
 * shown as plain text.
 *
 * <p>The standard limits are many times what real runbooks have, and any text within them is read and rendered within a
 * second and inside the default stack of a thread. Raised limits are at one's own risk: the Markdown library behind them
 * takes time that grows with the square of a block, and a frame of the stack for each level of nesting.
 */
public final class ParserLimits {

    /** One mebibyte a document, 16 kibi-characters of front matter, and as the methods of the builder say. */
    public static final ParserLimits STANDARD = new Builder().build();

    private final int documentSize;
    private final int frontMatterSize;
    private final int yamlDepth;
    private final int findings;
    private final GuardLimits blocks;

    private ParserLimits(Builder builder) {
        documentSize = builder.documentSize;
        frontMatterSize = builder.frontMatterSize;
        yamlDepth = builder.yamlDepth;
        findings = builder.findings;
        blocks = new GuardLimits(
                builder.blockDepth,
                builder.blockSize,
                builder.blockLines,
                builder.marks,
                builder.brackets,
                builder.codeSpans,
                builder.references);
    }

    /**
     * Makes limits for sizes; the others are the standard ones.
     *
     * @param documentSize the longest document, in bytes of a file or characters of a string
     * @param frontMatterSize the longest front matter, in characters
     * @return the limits
     * @throws IllegalArgumentException if one isn't at least 1
     */
    public static ParserLimits of(int documentSize, int frontMatterSize) {
        return builder()
                .documentSize(documentSize)
                .frontMatterSize(frontMatterSize)
                .build();
    }

    /** {@return a builder that starts from the standard limits} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the longest document, in bytes of a file or characters of a string} */
    public int documentSize() {
        return documentSize;
    }

    /** {@return the longest front matter, in characters} */
    public int frontMatterSize() {
        return frontMatterSize;
    }

    /** {@return how many maps and lists of YAML may stand within one another} */
    public int yamlDepth() {
        return yamlDepth;
    }

    /** {@return how many findings are given; the gravest are kept} */
    public int findings() {
        return findings;
    }

    /** {@return how many quotations, list items and steps of indent may stand within one another} */
    public int blockDepth() {
        return blocks.depth();
    }

    /** {@return how many characters a paragraph, list or table may have} */
    public int blockSize() {
        return blocks.size();
    }

    /** {@return how many lines a paragraph, list or table may have} */
    public int blockLines() {
        return blocks.lines();
    }

    /** {@return how many emphasis marks, entities and backslashes a block may have} */
    public int marks() {
        return blocks.marks();
    }

    /** {@return how many square brackets a block may have} */
    public int brackets() {
        return blocks.brackets();
    }

    /** {@return how many runs of backticks a block may have} */
    public int codeSpans() {
        return blocks.codeSpans();
    }

    /** {@return how many definitions of link targets a document may have} */
    public int references() {
        return blocks.references();
    }

    GuardLimits blocks() {
        return blocks;
    }

    /** {@return the two sizes} */
    @Override
    public String toString() {
        return "ParserLimits[documentSize=" + documentSize + ", frontMatterSize=" + frontMatterSize + "]";
    }

    /** Builds limits. Each must be at least 1. */
    public static final class Builder {

        private int documentSize = 1 << 20;
        private int frontMatterSize = 16 << 10;
        private int yamlDepth = 16;
        private int findings = 1_000;
        private int blockDepth = GuardLimits.STANDARD.depth();
        private int blockSize = GuardLimits.STANDARD.size();
        private int blockLines = GuardLimits.STANDARD.lines();
        private int marks = GuardLimits.STANDARD.marks();
        private int brackets = GuardLimits.STANDARD.brackets();
        private int codeSpans = GuardLimits.STANDARD.codeSpans();
        private int references = GuardLimits.STANDARD.references();

        private Builder() {}

        /**
         * Sets the longest document, 1 MiB if it isn't set.
         *
         * @param limit bytes of a file or characters of a string
         * @return this
         */
        public Builder documentSize(int limit) {
            documentSize = checked("document", limit);
            return this;
        }

        /**
         * Sets the longest front matter, 16 Ki if it isn't set.
         *
         * @param limit characters
         * @return this
         */
        public Builder frontMatterSize(int limit) {
            frontMatterSize = checked("front matter", limit);
            return this;
        }

        /**
         * Sets how deep YAML may be nested, 16 if it isn't set.
         *
         * @param limit maps and lists within one another
         * @return this
         */
        public Builder yamlDepth(int limit) {
            yamlDepth = checked("the depth of YAML", limit);
            return this;
        }

        /**
         * Sets how many findings are given, 1,000 if it isn't set.
         *
         * @param limit findings of one document
         * @return this
         */
        public Builder findings(int limit) {
            findings = checked("findings", limit);
            return this;
        }

        /**
         * Sets how deep Markdown may be nested, 12 if it isn't set.
         *
         * @param limit quotations, list items and steps of indent within one another
         * @return this
         */
        public Builder blockDepth(int limit) {
            blockDepth = checked("the depth of a block", limit);
            return this;
        }

        /**
         * Sets the longest block, 20,000 if it isn't set.
         *
         * @param limit characters of a paragraph, list or table
         * @return this
         */
        public Builder blockSize(int limit) {
            blockSize = checked("the size of a block", limit);
            return this;
        }

        /**
         * Sets the most lines of a block, 500 if it isn't set.
         *
         * @param limit lines of a paragraph, list or table
         * @return this
         */
        public Builder blockLines(int limit) {
            blockLines = checked("the lines of a block", limit);
            return this;
        }

        /**
         * Sets how many marks a block may have, 400 if it isn't set.
         *
         * @param limit emphasis marks, entities and backslashes
         * @return this
         */
        public Builder marks(int limit) {
            marks = checked("the marks of a block", limit);
            return this;
        }

        /**
         * Sets how many brackets a block may have, 120 if it isn't set.
         *
         * @param limit square brackets
         * @return this
         */
        public Builder brackets(int limit) {
            brackets = checked("the brackets of a block", limit);
            return this;
        }

        /**
         * Sets how much inline code a block may have, 120 if it isn't set.
         *
         * @param limit runs of backticks
         * @return this
         */
        public Builder codeSpans(int limit) {
            codeSpans = checked("the code of a block", limit);
            return this;
        }

        /**
         * Sets how many link targets a document may define, 100 if it isn't set.
         *
         * @param limit definitions such as {@code [a]: https://a.example}
         * @return this
         */
        public Builder references(int limit) {
            references = checked("the link targets of a document", limit);
            return this;
        }

        /** {@return the limits} */
        public ParserLimits build() {
            return new ParserLimits(this);
        }

        private static int checked(String what, int limit) {
            if (limit < 1) {
                throw new IllegalArgumentException(
                        "The limit of " + what + " must be at least 1, but is " + limit + ".");
            }
            return limit;
        }
    }
}
