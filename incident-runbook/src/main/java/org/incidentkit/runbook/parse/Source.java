package org.incidentkit.runbook.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.incidentkit.runbook.SourceLocation;

/**
 * A text and where it came from.
 *
 * @param text the text; empty if it is too long
 * @param name the name of the file; empty if it came from none
 * @param tooLarge whether the text was longer than the limit
 */
record Source(String text, String name, boolean tooLarge) {

    static Source of(String text, ParserLimits limits, Findings findings) {
        return text.length() > limits.documentSize() ? tooLarge("", limits, findings) : new Source(text, "", false);
    }

    static Source of(Path path, ParserLimits limits, Findings findings) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return of(in, String.valueOf(path.getFileName()), limits, findings);
        }
    }

    static Source of(InputStream in, String name, ParserLimits limits, Findings findings) throws IOException {
        // One byte more than is allowed tells a text that is too long, also one that is still growing.
        byte[] bytes = in.readNBytes(limits.documentSize() + 1);
        if (bytes.length > limits.documentSize()) {
            return tooLarge(name, limits, findings);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Source(text, name, false);
        } catch (CharacterCodingException e) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            findings.warning(
                    "malformed-utf8",
                    placeOf(text, text.indexOf('\uFFFD')),
                    "The file isn't all UTF-8; from here on some characters were replaced. Save it as UTF-8.");
            return new Source(text, name, false);
        }
    }

    private static Source tooLarge(String name, ParserLimits limits, Findings findings) {
        findings.error(
                "document-too-large",
                SourceLocation.START,
                "The document is longer than " + limits.documentSize() + ", the limit, and was not read.");
        return new Source("", name, true);
    }

    private static SourceLocation placeOf(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            boolean end = text.charAt(i) == '\n' || (text.charAt(i) == '\r' && text.charAt(i + 1) != '\n');
            if (end) {
                line++;
                start = i + 1;
            }
        }
        return new SourceLocation(line, Math.max(0, offset - start) + 1);
    }
}
