package org.incidentkit.spring.boot.actuate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        Plain                                 | Plain
        <!-- a -->\\nText                     | Text
        Text <!-- a\\nb --> goes on           | Text  goes on
        One\\n\\n<!-- a\\nb -->\\nTwo         | One\\n\\nTwo
        `<!-- a -->` stays                    | `<!-- a -->` stays
        ```\\n<!-- a -->\\n```\\n<!-- b -->   | ```\\n<!-- a -->\\n```
        An open <!-- one stays                | An open <!-- one stays
        An odd ` tick <!-- a --> ends         | An odd ` tick  ends
        <!-- a --><!-- b -->                  | ''
        ~~~~\\n~~~\\n<!-- a -->\\n~~~~\\nx    | ~~~~\\n~~~\\n<!-- a -->\\n~~~~\\nx
        """)
    void commentsGoAndCodeStays(String markdown, String without) {
        assertThat(Comments.without(markdown.replace("\\n", "\n"))).isEqualTo(without.replace("\\n", "\n"));
    }
}
